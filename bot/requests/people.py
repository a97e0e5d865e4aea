"""Sentences that change what the book holds of somebody: add, edit, how often, how close, one and the same, no longer."""

from bot.requests.table import AMEND_JA, END, END_JA, NAMED, ONE, OTHER, PERSON_JA, WANTING, Requests, request

_OFTEN = (
    r"(?P<often>every (?:(?:other|[0-9]+|two|three|four|five|six|eight|ten|twelve) )?(?:day|week|month|quarter|year)s?"
    r"|once an? (?:week|month|quarter|year)|weekly|monthly|quarterly|yearly)"
)
_OFTEN_JA = (
    r"(?P<often>毎週|毎月|毎年|隔週|隔月|半年(?:に(?:1|１|一)(?:回|度)|ごとに?|おきに?)|[0-9０-９]+(?:日|週間|[かヶカ]月|年)(?:に(?:1|１|一)(?:回|度)|ごとに?|おきに?)"
    r"|[週月年]に?(?:1|１|一|イチ|いち)(?:回|度)?)"
)
_THEM = r"(?!(?:me|us|now|it|that|this|today|him|her|them)\b)"
_NOT_ACTS = r"(?!(?:Call|Meet|Email|Text|Phone|Ring|Write|See|Visit|Remind|Ping|Message|Digest|Summary|Lunch|Dinner|Coffee|Yoga|Gym)\b)"
_ENOUGH_JA = r"(?:くらい|ぐらい|程度)?(?:で(?:も)?(?:いい|良い|よい|十分|大丈夫|OK|結構|お願い(?:します)?)|に(?:して|変更(?:して)?|変えて))"
_SELDOM = r"(?:less (?:often|frequently)|not (?:so|that|as|quite so) (?:often|frequently))"
_SELDOM_JA = (
    r"(?:(?:そんなに|こんなに|あまり|それほど)(?:頻繁|しょっちゅう|ひんぱん|よく|多く)(?:に|で|じゃ|では)?(?:(?:連絡|お知らせ|会わ|話さ|教えて(?:くれ)?)(?:し)?)?(?:な(?:く|くて)て?も?)(?:いい|大丈夫|OK|結構|けっこう|良い|よい)"
    r"|(?:もっと|もう少し|少し)?(?:頻度|回数)を?(?:下げ|減らし|落とし)て|(?:もっと|もう少し|少し)間隔を?(?:空け|あけ|広げ|延ばし)て)"
)
_MEET_JA = r"(?:会い|あい|話し|飲み|連絡し|連絡を?[取と]り|電話(?:を)?(?:し|かけ)|メールし|LINEし|会うようにし|連絡するようにし)"
_MORE_JA = r"(?:をもっと(?:大事|大切)にし|ともっと(?:親しく|仲良く|近く)なり)"
_SPELLING_JA = (
    r"(?P<name>[一-龥々ヶァ-ヺー・]{1,12}|[一-龥々ヶぁ-ゖァ-ヺー]{2,12}(?=さん)|[A-Za-z][A-Za-z .'-]{1,30})(?:さん)?"
)
"""A name as it is to be written; わからない is none."""
_NUMBER = r"\+?[0-9０-９(][0-9０-９ ()-]{6,18}[0-9０-９]"
_ADDRESS = r"[^\s@,、。]+@[^\s@,、。]+\.[a-z]{2,}"
_MERGE_JA = r"(?:を(?:統合|一つに|ひとつに|1つに|まとめ|一緒に)(?:し)?(?:て|たい|る)?|は(?:実は)?(?:同じ人|同一人物)(?:だった|でした|だよ|だ|なんだ|なので)?)"

