"""Tests of what the bot says of its own accord."""
