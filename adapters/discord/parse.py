"""What Discord says, as events: interactions of every kind, and words in the bot's direct messages."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, TypedDict, cast

from msgspec import Struct

from adapters.discord import custom_ids, files, register
from adapters.discord.files import Attached
from bot.model.address import Address, MessageRef, User
from bot.model.event import Command, Event, Press, Said, Shortcut, Sought, Submit
from bot.registry import Registry

if TYPE_CHECKING:
    import discord

PLATFORM = "discord"
Kind = Literal["command", "names", "press", "form", "words"]
_COMMAND, _COMPONENT, _AUTOCOMPLETE, _MODAL = 2, 3, 4, 5
"""Source: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type"""
_SLASH, _USER_MENU, _MESSAGE_MENU = 1, 2, 3
"""Source: https://docs.discord.com/developers/interactions/application-commands#application-command-object"""
_EPOCH = datetime(2015, 1, 1, tzinfo=UTC)
"""Source: https://docs.discord.com/developers/reference#snowflakes"""
_JOINT = re.compile(r"(?s)(?:.*(?:[、,\uff0c&\uff06;；\n]|\s+and\s+))\s*")
_MENTION = re.compile(r"<@!?([0-9]{1,20})>")
_JAPANESE = re.compile(r"[\u3041-\u30ff]|\A\s*[\u3400-\u9fff]")
"""Kana anywhere, or an ideograph to begin with."""
_DEFAULT, _REPLY = 0, 19
"""Source: https://docs.discord.com/developers/resources/message#message-object-message-types"""


class Incoming(Struct, frozen=True, kw_only=True):
    """An event with what has to be known to answer it.

    `ephemeral`: others can see the channel, so the answer is for the person alone. `message` is where the button or the
    opened form was: an answer may take its place. `before` are the names typed before the one that is sought.
    """

    event: Event
    kind: Kind
    ephemeral: bool
    message: MessageRef | None = None
    before: str = ""
    several: bool = False
    """More may be written after the name that is sought."""
    attached: tuple[Attached, ...] = ()
    """Files that the event is to have, once they are fetched."""

    @property
    def opens_forms(self) -> bool:
        """Whether a form can be opened in answer to it, as long as nothing else was answered."""
        return self.kind in ("command", "press")


class _Facts(TypedDict):
    id: str
    at: datetime
    who: User
    where: Address


def interaction(heard: "discord.Interaction", registry: Registry) -> Incoming | None:
    """The event of an interaction; None for kinds that mean nothing here."""
    user, data = heard.user, cast("dict[str, Any]", heard.data or {})
    if not isinstance(getattr(user, "id", None), int):
        return None
    who = User(platform=PLATFORM, id=str(user.id), name=_name(user), locale=str(heard.locale.value))
    where = Address(platform=PLATFORM, channel=str(heard.channel_id or ""), user=who.id)
    facts = _Facts(id=str(heard.id), at=moment(heard.id), who=who, where=where)
    ephemeral = not _alone(heard)
    message = MessageRef(address=where, id=str(heard.message.id)) if heard.message and _own(heard, ephemeral) else None
    kind = heard.type.value
    if kind == _COMMAND:
        event = _command(data, registry, facts)
        return Incoming(event=event, kind="command", ephemeral=ephemeral, attached=_attached(data))
    if kind == _AUTOCOMPLETE:
        before, sought, several = _focused(data, registry)
        seeking = Sought(**facts, text=sought)
        return Incoming(event=seeking, kind="names", ephemeral=ephemeral, before=before, several=several)
    if kind == _COMPONENT:
        return Incoming(event=_press(data, message, facts), kind="press", ephemeral=ephemeral, message=message)
    if kind == _MODAL:
        return Incoming(event=_submit(data, facts), kind="form", ephemeral=ephemeral, message=message)
    return None


def words(heard: "discord.Message") -> Incoming | None:
    """What somebody wrote to the bot alone; None for everything else that a channel holds.

    Discord does not tell their language here: that they write Japanese is a first guess, for those who are new.
    """
    author = heard.author
    if heard.guild is not None or not _direct(heard.channel) or author.bot or heard.webhook_id is not None:
        return None
    passed_on = heard.message_snapshots
    attached = files.of([*heard.attachments, *(file for each in passed_on for file in each.attachments)])
    content = "\n".join(filter(str.strip, (heard.content, *(each.content for each in passed_on))))
    if heard.type.value not in (_DEFAULT, _REPLY) or not (content or attached):
        return None
    written = content or attached[0].name
    japanese = bool(_JAPANESE.search(written))
    locale = "ja" if japanese else ""
    who = User(platform=PLATFORM, id=str(author.id), name=_name(author), locale=locale, guessed=japanese)
    where = Address(platform=PLATFORM, channel=str(heard.channel.id), user=who.id)
    text = named(content, {str(each.id): _name(each) for each in heard.mentions})
    at, forwarded = moment(heard.id), bool(passed_on)
    event = Said(id=str(heard.id), at=at, who=who, where=where, text=text, forwarded=forwarded)
    return Incoming(event=event, kind="words", ephemeral=False, attached=attached)


def moment(snowflake: int) -> datetime:
    """When Discord gave out an id."""
    return _EPOCH + timedelta(milliseconds=snowflake >> 22)


