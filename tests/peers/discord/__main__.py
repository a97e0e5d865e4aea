"""A loopback Discord as a process of its own: `python -m tests.peers.discord` prints its address.

It ends when standard input closes. Verbs come over HTTP, see tests.peers.discord.control.
"""

import argparse
import asyncio
import json
import os
import sys

from tests.peers.discord.control import set_rules
from tests.peers.discord.rules import Rules
from tests.peers.discord.server import Discord, serving


async def run(options: argparse.Namespace) -> None:
    """Serve until whoever started it is gone."""
    platform = Discord(Rules())
    set_rules(platform, **json.loads(options.rules))
    async with serving(platform, options.port):
        sys.stdout.write(f"{platform.url}\n")
        sys.stdout.flush()
        await asyncio.to_thread(os.read, 0, 1)


def main() -> None:
    """Run until standard input closes; the first line printed is the address."""
    parser = argparse.ArgumentParser(prog="python -m tests.peers.discord", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--rules", default="{}", help="JSON, as the fields of Rules")
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
