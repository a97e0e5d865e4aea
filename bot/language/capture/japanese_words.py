"""Japanese words that stand where a name could and are none, in sentences about people."""

from typing import Final

from bot.language.names.titles import POLITE, RANKS
from bot.language.names.vocabulary import JAPANESE

_PEOPLE_WORDS: Final = """
友達 友人 親友 知人 知り合い 仲間 同僚 同期 上司 部下 先輩 後輩 恩師 家族 両親 親 親戚 母 父 兄 姉 弟 妹 姉妹 兄弟 夫 妻 嫁 旦那
主人 彼女 彼氏 彼 恋人 息子 娘 子供 子ども 孫 祖父 祖母 叔父 叔母 従兄弟 甥 姪 義母 義父 義姉 義兄 隣人 近所 大家 管理人 担当 担当者
責任者 取引先 顧客 客 お客 常連 社員 学生 生徒 店員 職員 駅員 会員 議員 役員 委員 業者 職人 医者 看護師 弁護士 税理士 美容師 運転手
記者 作家 画家 歌手 選手 監督 講師 教師 教員 教授 先生 師匠 弟子 主催者 参加者 登壇者 司会 幹事 受付 面接官 候補者 応募者 求職者
経営者 投資家 起業家 創業者 代表 社長 部長 課長 係長 主任 専務 常務 会長 店長 院長 所長 室長 本部長 校長 園長 新人 若手 中途 新卒
相手 自分 本人 私 僕 俺 うち 我々 皆 皆様 全員 一同 他人 大人 男性 女性 男 女 男子 女子 人 方 人達 人々 者 奴 外国人 日本人 二人 三人 四人 仲良
双子 三つ子 奥 お子 子 赤 神 仏 役所 会社 銀行 病院 学校 大学 警察 市役所 お母 お父 お兄 お姉 お爺 お婆 お嫁 お隣 お孫 お嬢 お医者
ママ友 パパ友 飲み友達 幼馴染 幼なじみ 元同僚 元上司 元カノ 元カレ 大学生 高校生 中学生 小学生 留学生 院生 社会人 編集者 技術者
研究者 開発者 設計者 営業担当 採用担当 人事担当 広報担当 営業 人事 広報 経理 総務 法務 企画 開発 広報部 人事部 営業部 開発部
"""
_KATAKANA_WORDS: Final = """
クライアント メンター メンバー マネージャー マネジャー リーダー スタッフ デザイナー エンジニア プログラマー ディレクター プロデューサー
コンサル コンサルタント ライター カメラマン インターン アルバイト バイト パートナー ベンダー サプライヤー スポンサー ゲスト ホスト
シッター ベビーシッター ヘルパー ガイド ドライバー トレーナー コーチ オーナー マスター ママ パパ ボス チーム グループ ファン フォロワー ユーザー エージェント リクルーター
ヘッドハンター アーティスト ミュージシャン モデル タレント アイドル ライバル ライバー フリーランス ベンチャー スタートアップ メーカー
クラスメイト クラスメート ルームメイト チームメイト サークル ゼミ オフ オフ会 コミュニティ イベント セミナー カフェ ランチ ディナー
ミーティング オンライン ズーム チームズ スラック ライン メール メッセージ インスタ ツイッター フェイスブック リモート ビデオ
プレゼン プレゼント ワイン ビール コーヒー ケーキ チョコ ゴルフ テニス サッカー ジム ヨガ カラオケ キャンプ ライブ フェス ドライブ
ディズニー スタバ マック コンビニ ホテル レストラン バー クラブ パーティー パーティ スタートアップ オフィス タクシー バス ペット ネコ
イヌ ウサギ アプリ サイト サービス プロジェクト アイデア テーマ アンケート インタビュー アドバイス フィードバック レビュー コメント
サッカー部 アメリカ イギリス フランス ドイツ イタリア スペイン カナダ インド タイ ベトナム シンガポール ハワイ ヨーロッパ アジア
マンション アパート タワー ビル スーパー デパート トイレ キッチン ソファ テレビ パソコン スマホ ゲーム アニメ マンガ ドラマ
"""
_TIME_WORDS: Final = """
昨日 今日 明日 一昨日 明後日 先日 昨夜 昨晩 今夜 今晩 今朝 本日 当日 前日 翌日 翌朝 毎日 毎週 毎月 毎年 先週 今週 来週 再来週 先々週
先月 今月 来月 再来月 先々月 去年 昨年 今年 来年 一昨年 午前 午後 朝 昼 夜 夕方 深夜 早朝 正午 週末 平日 祝日 連休 月曜 火曜 水曜
木曜 金曜 土曜 日曜 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 土日 最近 以前 前回 次回 今回 今度 初回 久々 久 初 今 前 後 昔
当時 同日 数日 数日前 突然 偶然 急 結局 一緒 同席 今日昼 昨日夜 年末 年始 年明 元旦 正月 夏 秋 冬 春 夏休 冬休 元 旧 現 新 某 例 共通 同
"""
_KANA_WORDS: Final = """
きのう きょう あした あす おととい あさって さっき また まだ もう これ それ あれ この その あの どの ここ そこ どこ だれ いつ なに なぜ
いま まえ あと すぐ ずっと たぶん きっと やっと ついに たまたま ばったり はじめて ひさしぶり ひさびさ けさ こんや こんど そのあと
このまえ このあいだ こないだ やはり やっぱり いぬ ねこ わんこ ひとり ふたり いろいろ ちょっと すこし とても すごく めっちゃ かなり たくさん みんな みなさん みな
おかげ ありがとう おはよう こんにちは こんばんは おつかれ ごはん おちゃ おさけ おみやげ プレゼント しごと おしごと ともだち かぞく
おかあ おとう おにい おねえ おじい おばあ おじ おば おく むすめ むすこ こども おこ いもうと おとうと あに あね はは ちち つま おっと
だんな よめ かれし かのじょ かれ じぶん わたし ぼく おれ うち おきゃく おとなり おいしゃ ひと かた もの こと とき ところ ため よう
そう どう こう ああ いい よい いろん ほんと ほんとう でも だけど けど しかし だから それで そして それから じゃあ では さて ちなみに
"""
_LATIN_WORDS: Final = """
zoom line slack teams dm sns ok ng mtg pc id ai it pm ceo cto cfo hr pr sf tv cd dvd ama lt kpi aws gcp meet facebook
instagram twitter linkedin youtube discord skype messenger whatsapp google github
"""
NO_NAMES: Final = frozenset(
    [*JAPANESE, *POLITE, *RANKS, *f"{_PEOPLE_WORDS} {_KATAKANA_WORDS} {_TIME_WORDS} {_KANA_WORDS}".split()]
)
"""Words that are no names by themselves, honorific or not."""
PEOPLE: Final = frozenset(_PEOPLE_WORDS.split()) - frozenset(
    "自分 本人 うち 我々 皆様 全員 一同 他人 相手 二人 三人 四人 仲良 人達 人々 お子 お母 お父 お兄 お姉 お爺 お婆 お嬢".split()
)
"""Those of them that say who somebody is."""
PREFIXES: Final = tuple(sorted({*_TIME_WORDS.split(), *_KANA_WORDS.split()} - {"久", "初"}, key=len, reverse=True))
"""Words that run into a following name when nothing is written between them: 昨日田中さん."""
MEDIA: Final = frozenset(_LATIN_WORDS.split())
"""Latin words in Japanese sentences that are services and roles."""
_PLACE_WORDS: Final = """
金沢 千葉 福島 長野 宮崎 山口 石川 福岡 長崎 神戸 渋谷 目黒 品川 川崎 松本 松山 高松 岡山 富山 秋田 青森 熊本 福井 大分 奈良 三重 岐阜 静岡 浜松 豊田
小田原 箱根 日光 鎌倉 川口 大宮 浦和 立川 池袋 上野 中野 目白 大塚 巣鴨 赤坂 青山 原宿 恵比寿 五反田 大崎 蒲田 田町 浜松町 有楽町 秋葉原 神田 両国 亀戸 船橋 柏
松戸 成田 水戸 宇都宮 高崎 前橋 甲府 高知 徳島 佐賀 鳥取 島根 広島 滋賀 大津 姫路 明石 倉敷 福山 小倉 博多 別府 久留米 宮城 茨城 栃木 群馬 埼玉 神奈川 新潟
山梨 愛知 兵庫 和歌山 香川 愛媛 沖縄 福生 町田 八王子 三鷹 吉祥寺 荻窪 高円寺 下北沢 三軒茶屋 二子玉川 横須賀 藤沢 平塚
"""
PLACES: Final = frozenset(_PLACE_WORDS.split())
"""Places that are family names too: without an honorific they are the place."""
_KIN_WORDS: Final = "母 父 兄 姉 弟 妹 夫 妻 祖母 祖父 母さん 父さん 叔母 叔父 義母 義父"
KIN: Final = frozenset(_KIN_WORDS.split())
"""Family, called by what they are: names in a way, but ask."""
BEGIN_WITH_HA: Final = r"は(?:しご|さみ|んこ|がき|ちみつ|んだ|んてん)"
"""Things whose は is no particle: 健さんにはしごを借りた."""
