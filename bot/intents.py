"""What somebody means to do with people or to know of them, said in a sentence: introduce Ken to Mika, 山田さんとは毎月会いたい."""

from bot.inquiries import END_JA, KNOW_JA, NAMED, ONE, OTHER, PERSON_JA, QUESTIONS, SHOW_JA
from bot.language import names
from bot.language.patterns import late

_WANTING = (
    r"(?:(?:please|i|we|let me|let['’]s|can you|i['’]d|want to|would|like to|should|need to|have to|could|must)\s+)*"
)
_DAY = r"(?!.*\b(?:tomorrow|today|tonight|next|this|on|at|by|in)\b)"
_OFTEN = (
    r"(?P<often>every (?:(?:other|[0-9]+|two|three|four|six) )?(?:day|week|month|quarter|year)s?"
    r"|once an? (?:week|month|quarter|year)|weekly|monthly|quarterly|yearly)"
)
_END = r"[\s.!]*"

_DAY_JA = r"(?!.*(?:明日|あした|来週|今度|来月|[0-9０-９]))"
_SPAN_JA = r"(?P<span>[0-9０-９]+(?:日|週間|[かヶカ]月))"
_OFTEN_JA = (
    r"(?P<often>毎週|毎月|毎年|隔週|隔月|[0-9０-９]+(?:日|週間|[かヶカ]月|年)(?:に(?:1|１|一)(?:回|度)|ごとに?|おきに?)"
    r"|[週月年]に?(?:1|１|一|イチ|いち)(?:回|度)?)"
)
_MEET_JA = r"(?:会い|あい|話し|飲み|連絡し|連絡を?[取と]り|会うようにし|連絡するようにし)"
_MORE_JA = r"(?:をもっと(?:大事|大切)にし|ともっと(?:親しく|仲良く|近く)なり)"
_WHILE_JA = r"(?:しばらく|当分|もう|少し|すこし|ちょっと|一旦|いったん|一回)"
_OFF_JA = r"(?:止めて|とめて|停止して|オフにして|休んで|(?:いら|要ら)ない)"
_SPELLING_JA = (
    r"(?P<name>[一-龥々ヶァ-ヺー・]{1,12}|[一-龥々ヶぁ-ゖァ-ヺー]{2,12}(?=さん)|[A-Za-z][A-Za-z .'-]{1,30})(?:さん)?"
)
"""A name as it is to be written; わからない is none."""
_AMEND_JA = r"に(?:変更|変え|かえ|直し|修正|訂正|更新)(?:し)?て?"
_MERGE_JA = r"(?:を(?:統合|一つに|ひとつに|1つに|まとめ|一緒に)(?:し)?(?:て|たい|る)?|は(?:実は)?(?:同じ人|同一人物)(?:だった|でした|だよ|だ|なんだ|なので)?)"
_KEPT_JA = r"(?:終わ(?:った|りました)|済(?:んだ|み|みました)|すんだ|果た(?:した|しました)|完了(?:した|しました)?|でき(?:た|ました)|やった|守った)"
_EVENT = r"(?=.*\b(?:meetups?|conferences?|party|workshops?|seminars?|hackathons?|summit|reunion|study group|event|(?-i:[A-Z]\w*Conf?))\b)"
_GOING = r"(?:there(?:['’]s| is| will be)|i(?:['’]m| am) (?:going to|attending)|i(?:['’]ll| will) (?:attend|go to|be at|be attending))"
_NOBODY = r"(?!no\b|.*\b(?:with|met|meet|see)\b)"
_EVENT_JA = r"(?:勉強会|交流会|懇親会|研修会|講演会|展示会|同窓会|忘年会|新年会|飲み会|歓迎会|送別会|セミナー|カンファレンス|イベント|ミートアップ|ワークショップ|ハッカソン|パーティー?)"
_NOBODY_JA = r"(?!.*(?:さん|くん|ちゃん|様|氏|会[いうえおった]))"
_GO_JA = r"(?:が(?:ある|あり)|[にへ](?:行く|行き|参加する|参加し|出る|出)|[にへ]参加予定)"


