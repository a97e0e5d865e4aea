"""The colours of pictures: soft, told apart by lightness too, on a paper of their own for light and dark screens."""

from collections.abc import Mapping

from bot.model.tie import Grade

Colour = tuple[int, int, int]

PAPER: Colour = (253, 250, 246)
INK: Colour = (62, 54, 48)
SOFT: Colour = (128, 117, 107)
HAIR: Colour = (226, 217, 206)
LINE: Colour = (176, 160, 144)
MIDDLE: Colour = (92, 74, 62)
RINGS: tuple[Colour, ...] = ((244, 213, 172), (247, 223, 188), (249, 232, 204), (250, 239, 218), (251, 244, 230))
"""From the middle outward, far enough apart in blue for Pillow's octree, which looks at steps of 16, to keep them."""
GRADES: Mapping[Grade | None, Colour] = {
    "strong": (212, 100, 68),
    "warm": (236, 163, 62),
    "light": (126, 176, 116),
    "cooling": (134, 174, 208),
    "faint": (186, 186, 205),
    None: PAPER,
}
RIMS: Mapping[Grade | None, Colour] = {None: (164, 152, 140)}
"""What a dot is drawn round with where its own colour is that of the paper."""
GAVE: Colour = (222, 129, 84)
GOT: Colour = (96, 152, 146)
BAR: Colour = (226, 152, 92)
BAR_NOW: Colour = (240, 196, 152)
"""The week that is not over yet."""
GOAL: Colour = (126, 148, 106)
PEOPLE: Colour = (206, 172, 140)
NEW: Colour = (126, 176, 116)
