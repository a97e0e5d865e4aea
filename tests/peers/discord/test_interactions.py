"""How interactions are acknowledged, deferred, followed up, and lost, driven by discord.py."""

import discord as library
import pytest

from tests.peers import discord
from tests.peers.discord.driven import Handler, driven, with_command


async def test_a_deferred_answer_shows_a_loading_message_until_it_is_there() -> None:
    async def handle(used: library.Interaction) -> None:
        await used.response.defer(thinking=True)
        await used.edit_original_response(content="done")

    async with discord.running() as peer, driven(peer, with_command(handle)):
        hana = peer.person("Hana")
        used = peer.slash(hana, "go")
        message = await used.reply()
        assert message.text == "done"
        assert [each["flags"] & 128 for each in message.revisions] == [128]
        assert used.callback is not None
        assert used.callback["type"] == 5


async def test_a_follow_up_right_after_deferring_becomes_the_answer_as_it_no_longer_should() -> None:
    async def handle(used: library.Interaction) -> None:
        await used.response.defer(thinking=True, ephemeral=True)
        await used.followup.send("first")
        await used.followup.send("second", ephemeral=True)

    async with discord.running(strict=False) as peer, driven(peer, with_command(handle)):
        hana = peer.person("Hana")
        used = peer.slash(hana, "go")
        assert (await used.reply()).text == "first"
        assert (await used.followup()).viewer == hana.id
        assert ["deferred" in each for each in peer.violations] == [True]


async def test_an_ephemeral_answer_in_a_server_is_seen_and_pressed_by_one_person() -> None:
    async def handle(used: library.Interaction) -> None:
        view = library.ui.View()
        view.add_item(library.ui.Button(label="Go"))
        await used.response.send_message("psst", view=view, ephemeral=True)

    async with discord.running() as peer, driven(peer, with_command(handle)) as bot:
        hana, ken = peer.person("Hana"), peer.person("Ken")
        guild = peer.guild("Office", hana, ken)
        message = await peer.slash(hana, "go", guild=guild).reply()
        assert [peer.texts(each, peer.channel_of(guild)) for each in (hana, ken)] == [["psst\nGo"], []]
        with pytest.raises(discord.NotOffered, match="Ken does not see"):
            peer.press(ken, message, "Go")
        channel = await bot.fetch_channel(int(message.channel_id))
        assert isinstance(channel, library.TextChannel)
        with pytest.raises(library.NotFound):
            await channel.fetch_message(int(message.id))


def outcome(handler: Handler) -> tuple[Handler, list[int]]:
    """The handler, and the codes of the errors that discord.py raises in it."""
    codes: list[int] = []

    async def handle(used: library.Interaction) -> None:
        try:
            await handler(used)
        except library.HTTPException as error:
            codes.append(error.code)

    return handle, codes


async def test_answering_twice_is_refused() -> None:
    async def twice(used: library.Interaction) -> None:
        await used.response.send_message("one")
        again = library.InteractionResponse(used)
        await again.send_message("two")

    handle, codes = outcome(twice)
    async with discord.running() as peer, driven(peer, with_command(handle)):
        hana = peer.person("Hana")
        peer.slash(hana, "go")
        await peer.until(lambda: codes)
        assert codes == [40060]
        assert peer.texts(hana) == ["one"]


async def test_an_answer_after_three_seconds_is_too_late() -> None:
    async with discord.running() as peer:

        async def late(used: library.Interaction) -> None:
            peer.pass_time(3.1)
            await used.response.send_message("late")

        handle, codes = outcome(late)
        async with driven(peer, with_command(handle)):
            hana = peer.person("Hana")
            used = peer.slash(hana, "go")
            await peer.until(lambda: codes)
            assert codes == [10062]
            assert peer.unanswered() == [used]


async def test_a_token_is_good_for_a_quarter_of_an_hour() -> None:
    async with discord.running() as peer:

        async def late(used: library.Interaction) -> None:
            await used.response.send_message("now")
            peer.pass_time(901)
            await used.followup.send("later")

        handle, codes = outcome(late)
        async with driven(peer, with_command(handle)):
            peer.slash(peer.person("Hana"), "go")
            await peer.until(lambda: codes)
            assert codes == [50027]


async def test_only_five_follow_ups_where_the_application_is_installed_to_a_person_alone() -> None:
    async def many(used: library.Interaction) -> None:
        await used.response.send_message("0")
        for number in range(1, 7):
            await used.followup.send(str(number))

    handle, codes = outcome(many)
    async with discord.running(discord.Rules(routes={})) as peer, driven(peer, with_command(handle, user=True)):
        hana = peer.person("Hana", installed=True)
        elsewhere = peer.guild("Elsewhere", hana, installed=False)
        used = peer.slash(hana, "go", guild=elsewhere)
        await peer.until(lambda: codes)
        assert codes == [40094]
        assert [each.text for each in used.messages] == ["0", "1", "2", "3", "4", "5"]
        assert used.owners == {"1": hana.id}


async def test_an_event_that_arrives_twice_is_answered_once() -> None:
    async def handle(used: library.Interaction) -> None:
        await used.response.send_message("hello")

    handler, codes = outcome(handle)
    async with discord.running() as peer, driven(peer, with_command(handler)):
        hana = peer.person("Hana")
        used = peer.slash(hana, "go")
        peer.repeat(used)
        await peer.until(lambda: codes)
        assert codes == [40060]
        assert peer.texts(hana) == ["hello"]


async def test_events_are_held_and_released_out_of_order() -> None:
    order: list[str] = []

    async def handle(used: library.Interaction) -> None:
        order.append(str(used.user.name))
        await used.response.send_message("hello")

    async with discord.running() as peer, driven(peer, with_command(handle)):
        hana, ken = peer.person("hana"), peer.person("ken")
        peer.hold()
        first, second = peer.slash(hana, "go"), peer.slash(ken, "go")
        peer.release(1, 0)
        await first.reply()
        await second.reply()
        assert order == ["ken", "hana"]
