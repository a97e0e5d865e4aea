"""Everything platform-shaped: each folder turns what a platform says into events and replies into what it shows."""
