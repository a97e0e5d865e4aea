"""The whole of Kizuna, tried out."""
