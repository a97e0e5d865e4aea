"""In the peer's own tests, its answers are checked as strictly as bodies are everywhere."""

import pytest

from tests.peers.discord.server import Discord


@pytest.fixture(autouse=True)
def _described_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Discord, "answers_described", True)
