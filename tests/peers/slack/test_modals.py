"""Modals and home tabs: triggers that run out, stacks, hashes, and what apps answer to submissions."""

import pytest

from tests.peers import slack
from tests.peers.slack import bolt

NAME = {
    "type": "input", "block_id": "who", "label": {"type": "plain_text", "text": "Who"},
    "element": {"type": "plain_text_input", "action_id": "name", "min_length": 2, "max_length": 5},
}  # fmt: skip
MENU = {
    "type": "input", "block_id": "ring", "optional": True, "label": {"type": "plain_text", "text": "Ring"},
    "element": {
        "type": "static_select", "action_id": "ring",
        "options": [
            {"text": {"type": "plain_text", "text": each.title()}, "value": each} for each in ("inner", "outer")
        ],
    },
}  # fmt: skip
PERSON = {
    "type": "input", "block_id": "person", "optional": True, "label": {"type": "plain_text", "text": "Person"},
    "element": {"type": "external_select", "action_id": "person", "min_query_length": 1},
}  # fmt: skip
HOME = {"type": "home", "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "Today"}}]}


def modal(*blocks, title="Add", **more):
    """A modal."""
    return {
        "type": "modal", "callback_id": "add", "title": {"type": "plain_text", "text": title},
        "submit": {"type": "plain_text", "text": "Save"}, "blocks": [*blocks], **more,
    }  # fmt: skip


@pytest.fixture
async def app(peer):
    """An app that opens nothing by itself, connected."""
    made = bolt.app(peer)
    made.command("/kizuna")(bolt.acking())
    made.shortcut("any")(bolt.acking())
    async with bolt.by_socket(peer, made):
        yield made


async def trigger(peer, user):
    """A fresh trigger_id of somebody's."""
    return (await peer.command(user, "/kizuna")).payload["trigger_id"]


async def opened(peer, app, user, *blocks, **more):
    """A modal, open."""
    return (await app.client.views_open(trigger_id=await trigger(peer, user), view=modal(*blocks, **more)))["view"]


async def test_a_trigger_opens_one_modal_within_three_seconds(peer, ana, app):
    first, second = await trigger(peer, ana), await trigger(peer, ana)
    await app.client.views_open(trigger_id=first, view=modal(NAME))
    assert await bolt.error(app.client.views_open(trigger_id=first, view=modal(NAME))) == "exchanged_trigger_id"
    peer.skip(3)
    assert await bolt.error(app.client.views_open(trigger_id=second, view=modal(NAME))) == "expired_trigger_id"
    assert await bolt.error(app.client.views_open(trigger_id="1.2.3", view=modal(NAME))) == "invalid_trigger_id"


async def test_a_wrong_view_is_refused_and_its_trigger_is_kept(peer, ana, app):
    fresh = await trigger(peer, ana)
    assert await bolt.error(app.client.views_open(trigger_id=fresh, view=modal(title="x" * 25))) == "invalid_arguments"
    assert await bolt.error(app.client.views_open(trigger_id=fresh, view=HOME)) == "invalid_arguments"
    many = [{"type": "section", "text": {"type": "plain_text", "text": "x" * 3000}}] * 90
    assert await bolt.error(app.client.views_open(trigger_id=fresh, view=modal(*many))) == "view_too_large"
    assert peer.view(ana) is None
    await app.client.views_open(trigger_id=fresh, view=modal())
    assert peer.view(ana).title == "Add"


async def test_three_modals_lie_on_each_other_and_no_more(peer, ana, app):
    await opened(peer, app, ana)
    for title in ("two", "three"):
        await app.client.views_push(trigger_id=await trigger(peer, ana), view=modal(title=title))
    pushed = app.client.views_push(trigger_id=await trigger(peer, ana), view=modal(title="four"))
    assert await bolt.error(pushed) == "push_limit_reached"
    assert [each.title for each in peer.views(ana)] == ["Add", "two", "three"]
    await peer.close_view(ana)
    assert peer.view(ana).title == "two"
    await peer.close_view(ana, everything=True)
    assert peer.view(ana) is None


async def test_an_update_with_an_old_hash_is_refused(peer, ana, app):
    view = await opened(peer, app, ana, NAME)
    await app.client.views_update(view_id=view["id"], hash=view["hash"], view=modal(NAME, title="new"))
    late = app.client.views_update(view_id=view["id"], hash=view["hash"], view=modal(NAME))
    assert await bolt.error(late) == "hash_conflict"
    assert await bolt.error(app.client.views_update(view_id="V404", view=modal())) == "not_found"
    assert peer.view(ana).title == "new"


async def test_an_external_id_is_taken_once(peer, ana, app):
    await opened(peer, app, ana, external_id="add-1")
    again = app.client.views_open(trigger_id=await trigger(peer, ana), view=modal(external_id="add-1"))
    assert await bolt.error(again) == "duplicate_external_id"
    await app.client.views_update(external_id="add-1", view=modal(title="new", external_id="add-1"))
    assert peer.view(ana).title == "new"


async def test_a_client_checks_what_is_typed_before_it_is_sent(peer, ana, app):
    await opened(peer, app, ana, NAME, MENU)
    for values, why in (({}, "required"), ({"name": "x"}, "at least 2"), ({"name": "x" * 6}, "at most 5"),
                        ({"name": "Sato", "ring": "middle"}, "no option"), ({"who": "Sato", "what": "x"}, "has no what")):  # fmt: skip
        with pytest.raises(slack.ClientRefuses, match=why):
            await peer.submit(ana, values)
    assert "view_submission" not in [kind for kind, _ in peer.delivery.sent]


async def test_a_submission_carries_every_input_with_its_shape(peer, ana, app):
    seen = []

    @app.view("add")
    async def add(ack, body):
        seen.append(body)
        await ack()

    await opened(peer, app, ana, NAME, MENU, private_metadata="n1")
    assert (await peer.submit(ana, {"Who": "Sato", "ring": "Outer"})).ok
    values, view = seen[0]["view"]["state"]["values"], seen[0]["view"]
    assert values["who"]["name"] == {"type": "plain_text_input", "value": "Sato"}
    assert values["ring"]["ring"]["selected_option"]["value"] == "outer"
    assert (view["private_metadata"], view["callback_id"], view["type"]) == ("n1", "add", "modal")
    assert view["app_installed_team_id"] == seen[0]["team"]["id"] == peer.team
    assert peer.view(ana) is None


@pytest.mark.parametrize(
    ("answer", "titles", "useless"),
    [
        ({}, ["under"], {}),
        ({"response_action": "clear"}, [], {}),
        ({"response_action": "update", "view": modal(title="new")}, ["under", "new"], {}),
        ({"response_action": "push", "view": modal(title="on top")}, ["under", "Add", "on top"], {}),
        ({"response_action": "update", "view": modal(title="x" * 30)}, ["under", "Add"], {"invalid_arguments": 1}),
        ({"response_action": "errors", "errors": {"nobody": "x"}}, ["under", "Add"], {"invalid_errors": 1}),
        ({"response_action": "close"}, ["under", "Add"], {"invalid_response_action": 1}),
    ],
)
async def test_the_answer_to_a_submission_decides_what_is_open(peer, ana, app, answer, titles, useless):
    app.view("add")(bolt.acking(answer) if answer else bolt.acking())
    await opened(peer, app, ana, title="under")
    await app.client.views_push(trigger_id=await trigger(peer, ana), view=modal(NAME))
    outcome = await peer.submit(ana, {"name": "Sato"})
    assert [each.title for each in peer.views(ana)] == titles
    assert (outcome.ok, peer.refused) == (not useless, useless)


async def test_a_menu_that_the_app_fills_asks_while_somebody_types(peer, ana, app):
    chosen = []

    @app.options("person")
    async def people(ack, payload):
        await ack(options=[{"text": {"type": "plain_text", "text": payload["value"]}, "value": "p1"}])

    @app.view("add")
    async def add(ack, view):
        chosen.append(view["state"]["values"]["person"]["person"]["selected_option"]["value"])
        await ack()

    await opened(peer, app, ana, PERSON)
    with pytest.raises(slack.ClientRefuses, match="none yet"):
        await peer.submit(ana, {"person": "p1"})
    assert [each["value"] for each in await peer.suggest(ana, peer.view(ana), "person", "Sa")] == ["p1"]
    await peer.submit(ana, {"person": "p1"})
    assert chosen == ["p1"]


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (100, 100), (101, 0)])
async def test_a_menu_takes_a_hundred_suggestions(peer, ana, app, count, shown):
    offer = [{"text": {"type": "plain_text", "text": f"P{each}"}, "value": f"p{each}"} for each in range(count)]
    app.options("person")(bolt.acking(options=offer))
    await opened(peer, app, ana, PERSON)
    assert len(await peer.suggest(ana, None, "person", "P")) == shown
    assert peer.refused == ({} if shown == count else {"invalid_options": 1})


