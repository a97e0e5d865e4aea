"""The terminal as a platform: lines in, lines out, for trying Kizuna out without an account anywhere."""
