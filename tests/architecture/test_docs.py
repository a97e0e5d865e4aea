"""What the documents promise is true."""

import pkgutil
import re
from pathlib import Path
from types import ModuleType

import pytest

from bot import network
from bot.registry import Registry
from tests.talk import Talk

ROOT = Path(__file__).parents[2]


def _blocks(document: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / document).read_text(encoding="utf-8"), re.DOTALL)


async def test_the_feature_and_the_nudge_in_adding_a_feature_work_as_they_stand(talk: Talk) -> None:
    feature, test, nudge, nudged = _blocks("docs/adding-a-feature.md", "python")
    module, story = ModuleType("moment"), ModuleType("test_moment")
    exec(feature + nudge, module.__dict__)  # noqa: S102  (our own document)
    exec(test + nudged, story.__dict__)  # noqa: S102
    talk.bot.registry = talk.bot.engine.registry = Registry.of([*talk.bot.registry.features, module.feature])
    talk.loop = talk.bot.loop(talk.outbox)
    await story.test_somebody_of_the_book_is_thought_of(talk)
    await story.test_two_days_after_a_first_talk_they_come_to_mind(talk)


def test_every_file_that_the_documents_name_is_there() -> None:
    pages = [
        ROOT / "README.md",
        *sorted((ROOT / "docs").glob("*.md")),
        *sorted((ROOT / "docs" / "decisions").glob("*.md")),
    ]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        named = re.findall(r"(?<![\w/])((?:bot|adapters|storage|tests|docs)/[\w/]+\.\w+)", text)
        linked = [page.parent / each for each in re.findall(r"\]\(([\w/.-]+\.md)", text)]
        gone = [str(each) for each in (*(ROOT / name for name in named), *linked) if not each.exists()]
        assert gone == [], page.name


def test_the_network_has_each_of_its_modules_on_its_map_once() -> None:
    there = {module.name for module in pkgutil.iter_modules(network.__path__)}
    named = re.findall(r"\w+", " ".join(re.findall(r"^- [^:]+: (.*)$", network.__doc__ or "", re.MULTILINE)))
    missing = {name for name in there if named.count(name) != 1}
    assert missing == set(), "add it to the map in bot/network/__init__.py"


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
