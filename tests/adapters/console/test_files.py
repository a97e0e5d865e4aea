"""Files in a terminal: a typed path is read there and nowhere else, and what is handed out lies beside the person."""

import os
import stat
from pathlib import Path

import pytest

from adapters.console import files
from adapters.console.parse import parse
from bot.model.address import Address
from bot.model.event import Command, Event, Said
from bot.model.file import File
from bot.model.reply import Picture, Reply
from tests.adapters.console.peers import ADA, Console

CSV = b"name\nMika\n"
EXPORT = Reply(text="Everything.", file=File(name="kizuna-2026-11-23.zip", data=b"PK"))


def given(event: Event) -> tuple[str, str, list[tuple[str, bytes, str]]]:
    """A command's or sentence's words, and its files."""
    assert isinstance(event, Command | Said)
    path = event.path if isinstance(event, Command) else ""
    return path, event.text, [(each.name, each.data, each.fault) for each in event.files]


def lying(folder: Path, name: str, data: bytes = CSV) -> Path:
    """A file there."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    return folder / name


@pytest.mark.parametrize("line", ["import people.csv", "/import people.csv", "取込 people.csv", "取込\u3000people.csv"])
async def test_a_command_takes_the_file_at_a_path(line: str, tmp_path: Path) -> None:
    lying(tmp_path, "people.csv")
    console = Console(line, folder=tmp_path)
    await console.run()
    assert given(console.events[0]) == ("import", "", [("people.csv", CSV, "")])


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("my people (2).csv", "my people (2).csv"),
        ("my people (2).csv", "'my people (2).csv'"),
        ("my people (2).csv", '"my people (2).csv"'),
        ("my people (2).csv", r"my\ people\ \(2\).csv"),
        ("my people (2).csv", "./my people (2).csv"),
        ("it's.csv", r"'it'\''s.csv'"),
        ("連絡先 新.vcf", "「連絡先 新.vcf」"),
        ("連絡先 新.vcf", r"連絡先\ 新.vcf"),
        ("back\\slash.csv", "back\\slash.csv"),
    ],
)
async def test_a_path_may_be_written_as_people_and_terminals_write_it(name: str, typed: str, tmp_path: Path) -> None:
    lying(tmp_path, name)
    console = Console(f"import {typed}", folder=tmp_path)
    await console.run()
    assert given(console.events[0]) == ("import", "", [(name, CSV, "")])


async def test_a_tilde_is_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    lying(tmp_path, "Downloads/Connections.csv")
    console = Console("import ~/Downloads/Connections.csv", folder=Path("/"))
    await console.run()
    assert given(console.events[0])[2] == [("Connections.csv", CSV, "")]


@pytest.mark.parametrize(
    "line",
    [
        "import my contacts from my people.csv",
        "can you import my people.csv?",
        "please load my contacts from my people.csv",
        "my people.csvを取り込んで",
        "my people.csv から連絡先を取り込んでください",
        "my people.csv 取込",
    ],
)
async def test_a_sentence_may_ask_for_a_file_to_be_taken_in(line: str, tmp_path: Path) -> None:
    lying(tmp_path, "my people.csv")
    console = Console(line, folder=tmp_path)
    await console.run()
    assert given(console.events[0]) == ("import", "", [("my people.csv", CSV, "")])


@pytest.mark.parametrize(
    "line", ["名刺を取り込んで", "read a book", "a@b.co から名刺を取り込んだ", "Ken can read people.csv"]
)
async def test_other_sentences_are_for_the_bot(line: str, tmp_path: Path) -> None:
    console = Console(line, folder=tmp_path)
    await console.run()
    assert given(console.events[0]) == ("", line, [])


@pytest.mark.parametrize("way", ["{}", "'{}'", '"{}"', "file://{}", "{} "])
async def test_a_file_dropped_by_itself_is_sent(way: str, tmp_path: Path) -> None:
    console = Console(way.format(lying(tmp_path, "people.csv")))
    await console.run()
    assert given(console.events[0]) == ("", "", [("people.csv", CSV, "")])


@pytest.mark.parametrize("line", ["/help", "/home", "people.csv", "'Ken' called", "~", "met Ken /etc/passwd"])
async def test_other_lines_name_no_file(line: str, tmp_path: Path) -> None:
    lying(tmp_path, "people.csv")
    console = Console(line, folder=tmp_path)
    await console.run()
    assert given(console.events[0])[2] == []


@pytest.mark.parametrize(
    ("typed", "locale", "said"),
    [
        ("import nowhere/people.csv", "en", "I find no file nowhere/people.csv."),
        ("取込 連絡先.vcf", "ja", "連絡先.vcf というファイルが見つかりません。"),
        ("can you import people.csv?", "en", "I find no file people.csv."),
        ("連絡先.vcfを取り込んで", "ja", "連絡先.vcf というファイルが見つかりません。"),
        ("import my people from ~/people.csv", "en", "I find no file ~/people.csv."),
        ("import /", "en", "/ is a folder."),
        ("import /people\0.csv", "en", "I find no file /people.csv."),
        (f"import /{'x' * 3000}.csv", "en", "I can't read /xxx"),
    ],
)
async def test_a_path_without_a_file_is_named(typed: str, locale: str, said: str, tmp_path: Path) -> None:
    console = Console(typed, locale="ja" if locale == "ja" else "en", folder=tmp_path)
    assert said in await console.run()
    assert console.events == []


async def test_what_blocks_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    console = Console("import pipe.csv", folder=tmp_path)
    assert "I find no file pipe.csv" in await console.run()


async def test_a_file_that_is_too_large_is_not_taken_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 10)
    lying(tmp_path, "ten.csv", b"x" * 10)
    lying(tmp_path, "eleven.csv", b"x" * 11)
    console = Console("import ten.csv", "import eleven.csv", folder=tmp_path)
    await console.run()
    assert [given(event)[2] for event in console.events] == [
        [("ten.csv", b"x" * 10, "")],
        [("eleven.csv", b"", "large")],
    ]


@pytest.mark.parametrize("line", ["import", "/import", "import my contacts"])
async def test_without_a_path_the_bot_is_asked_and_the_terminal_says_how(line: str) -> None:
    console = Console(line, answers={line: Reply(text="Send me a file.")})
    assert "Here you type import and the file's path" in await console.run()
    assert given(console.events[0])[2] == []


def test_what_is_dropped_is_a_line_like_any_other_until_it_is_known_to_be_a_file() -> None:
    assert parse("/home/ada/people.csv") is not None


async def test_a_file_is_written_beside_the_person_for_them_alone(tmp_path: Path) -> None:
    console = Console("export", answers={"export": EXPORT}, folder=tmp_path)
    path = tmp_path / "kizuna-2026-11-23.zip"
    assert (await console.run()).endswith(f"Everything.\n\nSaved as {path}\n")
    assert path.read_bytes() == b"PK"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_a_picture_is_told_in_words_and_written_beside_the_person(tmp_path: Path) -> None:
    drawn = Reply(text="Here.", picture=Picture(name="kizuna-map.png", data=b"PNG", alt="Three rings"))
    console = Console("map", answers={"map": drawn}, folder=tmp_path)
    assert (await console.run()).endswith(f"Here.\n▣ Three rings\n\nSaved as {tmp_path / 'kizuna-map.png'}\n")
    assert (tmp_path / "kizuna-map.png").read_bytes() == b"PNG"


async def test_no_file_is_written_over(tmp_path: Path) -> None:
    lying(tmp_path, "kizuna-2026-11-23.zip", b"mine")
    (tmp_path / "kizuna-2026-11-23-2.zip").symlink_to(tmp_path / "elsewhere")
    console = Console("書き出し", answers={"書き出し": EXPORT}, folder=tmp_path, locale="ja")
    assert f"{tmp_path / 'kizuna-2026-11-23-3.zip'} に保存しました。" in await console.run()
    assert (tmp_path / "kizuna-2026-11-23.zip").read_bytes() == b"mine"
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("連絡先.csv", "連絡先.csv"),
        ("../../etc/passwd", "etcpasswd"),
        (".bashrc", "bashrc"),
        ("\x1b[2J\u202ea.csv", "a.csv"),
        ("", "kizuna"),
        ("絆" * 300 + ".zip", "絆" * 80 + ".zip"),
    ],
)
async def test_whatever_a_file_is_called_it_stays_in_the_folder(name: str, kept: str, tmp_path: Path) -> None:
    reply = Reply(file=File(name=name, data=b"x"))
    await Console("export", answers={"export": reply}, folder=tmp_path).run()
    assert os.listdir(tmp_path) == [kept]


async def test_a_folder_that_cannot_be_written_in_is_named(tmp_path: Path) -> None:
    console = Console("export", answers={"export": EXPORT}, folder=tmp_path / "gone")
    assert f"I can't write kizuna-2026-11-23.zip into {tmp_path / 'gone'}." in await console.run()


async def test_what_comes_of_its_own_accord_is_written_once(tmp_path: Path) -> None:
    console = Console(folder=tmp_path)
    for _ in range(2):
        await console.adapter.send(Address.direct(ADA), EXPORT, "key")
    assert os.listdir(tmp_path) == ["kizuna-2026-11-23.zip"]
