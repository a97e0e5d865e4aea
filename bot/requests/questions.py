"""Questions about people and about what to do next: who is he, whom did I meet, who is due, what now."""

from bot.requests.table import ASK, END, END_JA, NAMED, ONE, PERSON_JA, SHOW_JA, WANTING, Requests, request

_ABOUT_JA = r"(?:電話(?:番号)?|携帯(?:番号)?|会社|勤め先|勤務先|誕生日|連絡先|メアド|メール(?:アドレス)?|アドレス|住所|メモ|カード|プロフィール|情報|役職|部署|肩書き?)"
_WHOLE_JA = r"(?:全部|全員|みんな|登録(?:し(?:て(?:い)?る|た|ている))?(?:人|連絡先)|連絡先|知り合い|友達)"
_SPENT_JA = r"(?P<span>昨日|今日|一昨日|おととい|先々?[週月]|今[週月年]|去年|昨年|(?:先週|今週)?の?(?:[月火水木金土日]曜日?|週末)|[0-9０-９]{1,2}月|[0-9０-９]{1,2}[/月][0-9０-９]{1,2}日?)"
_ASK_JA = r"(?:です|ます|は|か|の|かな|っけ|だっけ|いる|いた|誰|だれ)*[?。!\uff1f\uff01]*"
_WEEK = r"(?:(?:my|the|this|past|last) )+(?:whole |entire )?week"
_THEY = r"(?:(?:was it|were they|were those|(?:was|is) the (?:guy|woman|man|person)|(?:were|are) the (?:people|folks)) (?:that |who )?)?"
_MEETING = r"(?:(?:my |the )?(?:meeting|call|lunch|dinner|coffee|chat|1:1) with )?"

