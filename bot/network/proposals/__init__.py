"""What the bot understood from free words: proposed to the owner, kept only when they say so."""
