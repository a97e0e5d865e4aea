"""`python -m tests.peers.slack` runs until standard input closes; the first line printed is the address."""

import argparse
import asyncio
import os
import sys

from tests.peers.slack.server import running


async def _run(scale: float, port: int) -> None:
    async with running(scale, port) as slack:
        sys.stdout.write(f"{slack.url}\n")
        sys.stdout.flush()
        # Whoever started it holds the other end of standard input: when they are gone, so is this Slack.
        await asyncio.to_thread(os.read, 0, 1)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.peers.slack", description=__doc__)
    parser.add_argument("--scale", type=float, default=1.0, help="peer seconds in a real one")
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args()
    asyncio.run(_run(options.scale, options.port))
