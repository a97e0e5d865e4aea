"""Two people with three accounts each link, unlink, erase, export and import in any order, and press whatever they ever saw."""

import re
from datetime import timedelta
from random import Random

import pytest

from bot.model.reply import Reply
from tests.features.test_linking import elsewhere
from tests.talk import Talk

ACTS = (
    *("add", "add", "link", "link", "use", "use", "press", "press", "press", "press", "stray", "erase", "export", "import"),
    *("wait", "undo", "list", "remind", "pause 2 days", "pause off", "summary off", "link off"),
)  # fmt: skip


class Human:
    """Somebody with three accounts, whose people and tasks bear their name."""

    def __init__(self, name: str, first: Talk, random: Random) -> None:
        self.name = name
        self.accounts = [first, elsewhere(first, name, "discord"), elsewhere(first, name, "slack")]
        self.seen: list[Reply] = []
        self._codes: list[str] = []
        self._files: list[bytes] = []
        self._random = random
        self._named = 0

    async def does(self, act: str, others: list[Reply]) -> str:
        """What they are answered when they do it from one of their accounts; `others` is what the other one has seen."""
        talk = self._random.choice(self.accounts)
        said = await self._done(talk, act, others)
        if talk.last is not None:
            self.seen.append(talk.last)
            self._files += [talk.last.file.data] if talk.last.file else []
        self._codes += re.findall(r"link (\w{4}-\w{4}-\w{4})", said)
        return said

    async def _done(self, talk: Talk, act: str, others: list[Reply]) -> str:
        self._named += 1
        match act:
            case "add" | "remind":
                return await talk.says(f"add {self.name}friend{self._named}" if act == "add" else self._task())
            case "use":
                return await talk.says(f"link {self._random.choice(self._codes)}") if self._codes else ""
            case "import":
                return await talk.sends("kizuna.zip", self._random.choice(self._files)) if self._files else ""
            case "press" | "stray":
                seen = self.seen[-9:] if act == "press" else others
                buttons = [each for reply in seen for each in reply.buttons()]
                pressed = self._random.choice(buttons) if buttons else None
                return await talk.raises(pressed.action, pressed.value) if pressed else ""
        return await talk.says(act)

    def _task(self) -> str:
        return f"remind in {self._random.choice((1, 9))} hours {self.name}task{self._named}"


@pytest.mark.parametrize("seed", range(4))
async def test_nothing_breaks_and_nobody_sees_what_is_the_others(any_talk: Talk, seed: int) -> None:
    random = Random(seed)
    humans = [Human("aya", any_talk, random), Human("ben", any_talk.beside("ben"), random)]
    for _ in range(120):
        one, other = random.sample(humans, 2)
        act = random.choice(ACTS)
        if act == "wait":
            await pass_time(humans, timedelta(minutes=random.choice((1, 16, 600))))
            continue
        said = await one.does(act, other.seen)
        assert "something went wrong" not in said
        assert not re.search(f"{other.name}(friend|task)", said)


async def pass_time(humans: list[Human], by: timedelta) -> None:
    """What falls due meanwhile is sent."""
    humans[0].accounts[0].clock.move(by)
    for human in humans:
        for talk in human.accounts:
            await talk.loop.run_dry()
