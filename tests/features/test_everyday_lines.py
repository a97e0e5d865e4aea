"""Hurried lines of every day, with what somebody who types them expects to see; written before any was tried."""

import pytest

from tests.talk import Talk

JAPANESE = (
    "佐藤健太 会社:ソニー", "佐藤美咲 会社:楽天", "田中太郎 会社:トヨタ", "鈴木花子", "高橋翔", "伊藤真由美", "渡辺直樹", "中村さくら", "井上彩", "加藤誠",
)  # fmt: skip
ENGLISH = (
    "Ken Sato company:Sony", "Ken Miller", "Ana Lopez", "Sarah Lindqvist", "Dave Miller", "Priya Patel", "Omar Haddad", "Liam O'Connor", "Noor Rahman",
)  # fmt: skip


@pytest.fixture
async def chomen(hanashi: Talk) -> Talk:
    """A Japanese book of ten."""
    for name in JAPANESE:
        await hanashi.says(f"追加 {name}")
    return hanashi


@pytest.fixture
async def book(talk: Talk) -> Talk:
    """An English book of nine."""
    for name in ENGLISH:
        await talk.says(f"add {name}")
    return talk


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("昨日佐藤健太と渋谷で飲んだ　転職考えてるらしい", "どこで: 渋谷\nその人のこと: 転職考えてる"),
        ("さっき高橋先輩にばったり会った", "だれ: 高橋翔さん\n何をした: 会った"),
        ("株式会社メルカリの西田様と名刺交換", "だれ: 西田様(新しい人)\n何をした: 会った"),
        ("鈴木さんと来週の水曜１９時に飯", "約束: 鈴木さんと飯(来週11月25日(水) 19:00)"),
        ("月末までに加藤さんに契約書返す", "約束: 加藤さんに契約書返す(11月30日(月) 09:00)"),
        ("来月の10日井上さんと映画", "だれ: 井上彩さん\n約束: 井上さんと映画(12月10日(木) 09:00)"),
        ("来週火曜 中村さんとこ行く", "約束: 中村さんとこ行く(来週11月24日(火) 09:00)"),
        ("渡辺さんとの打ち合わせ29日に変更", "約束: 渡辺さんとの打ち合わせ(来週11月29日(日) 09:00)"),
        ("石井さんにお礼メール送っといた", "だれ: 石井さん(新しい人)\n何をした: 連絡した"),
        (
            "田中さんと鈴木さんと伊藤さんで忘年会の打ち合わせした",
            "何をした: 会った\nいつ: 今日(11月18日・水)\nメモ: 忘年会\n",
        ),
        ("きのう伊藤さんと会う予定だったけどドタキャンされた", "だれ: 伊藤真由美さん\nメモ: きのう"),
        ("ソニーの人って誰だっけ", "佐藤健太 — ソニー"),
        ("渡辺さんって犬飼ってたっけ？", "## 渡辺直樹"),
        ("伊藤さんの番号", "## 伊藤真由美"),
        ("先週のPyCon誰に会ったっけ", "「先週のPyCon」に合う人はいません。"),
        ("佐藤健太に飲み代立て替えてもらった", "何をした: 贈り物をもらった"),
        ("加藤さんに御礼しないと", "約束: 加藤さんに御礼しないと(日は未定)"),
        ("田中 久々に会った", "だれ: 田中太郎さん(トヨタ)"),
        ("昨日田中 実に楽しかった", "だれ: 田中太郎さん(トヨタ)"),
        ("加藤さんにはお金貸さないことにした", "だれ: 加藤誠さん\nメモ: 加藤さんにはお金貸さないことにした"),
        ("鈴木さんに田中さんを紹介してほしいと頼まれた", "鈴木花子さんと田中太郎さんを引き合わせるところです"),
        ("高橋さんが田中さんにつないでくれるって", "高橋翔さんが田中太郎さんを紹介してくれるのですね"),
        ("来週木曜RustFestに行く", "このイベントを予定しましょうか: RustFest"),
        (
            "昨日ジムで理学療法士の坂本さん、シーメンスの黒田さんと知り合った",
            "どこで: ジム\nその人のこと: 坂本さん: 理学療法士\n黒田さん: シーメンス",
        ),
        ("加藤さんが火曜の方がいいって", "だれ: 加藤誠さん\nメモ: 加藤さんが火曜"),
        ("加藤さんを中村さんに紹介できるかな", "加藤誠さんと中村さくらさんを引き合わせるところです"),
        ("加藤さんに誰か紹介してあげたい", "加藤誠さんに合いそうな人は、まだ帳面に見当たりません"),
        ("あざす", "どういたしまして"),
        ("つかれた", "おつかれさまです。"),
        ("人付き合いほんと疲れる", "おつかれさまです。"),
        ("会社の飲み会だるい", "おつかれさまです。"),
    ],
)
async def test_a_hurried_japanese_line_is_taken_as_it_was_meant(chomen: Talk, line: str, seen: str) -> None:
    assert seen in await chomen.says(line)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("lunch w ken sato yday hes moving to berlin", "Who: Ken Sato (Sony)\nWhat: Met\nWhen: yesterday (Tue, Nov 17)\nAbout them: moving to berlin"),
        ("coffee w Ana next fri 10am", "You promised: coffee with Ana — next Fri, Nov 27 at 10:00"),
        ("Last night at the AI meetup I met Zoe Lind", "Zoe Lind (new)\nWhat: Met\nWhen: yesterday (Tue, Nov 17)\nWhere: the AI meetup\n"),
        ("Yesterday, I met Zoe Lind", "Zoe Lind (new)\nWhat: Met\nWhen: yesterday (Tue, Nov 17)\nNothing"),
        ("at the fair yesterday, I met Zoe Lind", "When: yesterday (Tue, Nov 17)\nWhere: the fair\nNothing"),
        ("At the fair, I met Zoe Lind", "When: today (Wed, Nov 18)\nWhere: the fair\nNothing"),
        ("met some1 called Felix at the meetup works at stripe", "Who: Felix (new)\nWhat: Met\nWhen: today (Wed, Nov 18)\nWhere: the meetup\n"),
        ("zoom w/ liam + omar went well, follow up in 3 days", "Who: Liam O'Connor and Omar Haddad\nWhat: Talked"),
        ("dave hates phone calls, text him", "About them: hates phone calls, text him"),
        ("noor is vegan btw", "About them: vegan\n"),
        ("wedding sarah june 5 2027", "You promised: wedding sarah — Sat, Jun 5, 2027"),
        ("didnt see ana today", "Who: Ana Lopez\nNote: "),
        ("talked to ken", "Who: ken (there are several: I'll ask)"),
        ("whos the sony guy again", "Ken Sato — Sony"),
        ("any designers?", "Nobody matches “designers”."),
        ("ana's number", "## Ana Lopez"),
        ("call w/ priya moved to thurs 4pm", "You promised: call with priya — tomorrow (Thu, Nov 19) at 16:00"),
        ("tell ana happy bday tmrw", "You promised: tell ana happy bday — tomorrow"),
        ("sarah had her baby!!! 👶", "About them: had her baby"),
        ("Ana owes me nothing", "Note: Ana owes me nothing\n"),
        ("Ana covered the party on tv", "Who: Ana Lopez\nNote: Ana covered"),
        ("Kim: two kids", "About them: two kids"),
        ("Ana: send her the deck", "Note: Ana: send her the deck"),
        ("Omar imports wine", "About them: imports wine"),
        ("Ana thinks I should call Omar", "Note: Ana thinks"),
        ("Noor said Wednesday is fine", "What: Talked\nWhen: today (Wed, Nov 18)\nNote: Wednesday is fine"),
        ("I won't lend Omar the money", "Who: Omar Haddad\nNote: I won't"),
        ("Priya asked me for an intro to Omar", "You would like to bring Priya Patel and Omar Haddad together."),
        ("Noor can put me in touch with Omar", "You are asking Noor Rahman to introduce you to Omar Haddad."),
        ("add noor on linkedin", "Noor Rahman · LinkedIn"),
        ("going to EuroRust next thursday", "Shall I plan this event: EuroRust — Thu, Nov 26?"),
        ("can Ana help Priya?", "Nobody in your book comes to mind for Priya Patel yet"),
        ("met a guy called Ravi and Carla from Siemens", "Carla: from Siemens\nNothing"),
        ("I promised Ana feedback on her deck by monday", "You promised: feedback on her deck — next Mon, Nov 23"),
        ("promised Ana nothing", "Note: promised Ana nothing"),
        ("im bored", "Take good care of yourself."),
        ("whats up", "Hello!"),
    ],
)  # fmt: skip
async def test_a_hurried_english_line_is_taken_as_it_was_meant(book: Talk, line: str, seen: str) -> None:
    assert seen in await book.says(line)


