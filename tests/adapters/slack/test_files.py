"""Files that people send: fetched with the token from Slack alone, within bounds, or told to be away."""

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient
from yarl import URL

from adapters import download
from adapters.slack import files
from adapters.slack.calls import Calls
from adapters.slack.messages import Messages
from adapters.slack.shared import shared
from bot.model.file import LARGEST, File
from tests.adapters.slack.house import House
from tests.adapters.slack.installing import slack_without_us
from tests.loglines import captured
from tests.peers.http import serving
from tests.peers.slack.faults import Fault
from tests.storage.samples import HOUR

CSV = b"name,company\nMika,Sony\n"


async def test_a_file_without_words_is_heard_with_its_bytes(errand):
    said = await errand.brings({"people.csv": CSV})
    assert (said.text, said.files) == ("", (File(name="people.csv", data=CSV),))


async def test_words_beside_a_file_are_heard_with_it(errand):
    said = await errand.brings({"人脈.csv": CSV}, text="my people", mode="snippet")
    assert (said.text, said.files) == ("my people", (File(name="人脈.csv", data=CSV),))


async def test_the_token_is_shown_to_slack(errand):
    await errand.brings({"people.csv": CSV})
    (asked,) = errand.asked("files-pri")
    assert asked["authorization"] == f"Bearer {errand.slack.bot_token()}"


async def test_three_files_are_taken_and_the_others_are_named(errand):
    said = await errand.brings({f"{each}.csv": CSV for each in range(5)})
    assert [each.fault for each in said.files] == ["", "", "", "many", "many"]
    assert said.files[4].name == "4.csv"
    assert len(errand.asked("files-pri")) == 3


async def test_files_in_channels_and_of_the_bot_itself_are_left_alone(errand):
    await errand.slack.share(errand.ana, {"people.csv": CSV}, channel=errand.general)
    bot = errand.slack.world.teams[errand.slack.team].bot_user
    await errand.slack.share(f"{errand.slack.team}:{bot}", {"own.csv": CSV}, channel=errand.slack.dm(errand.ana))
    said = await errand.brings({"real.csv": CSV})
    assert [each.name for each in said.files] == ["real.csv"]
    assert len(errand.heard) == 1


async def test_a_file_that_says_it_is_too_large_is_not_asked_for(errand):
    said = await errand.brings({"film.mp4": b"x"}, size=8_000_001)
    assert said.files == (File(name="film.mp4", fault="large"),)
    assert errand.asked("files-pri") == []


async def test_the_largest_file_comes_whole(errand):
    (file,) = (await errand.brings({"all.vcf": bytes(LARGEST)})).files
    assert (len(file.data), file.fault) == (LARGEST, "")


async def test_a_file_that_is_larger_than_it_says_is_not_taken_in(errand, monkeypatch):
    monkeypatch.setattr(download, "LARGEST", 10)
    said = await errand.brings({"people.csv": CSV}, size=5)
    assert said.files == (File(name="people.csv", fault="large"),)


async def test_without_the_permission_a_page_comes_and_no_file(errand):
    errand.slack.grant([each for each in errand.slack.world.teams[errand.slack.team].scopes if each != "files:read"])
    with captured() as lines:
        said = await errand.brings({"people.csv": CSV})
    assert said.files == (File(name="people.csv", fault="away"),)
    assert "files:read" in next(line["remedy"] for line in lines() if "a page instead of a file" in line["event"])


@pytest.mark.parametrize(
    "fault",
    [
        Fault(on="files-pri", what="server"),
        Fault(on="files-pri", what="reset", times=2),  # aiohttp tries once more by itself
        Fault(on="files-pri", what="dropped", times=2),
        Fault(on="files-pri", what="limited", seconds=0),
    ],
    ids=lambda fault: fault.what,
)
async def test_a_slack_in_trouble_is_asked_once_more(errand, fault):
    errand.slack.script(fault)
    said = await errand.brings({"people.csv": CSV})
    assert said.files == (File(name="people.csv", data=CSV),)


@pytest.mark.parametrize(
    "fault",
    [
        Fault(on="files-pri", what="server", times=None),
        Fault(on="files-pri", what="reset", times=None),
        Fault(on="files-pri", what="limited", times=None, seconds=60),
        Fault(on="files-pri", what="hang"),
        Fault(on="files.info", what="server", times=None),
    ],
    ids=lambda fault: fault.what,
)
async def test_a_slack_in_trouble_for_long_keeps_the_file_away_and_the_words_are_heard(errand, monkeypatch, fault):
    monkeypatch.setattr(files, "FETCH_WITHIN_S", 0.3)
    errand.slack.script(fault)
    said = await errand.brings({"people.csv": CSV}, text="look", untold=fault.on == "files.info")
    assert (said.text, [each.fault for each in said.files]) == ("look", ["away"])


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/files-pri/T1-F1/people.csv",
        "http://files.slack.com/files-pri/T1-F1/people.csv",
        "https://files.slack.com.evil.example/files-pri/T1-F1/people.csv",
        "https://files.slack.com@127.0.0.1/x",
        "http://127.0.0.1:9/files-pri/T1-F1/people.csv",
        "file:///etc/passwd",
        "https://[",
        "",
    ],
)
async def test_nothing_is_fetched_from_anywhere_else(errand, url):
    said = await errand.brings({"people.csv": CSV}, url_private_download=url, url_private=url)
    assert said.files == (File(name="people.csv", fault="away"),)
    assert errand.asked("files-pri") == []


