"""Whether Discord lets the bot in: its token, its gateway and its shards, and whether it knows the commands."""

from typing import TYPE_CHECKING, Any

from adapters.discord import register
from adapters.inquiry import PATIENCE_S, Answer, Inquirer, NoAnswer, opened
from bot.operation.checkup import Finding, Words, filled
from bot.operation.settings import Settings
from bot.registry import Registry
from bot.text import Text

if TYPE_CHECKING:
    import aiohttp

_AGENT = "DiscordBot (kizuna, 0.1)"
"""Discord asks for this form. Source: https://docs.discord.com/developers/reference#user-agent"""

_UNUSED = Text(en="not set up", ja="設定されていません")
_SET = Text(en="To use it, set DISCORD_TOKEN.", ja="使う場合は DISCORD_TOKEN を設定してください。")
_IN = Text(en="logged in as {user}", ja="{user} としてログインできます")
_REFUSED = Text(en="Discord does not know the token in DISCORD_TOKEN", ja="DISCORD_TOKEN のトークンが無効です")
_RESET = Text(
    en="Press Reset Token on the application's page Bot at discord.com/developers and copy the new one.",
    ja="discord.com/developers のアプリの Bot ページで Reset Token を押し、新しいトークンを設定してください。",
)
_NOT_A_BOT = Text(en="the token belongs to a person and not to a bot", ja="ボットではなく個人のトークンです")
_OTHER = Text(en="Discord refused: HTTP {status} {said}", ja="Discord に拒否されました: HTTP {status} {said}")
_LOOK_UP = Text(
    en="Look it up at docs.discord.com/developers/topics/opcodes-and-status-codes",
    ja="docs.discord.com/developers/topics/opcodes-and-status-codes を参照してください",
)
_GATEWAY = Text(
    en="the gateway is open; {shards:# shard|# shards} advised, {left} of {total} logins left today",
    ja="ゲートウェイに接続できます。推奨シャード数 {shards}、本日の残りログイン {left} / {total} 回",
)
_NO_LOGINS = Text(
    en="only {left:# login is|# logins are} left for {shards:# shard|# shards}, for {hours:# more hour|# more hours}",
    ja="シャード {shards} 個に対して残りログインが {left} 回です（あと {hours} 時間）",
)
_DO_NOT_RESTART = Text(
    en="Do not start it again before then; look in the log for why it restarts.",
    ja="それまで再起動を控え、再起動の原因をログで確認してください。",
)
_FEW_SHARDS = Text(
    en="DISCORD_SHARD_COUNT={count} is less than the {shards} that Discord advises",
    ja="DISCORD_SHARD_COUNT={count} は Discord の推奨 {shards} より少ないです",
)
_RAISE = Text(en="Raise it, or leave it empty.", ja="増やすか、空にしてください。")
_REGISTERED = Text(en="{count:# command is|# commands are} registered", ja="コマンド {count} 個を登録済みです")
_MISSING = Text(
    en="{count:# command is|# commands are} not registered: {names}", ja="コマンド {count} 個が未登録です: {names}"
)
_START = Text(
    en="Start Kizuna (kizuna run): it registers them. In Discord they show up after a reload (Ctrl+R).",
    ja="kizuna run で起動すると登録されます。Discord を再読み込み(Ctrl+R)すると表示されます。",
)
_NOT_THERE = Text(
    en="DISCORD_GUILD_ID={guild}: the bot is not in that server",
    ja="DISCORD_GUILD_ID={guild} のサーバーにボットがいません",
)
_INVITE = Text(
    en="Open the first link that kizuna discord-invite prints, or leave the setting empty.",
    ja="kizuna discord-invite の最初のリンクで追加するか、設定を空にしてください。",
)
NAMES_MOST = 5


