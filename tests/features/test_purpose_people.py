"""Who belongs to a purpose, and why that makes them worth a message."""

from tests.talk import Talk, shown


async def founding(talk: Talk) -> None:
    await talk.says("purpose set Find a co-founder roles:investor")
    await talk.says("add Ken cadence:10d")


async def test_people_are_linked_with_their_role(any_talk: Talk) -> None:
    await founding(any_talk)
    assert "Ken now belongs to “Find a co-founder” as investor." in await any_talk.says(
        "purpose link Ken as an investor"
    )
    assert "Purpose: Find a co-founder (investor)" in await any_talk.says("who Ken")
    assert "as angel investor" in await any_talk.says("purpose link Ken role:“angel investor”")


async def test_the_purpose_may_be_named(talk: Talk, hanashi: Talk) -> None:
    await founding(talk)
    await talk.says("purpose set Learn Spanish")
    assert "belongs to “Learn Spanish” as tutor" in await talk.says("purpose link Ken to Spanish as tutor")
    await talk.says("purpose link Ken")
    assert "Ken now belongs to “Find a co-founder”." in await talk.presses("Find a co-founder")
    await hanashi.says("目的 設定 起業する")
    await hanashi.says("追加 田中太郎")
    assert "田中太郎さんを「起業する」に投資家としてつなぎました。" in await hanashi.says(
        "目的 つなぐ 田中さん 投資家として"
    )
    assert "につなぎました。" in await hanashi.says("目的 つなぐ 田中さん")


async def test_a_role_taken_is_missing_no_more_until_unlinked(talk: Talk) -> None:
    await founding(talk)
    await talk.says("purpose link Ken as VC")
    assert "Still missing" not in await talk.says("purpose")
    assert "Ken no longer belongs" in await talk.says("purpose unlink Ken")
    assert "Still missing: investor" in await talk.says("purpose")
    assert "Ken is not linked with" in await talk.says("purpose unlink Ken")


async def test_whom_a_purpose_needs_is_the_reason_of_the_digest(hanashi: Talk) -> None:
    await hanashi.says("目的 設定 起業する")
    await hanashi.says("追加 田中太郎 間隔:10日")
    await hanashi.says("目的 つなぐ 田中さん 投資家として")
    (sent,) = await hanashi.waits(days=11)
    assert "目的「起業する」の投資家として大切な人です。" in shown(sent)
    assert "ひとつだけ質問してみては？" in shown(sent)


async def test_a_closed_purpose_is_a_reason_no_more(talk: Talk) -> None:
    await founding(talk)
    await talk.says("purpose link Ken as investor")
    await talk.says("purpose close found one")
    (sent,) = await talk.waits(days=11)
    assert "co-founder" not in shown(sent)
    assert "Purpose" not in await talk.says("who Ken")


async def test_merged_people_keep_one_link_and_removed_ones_none(any_talk: Talk) -> None:
    await founding(any_talk)
    await any_talk.says("add Kenneth")
    for name in ("Ken", "Kenneth"):
        await any_talk.says(f"purpose link {name} as investor")
    await any_talk.says("merge Kenneth into Ken")
    assert (await any_talk.says("purpose")).count("investor · ") == 1
    await any_talk.says("remove Ken")
    await any_talk.presses("Remove")
    assert "Still missing: investor" in await any_talk.says("purpose")


async def test_somebody_archived_is_not_ranked(talk: Talk) -> None:
    await founding(talk)
    await talk.says("purpose link Ken as investor")
    await talk.says("archive Ken")
    assert "Ken" not in await talk.says("purpose")


async def test_a_role_that_looks_like_a_title_is_a_role(hanashi: Talk) -> None:
    await hanashi.says("追加 佐藤健")
    await hanashi.says("目的 追加 転職する")
    assert "「転職する」に先輩としてつなぎました" in await hanashi.says("目的 つなぐ 健さん 先輩として")