async def test_closing_is_told_to_those_who_asked_for_it(peer, ana, app):
    told = []

    @app.view_closed("add")
    async def closed(ack, body):
        told.append(body["is_cleared"])
        await ack()

    await opened(peer, app, ana)
    await peer.close_view(ana)
    await opened(peer, app, ana, notify_on_close=True)
    await peer.close_view(ana)
    assert told == [False]


async def test_the_home_tab_is_what_was_published_last(peer, ana, app):
    assert peer.home(ana) is None
    first = (await app.client.views_publish(user_id=ana, view=HOME))["view"]
    assert peer.home(ana).words() == "Today"
    late = app.client.views_publish(user_id=ana, view=HOME, hash="1.old")
    assert await bolt.error(late) == "hash_conflict"
    assert await bolt.error(app.client.views_publish(user_id="U404", view=HOME)) == "invalid_arguments"
    button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
    await app.client.views_update(
        view_id=first["id"], view=HOME | {"blocks": [{"type": "actions", "elements": [button]}]}
    )
    app.action("go")(bolt.acking())
    outcome = await peer.press(ana, peer.home(ana), "Go")
    assert outcome.ok
    assert (outcome.payload["container"]["type"], outcome.payload["view"]["type"]) == ("view", "home")
    assert "response_url" not in outcome.payload
