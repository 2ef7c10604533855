"""The English words that the checks go by, one file a subject."""
