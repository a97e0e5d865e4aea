"""What somebody asks of their book, in a sentence: who introduced me to Ken? 田中さんと佐藤さんは知り合い?"""

from bot.language.patterns import late

ONE, OTHER = r"(?P<one>[^\s,]+(?: [^\s,]+)?)", r"(?P<other>[^\s,]+(?: [^\s,]+)?)"
NAMED = r"(?P<one>[^\s、。,]{1,20}?)"
PERSON_JA = r"(?P<one>[^\s、。,の]{1,15}?(?:さん|くん|君|ちゃん|様|氏|先生|社長|部長|課長))"
_ABOUT_JA = r"(?:電話(?:番号)?|携帯(?:番号)?|会社|勤め先|勤務先|誕生日|連絡先|メアド|メール(?:アドレス)?|アドレス|住所|メモ|カード|プロフィール|情報|役職|部署|肩書き?)"
SHOW_JA = r"(?:を?(?:見せて|みせて|見たい|出して|表示(?:して)?|教えて|おしえて))"
_WHOLE_JA = r"(?:全部|全員|みんな|登録(?:し(?:て(?:い)?る|た|ている))?(?:人|連絡先)|連絡先|知り合い|友達)"
_ONE_JA = r"(?P<one>[^\s、。,]{1,15}?(?:さん|くん|君|ちゃん|様|氏)|[^\s、。,と]{2,10})"
_OTHER_JA = r"(?P<other>[^\s、。,]{1,15}?(?:さん|くん|君|ちゃん|様|氏)|[^\s、。,と]{2,10}?)"
KNOW_JA = r"(?:もしかして|たしか)?(?:、)?{one}と{other}(?:は|って|が)?、?(?:もう|お?互いに?)?"
KNOW_JA = KNOW_JA.format(one=_ONE_JA, other=_OTHER_JA)
_LINKED_JA = r"(?:知り合い|面識(?:が)?(?:ある|あり|あった)|友達|つながって(?:い)?る|会ったこと(?:が)?ある|知って(?:い)?る)(?:同士)?"
_SPENT_JA = r"(?P<span>昨日|今日|一昨日|おととい|先々?[週月]|今[週月年]|去年|昨年|(?:先週|今週)?の?(?:[月火水木金土日]曜日?|週末)|[0-9０-９]{1,2}月|[0-9０-９]{1,2}[/月][0-9０-９]{1,2}日?)"
END_JA = r"(?:です|ます|な|ね|か|ください|下さい|と思う|と思います|と思ってる|と思っています)*[。!\uff01]*"
_ASK = r"[\s?.!]*"
_ASK_JA = r"(?:です|ます|は|か|の|かな|っけ|だっけ|いる|いた|誰|だれ)*[?。!\uff1f\uff01]*"

QUESTIONS = (
    ("who {one}", late(rf"(?i)who introduced me to {ONE}{_ASK}")),
    ("who {one}", late(rf"(?i)who introduced {ONE} to me{_ASK}")),
    (
        "who {one}",
        late(
            rf"{NAMED}(?:を紹介してくれた|は誰の紹介|はだれの紹介|と知り合ったきっかけ|とはどこで(?:会っ|知り合っ)た){_ASK_JA}"
        ),
    ),
    (
        "balance",
        late(
            rf"(?i)(?:who (?:owes me|(?:do|whom do) i owe)(?: (?:a favou?r|something|anything))?|(?:am|do) i giv(?:e|ing) (?:enough|too much)){_ASK}"
        ),
    ),
    (
        "balance",
        late(
            rf"(?:誰|だれ)に(?:借り|貸し)が(?:ある|あった){_ASK_JA}|(?:借り|貸し)が?ある(?:人|の){_ASK_JA}"
            rf"|(?:誰|だれ)か?に(?:何|なに)?か?(?:を)?(?:借り|貸し|お世話になっ)て(?:い)?(?:る|た){_ASK_JA}"
        ),
    ),
    ("intro known {one}, {other}", late(rf"(?i)(?:so |hey )*do {ONE} and {OTHER} know each other{_ASK}")),
    ("intro known {one}, {other}", late(rf"(?i)(?:so |hey )*does {ONE} know {OTHER}{_ASK}")),
    (
        "intro known {one}, {other}",
        late(
            rf"{KNOW_JA}{_LINKED_JA}(?:なん|なの|だった|でした|です|だ|よね|の)*(?:(?:っけ|かな|か|よね)[?。\uff1f]*|[?\uff1f]+)"
        ),
    ),
    (
        "seen {span}",
        late(
            rf"(?i)who(?:m)? (?:all )?(?:did i|have i|i) (?:meet|met|see|seen)(?: (?P<span>(?:in |on |over )?(?:the )?(?:last|this|past) [a-z]+|yesterday|today|lately|recently|in [A-Z][a-z]+))?{_ASK}"
        ),
    ),
    (
        "seen {span}",
        late(
            rf"(?:{_SPENT_JA}|最近)(?:に|は|の|って)?、?(?:(?:誰|だれ|何人|どんな人|どなた)(?:と|に)(?:会|あ)(?:った|って|えた)(?:の|ん)?(?:だっけ|っけ|だ|かな|か|ろう|です|たっけ)*"
            rf"|(?:会|あ)った(?:人|ひと|方)(?:たち|達)?(?:は|って|の)?(?:誰|だれ|一覧|リスト)?(?:を)?{SHOW_JA}?(?:だっけ|っけ|か|かな)?)[?。\uff1f]*"
        ),
    ),
    (
        "find {what}",
        late(
            r"(?:(?:昨日|今日|先週|先月|この前|こないだ)の?)?(?P<what>[^\s、。]{2,15}?)で(?:会った|知り合った|出会った|名刺交換した)(?:人|ひと|方)(?:たち|達)?"
            rf"(?:は|って)?(?:誰|だれ)?{SHOW_JA}?(?:だっけ|っけ|か|かな)?[?。\uff1f]*"
        ),
    ),
    ("who {one}", late(rf"{PERSON_JA}の{_ABOUT_JA}(?:[はをっ]て?)?{SHOW_JA}?{END_JA}")),
    ("list", late(rf"{_WHOLE_JA}(?:の|を)?(?:(?:一覧|リスト)(?:を)?{SHOW_JA}?|{SHOW_JA}){END_JA}")),
    (
        "date list",
        late(
            rf"(?i)(?:are there |any |whose |what )*(?:birthdays?|anniversar(?:y|ies))(?: (?:are|is))?(?: coming(?: up)?| soon| next| this (?:week|month))+{_ASK}"
        ),
    ),
    (
        "date list",
        late(
            rf"(?:もうすぐ|そろそろ|今月|来月)?(?:が|に)?誕生日(?:が近い|の|な)?人{_ASK_JA}|(?:もうすぐ|今月|来月)(?:の|が)?誕生日{_ASK_JA}"
        ),
    ),
    ("reminders", late(rf"(?i)what(?:['’]s| is) (?:on|planned|happening) (?:this|next) week{_ASK}")),
    ("common {one}", late(rf"(?i)what (?:should|can|could|do) i (?:say|write|talk about) (?:to|with) {ONE}{_ASK}")),
    (
        "common {one}",
        late(rf"{NAMED}[とに](?:は)?(?:何|なに)を?(?:話せば|話そう|書けば|書こう|言えば)(?:いい|良い)?{_ASK_JA}"),
    ),
)
"""Commands that answer, and the sentences that ask for them; what is not said is left out."""
