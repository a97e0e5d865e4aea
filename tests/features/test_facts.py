"""`common me`, `common add` and `common forget`."""

from tests.talk import Talk


async def test_what_one_says_of_oneself_is_kept_as_a_list(talk: Talk, hanashi: Talk) -> None:
    assert "? What you know" in await talk.says("common me")
    await talk.says("common me I have a dog, from Osaka")
    said = await talk.says("common me")
    assert "• I have a dog" in said
    assert "• from Osaka" in said
    assert "書きとめました: 「犬を飼っている」、「大阪出身」" in await hanashi.says(
        "共通点 自分 犬を飼っている、大阪出身"
    )


async def test_a_fact_about_somebody_stays_one_sentence(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    assert "Noted about Ken Sato: “has a dog, called Momo”" in await talk.says("common add Ken has a dog, called Momo")
    assert "About them: has a dog, called Momo" in await talk.says("who Ken")
    assert "I knew that already." in await talk.says("common add Ken HAS a dog, called momo")


async def test_japanese_sentences_are_taken_as_they_are_said(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    assert "田中太郎さんのこととして書きとめました: 「犬を飼ってる」" in await hanashi.says(
        "共通点 追加 田中さんは犬を飼ってる"
    )
    assert "あなたのこととして" in await hanashi.says("共通点 追加 私は将棋が好き")


async def test_the_kind_is_asked_only_where_the_words_do_not_tell(talk: Talk) -> None:
    await talk.says("add Ken")
    assert "[worry]" not in await talk.says("common add Ken has a dog")
    assert "[worry]" in await talk.says("common add Ken purple hair")
    assert "Kept under “worry”." in await talk.presses("worry")


async def test_the_form_takes_facts_about_anybody(talk: Talk) -> None:
    await talk.says("common add")
    assert "Noted about you: “plays chess”, “from Kyoto”" in await talk.submits(facts="plays chess\nfrom Kyoto")
    await talk.says("common add")
    assert "I don't know Bob yet." in await talk.submits(who="Bob", facts="plays chess", kind="hobby")
    assert "Noted about Bob: “plays chess”" in await talk.presses("Add Bob")
    await talk.says("common add")
    assert "Write at least one fact." in await talk.submits(facts=" ")


async def test_contradictory_facts_are_asked_about(talk: Talk) -> None:
    await talk.says("add Ken")
    await talk.says("common add Ken born in 1985")
    assert "Earlier you noted “born in 1985”. That does not go with “born in 1987”." in await talk.says(
        "common add Ken born in 1987"
    )
    await talk.presses("Replace it")
    said = await talk.says("who Ken")
    assert "born in 1987" in said
    assert "born in 1985" not in said


async def test_a_fact_is_taken_out_and_brought_back(talk: Talk) -> None:
    await talk.says("common me I have a dog, I like hot dogs")
    await talk.says("common forget dog")
    assert "Taken out: “I like hot dogs”." in await talk.presses("I like hot dogs")
    assert "I have no such fact." in await talk.says("common forget cat")
    await talk.says("undo")
    assert "hot dogs" in await talk.says("common me")


async def test_a_thousand_facts_are_shown_a_few_at_a_time(talk: Talk) -> None:
    for n in range(0, 60, 20):
        await talk.says("common me " + ", ".join(f"likes thing {n + k}" for k in range(20)))
    assert "… and 50 more." in await talk.says("common me")


async def test_a_list_of_facts_about_somebody_is_kept_one_by_one(hanashi: Talk) -> None:
    await hanashi.says("追加 佐藤健")
    said = await hanashi.says("共通点 追加 健さん 京都府出身、転職で悩んでいる、犬を飼っている")
    assert "「京都府出身」、「転職で悩んでいる」、「犬を飼っている」" in said
    assert "「前に会ったとき、疲れていた」" in await hanashi.says("共通点 追加 健さん 前に会ったとき、疲れていた")