_INTENTS = (
    *QUESTIONS,
    (
        "intro knows {one}, {other}",
        late(rf"{KNOW_JA}知り合い(?:同士)?(?:だった|でした|らしい|みたい|だって|だよ)?{END_JA}"),
    ),
    (
        "done {one}",
        late(
            rf"{PERSON_JA}(?:へ|に|と)?の?(?:約束|宿題|頼まれ(?:ごと|てたこと)|リマインド)(?:の件)?(?:[はがをも]|、|\s)*(?:もう|全部|ちゃんと|無事)?、?{_KEPT_JA}{END_JA}"
        ),
    ),
    ("done {one}", late(rf"(?i)(?:the |my )?promise to {ONE} (?:is|has been) (?:done|kept|fulfilled)[\s.!]*")),
    ("done {one}", late(rf"(?i)i (?:did what i promised|kept my promise to|did what i promised to) {ONE}[\s.!]*")),
    ("remove {one}", late(r"(?:[Ff]orget|FORGET)(?: about)? (?P<one>[A-Z]\S*(?: [A-Z]\S*)?)[\s.!]*")),
    ("event plan {what}", late(rf"(?i){_GOING} {_EVENT}{_NOBODY}(?P<what>\S.{{2,60}}?){_END}")),
    ("event plan {what}", late(rf"{_NOBODY_JA}(?P<what>\S.{{0,40}}?{_EVENT_JA}){_GO_JA}{END_JA}")),
    (
        "event plan {what} {when}",
        late(rf"{_NOBODY_JA}(?P<what>\S.{{1,40}}?)に参加(?:する|し|予定)[ます、\s]*(?P<when>.{{0,20}}?){END_JA}"),
    ),
    ("offer add {what}", late(rf"(?i)i can (?P<what>(?:teach|help(?: people| others)? with) \S.{{1,60}}?){_END}")),
    (
        "offer add {what}",
        late(
            rf"(?:私|わたし|僕|俺)は?(?P<what>\S.{{1,40}}?(?:教えられる|手伝える|教えることができる|教えられ|手伝え)){END_JA}"
        ),
    ),
    (
        "reminders",
        late(
            rf"(?i)(?:please )?(?:cancel|delete|remove|stop|call off) (?:the|my|a|all)?(?: my)? ?reminders?(?: (?:about|for|to|with|on) \S.{{0,40}}?)?{_END}"
        ),
    ),
    (
        "reminders",
        late(
            rf"(?i)(?:please )?(?:cancel|call off) (?:the|my|our|that)?(?: |\b)(?:dinner|lunch|coffee|breakfast|brunch|drinks?|beers?|meeting|call|appointment|date)"
            rf"(?: (?:with|w/?|on|for|at|tomorrow|next|this) ?\S?.{{0,40}}?)?{_END}"
        ),
    ),
    (
        "reminders",
        late(
            rf"(?:リマインド|お知らせ|予定|約束)を?(?:全部|すべて)?を?(?:取り消|取消|キャンセル|消し|削除)(?:して|し|て|たい|す|する)*{END_JA}"
        ),
    ),
    ("intro offer {one}, {other}", late(rf"(?i){_WANTING}introduce {ONE} (?:to|and|with) {_DAY}{OTHER}{_END}")),
    (
        "intro offer {one}, {other}",
        late(
            rf"{NAMED}[にと]{_DAY_JA}(?P<other>[^\s、。,]{{1,20}}?)を(?:紹介し|引き合わせ)(?:たい|よう|てあげたい){END_JA}"
        ),
    ),
    (
        "merge {one} into {other}",
        late(
            rf"(?i){ONE} (?:and {OTHER} are|is) (?:actually |really )?(?:the )?same (?:person|guy|woman|man|contact|one)"
            rf"(?(other)| as (?P<third>[^\s,]+(?: [^\s,]+)?)){_END}"
        ),
    ),
    (
        "who {one}",
        late(
            rf"(?i)when (?:am i|are we|will i|do i) (?:next )?(?:seeing|meeting|see|meet) {ONE}(?: next| again)?[\s?.!]*"
        ),
    ),
    (
        "pause {span}",
        late(rf"{_WHILE_JA}?(?:通知|お知らせ|メッセージ)[をは]?(?:{_WHILE_JA}|{_SPAN_JA}間?)?{_OFF_JA}{END_JA}"),
    ),
    (
        "pause {span}",
        late(
            rf"(?:{_WHILE_JA}|{_SPAN_JA}間?(?:ほど|くらい|だけ)?|(?P<until>\S{{1,10}}?(?:まで|いっぱい|中)|今週|来週)[はも]?)(?:お|ちょっと)*"
            rf"休(?:みし?たい|み|ませて|みにして|む){END_JA}"
        ),
    ),
    (
        "settings お知らせ:{hour}",
        late(
            r"(?:(?:毎朝|毎日|朝|いつも)の?)?(?:通知|お知らせ)(?:の時間|の時刻)?[をは](?:毎朝|毎日|朝の?)?"
            rf"(?P<hour>[0-9０-９]{{1,2}}(?:[:\uff1a][0-9０-９]{{2}}|時半?))(?:{_AMEND_JA}|にして|がいい|に){END_JA}"
        ),
    ),
    (
        "settings",
        late(
            rf"(?:通知|お知らせ)(?:の(?:数|回数|頻度))?[がをは]?(?:多(?:い|すぎる?)|減らして|減らしたい|うるさい|少なくして){END_JA}"
        ),
    ),
    (
        "edit {one} cadence:{often}",
        late(
            rf"(?i){_WANTING}(?:see|meet|talk to|(?:keep|stay|be) in touch with|(?:catch up|check in) with) {ONE} {_OFTEN}{_END}"
        ),
    ),
    (
        "edit {one} cadence:{often}",
        late(rf"{NAMED}[とに]は?{_OFTEN_JA}(?:は|で|くらい|ぐらい)*{_MEET_JA}たい{END_JA}"),
    ),
    ("edit {one} cadence:{often}", late(rf"(?i){_OFTEN} (?:with|w/?) {ONE}(?: please| pls)?{_END}")),
    ("circle move {one}", late(rf"(?i)(?:i wanna |{_WANTING})(?:see|meet|talk to) {ONE} more(?: often)?{_END}")),
    ("circle move {one}", late(rf"(?i){_WANTING}(?:get|be|become|grow) closer to {ONE}{_END}")),
    ("circle move {one}", late(rf"{NAMED}{_MORE_JA}たい{END_JA}")),
    ("purpose set {what}", late(rf"(?i)my (?:goal|aim|purpose) is (?:to )?(?P<what>\S.{{2,}}?){_END}")),
    (
        "purpose set {what}",
        late(rf"(?:私の|わたしの|僕の|自分の)?(?:目標|目的|夢)は[、\s]*(?P<what>\S.{{2,}}?)(?:こと)?{END_JA}"),
    ),
    (
        "remove {one}",
        late(rf"(?i)(?:please )?(?:delete|remove|erase) {ONE}['’]s (?:card|contact|data|details|information){_END}"),
    ),
    (
        "remove {one}",
        late(
            r"(?P<one>[^\s、。,]{1,20}?(?:さん|くん|君|ちゃん|様|氏))(?:の(?:情報|こと|カード|データ|連絡先))?(?:は|も|を)?(?:もう|全部|すべて)?を?"
            rf"(?:(?:消し|削除し)(?:て|たい)|削除){END_JA}"
        ),
    ),
    (
        "archive {one}",
        late(rf"{PERSON_JA}[をは]?(?:しばらく|当分)?(?:休止|お休み)(?:に)?(?:し(?:て|たい|とく)|に)?{END_JA}"),
    ),
    (
        "add {one}",
        late(
            rf"{PERSON_JA}を(?:連絡先に|帳面に|新しく|新規で|もう(?:一人|ひとり|1人))*(?:追加|登録)(?:し(?:て|たい)|する)?{END_JA}"
        ),
    ),
    (
        "reminders",
        late(
            rf"(?:予定|リマインド|約束)(?:を|の)?(?:全部|すべて|一覧|リスト)?を?{SHOW_JA}{END_JA}|\S.{{1,30}}(?:する|行く|会う|送る)の(?:は|を)?(?:やめ(?:た|る|ます|て)|キャンセル(?:して|した)?|中止(?:した)?){END_JA}"
        ),
    ),
    (
        "edit {one} circle:{circle}",
        late(
            rf"{NAMED}の輪を(?P<circle>特に近い|親しい|友人|知人|疎遠)に(?:して|し|移して|変更(?:して)?|変えて){END_JA}"
        ),
    ),
    ("merge {one} と {other}", late(rf"{NAMED}と(?P<other>[^\s、。,]{{1,20}}?){_MERGE_JA}{END_JA}")),
    (
        "merge",
        late(
            rf"(?:重複|ダブり|だぶり|同じ人)(?:してる|している)?(?:人|カード)?(?:を|が|は)?(?:まとめ|統合|整理|消し|あ)(?:し)?(?:て|たい|る|り|ます)+{END_JA}[?\uff1f]*"
        ),
    ),
    ('edit {one} name:"{name}"', late(rf"{PERSON_JA}の(?:名前|漢字|表記)を{_SPELLING_JA}{_AMEND_JA}{END_JA}")),
    (
        'edit {one} name:"{name}"',
        late(
            rf"{PERSON_JA}の(?:フルネーム|本名|正式な名前|正しい名前|名前の漢字|漢字|名前)は、?{_SPELLING_JA}{END_JA}"
        ),
    ),
    (
        'edit {one} name:"{name}"',
        late(
            rf"{PERSON_JA}の?(?:名前の)?(?:漢字|字|名前|表記)[がは]?(?:違|ちが|間違)(?:う|ってる?|って(?:い)?た|った|い)[、。\s]+(?:正しくは)?"
            rf"{_SPELLING_JA}(?:が正しい|が正解|の方|のほう)?{END_JA}"
        ),
    ),
    (
        'edit {one} name:"{bare}{given}"',
        late(rf"{PERSON_JA}の下の名前は、?(?P<given>[一-龥々ヶぁ-ゖァ-ヺー]{{1,8}}?)(?:さん)?{END_JA}"),
    ),
    (
        "edit {one} reading:{reading}",
        late(
            rf"{NAMED}の?(?:読み方?|よみ(?:かた|がな)?|読み仮名|ふりがな|フリガナ)は[、\s]*(?P<reading>[ぁ-ゖァ-ヺー]{{2,20}}?)(?:と読む|って読む)?{END_JA}"
        ),
    ),
    (
        'edit {one} company:"{company}"',
        late(rf"{PERSON_JA}の(?:会社|勤務先|勤め先|所属)を(?P<company>[^、。\s]{{1,25}}?){_AMEND_JA}{END_JA}"),
    ),
    (
        'edit {one} title:"{job}"',
        late(rf"{PERSON_JA}の(?:役職|肩書き?)を(?P<job>[^、。\s]{{1,25}}?){_AMEND_JA}{END_JA}"),
    ),
)
"""Commands, and the sentences that ask for them; what is not said is left out."""
_WORDS = {"other": "2", "two": "2", "three": "3", "four": "4", "six": "6", "隔週": "2週間", "隔月": "2か月"}
_AROUND = late(r"(?i)^(?:every |once an? )|(?:に?(?:1|１|一|イチ|いち)(?:回|度)?|ごとに?|おきに?)$")


def command(said: str) -> str:
    """The command that a sentence asks for, in words; empty when it asks for none."""
    for template, pattern in _INTENTS:
        if meant := pattern.fullmatch(said):
            parts = meant.groupdict("")
            if parts.get("third"):
                parts["other"] = parts["third"]
            if "often" in parts:
                parts["often"] = f'"{_often(parts["often"])}"'
            if parts.get("span", "") in ("lately", "recently"):
                parts["span"] = ""
            if "given" in parts:
                parts["bare"] = names.strip_honorific(parts["one"])
            parts["span"] = parts.get("span") or parts.get("until", "")
            return template.format(**parts).strip()
    return ""


def _often(said: str) -> str:
    """How often, as a length of time: `2 weeks` for every other week, `月` for 月に1回."""
    return " ".join(_WORDS.get(word, word) for word in _AROUND.sub("", said).split())
