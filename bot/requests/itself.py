"""Sentences about the bot itself: what it can do, when it writes, its settings, taking back, files in and out, links."""

from bot.requests.table import AMEND_JA, END, END_JA, Requests, request

_QUIET = r"(?:pause|mute|stop|silence|turn off)(?: (?:all|the|my|your|sending))* (?:notifications?|messages?|nudges?|digests?|everything)"
_QUIETLY = r"(?:leave me alone|(?:be |keep |stay )?quiet|(?:please )?don['’]?t (?:message|bother|disturb|text|ping) me|(?:let['’]s |i need to |i['’]ll )?take a break)"
_HOLIDAY = r"(?:on )?(?:my |a |our )?(?:vacation|vacay|holidays?|annual leave|leave|pto)"
_AWAY = rf"(?:i(?:['’]?m| am| will be|['’]ll be|['’]m going)|we(?:['’]re| are)) (?:{_HOLIDAY}|away|off|out of (?:the )?office|ooo|travell?ing)"
_BUSY = r"i(?:['’]?m| am) (?:(?:too|so|very|really|way too|super|crazy) )*(?:busy|swamped|slammed)"
_BREAK = r"(?:(?:please )?(?:give me|i need) a (?:little |short )?break)"
_FOR = r" (?:for|until|till|til) (?P<span>\S.{0,30}?)"
_WHILE = (
    r" (?P<span2>(?:from|between) \S.{2,40}?|(?:(?:all|the whole|the rest|rest) (?:of )?)?(?:next|this) (?:week(?:end)?|month)"
    r"|tomorrow|\S{3,12} [0-9]{1,2}(?:st|nd|rd|th)?\s?(?:-|–|to|until|till|through)\s?\S.{1,15})"
)
_SPAN_JA = r"(?P<span>[0-9０-９]+(?:日|週間|[かヶカ]月))"
_WHILE_JA = r"(?:しばらく|当分|もう|少し|すこし|ちょっと|一旦|いったん|一回)"
_OFF_JA = r"(?:止めて|とめて|停止して|オフにして|休んで|(?:いら|要ら)ない)"

