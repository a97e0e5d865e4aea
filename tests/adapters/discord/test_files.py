"""Files that people attach come in whole or with the reason why not, and only from where Discord keeps them."""

import pytest

from adapters.discord import files, listening
from adapters.discord.files import reachable
from bot.model.event import Command, Said
from bot.model.file import FILES_MOST, LARGEST, File
from bot.model.reply import Reply
from tests.adapters.discord.filing import filing
from tests.peers.discord import Fault
from tests.peers.discord.cdn import ROUTE

GET = f"GET {ROUTE}"
CSV = "First Name,Last Name\nMika,Ito\n"
DISCORD, ELSEWHERE = "https://discord.com/api/v10", "http://127.0.0.1:8080/api/v10"


async def test_a_file_without_words_is_heard():
    async with filing() as desk:
        desk.peer.say(desk.hana, "", attached=[desk.peer.attach(desk.hana, "Connections.csv", CSV)])
        said = await desk.hears()
        assert isinstance(said, Said)
        assert (said.text, said.files) == ("", (File(name="Connections.csv", data=CSV.encode()),))


async def test_words_beside_files_are_heard_with_them():
    async with filing() as desk:
        attached = [desk.peer.attach(desk.hana, f"{n}.csv", f"{n}") for n in range(5)]
        desk.peer.say(desk.hana, "import these", attached=attached)
        said = await desk.hears()
        assert (said.text, [each.data for each in said.files]) == ("import these", [b"0", b"1", b"2", b"", b""])
        assert [each.fault for each in said.files] == ["", "", "", "many", "many"]
        assert len(desk.peer.fetched) == FILES_MOST


async def test_a_photo_beside_a_sentence_is_left_where_it_is():
    async with filing() as desk:
        photo, csv = desk.peer.attach(desk.hana, "us.png", b"\x89PNG"), desk.peer.attach(desk.hana, "a.csv", CSV)
        desk.peer.say(desk.hana, "lunch with Mika", attached=[photo, csv])
        assert [each.name for each in (await desk.hears()).files] == ["a.csv"]
        desk.heard.clear()
        desk.peer.say(desk.hana, "import this", attached=[photo])
        assert [each.name for each in (await desk.hears()).files] == ["us.png"]


async def test_a_file_has_the_name_that_its_owner_gave_it():
    async with filing() as desk:
        desk.peer.say(desk.hana, "", attached=[desk.peer.attach(desk.hana, "連絡先.vcf", "BEGIN:VCARD")])
        said = await desk.hears()
        assert said.files[0].name == "連絡先.vcf"
        assert (said.who.locale, said.who.guessed) == ("ja", True), "who names files so reads Japanese"


@pytest.mark.parametrize(("command", "option"), [("import", "file"), ("取込", "ファイル")])
async def test_a_command_takes_a_file_as_its_option(command: str, option: str):
    async with filing() as desk:
        attachment = desk.peer.attach(desk.hana, "Connections.csv", CSV)
        used = desk.peer.slash(desk.hana, command, {option: attachment})
        call = await desk.hears()
        assert isinstance(call, Command)
        assert (call.path, call.text, call.options) == ("import", "", {})
        assert call.files == (File(name="Connections.csv", data=CSV.encode()),)
        await used.reply()


async def test_a_command_without_its_file_is_a_command_all_the_same():
    async with filing() as desk:
        await desk.peer.slash(desk.hana, "import").reply()
        assert (await desk.hears()).files == ()


@pytest.mark.parametrize("told", [None, 10, LARGEST + 1], ids=["as it is", "smaller than it is", "larger than it is"])
async def test_a_file_that_is_too_large_is_not_taken_in(told: int | None):
    data = b"x" * (LARGEST + 1) if told != LARGEST + 1 else b"x"
    async with filing() as desk:
        desk.peer.say(desk.hana, "", attached=[desk.peer.attach(desk.hana, "huge.csv", data, size=told)])
        (file,) = (await desk.hears()).files
        assert (file.name, file.fault, len(file.data)) == ("huge.csv", "large", 0)
        assert len(desk.peer.fetched) == (told == 10)


