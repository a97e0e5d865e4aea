"""`help`, and words the bot does not know."""

import re

import pytest

from bot import bootstrap
from bot.text import Text
from tests.talk import Talk

REGISTRY = bootstrap.discover()
SPECS = REGISTRY.specs


async def test_help_names_every_command_on_one_screen_of_a_phone(talk: Talk, hanashi: Talk) -> None:
    english, japanese = await talk.says("help"), await hanashi.says("ヘルプ")
    for spec in SPECS:
        group = REGISTRY.group(spec.group)
        name = group.name if group else Text(en=spec.name, ja=spec.ja[0])
        assert re.search(rf"(?:^|: | · ){re.escape(name.en)}(?:$|:| · )", english, re.MULTILINE)
        assert re.search(rf"(?:^|: | · ){re.escape(name.ja)}(?:$|:| · )", japanese, re.MULTILINE)
    assert max(english.count("\n"), japanese.count("\n")) <= 22


async def test_a_closer_look_says_what_each_command_is_for(talk: Talk, hanashi: Talk) -> None:
    seen = ""
    for one, ask, back in ((talk, "help", "All of help"), (hanashi, "ヘルプ", "ヘルプに戻る")):
        await one.says(ask)
        for option in one.last.cards[0].choices[0].options:
            seen += await one.presses(option.label)
            assert "## " in await one.presses(back)
    for spec in SPECS:
        group = REGISTRY.group(spec.group)
        name, summary = (group.name, group.summary) if group else (Text(en=spec.name, ja=spec.ja[0]), spec.summary)
        assert f"\n{name.en}: {summary.en}" in seen
        assert f"\n{name.ja}: {summary.ja}" in seen


async def test_every_command_has_a_topic_in_both_languages(talk: Talk, hanashi: Talk) -> None:
    for spec in SPECS:
        english, japanese = await talk.says(f"help {spec.name}"), await hanashi.says(f"ヘルプ {spec.ja[0]}")
        assert f"## {spec.name}\n{spec.summary.en}\nExample: {spec.example.en}" in english
        assert f"## {spec.ja[0]}\n{spec.summary.ja}\n例: {spec.example.ja}" in japanese
        for param in spec.params:
            assert f"{param.name}: {param.summary.en}" in english
            assert f"{param.ja[0]}: {param.summary.ja}" in japanese


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
async def test_every_example_is_understood(talk: Talk, hanashi: Talk, spec) -> None:
    for one, example in ((talk, spec.example.en), (hanashi, spec.example.ja)):
        said = await one.says(example)
        assert "I don't know “" not in said
        assert "はわかりません" not in said
        assert "couldn't read" not in said


async def test_a_feature_is_a_topic_too(hanashi: Talk) -> None:
    assert "## 始める" in await hanashi.says("ヘルプ はじめに")
    assert "「料理」という項目はありません。" in await hanashi.says("ヘルプ 料理")


async def test_a_word_nobody_knows_is_met_with_a_suggestion(talk: Talk, hanashi: Talk) -> None:
    assert await talk.says("hlep") == "I don't know “hlep”. Did you mean help? “help” lists everything."
    assert "もしかして ヘルプ ですか？" in await hanashi.says("ヘレプ")
    assert "もしかして リマインド ですか？" in await hanashi.says("リマインダ 明日")
    assert "I couldn't find anybody in “qqqq”" in await talk.says("qqqq")


async def test_words_work_in_any_case_width_and_with_a_slash(talk: Talk) -> None:
    await talk.says("add Mika")
    for word in ("WHO", "/who", "ｗｈｏ", "／誰", "だれ"):
        assert "## Mika" in await talk.says(f"{word} Mika"), word


async def test_saying_nothing_gets_help(talk: Talk) -> None:
    assert "## What I can do" in await talk.says("  ")
