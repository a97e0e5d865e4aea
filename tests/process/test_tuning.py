"""No answer waits until Python has looked for garbage among all that was loaded."""

import gc
from pathlib import Path

from bot import bootstrap
from bot.bootstrap import Chat

LOADED_LEAST = 10_000


async def test_what_a_conversation_has_loaded_is_not_looked_through_while_somebody_waits(tmp_path: Path) -> None:
    gc.unfreeze()
    options = Chat(url=f"sqlite:///{tmp_path}/book.db", user="aya", locale="en", zone="UTC", start=None, forced={})
    await bootstrap.chat(options, bootstrap.storyteller([]))
    assert gc.get_freeze_count() > LOADED_LEAST
