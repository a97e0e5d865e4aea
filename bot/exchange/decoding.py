"""Which characters the bytes of a text file stand for."""

from bot.exchange.unreadable import Unreadable

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SIGNS_MOST = 0.02
"""Share of control characters above which bytes are no text."""


def decoded(data: bytes) -> str:
    """The text, its byte-order mark removed. Raises Unreadable for what is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    if data.count(0) > len(data) // 8:
        return _checked(data.decode(_wide(data), "replace"))
    for encoding in ("utf-8", "cp932"):
        try:
            return _checked(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    return _checked(data.decode(_likelier(data), "replace"))


def _wide(data: bytes) -> str:
    """UTF-16 without its mark: the zeros of ASCII stand at odd places when the low byte comes first."""
    return "utf-16-le" if data[1::2].count(0) >= data[::2].count(0) else "utf-16-be"


def _likelier(data: bytes) -> str:
    """The encoding, of those with faults, that leaves the fewest: one broken byte must not spoil a whole file."""
    faults = {name: data.decode(name, "replace").count("\ufffd") for name in ("utf-8", "cp932")}
    best = min(faults, key=lambda name: faults[name])
    return best if faults[best] <= len(data) * _SIGNS_MOST else "cp1252"


def _checked(text: str) -> str:
    control = sum(text.count(chr(sign)) for sign in (*range(9), *range(14, 32)))
    if control > len(text) * _SIGNS_MOST:
        raise Unreadable("unknown")
    return text
