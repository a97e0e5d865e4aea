"""Everything together: builds what a plan says, lets it happen, and looks at what came of it."""

import asyncio
import gc
import logging
from collections.abc import Coroutine, Mapping
from contextvars import copy_context
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any

from msgspec.structs import replace

from bot.bootstrap import discover
from bot.engine.newcomers import newcomer
from bot.model.contact import Contact
from bot.model.event import Event
from bot.model.ids import owner_id
from bot.model.reply import Reply
from bot.nudges.loop import NudgeLoop
from storage.store import Store
from tests.simulation.database import Database, Weather
from tests.simulation.eventloop import Stuck, VirtualLoop
from tests.simulation.ledger import Ledger
from tests.simulation.life import DOING
from tests.simulation.machine import Machine, MakeLoop
from tests.simulation.moving import Mover
from tests.simulation.people import FRIENDS, Person
from tests.simulation.plan import DAY_S, Plan
from tests.simulation.platform import Inlet, Message, Platform, Request
from tests.simulation.rows import Image, RowKey
from tests.simulation.trace import Trace
from tests.simulation.trouble import Trouble
from tests.simulation.voice import Voice
from tests.simulation.wallclock import WallClock

REGISTRY = discover()
PATIENCE_S = 70.0
TRIES = 3
GRACE_S = 2 * 3600.0
LOOK_EVERY_S = 20.0
PENDING = """SELECT key FROM deliveries WHERE state IN ('scheduled', 'sending')
UNION ALL SELECT id FROM nudges WHERE state = 'scheduled' AND due_at <= {}"""


@dataclass(frozen=True, slots=True)
class Parts:
    """What may be put in the place of the real thing, to see the simulation find out."""

    loop: MakeLoop = NudgeLoop
    store: type[Store] = Store
    inlet: type[Inlet] = Inlet


