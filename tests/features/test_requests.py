"""What people mean to do with people is understood without the command's name."""

import pytest

from tests.talk import Talk


@pytest.fixture
async def book(talk: Talk) -> Talk:
    """With two people in it."""
    await talk.says("add Ken Sato")
    await talk.says("add Mika")
    return talk


@pytest.fixture
async def nikki(hanashi: Talk) -> Talk:
    """The same in Japanese."""
    await hanashi.says("追加 佐藤健")
    await hanashi.says("追加 山田花子")
    return hanashi


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("introduce Ken to Mika", "Ken Sato and Mika"),
        ("I'd like to introduce Ken Sato to Mika.", "Ken Sato and Mika"),
        ("I want to introduce Ken and Mika to each other, both love jazz", "Both love jazz."),
        ("want to introduce Ken and Mika to each other", "Ken Sato and Mika"),
        ("thanked Ken for the intro to Mika", "nothing open with Ken Sato"),
        ("I want to see Ken every month", "every month"),
        ("keep in touch with Mika every other week", "every two weeks"),
        ("I should talk to Ken once a week", "every week"),
        ("I want to get closer to Ken", "close"),
        ("my goal is to find a co-founder", "find a co-founder"),
        ("delete Ken's card", "Remove Ken Sato with everything"),
        ("stop the notifications for a week", "Nov 25"),
        ("mute all messages until Friday", "Nov 20"),
        ("I'm on vacation until Monday", "Nov 23"),
        ("pause for a week", "Nov 25"),
        ("there's a meetup next Friday in Shibuya", "Planned: "),
        ("I'm going to PyCon on Dec 5", "PyCon — Sat, Dec 5"),
        ("I can teach Python", "teach Python"),
        ("cancel my reminder", "No reminders"),
        ("who introduced me to Ken?", "## Ken Sato"),
        ("who introduced Ken to me?", "## Ken Sato"),
        ("who owes me?", "Nothing noted yet"),
        ("who should I thank?", "Nothing noted yet"),
        ("who have I neglected?", "Nobody is waiting"),
        ("I'm too busy this week, give me a break", "Nov 22"),
        ("give me a break until friday", "Nov 20"),
        ("I'm busy tomorrow", "I couldn't find anybody"),
        ("resume", "nudges are on"),
        ("mute Ken", "Ken Sato is resting now"),
        ("mute for a week", "Nov 25"),
        ("unmute Ken", "isn't resting"),
        ("Ken and Mika should meet", "Ken Sato and Mika"),
        ("draft a message to Mika", "## Mika"),
        ("my promises", "No reminders"),
        ("Am I giving enough?", "Nothing noted yet"),
        ("any birthdays coming up?", "birthday"),
        ("what's on this week?", "No reminders"),
        ("what should I say to Ken?", "Ken"),
        ("does Ken know Mika?", "I haven't heard"),
        ("do Ken and Mika know each other?", "I haven't heard"),
        ("my promise to Ken is kept", "no promise to Ken Sato"),
        ("who did I meet last month?", "Last month: nobody noted"),
        ("who was it that I met last month", "Last month: nobody noted"),
        ("who were the people i met last month?", "Last month: nobody noted"),
        ("who did I see lately?", "In the last 30 days: nobody noted"),
        ("forget Ken", "Remove Ken Sato with everything"),
        ("meetup next friday 7pm at WeWork", "Shall I plan this event: meetup — "),
        (
            "climate mixer party tomorrow, Shoreditch",
            "Shall I plan this event: climate mixer party — tomorrow — Shoreditch",
        ),
        ("want to ask Ken for advice", "Go ahead, you can well ask Ken Sato"),
        ("wonder how Ken is doing", "## Ken Sato"),
        ("who is slipping?", "Nobody is waiting"),
        ("stop bugging me so often", "weekly"),
        ("too many notifications!", "weekly"),
        ("who knows about hiring?", "Nobody matches “hiring”"),
        ("what events do I have coming up", "No event ahead"),
        ("any intros open?", "No introduction is on the way"),
        ("how are my intros going?", "No introduction is on the way"),
        ("I'd like to get to know somebody at Sony", "leads to somebody at Sony"),
        ("I'm looking for a new job as a data engineer", "as a purpose: “a new job as a data engineer”"),
        ("my new goal is learning Italian", "Your purpose: learning Italian"),
        ("what are my goals", "purpose"),
        ("who's missing for my goal?", "purpose"),
        ("followed Ken on linkedin", "## Ken Sato · LinkedIn"),
        ("what next with Ken?", "Ken Sato"),
    ],
)
async def test_in_english(book: Talk, said: str, seen: str) -> None:
    answer = await book.says(said)
    assert seen in answer
    assert "Did I get this right" not in answer


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("約束は?", "リマインドはありません"),
        ("交流会 来週金曜19時 渋谷", "このイベントを予定しましょうか: 交流会 — "),
        ("佐藤さんに相談したい", "佐藤健さんにお願いして大丈夫そうです"),
        ("誰か紹介できる人いる？", "進行中の紹介はありません"),
        ("紹介はどうなってる？", "進行中の紹介はありません"),
        ("ソニーの人と知り合いたい", "ソニーの方につながる人"),
        ("転職したい", "「転職」を目的として"),
        ("共同創業者を見つけたい", "「共同創業者を見つけたい」を目的として"),
        ("今後のイベントは？", "これからのイベントはありません"),
        ("佐藤さんをツイッターでフォローした", "## 佐藤健 · X"),
        ("佐藤さんに転職の相談をお願いしたい", "佐藤健さんにお願いして大丈夫そうです"),
        ("通知が多すぎる", "毎週"),
        ("お知らせは週1回でいい", "毎週"),
        ("佐藤さんとの貸し借りどうだっけ", "まだ何も書かれていません"),
        ("誰が転職に詳しい？", "「転職」に合う人はいません"),
        ("残ってる約束を見せて", "リマインドはありません"),
        ("佐藤さんに山田さんを紹介したい", "佐藤健"),
        ("山田さんを佐藤さんに紹介したい", "佐藤健"),
        ("佐藤さんと山田さんを引き合わせたいと思っています", "山田花子"),
        ("山田さんとは毎月会いたい", "1か月ごと"),
        ("山田さんに2週間に1回は連絡したい", "2週間ごと"),
        ("佐藤さんとは隔週で会いたい", "2週間ごと"),
        ("佐藤さんとは月1回くらい話したいです", "1か月ごと"),
        ("山田さんをもっと大事にしたい", "山田花子"),
        ("私の目標は来年までに起業することです", "起業"),
        ("佐藤さんの情報を消して", "すべて消します"),
        ("通知を1週間止めて", "11月25日"),
        ("1週間休みたい", "11月25日"),
        ("来週の金曜に渋谷で勉強会がある", "予定しました: 勉強会 — 来週11月27日(金) — 渋谷"),
        ("今週の金曜19時から渋谷で異業種交流会", "予定しましょうか: 異業種交流会 — 11月20日(金) 19:00 — 渋谷"),
        ("佐藤さん喪中だって", "佐藤健さんへの年賀状は、今回は控えます"),
        ("佐藤さんから喪中はがき来た", "佐藤健さんへの年賀状は、今回は控えます"),
        ("年賀状だれに出せばいいかな", "住所のわかる人がまだいません"),
        ("最近誰と話してないかな", "待っている人はいません"),
        ("12月5日のPyConに参加します", "予定しました: PyCon — 12月5日(土)"),
        ("PyCon Japanに参加する 12月5日", "予定しました: PyCon Japan — 12月5日(土)"),
        ("私はPythonを教えられる", "「Pythonを教えられる」を、できること"),
        ("リマインドを取り消して", "リマインドはありません"),
        ("約束一覧", "リマインドはありません"),
        ("佐藤さんは誰の紹介だっけ?", "## 佐藤健"),
        ("誰に借りがある?", "まだ何も書かれていません"),
        ("もうすぐ誕生日の人は?", "誕生日"),
        ("佐藤さんに何を話せばいい?", "佐藤健"),
        ("佐藤さん消して", "すべて消します"),
        ("佐藤さんを削除", "すべて消します"),
        ("佐藤さんと山田さんは気が合いそう", "佐藤健さんと山田花子さんを引き合わせる"),
        ("佐藤さんと山田さんは同じ人", "佐藤健さんと山田花子さんは名前がだいぶ違います。同じ人ですか？"),
        ("佐藤さんと山田さんを統合して", "佐藤健さんと山田花子さんは名前がだいぶ違います。同じ人ですか？"),
        ("重複をまとめたい", "2人を書いてください"),
        ("佐藤さんの下の名前は健太", "## 佐藤健太"),
        ("佐藤さんの名前を佐東健に変更して", "## 佐東健"),
        ("佐藤さんの漢字違う 佐東健が正しい", "## 佐東健"),
        ("佐藤さんの読みはさとうたける", "さとうたける"),
        ("佐藤さんの会社をみずほ銀行に変更", "みずほ銀行"),
        ("佐藤さんの電話番号", "## 佐藤健"),
        ("登録してる人みせて", "2人"),
        ("みんなのリスト", "2人"),
        ("佐藤さんとは月一くらいで会いたい", "1か月ごと"),
        ("一旦お休みしたい", "どのくらい"),
        ("もう通知いらない", "どのくらい"),
        ("11月30日まで休みたい", "11月30日"),
        ("朝の通知を8時にして", "毎日 08:00"),
        ("通知減らして", "設定"),
        ("佐藤さんの輪を親しいにして", "親しい(1か月ごと)"),
        ("今週誰かと会う予定ある?", "リマインドはありません"),
        ("佐藤さん休止", "佐藤健さんを休止しました"),
        ("鈴木さんを追加して", "鈴木さんを追加しました"),
        ("佐藤さんの情報全部消して", "すべて消します"),
        ("佐藤さんのよみは さとうたける", "さとうたける"),
        ("リマインド全部消して", "リマインドはありません"),
        ("予定全部見せて", "リマインドはありません"),
        ("明日佐藤さんに電話するのやめた", "リマインドはありません"),
        ("佐藤さんと山田さんは知り合い?", "まだ聞いていません"),
        ("佐藤さんと山田さんって知り合いだっけ", "まだ聞いていません"),
        ("もしかして佐藤さんと山田さん知り合い?", "まだ聞いていません"),
        ("佐藤さんと山田さんって面識ある?", "まだ聞いていません"),
        ("佐藤さんと山田さんは知り合い", "知り合い、と記録しました"),
        ("佐藤さんへの約束、終わった", "約束は書かれていません"),
        ("佐藤さんとの約束果たした", "約束は書かれていません"),
        ("先月誰と会った?", "先月会った記録はまだありません"),
        ("昨日誰と会ったっけ", "昨日会った記録はまだありません"),
        ("今月何人と会った?", "今月会った記録はまだありません"),
        ("今週会った人", "今週会った記録はまだありません"),
        ("最近誰と会ったっけ", "この30日に会った記録はまだありません"),
        ("展示会で会った人", "「展示会」に合う人はいません"),
        ("誰に何借りてたっけ", "まだ何も書かれていません"),
        ("今日なにすればいい", "帳面には2人"),
        ("最近誰とも会ってないな", "待っている人はいません"),
        ("さっきの取り消して", "取り消しました:「山田花子さんを追加しました"),
        ("さっきのやっぱ取り消して", "取り消しました:「山田花子さんを追加しました"),
        ("今のなし", "取り消しました:「山田花子さんを追加しました"),
        ("取り消し", "取り消しました:「山田花子さんを追加しました"),
    ],
)
async def test_in_japanese(nikki: Talk, said: str, seen: str) -> None:
    answer = await nikki.says(said)
    assert seen in answer
    assert "これでいいですか" not in answer


