"""`kizuna run` as a process of its own, with the loopback platform in place of those that are configured.

`python -m tests.peers.runner --db URL --platform ADDRESS` runs until it is asked to end, and prints `up` at its start.
"""

import argparse
import asyncio
import time
from contextlib import nullcontext
from pathlib import Path

from bot import bootstrap
from bot.model.secret import Secret
from bot.operation.settings import Settings
from bot.ports import Handle
from bot.process import stopping
from bot.process.roles import Roles
from tests.peers import loopback
from tests.peers.loopback import LoopbackAdapter


class Stubborn(LoopbackAdapter):
    """Stops the whole event loop."""

    async def run(self, handle: Handle) -> None:
        print("hangs", flush=True)  # noqa: T201
        time.sleep(60)  # noqa: ASYNC251


async def run(options: argparse.Namespace) -> None:
    """As bot.bootstrap.run does it."""
    kind = Stubborn if options.hangs else LoopbackAdapter
    settings = Settings(data_dir=Path(), database_url=Secret(options.db))
    with stopping.on_signals(options.within) as stop:
        print("up", flush=True)  # noqa: T201
        adapters = [kind(options.platform, loopback.capabilities("bare"))]
        roles = Roles(frozenset({"nudges", loopback.NAME}))
        platforms = bootstrap.Platforms([loopback.NAME], lambda _database, _clock: nullcontext(adapters))
        await bootstrap.serve(settings, roles, platforms, stop)


def main() -> None:
    """Run until asked to end."""
    parser = argparse.ArgumentParser(prog="python -m tests.peers.runner", description=__doc__)
    parser.add_argument("--db", required=True)
    parser.add_argument("--platform", default="127.0.0.1:1", help="its address")
    parser.add_argument("--hangs", action="store_true")
    parser.add_argument("--within", type=float, default=stopping.LAST_MOMENT_S, help="seconds until it ends anyhow")
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
