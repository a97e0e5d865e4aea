"""Sentences as people type them, with what there is to understand in each."""
