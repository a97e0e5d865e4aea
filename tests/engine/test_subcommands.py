"""Commands of two words: found, suggested, explained, and refused at the start when they contradict each other."""

import re

import pytest

from bot.features import helping
from bot.model.event import Command, Press
from bot.registry import Registry
from tests.engine import grouped
from tests.engine.lab import Lab, feature


@pytest.fixture
async def lab(new_database):
    """A process whose features are the lab's, a grouped one and help."""
    return Lab(await new_database("sqlite"), features=(feature(), grouped.feature(), helping.feature))


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("purpose set Find a co-founder", "set Find a co-founder"),
        ("/Purpose  SET Find", "set Find"),
        ("目的 追加 起業仲間を探す", "set 起業仲間を探す"),
        ("目的　設定　起業仲間", "set 起業仲間"),
        ("目的追加 起業仲間", "set 起業仲間"),
        ("aim Find", "set Find"),
        ("purpose set Find 大きさ:big", "set Find big"),
        ("purpose", "list"),
        ("／目的", "list"),
        ("purpose everything", "list everything"),
        ("目的 一覧", "list"),
        ("event PyCon", "show PyCon"),
        ("event plan PyCon", "plan PyCon"),
        ("purpose\nset\nFind", "set Find"),
    ],
)
async def test_the_longest_words_that_are_a_command_are_called(lab: Lab, typed: str, answer: str):
    assert await lab.says(typed) == answer


@pytest.mark.parametrize(
    ("path", "text", "answer"),
    [
        ("purpose", "set Find a co-founder", "set Find a co-founder"),
        ("purpose set", "Find", "set Find"),
        ("purpose list", "set", "list set"),
        ("目的", "追加 仲間", "set 仲間"),
        ("event", "", "No event is called ."),
    ],
)
async def test_platforms_may_split_the_words_anywhere(lab: Lab, path: str, text: str, answer: str):
    reply = await lab.handles(Command(**lab.facts(), path=path, text=text))
    assert reply is not None
    assert reply.text == answer


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("purpose lst", "purpose list"),
        ("目的 一覧表", "目的 一覧"),
        ("purpse st Find", "purpose set"),
        ("purpse", "purpose"),
        ("event shw", "event show"),
        ("sns upp", "sns up"),
        ("ＳＮＵ", "sns"),
        ("目的追か", "目的 追加"),
    ],
)
async def test_a_slip_of_the_finger_in_either_word_gets_a_suggestion(lab: Lab, typed: str, near: str):
    assert f"Did you mean {near}?" in str(await lab.says(typed))


async def test_what_the_default_makes_sense_of_is_no_slip(lab: Lab):
    assert await lab.says("event PyCon") == "show PyCon"
    assert await lab.says("event Nowhere") == "No event is called Nowhere."


async def test_a_group_without_a_default_explains_itself(lab: Lab):
    alone = await lab.asks("sns")
    assert [card.title for card in alone.cards] == ["sns"]
    assert await lab.says("sns sideways") == "I don't know “sns sideways”. “help sns” lists what goes with it."


async def test_a_closer_look_at_help_has_one_line_for_a_group(lab: Lab):
    choice = (await lab.asks("help")).cards[0].choices[0]
    value = next(each.value for each in choice.options if each.label == "Growing ties")
    reply = await lab.handles(Press(**lab.facts(), action=choice.action, value=value))
    assert reply is not None
    fields = {each.name: each.value for card in reply.cards for each in card.fields}
    assert fields["purpose"] == "All of them. Also: set · for"
    assert fields["sns"] == "Purposes. Also: up"
    assert not any(" " in name for name in fields)


async def test_help_puts_commands_where_they_belong_and_others_last(lab: Lab):
    (card,) = (await lab.asks("help")).cards
    areas = {field.name: field.value for field in card.fields}
    assert [*areas] == ["Growing ties", "Give and take", "Kizuna itself", "And also"]
    assert areas["Growing ties"] == "purpose · event · sns"


async def test_help_with_a_groups_word_shows_its_subcommands_with_examples(lab: Lab):
    card = (await lab.asks("help purpose")).cards[0]
    assert [field.name for field in card.fields] == ["purpose list", "purpose set", "purpose for"]
    assert card.fields[1].value == "Say what for\nExample: purpose set Find a co-founder"
    assert card.note == "“purpose” alone means “purpose list”."
    assert (await lab.asks("help Purposes")).cards[0] == card


async def test_help_with_two_words_shows_that_subcommand(lab: Lab):
    card = (await lab.asks("help 目的　追加")).cards[0]
    assert (card.title, card.fields[-1].value) == ("purpose set", "目的 追加, 目的 設定, aim")
    assert "no topic" in str(await lab.says("help purpose nothing"))


@pytest.mark.parametrize(
    ("commands", "fault"),
    [
        ([("a b", "あ い", True), ("a c", "あ う", True)], "'a' has two defaults: a b and a c"),
        ([("a", "あ", False), ("a b", "か い", False)], "'a' is a command"),
        ([("a", "か", False), ("c b", "か い", False)], "'か' is a command"),
        ([("a", "あ", False), ("a b", "か い", True)], "'a' is a command"),
        ([("a b", "あ い", False), ("A B", "あ う", False)], "two commands claim 'a b'"),
        ([("a b", "あ い", False), ("c b", "あ う", False)], "'あ' begins commands of two groups, a and c"),
        ([("a b", "あ い", False), ("a c", "か う", False)], "begins with 'あ' in Japanese"),
        ([("a b", "あ", False)], "as many words"),
        ([("a b c", "あ い う", False)], "one word or two"),
        ([("a", "あ", True)], "in no group"),
    ],
)
def test_words_that_contradict_each_other_are_refused_at_the_start(commands, fault: str):
    with pytest.raises(ValueError, match=re.escape(fault)):
        Registry.of([grouped.claiming(*commands)])