REQUESTS: Requests = (
    request(
        "help",
        r"(?i)(?:so |ok |hey |hi,? )*(?:what (?:can|do|could) (?:you|i|it) do(?: here| for me)?|what (?:is|are) (?:this|you)(?: for)?"
        r"|how (?:does|do) (?:this|it|you|i use (?:this|it|you)|i) (?:work|start|begin)?|how to(?: use(?: this| it)?)?"
        r"|(?:please )?help(?: me)?(?: please)?|commands?|i need help)[\s?.!]*"
        r"|(?:何|なに|なん)(?:が|か)?(?:でき|出来)(?:る|ます)(?:の|か|の?ですか|こと)*[?\uff1f。]*"
        r"|(?:使い方|つかいかた|使いかた)(?:は|を?教えて|が?(?:わからない|わかりません)|が知りたい)?(?:ください)?[?\uff1f。]*"
        r"|どう(?:使う|つかう|やって使う|すれば(?:いい|良い))(?:の|ん)?(?:ですか|か|だ)?[?\uff1f。]*|助けて[!\uff01。]*|ヘルプ[?\uff1f]",
    ),
    request(
        "settings rhythm:weekly",
        r"(?i)(?:please )?(?:(?:stop|don['’]?t) (?:bug|bother|nag|ping|messag|writ|text)(?:ing|ging|e)? me (?:so|that|too) (?:often|much)"
        r"|you (?:bug|bother|nag|message|write|ping|text)(?: to)? me too (?:often|much)|too many (?:messages|notifications|pings|nudges)"
        r"|(?:once a week|weekly) is (?:enough|fine|plenty)|(?:only |just )?(?:message|write|ping|nudge)(?: to)? me (?:only )?(?:once a week|weekly)(?: only)?)[\s.!]*"
        r"|(?:通知|お知らせ|メッセージ)(?:が|は)?(?:ちょっと|少し)?(?:多すぎ(?:る|ます)?|多い(?:です)?|しつこい(?:です)?)[。!\uff01]*"
        r"|(?:通知|お知らせ)(?:を|は)?(?:減らして|少なくして|週(?:に)?[1１一]回(?:だけ)?(?:に(?:して)?|で(?:いい|良い|お願い(?:します)?)?)?)(?:ください|ほしい|欲しい)?[。!\uff01]*",
    ),
    request(
        "undo",
        r"(?i)(?:(?:please )?undo(?: that| it| this)?(?: please)?|(?:no,? |oh |oops,? )?(?:scratch|take back) that|(?:please )?(?:forget|ignore|take back) (?:that|this|what i (?:just )?(?:said|wrote|typed))|(?:oops,? )?that was (?:a mistake|an error|wrong))[\s.!]*|(?:元に)?(?:戻して|もどして)(?:ください)?[。!\uff01]*"
        r"|(?:やっぱり?|ごめん)?[、\s]*(?:(?:さっき|今|いま|先ほど|直前|最後|ひとつ前|1つ前)の(?:記録)?(?:は|を)?(?:やっぱり?)?、?"
        r"(?:取り?消(?:し|す|して)?|なし(?:に(?:して|する))?|キャンセル(?:して)?|やめ(?:て|る)|元に戻して|戻して)|取り消(?:し|す|して))"
        r"(?:ください|で|です|ね|お願い(?:します)?)*[。!\uff01]*",
    ),
    request(
        "erase",
        r"(?i)(?:(?:please|can you|i want (?:you )?to|i['’]d like (?:you )?to) )*(?:(?:delete|erase|remove|wipe|forget|clear) (?:all (?:of )?)?(?:my (?:account|data|book|information|info)"
        r"|(?:the |your )?data (?:about|on) me|everything(?: (?:you know|about me|i told you|you have on me|you know about me))*)|(?:close|cancel) my account)(?: for good| permanently| please)*[\s?.!]*"
        r"|(?:(?:私の|わたしの|僕の)?(?:データ|情報|アカウント|記録|登録|帳面)(?:を|は)?(?:全部|すべて|全て|ぜんぶ|まるごと)?(?:を)?|(?:全部|すべて|全て|ぜんぶ)(?:の(?:データ|情報|記録))?(?:を)?)"
        r"(?:削除|消去|消し|抹消)(?:を)?(?:し)?(?:て|たい|する)(?:です|ください|ほしい|下さい)*[。!\uff01]*|退会(?:を)?(?:し)?(?:たい|する|します|です)*[。!\uff01]*",
    ),
    *(
        request(
            name,
            rf"(?i)(?:(?:please|can you|can i|could i|how (?:do|can) i|i want to|i['’]d like to|let me) )*(?:export|download|back ?up|save|get a copy of)"
            rf" (?:all (?:of )?)?(?:my |the )?(?:contacts|people|data|book|everything|network|list){english}(?: please)?[\s?.!]*"
            rf"|(?:(?:私の|わたしの)?(?:連絡先|人脈|データ|帳面|人|全部|すべて|全員)(?:を|の)?)?{japanese}"
            r"(?:書き出し|書出し|エクスポート|ダウンロード|出力|バックアップ)(?:を)?(?:し)?(?:て|たい|する|できる|できます|お願い)?"
            r"(?:ほしい|ください|下さい|です|か|の|ん|します|いい|は|どう(?:やる|すれば|するの|やって)?)*[?\uff1f。!\uff01]*",
        )
        for name, english, japanese in (
            (
                "export csv",
                "(?: (?:as|to|in|into) (?:a |an )?(?:csv|excel|spreadsheet)(?: file)?)",
                "(?:csv|excel|エクセル|表)(?:で|に|として|形式で)",
            ),
            (
                "export vcard",
                "(?: (?:as|to|in) (?:a )?(?:vcard|vcf)s?(?: file)?)",
                "(?:vcard|vcf)(?:で|に|として|形式で)",
            ),
            ("export", "(?: (?:as|to|in|into) (?:a )?(?:file|zip|json))?", "(?:(?:ファイル|zip)(?:で|に|として))?"),
        )
    ),
    request(
        "export",
        r"(?i)(?:please )?(?:can you |can i |could i )?(?:give me|send me|make me|make|get|have) (?:a )?(?:backup|copy|export)(?: of (?:all (?:of )?)?(?:my |the )?(?:contacts|people|data|book|everything|it all))?(?: please)?[\s?.!]*"
        r"|(?:全部の|すべての|私の)?データを?(?:全部|すべて)?(?:ください|下さい|ちょうだい|もらえますか|もらえる)[?\uff1f。!\uff01]*",
    ),
    request(
        "import",
        r"(?i)(?:(?:please|can you|can i|could i|how (?:do|can) i|i want to|i['’]d like to|let me|upload|load|bring(?: in)?|add) )+(?:import |upload |load |bring(?: in)? |add )?"
        r"(?:all (?:of )?)?(?:my |the )?(?:(?:linkedin|google|phone|outlook|existing|iphone|android) )?(?:contacts|connections|address ?book)(?: (?:from|in|of) (?:a |my )?\S+)?(?: please)?[\s?.!]*"
        r"|(?:(?:LinkedIn|リンクトイン|Google|グーグル|スマホ|iPhone)の?)?(?:連絡先|名刺|アドレス帳|電話帳|LinkedIn|リンクトイン|Eight)(?:を|から|の)?(?:まとめて|一括で?)?(?:取り込[みんむめ]|取込み?|インポート|読み込[みんむめ]|(?<=を)入れ)(?:を)?(?:し)?(?:で|て|たい|る|する|できる|できます)?"
        r"(?:ほしい|ください|下さい|です|か|の|ん|します|いい|は|どう(?:やる|すれば|するの|やって)?)*[?\uff1f。!\uff01]*",
    ),
    request(
        "link",
        r"(?i)(?:(?:can i|could i|how (?:do|can) i|i want to|i['’]d like to|please) )*(?:also )?(?:use|open|connect|link|sync|have)(?: (?:this|it|you|kizuna|my (?:book|account|contacts|discord|slack)))*"
        r" (?:on|with|to|in|from) (?:my )?(?:discord|slack)(?: (?:account|too|as well|also))*[\s?.!]*"
        r"|(?:discord|slack|ディスコード|スラック|(?:ほか|他|別)の(?:サービス|アプリ|端末))(?:で|から|と|に)も?(?:同じ帳面を)?(?:連携|同期|リンク|使い|使え|使う|つなぎ|つなげ|つなが|開き|開け)"
        r"(?:を)?(?:し)?(?:たい|できる|できます|る|ます|て|れる|られる)?(?:ほしい|ください|です|か|の|ん|いい|は|どう(?:やる|すれば|するの|やって)?)*[?\uff1f。!\uff01]*",
    ),
    request(
        "pause {span}",
        rf"{_WHILE_JA}?[、は]?(?:通知|お知らせ|メッセージ)[をは]?(?:{_WHILE_JA}|{_SPAN_JA}間?)?{_OFF_JA}{END_JA}(?:、?(?P<span2>[0-9０-９]+(?:日|週間|[かヶカ]月))(?:間|だけ|ほど|くらい)*{END_JA})?",
    ),
    request(
        "pause {span}",
        rf"(?:{_WHILE_JA}|{_SPAN_JA}間?(?:ほど|くらい|だけ)?|(?P<span2>\S{{1,10}}?(?:まで|いっぱい|中)|今週|来週)[はも]?)(?:お|ちょっと)*"
        rf"休(?:みし?たい|み|ませて|みにして|む){END_JA}",
    ),
    request(
        "pause {span}",
        rf"(?P<span>\S{{1,12}}から[^\s、。]{{1,12}}?(?:間|まで)?)(?:は|ほど|くらい|だけ)?、?(?:お|ちょっと)*休(?:み(?:たい|ます)?|ませて|む){END_JA}",
    ),
    request(
        "settings zone:{what}",
        r"(?i)(?:(?:i(?:['’]?ve| have)?|we(?:['’]?ve| have)?) (?:just )?(?:moved|relocated) to|i(?:['’]?m| am) (?:now|currently|based) in|i(?:['’]?m| am) in(?= .{2,30} now\b)|i (?:now live|live now) in)"
        rf" (?-i:(?P<what>[A-Z][^\s,.!?]+(?: [A-Z][^\s,.!?]+)?))(?: (?:now|today|this week|last week|for now))*{END}",
    ),
    request(
        "settings zone:{what}",
        rf"(?:(?:私は?|わたしは?|僕は?)?(?:今|いま|最近|昨日|先週|今日から)?(?:は|、)?)(?P<what>[ァ-ヺー]{{3,}}|北京|上海|台北|香港)(?:に|へ)(?:引っ?越しました|引っ?越してきた|引っ?越してきました|転勤になりました|転勤しました|移住しました){END_JA}"
        rf"|(?:今|いま)(?:は|、)?(?P<what2>[ァ-ヺー]{{3,}}|北京|上海|台北|香港)(?:に住んで(?:い)?(?:る|ます)|です){END_JA}",
    ),
    request(
        "settings お知らせ:{hour}",
        r"(?:(?:毎朝|毎日|朝|いつも)の?)?(?:通知|お知らせ)(?:の時間|の時刻)?[をは](?:毎朝|毎日|朝の?)?"
        rf"(?P<hour>[0-9０-９]{{1,2}}(?:[:\uff1a][0-9０-９]{{2}}|時半?))(?:{AMEND_JA}|にして|がいい|に){END_JA}",
    ),
    request(
        "settings",
        rf"(?:通知|お知らせ)(?:の(?:数|回数|頻度))?[がをは]?(?:多(?:い|すぎる?)|減らして|減らしたい|うるさい|少なくして){END_JA}",
    ),
    request(
        "help",
        r"(?i)(?:who (?:made|built|created|are) you|are you (?:a )?(?:bot|human|real|ai)|what (?:else )?can i (?:say|ask|type))[\s?.!]*",
    ),
    request("pause {span}", rf"(?i)(?:please )?{_QUIET}(?:{_FOR})?{END}"),
    request("pause {span}", rf"(?i)(?:please )?mute(?: yourself| it)?(?:{_FOR})?{END}"),
    request(
        "settings rhythm:weekly",
        rf"(?i)(?:please )?(?:only )?(?:message|text|write(?: to)?|ping|nudge) me (?:only )?(?:once a week|weekly){END}|once a week is enough{END}",
    ),
    request("pause {span}", rf"(?i)(?:please )?{_QUIETLY}(?: please)?(?:{_FOR})?{END}"),
    request("pause {span}", rf"(?i)(?:{_AWAY}|{_HOLIDAY}(?: is)?)(?:{_FOR}|{_WHILE}){END}"),
    request(
        "pause {span}",
        rf"(?i){_BUSY}{_WHILE}[\s,.]+(?:so )?{_BREAK}{END}|(?:please )?{_BREAK}(?: please)?(?:{_FOR.replace('span', 'span3')}|{_WHILE.replace('span2', 'span4')})?{END}",
    ),
    request(
        "settings zone:{what}",
        rf"(?i)(?:(?:please )?(?:change|set|switch|move) )?(?:my |the )?(?:time ?zone|tz)(?: is| to|:)? (?:now )?(?P<what>[^\s,.!?]+(?:/\S+)?){END}",
    ),
    request(
        "settings language:{what}",
        r"(?i)(?:(?:please )?(?:change|set|switch)(?: (?:my|the))?(?: language)?(?: to| into)?|(?:please )?(?:speak|talk|reply|answer|write)(?: to me)?(?: in)?"
        rf"|(?:my |the )?language(?: is|:| to)?|can you speak) (?P<what>english|japanese)(?: please)?[\s?]*{END}",
    ),
    request(
        "settings digest:{hour}",
        rf"(?i)(?:(?:please )?(?:change|set|move|send)(?: me)? )?(?:my |the )?(?:daily )?digest(?: time)?(?: is)?(?: to| at)? (?P<hour>[0-9]{{1,2}}(?::[0-9]{{2}})?\s?(?:am|pm)?){END}",
    ),
    request(
        "settings",
        rf"(?i)(?:(?:please )?(?:send|text|message|write)(?: me)? (?:less|fewer)\b.{{0,30}}|(?:you (?:send|write)|(?:there are |that['’]?s )?)?(?:me )?(?:too|so) many (?:messages|msgs|notifications|nudges|pings)|too (?:chatty|noisy)){END}",
    ),
    request(
        "pause off",
        rf"(?i)(?:please )?(?:resume|unpause|unmute)(?: (?:the |my )?(?:notifications?|nudges?|messages?|digests?|everything))?{END}",
    ),
    request("pause off", rf"(?i)i(?:['’]?m| am) back(?: (?:from {_HOLIDAY}|again|home|now))*{END}"),
)
