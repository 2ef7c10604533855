"""English word lists: facts about words, in our own arrangement. No logic beyond spelling out inflections."""