class World:
    """One simulation."""

    def __init__(self, plan: Plan, parts: Parts) -> None:
        self.plan = plan
        self.ledger = Ledger()
        self._parts = parts
        self._time = asyncio.get_running_loop().time
        self.clock = WallClock(plan.start, self._time)
        self.trace = Trace(lambda: f"{self._time():>12.3f} {self.clock.now():%m-%d %H:%M:%S}")
        weather = Weather(fails=0.0, slow=plan.store_slow, slowest_s=plan.store_slowest_s)
        self.database = Database(plan.dialect, weather, Random(f"{plan.seed} store"), self._committed)
        self.platform = Platform(
            seed=plan.seed, manner=plan.manner, clock=self.clock, trace=self.trace, context=copy_context(),
            on_message=self._delivered, on_request=self._tried,
        )  # fmt: skip
        self._tasks: list[asyncio.Task[None]] = []
        self.machines: list[Machine] = []
        self._born = 0
        self._random = Random(f"{plan.seed} world")
        self.people = {
            person.user.id: person
            for n, zone in enumerate(plan.zones)
            for person in [Person(n, zone, seed=plan.seed, clock=self.clock, tell=self._tell, trace=self.trace)]
        }
        self.voices = {name: person.voice for name, person in self.people.items()}
        self.movers: dict[str, Mover] = {}
        """By the name of the second account."""
        for person, platform in zip(self.people.values(), plan.others, strict=True):
            if platform:
                self._doubled(person, platform)
        self.owners = {owner_id(voice.user): name for name, voice in self.voices.items()}
        """By their ids. A user whose account is linked is none for that while."""
        self.trouble = Trouble(
            machines=self.machines, power_on=self._power_on, weather=weather, clock=self.clock, platform=self.platform,
            trace=self.trace, random=Random(f"{plan.seed} trouble"),
        )  # fmt: skip

    async def run(self) -> None:
        """Let everything happen; returns when nothing is left to do, or much too late."""
        for number in range(self.plan.machines):
            self._power_on(number)
        for person in self.people.values():
            await self._settle_in(person)
        self.database.weather.fails = self.plan.store_fails
        living = [
            self._begin(each.live(self.plan.acts, min(self.plan.troubled_s, 3 * DAY_S)))
            for each in self.people.values()
        ]
        living += [
            self._begin(each.live(self.plan.acts, min(self.plan.troubled_s, 3 * DAY_S)))
            for each in self.movers.values()
        ]
        blows = [self._begin(self.trouble.befall(blow)) for blow in self.plan.blows]
        await asyncio.sleep(self.plan.troubled_s)
        await asyncio.wait([*living, *blows])
        self.trouble.calm_down()
        await asyncio.sleep(max(self.plan.ends_s - self._time(), 0))
        for _ in range(int(GRACE_S / LOOK_EVERY_S)):
            if not self.pending():
                break
            await asyncio.sleep(LOOK_EVERY_S)
        self.trace("world", "ends")

    def pending(self) -> list[str]:
        """What is due or under way."""
        now = int(self.clock.now().timestamp() * 1000)
        return [row["key"] for row in self.database.look(PENDING.format(now))]

    def _begin(self, coroutine: Coroutine[Any, Any, None]) -> "asyncio.Task[None]":
        task = asyncio.get_running_loop().create_task(coroutine)
        self._tasks.append(task)
        return task

    def _doubled(self, person: Person, platform: str) -> None:
        """Give somebody a second account."""
        user = replace(person.user, platform=platform, id=f"{person.user.id}-too", name=f"{person.user.id}-too")
        self.voices[user.id] = Voice(user, clock=self.clock, tell=self._tell, trace=self.trace)
        self.movers[user.id] = Mover(person, self.voices[user.id], seed=self.plan.seed)

    def _power_on(self, number: int) -> None:
        self._born += 1
        name = f"w{number}.{self._born}"
        machine = Machine(
            name, database=self.database, store=self._parts.store(self.database, self.clock),
            adapters=[self._parts.inlet(self.platform, name, each) for each in self.plan.platforms], registry=REGISTRY, clock=self.clock, trace=self.trace,
            seed=str(self.plan.seed), make_loop=self._parts.loop,
        )  # fmt: skip
        if number < len(self.machines):
            self.machines[number] = machine
        else:
            self.machines.append(machine)
        machine.start()

    async def _settle_in(self, person: Person) -> None:
        """Somebody with a few friends who come up one after the other."""
        await person.begin()
        owner = newcomer(person.user, self.clock.now())
        async with Store(self.database, self.clock).book(owner, event_id=f"friends of {person.user.id}") as book:
            assert book is not None
            for n, name in enumerate(FRIENDS):
                now = self.clock.now()
                due_at = now + timedelta(hours=self._random.uniform(-12, 120))
                made = now - timedelta(days=90)
                await book.save(Contact(id=f"c{n}", name=name, created_at=made, circle="close", due_at=due_at))

    async def _tell(self, event: Event, what: str) -> Reply | None:
        """Bring an event to a machine; when it doesn't answer, to another, as platforms do."""
        for _ in range(TRIES):
            awake = [machine for machine in self.machines if machine.life.awake]
            if not awake:
                await asyncio.sleep(PATIENCE_S)
                continue
            machine = self._random.choice(awake)
            context = machine.within()
            context.run(DOING.set, what)
            task: asyncio.Task[Reply | None] = machine.run(machine.engine.handle(event), context)
            await asyncio.wait([task], timeout=PATIENCE_S)
            if task.done() and not task.cancelled():
                if (error := task.exception()) is None:
                    return task.result()
                self.trace(machine.life.name, f"could not answer: {error}")
        return None

    def _delivered(self, message: Message) -> None:
        if self._time() < self.plan.troubled_s:
            self._begin(self._person(message.user).got(message, self.voices[message.user]))

    def _person(self, account: str) -> Person:
        return self.movers[account].person if account in self.movers else self.people[account]

    def _tried(self, request: Request) -> None:
        mover = self.movers.get(request.user)
        if mover is not None and self._time() < self.plan.troubled_s:
            self._begin(mover.tried(request))

    def _committed(self, who: str, doing: str, images: Mapping[RowKey, Image]) -> None:
        self.ledger.note(self._time(), self.clock.now(), who, doing, images)
        # Where there are two platforms, the loop of one may hand something to that of the other.
        if doing != "nudges" or (images and len(self.plan.platforms) > 1):
            self.trouble.stir()


async def _lived(plan: Plan, parts: Parts) -> World:
    world = World(plan, parts)
    try:
        await world.run()
    except Stuck:
        world.trace("world", "is stuck")
    return world


def lived(plan: Plan, parts: Parts | None = None) -> World:
    """The world after everything in the plan has happened."""
    ours = logging.getLogger("kizuna")
    level, loop = ours.level, VirtualLoop()
    ours.setLevel(logging.CRITICAL + 1)
    gc_was_on = gc.isenabled()
    gc.disable()
    try:
        world = loop.run_until_complete(_lived(plan, parts or Parts()))
        loop.bury()
        return world
    finally:
        loop.close()
        ours.setLevel(level)
        if gc_was_on:
            gc.enable()
