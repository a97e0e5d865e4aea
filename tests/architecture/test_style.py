"""The house style, as far as a machine can see it."""

import ast
import importlib
import pkgutil
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import adapters
import bot
import bot.features
import storage
from bot import bootstrap
from bot.language.fold import fold
from bot.text import LOCALES, Text
from storage import sql

ROOT = Path(__file__).parents[2]
CODE = sorted(path for folder in ("bot", "adapters", "storage") for path in (ROOT / folder).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LINES_MOST = 300
CHARACTERS_MOST = 1500
VAGUE = {"utils", "util", "helpers", "helper", "manager", "managers", "base", "common", "misc"}
Named = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def shown(path: Path) -> str:
    """A file as it is called in reports."""
    return path.relative_to(ROOT).as_posix()


@cache
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


def test_every_module_opens_with_a_sentence():
    first = {shown(path): (ast.get_docstring(tree(path)) or "").partition("\n")[0] for path in (*CODE, *TESTS)}
    assert [name for name, line in first.items() if not line.endswith((".", "?"))] == []


def test_every_file_is_short_enough_to_read():
    lines = {shown(path): path.read_text(encoding="utf-8").count("\n") for path in (*CODE, *TESTS)}
    assert {name: count for name, count in lines.items() if count > LINES_MOST} == {}


def test_every_function_is_typed():
    bare = []
    for path in CODE:
        for node in functions(path):
            given = node.args
            every = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
            typed = all(each is None or each.annotation or each.arg in ("self", "cls") for each in every)
            if not typed or node.returns is None:
                bare.append(f"{shown(path)}:{node.lineno} {node.name}")
    assert bare == []


def test_every_module_has_a_name_that_says_what_it_knows():
    assert [shown(path) for path in CODE if VAGUE & {path.stem, path.parent.name}] == []


def test_what_others_may_use_is_documented():
    named = ((path, node) for path in CODE for node in _public(path) if not node.name.startswith("_"))
    silent = [f"{shown(path)}:{node.lineno} {node.name}" for path, node in named if not ast.get_docstring(node)]
    assert [place for place in silent if not place.startswith("storage/migrations/versions/")] == []


def _public(path: Path) -> Iterator[Named]:
    """Functions and classes of the module, and methods of its public classes; handlers say in their decorator what
    they do, and a method that overrides one of a library, or keeps what a protocol promises, is documented there."""
    for node in tree(path).body:
        if isinstance(node, Named) and not node.decorator_list:
            yield node
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and not _foreign(node):
            known = _promised(node)
            methods = (each for each in node.body if isinstance(each, Named) and not _overloaded(each))
            yield from (each for each in methods if each.name not in known)


def _promised(node: ast.ClassDef) -> set[str]:
    """What the protocols promise to which the class refers: “See bot.book.Book.”"""
    first = (ast.get_docstring(node) or "").partition("\n")[0]
    named = re.findall(r"([a-z_.]+)\.([A-Z]\w+)", first) if first.startswith("See ") else ()
    return {name for module, kind in named for name in dir(getattr(importlib.import_module(module), kind))}


def _foreign(node: ast.ClassDef) -> bool:
    return any(isinstance(base, ast.Attribute) for base in node.bases)


def _overloaded(node: Named) -> bool:
    return any(ast.unparse(each) in ("overload", "override") for each in node.decorator_list)


def test_only_the_clock_and_the_wire_know_the_time():
    calls = re.compile(r"datetime\.(?:now|today|utcnow)\(|time\.time\(")
    found = {shown(path) for path in CODE if calls.search(path.read_text(encoding="utf-8"))}
    assert found <= {"bot/clock.py", "bot/process/scheduler.py"}


def test_every_query_is_used():
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE if path.parts[-2] == "storage")
    asked = set(
        re.findall(r'_rows\(\s*"(\w+)"|_many\(\s*"(\w+)"|\["(\w+\.\w+)"\]|\.(?:rows|scan)\(\s*"(\w+\.\w+)"', code)
    )
    names = {name for found in asked for name in found if name}
    families = re.findall(r'f"(\w+\.\w*)\{|f"\{\w+\}(\.\w+)"', code)
    for name in sql.load("sqlite"):
        family = any((a and name.startswith(a)) or (b and name.endswith(b)) for a, b in families)
        assert family or name in names or name.partition(".")[2] in names, f"nobody asks {name}"


def test_every_text_leaves_the_same_names_open_in_every_language():
    assert [where for where, text in texts() if placeholders(text.en) != placeholders(text.ja)] == []


def test_every_placeholder_has_a_name():
    open_ = [(where, name) for where, text in texts() for name in placeholders(text.en)]
    assert [(where, name) for where, name in open_ if not name.isidentifier()] == []


def _japanese() -> Iterator[tuple[str, str]]:
    """Every literal of what is said in Japanese, with where it stands."""
    for path in CODE:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text":
                for part in (part for each in node.keywords if each.arg == "ja" for part in ast.walk(each.value)):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield f"{shown(path)}:{part.lineno}", part.value


def test_questions_and_exclamations_in_japanese_are_as_wide_as_its_letters():
    assert [where for where, said in _japanese() if re.search(r"[^\x00-\x7f][?!]|\}[?!]", said)] == []


def test_every_text_says_something_in_every_language_and_no_more_than_fits():
    sizes = {(where, tag): len(getattr(text, tag).strip()) for where, text in texts() for tag in LOCALES}
    assert {place: size for place, size in sizes.items() if not 0 < size < CHARACTERS_MOST} == {}


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
        for name in re.findall(
            r'feature\.(?:press|choice)\(\s*(?:[^,"]+,\s*)?"(\w+)"', path.read_text(encoding="utf-8")
        )
    }
    assert drawn
    assert drawn <= set(known.actions)


def test_every_feature_has_tests():
    for path in (ROOT / "bot" / "features").glob("[a-z]*.py"):
        assert (ROOT / "tests" / "features" / f"test_{path.stem}.py").exists(), path.stem
