"""Sentences about what joins people and what for: who knows whom, introductions, offers, purposes, approaches."""

from bot.requests.table import ASK, END, END_JA, NAMED, ONE, OTHER, PERSON_JA, WANTING, Requests, request

_DAY = r"(?!.*\b(?:tomorrow|today|tonight|next|this|on|at|by|in)\b)"
_DAY_JA = r"(?!.*(?:明日|あした|来週|今度|来月|[0-9０-９]))"
_ONE_JA = r"(?P<one>[^\s、。,]{1,15}?(?:さん|くん|君|ちゃん|様|氏)|[^\s、。,と]{2,10})"
_OTHER_JA = r"(?P<other>[^\s、。,]{1,15}?(?:さん|くん|君|ちゃん|様|氏)|[^\s、。,と]{2,10}?)"
_KNOW_JA = r"(?:もしかして|たしか)?(?:、)?{one}と{other}(?:は|って|が)?、?(?:もう|お?互いに?)?"
_KNOW_JA = _KNOW_JA.format(one=_ONE_JA, other=_OTHER_JA)
_WOULD = (
    r"(?:(?:['’]ll|['’]d| will| would| is going to| is gonna|['’]s going to|['’]s gonna)| (?:promised|offered|agreed|volunteered|is happy|is willing)(?: (?:me|us))? to"
    r"| (?:said|says|told me|promised(?: me)?)(?: that)? (?:he|she|they)(?:['’]ll|['’]d| will| would| could| can|['’]s going to))"
)
_ME_TO = r"(?:(?:intro(?:duce)?|connect|link) (?:me|us) (?:up )?(?:to|with)|(?:put|get) (?:me|us) in touch with|hook (?:me|us) up with)"
_LINKED_JA = r"(?:知り合い|面識(?:が)?(?:ある|あり|あった)|友達|つながって(?:い)?る|会ったこと(?:が)?ある|知って(?:い)?る)(?:同士)?"
_NETWORK = r"(?:linkedin|x|twitter|facebook|fb|instagram|insta|note|bluesky|mastodon|threads)"
_NETWORK_JA = r"(?:LinkedIn|リンクトイン|X|Twitter|ツイッター|Facebook|FB|フェイスブック|Instagram|インスタ|note)"
_DID = r"(?:(?:i|we)(?:['’]ve| have)? )?(?:just |finally )*"
_TIED_JA = rf"(?:も)?(?:つなが|繋が)(?:った|りました|れた|れました)(?:よ|ね)?{END_JA}"

