"""How the text of an environment variable becomes a value; each reader says what is wrong and what to do."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import urlsplit

from bot.model.secret import Secret, without_password

Level = Literal["debug", "info", "warning", "error", "critical"]
_PREFIXES = {
    "xoxb-": "a bot token, for SLACK_BOT_TOKEN",
    "xapp-": "an app-level token, for SLACK_APP_TOKEN",
    "xoxp-": "a user token, which Kizuna does not need",
}
_NOT_DISCORD_TOKENS = {r"[0-9]{15,20}": "an id", r"[0-9a-f]{64}": "the public key", r"(xox|xapp-).*": "Slack's"}
NEW_KEY = "python3 -c 'import secrets; print(secrets.token_urlsafe(32))'"
"""Prints a new value for KIZUNA_SECRET_KEY."""
_HOST = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_.])?|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*(%\w+)?")


def level(value: str) -> Level:
    """A log level in any case."""
    for known in get_args(Level):
        if value.lower() == known:
            return known  # type: ignore[no-any-return]
    raise ValueError(f"there is no such level; use one of {', '.join(get_args(Level))}")


def whole(low: int, high: int) -> Callable[[str], int]:
    """A reader of whole numbers from `low` to `high`."""

    def read(value: str) -> int:
        if not re.fullmatch(r"-?[0-9]{1,25}", value):
            raise ValueError(f"this is not a whole number; write one from {low} to {high}")
        if not low <= int(value) <= high:
            raise ValueError(f"this is out of range; write a number from {low} to {high}")
        return int(value)

    return read


def snowflake(value: str) -> int:
    """A Discord id."""
    if not re.fullmatch(r"[0-9]{15,20}", value):
        raise ValueError("this is not a Discord id; turn on Developer Mode, right-click the server and choose Copy ID")
    return int(value)


def shards(value: str) -> tuple[int, ...]:
    """Shard ids such as `0,1,2` or `0-3`, in order."""
    ids: set[int] = set()
    for part in value.replace(" ", "").split(","):
        found = re.fullmatch(r"([0-9]{1,5})(?:-([0-9]{1,5}))?", part)
        if not found or (found[2] and int(found[2]) < int(found[1])):
            raise ValueError(f"{part or 'an empty item'} is no shard id; write ids as 0,1,2 or as a range like 0-3")
        ids.update(range(int(found[1]), int(found[2] or found[1]) + 1))
    return tuple(sorted(ids))


def host(value: str) -> str:
    """A host name or an IP address to listen on."""
    if not _HOST.fullmatch(value):
        raise ValueError("this is not a host; write a bare name or address such as 127.0.0.1, with no scheme or port")
    return value


def address(*schemes: str) -> Callable[[str], str]:
    """A reader of absolute URLs with one of these schemes."""

    def read(value: str) -> str:
        try:
            parts = urlsplit(value)
            whole = bool(parts.hostname) and parts.port != 0
        except ValueError:
            raise ValueError(f"the host or port cannot be read; write it like {schemes[-1]}://host/path") from None
        if parts.scheme not in schemes or not whole:
            beginnings = " or ".join(f"{scheme}://" for scheme in schemes)
            raise ValueError(f"this is not a whole URL; begin with {beginnings} and a host")
        return value

    return read


def database(value: str) -> Secret:
    """Where the books are kept. It may hold a password, so only the rest is shown."""
    scheme, _, rest = value.partition("://")
    if scheme == "sqlite":
        _check_sqlite(value, rest)
    elif scheme in ("postgresql", "postgres"):
        try:
            # One after the other: a server and those that may take its place.
            for host in urlsplit(value).netloc.rpartition("@")[2].split(","):
                _ = urlsplit(f"//{host}").port
        except ValueError:
            raise ValueError("the port cannot be read; write postgresql://user:password@host:5432/name") from None
    elif scheme.startswith(("postgresql+", "postgres+", "sqlite+")):
        raise ValueError(f"Kizuna picks the driver itself; begin with {scheme.split('+')[0]}://")
    else:
        raise ValueError("Kizuna does not know this database; write sqlite:///file.db or postgresql://user@host/name")
    return Secret(value, without_password(value))


def _check_sqlite(value: str, rest: str) -> None:
    if not rest.startswith("/"):
        raise ValueError(f"a file needs three slashes; write sqlite:///{rest or 'kizuna.db'}")
    if rest == "/" or value.endswith("/"):
        raise ValueError("the file's name is missing; write sqlite:///kizuna.db, or four slashes for a whole path")
    if ":memory:" in rest:
        raise ValueError("a database in memory would forget everybody; name a file, such as sqlite:///kizuna.db")


def folder(value: str) -> Path:
    """A folder that exists or can be made."""
    path = Path(value).expanduser().absolute()
    if path.exists() and not path.is_dir():
        raise ValueError("this is a file; name a folder")
    return path


def file(value: str) -> Path:
    """A file that exists."""
    path = Path(value).expanduser().absolute()
    if not path.is_file():
        raise ValueError("there is no such file; give the whole path of one, or leave it empty")
    return path


def slack_token(prefix: str) -> Callable[[str], Secret]:
    """A reader of Slack tokens that begin with `prefix`, or of other Slack secrets when it is empty."""

    def read(value: str) -> Secret:
        plain = value.removeprefix("xoxe.")
        right = f"the one that begins with {prefix}" if prefix else "the value from the app's Basic Information page"
        if prefix and plain.startswith(prefix):
            return secret(value)
        for other, what in _PREFIXES.items():
            if plain.startswith(other):
                raise ValueError(f"this is {what}; put {right} here")
        if prefix:
            raise ValueError(f"this does not look like a Slack token; copy {right}")
        return secret(value)

    return read


def discord_token(value: str) -> Secret:
    """A Discord bot token, with the values people mix it up with turned away."""
    if value.lower().startswith("bot "):
        raise ValueError("the word Bot is added by Kizuna; leave it out")
    for pattern, what in _NOT_DISCORD_TOKENS.items():
        if re.fullmatch(pattern, value):
            raise ValueError(f"this is {what}, not a bot token; copy the token from the Bot page of the application")
    return secret(value)


def secret_key(value: str) -> Secret:
    """The key that keeps stored tokens unreadable."""
    if len(value) < 32:
        raise ValueError(f"this is too short to be safe; make one with: {NEW_KEY}")
    return secret(value)


def secret(value: str) -> Secret:
    """A token without spaces."""
    if re.search(r"\s", value):
        raise ValueError("there is a space or a line break in it; copy it once more")
    return Secret(value)


def text(value: str) -> str:
    """Anything."""
    return value
