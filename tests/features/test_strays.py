"""Options that a command doesn't have are told of, in every command; what has a colon otherwise stays text."""

import pytest

from tests.talk import Talk


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("settings timezone:Europe/Paris", "Time zone: Europe/Paris"),
        ("settings time zone:Europe/Paris", "Time zone: Europe/Paris"),
        ("settings tz: Europe/Paris", "Time zone: Europe/Paris"),
        ("settings tz：Paris lang:ja", "タイムゾーン: Europe/Paris"),
        ("settings timezone Europe/Paris", "Time zone: Europe/Paris"),
        ("settings timezone : Europe/Paris", "Time zone: Europe/Paris"),
        ("設定 言語 日本語", "言語: 日本語"),
        ("settings locale:ja", "言語: 日本語"),
        ("settings quiet hours:22:00-07:00", "Quiet hours: 22:00–07:00"),
        ("設定 時差:Europe/Paris", "Time zone: Europe/Paris"),
    ],
)
async def test_what_people_call_a_setting_is_understood(talk: Talk, said: str, seen: str) -> None:
    assert seen in await talk.says(said)


@pytest.mark.parametrize(
    ("said", "word", "there"),
    [
        ("settings colour:red", "colour", "language: zone: quiet:"),
        ("add Ana Lopez hobby:chess", "hobby", "reading: alias: company:"),
        ("edit Ana email:a@x.org", "email", "handle:"),
        ("met Ana company:Acme", "company", "when: where: note:"),
        ("archive Ana reason:moved", "reason", "state:"),
        ("remove Ana company:Acme", "company", "it has none"),
        ("who Ana by:Tanaka", "by", "it has none"),
        ("remind Ana whem:tomorrow lunch", "whem", "when:"),
        ("undo all:yes", "all", "it has none"),
    ],
)
async def test_an_option_that_there_is_not_is_told_of(talk: Talk, said: str, word: str, there: str) -> None:
    await talk.says("add Ana")
    answer = await talk.says(said)
    assert f"“{word}:” is no option of" in answer
    assert there in answer


async def test_it_is_told_of_in_japanese(hanashi: Talk) -> None:
    answer = await hanashi.says("設定 色:赤")
    assert "「設定」に「色:」という項目はありません。使えるのは 言語: タイムゾーン:" in answer


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("met Ana at 10:30 note: likes chess", "Kept: met Ana"),
        ("met Ana topic:chess", "topic:chess"),
        ("remind tomorrow 10:30 call Ana re:budget", "re:budget"),
        ("remind tomorrow 10:30 read https://example.org", "https://example.org"),
        ("gave Ana a book title: Momo", "title: Momo"),
    ],
)
async def test_what_has_a_colon_otherwise_stays_text(talk: Talk, said: str, seen: str) -> None:
    await talk.says("add Ana")
    assert seen in await talk.says(said)