async def check(
    settings: Settings,
    registry: Registry,
    session: "aiohttp.ClientSession | None" = None,
    *,
    patience_s: float = PATIENCE_S,
) -> list[Finding]:
    """What there is to say about Discord; asks Discord itself and changes nothing there. Never raises for a fault."""
    if not settings.discord:
        return [_finding(None, _UNUSED, _SET)]
    async with opened(session) as own:
        inquirer = Inquirer(session=own, variable="DISCORD_API_URL", patience_s=patience_s, agent=_AGENT)
        try:
            me = await _get(inquirer, settings, "/users/@me")
            findings = [_me(me)]
            if findings[0].ok:
                findings += _gateway(await _get(inquirer, settings, "/gateway/bot"), settings)
                findings.append(await _commands(inquirer, settings, registry))
        except NoAnswer as nothing:
            return [_finding(False, nothing.words, nothing.remedy)]
    return findings


async def _get(inquirer: Inquirer, settings: Settings, path: str, *, listed: bool = False) -> Answer:
    token = f"Bot {settings.discord_token.reveal()}"
    return await inquirer.ask("GET", settings.discord_api_url + path, token, listed=listed)


def _me(answer: Answer) -> Finding:
    if answer.status == 401:
        return _finding(False, _REFUSED, _RESET)
    if answer.status != 200:
        return _refusal(answer)
    if not answer.body.get("bot"):
        return _finding(False, _NOT_A_BOT, _RESET)
    return _finding(True, filled(_IN, user=str(answer.body.get("username", "?"))))


def _gateway(answer: Answer, settings: Settings) -> list[Finding]:
    if answer.status != 200:
        return [_refusal(answer)]
    advised = _number(answer.body.get("shards"), 1)
    limit = answer.body.get("session_start_limit")
    limit = limit if isinstance(limit, dict) else {}
    left, total = _number(limit.get("remaining"), 1000), _number(limit.get("total"), 1000)
    count = settings.discord_shard_count
    wanted = len(settings.discord_shard_ids) or count or advised
    findings = [_finding(True, filled(_GATEWAY, shards=advised, left=left, total=total))]
    if left < wanted:
        hours = -(-_number(limit.get("reset_after"), 0) // 3_600_000)
        findings = [_finding(False, filled(_NO_LOGINS, left=left, shards=wanted, hours=hours), _DO_NOT_RESTART)]
    if count is not None and count < advised:
        findings.append(_finding(None, filled(_FEW_SHARDS, count=count, shards=advised), _RAISE))
    return findings


async def _commands(inquirer: Inquirer, settings: Settings, registry: Registry) -> Finding:
    guild = settings.discord_guild_id
    application = await _get(inquirer, settings, "/applications/@me")
    where = f"/guilds/{guild}" if guild else ""
    path = f"/applications/{application.body.get('id', '')}{where}/commands"
    answer = await _get(inquirer, settings, path, listed=True)
    if guild and answer.status in (403, 404):
        return _finding(False, filled(_NOT_THERE, guild=str(guild)), _INVITE)
    if answer.status != 200:
        return _refusal(answer)
    there = {str(each.get("name")) for each in answer.body.get("items", ()) if isinstance(each, dict)}
    wanted = [str(each["name"]) for each in register.commands(registry, guild=guild is not None)]
    missing = [name for name in wanted if name not in there]
    if not missing:
        return _finding(True, filled(_REGISTERED, count=len(wanted)))
    names = ", ".join(missing[:NAMES_MOST]) + (" …" if len(missing) > NAMES_MOST else "")
    return _finding(None, filled(_MISSING, count=len(missing), names=names), _START)


def _refusal(answer: Answer) -> Finding:
    said = str(answer.body.get("message", ""))[:200]
    return _finding(False, filled(_OTHER, status=str(answer.status), said=said), _LOOK_UP)


def _number(value: Any, otherwise: int) -> int:
    return value if isinstance(value, int) else otherwise


def _finding(ok: bool | None, words: Words, remedy: Words = "") -> Finding:
    return Finding(ok, "Discord", words, remedy)
