"""One process at a time runs on a SQLite file, whatever happens to it."""

import subprocess
import sys

import pytest

from bot.errors import StoreError
from storage.run_lock import held

HOLD = """
import sys, time
from storage.run_lock import held
with held(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def book(tmp_path) -> str:
    return f"sqlite:///{tmp_path / 'new' / 'book.db'}"


@pytest.fixture
def other(book):
    """Another process that runs on the file."""
    command = [sys.executable, "-c", HOLD, book]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def refusal(url: str) -> str:
    """What a second one is told."""
    with pytest.raises(StoreError) as refused, held(url):
        pass
    return str(refused.value)


def test_a_second_process_is_told_who_runs_and_what_to_do(book, other):
    said = refusal(book)
    assert said.startswith(f"Another Kizuna (process {other.pid}) runs on ")
    assert said.endswith("Stop that one first; for several at a time, name a PostgreSQL server in KIZUNA_DATABASE_URL.")


def test_a_killed_process_leaves_the_file_free(book, other):
    other.kill()
    other.wait()
    with held(book):
        assert "Another Kizuna" in refusal(book)


def test_who_has_ended_leaves_the_file_free(book):
    for _ in range(2):
        with held(book):
            pass


def test_another_name_for_the_same_file_is_the_same_file(book, tmp_path):
    with held(book):
        (tmp_path / "link.db").symlink_to(tmp_path / "new" / "book.db")
        assert "Another Kizuna" in refusal(f"sqlite:///{tmp_path / 'link.db'}")
        assert "Another Kizuna" in refusal(f"sqlite:///{tmp_path}/new/../new/book.db")


def test_two_files_do_not_know_of_each_other(book, tmp_path):
    with held(book), held(f"sqlite:///{tmp_path / 'other.db'}"):
        pass


def test_the_lock_is_beside_the_database_and_for_its_owner_alone(book, tmp_path):
    with held(book):
        place = tmp_path / "new" / "book.db.lock"
        assert place.stat().st_mode & 0o777 == 0o600


def test_a_place_where_nothing_can_be_made_is_told_with_its_remedy(tmp_path):
    (tmp_path / "file").write_text("")
    said = refusal(f"sqlite:///{tmp_path / 'file' / 'book.db'}")
    assert "book.db.lock cannot be made: " in said
    assert "name another file in KIZUNA_DATABASE_URL" in said


def test_any_number_runs_on_a_server():
    with held("postgresql://127.0.0.1:1/db"), held("postgresql://127.0.0.1:1/db"):
        pass


def test_a_file_with_two_names_is_refused_until_one_is_gone(tmp_path):
    path, other = tmp_path / "book.db", tmp_path / "other.db"
    path.touch()
    other.hardlink_to(path)
    for each in (path, other):
        assert "has another name as well" in refusal(f"sqlite:///{each}")
    other.unlink()
    with held(f"sqlite:///{path}"):
        pass
