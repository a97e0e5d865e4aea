"""Logs: one form for all, and nothing in them about anybody."""

import ast
import io
import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.model.address import Address
from bot.model.secret import Secret
from bot.operation import logs
from bot.operation.discretion import discreet

ROOT = Path(__file__).parents[2]


class IntegrityError(Exception):
    """Looks like a driver's error that holds a row."""


@pytest.fixture
def stream():
    """Where the lines go; logging is as before afterwards."""
    root, ours = logging.getLogger(), logging.getLogger("kizuna")
    before = (root.level, ours.level, list(root.handlers))
    yield io.StringIO()
    root.setLevel(before[0])
    ours.setLevel(before[1])
    root.handlers[:] = before[2]


@pytest.fixture
def said(stream):
    """Lines as JSON, read back."""
    logs.configure("info", stream=stream, json=True)
    return lambda: [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_line_on_a_terminal_reads_time_level_words_and_pairs(stream):
    logs.configure("info", stream=stream, json=False)
    logs.get().bind(worker="w1").info("nudges sent", count=3, place="two words")
    stamp, rest = stream.getvalue().split(" ", 1)
    assert stamp.endswith("Z")
    assert rest == 'info     nudges sent worker=w1 count=3 place="two words"\n'


def test_a_line_elsewhere_is_one_json_object(said):
    logs.get("nudges").warning("late", seconds=2.5, key="n1")
    (line,) = said()
    assert line.pop("timestamp")
    assert line == {"event": "late", "level": "warning", "seconds": 2.5, "key": "n1"}


def test_lines_below_the_level_are_left_out(said):
    logs.get().debug("quiet")
    logs.get().info("loud")
    assert [line["event"] for line in said()] == ["loud"]


def test_configuring_again_replaces_and_does_not_double(stream):
    logs.configure("debug", stream=io.StringIO(), json=True)
    logs.configure("error", stream=stream, json=True)
    logs.get().warning("not now")
    logs.get().error("now")
    assert stream.getvalue().count("\n") == 1


@pytest.mark.parametrize("level", ["info", "warning", "error"])
def test_no_name_note_or_message_is_logged_from_info_up(said, level):
    log = getattr(logs.get(), level)
    log("x", text="田中", contact_name="田中", notes=["田中"], value="田中", body=b"\xe7", reply="田中", contact="田中")
    log("x", nested={"name": "田中", "rows": [{"note": "田中"}]}, contact_id="c1")
    assert "田中" not in json.dumps(said(), ensure_ascii=False)
    assert said()[1]["nested"] == {"name": "***", "rows": [{"note": "***"}]}
    assert said()[1]["contact_id"] == "c1"


def test_records_are_logged_as_what_they_are_and_not_as_what_they_hold(said):
    logs.get().info("x", where=Address(platform="slack", workspace="田中", user="田中"))
    assert said()[0]["where"] == "<Address>"


def test_debug_may_quote_people_but_never_tokens(stream):
    logs.configure("debug", stream=stream, json=True)
    logs.get().debug("x", text="田中", bot_token="xoxb-1", app=Secret("xapp-1"), headers={"Authorization": "Bearer 1"})
    line = json.loads(stream.getvalue())
    assert (line["text"], line["bot_token"], line["app"]) == ("田中", "***", "***")
    assert line["headers"] == {"Authorization": "***"}


def test_an_exception_shows_where_it_happened_without_local_values(said):
    try:
        name = "田中"
        raise RuntimeError(f"cannot greet '{name}'")
    except RuntimeError:
        logs.get().exception("failed", reference="abc")
    (line,) = said()
    assert "test_logs.py" in line["exception"]
    assert line["exception"].endswith("RuntimeError: cannot greet '***'")
    assert (line["level"], line["reference"]) == ("error", "abc")


def test_a_drivers_error_is_cut_to_its_first_line(said):
    said_by_driver = (
        'duplicate key violates unique constraint "contacts_pkey"\nDETAIL:  Key (id, name)=(1, 田中) exists.'
    )
    try:
        raise IntegrityError(said_by_driver)
    except IntegrityError as error:
        error.add_note("while saving 田中")
        logs.get().error("not saved", exc_info=error)
    told = said()[0]["exception"]
    assert told.endswith('IntegrityError: duplicate key violates unique constraint "contacts_pkey"')
    assert "田中" not in told


def test_causes_and_groups_are_told_just_as_discreetly(said):
    name = "田中"
    try:
        try:
            raise KeyError(name)
        except KeyError as error:
            raise ExceptionGroup("two failed", [ValueError(f"bad: '{name}'"), StoreError("disk full")]) from error
    except ExceptionGroup:
        logs.get().exception("failed")
    told = said()[0]["exception"]
    assert "田中" not in told
    assert told.index("KeyError: '***'") < told.index("which led to") < told.index("bot.errors.StoreError: disk full")


def test_libraries_speak_through_the_same_form_from_warning_up(said):
    library = logging.getLogger("slack_bolt.App")
    library.setLevel(logging.DEBUG)
    library.info("Bolt app is running")
    library.warning("Unhandled request (%s)\n---\nsuggestion", {"type": "message", "text": "田中さん"})
    (line,) = said()
    assert (line["logger"], line["level"]) == ("slack_bolt.App", "warning")
    assert line["event"] == "Unhandled request ({'***': '***', '***': '***'})"


def test_a_librarys_exception_is_told_discreetly(said):
    try:
        raise ValueError("invalid literal: '田中'")
    except ValueError:
        logging.getLogger("aiohttp.server").exception("Error handling request")
    assert said()[0]["exception"].endswith("ValueError: invalid literal: '***'")


def test_words_cannot_forge_a_line(stream):
    logs.configure("info", stream=stream, json=False)
    logs.get().info("joined", place="x\n2030 error    hacked\x1b[2J")
    assert stream.getvalue().count("\n") == 1
    assert "\x1b" not in stream.getvalue()


def test_a_line_that_cannot_be_written_is_not_shown_elsewhere(capsys):
    handler = logs._Handler(io.TextIOWrapper(written := io.BytesIO(), encoding="ascii", write_through=True))
    handler.handle(logging.makeLogRecord({"name": "kizuna", "levelno": 40, "msg": "田中"}))
    assert written.getvalue() == b"a log line of kizuna could not be written: UnicodeEncodeError\n"
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("can't read '田中' or \"O'Brien\"", "can't read '***' or '***'"),
        ("half '田中", "half '***'"),
        ("invalid 「田中」", "invalid '***'"),
        (r"said 'it\'s 田中' twice", "said '***' twice"),
        ('null value in column "name"', 'null value in column "name"'),
        ("x" * 400, "x" * 300 + "…"),
    ],
)
def test_what_stands_in_quotes_is_hidden(words, shown):
    assert discreet(words) == shown


def test_structlog_is_loaded_only_when_there_is_something_to_say():
    code = (
        "import sys; from bot.operation import logs; logs.configure('warning', stream=sys.stderr, json=False)\n"
        "for say in (logs.get().info, logs.get().error): say('y'); print('structlog' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == ["False", "True"]
    assert done.stderr.endswith("error    y\n")


def test_what_the_program_says_is_fixed_and_holds_no_values():
    for folder in ("bot", "adapters", "storage"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(func=ast.Attribute(value=on, attr=verb), args=[said, *_]) if verb in {
                        "info",
                        "warning",
                        "error",
                        "exception",
                        "critical",
                    } and "log" in ast.unparse(on):
                        assert isinstance(said, ast.Constant), f"{path}:{node.lineno}: log fixed words, values as pairs"