async def test_a_file_that_lies_elsewhere_is_not_fetched(errand):
    async with serving({"/people.csv": (200, "name")}) as other:
        url = f"{other.url}/people.csv"
        said = await errand.brings({"people.csv": CSV}, url_private_download=url, url_private=url)
    assert (said.files, other.asked) == ((File(name="people.csv", fault="away"),), [])


async def test_the_token_does_not_follow_to_another_host(errand):
    async with serving({"/people.csv": (200, "name")}) as other:
        said = await errand.brings({"people.csv": CSV}, moved=f"{other.url}/people.csv")
    assert (said.files, other.asked) == ((File(name="people.csv", fault="away"),), [])


async def test_another_host_of_slacks_gives_the_file_to_whoever_has_its_address(errand, monkeypatch):
    monkeypatch.setattr(files, "_of_slack", lambda there: there.path == "/people.csv")
    async with serving({"/people.csv": (200, "name")}) as other:
        said = await errand.brings({"people.csv": CSV}, moved=f"{other.url}/people.csv?t=key")
    assert said.files == (File(name="people.csv", data=b"name"),)
    assert other.asked == [("GET", "/people.csv", "")]


async def test_whoever_is_led_in_a_circle_gives_up(errand):
    said = await errand.brings({"people.csv": CSV}, moved="people.csv")
    assert said.files == (File(name="people.csv", fault="away"),)
    assert len(errand.asked("files-pri")) == files.HOPS_MOST


@pytest.mark.parametrize(
    ("url", "there"),
    [
        ("https://downloads.slack-edge.com/x", True),
        ("https://slack-files.com/x", True),
        ("https://acme.slack.com/x", True),
        ("http://slack-files.com/x", False),
        ("https://notslack.com/x", False),
        ("https://slack.com.evil.example/x", False),
        ("/x", False),
    ],
)
def test_slacks_other_hosts_are_known(url, there):
    assert files._of_slack(URL(url)) is there


async def test_a_renewed_token_fetches_in_its_own_workspace(new_database):
    async with slack_without_us() as peer, aiohttp.ClientSession() as session:
        house, client = House(peer, await new_database("sqlite")), AsyncWebClient(base_url=peer.api_url)
        await house.install()
        house.clock.move(99 * HOUR)
        seen = await peer.share(peer.add_user("Bo"), {"people.csv": CSV})
        async with house.process() as tokens:
            calls = Calls(client, session, tokens)
            taken = files.Files(calls, Messages(calls), client, session).taken
            assert await taken(peer.team, shared({"files": seen.files})) == (File(name="people.csv", data=CSV),)
            assert await taken("T404", shared({"files": seen.files})) == (File(name="people.csv", fault="away"),)
    asked = [each["authorization"] for name, each in peer.calls if name == "files-pri"]
    assert asked == [f"Bearer {house.newest.reveal()}"]


async def test_a_file_of_another_company_is_asked_for_first(errand):
    said = await errand.brings({"people.csv": CSV}, untold=True)
    assert said.files == (File(name="people.csv", data=CSV),)
    assert [name for name, _ in errand.slack.calls if name in ("files.info", "files-pri")] == [
        "files.info",
        "files-pri",
    ]


async def test_a_file_of_another_company_that_slack_does_not_tell_of_is_away(errand):
    errand.slack.script(Fault(on="files.info", what="error", error="file_not_found"))
    assert [each.fault for each in (await errand.brings({"people.csv": CSV}, untold=True)).files] == ["away"]


async def test_a_file_that_slack_tells_of_twice_is_heard_once(errand):
    errand.slack.script(Fault(on="events", what="duplicate"))
    await errand.brings({"people.csv": CSV})
    assert len(errand.heard) == 1


async def test_an_answer_to_a_file_that_takes_long_comes_after_the_acknowledgement(errand, monkeypatch):
    monkeypatch.setattr("adapters.slack.listening.ACKNOWLEDGE_WITHIN_S", 0.05)
    errand.slack.script(Fault(on="files-pri", what="slow", seconds=0.3))
    said = await errand.brings({"people.csv": CSV})
    assert said.files == (File(name="people.csv", data=CSV),)
    assert errand.slack.delivery.answers[0][1].ok
