"""What the operator has decided: every setting, where it comes from, and what may not be combined."""

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import fields

from bot.errors import ConfigError
from bot.model.secret import NONE, Secret, without_password
from bot.operation import variables
from bot.operation.variables import Level

if TYPE_CHECKING:
    from dotenv.parser import Binding

_MACHINE_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
_TOKEN = re.compile(r"xox|xapp-|[\w-]{20,}\.[\w-]{6,}\.[\w-]{20,}|[\w-]{40,}")
_NOT_OURS = "KIZUNA_TEST_"
"""Variables that begin so belong to the tests."""


class Settings(Struct, frozen=True, kw_only=True):
    """One field per variable of .env.example: `log_level` is KIZUNA_LOG_LEVEL, `slack_bot_token` is SLACK_BOT_TOKEN."""

    data_dir: Path
    database_url: Secret = NONE
    """A secret since it may hold a password; see `database`."""
    secret_key: Secret = NONE
    secret_key_old: Secret = NONE
    log_level: Level = "info"
    http_host: str = "127.0.0.1"
    http_port: int = 8080
    font: Path | None = None
    llm_url: str = ""
    llm_key: Secret = NONE
    llm_model: str = ""
    slack_bot_token: Secret = NONE
    slack_app_token: Secret = NONE
    slack_signing_secret: Secret = NONE
    slack_client_id: str = ""
    slack_client_secret: Secret = NONE
    slack_api_url: str = "https://slack.com/api/"
    slack_authorize_url: str = "https://slack.com/oauth/v2/authorize"
    discord_token: Secret = NONE
    discord_api_url: str = "https://discord.com/api/v10"
    discord_gateway_url: str = ""
    discord_shard_count: int | None = None
    discord_shard_ids: tuple[int, ...] = ()
    discord_guild_id: int | None = None

    @classmethod
    def load(cls, env: Mapping[str, str]) -> "Settings":
        """The settings of an environment. Raises one ConfigError that lists every fault."""
        values: dict[str, Any] = {}
        faults = [*_unknown(env)]
        for name, given in _given(env).items():
            try:
                values[name] = _READERS[name](_unquoted(given))
            except ValueError as error:
                faults.append(f"{variable(name)}={_shown(name, given)}: {error}")
        sound = cls(**{"data_dir": _data_dir(env), **values})
        faults.extend(_contradictions(sound))
        if faults:
            raise ConfigError("\n".join(faults))
        return sound

    @property
    def database(self) -> str:
        """The URL of the database in use, password and all; `database_url` is what may be shown."""
        return self.database_url.reveal() or f"sqlite:///{self.data_dir / 'kizuna.db'}"

    @property
    def slack(self) -> bool:
        """Whether Slack is configured."""
        return bool(self.slack_bot_token or self.slack_client_id)

    @property
    def discord(self) -> bool:
        """Whether Discord is configured."""
        return bool(self.discord_token)

    @property
    def llm(self) -> bool:
        """Whether a language model reads free sentences."""
        return bool(self.llm_url)

    @property
    def notes(self) -> list[str]:
        """What is allowed but deserves a second look."""
        return [
            f"{variable(name)}={without_password(url)}: what goes there is not encrypted; "
            "use https (or wss) unless that machine is for trying things out"
            for name in ("llm_url", "slack_api_url", "slack_authorize_url", "discord_api_url", "discord_gateway_url")
            if re.match(r"(http|ws):", url := getattr(self, name)) and _host(url) not in _MACHINE_NAMES
        ]


def variable(name: str) -> str:
    """The environment variable of a field."""
    upper = name.upper()
    return upper if upper.startswith(("SLACK_", "DISCORD_")) else f"KIZUNA_{upper}"


def environment(path: Path) -> dict[str, str]:
    """The process's environment over what the file at `path` says, if there is one. `$` in the file means itself.

    Raises ConfigError for a file that cannot be read, or says two things of one setting, and names the lines.
    """
    if not path.exists():
        return dict(os.environ)
    from dotenv.parser import parse_stream

    try:
        with path.open(encoding="utf-8-sig") as stream:
            lines = list(parse_stream(stream))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read: {error}. Make it a plain text file in UTF-8.") from error
    for line in lines:
        if line.error:
            raise ConfigError(f"{path}, line {line.original.line}: write it as NAME=value, with both quotes or none.")
    faults = [*_twice(path, lines)]
    if faults:
        raise ConfigError("\n".join(faults))
    return {**{line.key: line.value or "" for line in lines if line.key}, **os.environ}


def _twice(path: Path, lines: "Sequence[Binding]") -> Iterator[str]:
    """The last one would count, such as the empty one of an example further down."""
    seen: dict[str, Binding] = {}
    for line in lines:
        before = seen.setdefault(line.key or "", line)
        if line.key in _VARIABLES and (before.value or "") != (line.value or ""):
            yield f"{path}, lines {before.original.line} and {line.original.line}: {line.key} is set twice; leave one of them out."


