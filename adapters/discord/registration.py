"""When Discord is told of the commands: when they have changed, or when it has lost some."""

import asyncio
from collections.abc import Sequence
from typing import Any

from adapters.discord import register
from adapters.discord.rest import Rest
from bot.errors import DeliveryError
from bot.operation import logs
from bot.ports import Agreements
from bot.registry import Registry

EVERYWHERE = "everywhere"
FIRST_WAIT_S = 5.0
LONGEST_WAIT_S = 600.0


class Registration:
    """The commands of one process, for everybody or for the server `guild`. All processes note what was told last."""

    def __init__(self, registry: Registry, guild: int | None, agreements: Agreements, rest: Rest) -> None:
        self._registry = registry
        self._guild = guild
        self._agreements = agreements
        self._rest = rest
        self._done = False

    async def ensure(self) -> None:
        """Returns when Discord knows the commands; tries for as long as it takes.

        Once in the life of a process: when its connection fails, it must not undo what a newer release has told since.
        """
        wait, said = FIRST_WAIT_S, False
        while not self._done:
            try:
                await self._once()
                self._done = True
            except DeliveryError as error:
                if not said:
                    logs.get("discord").error(
                        "commands could not be registered; it is tried again", reason=error.reason
                    )
                said = True
                await asyncio.sleep(error.retry_after_s or wait)
                wait = min(wait * 2, LONGEST_WAIT_S)

    async def _once(self) -> None:
        scope = str(self._guild or EVERYWHERE)
        installs = await self._rest.installs()
        commands = register.commands(self._registry, guild=self._guild is not None, installs=installs)
        name, now = f"discord commands {await self._rest.application()}", f"{scope} {register.fingerprint(commands)}"
        before = await self._agreements.noted(name)
        if before == now and not await self._lost(commands):
            return
        await self._rest.register(commands, self._guild)
        await self._agreements.note(name, now)
        logs.get("discord").info("commands registered", count=len(commands), scope=scope)
        if before and before.partition(" ")[0] != scope:
            await self._withdraw(before.partition(" ")[0])

    async def _lost(self, commands: Sequence[dict[str, Any]]) -> bool:
        """Whether Discord lacks any. When it does not say, it lacks none."""
        try:
            return not {each["name"] for each in commands} <= await self._rest.commands(self._guild)
        except DeliveryError:
            return False

    async def _withdraw(self, scope: str) -> None:
        """Where they were registered before, they would now be offered twice."""
        try:
            await self._rest.register([], None if scope == EVERYWHERE else int(scope))
            logs.get("discord").info("commands withdrawn", scope=scope)
        except DeliveryError as error:
            logs.get("discord").warning("commands could not be withdrawn", scope=scope, reason=error.reason)
