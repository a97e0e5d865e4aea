"""HTTP: whether the bot is well, its figures, and a place for platforms that call."""
