"""How the bot behaves for an owner: language, zone, hours, limits."""

from collections.abc import Callable, Mapping
from datetime import time

from msgspec.structs import replace

from bot import times, whereabouts
from bot.context import Context
from bot.errors import UserError, in_field
from bot.feature import Feature, Param
from bot.language import countries, spoken
from bot.language.patterns import late
from bot.model.event import Command, Press, Submit
from bot.model.owner import Owner
from bot.model.reply import Card, Field, Form, Input, Option, Reply
from bot.network import days_off
from bot.text import LANGUAGES, Text, language_named, same

feature = Feature("settings", Text(en="Settings", ja="設定"))

TITLE = Text(en="Your settings", ja="設定")
SAVED = Text(en="Settings saved.", ja="設定を保存しました。")
CHANGE, SAVE = Text(en="Change", ja="変更"), Text(en="Save", ja="保存")
NO_LANGUAGE = Text(en="I speak English (en) and Japanese (ja).", ja="話せるのは日本語(ja)と英語(en)です。")
NO_TIME = Text(
    en="I couldn't read “{word}” as a time of day. Try 09:00.",
    ja="「{word}」を時刻として読めません。09:00 のように書いてください。",
)
NO_HOURS = Text(
    en="I couldn't read “{word}” as quiet hours. Write them like 21:00-08:00, without spaces.",
    ja="「{word}」を時間として読めません。21:00-08:00 のように、空白なしで書いてください。",
)
NO_NUMBER = {
    "limit": Text(en="A digest holds from 1 to {most} people.", ja="1日の人数は1から{most}までの数です。"),
    "goal": Text(en="The weekly goal is a number from 1 to {most}.", ja="週の目標は1から{most}までの数です。"),
}
NO_RHYTHM = Text(en="The rhythm is daily or weekly.", ja="頻度は 毎日 か 毎週 です。")
NO_HOLIDAYS = Text(
    en="I don't know the public holidays of {country}.",
    ja="{country}の祝日はわかりません。国の名前か、「なし」と書いてください。",
)
COUNTRY = Text(en="Country", ja="国")
HOLIDAYS = Text(en="Public holidays", ja="祝日")
DAYS_OFF = Text(en="no digest on those of {country}", ja="{country}の祝日はお知らせを休む")
LANGUAGE = Text(en="Language", ja="言語")
ZONE = Text(en="Time zone", ja="タイムゾーン")
QUIET = Text(en="Quiet hours", ja="静かな時間")
DIGEST = Text(en="Digest", ja="お知らせ")
LIMIT = Text(en="People a day", ja="1日の人数")
GOAL = Text(en="Weekly goal", ja="週の目標")
PAUSE = Text(en="On holiday until", ja="お休み")
MONDAYS = Text(en="weekly, on Mondays at {time}", ja="毎週月曜 {time}")
RHYTHMS = {
    "daily": Text(en="daily", ja="毎日"),
    "weekly": Text(en="weekly", ja="毎週"),
    "silent": Text(en="quiet", ja="静か"),
}
NAMED: Mapping[str, Text] = {tag: same(names[0]) for tag, names in LANGUAGES.items()}
_OFF = frozenset({"off", "no", "none", "なし", "休まない", "オフ", "解除"})
_ON = frozenset({"on", "yes", "skip", "休む", "あり", "オン"})
_CLOCK = r"\d{1,2}(?::\d{2}|時(?:\d{1,2}分)?)?"
_QUIET = late(rf"^({_CLOCK})\s*(?:-|–|~|〜|～|から)\s*({_CLOCK})(?:まで)?$")
_TIME = late(r"^(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分)?)?$")