REQUESTS: Requests = (
    request('edit {one} name:"{name}"', r"(?i)rename\s+(?P<one>\S.{0,60}?)\s+(?:to|into|as|→)\s+(?P<name>\S.{0,60})"),
    request(
        'edit {one} handle:"& {handle}"',
        rf"(?i)(?:(?:please )?(?:change|set|update) )?(?!(?:add|change|set|update)\b)(?!(?:my|his|her|their)\b){ONE}['’]s? (?:new )?(?:(?:phone|mobile|cell)(?: number)?|number|tel|e-?mail(?: address)?|mail)"
        rf"(?: is| to|:| changed to| now| =)* (?P<handle>{_NUMBER}|{_ADDRESS}){END}",
    ),
    request(
        'edit {one} handle:"& {handle}"',
        rf"(?i){PERSON_JA}の?(?:新しい)?(?:電話(?:番号)?|番号|携帯(?:番号|電話)?|メアド|メール(?:アドレス)?|アドレス)(?:は|が|を|:|\uff1a|、|\s)*(?P<handle>{_NUMBER}|{_ADDRESS})"
        rf"(?:{AMEND_JA}|になった|に変わった|だって|だそう)?{END_JA}",
    ),
    request(
        "date mourning {one}",
        rf"{PERSON_JA}(?:の(?:ところ|とこ|家|お宅))?(?:(?:は|が|も|って|、)?(?:今年は?)?喪中(?:に(?:なった|入った)|な)?(?:らしい|だって|だそう|そう|とのこと|みたい|なの|だ|んだって|で)*"
        rf"|(?:から|より)の?喪中(?:はがき|ハガキ|葉書)(?:が|、)?(?:来|き|届い|届き)(?:てた|てる|た|まし?た|ました)){END_JA}",
    ),
    request("remove {one}", r"(?:[Ff]orget|FORGET)(?: about)? (?P<one>[A-Z]\S*(?: [A-Z]\S*)?)[\s.!]*"),
    request(
        "merge {one} into {other}",
        rf"(?i){ONE} (?:and {OTHER} are|is) (?:actually |really )?(?:the )?same (?:person|guy|woman|man|contact|one)"
        rf"(?(other)| as (?P<other2>[^\s,]+(?: [^\s,]+)?)){END}",
    ),
    request(
        'edit {one} cadence:"{often}"',
        rf"(?i){WANTING}(?:see|meet|call|ring|phone|text|message|e-?mail|write to|talk (?:to|with)|speak (?:to|with)|(?:keep|stay|be) in touch with|(?:catch up|check in) with) {ONE} {_OFTEN}{END}",
    ),
    request(
        'edit {one} cadence:"{often}"',
        rf"{NAMED}(?:[とに]は?|は){_OFTEN_JA}(?:は|で|くらい|ぐらい)*{_MEET_JA}たい{END_JA}",
    ),
    request(
        'edit {one} cadence:"{often}"', rf"(?i)(?:please )?(?:set|put|change|switch|move) {ONE} (?:to|on) {_OFTEN}{END}"
    ),
    request('edit {one} cadence:"{often}"', rf"(?i){_OFTEN} (?:with|w/?) {ONE}(?: please| pls)?{END}"),
    request(
        'edit {one} cadence:"{often}"',
        rf"(?i)(?:once )?{_OFTEN}(?: or so)?(?: is|['’]s| would be| will be| should be)(?: more than| quite)? (?:enough|plenty|fine|ok(?:ay)?|sufficient|often enough)(?: (?:for|with) (?:(?:him|her|them)|{_THEM}{ONE}))?{END}",
    ),
    request('edit {one} cadence:"{often}"', rf"{_NOT_ACTS}(?=[A-Z]){ONE}[,:]? (?:only |just |once )?{_OFTEN}{END}"),
    request(
        'edit {one} cadence:"{often}"',
        rf"(?:{PERSON_JA}|{NAMED.replace('one', 'one2')}(?=は|とは|には))(?:とは|には|は|も|と|に|、)*{_OFTEN_JA}{_ENOUGH_JA}{END_JA}|{_OFTEN_JA.replace('often', 'often2')}{_ENOUGH_JA}{END_JA}",
    ),
    request(
        'edit {one} cadence:"less often"',
        rf"(?i)(?:please )?(?:remind|nudge|ping|tell|ask|bug) me {_SELDOM}(?: (?:about|of|to (?:contact|call|see|meet|write to)) (?:(?:him|her|them|it|that)|{_THEM}{ONE}))?{END}"
        rf"|(?:please )?(?:remind|nudge|ping|tell|ask|bug) me (?:about|of) (?:(?:him|her|them)|{_THEM}{ONE.replace('one', 'one2')}) {_SELDOM}{END}"
        rf"|(?:i )?(?:don['’]?t|do not) (?:need|have|want) to (?:see|meet|call|hear from|talk to|contact|write to|be reminded (?:of|about)) (?:(?:him|her|them)|{_THEM}{ONE.replace('one', 'one3')}) (?:so|that|as|this) (?:often|frequently){END}"
        rf"|(?:please )?(?:a (?:bit|little) )?{_SELDOM}(?: (?:for|with) (?:(?:him|her|them)|{_THEM}{ONE.replace('one', 'one4')}))?(?: please)?{END}",
    ),
    request(
        'edit {one} cadence:"less often"',
        rf"(?:{PERSON_JA}(?:のお知らせ|のこと|との連絡)?(?:とは|には|は|も|と|に|の|を|、)*)?{_SELDOM_JA}{END_JA}",
    ),
    request("circle move {one}", rf"(?i)(?:i wanna |{WANTING})(?:see|meet|talk to) {ONE} more(?: often)?{END}"),
    request("circle move {one}", rf"(?i){WANTING}(?:get|be|become|grow) closer to {ONE}{END}"),
    request("circle move {one}", rf"{NAMED}{_MORE_JA}たい{END_JA}"),
    request(
        "remove {one}",
        rf"(?i)(?:please )?(?:delete|remove|erase) {ONE}['’]s (?:card|contact|data|details|information){END}",
    ),
    request(
        "remove {one}",
        r"(?P<one>[^\s、。,]{1,20}?(?:さん|くん|君|ちゃん|様|氏))(?:の(?:情報|こと|カード|データ|連絡先))?(?:は|も|を)?\s*(?:もう|全部|すべて)?を?"
        rf"(?:(?:消し|削除し)(?:て|たい)|削除){END_JA}",
    ),
    request(
        "snooze {one} {span}",
        rf"{PERSON_JA}[はのを]?、?(?:こと|件)?(?:は|を)?、?(?:今は|今回は|まだ|いまは|とりあえず)?(?:いいや|いいです|いい|パス|後で|あとで|また)、?(?P<span>再来週|来週|来月|[0-9０-９]+(?:日|週間|[かヶカ]月)後?)"
        rf"(?:に|また|もう一度|、)*(?:教えて|知らせて|言って|声(?:を)?かけて|お願い(?:します)?|出して){END_JA}",
    ),
    request(
        "snooze {one}",
        rf"{PERSON_JA}[はも]?、?(?:今回|今は|今週|今月|とりあえず)(?:は|も)?、?(?:パス|スキップ|見送り|見送る|いいや|いいです|いい)(?:で|に)?(?:して)?{END_JA}",
    ),
    request(
        "snooze {one}",
        rf"(?i)(?:please )?(?:skip|pass on) {ONE} (?:this time|for now|this (?:week|month)){END}|(?P<one2>[A-Z]\S*(?: [A-Z]\S*)?),? (?:not now|not this time){END}",
    ),
    request(
        "need met {one}",
        rf"{PERSON_JA}の(?:困りごと|悩み|探し物|お願い)(?:は|が|、)?(?:もう|無事)?(?:解決|片付|かたづ|見つか)(?:した|いた|った|済み|しました|ってた)+{END_JA}",
    ),
    request(
        "archive {one}",
        rf"{PERSON_JA}[をは]?(?:しばらく|当分)?(?:休止|お休み)(?:に)?(?:し(?:て|たい|とく)|に)?{END_JA}",
    ),
    request(
        "add {one}",
        rf"{PERSON_JA}[をも]?\s*(?:連絡先に|帳面に|新しく|新規で|もう(?:一人|ひとり|1人))*(?:追加|登録)(?:し(?:て|たい)|する)?{END_JA}",
    ),
    request(
        "edit {one} circle:{circle}",
        rf"{NAMED}(?:の輪)?[をは](?P<circle>特に近い|親しい|友人|知人|疎遠)(?:人|ところ)?(?:の?輪)?(?:に|へ)(?:して|し|入れて|いれて|移して|うつして|変更(?:して)?|変えて){END_JA}",
    ),
    request("merge {one} と {other}", rf"{NAMED}と(?P<other>[^\s、。,]{{1,20}}?){_MERGE_JA}{END_JA}"),
    request(
        "merge",
        rf"(?:重複|ダブり|だぶり|同じ人)(?:してる|している)?(?:人|カード)?(?:を|が|は)?(?:まとめ|統合|整理|消し|あ)(?:し)?(?:て|たい|る|り|ます)+{END_JA}[?\uff1f]*",
    ),
    request('edit {one} name:"{name}"', rf"{PERSON_JA}の(?:名前|漢字|表記)を{_SPELLING_JA}{AMEND_JA}{END_JA}"),
    request(
        'edit {one} name:"{name}"',
        rf"{PERSON_JA}の(?:フルネーム|本名|正式な名前|正しい名前|名前の漢字|漢字|名前)は、?{_SPELLING_JA}{END_JA}",
    ),
    request(
        'edit {one} name:"{name}"',
        rf"{PERSON_JA}の?(?:名前の)?(?:漢字|字|名前|表記)[がは]?(?:違|ちが|間違)(?:う|ってる?|って(?:い)?た|った|い)[、。\s]+(?:正しくは)?"
        rf"{_SPELLING_JA}(?:が正しい|が正解|の方|のほう)?{END_JA}",
    ),
    request(
        'edit {one} name:"{bare}{given}"',
        rf"{PERSON_JA}の下の名前は、?(?P<given>[一-龥々ヶぁ-ゖァ-ヺー]{{1,8}}?)(?:さん)?{END_JA}",
    ),
    request(
        "edit {one} reading:{reading}",
        rf"{NAMED}の?(?:読み方?|よみ(?:かた|がな)?|読み仮名|ふりがな|フリガナ)は[、\s]*(?P<reading>[ぁ-ゖァ-ヺー]{{2,20}}?)(?:と読む|って読む)?{END_JA}",
    ),
    request(
        'edit {one} company:"{company}"',
        rf"{PERSON_JA}の(?:会社|勤務先|勤め先|所属)を(?P<company>[^、。\s]{{1,25}}?){AMEND_JA}{END_JA}",
    ),
    request(
        'edit {one} title:"{job}"', rf"{PERSON_JA}の(?:役職|肩書き?)を(?P<job>[^、。\s]{{1,25}}?){AMEND_JA}{END_JA}"
    ),
    request(
        "edit {one} circle:{circle}",
        rf"(?i)(?:please )?(?:put|move) {ONE} (?:in(?:to)?|to) (?:my |the )?(?P<circle>inner|close|friend|wide|dormant)s? circle{END}",
    ),
    request(
        "archive {one} state:awake",
        rf"(?i)(?:please )?(?:unarchive|bring back|unsnooze|wake|unmute) (?!me\b){ONE}{END}|(?:please )?bring (?P<one2>[^\s,]+(?: [^\s,]+)?) back{END}",
    ),
    request(
        "archive {one} state:resting",
        rf"(?i)(?:please )?(?:mute(?! (?:it|me|yourself|you|all|everything|every|kizuna|notifications?|nudges?|messages?|digests?|for|until|till)\b)|(?:stop|quit) reminding me (?:about|of)|(?:don['’]?t|do not|never) remind me (?:about|of)"
        rf"|i (?:don['’]?t|do not) (?:want|wish|need) to (?:talk to|hear (?:from|about)|be reminded (?:of|about)|see|meet)) (?!(?:the|my|this|that|it|any)\b){ONE}(?: any ?(?:more|longer)| again| ever)*{END}",
    ),
)
