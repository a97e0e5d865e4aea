"""What Slack says, as events: commands, presses, sent forms, words in the bot's conversation, its menus and its home tab.

An event's `id` is what stays the same when Slack says something twice. Events have their `event_id`. Commands and
interactions are not repeated over HTTP, but over a socket that was lost, and then as they were: their `trigger_id`,
which no two acts share, and what was done make the key. A form that is sent twice has two triggers, so it goes by its
view and by what was filled in. Names that are sought are asked for again and again: those keys are never the same.
Sources: https://docs.slack.dev/apis/events-api#retries, https://docs.slack.dev/reference/interaction-payloads
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Literal, TypedDict

from msgspec import Struct
from msgspec.structs import replace

from adapters.slack import forms, manifest, markup, shared, tags
from adapters.slack.payload import PLATFORM, Body, Place, items, moment, once, part, place, text, user, visits
from bot.model.address import Address, MessageRef, User
from bot.model.event import Command, Event, Opened, Press, Said, Shortcut, Sought, Submit

Surface = Literal["channel", "home", "modal"]
SHORTCUTS: Mapping[str, Literal["save", "log"]] = {manifest.SAVE: "save", manifest.LOG: "log"}
"""Shortcuts by their `callback_id`."""
HOME = "home"
"""What a command without words means."""
SLACKBOT = "USLACKBOT"
_HEARD = frozenset({"", "file_share", "me_message", "thread_broadcast"})
"""Subtypes of messages that are somebody's own words, said now; the others tell of edits, deletions and joining.

An answer in a thread that is also sent to the conversation comes as `thread_broadcast` alone. Source:
https://docs.slack.dev/reference/events/message/thread_broadcast
"""
_TO_BOT = re.compile(r"^\s*<@([UW][A-Z0-9]+)(?:\|[^>]*)?>[\s,、:]*")
"""Some begin with the bot's name even when they are alone with it."""
_UNNAMED = re.compile(r"@([UW][A-Z0-9]{2,20})\b")


class Incoming(Struct, frozen=True, kw_only=True):
    """An event with what has to be known to answer it.

    `surface` says where the person was looking; `direct` that `channel` is the bot's own conversation with them, as far
    as the payload shows. `ephemeral`: the pressed message is seen by them alone and can be changed through
    `response_url` only. `asked` are the blocks of a sent form. `mentioned` are people in the text, their handles by
    their ids, `author` is whose message a shortcut was chosen on; see `named`. `files` have come with the words, and are yet
    to be fetched.
    """

    event: Event
    surface: Surface = "channel"
    enterprise: str = ""
    channel: str = ""
    direct: bool = False
    response_url: str = ""
    trigger_id: str = ""
    view_id: str = ""
    ephemeral: bool = False
    asked: tuple[str, ...] = ()
    mentioned: Mapping[str, str] = {}
    author: str = ""
    files: tuple[shared.Shared, ...] = ()


class Stranger(Struct, frozen=True, kw_only=True):
    """Somebody of another company acted in a shared channel: there is no book for them here."""

    who: User
    channel: str = ""
    response_url: str = ""
    trigger_id: str = ""


class _Facts(TypedDict):
    id: str
    at: datetime
    who: User
    where: Address


def incoming(body: Body, now: datetime) -> Incoming | Stranger | None:
    """What a payload means; None for what is not meant for the bot, or not understood. Never raises."""
    at = place(body)
    who = user(body, at) if at else None
    if at is None or who is None or who.id == SLACKBOT:
        return None
    found = _read(body, now, at, who)
    if found is not None and visits(body, at):
        return Stranger(who=who, channel=found.channel, response_url=found.response_url, trigger_id=found.trigger_id)
    return found


def named(incoming: Incoming, names: Mapping[str, str]) -> Incoming:
    """The same with people's names instead of the ids of `mentioned` and `author`, as far as they are known."""
    event, called = incoming.event, {**incoming.mentioned, **names}

    def said(text: str) -> str:
        return _UNNAMED.sub(lambda found: called.get(found[1]) or found[0], text)

    if isinstance(event, Command):
        event = replace(event, path=said(event.path), text=said(event.text))
    if isinstance(event, Said | Shortcut):
        event = replace(event, text=said(event.text))
    if isinstance(event, Shortcut):
        event = replace(event, author=names.get(incoming.author) or event.author)
    return replace(incoming, event=event)


def _read(body: Body, now: datetime, at: Place, who: User) -> Incoming | None:
    if text(body, "command"):
        return _command(body, now, at, who)
    match text(body, "type"):
        case "event_callback":
            return _event(body, now, at, who)
        case "block_actions":
            return _press(body, now, at, who)
        case "view_submission":
            return _submit(body, now, at, who)
        case "block_suggestion":
            return _sought(body, now, at, who)
        case "message_action" | "shortcut":
            return _shortcut(body, now, at, who)
    return None


def _command(body: Body, now: datetime, at: Place, who: User) -> Incoming:
    words = markup.spoken(text(body, "text")).split(maxsplit=1) or [HOME]
    channel, trigger, url = text(body, "channel_id"), text(body, "trigger_id"), text(body, "response_url")
    id = once("command", trigger, url, channel, who.id, text(body, "command"), text(body, "text"))
    facts = _facts(id, now, who, channel)
    return Incoming(
        event=Command(**facts, path=words[0], text="".join(words[1:])),
        enterprise=at.enterprise,
        channel=channel,
        response_url=url,
        trigger_id=trigger,
        mentioned=markup.mentioned(text(body, "text")),
    )


