"""The command line as people start it: a process of its own, a fresh home, text in and text out."""

import asyncio
import os
import re
import signal
import sqlite3
import stat
import subprocess
import sys
import unicodedata
from contextlib import closing
from pathlib import Path

import pytest

from bot.bootstrap import opened
from bot.model.secret import Secret
from bot.operation.sealing import Sealer
from storage import run_lock
from storage.installations import Installations
from tests.storage.samples import an_installation

ROOT = Path(__file__).parents[1]
NOW = ("--zone", "Asia/Tokyo", "--now", "2026-11-18T10:00:00+09:00")
JAPANESE = """\
add 田中太郎 会社:Sony 輪:close
met 田中さん 昨日 PyConで。犬を飼ってる
remind 田中さん 明日18時 資料を送る
:wait 60d
"""
ENGLISH = """\
add Taro Tanaka company:Sony circle:close
met Tanaka-san yesterday at PyCon. He has a dog
remind Tanaka-san tomorrow 6pm send the deck
:wait 60d
"""


class Home:
    """A home folder, and Kizuna started in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "data" / "kizuna" / "kizuna.db"

    def starts(self, *words: str) -> subprocess.Popen[str]:
        """A running process."""
        env = {"HOME": str(self.folder), "XDG_DATA_HOME": str(self.folder / "data"), "PYTHONPATH": str(ROOT)}
        env |= {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "USER": "aya", "PYTHONWARNINGS": "ignore"}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(
            [sys.executable, "-m", "bot", *words], env=env, cwd=self.folder, text=True, encoding="utf-8", **pipes
        )

    def keeps_an_installation(self, key: str) -> None:
        """A workspace has installed the app; its tokens are sealed with this key."""

        async def keep() -> None:
            async with opened(f"sqlite:///{self.database}") as database:
                await Installations(database, Sealer(Secret(key))).save(an_installation())

        asyncio.run(keep())

    def runs(self, *words: str, typed: str = "", code: int = 0) -> str:
        """What a command prints until it ends, as one line, so that wrapping does not matter."""
        out, err = self._ended(self.starts(*words), typed, code)
        assert err == ""
        return _unwrapped(out)

    def fails(self, *words: str, code: int) -> str:
        """The one sentence that a command complains in."""
        out, err = self._ended(self.starts(*words), "", code)
        assert out == ""
        assert "Traceback" not in err
        assert err.startswith("kizuna: ")
        assert err.count("\n") == 1
        return err.strip()

    def says(self, typed: str, *options: str) -> str:
        """A plain chat in English."""
        return self.runs("chat", "--plain", "--locale", "en", *NOW, *options, typed=typed)

    def _ended(self, process: subprocess.Popen[str], typed: str, code: int) -> tuple[str, str]:
        out, err = process.communicate(typed, timeout=30)
        assert process.returncode == code, err
        return out, err


def _unwrapped(text: str) -> str:
    """Lines joined again: without a space where Japanese was broken, with one elsewhere."""
    lines = text.splitlines()
    wide = [bool(line) and unicodedata.east_asian_width(line[-1]) in "WF" for line in lines]
    return "".join(line if broken else f"{line} " for line, broken in zip(lines, wide, strict=True))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home folder nobody has used."""
    return Home(tmp_path)


def test_the_first_minutes_in_japanese(home):
    said = home.runs("chat", "--plain", "--locale", "ja", *NOW, typed=JAPANESE)
    card, _, rest = said.partition("> met")
    assert "── 田中太郎 ──" in card
    assert "Sony" in card
    assert "11月19日・木) 18:00" in rest
    follow_up, _, rest = rest.partition("お知らせの時間です")
    assert "初めて会いました" in follow_up
    reminder, _, digest = rest.partition("おはようございます")
    assert "── 資料を送る ──" in reminder
    assert re.search(r"── 田中太郎 ──.*前回: .*PyCon.*「犬を飼ってる」の話", digest)


def test_the_first_minutes_in_english(home):
    said = home.says(ENGLISH)
    card, _, rest = said.partition("> met")
    assert "── Taro Tanaka ──" in card
    assert "tomorrow (Thu, Nov 19) at 18:00" in rest
    follow_up, _, rest = rest.partition("You asked me to remind you")
    assert "for the first time" in follow_up
    reminder, _, digest = rest.partition("Good morning")
    assert "── send the deck ──" in reminder
    assert re.search(r"── Taro Tanaka ──.*Last time: .*PyCon.*Ask about “has a dog”", digest)


