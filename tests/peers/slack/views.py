"""Modals and home tabs: the methods that show them (https://docs.slack.dev/reference/methods: views.*)."""

from typing import Any

from tests.peers.slack import blocks, chat, limits
from tests.peers.slack.methods import Call, Refused, method
from tests.peers.slack.payloads import INITIAL
from tests.peers.slack.world import Team, User, View, World


@method("views.open")
async def open_(call: Call) -> dict[str, Any]:
    """Open a modal for whoever a trigger_id belongs to."""
    given = _given(call, "modal")
    user = _exchange(call)
    view = made(call.world, call.team, user, given, call.slack.app.id)
    call.world.stacks[user.team, user.id] = [view]
    await call.world.change()
    return {"view": view.body}


@method("views.push")
async def push(call: Call) -> dict[str, Any]:
    """Put a modal on top of the open one."""
    given = _given(call, "modal")
    user = _exchange(call)
    stack = call.world.stacks.get((user.team, user.id))
    if not stack:
        raise Refused("not_found")
    if len(stack) >= limits.VIEW_STACK:
        raise Refused("push_limit_reached")
    view = made(call.world, call.team, user, given, call.slack.app.id, under=stack[-1])
    stack.append(view)
    await call.world.change()
    return {"view": view.body}


@method("views.update")
async def update(call: Call) -> dict[str, Any]:
    """Replace a modal or home tab by its id."""
    view = call.world.view(call.text("view_id") or call.need("external_id"))
    if view is None or view.body["app_installed_team_id"] != call.team.id:
        raise Refused("not_found")
    given = _given(call, view.body["type"])
    if (wanted := call.text("hash")) and wanted != view.body["hash"]:
        raise Refused("hash_conflict")
    replace(call.world, view, given)
    await call.world.change()
    return {"view": view.body}


@method("views.publish")
async def publish(call: Call) -> dict[str, Any]:
    """Set a person's home tab."""
    given = _given(call, "home")
    if not call.slack.app.home_enabled:
        raise Refused("not_enabled")
    name = call.need("user_id")
    user = call.world.users.get((call.team.id, name))
    if user is None:
        raise Refused("invalid_arguments", "invalid user_id")
    view = call.world.homes.get((user.team, user.id))
    if (wanted := call.text("hash")) and view is not None and wanted != view.body["hash"]:
        raise Refused("hash_conflict")
    if view is None:
        view = made(call.world, call.team, user, given, call.slack.app.id)
        call.world.homes[user.team, user.id] = view
    else:
        replace(call.world, view, given)
    await call.world.change()
    return {"view": view.body}


def made(world: World, team: Team, user: User, given: dict[str, Any], app: str, under: View | None = None) -> View:
    """A view as Slack keeps it, from what the app gave; nothing is checked."""
    name = world.id("V")
    body = {
        "id": name, "team_id": user.team, "type": given["type"], "state": {"values": {}},
        "previous_view_id": under.body["id"] if under else None,
        "root_view_id": under.body["root_view_id"] if under else name,
        "app_id": app, "app_installed_team_id": team.id, "bot_id": team.bot_id,
    }  # fmt: skip
    view = View(body, user)
    replace(world, view, given)
    return view


def replace(world: World, view: View, given: dict[str, Any]) -> None:
    """Give a view other content, keep what was typed into inputs that are still there."""
    body = view.body
    body |= {
        "title": given.get("title") or {"type": "plain_text", "text": "View Title", "emoji": True}, "submit": given.get("submit"), "close": given.get("close"),
        "blocks": chat.named(given["blocks"], world), "private_metadata": given.get("private_metadata", ""),
        "callback_id": given.get("callback_id", ""), "external_id": given.get("external_id", ""),
        "clear_on_close": bool(given.get("clear_on_close")), "notify_on_close": bool(given.get("notify_on_close")),
        "hash": f"{world.timing.epoch()}.{world.id('h')}",
    }  # fmt: skip
    there = {
        (str(block["block_id"]), str(element.get("action_id"))) for block, element in blocks.elements(body["blocks"])
    }
    kept = {
        block: {action: value for action, value in actions.items() if (block, action) in there}
        for block, actions in view.state.items()
    }
    view.state = {block: actions for block, actions in kept.items() if actions}
    view.errors = {}
    for block, element in blocks.elements(body["blocks"]):
        if (first := INITIAL.get(str(element["type"]))) is not None:
            view.state.setdefault(str(block["block_id"]), {}).setdefault(str(element["action_id"]), first(element))


def wrong(given: Any, world: World, team: str, keeps: str = "") -> Refused | None:
    """Why Slack would not take this view, or None. `keeps` is the id of the view that it replaces."""
    if not isinstance(given, dict):
        return Refused("invalid_arguments", "must provide an object [json-pointer:/view]")
    if faults := blocks.faults_of_view(given):
        return Refused("invalid_arguments", *faults)
    if blocks.too_large(given):
        return Refused("view_too_large")
    external = given.get("external_id")
    known = world.view(external) if external else None
    if known is not None and known.body["app_installed_team_id"] == team and known.body["id"] != keeps:
        return Refused("duplicate_external_id")
    return None


def _given(call: Call, kind: str) -> dict[str, Any]:
    given = call.json("view", "invalid_arguments")
    keeps = call.world.view(call.text("view_id") or call.text("external_id"))
    home = call.world.homes.get((call.team.id, call.text("user_id")))
    old = keeps or home
    if refused := wrong(given, call.world, call.team.id, str(old.body["id"]) if old else ""):
        raise refused
    if given["type"] != kind:
        raise Refused("invalid_arguments", f"view type must be {kind} [json-pointer:/view/type]")
    return dict(given)


def _exchange(call: Call) -> User:
    trigger = call.world.triggers.get(call.need("trigger_id"))
    if trigger is None or trigger.team != call.team.id:
        raise Refused("invalid_trigger_id")
    if trigger.used:
        raise Refused("exchanged_trigger_id")
    if call.slack.timing.elapsed() >= trigger.until:
        raise Refused("expired_trigger_id")
    trigger.used = True
    return trigger.user
