"""Owners with two accounts: they link them, let nudges come to one or the other, and unlink, often while something is sent."""

import asyncio
import re
from random import Random

from bot.model.ids import owner_id
from tests.simulation.people import Person
from tests.simulation.plan import ZONES
from tests.simulation.platform import Request
from tests.simulation.voice import Voice

MOVES = ("away", "away", "away", "back", "unlink", "asks", "asks", "asks elsewhere", "asks elsewhere", "zone")
"""`away`: linked, and nudges come to the other account. `back`: they come to the first one."""
AT_ONCE = ("unlink", "unlink", "back", "away", "away")
_CODE = re.compile(r"link (\w{4}-\w{4}-\w{4})")


class Mover:
    """Moves somebody's book between their first account and `other`."""

    def __init__(self, person: Person, other: Voice, *, seed: int) -> None:
        self.person = person
        self.platform = other.user.platform
        self._other = other
        self._seed = seed
        self._random = Random(f"{seed} moves {person.user.id}")

    async def live(self, moves: int, until_s: float) -> None:
        """Link both, and do a number of things at random moments."""
        moments = sorted(self._random.uniform(0, until_s) for _ in range(moves))
        await self._does("away")
        await self._does("asks")
        for moment in moments:
            await asyncio.sleep(max(moment - asyncio.get_running_loop().time(), 0))
            await self._does(self._random.choice(MOVES))

    async def tried(self, request: Request) -> None:
        """Something is being sent to the other account: perhaps unlink it just now, or link it, if it has a book of its own."""
        chance = Random(f"{self._seed} meanwhile {request.mark} {request.after_s}")
        if request.user == self._other.user.id and chance.random() < 0.4:
            await asyncio.sleep(chance.choice((0.0, 0.05, 0.5, 3.0)))
            await self._does(chance.choice(AT_ONCE))

    async def _does(self, move: str) -> None:
        if move == "away":
            await self._link()
            await self._other.presses("linking.here")
        elif move == "back":
            await self.person.voice.presses("linking.here")
        elif move == "unlink":
            await self.person.voice.presses("linking.unlink", owner_id(self._other.user))
        elif move == "zone":
            await self._other.says("settings", zone=self._random.choice(ZONES))
        else:
            voice = self.person.voice if move == "asks" else self._other
            await self.person.asks("in 2 hours", times=self._random.randint(1, 13), by=voice)

    async def _link(self) -> None:
        offered = await self.person.voice.says("link")
        if offered is not None and (found := _CODE.search(offered.text)):
            await self._other.says("link", found[1], traced="with the code")
