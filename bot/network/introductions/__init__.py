"""Introductions as the owner's book knows them: kept, explained, put into words, read from sentences."""
