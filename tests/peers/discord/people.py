"""What people do: type commands, press, choose, fill in, write; each makes the event that Discord would send."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.peers.discord import cdn, typed
from tests.peers.discord import interaction as kinds
from tests.peers.discord.forms import filled_in
from tests.peers.discord.interaction import Interaction, Modal
from tests.peers.discord.messages import change, compose, erase
from tests.peers.discord.places import Places
from tests.peers.discord.platform import Who
from tests.peers.discord.session import GUILDS
from tests.peers.discord.shapes import member_payload
from tests.peers.discord.typed import NotOffered
from tests.peers.discord.world import Attachment, Channel, Guild, Json, Message, User

CHAT_INPUT, USER_MENU, MESSAGE_MENU = 1, 2, 3


class People(Places):
    """Verbs for the side that tests play. All take effect at once; answers are waited for on what they return."""

    def slash(
        self, user: Who, name: str, options: Mapping[str, Any] | None = None, *,
        guild: Guild | str | None = None, context: int | None = None,
    ) -> Interaction:  # fmt: skip
        """Type `/name`, or `/name subcommand` (with the words of any language), in a server or else in the bot's DM.

        Raises NotOffered where a client would not let them.
        """
        who, place = self.user(user), self.place(user, guild, context)
        word, *path = name.split()
        command, owners = self.offered(CHAT_INPUT, word, who, place)
        wanted, steps = typed.descend(command, path)
        filled = typed.fill(wanted, options or {})
        data = _command_data(command, typed.nested(steps, filled))
        member = member_payload if place.guild else None
        if found := typed.resolve(filled, self.users, self.channels, member, self.attachments):
            data["resolved"] = found
        return self.use(kinds.COMMAND, who, place, data, owners)

    def autocomplete(
        self, user: Who, name: str, option: str, text: str, *, options: Mapping[str, Any] | None = None,
        guild: Guild | str | None = None, context: int | None = None,
    ) -> Interaction:  # fmt: skip
        """Have typed this into an option that completes itself; `options` are others that are filled in already."""
        who, place = self.user(user), self.place(user, guild, context)
        word, *path = name.split()
        command, owners = self.offered(CHAT_INPUT, word, who, place)
        wanted, steps = typed.descend(command, path)
        filled = typed.fill(wanted, {**(options or {}), option: text}, partial=True)
        for each, told in ((each, told) for each in filled for told in wanted if told["name"] == each["name"]):
            if each["value"] == text and told.get("autocomplete"):
                each["focused"] = True
        if not any(each.get("focused") for each in filled):
            raise NotOffered(f"option {option} of /{name} does not complete itself")
        return self.use(kinds.AUTOCOMPLETE, who, place, _command_data(command, typed.nested(steps, filled)), owners)

    def user_menu(
        self, user: Who, target: Who, name: str, *, guild: Guild | str | None = None, context: int | None = None
    ) -> Interaction:
        """Choose an app command from the menu of somebody."""
        who, place, other = self.user(user), self.place(user, guild, context), self.user(target)
        command, owners = self.offered(USER_MENU, name, who, place)
        resolved: Json = {"users": {other.id: other.payload()}}
        if place.guild is not None:
            partial = {k: v for k, v in member_payload(other).items() if k not in ("user", "deaf", "mute")}
            resolved["members"] = {other.id: partial}
        data = {**_command_data(command, []), "target_id": other.id, "resolved": resolved}
        return self.use(kinds.COMMAND, who, place, data, owners)

    def message_menu(self, user: Who, message: Message | str, name: str) -> Interaction:
        """Choose an app command from the menu of a message."""
        who, about = self.user(user), self.message(message)
        place = self.place_of(self.channels[about.channel_id])
        command, owners = self.offered(MESSAGE_MENU, name, who, place)
        resolved = {"messages": {about.id: about.body}}
        data = {**_command_data(command, []), "target_id": about.id, "resolved": resolved}
        return self.use(kinds.COMMAND, who, place, data, owners)

    def press(self, user: Who, message: Message | str, custom_id: str, *, forged: bool = False) -> Interaction:
        """Press a button, named by its label or custom_id. `forged`: whether it is there or not, seen or not."""
        return self._component(user, message, custom_id, 2, None, forged=forged)

    def select(
        self, user: Who, message: Message | str, custom_id: str, values: list[str], *, forged: bool = False
    ) -> Interaction:
        """Choose options of a select, named by their labels or values."""
        return self._component(user, message, custom_id, 3, values, forged=forged)

    def submit(self, user: Who, values: Mapping[str, Any], *, modal: Modal | None = None) -> Interaction:
        """Send off the modal that was opened last: values by custom_id or label; what is not named stays as it is."""
        who = self.user(user)
        opened = self.modals.get(who.id, [])
        modal = modal or (opened[-1] if opened else None)
        if modal is None:
            raise NotOffered(f"{who.name} has no modal open")
        if modal in opened:
            opened.remove(modal)
        first = modal.interaction
        data = {"custom_id": modal.data["custom_id"], "components": filled_in(modal.data["components"], values)}
        place = self.place_of(self.channels[first.channel_id])
        return self.use(kinds.SUBMIT, who, place, data, first.owners, first.message, first)

    def attach(self, user: Who, name: str, data: bytes | str, *, size: int | None = None) -> Attachment:
        """Upload a file, for what is written next or for an option. `size`: what is told of it, true or not."""
        contents = data.encode() if isinstance(data, str) else data
        return cdn.stored(self, self.dm(user).id, name, contents, size)

    def say(
        self, user: Who, text: str, *, guild: Guild | str | None = None, attached: Sequence[Attachment | str] = ()
    ) -> Message:
        """Write a message: in the bot's DM, or in a server."""
        who = self.user(user)
        channel = self.channel_of(guild) if guild else self.dm(who)
        found = [self.attachments[each] if isinstance(each, str) else each for each in attached]
        return self.write(who, channel, {"content": text}, found)

    def forward(self, user: Who, text: str) -> Message:
        """Pass a message of another conversation on to the bot's DM.

        https://docs.discord.com/developers/resources/message#message-snapshot-object
        """
        who, moments = self.user(user), self.moments
        inner: Json = {
            "type": 0, "content": text, "embeds": [], "attachments": [], "timestamp": moments.text(), "edited_timestamp": None,
            "flags": 0, "mentions": [], "mention_roles": [], "components": [],
        }  # fmt: skip
        origin = {"type": 1, "message_id": moments.snowflake(), "channel_id": moments.snowflake()}
        payload = {"message_snapshots": [{"message": inner}], "message_reference": origin}
        message = compose(self, self.dm(who), who, {}, {}, may_be_empty=True, payload=payload)
        self.tell("MESSAGE_CREATE", message)
        return message

    def write(self, author: Who, channel: Channel, body: Json, attached: Sequence[Attachment] = ()) -> Message:
        """A message by anybody, other bots too."""
        message = compose(self, channel, self.user(author), body, {}, attached=attached)
        self.tell("MESSAGE_CREATE", message)
        return message

    def edit_message(self, message: Message | str, text: str) -> None:
        """Its author changes what it says."""
        about = self.message(message)
        change(self, about, {"content": text}, {})
        self.tell("MESSAGE_UPDATE", about)

    def delete_message(self, message: Message | str) -> None:
        """Its author deletes it."""
        erase(self, self.message(message))

    def bot_message(self, user: Who, text: str, *, guild: Guild | str | None = None) -> Message:
        """Another bot writes where this user's messages are."""
        other = self._user("Other Bot", bot=True)
        channel = self.channel_of(guild) if guild else self.dm(user)
        return self.write(other, channel, {"content": text})

    def repeat(self, used: Interaction) -> None:
        """The same event arrives once more."""
        used.told += self.send_event("INTERACTION_CREATE", used.payload, used.payload.get("guild_id"))

    def kick(self, guild: Guild | str) -> None:
        """The bot is thrown out of a server."""
        about = self.guilds[guild] if isinstance(guild, str) else guild
        about.installed = False
        for channel in self.channels.values():
            channel.with_bot = channel.with_bot and channel.guild_id != about.id
        self.send_event("GUILD_DELETE", {"id": about.id}, about.id, GUILDS)

    def invite(self, guild: Guild | str) -> None:
        """The bot is added to a server that is there already."""
        about = self.guilds[guild] if isinstance(guild, str) else guild
        about.installed = True
        self.channel_of(about).with_bot = True
        self.send_event("GUILD_CREATE", self._guild_payload(about), about.id, GUILDS)

    def install(self, user: Who) -> None:
        """They install the application to their own account."""
        self.user(user).installed = True

    def uninstall(self, user: Who) -> None:
        """They remove it from there."""
        self.user(user).installed = False

    def close_dms(self, user: Who) -> None:
        """They take no more messages: 50007."""
        self.user(user).reach = "closed"

    def open_dms(self, user: Who) -> None:
        """They take messages again."""
        self.user(user).reach = "open"

    def leave_all(self, user: Who) -> None:
        """They share no server with the bot any more: 50278."""
        who = self.user(user)
        who.reach = "stranger"
        for guild in self.guilds.values():
            guild.members[:] = [each for each in guild.members if each != who.id]

    def _component(
        self, user: Who, message: Message | str, name: str, kind: int, values: list[str] | None, *, forged: bool
    ) -> Interaction:
        who, about = self.user(user), self.message(message)
        found = next((c for c in about.components if _is(c, name, kind)), None)
        if not forged:
            _usable(who, about, found, name)
        custom_id = found["custom_id"] if found else name
        data: Json = {"custom_id": custom_id, "component_type": found["type"] if found else kind}
        if found and "id" in found:
            data["id"] = found["id"]
        if values is not None:
            data["values"] = _chosen(found, values, forged=forged)
        place = self.place_of(self.channels[about.channel_id])
        metadata = about.body.get("interaction_metadata") or {}
        owners = metadata.get("authorizing_integration_owners") or self.installed(who, place, {0, 1})
        return self.use(kinds.COMPONENT, who, place, data, owners, about)


