"""One file per feature; the engine finds them by itself."""
