"""Companies by name: how two spellings are seen to mean the same one."""

from bot.language.fold import fold
from bot.language.patterns import late

_LEGAL = late(
    r"株式会社|有限会社|合同会社|\((?:株|有|同)\)"
    r"|[\s,]+(?:inc|ltd|limited|llc|llp|corp|corporation|co|company|gmbh|ag|plc|k\.?k)\.?(?=\s|,|$)"
)


def key(name: str) -> str:
    """A company's name as it is compared: folded, without its legal form."""
    return " ".join(_LEGAL.sub(" ", fold(name)).split())