@pytest.mark.parametrize("said", ["さっきの取り消して", "今のなし"])
async def test_what_was_just_put_to_the_owner_is_called_off_before_anything_kept(nikki: Talk, said: str) -> None:
    await nikki.says("佐藤さんと会った")
    assert "何も保存していません" in await nikki.says(said)
    assert "2人" in await nikki.says("一覧")


@pytest.mark.parametrize(
    "said", ["佐藤さんの名前は忘れた", "佐藤さんの子どもの名前は太郎", "佐藤さんの資料を消してもらった"]
)
async def test_no_name_is_changed_by_what_only_speaks_of_names(nikki: Talk, said: str) -> None:
    await nikki.says(said)
    assert "佐藤健" in await nikki.says("一覧")


async def test_how_long_is_asked_when_it_was_not_said(talk: Talk, hanashi: Talk) -> None:
    assert "How long" in await talk.says("stop notifications")
    assert "どのくらい" in await hanashi.says("通知を止めて")


@pytest.mark.parametrize(
    "said",
    [
        "I met Ken every week last year",
        "Mika introduced Ken to Anna",
        "introduce Ken to Mika tomorrow",
        "Ken wants to see Mika every month",
        "I'm going to a party with Mika on Friday",
        "I'm going to PyCon with Ken on Dec 5",
    ],
)
async def test_what_only_tells_of_it_is_kept_as_told(book: Talk, said: str) -> None:
    assert "Did I get this right" in await book.says(said)
