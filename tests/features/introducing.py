"""An introduction that is asked for, and what is said of it later."""

from bot.model.reply import Reply
from tests.talk import Talk, shown


async def asked(talk: Talk) -> str:
    """Ken is asked to introduce Mika."""
    for name in ("Ken", "Mika"):
        await talk.commands("add", name, cadence="3000d")
    return await talk.says("intro ask Mika via Ken why:「hiring a designer」")


async def told(talk: Talk, days: float) -> list[str]:
    """What was said about introductions while days went by."""
    sent: list[Reply] = await talk.waits(days=days)
    return [shown(each) for each in sent if "introduc" in shown(each) or "紹介" in shown(each)]