_READERS: Mapping[str, Callable[[str], Any]] = {
    "data_dir": variables.folder,
    "database_url": variables.database,
    "secret_key": variables.secret_key,
    "secret_key_old": variables.secret_key,
    "log_level": variables.level,
    "http_host": variables.host,
    "http_port": variables.whole(1, 65535),
    "font": variables.file,
    "llm_url": lambda value: variables.address("http", "https")(value).rstrip("/"),
    "llm_key": variables.secret,
    "llm_model": variables.text,
    "slack_bot_token": variables.slack_token("xoxb-"),
    "slack_app_token": variables.slack_token("xapp-"),
    "slack_signing_secret": variables.slack_token(""),
    "slack_client_id": variables.text,
    "slack_client_secret": variables.slack_token(""),
    "slack_api_url": lambda value: variables.address("http", "https")(value).rstrip("/") + "/",
    "slack_authorize_url": variables.address("http", "https"),
    "discord_token": variables.discord_token,
    "discord_api_url": lambda value: variables.address("http", "https")(value).rstrip("/"),
    "discord_gateway_url": variables.address("ws", "wss"),
    "discord_shard_count": variables.whole(1, 16384),
    "discord_shard_ids": variables.shards,
    "discord_guild_id": variables.snowflake,
}


_VARIABLES = frozenset(map(variable, _READERS))


def _given(env: Mapping[str, str]) -> dict[str, str]:
    named = {field.name: env.get(variable(field.name), "").strip() for field in fields(Settings)}
    return {name: value for name, value in named.items() if value}


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        raise ValueError("the quotation marks became part of the value; leave them out")
    return value


def _data_dir(env: Mapping[str, str]) -> Path:
    """The usual place for user data. Source: XDG Base Directory Specification, which ignores relative paths."""
    home = Path(env.get("HOME") or Path.home())
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "kizuna"
    if sys.platform == "win32":
        return Path(env.get("LOCALAPPDATA") or home / "AppData" / "Local") / "kizuna"
    xdg = env.get("XDG_DATA_HOME", "")
    return Path(xdg if xdg.startswith("/") else home / ".local" / "share") / "kizuna"


def _unknown(env: Mapping[str, str]) -> Iterator[str]:
    known = [variable(field.name) for field in fields(Settings)]
    for name in sorted(env):
        if name.startswith("KIZUNA_") and name not in known and not name.startswith(_NOT_OURS):
            from difflib import get_close_matches

            near = get_close_matches(name[7:], [each[7:] for each in known if each.startswith("KIZUNA_")], n=1)
            yield f"{name}=***: there is no such setting; " + (
                f"did you mean KIZUNA_{near[0]}?" if near else "remove it"
            )


def _shown(name: str, value: str) -> str:
    defaults = {field.name: field.default for field in fields(Settings)}
    secret = isinstance(defaults[name], Secret) and name != "database_url"
    if secret or (_TOKEN.search(value) and "://" not in value):
        return "***"
    shown = without_password(value).replace("\n", "\\n")
    return shown if len(shown) <= 80 else f"{shown[:77]}..."


def _contradictions(settings: Settings) -> Iterator[str]:
    yield from _slack_contradictions(settings)
    if settings.secret_key_old and not settings.secret_key:
        yield "KIZUNA_SECRET_KEY_OLD=***: it is only the key before; set KIZUNA_SECRET_KEY too"
    yield from _llm_contradictions(settings)
    ids, count = settings.discord_shard_ids, settings.discord_shard_count
    shown = ",".join(map(str, ids))
    if ids and count is None:
        yield f"DISCORD_SHARD_IDS={shown}: of how many is unknown; set DISCORD_SHARD_COUNT too"
    elif count is not None and ids and ids[-1] >= count:
        yield f"DISCORD_SHARD_IDS={shown}: of {count} shards the last is {count - 1}; lower the ids or raise the count"


def _llm_contradictions(settings: Settings) -> Iterator[str]:
    if settings.llm_url and not settings.llm_model:
        yield f"KIZUNA_LLM_URL={without_password(settings.llm_url)}: which model is unknown; set KIZUNA_LLM_MODEL too"
    if settings.llm_model and not settings.llm_url:
        yield f"KIZUNA_LLM_MODEL={settings.llm_model}: where it is unknown; set KIZUNA_LLM_URL too"
    if settings.llm_key and not settings.llm_url:
        yield "KIZUNA_LLM_KEY=***: it is sent nowhere; set KIZUNA_LLM_URL too"


def _slack_contradictions(settings: Settings) -> Iterator[str]:
    hears = settings.slack_app_token or settings.slack_signing_secret
    if settings.slack and not hears:
        name = "SLACK_BOT_TOKEN=***" if settings.slack_bot_token else f"SLACK_CLIENT_ID={settings.slack_client_id}"
        yield f"{name}: Slack has no way to reach Kizuna; set SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET to serve HTTP"
    if settings.slack_app_token and not settings.slack:
        yield "SLACK_APP_TOKEN=***: it can listen but not speak; set SLACK_BOT_TOKEN too"
    if settings.slack_client_id and not settings.slack_client_secret:
        yield f"SLACK_CLIENT_ID={settings.slack_client_id}: it works in a pair; set SLACK_CLIENT_SECRET too"
    if settings.slack_client_secret and not settings.slack_client_id:
        yield "SLACK_CLIENT_SECRET=***: it works in a pair; set SLACK_CLIENT_ID too"
    if settings.slack_client_id and not settings.secret_key:
        yield (
            f"SLACK_CLIENT_ID={settings.slack_client_id}: the tokens that workspaces give are stored encrypted only; "
            f"set KIZUNA_SECRET_KEY too, made with: {variables.NEW_KEY}"
        )


def _host(url: str) -> str:
    from urllib.parse import urlsplit

    return urlsplit(url).hostname or ""