_PARAMS = (
    Param(
        name="language",
        ja=("言語", "ことば"),
        kind="choice",
        summary=LANGUAGE,
        choices=NAMED,
        also=("lang", "locale"),
    ),
    Param(
        name="zone",
        ja=("タイムゾーン", "時間帯"),
        summary=ZONE,
        also=("timezone", "time zone", "time-zone", "tz", "時差", "標準時"),
    ),
    Param(
        name="quiet",
        ja=("静か", "静かな時間"),
        also=("quiet hours", "quiet-hours", "dnd", "おやすみ"),
        summary=Text(en="Quiet hours, e.g. 21:00-08:00", ja="静かな時間(例 21:00-08:00)"),
    ),
    Param(
        name="digest",
        ja=("お知らせ",),
        also=("digest time", "通知", "通知時刻"),
        summary=Text(en="When the digest comes, e.g. 09:00", ja="お知らせの時刻(例 09:00)"),
    ),
    Param(
        name="limit",
        ja=("人数",),
        also=("daily limit", "people", "上限"),
        kind="number",
        summary=Text(en="People in a digest, 1 to 10", ja="お知らせの人数(1から10)"),
    ),
    Param(
        name="goal",
        ja=("目標",),
        also=("weekly goal",),
        kind="number",
        summary=Text(en="People to reach out to each week", ja="週に自分から声をかける人数"),
    ),
    Param(
        name="rhythm",
        ja=("頻度",),
        kind="choice",
        choices={k: RHYTHMS[k] for k in ("daily", "weekly")},
        summary=Text(en="Digest daily or weekly", ja="お知らせの頻度"),
    ),
    Param(
        name="holidays",
        ja=("祝日",),
        also=("holiday",),
        summary=Text(
            en="No digest on public holidays: on, off or a country", ja="祝日はお知らせを休む(休む・なし・国の名前)"
        ),
    ),
    Param(
        name="country",
        ja=("国",),
        summary=Text(en="Your country: Japan, KR, DE …", ja="お住まいの国(日本、韓国、US など)"),
    ),
)


@feature.command(
    "settings",
    ja="設定",
    summary=Text(en="Language, time zone, hours, limits", ja="言語・タイムゾーン・時刻・人数"),
    example=Text(en="settings zone:Asia/Tokyo quiet:22:00-07:00", ja="設定 タイムゾーン:Asia/Tokyo 静か:22:00-07:00"),
    params=_PARAMS,
)
async def settings(call: Command, ctx: Context) -> Reply:
    if not call.options:
        return Reply(cards=(_card(ctx),))
    owner = ctx.owner
    for name, word in call.options.items():
        owner = reader(owner, word, ctx) if (reader := _ASKING.get(name)) else _READERS[name](owner, word)
    return await _save(ctx, owner)


@feature.button("language")
async def language(_call: Press, ctx: Context) -> Reply:
    return await _save(ctx, _language(ctx.owner, ctx.value))


@feature.button("zones", reads=True)
async def zones_shown(_call: Press, ctx: Context) -> Reply:
    return Reply(cards=(whereabouts.card(ctx),))


@feature.button("zone")
async def zone_chosen(_call: Press, ctx: Context) -> Reply:
    owner = whereabouts.zone(ctx.owner, ctx.value)
    await _save(ctx, owner)
    now = spoken.time_words(owner.local(ctx.now).time())
    return Reply(text=ctx.say(whereabouts.BY_THAT_CLOCK, zone=owner.zone, now=now))


@feature.button("change", reads=True)
async def change(_call: Press, ctx: Context) -> Reply:
    now = _on_form(ctx.owner)
    inputs = tuple(_input(param, now[param.name], ctx) for param in _PARAMS if param.name in now)
    return Reply(form=Form(id=feature.action("change"), title=ctx.say(TITLE), inputs=inputs, submit=ctx.say(SAVE)))


@feature.form("change")
async def changed(call: Submit, ctx: Context) -> Reply:
    owner = ctx.owner
    for name, before in _on_form(owner).items():
        if (word := call.values.get(name, "").strip()) and word != before:
            with in_field(name):
                owner = _READERS[name](owner, word)
    return await _save(ctx, owner)


def _on_form(owner: Owner) -> dict[str, str]:
    """What the form asks for, as it is now: five things, as many as Discord has room for."""
    times_ = {"quiet": _hours(owner), "digest": spoken.time_words(owner.digest_at)}
    return {**times_, "limit": str(owner.daily_limit), "goal": str(owner.weekly_goal), "rhythm": owner.rhythm}


def _hours(owner: Owner) -> str:
    return f"{spoken.time_words(owner.quiet_from)}–{spoken.time_words(owner.quiet_to)}"


def _input(param: Param, value: str, ctx: Context) -> Input:
    options = tuple(Option(label=ctx.say(words), value=name) for name, words in param.choices.items())
    return Input(
        id=param.name, label=ctx.say(param.summary), kind="choice" if options else "line", value=value, options=options
    )


async def _save(ctx: Context, owner: Owner) -> Reply:
    await ctx.settle(owner)
    return Reply(text=ctx.say(SAVED), cards=(_card(ctx),))


