"""Pictures: where things stand in them, and how they are drawn. Pillow is loaded for the first one, never at the start."""
