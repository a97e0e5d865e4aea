"""`make torture`: 200 kills on each platform and each store, a storm over 8 workers and 100 000 nudges, then odd ways."""

import argparse
import asyncio
import secrets
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

from tests.peers import outage, postgres
from tests.peers.platform import Mode
from tests.peers.worker import POINTS
from tests.torture import ground, ways
from tests.torture.field import Verdict, disorder
from tests.torture.ground import Ground
from tests.torture.kills import Torture
from tests.torture.places import PLACES
from tests.torture.storm import Storm

MODES: tuple[Mode, ...] = ("dedupe", "history")
STORES = ("sqlite", "postgres")
WHAT = ("kills", "storm", "ways")
EACH = 5
"""Nudges of one owner in the storm."""


async def _kills(here: Ground, options: argparse.Namespace) -> Counter[str]:
    """The 200 kills; who died where."""
    await here.place.trouble()
    workers = options.workers if here.url.startswith("postgres") else 1
    patience = here.place.answers_within_s
    plan = here.plan(
        seed=options.seed, kills=options.kills, workers=workers, owners=24, timeout_s=patience, lease_s=2 * patience
    )
    torture = Torture(plan, here.field, here.nursery)
    await torture.run()
    return torture.toll.deaths


async def _storm(here: Ground, options: argparse.Namespace) -> Counter[str]:
    """SIGKILL and SIGSTOP over many workers; how many of each."""
    plan = here.plan(
        seed=options.seed,
        kills=options.kills,
        workers=options.workers,
        owners=options.due // EACH,
        lease_s=20.0,
        patience_s=10,
    )
    storm = Storm(plan, here.field, here.nursery)
    await storm.run(EACH)
    return storm.toll


async def _one(what: str, kind: str, store: str, mode: Mode, options: argparse.Namespace) -> bool:
    """Run one of them on fresh ground and say what came of it; whether every nudge came once."""
    began = time.monotonic()
    with _database(store) as (url, folder):
        async with ground.opened(url, mode, folder, kind=kind) as here:
            try:
                toll = await (_kills if what == "kills" else _storm)(here, options)
            except AssertionError as error:
                _say("\n".join((*_often(here.nursery.said), f"{what} {kind} {store} {mode} BROKEN {error}")))
                return False
            found, states = await here.verdict(), await here.field.states()
            if not found.clean:
                _say("\n".join((*disorder(here.field, await here.place.arrived()), *here.nursery.said[-40:])))
            clean = found.clean and states == {"sent": found.sown} and (what != "kills" or toll.keys() >= {*POINTS})
    _say(f"{what:6} {kind:9} {store:9} {mode:8} {'ok' if clean else 'BROKEN':7} {_words(found)}; {toll.total()} blows in "
         f"{time.monotonic() - began:.0f} s: {', '.join(f'{name} {n}' for name, n in toll.most_common())}")  # fmt: skip
    return clean


async def _ways(store: str) -> bool:
    """Every odd way on one store; whether every nudge came once in each."""
    clean = True
    with outage.running(durable=True) if store == "postgres" else nullcontext() as server:
        for name, way in ways.on(store).items():
            began = time.monotonic()
            with tempfile.TemporaryDirectory(prefix="kizuna-") as folder:
                try:
                    came = _words(await ways.suffered(way, server, Path(folder)))
                except (AssertionError, TimeoutError) as error:
                    came, clean = f"BROKEN {error}", False
            _say(f"way    {name:45} {store:9} {came} in {time.monotonic() - began:.0f} s")
    return clean


@contextmanager
def _database(store: str) -> Iterator[tuple[str, Path]]:
    with tempfile.TemporaryDirectory(prefix="kizuna-") as folder:
        if store == "sqlite":
            yield f"sqlite:///{folder}/book.db", Path(folder)
        else:
            # One that vacuums: leases of tens of thousands are prolonged again and again.
            with postgres.running(durable=True) as server:
                yield server.url, Path(folder)


def _words(found: Verdict) -> str:
    return (
        f"{found.sown} due, {found.arrived} arrived, {found.lost} lost, {found.doubled} doubled, "
        f"{found.unknown} unknown, {found.out_of_order} owners out of order"
    )


def _often(said: Sequence[str]) -> list[str]:
    """What workers wrote to their logs most often, without moments and values."""
    words = Counter(line.partition("Z ")[2].partition("  ")[0][:120] or line.strip()[:120] for line in said)
    return [f"{count:6} {line}" for line, count in words.most_common(15)]


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


async def _all(options: argparse.Namespace) -> bool:
    runs = [
        ("kills", kind, store, mode)
        for kind in options.kinds
        for store in options.stores
        for mode in options.modes
        if (kind, mode) != ("slack", "dedupe")  # Slack knows no keys but those it can be asked for.
    ]
    # A storm on a real platform's adapter would measure that adapter's HTTP.
    if "loopback" in options.kinds and "postgres" in options.stores:
        runs += [("storm", "loopback", "postgres", mode) for mode in options.modes]
    done = [await _one(*run, options) for run in runs if run[0] in options.what]
    done += [await _ways(store) for store in options.stores if "ways" in options.what]
    return all(done)


def main(argv: Sequence[str]) -> int:
    """Run what was asked for; 0 when every nudge came once."""
    parser = argparse.ArgumentParser(prog="make torture ARGS=…", description=__doc__)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--workers", type=int, default=8, help="on PostgreSQL; SQLite has one")
    parser.add_argument("--due", type=int, default=100_000, help="nudges in the storm")
    parser.add_argument("--what", nargs="+", choices=WHAT, default=WHAT)
    parser.add_argument("--kinds", nargs="+", choices=[*PLACES], default=[*PLACES], help="of platforms")
    parser.add_argument("--modes", nargs="+", choices=MODES, default=MODES)
    parser.add_argument("--stores", nargs="+", choices=STORES, default=STORES)
    options = parser.parse_args(argv)
    _say(f"seed {options.seed}")
    return 0 if asyncio.run(_all(options)) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