def _card(ctx: Context) -> Card:
    owner = ctx.owner
    at = spoken.time_words(owner.digest_at)
    weekly = owner.rhythm == "weekly"
    digest = ctx.say(MONDAYS, time=at) if weekly else f"{ctx.say(RHYTHMS[owner.rhythm])} {at}"
    fields = [
        Field(name=ctx.say(LANGUAGE), value=ctx.say(NAMED[owner.locale])),
        Field(name=ctx.say(ZONE), value=owner.zone),
        Field(name=ctx.say(QUIET), value=_hours(owner)),
        Field(name=ctx.say(DIGEST), value=digest),
        Field(name=ctx.say(LIMIT), value=str(owner.daily_limit)),
        Field(name=ctx.say(GOAL), value=str(owner.weekly_goal)),
    ]
    country = countries.name(owner.country, ctx.locale)
    if owner.country:
        fields.append(Field(name=ctx.say(COUNTRY), value=country))
    if owner.skips_holidays:
        fields.append(Field(name=ctx.say(HOLIDAYS), value=ctx.say(DAYS_OFF, country=country)))
    if owner.paused_until is not None and owner.paused(ctx.now):
        fields.append(Field(name=ctx.say(PAUSE), value=times.say(owner.paused_until, ctx.now, owner)))
    buttons = (
        feature.press(ctx.say(CHANGE), "change"),
        *(feature.press(ctx.say(words), "language", tag) for tag, words in NAMED.items() if tag != owner.locale),
        feature.press(ctx.say(ZONE), "zones"),
    )
    return Card(title=ctx.say(TITLE), fields=tuple(fields), buttons=buttons)


def _language(owner: Owner, word: str) -> Owner:
    locale = language_named(word)
    if locale is None:
        raise UserError(NO_LANGUAGE)
    return replace(owner, locale=locale)


def _quiet(owner: Owner, word: str) -> Owner:
    hours = _QUIET.match(word)
    if hours is None:
        raise UserError(NO_HOURS, word=word[:40])
    return replace(owner, quiet_from=_time(hours[1]), quiet_to=_time(hours[2]))


def _digest(owner: Owner, word: str) -> Owner:
    return replace(owner, digest_at=_time(word))


def _time(word: str) -> time:
    found = _TIME.match(word.strip())
    if found is None or int(found[1]) > 23 or int(found[2] or found[3] or 0) > 59:
        raise UserError(NO_TIME, word=word[:40])
    return time(int(found[1]), int(found[2] or found[3] or 0))


def _number(word: str, name: str, most: int) -> int:
    if not word.isdecimal() or len(word) > 3 or not 1 <= int(word) <= most:
        raise UserError(NO_NUMBER[name], most=most)
    return int(word)


def _rhythm(owner: Owner, word: str) -> Owner:
    for name in ("daily", "weekly"):
        if word.casefold() in (name, RHYTHMS[name].ja):
            return replace(owner, rhythm="daily" if name == "daily" else "weekly", asked_weekly=False, unanswered=0)
    raise UserError(NO_RHYTHM)


def _country(owner: Owner, word: str, ctx: Context) -> Owner:
    if word.casefold() in _OFF:
        return replace(owner, country="", skips_holidays=False)
    return replace(owner, country=whereabouts.country(ctx, word))


def _holidays(owner: Owner, word: str, ctx: Context) -> Owner:
    if word.casefold() in _OFF:
        return replace(owner, skips_holidays=False)
    asked = word.casefold() in _ON
    country = (owner.country or whereabouts.home(ctx)) if asked else whereabouts.country(ctx, word)
    if not days_off.known(country):
        raise UserError(NO_HOLIDAYS, country=countries.name(country, owner.locale))
    return replace(owner, country=country, skips_holidays=True)


_ASKING: Mapping[str, Callable[[Owner, str, Context], Owner]] = {"country": _country, "holidays": _holidays}
_READERS: Mapping[str, Callable[[Owner, str], Owner]] = {
    "language": _language,
    "zone": whereabouts.zone,
    "quiet": _quiet,
    "digest": _digest,
    "limit": lambda owner, word: replace(owner, daily_limit=_number(word, "limit", 10)),
    "goal": lambda owner, word: replace(owner, weekly_goal=_number(word, "goal", 50)),
    "rhythm": _rhythm,
}
