"""Content lines, of which vCards are made, in all versions: 2.1, 3.0 (RFC 2425, RFC 2426) and 4.0 (RFC 6350).

Our own, not vobject's: that leaves quoted-printable Shift_JIS unread, stops at the first faulty line, and takes three times as long.
"""

import quopri
from collections.abc import Iterator, Sequence

from msgspec import Struct

from bot.language.patterns import late

_CHARSETS = {
    **dict.fromkeys(("shift_jis", "sjis", "x_sjis", "windows_31j", "cp932", "ms932"), "cp932"),
    **dict.fromkeys(("iso_8859_1", "latin1", "windows_1252", "us_ascii"), "cp1252"),
    **{name: name for name in ("euc_jp", "iso_2022_jp", "euc_kr", "gb2312", "gbk", "big5", "utf_16")},
}
LONGEST = 50_000
"""Characters of one property that are read: 4 000 in quoted-printable kanji are 36 000."""
_HEAD_MOST = 1000
_PARAMETERS_MOST = 20
_HEAD = late(r'((?:[^":]|"[^"]*")*):')
_PARAMETER = late(r'((?:[^";]|"[^"]*")+)')
_ESCAPE = late(r"\\(.)", 16)
_PARTS = late(r"((?:[^\\;]|\\(?:.|$))*)(?:;|$)", 16)
_ITEMS = late(r"((?:[^\\,]|\\(?:.|$))*)(?:,|$)", 16)
_BULKY = frozenset(["PHOTO", "LOGO", "KEY", "X-ABCROP-RECTANGLE", "CALURI", "FBURL"])


class Line(Struct, kw_only=True):
    """One property of a card. `name` and the keys of `parameters` are in capitals; bare ones, as 2.1 has them, are under TYPE."""

    name: str
    parameters: dict[str, str]
    value: str

    @property
    def types(self) -> frozenset[str]:
        """What kind of number, address or page it is: HOME, WORK, CELL, FAX ..."""
        return frozenset(self.parameters.get("TYPE", "").upper().replace('"', "").split(","))

    @property
    def text(self) -> str:
        """The value without escapes."""
        return _plain(self.value)

    @property
    def parts(self) -> list[str]:
        """The parts of a value that has them, such as N and ADR."""
        return [_plain(each) for each in _PARTS.findall(self.value)]

    @property
    def items(self) -> list[str]:
        """The items of a value that lists them, such as NICKNAME."""
        return [_plain(each) for each in _ITEMS.findall(self.value)]


def cards(text: str) -> Iterator[list[Line]]:
    """The lines of each card; what stands outside of cards is left out, and cards of agents inside of cards, too.

    A card that does not end, ends where the next one begins, so that it spoils no other.
    """
    found: list[Line] = []
    depth = 0
    agent = False
    for raw in _unfolded(text):
        mark = raw[:20].upper().replace(" ", "")
        if mark.startswith("BEGIN:VCARD"):
            if depth and not agent:
                yield found
            depth = depth + 1 if agent else 1
            found = found if agent else []
        elif mark.startswith("END:VCARD") and depth:
            depth -= 1
            if not depth:
                yield found
        elif depth == 1 and (line := _line(raw)):
            found.append(line)
        agent = bool(depth) and mark.startswith("AGENT")
    if depth:
        yield found


def _unfolded(text: str) -> Iterator[str]:
    """Logical lines; pictures and sounds, which can be megabytes, are dropped before anything is put together."""
    held: list[str] = []
    room = 0
    soft = False
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if soft or raw[:1] in (" ", "\t"):
            piece = raw.removesuffix("=") if soft else raw[1:]
            soft = soft and raw.endswith("=")
            if room > 0:
                held.append(piece[:room])
                room -= len(piece)
        elif ":" in raw:
            if held:
                yield "".join(held)
            head = raw[: raw.index(":")][:_HEAD_MOST].upper()
            soft = raw.endswith("=") and "QUOTED-PRINTABLE" in head
            room = 0 if _is_bulky(head) else LONGEST
            held = [raw[:room].removesuffix("=") if soft else raw[:room]]
            room -= len(raw)
    if held:
        yield "".join(held)


def _is_bulky(head: str) -> bool:
    name = head.partition(";")[0].rpartition(".")[2].strip()
    return name in _BULKY or (name == "SOUND" and "X-IRMC-N" not in head)


def _line(raw: str) -> Line | None:
    if '"' in raw:
        found = _HEAD.match(raw)
        if not found:
            return None
        head, value = found[1], raw[found.end() :]
        name, *parameters = _PARAMETER.findall(head)[:_PARAMETERS_MOST] or [""]
    else:
        head, _, value = raw.partition(":")
        name, *parameters = head.split(";", _PARAMETERS_MOST)
    line = Line(name=name.rpartition(".")[2].strip().upper(), parameters=_named(parameters), value=value)
    if line.parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        line.value = _printable(value, line.parameters.get("CHARSET", "utf-8"))
    return line


def _named(parameters: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in parameters:
        key, equals, value = each.partition("=")
        key, value = (key.strip().upper(), value.strip()) if equals else ("TYPE", key.strip())
        if value.upper() in ("QUOTED-PRINTABLE", "BASE64"):
            key = "ENCODING"
        found[key] = f"{found[key]},{value}" if key in found else value
    return found


def _printable(value: str, charset: str) -> str:
    data = quopri.decodestring(value.encode("utf-8", "replace"))
    named = _CHARSETS.get(charset.strip('"').lower().replace("-", "_"), "utf-8")
    for encoding in (named, "utf-8", "cp932"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace")


def _plain(value: str) -> str:
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
