"""What befalls machines, store, clock and people, and how it is put right again."""

import asyncio
from collections.abc import Callable
from random import Random

from tests.simulation.database import Weather
from tests.simulation.machine import Machine
from tests.simulation.plan import DAY_S, Blow
from tests.simulation.platform import Platform
from tests.simulation.trace import Trace
from tests.simulation.wallclock import WallClock

STEPS_MOST = 60
IDLE_S = 3600.0


class Trouble:
    """Deals the blows of a plan. `machines` are by number; `power_on` puts a new one in the place of a dead one."""

    def __init__(
        self,
        *,
        machines: list[Machine],
        power_on: Callable[[int], None],
        weather: Weather,
        clock: WallClock,
        platform: Platform,
        trace: Trace,
        random: Random,
    ) -> None:
        self.frozen: set[str] = set()
        """Machines that were ever stopped in the middle of something."""
        self.absences: list[float] = []
        """When somebody came back after nobody had been there."""
        self._machines = machines
        self._power_on = power_on
        self._weather = weather
        self._clock = clock
        self._platform = platform
        self._trace = trace
        self._random = random

    async def befall(self, blow: Blow) -> None:
        """Deal a blow at its time; returns when it is over."""
        await asyncio.sleep(blow.at_s)
        deal = {
            "kill": self._kill, "freeze": self._freeze, "stop": self._stop, "deadly": self._deadly, "away": self._away,
            "jump": self._jump, "block": self._block, "absence": self._absence,
        }[blow.what]  # fmt: skip
        await deal(blow)
        self.stir()

    def stir(self) -> None:
        """Something happened that no machine knows of."""
        for machine in self._machines:
            machine.stir()

    def calm_down(self) -> None:
        """Put everything right."""
        self._trace("world", "calms down")
        self._weather.fails = 0.0
        self._weather.away_until = 0.0
        self._platform.blocked.clear()
        for number, machine in enumerate(self._machines):
            machine.deadly = 0.0
            machine.life.then = None
            machine.thaw()
            self._revive(number)
        self.stir()

    async def _kill(self, blow: Blow) -> None:
        await self._hit(self._machines[blow.whom], Machine.kill)
        await asyncio.sleep(blow.lasts_s)
        self._revive(blow.whom)

    async def _freeze(self, blow: Blow) -> None:
        machine = self._machines[blow.whom]
        self.frozen.add(machine.life.name)
        await self._hit(machine, Machine.freeze)
        await asyncio.sleep(blow.lasts_s)
        machine.thaw()

    async def _hit(self, machine: Machine, strike: Callable[[Machine], None]) -> None:
        """Strike a machine in the middle of its next work, or after an hour without any."""
        if not machine.life.awake:
            return
        struck = asyncio.Event()

        def then() -> None:
            if not struck.is_set():
                struck.set()
                strike(machine)

        machine.life.then = then
        machine.life.steps_left = self._random.randint(1, STEPS_MOST)
        try:
            await asyncio.wait_for(struck.wait(), IDLE_S)
        except TimeoutError:
            if machine.life.awake:
                then()

    async def _stop(self, blow: Blow) -> None:
        machine = self._machines[blow.whom]
        if machine.life.awake:
            await machine.stop()
            self._revive(blow.whom)

    async def _deadly(self, blow: Blow) -> None:
        """For a while the machine dies at every few of the named points, and is started anew each time."""
        time = asyncio.get_running_loop().time
        until = time() + blow.lasts_s
        while time() < until:
            self._revive(blow.whom)
            self._machines[blow.whom].deadly = 0.15
            await asyncio.sleep(120)
        self._machines[blow.whom].deadly = 0.0
        self._revive(blow.whom)

    async def _away(self, blow: Blow) -> None:
        self._trace("world", f"the store is away for {blow.lasts_s:.0f} s")
        until = asyncio.get_running_loop().time() + blow.lasts_s
        self._weather.away_until = max(self._weather.away_until, until)
        await asyncio.sleep(blow.lasts_s)

    async def _jump(self, blow: Blow) -> None:
        self._trace("world", f"clocks jump by {blow.by}")
        self._clock.wrong += blow.by
        self.stir()
        await asyncio.sleep(blow.lasts_s)
        self._trace("world", f"clocks jump back by {blow.by}")
        self._clock.wrong -= blow.by

    async def _block(self, blow: Blow) -> None:
        user = f"p{blow.whom}"
        self._trace(user, "lets nothing through")
        self._platform.blocked.add(user)
        await asyncio.sleep(blow.lasts_s)
        self._platform.blocked.discard(user)

    async def _absence(self, blow: Blow) -> None:
        """Every machine is down, and those that others start are put down again."""
        time = asyncio.get_running_loop().time
        began = time()
        self._trace("world", f"nobody is there for {blow.lasts_s / DAY_S:.1f} days")
        while time() < began + blow.lasts_s:
            for machine in self._machines:
                if machine.life.alive:
                    machine.kill()
            await asyncio.sleep(600.0 if time() < began + DAY_S else DAY_S)
        self.absences.append(time())
        for number in range(len(self._machines)):
            self._revive(number)

    def _revive(self, number: int) -> None:
        if not self._machines[number].life.alive:
            self._power_on(number)
            self.stir()
