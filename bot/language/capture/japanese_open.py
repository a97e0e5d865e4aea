"""What may have happened as well as it may be still to come: 金曜に田中さんとランチ."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.language.capture.kinds import Reading
from bot.language.capture.patterns import compiled
from bot.language.capture.timing import Times

_NEAR: Final = timedelta(days=31)
"""10月3日, said in November, is the one gone by."""
_HAPPENED: Final = r"[ただ](?:$|[、。!\sけがのよねわ])|[いなっしん][てで][るた]?$|まし[たて]|[てで](?:$|、)|先[週月日]|この[間前]|もら|くれ"
"""What says that it is over."""
_TOLD: Final = r"かった(?:$|[^らり])|盛り上が|(?:楽し|嬉し|うれし|面白|おもしろ|美味し|おいし)かった|おご|奢|言って|聞いた|話した|でした|ました"


def happened(text: str) -> bool:
    """Whether something else that was said tells how it was."""
    return compiled(_TOLD).search(text) is not None


def settle(said: Reading, text: str, times: Times) -> None:
    """Where a clause has no verb and its day is near both ways, the plan that it may be is kept beside the touch."""
    if said.when is None or said.received or said.kind not in ("met", "talked") or compiled(_HAPPENED).search(text):
        return
    ahead, what = times.future(text)
    if ahead is None or not times.ahead(ahead) or ahead.day == said.when.day:
        return
    if max(ahead.day - times.today, times.today - said.when.day) <= _NEAR:
        said.plan = (said.people, re.sub(r"\s{2,}", " ", what).strip(" 、。・"), ahead)
