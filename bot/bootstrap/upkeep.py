"""What an operator does beside running: check, back up, restore, forget what cannot be opened."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from bot.bootstrap.assembly import discover, opened
from bot.errors import ConfigError
from bot.operation import variables
from bot.operation.sealing import Sealer
from bot.operation.settings import Settings
from bot.text import Locale, Text

if TYPE_CHECKING:
    from bot.operation.checkup import Finding

SETTINGS = Text(en="settings", ja="設定")
SOUND = Text(en="all can be read", ja="すべて読めました")


async def check(env: Mapping[str, str]) -> list[Finding]:
    """Everything that `kizuna check` looks at: settings, database, each configured platform."""
    from bot.drawing import check as drawing_check
    from bot.operation.checkup import Finding
    from storage import check as storage_check

    try:
        settings = Settings.load(env)
    except ConfigError as error:
        return [Finding(False, SETTINGS, fault) for fault in str(error).splitlines()]
    findings = [Finding(True, SETTINGS, SOUND), *(Finding(None, SETTINGS, note) for note in settings.notes)]
    findings += await storage_check.check(settings.database, _sealer(settings) if settings.secret_key else None)
    findings += drawing_check.check(settings.font)
    if settings.slack:
        from adapters.slack import check as slack_check

        findings += await slack_check.check(settings)
    if settings.discord:
        from adapters.discord import check as discord_check

        findings += await discord_check.check(settings, discover())
    return findings


def slack_manifest(http: str | None) -> str:
    """What Slack makes the app from, as JSON: for Socket Mode, or for a bot at the address `http`. Raises ConfigError."""
    import json

    from adapters.slack.manifest import manifest

    try:
        base = variables.address("https")(http).partition("?")[0] if http is not None else None
    except ValueError as error:
        raise ConfigError(f"--http {http}: {error}") from error
    return json.dumps(manifest(base), ensure_ascii=False, indent=2)


async def discord_invite(settings: Settings, locale: Locale) -> str:
    """The links with which the bot is installed on Discord, in words. Raises ConfigError."""
    from adapters.discord import invite

    return invite.written(await invite.application_id(settings), locale)


async def forget_tokens(settings: Settings) -> int:
    """Remove stored tokens that no key opens; of how many workspaces. Raises ConfigError without a key, StoreError."""
    from storage.installations import Installations

    async with opened(settings.database) as database:
        return await Installations(database, _sealer(settings)).forget_unopened()


async def backup(url: str, file: Path, *, force: bool) -> dict[str, int]:
    """Save everything to a file while others go on; rows by table. Raises StoreError."""
    from storage.backup import save

    async with opened(url) as database:
        return await save(database, file, force=force)


async def restore(url: str, file: Path) -> dict[str, int]:
    """Fill an empty database from a backup; rows by table. Raises StoreError, also while a bot runs on the SQLite file."""
    from storage import backup as backups
    from storage import run_lock

    await backups.verify(file)
    with run_lock.held(url):
        async with opened(url) as database:
            return await backups.restore(database, file)


def _sealer(settings: Settings) -> Sealer:
    return Sealer(settings.secret_key, settings.secret_key_old)