@pytest.mark.parametrize(("locale", "before"), [("en", ""), ("ja", "追加 田中太郎 会社:ソニー 輪:親しい\n")])
def test_the_conversations_in_the_readme_go_as_they_stand_there(home, locale: str, before: str):
    english, japanese, *_ = re.findall(r"```\n(> .*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    shown = japanese if locale == "ja" else english
    typed = before + "".join(re.findall(r"^> (.*\n)", shown, re.MULTILINE))
    evening = ("--now", "2026-11-18T21:00:00+09:00", "--zone", "Asia/Tokyo")
    said, _ = home._ended(home.starts("chat", "--plain", "--locale", locale, *evening), typed, 0)
    assert shown in said


def test_files_come_in_by_their_path_and_go_out_beside_it(home):
    (home.folder / "my people.csv").write_text("name,company\nMika Ito,NEC\n")
    said = home.says("import my\\ people.csv\n1\nexport csv\nexport csv\n")
    assert "Added one person: Mika Ito." in said
    assert f"Saved as {home.folder / 'kizuna-2026-11-18-2.csv'}" in said
    assert "Mika Ito" in (home.folder / "kizuna-2026-11-18.csv").read_text()


def test_two_people_on_one_file_never_see_each_other(home):
    home.says("add Mika company:Sony\nremind tomorrow secret errand", "--user", "aya")
    seen = home.says("who Mika\nlist\nreminders\nfind Sony\nundo\n:wait 3d\n", "--user", "ben")
    assert "Mika" not in seen.replace("who Mika", "").replace("I don't know Mika yet. “add Mika”", "").replace(
        "[1] Add Mika", ""
    )
    assert "secret errand" not in seen
    assert "── Mika ──" in home.says("who Mika", "--user", "aya")


def test_killed_in_the_middle_it_goes_on_where_it_was(home):
    process = home.starts("chat", "--plain", "--locale", "en", *NOW)
    process.stdin.write("add Mika company:Sony\nremove Mika\n")
    process.stdin.flush()
    for line in process.stdout:
        if "[1] Remove" in line:
            break
    process.kill()
    process.communicate(timeout=30)
    assert process.returncode == -signal.SIGKILL
    assert "── Mika ── Sony" in home.says("who Mika")


def test_ctrl_c_ends_a_chat_without_a_fuss(home):
    process = home.starts("chat", "--plain", "--locale", "en", *NOW)
    process.stdin.write("add Mika\n")
    process.stdin.flush()
    for line in process.stdout:
        if "Mika" in line and "──" in line:
            break
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode in (0, 130)
    assert err == ""


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--now", "yesterday"), 2, "--now yesterday: write a moment like"),
        (("--now", "0001-01-01T00:00:00+14:00"), 2, "choose a year after 1970"),
        (("--now", "9999-12-31T23:59:59+00:00"), 2, "choose a year after 1970"),
        (("--zone", "Mars/Base"), 2, "there is no such time zone. Names look like Asia/Tokyo."),
        (("--zone", "Asia/Tokio"), 2, "did you mean Asia/Tokyo?"),
        (("--user", "a\nb"), 2, "--user: choose a name of at most 100 visible characters"),
        (("--db", "."), 1, "it is a directory; name a file"),
        (("--db", "notes.txt/book.db"), 1, "cannot be used"),
        (("--db", "notes.txt"), 1, "it is not a SQLite database. Name another file."),
        (("--db", "newer.db"), 1, "was made by a newer Kizuna (schema 9999"),
    ],
)
def test_a_wrong_option_is_answered_with_one_sentence(home, options, code, said):
    (home.folder / "notes.txt").write_text("tea\n" * 2000)
    with closing(sqlite3.connect(home.folder / "newer.db")) as newer, newer:
        newer.execute("CREATE TABLE alembic_version (version_num TEXT)")
        newer.execute("INSERT INTO alembic_version VALUES ('9999')")
    assert said in home.fails("chat", "--plain", *options, code=code)


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs a place where not even root may write")
def test_a_place_that_cannot_be_written_is_answered_with_one_sentence(home):
    assert "it is read-only. Make it writable" in home.fails("chat", "--db", "/sys/kernel/kizuna.db", code=1)


def test_an_unknown_command_is_answered_with_the_known_ones(home):
    _, err = home.starts("dance").communicate(timeout=30)
    assert "chat" in err
    assert "Traceback" not in err


