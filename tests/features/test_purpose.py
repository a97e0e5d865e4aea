"""`purpose`: what the owner wants to reach, who matters for it, and who is missing."""

import pytest

from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.model.ids import owner_id
from tests.talk import Talk


async def founding(talk: Talk) -> None:
    """A purpose with three roles, and a book in which two people could take one."""
    await talk.says("purpose set Find a co-founder by March roles:founder,engineer,investor")
    for text in ("add Tanaka title:Investor", "add Mika company:NEC title:Engineer", "add Ken"):
        await talk.says(text)


async def test_bare_words_invite_to_set_a_purpose(talk: Talk, hanashi: Talk) -> None:
    assert "What do you want to reach" in await talk.says("purpose")
    assert "? Set a purpose\n- Purpose\n- Why it matters\n- By when\n- Whom it needs" in await talk.presses(
        "Write it in a form"
    )
    assert "何をかなえたいですか？" in await hanashi.says("目的")


async def test_what_one_wants_is_just_written(any_talk: Talk, hanashi: Talk) -> None:
    await any_talk.says("purpose")
    assert "Your purpose: more clients" in await any_talk.says("more clients")
    await hanashi.says("目的")
    assert "目的を書きとめました: 転職の準備をしたい" in await hanashi.says("転職の準備をしたい")


@pytest.mark.parametrize(
    "said", ["met Ken yesterday", "Mika likes jazz", "thanks", "who is Ken?", "list", "never mind"]
)
async def test_what_is_no_aim_is_taken_for_what_it_is(talk: Talk, said: str) -> None:
    await talk.says("add Mika")
    await talk.says("purpose")
    assert "wrong" not in await talk.says(said)
    assert "What do you want" in await talk.says("purpose")


@pytest.mark.parametrize(
    ("wish", "what"),
    [
        ("I'd like to work abroad one day", "work abroad one day"),
        ("one day I want to write a book.", "write a book"),
        ("海外で働きたい", "海外で働きたい"),
        ("フリーランスの仕事を増やしたいと思ってる", "フリーランスの仕事を増やしたい"),
    ],
)
async def test_a_wish_may_be_a_purpose(talk: Talk, wish: str, what: str) -> None:
    assert f"Shall I keep this as a purpose: “{what}”?" in await talk.says(wish)


@pytest.mark.parametrize("said", ["I want to sleep", "I'd love to know that", "早く帰りたい", "もう寝たいです"])
async def test_a_wish_of_the_moment_is_none(talk: Talk, said: str) -> None:
    assert "purpose" not in await talk.says(said)


async def test_free_text_is_proposed_and_kept_on_a_yes_only(any_talk: Talk) -> None:
    assert "Shall I keep this as a purpose: “Find a job by March”?" in await any_talk.says(
        "purpose Find a job by March"
    )
    assert "What do you want" in await any_talk.says("purpose")
    await any_talk.says("purpose Find a job by March")
    said = await any_talk.presses("Yes, keep it")
    assert "\n## Find a job\nby Wed, Mar 31, 2027" in said


async def test_the_roles_it_usually_needs_are_one_press_away(talk: Talk, hanashi: Talk) -> None:
    assert "usually needs: somebody in the field, recruiter and mentor" in await talk.says("purpose set Find a new job")
    assert "Still missing: somebody in the field, recruiter and mentor" in await talk.presses("Use these")
    assert "たいてい起業家、エンジニア、投資家が力になってくれます。" in await hanashi.says("目的 設定 年内に起業する")
    assert "まだいない役割: 起業家、エンジニア、投資家" in await hanashi.presses("この人たちにする")


async def test_people_are_ranked_with_the_reason_and_missing_roles_are_named(any_talk: Talk) -> None:
    await founding(any_talk)
    await any_talk.says("met Ken yesterday")
    await any_talk.says("purpose link Ken as founder")
    said = await any_talk.says("purpose show")
    assert "1. Ken — founder · last talk yesterday" in said
    assert "could be your engineer (“Engineer”) · you haven't talked yet" in said
    assert "Still missing: engineer and investor" in said
    assert "This week: One first move made for it" in said