def _event(body: Body, now: datetime, at: Place, who: User) -> Incoming | None:
    event = part(body, "event")
    channel, stamp = text(event, "channel"), text(event, "event_ts") or text(event, "ts")
    id = text(body, "event_id") or once("event", channel, stamp, text(event, "type"), who.id)
    facts = _facts(id, moment(stamp, now), who, channel)
    if text(event, "type") == "app_home_opened" and text(event, "tab") == "home":
        return Incoming(
            event=Opened(**facts), surface="home", enterprise=at.enterprise, channel=channel, direct=bool(channel)
        )
    if text(event, "type") != "message" or not _heard(body, event, who):
        return None
    thread = text(event, "thread_ts")
    facts["where"] = replace(facts["where"], thread=thread)
    raw = _TO_BOT.sub(lambda found: "" if found[1] in _bots(body) else found[0], text(event, "text"))
    said = markup.pictured(markup.spoken(raw), items(event, "blocks"))
    return Incoming(
        event=Said(**facts, text=said),
        enterprise=at.enterprise,
        channel=channel,
        direct=True,
        mentioned=markup.mentioned(raw),
        files=shared.shared(event),
    )


def _heard(body: Body, event: object, who: User) -> bool:
    """Whether somebody says something to the bot itself; the bot's own words and those of others come back as well."""
    channel, kind = text(event, "channel"), text(event, "channel_type")
    alone = kind in ("im", "app_home") or (not kind and channel.startswith("D"))
    own = text(event, "subtype") in _HEARD and not part(event, "hidden") and not text(event, "bot_id")
    something = bool(text(event, "text").strip() or shared.shared(event))
    return alone and own and who.id not in _bots(body) and something


def _bots(body: Body) -> set[str]:
    """The bot's own ids."""
    return {text(each, "user_id") for each in items(body, "authorizations") if part(each, "is_bot") is True}


def _press(body: Body, now: datetime, at: Place, who: User) -> Incoming | None:
    action = next(iter(items(body, "actions")), None)
    pressed = tags.pressed(action)
    if pressed is None:
        return None
    channel = text(body, "container", "channel_id") or text(body, "channel", "id")
    sent = text(body, "container", "message_ts") or text(body, "message", "ts")
    thread = text(body, "container", "thread_ts") or text(body, "message", "thread_ts")
    view, trigger = text(body, "view", "id"), text(body, "trigger_id")
    stamp, tag = text(action, "action_ts"), text(action, "action_id")
    facts = _facts(
        once("press", trigger, stamp, tag, pressed.value, sent, view, who.id), moment(stamp, now), who, channel
    )
    address = replace(facts["where"], thread=thread, user="")
    message = MessageRef(address=address, id=sent) if sent and channel else None
    # What a thread hangs on names that thread as well, but does not stand in it.
    facts["where"] = replace(facts["where"], thread=thread if thread != sent else "")
    ephemeral = part(body, "container", "is_ephemeral") is True
    return Incoming(
        event=Press(**facts, action=pressed.action, value=pressed.value, message=message),
        surface=_surface(body),
        enterprise=at.enterprise,
        channel=channel,
        direct=channel.startswith("D") and not ephemeral,
        response_url=text(body, "response_url"),
        trigger_id=trigger,
        view_id=view,
        ephemeral=ephemeral,
    )


def _submit(body: Body, now: datetime, at: Place, who: User) -> Incoming | None:
    view = part(body, "view")
    if not isinstance(view, Mapping):
        return None
    brought, values = forms.carried(view), forms.values(view)
    id = once("submit", text(view, "id"), brought, values, who.id)
    facts = _facts(id, now, who, brought.channel)
    facts["where"] = replace(facts["where"], thread=brought.thread)
    return Incoming(
        event=Submit(**facts, form=brought.form, value=brought.value, values=values),
        surface="modal",
        enterprise=at.enterprise,
        channel=brought.channel,
        direct=bool(brought.channel),
        response_url=brought.origin,
        trigger_id=text(body, "trigger_id"),
        view_id=text(view, "id"),
        asked=forms.asked(view),
    )


def _sought(body: Body, now: datetime, at: Place, who: User) -> Incoming:
    value, view = text(body, "value"), text(body, "view", "id")
    facts = _facts(once("sought", now.isoformat(), view, text(body, "block_id"), value, who.id), now, who, "")
    return Incoming(event=Sought(**facts, text=value), surface=_surface(body), enterprise=at.enterprise, view_id=view)


def _shortcut(body: Body, now: datetime, at: Place, who: User) -> Incoming | None:
    name = SHORTCUTS.get(text(body, "callback_id"))
    if name is None:
        return None
    channel, trigger, stamp = text(body, "channel", "id"), text(body, "trigger_id"), text(body, "action_ts")
    facts = _facts(once("shortcut", name, trigger, stamp, who.id), moment(stamp, now), who, channel)
    raw = text(body, "message", "text")
    said = markup.pictured(markup.spoken(raw), items(body, "message", "blocks"))
    return Incoming(
        event=Shortcut(**facts, name=name, author=text(body, "message", "username"), text=said),
        enterprise=at.enterprise,
        channel=channel,
        response_url=text(body, "response_url"),
        trigger_id=trigger,
        mentioned=markup.mentioned(raw),
        author=text(body, "message", "user"),
    )


def _surface(body: Body) -> Surface:
    match text(body, "view", "type"):
        case "home":
            return "home"
        case "modal":
            return "modal"
    return "channel"


def _facts(id: str, at: datetime, who: User, channel: str) -> _Facts:
    where = Address(platform=PLATFORM, workspace=who.workspace, channel=channel, user=who.id)
    return {"id": id, "at": at, "who": who, "where": where}