def test_a_wrong_setting_is_named(home):
    (home.folder / ".env").write_text("KIZUNA_LOG_LEVEL=loud\n")
    assert "KIZUNA_LOG_LEVEL=loud: there is no such level" in home.fails("chat", "--plain", code=2)


def test_running_with_nothing_configured_says_what_to_set(home):
    said = home.fails("run", code=2)
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "DISCORD_TOKEN", "kizuna chat"):
        assert name in said


def test_the_database_is_made_for_its_owner_alone(home):
    assert "up to date" in home.runs("migrate")
    assert stat.S_IMODE(home.database.stat().st_mode) == 0o600


def test_checking_says_what_is_there_and_changes_nothing(home):
    assert "does not exist yet" in home.runs("check")
    assert not home.database.exists()
    home.says("add Mika")
    assert "1 owner" in home.runs("check")


def test_a_backup_brings_everything_back(home, tmp_path_factory):
    home.says("add Mika company:Sony")
    assert re.search(r"Saved \d+ rows", home.runs("backup", "book.kizuna"))
    assert "exists already" in home.fails("backup", "book.kizuna", code=1)
    elsewhere = Home(tmp_path_factory.mktemp("elsewhere"))
    file = str(home.folder / "book.kizuna")
    assert re.search(r"Restored \d+ rows", elsewhere.runs("restore", file))
    assert "── Mika ── Sony" in elsewhere.says("who Mika")
    assert "already in use" in elsewhere.fails("restore", file, code=1)


def test_nothing_is_restored_under_a_bot_that_runs(home, tmp_path_factory):
    home.says("add Mika company:Sony")
    home.runs("backup", "book.kizuna")
    elsewhere = Home(tmp_path_factory.mktemp("elsewhere"))
    elsewhere.runs("migrate")
    file = str(home.folder / "book.kizuna")
    with run_lock.held(f"sqlite:///{elsewhere.database}"):
        assert f"Another Kizuna (process {os.getpid()}) runs on" in elsewhere.fails("restore", file, code=1)
    assert re.search(r"Restored \d+ rows", elsewhere.runs("restore", file))


def test_tokens_whose_key_is_lost_stop_the_start_and_can_be_removed(home):
    home.runs("migrate")
    home.keeps_an_installation(key="a" * 32)
    assert "KIZUNA_SECRET_KEY is not set" in home.fails("forget-tokens", code=2)
    slack = "SLACK_CLIENT_ID=1.2\nSLACK_CLIENT_SECRET=s\nSLACK_SIGNING_SECRET=s\nSLACK_API_URL=http://127.0.0.1:9/\n"
    (home.folder / ".env").write_text(f"{slack}KIZUNA_SECRET_KEY={'b' * 32}\n")
    assert "KIZUNA_SECRET_KEY=***: what is stored for slack T1 token was sealed with another" in home.fails(
        "run", code=2
    )
    assert "the tokens of 1 of 1 workspace cannot be opened" in home.runs("check", code=1)
    assert "Workspaces whose tokens were removed: 1." in home.runs("forget-tokens")
    assert "cannot be opened" not in home.runs("check", code=1)


def test_a_missing_backup_is_named_and_no_database_is_made(home):
    assert "nowhere.kizuna cannot be read" in home.fails("restore", "nowhere.kizuna", code=1)
    assert not home.database.exists()


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", ("Taro Tanaka", "Good morning", "Taken back")),
        ("ja", ("田中太郎", "おはようございます", "取り消しました")),
    ],
)
def test_the_demo_tells_a_story_and_leaves_nothing_behind(home, locale, words):
    said = home.runs("demo", "--locale", locale)
    for word in words:
        assert word in said
    assert not home.database.exists()


@pytest.mark.parametrize("closed", ["2>&-", "0<&- 1>&- 2>&-", "1>&-"])
def test_closed_standard_streams_are_no_obstacle_and_nothing_takes_their_places(home, closed):
    env = {"HOME": str(home.folder), "XDG_DATA_HOME": str(home.folder / "data"), "PYTHONPATH": str(ROOT)}
    started = ["sh", "-c", f'exec "$0" "$@" {closed}', sys.executable, "-m", "bot", "migrate"]
    assert subprocess.run(started, env=env, cwd=home.folder, check=False).returncode == 0
    assert home.database.read_bytes().startswith(b"SQLite format 3")
