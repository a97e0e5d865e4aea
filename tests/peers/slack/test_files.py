"""Files that people share, and files that a bot uploads, as slack_sdk and a browser would do it."""

import aiohttp

from tests.peers.slack.bolt import client, error

PICTURE = b"\x89PNG" + bytes(100)


async def fetched(url, token):
    """What a private address gives: the kind of what comes, and the bytes."""
    headers = {"Authorization": f"Bearer {token}"}
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as answer:
        return answer.status, answer.content_type, await answer.read()


async def test_a_file_is_uploaded_in_three_steps(peer, ana):
    given = {"filename": "map.png", "content": PICTURE, "title": "Map", "alt_txt": "Your circles"}
    sent = await client(peer).files_upload_v2(**given, channel=peer.dm(ana), initial_comment="Here")
    (seen,) = peer.visible(ana)
    assert (seen.text, seen.files[0]["title"], seen.files[0]["alt_txt"]) == ("Here", "Map", "Your circles")
    assert peer.world.files[sent["file"]["id"]]["bytes"] == PICTURE


async def test_what_cannot_be_uploaded_is_refused_as_slack_does(peer, ana):
    bot = client(peer)
    room = peer.add_channel("elsewhere", [ana], bot=False)
    assert await error(bot.files_getUploadURLExternal(filename="a", length=0)) == "missing_argument"
    assert await error(bot.files_getUploadURLExternal(filename="", length=1)) == "invalid_arguments"
    long = bot.files_getUploadURLExternal(filename="a", length=1, alt_txt="a" * 1001)
    assert await error(long) == "alt_txt_too_large"
    for given, word in [
        ({"files": [{"id": "F404"}]}, "file_not_found"),
        ({"files": []}, "invalid_arguments"),
        ({"files": [{"id": "F404"}], "channel_id": ana}, "invalid_arguments"),
        ({"files": [{"id": "F404"}], "channel_id": room}, "not_in_channel"),
        ({"files": [{"id": "F404"}], "channel_id": "C99999999K"}, "channel_not_found"),
    ]:
        assert await error(bot.files_completeUploadExternal(**given)) == word


async def test_bytes_that_never_came_make_no_file(peer, ana):
    bot = client(peer)
    place = await bot.files_getUploadURLExternal(filename="a.txt", length=4)
    done = bot.files_completeUploadExternal(files=[{"id": place["file_id"]}], channel_id=peer.dm(ana))
    assert await error(done) == "file_not_found"
    async with aiohttp.ClientSession() as session, session.post(place["upload_url"], data=b"abc") as answer:
        assert answer.status == 400


async def test_a_shared_file_is_had_with_the_token_and_the_permission_only(peer, ana):
    seen = await peer.share(ana, {"people.csv": b"name\nMika\n"})
    (url,) = [each["url_private_download"] for each in seen.files]
    assert await fetched(url, peer.bot_token()) == (200, "text/csv", b"name\nMika\n")
    assert (await fetched(url, "xoxb-nobody"))[1] == "text/html"
    peer.grant(["im:history"])
    assert (await fetched(url, peer.bot_token()))[1] == "text/html"


async def test_a_file_of_a_conversation_without_the_bot_is_none_of_its_business(peer, ana):
    bo = peer.add_user("Bo")
    seen = await peer.share(ana, {"secret.txt": b"hush"}, channel=peer.other_dm(ana, bo))
    assert (await fetched(seen.files[0]["url_private"], peer.bot_token()))[1] == "text/html"
    assert await error(client(peer).files_info(file=seen.files[0]["id"])) == "file_not_found"


async def test_a_file_of_another_company_is_told_when_asked_for(peer, ana):
    (told,) = (await peer.share(ana, {"a.vcf": b"BEGIN:VCARD"}, untold=True)).files
    assert (told["file_access"], "url_private" in told) == ("check_file_info", False)
    known = (await client(peer).files_info(file=told["id"]))["file"]
    assert (known["name"], known["size"], known["file_access"]) == ("a.vcf", 11, "visible")