def _command_data(command: Json, options: list[Json]) -> Json:
    data: Json = {name: command[name] for name in ("id", "name", "type", "guild_id") if name in command}
    return {**data, "options": options} if options else data


def _is(component: Json, name: str, kind: int) -> bool:
    right = component["type"] == 2 if kind == 2 else component["type"] in (3, 5, 6, 7, 8)
    return right and name in (component.get("custom_id"), component.get("label"), component.get("placeholder"))


def _usable(who: User, about: Message, found: Json | None, name: str) -> None:
    if about.viewer not in (None, who.id):
        raise NotOffered(f"{who.name} does not see this message")
    if about.deleted:
        raise NotOffered("this message is gone")
    if found is None:
        raise NotOffered(f"there is no {name}, only {[c.get('label') or c.get('custom_id') for c in about.components]}")
    if found.get("disabled") or "custom_id" not in found:
        raise NotOffered(f"{name} cannot be pressed")


def _chosen(found: Json | None, values: list[str], *, forged: bool) -> list[str]:
    options = (found or {}).get("options")
    if forged or found is None or options is None:
        return values
    chosen = [o["value"] for value in values for o in options if value in (o["value"], o["label"])]
    if len(chosen) != len(values) or not found.get("min_values", 1) <= len(values) <= found.get("max_values", 1):
        raise NotOffered(f"{values} cannot be chosen from {[o['label'] for o in options]}")
    return chosen