REQUESTS: Requests = (
    request("intro known {one}, {other}", rf"(?i)(?:so |hey )*do {ONE} and {OTHER} know each other{ASK}"),
    request(
        "intro known {one}, {other}", rf"(?i)(?:so |hey )*does (?!(?:any|some)(?:one|body)\b){ONE} know {OTHER}{ASK}"
    ),
    request(
        "intro known {one}, {other}",
        rf"{_KNOW_JA}{_LINKED_JA}(?:なん|なの|だった|でした|です|だ|よね|の)*(?:(?:っけ|かな|か|よね)[?。\uff1f]*|[?\uff1f]+)",
    ),
    request(
        "intro knows {one}, {other}",
        rf"{_KNOW_JA}知り合い(?:同士)?(?:だった|でした|らしい|みたい|だって|だよ)?{END_JA}",
    ),
    request("intro thank {one}", rf"(?i)(?:i )?(?:(?:have|['’]ve|just) )*thanked {ONE} for (?:the|that|his|her|their) (?:intro|introduction)(?: to \S.{{0,40}}?)?{END}"),
    request(
        'intro offer {one}, {other} why:"{why}"',
        rf"(?i){WANTING}intro(?:duce)? {ONE} and {OTHER} to (?:each other|one another)(?:,? (?:because |since |as )?(?P<why>\S.{{2,60}}?)){END}",
    ),
    request("intro offer {one}, {other}", rf"(?i){WANTING}intro(?:duce)? {ONE} and {OTHER} to (?:each other|one another){END}"),
    request("intro offer {one}, {other}", rf"(?i){WANTING}(?:intro(?:duce)?|connect) {ONE} (?:to|and|with) {_DAY}{OTHER}{END}"),
    request("intro offer {one}, {other}", rf"(?i)(?:i think )?{ONE} and {OTHER} (?:really )?(?:should|ought to|need to|have to|must) (?:really )?(?:meet|talk|connect|know each other|get to know each other|be introduced){END}"),
    request("intro offer {one}, {other}", rf"{_ONE_JA}と{_OTHER_JA}(?:は|って)?、?(?:(?:気|話)が)?(?:会うべき|合いそう|会うといい|会ったらいい|会わせたい|会わせると面白い)(?:だ|かも|よ|んじゃない|と思う)*{END_JA}"),
    request("intro offer {one}, {other}", rf"(?i){WANTING}put {ONE} in touch with {_DAY}{OTHER}{END}"),
    request(
        "intro offer {one}, {other}",
        rf"{_ONE_JA}と{_DAY_JA}{_OTHER_JA}を(?:引き合わせ|つなげ?|つない|つなぎ)(?:たい|よう|る|ぐ|ごう|て(?:あげ)?(?:たい|て)?)?{END_JA}",
    ),
    request(
        "intro offer {one}, {other}",
        rf"{NAMED}[にと](?!詳し|くわし|強い|明るい|勤め|住|いる|近い|興味|関す|長け){_DAY_JA}(?P<other>[^\s、。,]{{1,20}}?)を(?:(?:紹介し|引き合わせ)(?:たい|よう|てあげたい)|紹介でき(?:る|そう)(?:か|かな|だろうか)?){END_JA}",
    ),
    request(
        "intro offer {one}, {other}",
        rf"{NAMED}を{_DAY_JA}(?P<other>[^\s、。,]{{1,20}}?)に(?:(?:紹介し|引き合わせ)(?:たい|よう|てあげたい)|紹介でき(?:る|そう)(?:か|かな|だろうか)?){END_JA}",
    ),
    request(
        "intro list",
        rf"(?i)(?:(?:how are|how['’]s|how is|any|what about|what happened (?:to|with)|where (?:are|is)) )+(?:(?:my|the|those|open|pending) )*(?:intros?|introductions?)"
        rf"(?: (?:going|doing|coming along|open|pending|waiting|on the way|left))*{ASK}",
    ),
    request(
        "intro offer {one}, {other}",
        rf"(?i){ONE} (?:has |just )*asked (?:me |us )?(?:for an? intro(?:duction)? to|to (?:introduce|intro|connect) (?:him|her|them) (?:to|with)|to be introduced to) {OTHER}{END}"
        rf"|{_ONE_JA.replace('one', 'one2')}(?:に|から)、?{_OTHER_JA.replace('other', 'other2')}(?:を|に|と)(?:ご)?(?:紹介して|つないで|引き合わせて)(?:ほしい|欲しい|くれ(?:ないか)?|もらえないか|ください)(?:と|って)(?:頼まれ|言われ|お願いされ)(?:た|ました){END_JA}",
    ),
    request("intro list", r"(?:私の)?紹介(?:の(?:件|状況|進み具合|進捗))?(?:は|って)?、?(?:どう|どこまで|どんな感じ)(?:なって(?:い)?る|進んで(?:い)?る|なった|だ)?(?:の|ん|か|かな|っけ|です)*[?。\uff1f]*"),
    request(
        "intro list",
        r"(?:誰|だれ)か(?:を|に)?、?(?:紹介(?:できる|できそうな|し合える)|引き合わせ(?:られる|たい)|つなげ(?:る|られる))(?:人|ひと|方)(?:たち|同士)?(?:は|って)?"
        r"(?:いる|います|いない|いません|いるか)(?:の|か|かな|っけ|だろう)*[?。\uff1f]*",
    ),
    request(
        "intro list",
        rf"(?i)(?:is there |do i know )?(?:any(?:one|body)|who) (?:that |who )?(?:i )?(?:could|can|should) (?:i )?(?:introduce|connect)(?: to (?:each other|one another|some(?:one|body)))?{ASK}",
    ),
    request(
        'intro ask {what} via:"{one}" asked:yes',
        rf"(?i)(?:i )?(?:(?:just|already|have|['’]ve) )*asked {ONE} (?:to|(?:if|whether) (?:he|she|they) (?:could|can|would|might)) {_ME_TO}"
        rf" (?:(?:his|her|their) (?:[a-z]+ ){{1,2}}(?=(?-i:[A-Z])))?(?P<what>\S.{{1,40}}?){END}",
    ),
    request(
        'intro ask {what} via:"{one}" asked:yes',
        rf"(?i)(?:i )?(?:(?:just|already|have|['’]ve) )*asked (?P<one2>\S+(?: \S+)??) for an? (?:intro|introduction) to (?P<what>\S.{{1,40}}?){END}",
    ),
    request(
        'intro ask {what} via:"{one}" asked:yes',
        rf"{PERSON_JA}に(?:は)?、?(?P<what>[^\s、。]{{1,20}}?)(?:を|の)(?:ご)?紹介(?:して(?:ほしい|欲しい|もらえないか|もらえるか|もらえますか|もらえるよう|くれないか|くれるよう|くださいと)?に?(?:と|って)?|を)?"
        rf"、?(?:お願い|頼ん|頼み|依頼)(?:を)?(?:した|しました|だ|ました|してある|しておいた|済み){END_JA}",
    ),
    request(
        'intro agreed {what} via:"{one}"',
        rf"(?i)(?:(?:so|ok|yay|good news|and|also)[\s,:]+)*{ONE}{_WOULD} {_ME_TO}"
        rf" (?:(?:his|her|their) (?:[a-z]+ ){{1,2}}(?=(?-i:[A-Z])))?(?P<what>\S.{{1,50}}?){END}",
    ),
    request(
        'intro agreed {what} via:"{one}"',
        rf"{PERSON_JA}(?:が|は|も|から|に)、?(?P<what>[^\s、。?\uff1f]{{1,25}}?)(?:(?:を|に)(?:ご)?紹介して|に(?:つない|繋い)で|と引き合わせて)(?:くれる|くださる|くれます|もらえる|もらえます|いただける|もらう)(?:こと(?:に(?:なった|なりました))?|予定|約束|そう|らしい|みたい|とのこと|って(?:言って(?:い)?た|言ってくれた)?|と言って(?:い)?た|んだって|です|だ|よ|ね)*[。!\uff01]*",
    ),
    request(
        'intro ask {what} via:"{one}"',
        rf"(?i)(?:{WANTING}(?:(?:be )?(?:going|about) to )?ask {ONE} (?:to|(?:if|whether) (?:he|she|they) (?:could|can|would|might))|(?!(?:who|you|he|she|they|any\w*|some\w*)\b)(?P<one3>\S+) (?:can|could|might)) {_ME_TO}"
        rf" (?:(?:his|her|their) (?:[a-z]+ ){{1,2}}(?=(?-i:[A-Z])))?(?P<what>\S.{{1,40}}?){END}",
    ),
    request(
        'intro ask {what} via:"{one}"',
        rf"(?i){WANTING}ask (?P<one2>\S+(?: \S+)??) for an? (?:intro|introduction) to (?P<what>\S.{{1,40}}?){END}",
    ),
    request(
        'intro ask {what} via:"{one}"',
        rf"{PERSON_JA}(?:に|から)(?:は)?、?(?P<what>[^\s、。]{{1,20}}?)(?:を|の)(?:ご)?紹介(?:し(?:てもらい|てほしい|て欲しい|ていただき)|を?(?:お願いし|頼み|頼もう|お願いしようかな)|を)?(?:たい|かな|と思う)*(?:んだけど|んですが|な|なあ)?{END_JA}",
    ),
    request(
        "sns start {one}",
        rf"(?i){WANTING}(?:connect|link up|get closer|be friends) with {ONE} on (?:social media|sns|socials|social){END}"
        rf"|{PERSON_JA.replace('one', 'one2')}と(?:SNS|ソーシャルメディア|エスエヌエス)で(?:つながり|繋がり|近づき|仲良くなり)たい{END_JA}",
    ),
    request(
        "sns start {one} on {what}",
        rf"(?i){WANTING}(?:(?:connect|link up|get closer|be friends) with|add|friend) {ONE} on (?P<what>{_NETWORK}){END}"
        rf"|{PERSON_JA.replace('one', 'one2')}と(?P<what2>{_NETWORK_JA})で(?:つながり|繋がり|近づき|仲良くなり)たい{END_JA}"
        rf"|(?P<what3>{_NETWORK_JA})で{PERSON_JA.replace('one', 'one3')}とつながりたい{END_JA}",
    ),
    request(
        "intro path {what}",
        r"(?i)who (?:can|could|might|would) (?:intro(?:duce)?|connect|get) (?:me|us) (?:(?:to|with|into|at|in touch with) )+(?:(?:some|any)(?:one|body)|people|a person|folks)? ?(?:(?:at|from|in|working at) )?(?P<what>\S.{0,30}?)[\s?.!]*"
        r"|(?P<what2>[^\s、。]{1,20}?)(?:の(?:人|方|誰か|だれか))?(?:に|を)(?:誰か)?紹介して(?:もらえ|くれ)(?:る|そう(?:な)?|ます)(?:人|ひと|方)?(?:は|って)?(?:誰か|だれか|誰|だれ)?(?:いる|いない|います|いません)?(?:だろう|でしょう|か|かな|っけ|の)*[?。\uff1f]*"
        r"|誰?か?に?紹介して(?:もらえ|くれ)(?:る|そうな)(?:人|ひと|方)(?:は)?(?:いる|いない|います|いません)(?:か|かな|っけ|の)*[、,](?P<what3>[^\s、。?]{1,20})(?:の人|に)?[?。\uff1f]*",
    ),
    request(
        "intro path {what}",
        r"(?i)(?:(?:i['’]?d (?:like|love)|i (?:want|need|hope|would like)|want|trying|hoping|looking) )+to (?:get to know|meet|know|be introduced to|get introduced to|talk to|get in touch with)"
        rf" (?P<what>(?:some|any)(?:one|body) (?:at|from|in|who works at|working at) \S.{{1,40}}?){END}",
    ),
    request(
        "intro path {what}",
        rf"(?P<what>[^\s、。]{{1,20}}?の(?:人|誰か|だれか|社員|中の人))(?:と|に|を)(?:知り合い|知り合いになり|つながり|繋がり|会ってみ|会い|紹介してもらい|話を聞き)たい(?:んだけど|んですが|な|なあ)?{END_JA}",
    ),
    request(
        "purpose set {what}",
        rf"(?i)my (?:(?:new|next|main|big|other) )?(?:goal|aim|purpose) (?:is|for this year is)(?: now)? (?:to )?(?P<what>\S.{{2,}}?){END}",
    ),
    request(
        "purpose list",
        rf"(?i)(?:what (?:are|were|is|was) my (?:goals?|purposes?|aims?)|what am i (?:working|aiming) (?:towards?|on|for|at)|(?:show|list)(?: me)? my (?:goals|purposes)){ASK}",
    ),
    request("purpose list", r"(?:私|わたし|僕|俺|自分)?の?(?:目標|目的)(?:は|って)(?:何|なん|なに)?(?:だっけ|でしたっけ|だった(?:っけ)?|ですか|だろう)?[?\uff1f]+"),
    request(
        "purpose",
        r"(?i)who(?:['’]?s| is| am i)? (?:still )?missing(?: (?:for|from|to reach) (?:my|the|this) (?:goals?|purposes?|aims?))?[\s?]*"
        r"|who (?:can|could|might|would) help(?: me)? with (?:my (?:goals?|purposes?)|(?:that|this|it))[\s?]*|who matters(?: for (?:my (?:goals?|purposes?)|(?:that|this|it)))?[\s?]*"
        r"|(?:目標|目的)?(?:に|のために)?(?:足りない|あと必要な|必要な)(?:人|ひと|方)(?:は|って)?(?:誰|だれ)?(?:だろう|ですか|かな|か)?[?\uff1f]+",
    ),
    request(
        "purpose link {one}",
        rf"(?i){ONE} (?:(?:could|can|might|would|may) (?:maybe |probably |surely )?(?:help(?: me| us)?(?: out)?|be (?:helpful|useful|of help))(?: me)? (?:with|reach|for) (?:that|this|it)|(?:is|would be) (?:just )?(?:right|perfect|good|the one) for (?:that|this|it)){END}"
        rf"|{PERSON_JA.replace('one', 'one2')}(?:が|は|なら)、?(?:それ(?:に|の)|この目的(?:に|の))?(?:力|助け)に(?:なって(?:くれ|もらえ)(?:る|そう)|なりそう)(?:かも|です|だ|な)*{END_JA}",
    ),
    request('purpose link {one} purpose:"{what}"', rf"(?i){ONE} (?:matters|is important|counts) for (?:my |the )?(?P<what>\S.{{1,40}}?){END}"),
    request(
        "purpose show {what}",
        r"(?i)(?:i['’]?m|i am) (?:looking|searching|hunting) for (?P<what>(?:an? |my )?(?:new |better |first |next )*(?:job|role|position|co-?founder|investors?|mentor|clients?|customers?|internship)\b(?-i:[^A-Z]{0,60}?))[\s.!]*"
        r"|i (?:also )?(?:want|would like|hope|plan) to (?P<what2>(?:find|land|become|start|found|launch|build|switch to|change) (?:an? |my |some )?(?!out\b)(?-i:[^A-Z,]{3,60}?))[\s.!]*",
    ),
    request(
        "purpose show {what}",
        r"(?P<what>転職|起業|独立|留学|就職|移住|副業)(?:し|を始め)たい(?:です|な|と思って(?:い)?る|と思います)*[。!\uff01]*"
        r"|(?!.*(?:さん|くん|ちゃん|様|氏))(?P<what2>[^\s、。]{2,25}?(?:エンジニア|デザイナー|起業家|経営者|医者|先生|プロ)になりたい)(?:です|な)*[。!\uff01]*"
        r"|(?!.*(?:さん|くん|ちゃん|様|氏))(?P<what3>[^\s、。]{0,15}?(?:仕事|共同創業者|創業メンバー|投資家|メンター|顧客|お客さん|仲間|転職先|就職先)を(?:見つけ|探し)たい)(?:です|な)*[。!\uff01]*",
    ),
    request(
        "purpose close",
        rf"(?i)(?:i(?:['’]ve)? )?(?:reached|achieved|met|gave up(?: on)?|given up(?: on)?|dropped|finished) (?:my|this|that) (?:goal|purpose|aim){END}",
    ),
    request(
        "purpose close",
        r"(?:目標|目的)(?:を|は|が|に)?(?:達成(?:した|しました|できた|できました)?|かなった|叶った|かないました|あきらめ(?:た|ます|ました|る)|諦め(?:た|ます|ました|る)|やめ(?:た|ます|ました|る))[。!\uff01]*",
    ),
    request(
        "sns quiet {one}",
        rf"(?i)(?:still )?(?:no|not an?y?) (?:answer|reply|response)(?: yet| so far)* from {ONE}{END}"
        r"|(?P<one2>(?-i:[A-Z])\S*) (?:(?:has |just )?(?:ignored|ghosted)|(?:still )?(?:has ?n['’]?t|did ?n['’]?t|has not|did not|never) (?:answered?|repl(?:y|ied)|responded|respond|wr(?:ite|itten|ote) back))"
        r"(?: (?:to )?(?:me|my (?:message|dm|mail|email|text|comment|note)s?))*(?: (?:yet|at all|so far))*[\s.!]*",
    ),
    request("sns quiet {one}", rf"{PERSON_JA}(?:から|の)?(?:は|が)?、?(?:まだ)?(?:返事|返信|反応)(?:が|も|は)?(?:まだ)?(?:ない|来ない|こない|ありません|来ません|もらえない){END_JA}"),
    request("sns show {one}", rf"(?i)(?:what(?:['’]?s| is)? (?:the )?next (?:step )?(?:with|for)|where (?:am i|do i stand) with|how far am i with) {ONE}{ASK}"),
    request("sns show {one}", rf"{PERSON_JA}(?:に|と|には)(?:は)?、?(?:次は?|つぎは?)、?(?:何|なに)を?(?:すれば|したら)(?:いい|良い)(?:の|か|かな|ですか)*[?\uff1f。]*"),
    request("sns", rf"(?i)who(?:m)? am i (?:warming up to|approaching|getting closer to)(?: (?:now|online|on sns))?{ASK}|(?:今|いま)?(?:誰|だれ)(?:と|に)(?:近づい|歩み寄っ)て(?:い)?る(?:の|か|かな|っけ)*[?\uff1f]*"),
    request(
        "sns start {one} on {channel} at:connected",
        rf"(?i){_DID}(?:(?:connected|linked up|became friends) with|added) {ONE} on (?P<channel>{_NETWORK}){END}"
        rf"|(?i:{ONE.replace('one', 'one2')} and i (?:(?:are|have|just|now|finally) )*(?:connected|friends|linked up) on (?P<channel2>{_NETWORK})(?: now)?{END})"
        rf"|(?i:{ONE.replace('one', 'one3')} (?:(?:has|have|just|finally) )*(?:accepted|approved) my (?P<channel3>{_NETWORK}) (?:connection |friend )?(?:request|invite|invitation){END})"
        rf"|(?i:{ONE.replace('one', 'one4')} (?:(?:has|have|just|finally) )*(?:(?:accepted|approved) my (?:connection |friend )?(?:request|invite|invitation)|added me|connected with me) on (?P<channel4>{_NETWORK}){END})",
    ),
    request(
        "sns start {one} {channel} at:connected",
        rf"{PERSON_JA}と(?:は)?、?(?P<channel>{_NETWORK_JA})で(?:も)?{_TIED_JA}|(?P<channel2>{_NETWORK_JA})で{PERSON_JA.replace('one', 'one2')}と{_TIED_JA}"
        rf"|{PERSON_JA.replace('one', 'one3')}が(?P<channel3>{_NETWORK_JA})の(?:つながり|友達|繋がり)?(?:の)?(?:申請|リクエスト)を(?:承認|許可|受け)(?:して|入れて)?(?:くれた|くれました|もらった|もらいました){END_JA}",
    ),
    request("sns start {one} on {channel}", rf"(?i)(?:i )?(?:just )?(?:started )?follow(?:ed|ing) {ONE} on (?P<channel>[a-z]+){END}"),
    request("sns start {one} {channel}", rf"{PERSON_JA}を(?P<channel>[^\s、。を]{{1,10}}?)でフォロー(?:した|しました|し始めた|し(?:て)?(?:い)?る){END_JA}"),
    request(
        "purpose set {what}",
        rf"(?:私の|わたしの|僕の|自分の)?(?:目標|目的|夢)は[、\s]*(?P<what>\S.{{2,}}?)(?:こと)?{END_JA}",
    ),
)  # fmt: skip
