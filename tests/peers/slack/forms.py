"""What people do in modals: fill in, send, close, search in menus; and how the app's answers change what they see."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from tests.peers.slack import blocks, limits, views
from tests.peers.slack.delivery import Answer
from tests.peers.slack.elements import Checker
from tests.peers.slack.payloads import INITIAL
from tests.peers.slack.screens import Screens
from tests.peers.slack.seen import Outcome, Seen, Shown, label
from tests.peers.slack.spots import ClientRefuses, Spot, chosen, empty, options, unfit
from tests.peers.slack.world import Message, User, View

if TYPE_CHECKING:
    from collections import Counter


class Forms(Screens):
    """The part of Slack that acts as a person with a modal open."""

    refused: "Counter[str]"
    suggested: dict[tuple[str, str], list[dict[str, Any]]]
    """Options that menus showed last, by user and action id."""

    async def submit(self, user: str, values: Mapping[str, Any] | None = None) -> Outcome:
        """Fill in the open modal and send it. Values by action_id, block_id or label; others stay as they are.

        Raises ClientRefuses when something required is missing or too long.
        """
        person, view = self._top(user)
        if not view.body.get("submit"):
            raise ClientRefuses("this modal has no submit button")
        self._fill(user, view, values or {})
        view.errors = {}
        payload = self.payloads.interaction(
            "view_submission", person, view=self.payloads.view(view), response_urls=[],
            trigger_id=self.world.trigger(person, str(view.body["app_installed_team_id"])),
        )  # fmt: skip
        answer = await self.delivery.interact("view_submission", payload)
        if answer.ok:
            answer = self._after(person, view, answer)
        if not answer.ok:
            self.app.failures.append((person.id, "view_submission", answer.error))
        await self.world.change()
        return Outcome(ok=answer.ok, error=answer.error, body=answer.body, payload=payload)

    async def close_view(self, user: str, *, everything: bool = False) -> Outcome:
        """Close the open modal, or all that lie on each other; the app is told when it asked for that."""
        person, view = self._top(user)
        stack = self.world.stacks[person.team, person.id]
        everything = everything or bool(view.body.get("clear_on_close"))
        stack[:] = [] if everything else stack[:-1]
        await self.world.change()
        if not view.body.get("notify_on_close"):
            return Outcome(ok=True)
        payload = self.payloads.interaction("view_closed", person, view=self.payloads.view(view), is_cleared=everything)
        return await self.interact(payload)

    async def suggest(self, user: str, target: Seen | Shown | None, action: str, typed: str) -> list[dict[str, Any]]:
        """Type into a menu that the app fills; the options that it shows, flat. None when the app's answer is no use."""
        spot = self.spot(user, target, action, "", ("external_select", "multi_external_select"))
        least = int(spot.element.get("min_query_length", 3))
        if len(typed) < least:
            raise ClientRefuses(f"nothing is asked before {least} characters are typed")
        person = self.world.person(user)
        make = self.payloads.on_view if spot.view is not None else self.payloads.on_message
        payload = make("block_suggestion", person, spot.view or spot.message)  # type: ignore[arg-type]
        for name in ("trigger_id", "response_url"):
            payload.pop(name, None)
        payload |= {
            "action_id": spot.element["action_id"], "block_id": spot.block["block_id"], "value": typed,
        }  # fmt: skip
        answer = await self.delivery.interact("block_suggestion", payload)
        found, wrong = _suggested(answer)
        if wrong:
            self.app.failures.append((person.id, "block_suggestion", wrong))
            self.refused[wrong] += 1
        self.suggested[user, str(spot.element["action_id"])] = found
        return found

    def offered(self, user: str, action: str) -> Sequence[dict[str, Any]]:
        """What a menu that the app fills showed last."""
        return self.suggested.get((user, action), [])

    async def interact(self, payload: Mapping[str, Any]) -> Outcome:
        """Send anything as it stands: what was sent before, or something forged."""
        if "event" in payload:
            answer = await self.delivery.event(payload)
        else:
            answer = await self.delivery.interact(str(payload.get("type", "command")), payload)
        if not answer.ok:
            who = payload.get("user_id") or payload.get("user", {}).get("id", "")
            self.app.failures.append((str(who), str(payload.get("type", "command")), answer.error))
            await self.world.change()
        return Outcome(ok=answer.ok, error=answer.error, body=answer.body, payload=dict(payload))

    def kept(self, message: Seen) -> Message:
        """The message behind one that is seen. Raises ClientRefuses when it is gone."""
        for each in self.world.messages[message.channel]:
            if each.ts == message.ts:
                return each
        raise ClientRefuses("this message is not there any more")

    def spot(
        self, user: str, target: Seen | Shown | None, action: str, block_id: str = "", kinds: Sequence[str] = ()
    ) -> Spot:
        """The element of this action_id or label, as it is now. Raises ClientRefuses."""
        found = []
        for spot in self._spots(user, target):
            fits = action in (spot.element.get("action_id"), label(spot.element))
            if fits and block_id in ("", spot.block["block_id"]) and (not kinds or spot.element["type"] in kinds):
                found.append(spot)
        if not found:
            known = sorted({str(spot.element.get("action_id")) for spot in self._spots(user, target)})
            raise ClientRefuses(f"{user} sees no {action!r} there; there are: {', '.join(known) or 'none'}")
        if len(found) > 1 and target is not None:
            raise ClientRefuses(f"there are {len(found)} of {action!r}: say which block_id")
        return found[-1]

    def _spots(self, user: str, target: Seen | Shown | None) -> list[Spot]:
        person = self.world.person(user)
        if isinstance(target, Seen):
            return _in_message(self.kept(target))
        if isinstance(target, Shown):
            view = self.world.view(target.id)
            if view is None:
                raise ClientRefuses("this view is not open any more")
            return _in_view(view)
        if stack := self.world.stacks.get((person.team, person.id)):
            return _in_view(stack[-1])
        return [spot for each in self._readable(person) for spot in _in_message(each)]

    def _readable(self, person: User) -> list[Message]:
        every = [
            each
            for name, channel in self.world.channels.items()
            if person.id in channel.members
            for each in self.world.messages.get(name, [])
            if each.only_for in ("", person.id)
        ]
        return sorted(every, key=lambda each: each.ts)

    def _top(self, user: str) -> tuple[User, View]:
        person = self.world.person(user)
        stack = self.world.stacks.get((person.team, person.id))
        if not stack:
            raise ClientRefuses(f"{user} has no modal open")
        return person, stack[-1]

    def _fill(self, user: str, view: View, values: Mapping[str, Any]) -> None:
        left = dict(values)
        for block, element in blocks.elements(view.body["blocks"]):
            if "action_id" not in element or element["type"] not in INITIAL:
                continue
            action, name = str(element["action_id"]), str(block["block_id"])
            title = (block.get("label") or {}).get("text", "")
            held = view.state.setdefault(name, {}).setdefault(action, INITIAL[element["type"]](element))
            for key in (action, name, title):
                if key in left:
                    held |= chosen(element, left.pop(key), self.offered(user, action))
            if wrong := unfit(element, held):
                raise ClientRefuses(f"{title or action}: {wrong}")
            if block["type"] == "input" and not block.get("optional") and empty(held):
                raise ClientRefuses(f"{title or action} is required")
        if left:
            raise ClientRefuses(f"this modal has no {', '.join(left)}")

    def _after(self, person: User, view: View, answer: Answer) -> Answer:
        """Change what is open as the answer to a submission says."""
        stack = self.world.stacks[person.team, person.id]
        body = answer.body
        if body in (None, "", {}):
            stack[:] = [each for each in stack if each is not view]
            return answer
        action = body.get("response_action") if isinstance(body, dict) else None
        match action:
            case "clear":
                stack.clear()
            case "errors":
                inputs = {str(each["block_id"]) for each in view.body["blocks"] if each["type"] == "input"}
                errors = body.get("errors")
                if not isinstance(errors, dict) or not errors or {*errors} - inputs:
                    return self._useless(answer, "invalid_errors")
                view.errors = {name: str(text) for name, text in errors.items()}
            case "update" | "push":
                return self._redrawn(person, view, answer)
            case _:
                return self._useless(answer, "invalid_response_action")
        return answer

    def _redrawn(self, person: User, view: View, answer: Answer) -> Answer:
        given, pushes = answer.body.get("view"), answer.body["response_action"] == "push"
        team = self.world.teams[str(view.body["app_installed_team_id"])]
        refused = views.wrong(given, self.world, team.id, "" if pushes else str(view.body["id"]))
        stack = self.world.stacks[person.team, person.id]
        if refused is None and pushes and len(stack) >= limits.VIEW_STACK:
            return self._useless(answer, "push_limit_reached")
        if refused is not None:
            return self._useless(answer, refused.error)
        if pushes:
            stack.append(views.made(self.world, team, person, deepcopy(given), self.app.id, under=view))
        else:
            views.replace(self.world, view, deepcopy(given))
        return answer

    def _useless(self, answer: Answer, why: str) -> Answer:
        """The person reads that there was some trouble connecting; the modal stays."""
        self.refused[why] += 1
        return Answer(answer.body, why)


def _in_message(message: Message) -> list[Spot]:
    state: dict[str, dict[str, Any]] = {}
    found = [each for each in blocks.elements(message.body.get("blocks", [])) if "action_id" in each[1]]
    for block, element in found:
        if element["type"] in INITIAL:
            state.setdefault(str(block["block_id"]), {})[str(element["action_id"])] = INITIAL[element["type"]](element)
    return [Spot(element, block, message=message, state=state) for block, element in found]


def _in_view(view: View) -> list[Spot]:
    found = [each for each in blocks.elements(view.body["blocks"]) if "action_id" in each[1]]
    return [Spot(element, block, view=view, state=view.state) for block, element in found]


def _suggested(answer: Answer) -> tuple[list[dict[str, Any]], str]:
    """The options of an answer, or none and what is wrong with it."""
    if not answer.ok:
        return [], answer.error
    body = answer.body if isinstance(answer.body, dict) else {}
    if ("options" in body) == ("option_groups" in body):
        return [], "invalid_options"
    checker = Checker()
    checker.options({"type": "external_select", **body}, "", 0, limits.OPTIONS)
    return ([], "invalid_options") if checker.faults else ([*options(body)], "")
