"""The people of the long demo and what happens to them: made up, the same for the same seed."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from bot.text import Locale


class Cast(Struct, frozen=True, kw_only=True):
    """What a life is made of, in one language."""

    given: Sequence[str]
    family: Sequence[str]
    companies: Sequence[str]
    titles: Sequence[str]
    places: Sequence[str]
    notes: Sequence[str]
    facts: Sequence[str]
    mine: Sequence[str]
    offers: Sequence[str]
    learning: str
    needs: Sequence[str]
    purposes: Sequence[tuple[str, Sequence[str]]]
    gifts: Sequence[str]
    received: Sequence[str]
    asks: Sequence[str]
    events: Sequence[str]
    promises: Sequence[str]
    reasons: Sequence[str]

    def name(self, n: int) -> str:
        """The full name of the nth person."""
        given, family = self.given[n % len(self.given)], self.family[n // len(self.given) % len(self.family)]
        return f"{given} {family}" if given.isascii() else f"{family}{given}"


_EN = Cast(
    given=("Anna", "Ben", "Clara", "David", "Elena", "Felix", "Grace", "Hugo", "Irene", "Jonas", "Kate", "Liam", "Maria",
           "Noah", "Olivia", "Paul", "Rosa", "Simon", "Tessa", "Victor"),
    family=("Berg", "Carter", "Dubois", "Ellis", "Fischer", "Garcia", "Hansen", "Iversen", "Keller", "Lindqvist", "Moreau", "Novak",
            "Olsen", "Petersen", "Quinn", "Rossi", "Schmidt", "Tanner", "Vargas", "Weber", "Young", "Zeller", "Abbott", "Baker", "Costa",
            "Diaz", "Evans", "Foster", "Grant", "Hughes", "Ingram", "Jensen", "Kowalski", "Larsen", "Mendes", "Nielsen", "Ortega",
            "Price", "Reyes", "Santos", "Turner", "Urban", "Vogel", "Walsh", "Xavier", "Yates", "Zimmer", "Adler", "Bauer", "Castro",
            "Doyle", "Engel", "Frank", "Gruber", "Haas"),
    companies=("Acme Robotics", "Northwind", "Bluebird Health", "Harbor Bank", "Lumen Studio", "Cedar School", "Orbit Games", ""),
    titles=("engineer", "designer", "founder", "teacher", "editor", "researcher", ""),
    places=("the harbour café", "the library", "the spring fair", "the co-working space", "the climbing gym"),
    notes=("called. Moving to a new flat", "called about the spring fair", "wrote about the new job", "called. The team is growing",
           "wrote. Reading about urban gardens", "called about the school project", "wrote. Back from a long trip", "called. Preparing a talk",
           "called. The daughter starts school in April", "wrote about a marathon in May", "called. Thinking of changing jobs",
           "wrote about the book club", "called. Renovating the kitchen", "wrote. A first exhibition in spring",
           "called about the move to Kobe", "wrote. Looking after the parents more often", "called. New boss since last month"),
    facts=("has a golden retriever", "from Osaka", "likes climbing", "speaks Spanish", "went to Kyoto University", "works on batteries",
           "worries about raising a teenager", "plays the cello", "grows tomatoes", "lives in Lisbon"),
    mine=("I have a dog", "from Osaka", "I like climbing", "I speak Spanish", "I worry about raising a teenager"),
    offers=("proofreading", "Python lessons", "photography", "help with tax forms"),
    learning="statistics",
    needs=("a proofreader", "somebody who teaches Python", "a photographer", "a flat in Berlin", "a designer", "an intern"),
    purposes=(("Find a co-founder", ("engineer", "designer")), ("Start a reading club", ("teacher", "editor"))),
    gifts=("a book on gardens", "feedback on the draft", "an introduction to a printer", "a lift to the airport"),
    received=("advice on visas", "tickets for the fair", "help with the move", "a recommendation"),
    asks=("a look at my deck", "a contact at the university", "an hour of advice"),
    events=("PyCon meetup", "the design evening", "the founders' table", "the book fair"),
    promises=("send the deck", "share the article", "send the photos", "return the book"),
    reasons=("I would like to ask about their research", "I would like to hear how they began"),
)  # fmt: skip
_JA = Cast(
    given=("翔太", "美咲", "健一", "由美子", "大輔", "直子", "拓也", "恵子", "浩二", "真由美", "和也", "智子", "雄介", "裕子", "剛", "香織",
           "俊介", "久美子", "亮", "麻衣"),
    family=("佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田",
            "佐々木", "山口", "松本", "井上", "木村", "林", "斎藤", "清水", "山崎", "森", "池田", "橋本", "阿部", "石川", "山下", "中島", "石井",
            "小川", "前田", "岡田", "長谷川", "藤田", "後藤", "近藤", "村上", "遠藤", "青木", "坂本", "西村", "福田", "太田", "三浦", "藤井", "岡本",
            "松田", "中川", "中野", "原田", "小野", "田村", "竹内", "金子", "和田"),
    companies=("青葉電機", "みなと銀行", "ひかり出版", "さくら設計", "北斗ゲームス", "緑が丘病院", "海風大学", ""),
    titles=("エンジニア", "デザイナー", "編集者", "教師", "研究者", "営業部長", ""),
    places=("駅前の喫茶店", "図書館", "春の見本市", "コワーキングスペース", "ボルダリングジム"),
    notes=("電話した。引っ越しの準備中", "電話した。春の見本市の相談", "メールした。新しい仕事のこと", "電話した。部署の人数が増えたそう",
           "メールした。家庭菜園を始めた", "電話した。学校の企画の相談", "メールした。長旅から戻ったところ", "電話した。講演の準備中",
           "電話した。娘さんが4月に入学", "メールした。5月のマラソンのこと", "電話した。転職を考え中", "メールした。読書会のこと",
           "電話した。台所の改装", "メールした。春に初の個展", "電話した。神戸への転勤", "メールした。ご両親の介護", "電話した。先月から新しい上司"),
    facts=("ゴールデンレトリバーを飼っている", "大阪出身", "ボルダリングが好き", "スペイン語を話す", "京都大学出身", "電池の研究をしている",
           "子どもの反抗期に悩んでいる", "チェロを弾く", "家庭菜園をしている", "鎌倉に住んでいる"),
    mine=("犬を飼っている", "大阪出身", "ボルダリングが好き", "スペイン語を話す", "子どもの反抗期に悩んでいる"),
    offers=("文章の校正", "Pythonを教えること", "写真撮影", "確定申告の手伝い"),
    learning="統計",
    needs=("校正を頼める人を探している", "Pythonを習いたい", "写真を撮ってくれる人を探している", "引っ越し先を探している", "デザイナーを探している", "インターンを探している"),
    purposes=(("共同創業者を見つける", ("エンジニア", "デザイナー")), ("読書会を始める", ("教師", "編集者"))),
    gifts=("庭づくりの本", "原稿への感想", "印刷会社の紹介", "空港までの送り"),
    received=("ビザの助言", "見本市の招待券", "引っ越しの手伝い", "推薦状"),
    asks=("資料の確認", "大学の人の紹介", "一時間の相談"),
    events=("PyCon交流会", "デザインの夕べ", "起業家の集い", "ブックフェア"),
    promises=("資料を送る", "記事を共有する", "写真を送る", "本を返す"),
    reasons=("研究の話を聞きたい", "始めたきっかけを聞きたい"),
)  # fmt: skip
CASTS: Mapping[Locale, Cast] = {"en": _EN, "ja": _JA}