async def test_a_file_as_large_as_may_be_is_taken_in():
    async with filing() as desk:
        desk.peer.say(desk.hana, "", attached=[desk.peer.attach(desk.hana, "big.csv", b"x" * LARGEST)])
        assert len((await desk.hears()).files[0].data) == LARGEST


@pytest.mark.parametrize(
    "fault",
    [
        *(Fault(what="server", route=GET, status=status) for status in (302, 403, 404, 429, 500, 503)),
        Fault(what="reset", route=GET),
        Fault(what="hang", route=GET),
    ],
    ids=lambda fault: f"{fault.what} {fault.status}",
)
async def test_a_file_that_is_not_to_be_had_is_away_and_the_rest_is_heard(fault: Fault, monkeypatch):
    monkeypatch.setattr(files, "WITHIN_S", 0.3)
    async with filing() as desk:
        desk.peer.faults(fault)
        desk.peer.say(desk.hana, "my people", attached=[desk.peer.attach(desk.hana, "people.csv", CSV)])
        said = await desk.hears()
        assert (said.text, said.files) == ("my people", (File(name="people.csv", fault="away"),))
        assert desk.peer.script.met[fault.what] == 1


async def test_an_address_that_is_not_discords_is_not_asked():
    async with filing() as desk:
        attachment = desk.peer.attach(desk.hana, "people.csv", CSV)
        attachment.url = attachment.url.replace("127.0.0.1", "localhost")
        desk.peer.say(desk.hana, "", attached=[attachment])
        assert (await desk.hears()).files == (File(name="people.csv", fault="away"),)
        assert desk.peer.fetched == []


@pytest.mark.parametrize(
    ("url", "api", "may"),
    [
        ("https://cdn.discordapp.com/attachments/1/2/a.csv?ex=1&is=2&hm=3&", DISCORD, True),
        ("https://cdn.discordapp.com/ephemeral-attachments/1/2/a.csv?ex=1&is=2&hm=3&", DISCORD, True),
        ("https://media.discordapp.net/attachments/1/2/a.csv", ELSEWHERE, True),
        ("http://127.0.0.1:8080/attachments/1/2/a.csv", ELSEWHERE, True),
        ("http://cdn.discordapp.com/attachments/1/2/a.csv", DISCORD, False),
        ("https://cdn.discordapp.com:8443/attachments/1/2/a.csv", DISCORD, False),
        ("https://cdn.discordapp.com@evil.example/a.csv", DISCORD, False),
        ("https://cdn.discordapp.com.evil.example/a.csv", DISCORD, False),
        ("https://discord.com/api/v10/users/@me", DISCORD, False),
        ("http://127.0.0.1:8080/", DISCORD, False),
        ("http://127.0.0.1:8081/a.csv", ELSEWHERE, False),
        ("http://169.254.169.254/latest", ELSEWHERE, False),
        ("file:///etc/passwd", ELSEWHERE, False),
        ("/etc/passwd", ELSEWHERE, False),
        ("", DISCORD, False),
    ],
)
def test_files_are_asked_for_at_discords_own_hosts_only(url: str, api: str, may: bool):
    assert reachable(url, api) is may


async def test_a_path_that_is_written_is_words_and_nothing_is_read():
    async with filing() as desk:
        desk.peer.say(desk.hana, "import /etc/passwd")
        said = await desk.hears()
        assert (said.text, said.files) == ("import /etc/passwd", ())


async def test_more_time_is_asked_for_while_a_file_comes_in(monkeypatch):
    monkeypatch.setattr(listening, "DEFER_AFTER_S", 0.05)
    async with filing() as desk:
        desk.reply = Reply(text="Two people found.")
        desk.peer.faults(Fault(what="slow", route=GET, seconds=0.3))
        used = desk.peer.slash(desk.hana, "import", {"file": desk.peer.attach(desk.hana, "people.csv", CSV)})
        assert (await used.answer())["type"] == 5
        assert (await used.reply()).text == "Two people found."
        assert len((await desk.hears()).files[0].data) == len(CSV)
