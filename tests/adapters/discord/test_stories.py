"""What the bot really says looks right on Discord, and its buttons lead back to it."""

import pytest

from adapters.discord import custom_ids, modal, parse, render
from bot.model.address import User
from bot.model.reply import Form, Reply
from tests.adapters.discord import inspection, payloads
from tests.adapters.discord.payloads import option, slash
from tests.talk import Talk, shown

WORDS = {
    "en": ("met Mika Ito yesterday at PyCon. She has a dog", "remind Mika in 3 days 10:00 send the deck", "who Mika", "list",
           "find dog", "reminders", "due", "home", "settings", "help", "help remind", "start", "remove Mika", "pause", "undo",
           "edit Mika", "add", "nonsense", "archive Mika"),
    "ja": ("会った 伊藤美香さん 昨日 PyConで。犬を飼っている", "リマインド 伊藤美香さん 3日後10時 資料を送る", "誰 伊藤美香", "一覧",
           "検索 犬", "予定", "そろそろ", "ホーム", "設定", "ヘルプ", "ヘルプ リマインド", "始める", "削除 伊藤美香", "休み", "取消",
           "編集 伊藤美香", "追加", "なんだろう", "休止 伊藤美香"),
}  # fmt: skip


async def answer(talk: Talk, interaction) -> Reply:
    """What the bot answers to an interaction, as it arrives from Discord."""
    incoming = parse.interaction(interaction, talk.bot.registry)
    assert incoming is not None
    reply = await talk.bot.engine.handle(incoming.event)
    assert reply is not None
    return reply


def pressed_all(talk: Talk, reply: Reply) -> list[tuple[str, str]]:
    """Action and value of everything on the drawn reply that can be pressed; fails if nobody would answer it."""
    body = inspection.body_of(render.message(reply))
    found = []
    for each in inspection.parts(body["components"]):
        if each["type"] == 2 and "custom_id" in each:
            found.append(custom_ids.read(each["custom_id"]))
        if "options" in each:
            action, _ = custom_ids.read(each["custom_id"])
            found += [custom_ids.read_option(action, choice["value"]) for choice in each["options"]]
    assert all(action in talk.bot.registry.actions or action == "ask" for action, _ in found)
    return found


def wanted(reply: Reply) -> list[tuple[str, str]]:
    """Action and value of everything on the reply itself."""
    found = [(button.action, button.value) for card in reply.cards for button in card.buttons if not button.url]
    return found + [(c.action, o.value) for card in reply.cards for c in card.choices for o in c.options]


@pytest.mark.parametrize("locale", ["en", "ja"])
async def test_whatever_the_bot_says_is_taken_by_discord_and_loses_no_button(talk: Talk, hanashi: Talk, locale):
    speaker = talk if locale == "en" else hanashi
    for text in WORDS[locale]:
        await speaker.says(text)
        assert speaker.last is not None
        assert sorted(pressed_all(speaker, speaker.last)) == sorted(wanted(speaker.last)), text
        if speaker.last.form is not None:
            inspection.modal_of(modal.modal(speaker.last.form))


@pytest.mark.parametrize("locale", ["en", "ja"])
async def test_every_nudge_of_a_month_is_taken_by_discord_and_loses_no_button(talk: Talk, hanashi: Talk, locale):
    speaker = talk if locale == "en" else hanashi
    for n in range(40):
        await speaker.commands("add", f"伊藤 美香{n}", cadence="3", company="NEC @everyone", note="*犬*\n" * 40)
    await speaker.commands("settings", limit="10")
    await speaker.says(WORDS[locale][1])
    sent = await speaker.waits(days=30)
    assert max(len(reply.cards) for reply in sent) == 10
    for reply in sent:
        assert sorted(pressed_all(speaker, reply)) == sorted(wanted(reply))


def aya(talk: Talk) -> Talk:
    """The conversation of her whom payloads are of."""
    user = User(platform="discord", id=payloads.AYA["id"], name="Aya", locale="ja")
    return Talk(talk.bot, talk.loop, talk.outbox, user)


async def test_a_name_offered_while_typing_is_the_person_it_stands_for(talk: Talk):
    hers = aya(talk)
    for name in ("伊藤 美香", "佐藤 健", "森 美香"):
        await hers.commands("add", name)
    typing = parse.interaction(slash("met", option("who", "佐藤 健、伊", focused=True), kind=4), talk.bot.registry)
    assert typing is not None
    reply = await talk.bot.engine.handle(typing.event)
    assert reply is not None
    (offered,) = render.choices(reply.options, typing.before, several=typing.several)
    assert offered["name"] == "佐藤 健、伊藤 美香"
    met = await answer(talk, slash("met", option("who", offered["value"]), id="2"))
    assert "佐藤健さん、伊藤美香さん" in shown(met)


async def test_a_whole_story_over_interactions(talk: Talk):
    added = await answer(talk, slash("add", option("name", "伊藤 美香"), option("company", "NEC")))
    assert "伊藤 美香" in inspection.said(inspection.body_of(render.message(added)))
    edit = next(custom_id for label, custom_id in inspection.pressable(render.message(added).body()) if label == "編集")
    opened = await answer(talk, payloads.pressed(edit, id="2"))
    assert isinstance(opened.form, Form)
    data = inspection.modal_of(modal.modal(opened.form, "ja"))
    filled = [payloads.label({"type": 4, "custom_id": "company", "value": "NTT"})]
    changed = await answer(talk, payloads.filled_in(data["custom_id"], *filled, id="3"))
    assert "NTT" in shown(changed)


async def test_somebody_elses_press_and_a_forged_one_are_answered_with_words(talk: Talk):
    await talk.commands("add", "Mika")
    theirs = pressed_all(talk, talk.last)[0] if talk.last else ("", "")
    for n, custom_id in enumerate((custom_ids.write(*theirs) or "", "k0:due.done:1", "garbage", "k1:due.done:")):
        reply = await answer(talk, payloads.pressed(custom_id, id=str(10**18 + n)))
        assert reply.text
        assert "Mika" not in shown(reply)


async def test_an_interaction_that_arrives_twice_is_answered_once(talk: Talk):
    again = parse.interaction(slash("add", option("name", "Mika")), talk.bot.registry)
    assert again is not None
    assert await talk.bot.engine.handle(again.event) is not None
    assert await talk.bot.engine.handle(again.event) is None
