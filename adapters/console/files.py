"""Files in a terminal: read from the path that is typed, written into the folder that Kizuna was started in.

Only here are the person and the user of the machine the same; nothing that comes from a platform may name a path.
"""

import os
import re
import shlex
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

from adapters.console.layout import harmless
from bot.feature import CommandSpec
from bot.model.file import LARGEST, File
from bot.registry import Registry

LONGEST = 4096
"""Characters of a typed path: PATH_MAX of Linux."""
SENTENCE = 1000
"""Characters of a sentence in which a path is looked for."""
NAME = 80
"""Characters of a name, in UTF-8 less than the 255 bytes that file systems have room for."""
TRIES_MOST = 1000
_QUOTES = ("''", '""', "‘’", "“”", "「」")
_LIKE_A_PATH = re.compile(r"[/\\~]|\.\w{1,5}\W?\Z")
_ENDING = re.compile(r"(?i)\.(?:csv|tsv|txt|vcf|vcard|zip|json|xlsx?)\W*\Z")
_FROM = re.compile(r"(?is)(?:.*?\s)?from\s+(?P<path>.+)")
_ASKED = (
    re.compile(
        r"(?is)(?:(?:please|pls|can you|could you|i want to|i['’]d like to|let me)\s+)*"
        r"(?:import|load|read|upload|bring in)\s+(?P<path>.+?)(?:[?!\s]|please)*"
    ),
    re.compile(
        r"(?s)(?P<path>\S.*?)(?:\s*(?:を|から)\s*|\s*)(?:(?:連絡先|名刺|アドレス帳)を)?"
        r"(?:取り?込[みんむめ]?|インポート|読み?込[みんむめ])\S{0,8}"
    ),
)
"""Sentences that ask for a file to be taken in: can you import X, Xを取り込んで."""
_UNFIT = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')


class Given(NamedTuple):
    """A file, and the command that it was given to; without one it was dropped into the terminal by itself."""

    command: str
    file: File


class Lost(NamedTuple):
    """A path, as it was typed, at which no file can be read."""

    why: Literal["missing", "folder", "closed"]
    path: str


class Files:
    """Reads for the commands of a registry, and writes; relative paths begin at `folder`."""

    def __init__(self, registry: Registry, folder: Path) -> None:
        self._registry = registry
        self.folder = folder.resolve()

    def named(self, typed: str) -> Given | Lost | None:
        """The file that a typed line names, or why it cannot be read; None for a line that names none."""
        line = typed.strip()
        if len(line) > LONGEST:
            return None
        called = self._registry.called(line)
        if called is not None and _takes_file(called.spec):
            return self._told(called.spec.name, called.text.strip()) if called.text.strip() else None
        if line.startswith(("/", "~", "file://", *(quotes[0] for quotes in _QUOTES))):
            dropped = self._given("", line)
            if isinstance(dropped, Given):
                return dropped
        return self._asked(line)

    def wanting(self, said: str) -> str:
        """The word with which a line begins that calls a command that takes a file; empty for other lines."""
        called = self._registry.called(said[:LONGEST])
        return said.split(maxsplit=1)[0] if called is not None and _takes_file(called.spec) else ""

    def keep(self, file: File) -> Path:
        """Write it into the folder, for its user alone and never over another file; where it is. Raises OSError."""
        name = Path(_UNFIT.sub("", harmless(file.name)).strip(" .") or "kizuna")
        for number in range(1, TRIES_MOST):
            path = self.folder / f"{name.stem[:NAME]}{f'-{number}' if number > 1 else ''}{name.suffix[:16]}"
            try:
                opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            except FileExistsError:
                continue
            try:
                with os.fdopen(opened, "wb") as written:
                    written.write(file.data)
            except OSError:
                path.unlink(missing_ok=True)
                raise
            return path.resolve()
        raise FileExistsError(name)

    def _asked(self, line: str) -> Given | Lost | None:
        """The file that a sentence asks to be taken in; words that end like no file are for the bot."""
        taking = next((spec.name for spec in self._registry.specs if _takes_file(spec)), "")
        for sentence in _ASKED if taking and len(line) <= SENTENCE else ():
            found = sentence.fullmatch(line)
            told = self._told(taking, found["path"].strip()) if found else None
            if told is not None and (isinstance(told, Given) or _ENDING.search(told.path)):
                return told
        return None

    def _told(self, command: str, text: str) -> Given | Lost | None:
        """The file at a path, or at the one that follows a `from`."""
        told = self._given(command, text)
        source = _FROM.fullmatch(text)
        if source is None or isinstance(told, Given):
            return told
        return self._given(command, source["path"].strip()) or told

    def _given(self, command: str, text: str) -> Given | Lost | None:
        paths = [self.folder / each for each in dict.fromkeys(_meant(text))]
        try:
            path = next((each for each in paths if each.is_file()), None)
            if path is not None:
                return Given(command, _read(path))
            if any(each.is_dir() for each in paths):
                return Lost("folder", text)
        except OSError:
            return Lost("closed", text)
        # Words that name no path are for the bot to answer.
        return Lost("missing", text) if _LIKE_A_PATH.search(text) else None


def _meant(text: str) -> Iterator[Path]:
    """What a typed path may mean, the likeliest first: as it stands, out of quotes, or escaped as terminals drop it."""
    readings = [text, *(text[1:-1] for quotes in _QUOTES if len(text) > 2 and text[0] + text[-1] == quotes)]
    if text.startswith("file://"):
        readings.append(unquote(urlsplit(text).path))
    if os.name == "posix":
        with suppress(ValueError):
            readings += words if len(words := shlex.split(text)) == 1 else []
        readings.append(re.sub(r"\\(.)", r"\1", text))
    for each in readings:
        with suppress(RuntimeError):
            yield Path(each.replace("\0", "")).expanduser()


def _read(path: Path) -> File:
    name = normalize("NFC", path.name)
    with path.open("rb") as opened:
        data = opened.read(LARGEST + 1)
    return File(name=name, fault="large") if len(data) > LARGEST else File(name=name, data=data)


def _takes_file(spec: CommandSpec) -> bool:
    return spec.takes is not None and spec.takes.kind == "file"