def snowflake(at: datetime) -> int:
    """An id that is lower than all those given out from this moment on."""
    return (max((at - _EPOCH) // timedelta(milliseconds=1), 1) << 22) - 1


def named(text: str, people: Mapping[str, str]) -> str:
    """The text with mentions of these people, by id, as their names."""
    return _MENTION.sub(lambda found: people.get(found[1]) or found[0], text)


def _own(heard: "discord.Interaction", ephemeral: bool) -> bool:
    """Whether nobody else sees the message that was pressed: only then an answer may take its place."""
    return not ephemeral or (heard.message is not None and heard.message.flags.ephemeral)


def _alone(heard: "discord.Interaction") -> bool:
    """Whether this is the bot's own conversation with the person: nobody else reads along."""
    context = heard.context
    if context.guild or context.private_channel or heard.guild_id is not None:
        return False
    if context.dm_channel:
        return True
    # Without a context: in a conversation between people the bot can only be present through an account.
    return _direct(heard.channel) and not (heard.is_user_integration() and not heard.is_guild_integration())


def _direct(channel: object) -> bool:
    """Whether two are in it. Source: https://docs.discord.com/developers/resources/channel#channel-object-channel-types"""
    return getattr(getattr(channel, "type", None), "value", None) == 1


def _command(data: Mapping[str, Any], registry: Registry, facts: _Facts) -> Event:
    kind = data.get("type", _SLASH)
    if kind == _USER_MENU:
        user = _resolved(data, "users")
        handle = f"@{user['username']} (Discord)" if user.get("username") else ""
        return Command(**facts, path="add", text=_named(user), options={"handle": handle} if handle else {})
    if kind == _MESSAGE_MENU:
        message = _resolved(data, "messages")
        return Shortcut(**facts, name="save", author=_named(message.get("author") or {}), text=_content(message))
    name, filled = _called(data)
    spec = registry.command(name)
    options = {str(each["name"]): each for each in filled if each.get("type") != register.ATTACHMENT}
    text = options.pop(register.text_option(spec), None) if spec is not None else None
    given = {option: _value(found) for option, found in options.items()}
    return Command(**facts, path=name, text=_value(text) if text else "", options=given)


def _attached(data: Mapping[str, Any]) -> tuple[Attached, ...]:
    """The files that a command's options were filled in with."""
    known = data.get("resolved", {}).get("attachments", {})
    ids = [_value(each) for each in _called(data)[1] if each.get("type") == register.ATTACHMENT]
    return tuple(files.attached(known[id]) for id in ids if id in known)


def _focused(data: Mapping[str, Any], registry: Registry) -> tuple[str, str, bool]:
    """What is being typed: the names before the last one, that one, and whether there may be several."""
    name, filled = _called(data)
    option = next((each for each in filled if each.get("focused")), {})
    text, spec = _value(option), registry.command(name)
    several = spec is not None and register.takes_people(spec, str(option.get("name", "")))
    found = _JOINT.match(text) if several else None
    return (found[0], text[found.end() :], several) if found else ("", text, several)


def _press(data: Mapping[str, Any], message: MessageRef | None, facts: _Facts) -> Press:
    action, value = custom_ids.read(str(data.get("custom_id", "")))
    if "values" in data:
        action, value = custom_ids.read_option(action, next(iter(map(str, data["values"])), ""))
    return Press(**facts, action=action, value=value, message=message)


def _submit(data: Mapping[str, Any], facts: _Facts) -> Event:
    form, value = custom_ids.read(str(data.get("custom_id", "")))
    return Submit(**facts, form=form, value=value, values=dict(_inputs(data.get("components", ()))))


def _inputs(components: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Inputs with what was filled in, from labels and from rows."""
    for each in components:
        inner = each.get("components") or ([each["component"]] if "component" in each else [])
        yield from _inputs(inner)
        if "values" in each:
            chosen = next(iter(map(str, each["values"] or ())), "")
            yield str(each.get("custom_id", "")), custom_ids.read_option("-", chosen)[1]
        elif "value" in each:
            yield str(each.get("custom_id", "")), str(each["value"] or "")


def _called(data: Mapping[str, Any]) -> tuple[str, list[Mapping[str, Any]]]:
    """The words of a command and of its subcommand, and what was filled in."""
    name, options = str(data.get("name", "")), data.get("options", ())
    for each in options:
        if each.get("type") == register.SUBCOMMAND:
            name, options = f"{name} {each.get('name', '')}", each.get("options", ())
    return name, [each for each in options if "value" in each]


def _value(option: Mapping[str, Any]) -> str:
    return str(option.get("value", ""))


def _resolved(data: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    """What a context menu was opened on."""
    found = data.get("resolved", {}).get(kind, {})
    return cast("Mapping[str, Any]", found.get(str(data.get("target_id", "")), {}))


def _content(message: Mapping[str, Any]) -> str:
    """The words of a message, those in components and embeds too, and those that it forwards.

    Source: https://docs.discord.com/developers/resources/message#message-snapshot-object
    """
    people = {str(each.get("id", "")): _named(each) for each in message.get("mentions", ())}
    embeds = [str(each.get(part, "")) for each in message.get("embeds", ()) for part in ("title", "description")]
    forwarded = [_content(each.get("message") or {}) for each in message.get("message_snapshots") or ()]
    parts = (str(message.get("content", "")), *_texts(message.get("components", ())), *embeds, *forwarded)
    return named("\n".join(filter(None, parts)), people)


def _texts(components: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for each in components:
        yield str(each.get("content", ""))
        yield from _texts(each.get("components", ()))


def _named(user: Mapping[str, Any]) -> str:
    return str(user.get("global_name") or user.get("username") or "")


def _name(user: "discord.User | discord.Member | discord.abc.User") -> str:
    return str(getattr(user, "global_name", None) or user.name)
