"""Owners who live with the bot: they ask for reminders, change their minds, press buttons, go on holiday."""

import asyncio
from random import Random

from bot.model.address import User
from bot.ports import Clock
from tests.simulation.plan import DAY_S, ZONES
from tests.simulation.platform import NAME, Message
from tests.simulation.trace import Trace
from tests.simulation.voice import Tell, Voice

ONCE = ("in 30 minutes", "in 2 hours", "in 5 hours", "tomorrow 02:30", "tomorrow 09:00", "tomorrow 23:15", "in 3 days")
VAGUE = ("tomorrow", "in 2 days")
AGAIN = (
    "every day at 02:30", "every day at 9:00", "every day", "every monday at 8:15", "every weekday at 22:00",
    "every month on the 31st at 10:00", "every 2 days at 7:45", "every year on february 29 at 9:00",
)  # fmt: skip
DIGESTS = ("07:00", "09:00", "12:30", "20:45")
QUIET = ("21:00-08:00", "23:30-06:15", "13:00-15:00")
FRIENDS = ("Mika", "Ren", "Sora", "Yui", "Haru", "Kei")
ACTS = (
    "once", "once", "once", "once", "vague", "again", "about", "met", "several", "zone", "digest", "quiet", "pause", "back",
    "archive", "remove", "undo", "undo", "off", "done",
)  # fmt: skip


class Person:
    """One owner. Every reminder of theirs has a name of its own, so that it is known again wherever it turns up."""

    def __init__(self, number: int, zone: str, *, seed: int, clock: Clock, tell: Tell, trace: Trace) -> None:
        self.user = User(platform=NAME, id=f"p{number}", name=f"p{number}", locale="en", timezone=zone)
        self.voice = Voice(self.user, clock=clock, tell=tell, trace=trace)
        self._random = Random(f"{seed} person {number}")
        self._named = 0

    async def begin(self) -> None:
        """Say hello, and ask for something at once."""
        await self.voice.says("start")
        await self._does("once")

    async def live(self, acts: int, until_s: float) -> None:
        """Do a number of things at random moments."""
        moments = sorted(self._random.uniform(0, until_s) for _ in range(acts))
        for moment in moments:
            await asyncio.sleep(max(moment - asyncio.get_running_loop().time(), 0))
            await self._does(self._random.choice(ACTS))

    async def got(self, message: Message, voice: Voice) -> None:
        """A message arrived at one of their accounts: perhaps press one of its buttons, some time."""
        chance = Random(f"{message.ref} {message.key}")
        pressable = [(each.action, each.value) for card in message.reply.cards for each in card.buttons if each.action]
        pressable += [(c.action, o.value) for card in message.reply.cards for c in card.choices for o in c.options]
        if not pressable or chance.random() < 0.6:
            return
        await asyncio.sleep(chance.choice((5.0, 120.0, 7200.0, DAY_S)))
        action, value = chance.choice(pressable)
        await voice.presses(action, value, message.ref)

    async def _does(self, act: str) -> None:
        random = self._random
        if act == "several":
            when = random.choice(ONCE)
            apart = random.random() < 0.5
            for n in range(random.randint(2, 13)):
                await self._asks(f"in {20 + n} minutes" if apart else when)
        elif act in ("once", "vague", "again", "about"):
            whom = f"{random.choice(FRIENDS)} " if act == "about" else ""
            await self._asks(random.choice({"vague": VAGUE, "again": AGAIN}.get(act, ONCE)), whom)
        elif act == "met":
            await self.voice.says("met", f"{random.choice(FRIENDS)} today")
        elif act in ("zone", "digest", "quiet"):
            word = random.choice({"zone": ZONES, "digest": DIGESTS, "quiet": QUIET}[act])
            await self.voice.says("settings", **{act: word})
        elif act in ("archive", "remove"):
            await self.voice.says(act, random.choice(FRIENDS))
        elif act == "off":
            await self._calls_off()
        else:
            await self.voice.says(
                *{"pause": ("pause", "2 days"), "back": ("pause", "off"), "done": ("due",)}.get(act, (act,))
            )

    async def asks(self, when: str, *, times: int, by: Voice) -> None:
        """Ask for a number of reminders at one time."""
        for _ in range(times):
            await self._asks(when, by=by)

    async def _asks(self, when: str, whom: str = "", *, by: Voice | None = None) -> None:
        self._named += 1
        await (by or self.voice).says("remind", f"{whom}task{self._named}of{self.user.id}", when=when)

    async def _calls_off(self) -> None:
        reply = await self.voice.says("reminders")
        options = [each for card in reply.cards for choice in card.choices for each in choice.options] if reply else []
        if options:
            await self.voice.presses("reminders.off", self._random.choice(options).value)
