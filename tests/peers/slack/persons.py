"""What people do in conversations: write, use commands, press buttons, choose from menus."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from tests.peers.slack import hooks, limits
from tests.peers.slack.delivery import Answer
from tests.peers.slack.files import UNTOLD, made, shown
from tests.peers.slack.forms import Forms
from tests.peers.slack.methods import Refused
from tests.peers.slack.seen import Outcome, Seen, Shown
from tests.peers.slack.spots import ClientRefuses, Spot, chosen
from tests.peers.slack.world import Channel, Hook, Message, User

SLACKBOT = "USLACKBOT"
Target = Seen | Shown | None


class Persons(Forms):
    """The part of Slack that acts as a person in front of a client."""

    url: str

    async def command(self, user: str, line: str, channel: str = "") -> Outcome:
        """Send `/word text` in a channel (by default in the direct messages with the bot)."""
        person = self.world.person(user)
        where = self.world.channels[channel or self.dm(user)]
        word, _, text = line.partition(" ")
        home = self.world.teams[person.team]
        if word not in self.app.commands or not home.installed or limits.COMMAND_SCOPE not in home.scopes:
            raise ClientRefuses(f"{word} is not a valid command in this workspace")
        if person.id not in where.members:
            raise ClientRefuses(f"{user} is not in {where.id}")
        payload = self.payloads.command(person, where, word, text.strip())
        answer = await self.delivery.interact("command", payload)
        if answer.ok:
            answer = await self._answered(person, where, answer)
        if not answer.ok:
            await self._failed(person, where, word, answer.error)
        return _outcome(answer, payload)

    async def say(self, user: str, text: str, channel: str = "", *, thread: str = "", subtype: str = "") -> Seen:
        """Write a message (by default in the direct messages with the bot).

        `subtype`: `thread_broadcast` for an answer that is also sent to the conversation, `me_message` for one with /me.
        """
        person = self.world.person(user)
        where = self.world.channels[channel or self.dm(user)]
        if where.id == self.dm(user) and not self.app.messages_tab:
            raise ClientRefuses("sending messages to this app has been turned off")
        message = Message(where.id, self.payloads.of_person(person, text))
        message.body |= ({"thread_ts": thread} if thread else {}) | ({"subtype": subtype} if subtype else {})
        await self._post(where, message, shared=person.team != where.team)
        return self._look(user, message)

    async def share(
        self, user: str, files: Mapping[str, bytes], text: str = "", channel: str = "", *, untold: bool = False,
        **facts: Any,
    ) -> Seen:  # fmt: skip
        """Drop files into a conversation (by default the direct messages with the bot), with or without words.

        `facts` are what the files are said to be, whatever they are, and see `made`. `untold`: the app has to ask for them by their ids.
        """
        person = self.world.person(user)
        where = self.world.channels[channel or self.dm(user)]
        message = Message(where.id, self.payloads.of_person(person, text))
        ids = [made(self.world, person.team, person.id, name, content, **facts) for name, content in files.items()]
        for each in ids:
            self.world.files[each]["seen_in"].append(where.id)
        told = [{"id": each, **UNTOLD} if untold else shown(self.url, self.world.files[each]) for each in ids]
        message.body |= {"subtype": "file_share", "files": told, "upload": True, "display_as_bot": False}
        if not text:
            del message.body["blocks"]
        await self._post(where, message)
        return self._look(user, message)

    async def edit_message(self, user: str, message: Seen, text: str) -> None:
        """Change a message of one's own."""
        kept, where = self._own(user, message)
        before = deepcopy(kept)
        person = self.world.person(user)
        fresh = self.payloads.of_person(person, text)
        kept.body |= {
            "text": fresh["text"],
            "blocks": fresh["blocks"],
            "edited": {"user": person.id, "ts": fresh["ts"]},
        }
        await self.notify(where.team, self.changed(where, kept, before))

    async def delete_message(self, user: str, message: Seen) -> None:
        """Take a message of one's own away."""
        kept, where = self._own(user, message)
        self.world.messages[where.id].remove(kept)
        await self.notify(where.team, self.deleted(where, kept))

    async def bot_message(self, channel: str, text: str, *, subtype: str = "bot_message") -> Seen:
        """Let another app's bot write into a channel; newer ones come without a subtype."""
        where = self.world.channels[channel]
        body = {
            "type": "message", "ts": self.timing.ts(), "text": text, "bot_id": "B99999999K", "username": "other bot",
            "team": where.team,
        }  # fmt: skip
        message = Message(channel, body | ({"subtype": subtype} if subtype else {"user": "U99999999K"}))
        await self._post(where, message)
        return self._look(where.members[0], message)

    def other_dm(self, user: str, other: str) -> str:
        """The id of the direct messages between two people, where the bot is not."""
        person = self.world.person(user)
        return self.world.dm(person.team, person.id, other=self.world.person(other).id).id

    async def open_home(self, user: str, tab: str = "home") -> Outcome:
        """Open the app's Home tab, or its `messages` tab."""
        person = self.world.person(user)
        event: dict[str, Any] = {
            "type": "app_home_opened", "user": person.id, "channel": self.world.dm(person.team, person.id).id,
            "tab": tab, "event_ts": self.timing.ts(),
        }  # fmt: skip
        home = self.world.homes.get((person.team, person.id))
        if tab == "home" and home is not None:
            event["view"] = self.payloads.view(home)
        return _outcome(await self.notify(person.team, event), event)

    async def press(
        self, user: str, target: Target, action: str, *, block_id: str = "", confirm: bool = True
    ) -> Outcome:
        """Press a button, by its action_id or label, in a message, a view, or (None) the open modal or newest message that has it.

        When it asks first, `confirm` is the answer; a press that is not confirmed is not sent.
        """
        spot = self.spot(user, target, action, block_id, ("button", "icon_button", "workflow_button"))
        if not confirm:
            if not spot.element.get("confirm"):
                raise ClientRefuses(f"{action} does not ask first")
            return Outcome(ok=True)
        names = ("text", "value", "style", "url", "accessibility_label")
        return await self._act(user, spot, {name: spot.element[name] for name in names if name in spot.element})

    async def select(self, user: str, target: Target, action: str, value: Any, *, block_id: str = "") -> Outcome:
        """Choose in a menu, radio buttons, check boxes or a picker; options by their value or text."""
        spot = self.spot(user, target, action, block_id)
        held = chosen(spot.element, value, self.offered(user, action))
        return await self._act(user, spot, {**_extra(spot.element), **held})

    async def overflow(self, user: str, target: Target, action: str, value: str, *, block_id: str = "") -> Outcome:
        """Choose from an overflow menu, by value or text."""
        spot = self.spot(user, target, action, block_id, ("overflow",))
        return await self._act(user, spot, chosen(spot.element, value))

    async def shortcut_global(self, user: str, callback_id: str) -> Outcome:
        """Use a global shortcut."""
        person = self._may_use(user, callback_id)
        payload = self.payloads.interaction(
            "shortcut", person, callback_id=callback_id, trigger_id=self.world.trigger(person, person.team),
            action_ts=self.timing.ts(),
        )  # fmt: skip
        return await self.interact(payload)

    async def shortcut_message(self, user: str, message: Seen, callback_id: str) -> Outcome:
        """Use a message shortcut."""
        person = self._may_use(user, callback_id)
        kept = self.kept(message)
        payload = self.payloads.on_message("message_action", person, kept)
        del payload["container"]
        payload |= {"callback_id": callback_id, "action_ts": self.timing.ts(), "message_ts": kept.ts}
        return await self.interact(payload)

    def _may_use(self, user: str, callback_id: str) -> User:
        if self.app.shortcuts and callback_id not in self.app.shortcuts:
            raise ClientRefuses(f"there is no shortcut {callback_id}; there are: {', '.join(self.app.shortcuts)}")
        return self.world.person(user)

    async def _act(self, user: str, spot: Spot, held: Mapping[str, Any]) -> Outcome:
        person = self.world.person(user)
        if spot.message is not None and spot.message.only_for not in ("", person.id):
            raise ClientRefuses(f"{user} does not see this message")
        block, action, kind = str(spot.block["block_id"]), str(spot.element["action_id"]), str(spot.element["type"])
        if kind not in ("button", "overflow", "icon_button", "workflow_button"):
            spot.state.setdefault(block, {})[action] = {"type": kind, **held}
        if spot.message is not None:
            payload = self.payloads.on_message("block_actions", person, spot.message)
            payload["state"] = {"values": deepcopy(spot.state)}
        else:
            assert spot.view is not None
            payload = self.payloads.on_view("block_actions", person, spot.view)
        act = {"action_id": action, "block_id": block, "type": kind, "action_ts": self.timing.ts(), **deepcopy(held)}
        payload["actions"] = [act]
        return await self.interact(payload)

    async def _post(self, where: Channel, message: Message, *, shared: bool = False) -> None:
        self.world.keep(message)
        await self.world.change()
        for team in (where.team, *where.shared_with):
            if self.world.teams[team].installed:
                await self.notify(team, self.said(where, message), shared=shared or bool(where.shared_with))
                return

    async def _answered(self, person: User, where: Channel, answer: Answer) -> Answer:
        """Show what a command was acknowledged with."""
        given = {"text": answer.body} if isinstance(answer.body, str) else answer.body
        if given in (None, {}) or not isinstance(given, dict):
            return answer
        try:
            await hooks.answer(self, Hook(person, where.team, where.id, 0.0), given)
        except Refused as refused:
            self.refused[refused.error] += 1
            return Answer(answer.body, "invalid_command_response")
        return answer

    async def _failed(self, person: User, where: Channel, word: str, error: str) -> None:
        self.app.failures.append((person.id, word, error))
        body = {
            "type": "message", "user": SLACKBOT, "ts": self.timing.ts(),
            "text": f'{word} failed with the error "{error}"',
        }  # fmt: skip
        self.world.messages[where.id].append(Message(where.id, body, only_for=person.id, client_only=True))
        await self.world.change()

    def _own(self, user: str, message: Seen) -> tuple[Message, Channel]:
        kept = self.kept(message)
        if kept.body.get("user") != self.world.person(user).id:
            raise ClientRefuses("only one's own messages can be changed")
        return kept, self.world.channels[kept.channel]

    def _look(self, user: str, message: Message) -> Seen:
        return next(each for each in self.visible(user, message.channel) if each.ts == message.ts)


def _extra(element: Mapping[str, Any]) -> dict[str, Any]:
    return {"placeholder": element["placeholder"]} if "placeholder" in element else {}


def _outcome(answer: Answer, payload: Mapping[str, Any]) -> Outcome:
    return Outcome(ok=answer.ok, error=answer.error, body=answer.body, payload=dict(payload))