async def test_an_old_tie_is_worth_waking(talk: Talk) -> None:
    await founding(talk)
    await talk.says("met Mika yesterday")
    await talk.waits(days=200)
    assert "an old tie, worth waking" in await talk.says("purpose show")


async def test_what_was_talked_about_counts(hanashi: Talk) -> None:
    await hanashi.says("目的 設定 スペイン語を学ぶ")
    await hanashi.says("追加 健")
    await hanashi.says("記録 健さん 電話した。スペイン語が得意")
    said = await hanashi.says("目的")
    assert "1. 健 — 「スペイン語が得意」 · 前回は今日" in said


async def test_a_purpose_without_people_asks_who_could_help(hanashi: Talk) -> None:
    await hanashi.says("目的 設定 本を書く")
    said = await hanashi.says("目的 見る 本")
    assert "いまのところ、この目的につながる人はいません。" in said
    assert "? 本を書く\n- だれ\n- どんな役割で" in await hanashi.presses("人をつなぐ")
    await hanashi.submits(who="佐藤健", role="編集者")
    assert "佐藤健さんを「本を書く」に編集者としてつなぎました。" in await hanashi.presses("佐藤健を追加")


async def test_the_same_purpose_is_changed_and_not_doubled(talk: Talk) -> None:
    await talk.says("purpose set Find a job")
    assert "Updated: Find a job" in await talk.says("purpose set find a job because I want to grow")
    assert "1 purpose\n" in await talk.says("purpose list")
    await talk.says("purpose")
    await talk.presses("Edit")
    assert "## Find a better job\nI want to grow · by Thu, Dec 31" in await talk.submits(
        what="Find a better job", by="end of the year"
    )


async def test_several_are_listed_and_one_is_opened(talk: Talk) -> None:
    await founding(talk)
    await talk.says("purpose set Learn Spanish")
    said = await talk.says("purpose")
    assert "## 2 purposes\n" in said
    assert "• Find a co-founder — by Wed, Mar 31, 2027 — 0 people — Still missing: founder" in said
    assert "## Learn Spanish" in await talk.presses("Learn Spanish")
    assert "## Find a co-founder" in await talk.says("purpose co-founder")


async def test_a_deadline_gone_by_or_unreadable_is_refused(talk: Talk) -> None:
    assert "2020-01-01 has gone by" in await talk.says("purpose set Find a job by:2020-01-01")
    assert "couldn't read “soonish”" in await talk.says("purpose set Find a job by:soonish")
    assert "What do you want" in await talk.says("purpose")


async def test_the_dashboard_shows_how_the_week_stands(talk: Talk) -> None:
    await founding(talk)
    await talk.says("purpose link Ken as founder")
    assert "A first move is still open. One is plenty to begin with." in await talk.says("home")
    await talk.says("log Ken called")
    assert "One first move made for it\nStill missing: engineer and investor" in await talk.says("home")
    assert "1. Ken — founder" in await talk.presses("Who matters")


async def test_a_thousand_facts_and_contradictory_ones_name_somebody_once(talk: Talk) -> None:
    await founding(talk)
    owner, at = owner_id(talk.user), talk.clock.now()
    async with talk.bot.store.reading(owner) as book:
        assert book is not None
        ken = next(each for each in await book.all(Contact) if each.name == "Ken")
        aya = book.owner
    words = ("engineer", "not an engineer any more", *(f"likes dish {n}" for n in range(1000)))
    async with talk.bot.store.book(aya, event_id="facts") as book:
        assert book is not None
        await book.save(
            *(Fact(id=f"f{n}", text=text, created_at=at, contact_id=ken.id) for n, text in enumerate(words))
        )
    assert (await talk.says("purpose")).count(". Ken — ") == 1


async def test_home_shows_every_open_purpose_the_nearest_first(talk: Talk) -> None:
    for what in ("Find a co-founder", "Learn the cello by 2026-12-20", "Move to Kyoto", "Write a book"):
        await talk.says(f"purpose set {what}")
    said = await talk.says("home")
    assert "## 4 purposes\n• Learn the cello — by Sun, Dec 20" in said
    assert said.count("\n• ") == 3
    assert "0 people\nOne more purpose: “purpose”\n[Learn the cello]" in said
    assert "## Learn the cello\nby Sun, Dec 20" in await talk.presses("Learn the cello")
