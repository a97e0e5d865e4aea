"""Whatever befalls machines, store, platform and clocks: every nudge comes once, in order and at a good time."""

import os
import subprocess
import sys
from itertools import count

import pytest

from tests.simulation.breaks import BREAKS
from tests.simulation.plan import planned
from tests.simulation.platform import ELSEWHERE, NAME
from tests.simulation.run import outcome

SEEDS = 20
SHARE = 5
BROKEN_MOST = 100
"""The rarest failure needs two machines, a slow claim and a reminder that falls due in it."""
SEEN = {"no lock on bucket and owner": 53, "sent where it was to go, linked or not": 34}
"""Seeds that showed the rarest failures when this was written: each is tried before the others."""


@pytest.mark.parametrize("first", range(0, SEEDS, SHARE))
def test_nothing_is_lost_doubled_late_or_out_of_order(first: int):
    failed = [found for seed in range(first, first + SHARE) if (found := outcome(seed)).faults]
    assert not failed, "\n".join(f"python -m tests.simulation --seed {each.seed}: {each.faults}" for each in failed)


@pytest.mark.parametrize("design", BREAKS)
def test_a_design_that_is_wrong_is_found_out(design: str):
    assert any(outcome(seed, BREAKS[design]).faults for seed in (SEEN.get(design, 0), *range(BROKEN_MOST)))


def test_the_same_seed_is_the_same_story():
    one, other = outcome(7, trace=True), outcome(7, trace=True)
    assert (one.hash, one.trace) == (other.hash, other.trace)
    assert one.hash != outcome(8).hash


def test_a_seed_is_the_same_story_in_another_process():
    told = subprocess.run(
        [sys.executable, "-m", "tests.simulation", "--seed", "5"],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONHASHSEED": "5"},
    )  # fmt: skip
    assert f"trace {outcome(5).hash}" in told.stdout


def test_seeds_bring_up_every_kind_of_trouble():
    plans = [planned(seed) for seed in range(300)]
    blows = {blow.what for plan in plans for blow in plan.blows}
    assert blows == {"kill", "freeze", "stop", "away", "jump", "block", "deadly", "absence"}
    assert {plan.machines for plan in plans} == {1, 2, 3, 4}
    assert {each for plan in plans for each in plan.others} == {"", NAME, ELSEWHERE}
    assert {plan.dialect for plan in plans} == {"sqlite", "postgres"}
    assert next(seed for seed in count() if planned(seed).calm) < 30
