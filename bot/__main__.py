"""The command line: chat, demo, run, check, migrate, backup, restore, forget-tokens, slack-manifest, discord-invite."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.errors import BotError, ConfigError
from bot.language import zones
from bot.operation import logs
from bot.operation.settings import Settings, environment
from bot.process import tuning
from bot.text import LOCALES, Locale, locale_of

if TYPE_CHECKING:
    from bot.bootstrap import Chat

ENV_FILE = Path(".env")
STREAMS = ("stdin", "stdout", "stderr")
"""By their descriptors."""
YEARS_END = 3000
MONTHS_MOST, MONTH_DAYS = 24, 30
PEOPLE_LEAST, PEOPLE_MOST = 3, 1000


def main(argv: list[str] | None = None) -> int:
    """Run one command; 0 when it went well, 1 when the machine is in the way, 2 when the words are."""
    _open_streams()
    tuning.start()
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.act(arguments) or 0)
    except ConfigError as error:
        _complain(error)
        return 2
    except BotError as error:
        _complain(error)
        return 1
    except (KeyboardInterrupt, BrokenPipeError):
        return 130


def _open_streams() -> None:
    """Whoever starts Kizuna may have closed standard streams: what is opened next would take their places, and get the log."""
    while (free := os.open(os.devnull, os.O_RDWR)) <= STREAMS.index("stderr"):
        pass
    os.close(free)
    for number, name in enumerate(STREAMS):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(number, "w" if number else "r", encoding="utf-8", closefd=False))


def _complain(error: BotError) -> None:
    sys.stderr.write(f"kizuna: {error}\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kizuna", description="Keeps your network of contacts (人脈) alive.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    chat = commands.add_parser("chat", help="talk to Kizuna in this terminal")
    chat.add_argument("--db", type=Path, help="the SQLite file to use (default: as configured)")
    chat.add_argument("--user", default="", help="whose book (several people can share one file)")
    chat.add_argument("--locale", choices=LOCALES, help="the language to speak")
    chat.add_argument("--zone", help="your time zone, such as Asia/Tokyo")
    chat.add_argument("--now", help="start the clock there, such as 2026-11-18T10:00:00+09:00")
    chat.add_argument("--plain", action="store_true", help="read lines and write lines, for scripts")
    chat.set_defaults(act=_chat)
    demo = commands.add_parser("demo", help="watch a short story on sample people")
    demo.add_argument("--locale", choices=LOCALES, help="the language to speak")
    demo.add_argument("--months", type=int, default=0, help="live so many months with 200 people, and print the diary")
    demo.add_argument("--seed", type=int, default=1, help="another life for each number")
    demo.add_argument("--people", type=int, default=200, help="with so many people in the book")
    demo.add_argument("--owner", choices=("steady", "busy", "silent"), default="steady", help="who answers how much")
    demo.set_defaults(act=_demo)
    run = commands.add_parser("run", help="start whatever is configured")
    run.add_argument(
        "--role", action="append", default=[], metavar="ROLE",
        help="nudges, slack, discord, http or all (default); several with commas between, for several processes",
    )  # fmt: skip
    run.set_defaults(act=_run)
    commands.add_parser("check", help="look at settings, database and tokens").set_defaults(act=_check)
    commands.add_parser("migrate", help="bring the database up to date").set_defaults(act=_migrate)
    backup = commands.add_parser("backup", help="save everything to one file, while the bot runs")
    backup.add_argument("file", type=Path)
    backup.add_argument("--force", action="store_true", help="replace an existing file")
    backup.set_defaults(act=_backup)
    restore = commands.add_parser("restore", help="fill an empty database from a backup")
    restore.add_argument("file", type=Path)
    restore.set_defaults(act=_restore)
    forget = commands.add_parser("forget-tokens", help="remove stored tokens whose key is lost")
    forget.set_defaults(act=_forget_tokens)
    manifest = commands.add_parser("slack-manifest", help="print the manifest from which Slack makes the app")
    manifest.add_argument("--http", metavar="URL", help="where Slack reaches this bot; without it, Socket Mode")
    manifest.set_defaults(act=_slack_manifest)
    invite = commands.add_parser("discord-invite", help="print the links that install the bot on Discord")
    invite.set_defaults(act=_discord_invite)
    return parser


def _settings() -> Settings:
    settings = Settings.load(environment(ENV_FILE))
    logs.configure(settings.log_level, stream=sys.stderr, json=not sys.stderr.isatty())
    return settings


def _chat(arguments: argparse.Namespace) -> None:
    from bot import bootstrap

    options = _chat_options(arguments, _settings())
    plain = arguments.plain or not sys.stdin.isatty()
    asyncio.run(bootstrap.chat(options, bootstrap.terminal(plain=plain)))


def _chat_options(arguments: argparse.Namespace, settings: Settings) -> Chat:
    from bot.bootstrap import Chat

    locale = _locale(arguments.locale)
    zone = _zone(arguments.zone)
    forced = {"language": arguments.locale, "zone": zone if arguments.zone else None}
    return Chat(
        url=f"sqlite:///{arguments.db.absolute()}" if arguments.db else settings.database,
        user=_user(arguments.user),
        locale=locale,
        zone=zone,
        start=_moment(arguments.now, zone) if arguments.now else None,
        forced={name: value for name, value in forced.items() if value},
        settings=settings,
    )


def _locale(given: str | None) -> Locale:
    tags = (given, os.environ.get("LC_ALL"), os.environ.get("LC_MESSAGES"), os.environ.get("LANG"), "en")
    return locale_of(next(tag for tag in tags if tag))


def _user(given: str) -> str:
    name = given.strip() or os.environ.get("USER") or os.environ.get("USERNAME") or "me"
    if len(name) > 100 or not name.isprintable():
        raise ConfigError("--user: choose a name of at most 100 visible characters")
    return name


def _zone(given: str | None) -> str:
    if given is None:
        from tzlocal import get_localzone_name

        return get_localzone_name() or "UTC"
    zone = zones.named(given)
    if zone is None:
        near = zones.near(given)
        hint = f"; did you mean {near}?" if near else "."
        raise ConfigError(f"--zone {given}: there is no such time zone{hint} Names look like Asia/Tokyo.")
    return zone


def _moment(given: str, zone: str) -> datetime:
    try:
        at = datetime.fromisoformat(given)
    except ValueError as error:
        raise ConfigError(f"--now {given}: write a moment like 2026-11-18T10:00:00+09:00") from error
    if not 1970 < at.year < YEARS_END:
        raise ConfigError(f"--now {given}: choose a year after 1970 and before {YEARS_END}")
    return at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone))


def _demo(arguments: argparse.Namespace) -> None:
    from bot import demo

    if not 0 <= arguments.months <= MONTHS_MOST:
        raise ConfigError(f"--months {arguments.months}: choose from 1 to {MONTHS_MOST}, or leave it out")
    if not arguments.months:
        asyncio.run(demo.play(_locale(arguments.locale)))
        return
    if not PEOPLE_LEAST <= arguments.people <= PEOPLE_MOST:
        raise ConfigError(f"--people {arguments.people}: choose from {PEOPLE_LEAST} to {PEOPLE_MOST}")
    days = arguments.months * MONTH_DAYS
    life = demo.live(
        _locale(arguments.locale), days, seed=arguments.seed, people=arguments.people, temper=arguments.owner
    )
    asyncio.run(life).close(days)


def _run(arguments: argparse.Namespace) -> None:
    from bot import bootstrap
    from bot.process.roles import Roles

    roles = Roles.read(arguments.role)
    asyncio.run(bootstrap.run(_settings(), roles))


def _check(_arguments: argparse.Namespace) -> int:
    from bot import bootstrap
    from bot.operation import checkup

    findings = asyncio.run(bootstrap.check(environment(ENV_FILE)))
    sys.stdout.write(f"{checkup.render(findings, _locale(None))}\n")
    return 1 if checkup.faults(findings) else 0


def _migrate(_arguments: argparse.Namespace) -> None:
    from bot import bootstrap

    async def migrate(url: str) -> None:
        async with bootstrap.opened(url):
            sys.stdout.write("The database is up to date.\n")

    asyncio.run(migrate(_settings().database))


def _backup(arguments: argparse.Namespace) -> None:
    from bot import bootstrap

    counts = asyncio.run(bootstrap.backup(_settings().database, arguments.file, force=arguments.force))
    sys.stdout.write(f"Saved {sum(counts.values())} rows to {arguments.file}.\n")


def _restore(arguments: argparse.Namespace) -> None:
    from bot import bootstrap

    counts = asyncio.run(bootstrap.restore(_settings().database, arguments.file))
    sys.stdout.write(f"Restored {sum(counts.values())} rows from {arguments.file}.\n")


def _forget_tokens(_arguments: argparse.Namespace) -> None:
    from bot import bootstrap

    count = asyncio.run(bootstrap.forget_tokens(_settings()))
    sys.stdout.write(
        f"Workspaces whose tokens were removed: {count}. They can install again; everybody's books stay.\n"
    )


def _slack_manifest(arguments: argparse.Namespace) -> None:
    from bot import bootstrap

    sys.stdout.write(f"{bootstrap.slack_manifest(arguments.http)}\n")


def _discord_invite(_arguments: argparse.Namespace) -> None:
    from bot import bootstrap

    sys.stdout.write(f"{asyncio.run(bootstrap.discord_invite(_settings(), _locale(None)))}\n")


if __name__ == "__main__":
    sys.exit(main())
