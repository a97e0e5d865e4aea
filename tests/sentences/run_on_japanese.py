"""Sentences typed on a phone without any sign between one thing said and the next, and what people turn to in them."""

from tests.sentences.case import Part, case

CASES = (
    case(
        "山本さんに感想を送る約束をした。来週火曜まで",
        Part(who=("山本さん",), promises=(("山本さんに感想を送る", "2026-11-24"),)),
    ),
    case(
        "今日3人会った。楽天の田中さん（営業）、小林さんは犬を飼ってる、あと学生の林さん",
        Part(
            who=("田中さん", "小林さん", "林さん"),
            kind="met",
            when="2026-11-18",
            facts=("楽天", "営業", "犬を飼ってる", "学生"),
        ),
    ),
    case(
        "昨日の交流会で楽天の佐藤さんと会ったよ犬2匹飼ってるんだって",
        Part(who=("佐藤さん",), kind="met", when="2026-11-17", where="交流会", facts=("楽天", "犬2匹飼ってるんだって")),
    ),
    case(
        "エリックさんとzoomで話した来年東京に引っ越してくるらしい",
        Part(who=("エリックさん",), kind="talked", facts=("来年東京に引っ越してくるらしい",)),
    ),
    case("田中さんと会ってきた来月引っ越すって", Part(who=("田中さん",), kind="met", facts=("来月引っ越すって",))),
    case(
        "今日は小島さんと河野さんに会って、小島さんは税理士で河野さんは猫好き",
        Part(who=("小島さん", "河野さん"), kind="met", when="2026-11-18", facts=("税理士", "猫好き")),
    ),
    case(
        "藤田さん(SmartHR)はRubyの人、岡田さん(freee)は経理、2人とも勉強会で会った",
        Part(
            who=("藤田さん", "岡田さん"),
            kind="met",
            where="勉強会",
            facts=("SmartHR", "Rubyの人", "freee", "経理"),
        ),
    ),
    case("藤田さんはRubyの人、岡田さんは経理", Part(who=("藤田さん", "岡田さん"), facts=("Rubyの人", "経理"))),
    case(
        "田村さんと2時間も話し込んじゃった キャンプにハマってるって",
        Part(who=("田村さん",), kind="talked", facts=("キャンプにハマってるって",)),
    ),
    case("中川さんもう会社辞めたって", Part(who=("中川さん",), facts=("もう会社辞めたって",))),
    case("工藤さんに相談のってもらった感謝", Part(who=("工藤さん",), kind="helped", received=True)),
    case(
        "テニスの帰りにみゆきちゃんとお茶、旦那さんが単身赴任中だって",
        Part(who=("みゆきちゃん",), kind="met", facts=("旦那さんが単身赴任中だって",)),
    ),
    case("蓮くんママとランチした", Part(who=("蓮くんママ",), kind="met")),
    case("菅原さんに30分遅れるって連絡した", Part(who=("菅原さん",), kind="messaged")),
    case(
        "先ほど近藤様と面談いたしました。来月ご異動とのことです",
        Part(who=("近藤様",), kind="met", facts=("来月ご異動とのことです",)),
    ),
    case("渡部さんご出産おめでとうって送った", Part(who=("渡部さん",), kind="messaged")),
    case(
        "昨日の菅原さんとのMTG、次回は12/3の10時から",
        Part(who=("菅原さん",), kind="met", when="2026-11-17", promises=(("次回", "2026-12-03"),)),
    ),
    case("ジョン・スミスと初めて会った日本語ペラペラ", Part(asked=("ジョン・スミス",), kind="met")),
    case(
        "坂本くんに今週中に履歴書の添削するって言っちゃった",
        Part(who=("坂本くん",), promises=(("坂本くんに今週中に履歴書の添削する", ""),)),
    ),
    case("トムくんが人数足りないって困ってた", Part(who=("トムくん",), needs=("人数足りないって困ってた",))),
    case(
        "古川さんから聞いたけど榎本さん入院したらしい",
        Part(who=("古川さん",), kind="talked", facts=("入院したらしい",)),
    ),
    case("梅本先生に電話した、留守やった", Part(who=("梅本先生",))),
    case("桑原さんに看板屋さん紹介した", Part(who=("桑原さん",))),
    case("白井夫妻とBBQした", Part(who=("白井",), kind="met")),
    case(
        "青柳さん、うちの会社辞めて独立するんだって",
        Part(who=("青柳さん",), facts=("うちの会社辞めて独立するんだって",)),
    ),
    case("服部さんには娘が二人いる", Part(who=("服部さん",), facts=("娘が二人いる",))),
    case("辻さんに頼まれてたカタログ送っといた", Part(who=("辻さん",), kind="messaged")),
    case("11/25 13:00 関さん 品川", Part(who=("関さん",), promises=(("関さん 品川", "2026-11-25"),))),
    case("梅本先生に電話せなあかん", Part(who=("梅本先生",), promises=(("梅本先生に電話せなあかん", ""),))),
    case("エマ(オーストラリア人)と意気投合した", Part(asked=("エマ",), kind="met", facts=("オーストラリア人",))),
    case("榎本さんのお見舞い行く", Part(who=("榎本さん",), promises=(("榎本さんのお見舞い行く", ""),))),
)
