"""What the owner of the long demo does: fills a book, meets people, helps, asks, promises, and tells the bot."""

from datetime import date, timedelta
from random import Random

from bot.demo.cast import Cast
from bot.demo.diary import Diary
from bot.demo.owner import SimulatedOwner

CIRCLES = (("inner", 5), ("close", 15), ("friend", 70), ("wide", 80), ("dormant", 30))
"""How many of two hundred people are how close."""


class Deeds:
    """Everything is typed, as commands."""

    def __init__(self, owner: SimulatedOwner, cast: Cast, random: Random, diary: Diary) -> None:
        self._owner, self._cast, self._random, self._diary = owner, cast, random, diary
        self._names: list[str] = []
        self._titles: dict[str, str] = {}
        self._evening: tuple[date, str] | None = None
        self._met = self._people = 0
        self._known = set(owner.made.registry.commands)

    async def fills_the_book(self, people: int) -> None:
        """People with their last talks, facts, needs and birthdays; purposes, offers; quietly."""
        was, self._diary.quiet = self._diary.quiet, True
        self._people = people
        cast, random = self._cast, self._random
        circles = [circle for circle, n in CIRCLES for _ in range(max(n * min(people, 200) // 200, 1))]
        circles += ["dormant"] * max(people - 200, 0)
        for n in range(people):
            name = cast.name(n)
            options = {"circle": circles[n % len(circles)], "company": random.choice(cast.companies)}
            options["title"] = self._titles[name] = random.choice(cast.titles)
            await self.does("add", name, **{key: value for key, value in options.items() if value})
            self._names.append(name)
            if random.random() < 0.85:
                days = random.randrange(3, {"inner": 10, "close": 40, "friend": 110}.get(options["circle"], 220))
                day = (self._owner.now - timedelta(days=days)).date().isoformat()
                note, where = random.choice(cast.notes), random.choice(cast.places)
                more = {"where": where} if random.random() < 0.3 else {"note": note}
                await self.does("log", name, when=day, **more)
        await self._knows_more()
        self._diary.quiet = was

    async def _knows_more(self) -> None:
        cast, random = self._cast, self._random
        for fact in cast.mine:
            await self.does("common me", fact)
        for offer in cast.offers:
            await self.does("offer add", offer)
        await self.does("offer learn", cast.learning)
        for what, roles in cast.purposes:
            await self.does("purpose set", what, roles=",".join(roles))
            fitting = [name for name in self._names if self._titles[name] in roles]
            linked = random.sample(fitting, min(len(fitting), 6))
            for name in linked:
                await self.does("purpose link", name, role=self._titles[name], purpose=what)
            for name in linked[:3]:
                await self.does("need add", f"{name} {random.choice(cast.needs[:3])}")
        for name in random.sample(self._names, len(self._names) // 4 + 1):
            await self.does("common add", f"{name} {random.choice(cast.facts)}")
        for name in random.sample(self._names, len(self._names) // 12 + 1):
            await self.does("need add", f"{name} {random.choice(cast.needs)}")
        for name in random.sample(self._names, len(self._names) // 6 + 1):
            month, day = random.randrange(1, 13), random.randrange(1, 29)
            await self.does("date add", f"{name} {self._birthday(month, day)}")
        for name in random.sample(self._names, min(len(self._names), 3)):
            await self.does("date add", f"{name} {'お歳暮' if self._owner.ja else 'oseibo'}")
            await self.does("edit", name, postal="Kanda 1-2-3, Tokyo")

    def _birthday(self, month: int, day: int) -> str:
        if self._owner.ja:
            return f"誕生日 {month}月{day}日"
        return f"birthday 1985-{month:02}-{day:02}"

    async def of_the_day(self, day: int) -> None:
        """Whatever happens on a day of that number; each thing only where the bot has a command for it."""
        random = self._random
        if random.random() < 0.3:
            await self.does("log", random.choice(self._names), note=random.choice(self._cast.notes))
        if day % 10 == 3:
            await self._plans_an_event(day)
        for every, at, deed in (
            (6, 1, self._learns), (7, 2, self._hears_of_a_need), (8, 4, self._helps), (9, 5, self._is_helped),
            (11, 6, self._asks), (13, 7, self._promises), (17, 8, self._asks_for_an_introduction), (19, 9, self._climbs),
            (29, 12, self._lets_rest),
        ):  # fmt: skip
            if day % every == at:
                await deed()

    async def _plans_an_event(self, day: int) -> None:
        event = self._cast.events[day // 10 % len(self._cast.events)]
        on = self._owner.today + timedelta(days=2)
        self._evening = on, event
        await self.does("event plan", f"{event} {on.isoformat()}" + (" 19:00" if not self._owner.ja else " 19時"))
        await self.does("event expect", self._somebody())

    async def of_the_evening(self) -> None:
        """When an event is over: those met there, and what they told."""
        if self._evening is None or self._owner.today != self._evening[0]:
            return
        (_, event), self._evening = self._evening, None
        for _ in range(3):
            self._met += 1
            name = self._cast.name(self._people + self._met)
            await self.does("add", name, where=event)
            await self.does("met", name, where=event, note=self._random.choice(self._cast.facts))
            self._names.append(name)

    async def _learns(self) -> None:
        await self.does("common add", f"{self._somebody()} {self._random.choice(self._cast.facts)}")

    async def _hears_of_a_need(self) -> None:
        await self.does("need add", f"{self._somebody()} {self._random.choice(self._cast.needs)}")

    async def _helps(self) -> None:
        await self.does("gave", self._somebody(), note=self._random.choice(self._cast.gifts))

    async def _is_helped(self) -> None:
        await self.does("got", self._somebody(), note=self._random.choice(self._cast.received))

    async def _asks(self) -> None:
        await self.does("asked", self._somebody(), note=self._random.choice(self._cast.asks))

    async def _promises(self) -> None:
        at = (self._owner.now + timedelta(days=3)).date().isoformat()
        await self.does("remind", f"{self._somebody()} {self._random.choice(self._cast.promises)}", when=f"{at} 10:00")

    async def _asks_for_an_introduction(self) -> None:
        via, who = self._random.sample(self._names, 2)
        await self.does("intro ask", who, via=via, why=self._random.choice(self._cast.reasons))

    async def _climbs(self) -> None:
        await self.does("sns start", self._somebody())

    async def _lets_rest(self) -> None:
        name = self._somebody()
        self._names.remove(name)
        await self.does("archive", name)

    def _somebody(self) -> str:
        return self._random.choice(self._names)

    async def does(self, path: str, text: str, **options: str) -> None:
        """Type a command, if the bot knows it."""
        if path not in self._known:
            return
        said = await self._owner.types(path, text, **options)
        more = " ".join(f"{name}:{value}" for name, value in options.items())
        self._diary.note(self._owner.local, f"        > {' '.join(filter(None, (path, text, more)))}  ⇒ {said}")
