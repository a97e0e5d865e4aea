"""Whether two texts speak of the same thing: “send the slides” and “slides”, 提案書を送る and 提案書."""

import unicodedata
from typing import Final

from bot.language.patterns import late

_WORDS: Final = late(r"[a-z][a-z'’-]{3,}|[一-鿿々]{2,}|[ァ-ヴー]{2,}")
_SAY_NOTHING: Final = frozenset(
    (
        "send sent sends sending give gave given giving bring brought show showed shown tell told call called "
        "calling mail email emailed text texted message messaged write wrote written ask asked about with "
        "from that this them their they your have had back some when then will would should could also just "
        "today tomorrow yesterday week month next last share shared follow again talk talked 連絡 電話 返事 "
        "送付 相談 約束 来週 今週 先週 明日 今日 昨日 来月 今月 予定 メール メッセージ"
    ).split()
)
"""Words of what is done, and when: they stand in promises about anything."""


def same_thing(promise: str, told: str) -> bool:
    """Whether a promise and what was told have a word in common that names a thing."""
    return bool(_things(promise) & _things(told))


def _things(text: str) -> set[str]:
    words = _WORDS.findall(unicodedata.normalize("NFKC", text).casefold())
    return {word.removesuffix("s") for word in words if word not in _SAY_NOTHING}
