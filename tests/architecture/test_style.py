"""The house style, as far as a machine can see it."""

import ast
import importlib
import pkgutil
import re
import string
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import adapters
import bot
import bot.features
import storage
from bot import bootstrap
from bot.language.fold import fold
from bot.text import Text
from storage import sql

ROOT = Path(__file__).parents[2]
CODE = sorted(path for folder in ("bot", "adapters", "storage") for path in (ROOT / folder).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LINES_MOST = 300
VAGUE = {"utils", "util", "helpers", "helper", "manager", "managers", "base", "common", "misc"}


def shown(path: Path) -> str:
    """A file as it is called in reports."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """A file as syntax."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a file, inner ones too."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def modules() -> Iterator[ModuleType]:
    """Every module of the bot and the adapters."""
    for package in (bot, adapters, storage):
        for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not each.name.endswith("__main__") and ".migrations" not in each.name:
                yield importlib.import_module(each.name)


def texts() -> Iterator[tuple[str, Text]]:
    """Every Text with where it stands; those inside dicts and specs too."""
    for module in modules():
        for name, value in vars(module).items():
            for each in value.values() if isinstance(value, dict) else (value,):
                if isinstance(each, Text):
                    yield f"{module.__name__}.{name}", each
    for spec in bootstrap.discover().specs:
        yield f"{spec.name}: summary", spec.summary
        yield f"{spec.name}: example", spec.example
        for param in (*spec.params, *((spec.takes,) if spec.takes else ())):
            yield f"{spec.name} {param.name}: summary", param.summary


def placeholders(sentence: str) -> set[str]:
    """The names that a sentence leaves open."""
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}


@pytest.mark.parametrize("path", [*CODE, *TESTS], ids=shown)
def test_a_module_opens_with_a_sentence(path):
    docstring = ast.get_docstring(tree(path))
    assert docstring, "say in one sentence what it knows"
    assert docstring.splitlines()[0].endswith((".", "?")), "the first line should be a whole sentence"


@pytest.mark.parametrize("path", [*CODE, *TESTS], ids=shown)
def test_a_file_is_short_enough_to_read(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES_MOST


@pytest.mark.parametrize("path", CODE, ids=shown)
def test_every_function_is_typed(path):
    for node in functions(path):
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs, node.args.vararg, node.args.kwarg]
        bare = [each.arg for each in arguments if each and not each.annotation and each.arg not in ("self", "cls")]
        assert not bare, f"{node.name} line {node.lineno}: {bare}"
        assert node.returns is not None, f"{node.name} line {node.lineno} does not say what it returns"


@pytest.mark.parametrize("path", CODE, ids=shown)
def test_a_module_has_a_name_that_says_what_it_knows(path):
    assert not VAGUE & {path.stem, path.parent.name}


@pytest.mark.parametrize("path", CODE, ids=shown)
def test_what_others_may_use_is_documented(path):
    public = [node for node in functions(path) if not node.name.startswith("_") and node in _outer(path)]
    assert [node.name for node in public if not ast.get_docstring(node)] == []


def _outer(path: Path) -> list[ast.stmt]:
    """Functions of the module and methods of its public classes; handlers are documented by what they declare."""
    body = tree(path).body
    found = [node for node in body if not getattr(node, "decorator_list", None)]
    for node in body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            found += node.body
    return found


def test_only_the_clock_and_the_wire_know_the_time():
    calls = re.compile(r"datetime\.(?:now|today|utcnow)\(|time\.time\(")
    found = {shown(path) for path in CODE if calls.search(path.read_text(encoding="utf-8"))}
    assert found <= {"bot/clock.py", "bot/scheduler.py"}


def test_every_query_is_used():
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE if path.parts[-2] == "storage")
    asked = set(re.findall(r'_rows\(\s*"(\w+)"|_many\(\s*"(\w+)"|\["(\w+\.\w+)"\]|\.rows\(\s*"(\w+\.\w+)"', code))
    names = {name for found in asked for name in found if name}
    families = re.findall(r'f"(\w+\.\w*)\{|f"\{\w+\}(\.\w+)"', code)
    for name in sql.load("sqlite"):
        family = any((a and name.startswith(a)) or (b and name.endswith(b)) for a, b in families)
        assert family or name in names or name.partition(".")[2] in names, f"nobody asks {name}"


@pytest.mark.parametrize(("where", "text"), texts(), ids=lambda value: value if isinstance(value, str) else "")
def test_a_text_leaves_the_same_names_open_in_every_language(where, text):
    assert placeholders(text.en) == placeholders(text.ja), where
    assert not any(name.isdigit() or not name for name in placeholders(text.en)), "name every placeholder"


@pytest.mark.parametrize(("where", "text"), texts(), ids=lambda value: value if isinstance(value, str) else "")
def test_a_text_says_something_in_every_language_and_no_more_than_fits(where, text):
    for sentence in (text.en, text.ja):
        assert sentence.strip(), where
        assert len(sentence) < 1500, where


def test_features_are_found_by_themselves():
    files = {path.stem for path in (ROOT / "bot" / "features").glob("*.py")} - {"__init__"}
    assert {feature.name for feature in bootstrap.discover().features} == files


def test_every_command_has_words_in_both_languages_that_no_other_has():
    seen: dict[str, str] = {}
    for spec in bootstrap.discover().specs:
        assert spec.ja, f"{spec.name} has no Japanese name"
        for word in spec.words:
            assert seen.setdefault(fold(word), spec.name) == spec.name


def test_every_button_that_is_drawn_is_handled():
    known = bootstrap.discover()
    drawn = {
        f"{importlib.import_module(f'bot.features.{path.stem}').feature.name}.{name}"
        for path in (ROOT / "bot" / "features").glob("[a-z]*.py")
        for name in re.findall(r'feature\.(?:press|choice)\(\s*(?:[^,"]+,\s*)?"(\w+)"', path.read_text(encoding="utf-8"))
    }
    assert drawn
    assert drawn <= set(known.actions)


def test_every_feature_has_tests():
    for path in (ROOT / "bot" / "features").glob("[a-z]*.py"):
        assert (ROOT / "tests" / "features" / f"test_{path.stem}.py").exists(), path.stem
