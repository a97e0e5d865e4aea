"""Japanese sentences that the grammar was not written from: they only measure it."""

from tests.sentences.case import Part, case

CASES = (
    case(
        "昨日の勉強会で田中さんに会った。来月転職するらしい",
        Part(who=("田中さん",), kind="met", when="2026-11-17", where="勉強会", facts=("来月転職する",)),
    ),
    case(
        "さっき鈴木さんから電話きた、デザイナー探してるって",
        Part(who=("鈴木さん",), kind="talked", received=True, needs=("デザイナー探してる",)),
    ),
    case("美香と新宿で飲んだ〜楽しかった🍻", Part(who=("美香",), kind="met", where="新宿")),
    case(
        "高橋部長にメールした。来週見積もり送る約束",
        Part(who=("高橋部長",), kind="messaged", promises=(("見積もり送る", "2026-11-23"),)),
    ),
    case(
        "佐々木さんに山本さんを紹介してもらった。山本さんは京都出身で猫二匹飼ってる",
        Part(
            who=("山本さん",), introductions=("佐々木さん > 山本さん",), facts=("京都出身", "猫二匹飼ってる"),
        ),
    ),
    case("マイクにお土産もらった", Part(who=("マイク",), kind="gift", received=True)),
    case("土曜、伊藤くんの引っ越し手伝った", Part(who=("伊藤くん",), kind="helped", when="2026-11-14")),
    case(
        "田中さんと鈴木さんを引き合わせた",
        Part(who=("田中さん", "鈴木さん"), kind="helped", introductions=("> 田中さん > 鈴木さん",)),
    ),
    case(
        "今朝カフェで偶然ゆうこちゃんに会って、二人目が生まれたって聞いた",
        Part(who=("ゆうこちゃん",), kind="met", when="2026-11-18", where="カフェ", facts=("二人目が生まれた",)),
    ),
    case(
        "中村先生と会食。先生はワイン好き。次回は来月",
        Part(who=("中村先生",), kind="met", facts=("ワイン好き",)),
    ),
    case(
        "木曜までに渡辺さんに企画書を送らないと",
        Part(who=("渡辺さん",), promises=(("企画書を送", "2026-11-19"),)),
    ),
    case("おつかれさま!"),
    case("田中さんの誕生日いつだっけ?"),
    case(
        "先週の金曜、PyCon JPの懇親会で小林さん(サイボウズ)と名刺交換。Rustに興味あり",
        Part(
            who=("小林さん",), kind="met", when="2026-11-13", where="PyCon JPの懇親会",
            facts=("サイボウズ", "Rustに興味あり"),
        ),
    ),
    case("エンジニア3人と会った"),
    case("花子さんのインスタにいいねした", Part(who=("花子さん",), kind="reacted")),
    case(
        "Sonyの加藤さんとZoom。ロボットの部署で、採用に困ってるとのこと",
        Part(who=("加藤さん",), kind="talked", facts=("Sony", "ロボットの部署"), needs=("採用に困ってる",)),
    ),
    case("母に電話した", Part(who=("母",), kind="talked")),
    case("斎藤さん、息子さんが春から大学生だそうです", Part(who=("斎藤さん",), facts=("息子さんが春から大学生",))),
    case(
        "昨日久々に山田さんとご飯行ってきた、来月また会う約束した",
        Part(who=("山田さん",), kind="met", when="2026-11-17", promises=(("また会う", "2026-12-01"),)),
    ),
    case(
        "田中さんの紹介で森さんと知り合った@渋谷",
        Part(who=("森さん",), kind="met", where="渋谷", introductions=("田中さん > 森さん",)),
    ),
    case("鈴木さんにワイン贈った", Part(who=("鈴木さん",), kind="gift")),
    case(
        "近藤さんと話した 同じ高校だった!! 資料は金曜に送るって言った",
        Part(who=("近藤さん",), kind="talked", facts=("同じ高校",), promises=(("資料", "2026-11-20"),)),
    ),
    case("明日田中さんとランチ", Part(who=("田中さん",), promises=(("田中さんとランチ", "2026-11-19"),))),
    case(
        "岡田さんと井上さんと三人で大阪のイベント行った。岡田さんはカメラが趣味",
        Part(who=("岡田さん", "井上さん"), kind="met", where="大阪のイベント", facts=("カメラが趣味",)),
    ),
)  # fmt: skip
