"""Whether Discord lets the bot in: its token, its gateway and its shards."""

from typing import TYPE_CHECKING, Any

from adapters.inquiry import PATIENCE_S, Answer, Inquirer, NoAnswer, opened
from bot.checkup import Finding, Words, filled
from bot.settings import Settings
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


async def check(
    settings: Settings, session: "aiohttp.ClientSession | None" = None, *, patience_s: float = PATIENCE_S
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
        except NoAnswer as nothing:
            return [_finding(False, nothing.words, nothing.remedy)]
    return findings


async def _get(inquirer: Inquirer, settings: Settings, path: str) -> Answer:
    return await inquirer.ask("GET", settings.discord_api_url + path, f"Bot {settings.discord_token.reveal()}")


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


def _refusal(answer: Answer) -> Finding:
    said = str(answer.body.get("message", ""))[:200]
    return _finding(False, filled(_OTHER, status=str(answer.status), said=said), _LOOK_UP)


def _number(value: Any, otherwise: int) -> int:
    return value if isinstance(value, int) else otherwise


def _finding(ok: bool | None, words: Words, remedy: Words = "") -> Finding:
    return Finding(ok, "Discord", words, remedy)