async def test_a_card_is_called_off_in_words(chomen: Talk) -> None:
    await chomen.says("昨日田中さんとランチ")
    assert "何も保存していません" in await chomen.says("やっぱ消して")


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("met Tom Reed, who draws comics", "About them: draws comics"),
        ("connect Priya with Omar", "You would like to bring Priya Patel and Omar Haddad together."),
        ("put Priya in touch with Omar", "You would like to bring Priya Patel and Omar Haddad together."),
        ("what are my todos", "9 people in your book"),
        ("what do I have to do this week", "9 people in your book"),
    ],
)
async def test_what_is_asked_for_in_passing(book: Talk, line: str, seen: str) -> None:
    assert seen in await book.says(line)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("鈴木さんってどんな人", "## 鈴木花子"),
        ("鈴木さんと高橋さんを引き合わせたい", "お二人とも「ぜひ」となってから引き合わせます"),
        ("今週やること", "帳面には10人"),
        ("タスクは？", "帳面には10人"),
    ],
)
async def test_what_is_asked_for_in_passing_in_japanese(chomen: Talk, line: str, seen: str) -> None:
    assert seen in await chomen.says(line)


async def test_who_is_worth_talking_to_there_is_asked_of_the_event_ahead(book: Talk) -> None:
    await book.says("going to EuroRust next thursday")
    await book.presses("Plan it")
    assert "EuroRust\n" in await book.says("who should I talk to there?")


async def test_what_was_promised_on_the_card_that_stands_is_done(chomen: Talk) -> None:
    assert "約束: 加藤さんに地図送る" in await chomen.says("加藤さんに地図送るって約束した")
    assert "約束" not in (said := await chomen.says("地図送った"))
    assert "何をした: 連絡した" in said


async def test_the_hour_of_a_plan_is_put_right_by_its_number_alone(book: Talk) -> None:
    await book.says("coffee with ana next tues 9am")
    assert "Nov 24 at 10:00" in await book.says("actually make it 10")
