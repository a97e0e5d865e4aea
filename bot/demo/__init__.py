"""`kizuna demo`: a short story on sample people, or months of a life with all of them."""

from bot.demo.life import live
from bot.demo.story import play

__all__ = ["live", "play"]
