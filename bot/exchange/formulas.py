"""Cells that a spreadsheet would take for a formula.

Which signs begin one: https://owasp.org/www-community/attacks/CSV_Injection
"""

from bot.exchange import handle
from bot.language.patterns import late

_FORMULA = late(r"'*[=+\-@\t\r\n＝＋－＠]")
_ARMED = late(r"''*[=+\-@\t\r\n＝＋－＠]")


def armed(cell: str) -> str:
    """The cell with an apostrophe before what begins a formula, so that it is text; telephone numbers stay, and do nothing."""
    if not _FORMULA.match(cell) or handle.kind(cell) is handle.Kind.PHONE:
        return cell
    return "'" + cell


def disarmed(cell: str) -> str:
    """The cell without the apostrophe of armed()."""
    return cell[1:] if cell[:1] == "'" and _ARMED.match(cell) else cell
