"""English words that the checking of figures looks for: one module a subject, tables and no code."""
