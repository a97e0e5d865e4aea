"""Tests of the nouns: pure rules, no database."""
