"""`python -m tests.simulation --seeds N [--seed S]`: many simulations, or one with all that happened in it."""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from multiprocessing import get_context

from tests.simulation.run import Outcome, outcome

SHOWN_MOST = 5
CHUNK = 20


def main() -> int:
    """Run the simulations; 1 when one of them found a fault."""
    options = _options()
    if options.seed is not None and options.seeds is None:
        found = outcome(options.seed, trace=True)
        _say("\n".join(found.trace))
        _say(f"seed {found.seed}: {len(found.faults)} faults, trace {found.hash}")
        _say("".join(f"  {fault}\n" for fault in found.faults))
        return 1 if found.faults else 0
    first = options.seed or 0
    return _many(range(first, first + (options.seeds or 1000)), options.jobs)


def _many(seeds: range, jobs: int) -> int:
    began, failed, done = time.perf_counter(), 0, 0
    for found in _outcomes(seeds, jobs):
        done += 1
        if found.faults:
            failed += 1
            _say(f"seed {found.seed} failed: python -m tests.simulation --seed {found.seed}")
            _say("".join(f"  {fault}\n" for fault in found.faults[:SHOWN_MOST]).rstrip())
            if failed == 1:
                _say("\n".join(f"  | {line}" for line in outcome(found.seed, trace=True).trace))
    took = time.perf_counter() - began
    _say(f"{done} seeds, {failed} failed, {done / took:.1f} a second")
    return 1 if failed else 0


def _outcomes(seeds: range, jobs: int) -> Iterator[Outcome]:
    if jobs == 1:
        yield from map(outcome, seeds)
        return
    # A process that has run some hundreds holds on to a gigabyte of ended loops: each begins anew after ten chunks.
    with get_context("spawn").Pool(jobs, maxtasksperchild=10) as pool:
        yield from pool.imap(outcome, seeds, chunksize=CHUNK)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, help="how many (1000)")
    parser.add_argument("--seed", type=int, help="the first one; alone: only this one, with its trace")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (one for each core)")
    return parser.parse_args()


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
