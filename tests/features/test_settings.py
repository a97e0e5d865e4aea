"""`settings`: language, zone, hours, limits."""

import pytest

from tests.talk import Talk


async def test_the_card_shows_how_things_stand(talk: Talk) -> None:
    assert await talk.says("settings") == (
        "## Your settings\nLanguage: English\nTime zone: Asia/Tokyo\nQuiet hours: 21:00–08:00\nDigest: daily 09:00\n"
        "People a day: 3\nWeekly goal: 2\n[Change] [日本語] [Time zone]"
    )


async def test_settings_are_changed_on_a_form_that_shows_them_as_they_are(talk: Talk) -> None:
    await talk.says("settings")
    await talk.presses("Change")
    assert talk.last
    assert talk.last.form
    assert [each.value for each in talk.last.form.inputs] == ["21:00–08:00", "09:00", "3", "2", "daily"]
    said = await talk.submits(quiet="22:00–07:00", digest="9:00", limit="5", goal="", rhythm="weekly")
    assert "Quiet hours: 22:00–07:00\nDigest: weekly, on Mondays at 09:00\nPeople a day: 5\nWeekly goal: 2" in said


async def test_what_is_wrong_on_the_form_of_settings_stands_at_its_input_and_nothing_is_saved(talk: Talk) -> None:
    await talk.says("settings")
    await talk.presses("Change")
    await talk.submits(quiet="21:00–08:00", digest="dawn", limit="5", goal="2", rhythm="daily")
    assert talk.last
    assert [name for name, _ in talk.last.faults] == ["digest"]
    assert "People a day: 3" in await talk.says("settings")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("settings zone:Europe/Paris", "Time zone: Europe/Paris"),
        ("settings zone:paris", "Time zone: Europe/Paris"),
        ("settings zone:東京", "Time zone: Asia/Tokyo"),
        ("settings quiet:22:30-7:00", "Quiet hours: 22:30–07:00"),
        ("settings quiet:22時〜7時", "Quiet hours: 22:00–07:00"),
        ("settings quiet:22時30分から7時まで", "Quiet hours: 22:30–07:00"),
        ("settings digest:8:15", "Digest: daily 08:15"),
        ("settings digest:8時15分", "Digest: daily 08:15"),
        ("settings limit:10 goal:5", "People a day: 10\nWeekly goal: 5"),
        ("settings rhythm:weekly", "Digest: weekly, on Mondays at 09:00"),
        ("settings 頻度:毎週", "Digest: weekly, on Mondays at 09:00"),
        ("設定 人数:5 お知らせ:07:30", "Digest: daily 07:30\nPeople a day: 5"),
        ("settings language:ja", "言語: 日本語"),
        ("settings language:日本語", "言語: 日本語"),
    ],
)
async def test_everything_can_be_set(talk: Talk, text: str, shown: str) -> None:
    assert shown in await talk.says(text)
    assert shown in await talk.says("settings")


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("zone:Mars/Base", "I don't know the zone “Mars/Base”."),
        ("zone:Asia/Tokio", "Did you mean Asia/Tokyo?"),
        ("zone:../../etc/passwd", "I don't know the zone"),
        ("zone:", "I don't know the zone"),
        ("language:fr", "I speak English (en) and Japanese (ja)."),
        ("quiet:soon", "couldn't read “soon” as quiet hours"),
        ("quiet:25:00-26:00", "couldn't read “25:00” as a time of day"),
        ("quiet:22:00 - 07:00", "without spaces"),
        ("digest:9:75", "couldn't read “9:75” as a time of day"),
        ("digest:dawn", "couldn't read “dawn” as a time of day"),
        ("limit:0", "A digest holds from 1 to 10 people."),
        ("limit:11", "A digest holds from 1 to 10 people."),
        ("limit:-3", "A digest holds from 1 to 10 people."),
        ("limit:²", "A digest holds from 1 to 10 people."),
        ("limit:" + "9" * 50, "A digest holds from 1 to 10 people."),
        ("goal:many", "The weekly goal is a number from 1 to 50."),
        ("rhythm:hourly", "The rhythm is daily or weekly."),
    ],
)
async def test_what_cannot_be_set_is_explained_and_changes_nothing(talk: Talk, option: str, said: str) -> None:
    before = await talk.says("settings")
    assert said in await talk.says(f"settings {option}")
    assert await talk.says("settings") == before


async def test_one_bad_value_keeps_the_good_ones_back_too(hanashi: Talk) -> None:
    assert "1日の人数は1から10までの数です。" in await hanashi.says("設定 お知らせ:08:00 人数:11")
    assert "お知らせ: 毎日 09:00" in await hanashi.says("設定")


async def test_bad_values_are_explained_in_japanese(hanashi: Talk) -> None:
    assert "「Mars/Base」というタイムゾーンは知りません。" in await hanashi.says("設定 タイムゾーン:Mars/Base")
    assert "もしかして Asia/Tokyo ですか？" in await hanashi.says("設定 時間帯:Asia/Tokio")
    assert "21:00-08:00 のように" in await hanashi.says("設定 静か:夜中")


async def test_the_language_button_switches_at_once_and_back(talk: Talk) -> None:
    await talk.says("settings")
    assert "設定を保存しました。" in await talk.presses("日本語")
    assert "こんにちは、絆" in await talk.says("hello")
    await talk.says("設定")
    assert "Settings saved." in await talk.presses("English")


async def test_a_platform_without_a_zone_gives_a_likely_one(talk: Talk) -> None:
    assert "Asia/Tokyo" in await talk.beside("mika", locale="ja", zone="").says("設定")
    assert "Time zone: UTC" in await talk.beside("ben", zone="Mars/Base").says("settings")
