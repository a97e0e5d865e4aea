"""What the documents promise is true."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from bot.registry import Registry
from tests.talk import Talk

ROOT = Path(__file__).parents[2]


def _blocks(document: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / document).read_text(encoding="utf-8"), re.DOTALL)


async def test_the_feature_in_adding_a_feature_works_as_it_stands(talk: Talk) -> None:
    feature, test = _blocks("docs/adding-a-feature.md", "python")
    module, story = ModuleType("moment"), ModuleType("test_moment")
    exec(feature, module.__dict__)  # noqa: S102  (our own document)
    exec(test, story.__dict__)  # noqa: S102
    talk.bot.engine.registry = Registry.of([*talk.bot.registry.features, module.feature])
    await story.test_somebody_of_the_book_is_thought_of(talk)


def test_every_command_of_the_readme_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make (\w+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert named
    assert named <= targets


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt", "requirements-bench.txt"])
def test_pins_are_hashed_and_name_no_index(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert text.count("==") <= text.count("--hash=sha256:")
    assert "://" not in text
    assert "index" not in text


def test_the_decisions_are_numbered_without_gaps() -> None:
    names = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