REQUESTS: Requests = (
    request(
        "due",
        r"(?i)(?:so |ok |hey )*(?:who(?:m| else)? (?:should|shall|do|can|could|must) (?:i|we) (?:need to |have to )?"
        r"(?:contact|call|ring|write(?: to)?|message|text|ping|email|see|meet|reach(?: out to)?|(?:get|be) in touch with"
        r"|talk to|follow up with|catch up with)|who(?:['’]s| is) (?:due|next|overdue|waiting|up|slipping(?: away)?|drifting(?: away)?|falling behind))"
        r"(?: next| today| now| this week| first| again)*[\s?.!]*"
        r"|(?:今日|今週|次|つぎ|そろそろ)?(?:は|に)?、?(?:誰|だれ|どなた)(?:に|と)(?:連絡|電話|メール|会|声(?:を)?かけ|話)"
        r"(?:を)?(?:す|し|とる|取|え|う|お|る|れ|た|ば|よ|い|ら|べ|き|ん|だ|ろ|か|な|の|で|と|ほ|方|が|？|\?|。|っけ)*",
    ),
    request(
        "due",
        r"(?i)(?:am i (?:forgetting|neglecting) (?:any|some)(?:one|body)|(?:is there )?any(?:one|body) i (?:should|could|need to|have to) (?:call|text|write(?: to)?|contact|message|see|ping))[\s?]*|who(?:m)? (?:haven['’]?t|have) i (?:not )?(?:seen|met|talked to|spoken (?:to|with)|contacted|called)(?: (?:lately|recently|in a while|for a while|for ages|in ages|(?:since|in|for) [a-z0-9]+(?: [a-z]+)?))?[\s?]*"
        r"|who(?:m)? (?:have|am) i (?:been )?(?:neglect(?:ed|ing)|forgett(?:en|ing)|forgotten|ignor(?:ed|ing)|los(?:t|ing) touch with)(?: lately| recently)?[\s?]*"
        r"|who(?:m)? (?:haven['’]?t|have) i (?:not )?(?:(?:been|got(?:ten)?) in touch with|heard from)(?: .{1,20})?[\s?]*"
        r"|(?:最近|しばらく|ここのところ|ずっと|今月|今年)?(?:は)?、?(?:誰|だれ|どなた)[とに](?:は)?(?:会っ|会え|あっ|話し|話せ|連絡し|連絡[とと取]っ|連絡でき|飲ん)[てで](?:い)?ない(?:ん|の)?(?:だっけ|だろう|だろ|です|っけ|かな|か|の)+[?。\uff1f]*"
        r"|(?:最近|しばらく|ずっと|長いこと|長く)(?:会|連絡し|連絡とっ|話し)(?:って|て)(?:い)?ない(?:人|方|ひと)?(?:は|って)?(?:誰|だれ|いる|いたっけ)?(?:だっけ|っけ|か|ですか)*[?\uff1f]*"
        r"|(?:最近|ずっと|しばらく)?、?(?:誰|だれ)(?:と|に)も(?:会っ|会え|連絡し|連絡[と取]っ|話し|話せ)て(?:い)?ない(?:な|なあ|なぁ|気がする|かも|よ)*[。…]*"
        r"|(?:ご無沙汰|ごぶさた|疎遠)(?:の|な|してる|になってる)?(?:人|方|ひと)?(?:は|って)?(?:誰|だれ)?(?:だっけ)?[?\uff1f]*",
    ),
    request(
        "list",
        r"(?i)(?:(?:show|list|give|see)(?: me)? (?:everyone|everybody|all (?:my )?(?:people|contacts|friends)|my (?:people|contacts|friends|book|list))"
        r"|who(?:['’]?s| is) (?:all )?in my (?:book|list|network|contacts)|who do i (?:know|have)|how many (?:people|ppl|contacts) (?:do i (?:know|have)|are (?:there|in my book)))[\s?.!]*",
    ),
    request(
        "home",
        r"(?i)(?:what (?:are|['’]?re) |show (?:me )?|list )?(?:my )?(?:to-?dos?|to-?do list|tasks?)(?: (?:for )?(?:today|this week))?[\s?.!]*|what (?:do|must|should) i (?:(?:have|need) to )?do (?:today|this week|now|next)[\s?.!]*"
        r"|(?:今日|今週)?(?:の|に|は)?(?:やる(?:べき)?(?:こと|事)|する(?:べき)?(?:こと|事)|タスク|ToDo|TODO|todo)(?:は|って|を|一覧|リスト)?(?:何|なに|ある|見せて|みせて|教えて)?(?:だっけ|っけ|か)?[?\uff1f。]*",
    ),
    request(
        "home",
        r"(?i)(?:what(?:['’]s| is) (?:on |up )?(?:for )?today|what do i have (?:on )?(?:today|this week|tomorrow)|(?:my )?agenda|today)"
        r"[\s?.!]*|(?:今日|いま|今)は?(?:何|なに)を?(?:すれば|したら|やれば|やったら)(?:いい|良い|よい)(?:の|か|かな|んだ|です)*[?\uff1f。]*|今日(?:は何|の予定|は?何(?:が)?ある|何する)?(?:っけ|の|か|だっけ|は)?[?\uff1f。]*",
    ),
    request("who {one}", rf"(?i)who introduced me to {ONE}{ASK}"),
    request(
        "who {one}",
        rf"(?i)(?:did|have) i (?:already |ever )?(?:thank|thanked|answered?|repl(?:y|ied) to|writt?en? to|call(?:ed)?) {ONE}(?: yet| back| already)*{ASK}",
    ),
    request("who {one}", rf"(?i)who introduced {ONE} to me{ASK}"),
    request("who {one}", rf"(?i)(?:i )?wonder(?:ing)? how {ONE} is(?: doing| getting on| these days)*{ASK}"),
    request(
        "ask {one} {what}",
        rf"(?i)(?!.*\b(?:introduce|intro|introduction|connect) (?:me )?to\b){WANTING}ask {ONE} (?P<what>(?:for|to|about|if|whether) \S.{{2,80}}?){END}",
    ),
    request(
        "ask {one} {what}",
        rf"(?!.*[をの]ご?紹介){PERSON_JA}に(?:は)?、?(?:(?P<what>\S.{{0,30}}?(?:相談|お願い))(?:を)?(?:し|に乗ってもらい)|(?P<what2>\S.{{0,30}}?(?:頼み|頼りにし|教えてもらい|聞いてもらい|手伝ってもらい|紹介してもらい|乗ってもらい)))たい(?:こと(?:が)?ある)?{END_JA}",
    ),
    request("ask {one} 相談", rf"{PERSON_JA}に相談(?:し|に(?:のっ|乗っ)て(?:もらい|ほしい))(?:たい)?{END_JA}"),
    request("find {what}", rf"(?i)who knows (?:(?:a lot|something|anything|much) )?about (?P<what>\S.{{1,40}}?){ASK}"),
    request(
        "find {what}",
        rf"(?:誰|だれ)(?:が|か)(?P<what>[^\s、。]{{1,20}}?)(?:に(?:詳|くわ)しい|に強い|が得意)(?:人|ひと|方)?(?:は)?{_ASK_JA}",
    ),
    request(
        "who {one}",
        rf"(?!\S*(?:さん|くん|ちゃん|君|様|氏)が){NAMED}(?:を紹介してくれた(?=[^。!\uff01])|は誰の紹介|はだれの紹介|と知り合ったきっかけ|とはどこで(?:会っ|知り合っ)た){_ASK_JA}",
    ),
    request(
        "balance",
        rf"(?i)(?:who (?:owes me|(?:do|whom do) i owe)(?: (?:a favou?r|something|anything))?|(?:am|do) i giv(?:e|ing) (?:enough|too much)|who(?:m)? (?:should|do|must) i (?:have to )?thank|(?:is there |do i have )?(?:any|some)(?:one|body) (?:who )?i (?:should|could|ought to|need to|have to) thank){ASK}",
    ),
    request(
        "balance",
        rf"(?:誰|だれ)か?(?:に)?、?お礼(?:を)?(?:す(?:べき|る)|し(?:た方がいい|たほうがいい|なきゃ(?:いけない)?))(?:な)?(?:人|ひと|方|相手)?(?:は|って|が)?(?:誰|だれ|いる|います)?{_ASK_JA}|(?:誰|だれ)に(?:借り|貸し)が(?:ある|あった){_ASK_JA}|(?:借り|貸し)が?ある(?:人|の){_ASK_JA}"
        rf"|(?:誰|だれ)か?に(?:何|なに)?か?(?:を)?(?:借り|貸し|お世話になっ)て(?:い)?(?:る|た){_ASK_JA}",
    ),
    request(
        "seen {span}",
        rf"(?i)(?:who(?: else)? (?:was|were) (?:all )?(?:there|with us)(?: too| again)?{ASK}|(?:who(?:m)?|how many (?:people|ppl|folks|contacts)) {_THEY}(?:all )?(?:did i|have i|i) (?:meet|met|see|seen)(?: (?:(?P<span>(?:in |on |over )?(?:the )?(?:last|this|past) [a-z]+|yesterday|today|in [A-Z][a-z]+)|lately|recently))?{ASK})",
    ),
    request(
        "seen {span}",
        rf"(?:{_SPENT_JA}|最近)(?:に|は|の|って)?、?(?:(?:誰|だれ|何人|どんな人|どなた)(?:と|に)(?:会|あ)(?:った|って|えた)(?:の|ん)?(?:だっけ|っけ|だ|かな|か|ろう|です|たっけ)*"
        rf"|(?:会|あ)った(?:人|ひと|方)(?:たち|達)?(?:は|って|の)?(?:誰|だれ|一覧|リスト)?(?:を)?{SHOW_JA}?(?:だっけ|っけ|か|かな)?)[?。\uff1f]*"
        rf"|(?:他|ほか|あと)に?は?、?(?:誰|だれ)が?(?:いた|来てた|来ていた|来た|会った){_ASK_JA}",
    ),
    request(
        "find {what}",
        r"(?:(?:昨日|今日|先週|先月|この前|こないだ)の?)?(?P<what>[^\s、。]{2,15}?)で(?:会った|知り合った|出会った|名刺交換した)(?:人|ひと|方)(?:たち|達)?"
        rf"(?:は|って)?(?:誰|だれ)?{SHOW_JA}?(?:だっけ|っけ|か|かな)?[?。\uff1f]*",
    ),
    request(
        "who {one}",
        rf"{PERSON_JA}のこと(?:を|は)?(?:もっと)?(?:詳しく|くわしく|教えて|おしえて|見せて)(?:{SHOW_JA})?{END_JA}",
    ),
    request(
        "find {what}",
        r"(?i)(?:show|find|list|give)(?: me)? (?:all )?(?:(?:my|the) )?(?:people|everyone|everybody|contacts|friends|folks|anyone|those) (?P<what>(?:who|at|in|from|with|near|working)\s\S.{1,40}?)[\s?.!]*",
    ),
    request("who {one}", rf"{PERSON_JA}の{_ABOUT_JA}(?:[はをっ]て?)?{SHOW_JA}?{END_JA}"),
    request("list", rf"{_WHOLE_JA}(?:の|を)?(?:(?:一覧|リスト)(?:を)?{SHOW_JA}?|{SHOW_JA}){END_JA}"),
    request(
        "date list",
        rf"(?i)(?:are there |any |whose |what )*(?:birthdays?|anniversar(?:y|ies))(?: (?:are|is))?(?: coming(?: up)?| soon| next| this (?:week|month))+{ASK}",
    ),
    request(
        "date list",
        rf"(?:もうすぐ|そろそろ|今月|来月)?(?:が|に)?誕生日(?:が近い|の|な)?人{_ASK_JA}|(?:もうすぐ|今月|来月)(?:の|が)?誕生日{_ASK_JA}",
    ),
    request(
        "date cards",
        r"(?:今年の?|来年の?)?年賀状(?:って|は|を)?、?(?:今年は?、?)?(?:誰|だれ|どなた|何人|何枚)(?:に|くらい|ぐらい)?(?:出|送|書)(?:せ|す|し|れ|ろ|る|け|く|こ)?(?:ば|う|たら)?"
        rf"(?:いい|良い|よい|よかった)?(?:んだ|のか?)?{_ASK_JA}",
    ),
    request("common {one}", rf"(?i)what (?:should|can|could|do) i (?:say|write|talk about) (?:to|with) {ONE}{ASK}"),
    request(
        "common {one}",
        rf"{NAMED}[とに](?:は)?(?:何|なに)を?(?:話せば|話そう|書けば|書こう|言えば)(?:いい|良い)?{_ASK_JA}",
    ),
    request(
        "who {one}",
        rf"(?i)when (?:am i|are we|will i|do i) (?:next )?(?:seeing|meeting|see|meet) {ONE}(?: next| again)?[\s?.!]*",
    ),
    request("brief {one}", rf"(?i)(?:please )?(?:prep|prepare|brief)(?: me)? (?:for|on|about) {_MEETING}{ONE}{END}"),
    request(
        "brief {one}",
        rf"(?i)(?:please )?(?:(?:can|could) you )?(?:(?:help me (?:to )?)?(?:draft|suggest)|help me (?:to )?write)(?: me)?(?: an?)?(?: short| quick| nice)? (?:message|note|line|text|e?-?mail|dm) (?:to|for) {ONE}{ASK}",
    ),
    request(
        "balance",
        r"(?i)(?:do i (?:still )?owe (?:any(?:one|body)|some(?:one|body))(?: anything| something)?|what do i owe(?: people)?|does any(?:one|body) owe me(?: anything)?|how much (?:have|did) i (?:give|given|help|helped)(?: and (?:get|got|gotten|take|taken|receive|received))?(?: lately| recently| this (?:month|year))?|(?:how(?:['’]s| is) )?my give and take(?: (?:going|lately|looking))?)[\s?.!]*"
        rf"|(?:最近の|今の|いまの)?(?:みんなとの)?(?:貸し借り|ギブ(?:アンド|&)テイク|持ちつ持たれつ)(?:の?バランス)?(?:は|って|、)*(?:どう|どんな感じ|どうなって(?:い)?る)?{_ASK_JA}",
    ),
    request(
        "summary",
        r"(?i)(?:who|whom|what) (?:did|have) (?:i|we) (?:do|done|talk(?:ed)? to|m[ee]et|met|see|seen|spoken? (?:to|with)) (?:(?:this|last) week|yesterday|lately|recently)[\s?.!]*"
        rf"|how(?:['’]?s| was| is| has)? {_WEEK}(?: been| going| looking)?(?: for me| so far)?{ASK}|how did {_WEEK} (?:go|look)(?: for me)?{ASK}|(?:please )?(?:sum up|review|recap) {_WEEK}{END}"
        rf"|今週(?:は|って|の|を)?、?(?:どう(?:だった|でした|なって(?:い)?る)?|どんな感じ|(?:ふりかえ|振り?返)(?:り|る|って|りたい)(?:を)?{SHOW_JA}?){_ASK_JA}",
    ),
    request(
        "home",
        r"(?i)(?:what (?:should|can|could|shall) i do(?: (?:today|now|next|this week))?|give me something to do|what now)[\s?.!]*",
    ),
    request(
        "balance {one}",
        rf"(?i)(?:why (?:do|am) )?i(?:['’]?m| am)? (?:always|keep(?: on)?|only ever) (?:helping|doing (?:things|favou?rs|everything) for|the one (?:helping|giving to)) (?P<one>[^\s,]+)(?:,? .{{1,80}}?)?{END}",
    ),
    request(
        "balance {one}",
        rf"(?i)(?:am|do) i (?:(?:taking|take|asking|ask|wanting|want|expecting|expect) (?:too much|too often|a lot) (?:from|of)|(?:leaning|lean|relying|rely) (?:too much |too hard |a lot )?on) {ONE}(?: too (?:much|often|hard))?{ASK}",
    ),
    request(
        "balance {one}",
        rf"(?i)(?:how(?:['’]?s| is) (?:the|my|our) (?:balance|give and take)|what(?:['’]?s| is) (?:the|my) balance|how do (?:i|we) stand|am i (?:even|square)|are we (?:even|square)) (?:with|between me and) {ONE}{ASK}",
    ),
    request(
        "balance {one}",
        rf"{NAMED}との?(?:収支|貸し借り|(?:ギブ(?:アンド|&)テイク|お互いさま)?の?バランス)(?:は|って|、)*(?:どう|どんな感じ|どうなって(?:い)?る)?{_ASK_JA}",
    ),
    request(
        "balance {one}",
        rf"{PERSON_JA}に(?:は|、)?(?:ちょっと|最近|いつも)*(?:頼り|甘え|お願いし|頼み|もらい)すぎ(?:て(?:い)?(?:る|ない))?(?:かな|だろうか|か|よね|な)*[?\uff1f。]*",
    ),
    request(
        "balance {one}",
        rf"{NAMED}に(?:は|、)?(?:いつも|ずっと|最近)?(?:(?:して)?(?:あげて|やって)|手伝って|助けて)ばっか(?:り|し)?(?:で|だ|な|いる)*.{{0,20}}",
    ),
    request(
        "balance",
        rf"(?i)what (?:have|did) i (?:borrow(?:ed)?|len[dt])(?: (?:out|from people|to people))?{ASK}|who (?:has|still has) (?:my (?:things|stuff)|something of mine){ASK}",
    ),
    request("balance", rf"(?:何|なに)を?(?:借り|貸し)て(?:い)?(?:る|た)(?:もの|物)?{_ASK_JA}"),
    request(
        "need who {one} {what}",
        rf"(?i)who(?: else)? (?:could|can|might|would|should) (?!(?:me|us|i)\b)(?:help(?: out)?|be (?:useful|good|interesting) (?:to|for)) (?!(?:me|us|my|with)\b){ONE}(?:,? (?:with|find|in finding) (?P<what>\S.{{1,40}}?))?{ASK}"
        rf"|who(?:m)?(?: else)? (?:could|can|should|might) i (?:introduce|intro|connect) (?:(?:to|with) )?(?P<one2>(?!to\b|each\b|some)\S+(?: (?!to\b|with\b)\S+)?)(?: (?:to|with))?{ASK}"
        rf"|(?:can|could|might|would) (?!(?:i|we|you|it|this|that)\b)\S+ help (?!(?:me|us|my|with)\b)(?P<one3>\S+)(?: with (?P<what3>\S.{{1,40}}?))?{ASK}",
    ),
    request(
        "need who {one} {what}",
        rf"{PERSON_JA}(?:に|へ)(?:は)?、?(?:誰|だれ|どなた)(?:か)?を?、?(?:紹介|つな|引き合わせ)(?:し(?:たら|よう|たい|てあげたい)|すれば|でき(?:る|そう)|い?だら|げ(?:ば|る|られる)|(?:れ)?ば|られる)?(?:いい|良い)?{_ASK_JA}"
        rf"|(?:誰|だれ)(?:が|なら|か){PERSON_JA.replace('one', 'one2')}(?:の(?:力|役)に(?:なれ|立て|たて)|を助けられ)(?:る|そう)(?:人|ひと|方)?{_ASK_JA}"
        rf"|(?:(?P<what>\S{{1,15}}?)(?:で|に関して|のことで)、?)?{PERSON_JA.replace('one', 'one3')}の(?:力|役)に(?:なれ|立て|たて|なってくれ)(?:る|そう(?:な)?)(?:人|ひと|方)?(?:は|って)?{_ASK_JA}",
    ),
    request(
        "need",
        rf"(?i)(?:what (?:do|does) (?:people|they|others|every(?:one|body)|my (?:friends|people|contacts)) need|who needs (?:help|what|something|anything|me)|who(?:m)? (?:can|could|should) i help|(?:does|do) any(?:one|body) need (?:help|anything|something|me|my help)|how can i (?:help|be useful)(?: (?:people|anyone|someone|somebody))?)(?: (?:right )?now| today| this week)?{ASK}",
    ),
    request(
        "need",
        r"(?:みんな|皆|誰|だれ)(?:が|は)?(?:何|なに)(?:に|で|を)(?:困って(?:い)?(?:る|ます)|必要として(?:い)?(?:る|ます)|探して(?:い)?(?:る|ます))(?:の|ん|か|かな|っけ|だっけ)*[?\uff1f。]*"
        r"|(?:誰|だれ)か(?:何か)?(?:に|で)?困って(?:い)?(?:る|ます)?(?:人|方)?(?:は|って)?(?:いる|いない|います)?(?:の|か|かな|っけ)*[?\uff1f。]*"
        r"|(?:誰|だれ)(?:の役に(?:立て|たて)(?:る|そう)|を(?:助け|手伝)え?(?:られ)?る)(?:の|か|かな|だろう)*[?\uff1f。]*",
    ),
    request(
        "offer",
        rf"(?i)what (?:am i (?:offering|good at|learning)|(?:can|do|could) i (?:offer|give)|do i have to (?:offer|give)){ASK}",
    ),
    request(
        "offer",
        rf"(?:私|わたし|僕|俺|自分)の?(?:得意な(?:こと|もの)|できること|強み)(?:は|って)?(?:何|なに)?{_ASK_JA}|(?:私|わたし|僕|俺|自分)(?:は|に)(?:何|なに)が(?:できる|得意){_ASK_JA}",
    ),
    request(
        "common",
        rf"(?i)(?:what do you (?:know|remember|have) about me|(?:show (?:me )?)?my facts|what have i told you about (?:me|myself)){ASK}",
    ),
    request(
        "common",
        rf"(?:私|わたし|僕|俺|自分)の?(?:こと|事)(?:を|は|って|で|、)*(?:何|なに)を?(?:知って(?:い)?る|覚えて(?:い)?る|わかって(?:い)?る){_ASK_JA}",
    ),
    request(
        "common {one}",
        rf"(?i)what (?:do|might|could) (?:i|we) have in common with {ONE}{ASK}",
    ),
    request(
        "common {one}",
        rf"(?i)(?!.*['’]s\b)(?:(?:give me|tell me|suggest|i need|any|got) )?(?:(?:something|anything|ideas?|what)(?= (?:i can|i could|to) (?:say|talk|ask|write))|a (?:topic|line)|topics?|an? (?:opener|icebreaker)|openers?|icebreakers?)"
        rf"(?: (?:i can|i could|to) (?:say|talk about|ask|write))?(?: to| with| for) {ONE}{ASK}|what (?:should|can|could|shall) i ask (?P<one2>[^\s,]+)(?: next(?: time)?| about)?{ASK}",
    ),
    request(
        "common {one}",
        rf"{NAMED}と(?:の)?共通点(?:は|って|を|、)*(?:何|なに|ある|教えて|見せて)?{_ASK_JA}|(?P<one2>[^\s、。,]{{1,20}}?)と(?:の|に)?(?:話す|話せる|会話の)(?:ネタ|話題|こと)(?:は|って|が)?(?:何(?:か)?|ある|ない)?{_ASK_JA}",
    ),
    request(
        "common {one}",
        rf"(?:次|今度|つぎ)?(?:は|、)?{PERSON_JA}に(?:は|、)?(?:次|今度)?(?:何|なに)(?:を|て|って)?(?:聞(?:こう|けば|いたら)|話(?:そう|せば|したら)|言(?:おう|えば|ったら)|声(?:を)?かけ(?:よう|れば|たら)|送(?:ろう|れば))(?:いい|良い)?{_ASK_JA}",
    ),
    request("list", rf"(?:私は|今)?(?:何人|なんにん)(?:知って(?:い)?る|(?:登録|追加)して(?:い)?る){_ASK_JA}"),
    request(
        "find {what}",
        rf"(?!(?:昨日|今日|明日|[今先来]週|[今先来]月|最近|次|今度|さっき|そろそろ|誕生日|目的|全部|すべて))(?P<what>[^\s、。]{{2,15}}?)(?:の|にいる|で働(?:い|く)(?:てる|ている)?)(?:人|方|知り合い)(?:を)?(?:みんな|全員|全部)?{SHOW_JA}{END_JA}",
    ),
)
