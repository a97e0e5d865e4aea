"""Whole sentences that ask for what a command does: who should I call today? what can you do?"""

from bot import intents, pictured, wishes
from bot.language.patterns import late

_PHRASES = (
    (
        late(
            r"(?i)(?:so |ok |hey )*(?:who(?:m| else)? (?:should|shall|do|can|could|must) (?:i|we) (?:need to |have to )?"
            r"(?:contact|call|ring|write(?: to)?|message|text|ping|email|see|meet|reach(?: out to)?|(?:get|be) in touch with"
            r"|talk to|follow up with|catch up with)|who(?:['’]s| is) (?:due|next|overdue|waiting|up))"
            r"(?: next| today| now| this week| first| again)*[\s?.!]*"
            r"|(?:今日|今週|次|つぎ|そろそろ)?(?:は|に)?、?(?:誰|だれ|どなた)(?:に|と)(?:連絡|電話|メール|会|声(?:を)?かけ|話)"
            r"(?:を)?(?:す|し|とる|取|え|う|お|る|れ|た|ば|よ|い|ら|べ|き|ん|だ|ろ|か|な|の|で|と|ほ|方|が|？|\?|。|っけ)*"
        ),
        "due",
    ),
    (
        late(
            r"(?i)(?:am i (?:forgetting|neglecting) (?:any|some)(?:one|body)|(?:is there )?any(?:one|body) i (?:should|could|need to|have to) (?:call|text|write(?: to)?|contact|message|see|ping))[\s?]*|who(?:m)? (?:haven['’]?t|have) i (?:not )?(?:seen|met|talked to|spoken (?:to|with)|contacted|called)(?: (?:lately|recently|in a while|for a while|for ages))?[\s?]*"
            r"|(?:最近|しばらく|ずっと|長いこと|長く)(?:会|連絡し|連絡とっ|話し)(?:って|て)(?:い)?ない(?:人|方|ひと)?(?:は|って)?(?:誰|だれ|いる|いたっけ)?(?:だっけ|っけ|か|ですか)*[?\uff1f]*"
            r"|(?:最近|ずっと|しばらく)?、?(?:誰|だれ)(?:と|に)も(?:会っ|会え|連絡し|連絡[と取]っ|話し|話せ)て(?:い)?ない(?:な|なあ|なぁ|気がする|かも|よ)*[。…]*"
            r"|(?:ご無沙汰|ごぶさた|疎遠)(?:の|な|してる|になってる)?(?:人|方|ひと)?(?:は|って)?(?:誰|だれ)?(?:だっけ)?[?\uff1f]*"
        ),
        "due",
    ),
    (
        late(
            r"(?i)(?:(?:list|show)(?: me)? (?:my |all )?(?:my )?reminders|what (?:have|did) i promised?|what are my (?:promises|reminders)|what(?:['’]s| is) (?:coming up|ahead|next)|what do i have (?:on )?(?:tomorrow|next week)|(?:my |any )?(?:upcoming )?reminders)[\s?.!]*"
            r"|(?:明日|あした|今日|今週末?|来週|今月|来月)?(?:は|に)?、?(?:誰|だれ)か(?:と|に)?(?:会う|あう)?予定(?:は|が|って)?(?:ある|あった|入ってる)(?:かな|っけ|か)?[?\uff1f]*|(?:明日|あした|今週|来週|これから|今後)の?予定(?:は|って|を教えて)?(?:何|なに|ある)?(?:だっけ|っけ|か)?[?\uff1f。]*"
        ),
        "reminders",
    ),
    (
        late(
            r"(?i)(?:so |ok |hey |hi,? )*(?:what (?:can|do|could) (?:you|i|it) do(?: here| for me)?|what (?:is|are) (?:this|you)(?: for)?"
            r"|how (?:does|do) (?:this|it|you|i use (?:this|it|you)|i) (?:work|start|begin)?|how to(?: use(?: this| it)?)?"
            r"|(?:please )?help(?: me)?(?: please)?|commands?|i need help)[\s?.!]*"
            r"|(?:何|なに|なん)(?:が|か)?(?:でき|出来)(?:る|ます)(?:の|か|の?ですか|こと)*[?\uff1f。]*"
            r"|(?:使い方|つかいかた|使いかた)(?:は|を?教えて|が?(?:わからない|わかりません)|が知りたい)?(?:ください)?[?\uff1f。]*"
            r"|どう(?:使う|つかう|やって使う|すれば(?:いい|良い))(?:の|ん)?(?:ですか|か|だ)?[?\uff1f。]*|助けて[!\uff01。]*|ヘルプ[?\uff1f]"
        ),
        "help",
    ),
    (
        late(
            r"(?i)(?:(?:show|list|give|see)(?: me)? (?:everyone|everybody|all (?:my )?(?:people|contacts|friends)|my (?:people|contacts|friends|book|list))"
            r"|who(?:['’]?s| is) (?:all )?in my (?:book|list|network|contacts)|who do i (?:know|have)|how many (?:people|ppl|contacts) (?:do i (?:know|have)|are (?:there|in my book)))[\s?.!]*"
        ),
        "list",
    ),
    (
        late(
            r"(?i)(?:what(?:['’]s| is) (?:on |up )?(?:for )?today|what do i have (?:on )?(?:today|this week|tomorrow)|(?:my )?agenda|today)"
            r"[\s?.!]*|(?:今日|いま|今)は?(?:何|なに)を?(?:すれば|したら|やれば|やったら)(?:いい|良い|よい)(?:の|か|かな|んだ|です)*[?\uff1f。]*|今日(?:は何|の予定|は?何(?:が)?ある|何する)?(?:っけ|の|か|だっけ|は)?[?\uff1f。]*"
        ),
        "home",
    ),
    (
        late(
            r"(?i)(?:(?:please )?undo(?: that| it| this)?(?: please)?|(?:no,? |oh |oops,? )?(?:scratch|take back) that|(?:please )?(?:forget|ignore|take back) (?:that|this|what i (?:just )?(?:said|wrote|typed))|(?:oops,? )?that was (?:a mistake|an error|wrong))[\s.!]*|(?:元に)?(?:戻して|もどして)(?:ください)?[。!\uff01]*"
            r"|(?:やっぱり?|ごめん)?[、\s]*(?:(?:さっき|今|いま|先ほど|直前|最後|ひとつ前|1つ前)の(?:記録)?(?:は|を)?"
            r"(?:取り?消(?:し|す|して)?|なし(?:に(?:して|する))?|キャンセル(?:して)?|やめ(?:て|る)|元に戻して|戻して)|取り消(?:し|す|して))"
            r"(?:ください|で|です|ね|お願い(?:します)?)*[。!\uff01]*"
        ),
        "undo",
    ),
    (
        late(
            r"(?i)(?:(?:show|list|see)(?: me)? )?(?:all )?(?:of )?my (?:open )?promises[\s?.!]*"
            r"|(?:私の|今の|今ある|残って(?:い)?る)?約束(?:は|って|が|の|を|一覧|リスト|何|なに|ある|あった|残って(?:い)?る|だった|だ|っけ|か|かな|見せて|みせて|教えて)+(?:ください)?[?\uff1f。]*"
        ),
        "reminders",
    ),
    (
        late(
            r"(?i)(?:(?:please|can you|i want (?:you )?to|i['’]d like (?:you )?to) )*(?:(?:delete|erase|remove|wipe|forget|clear) (?:all (?:of )?)?(?:my (?:account|data|book|information|info)"
            r"|(?:the |your )?data (?:about|on) me|everything(?: (?:you know|about me|i told you|you have on me|you know about me))*)|(?:close|cancel) my account)(?: for good| permanently| please)*[\s?.!]*"
            r"|(?:(?:私の|わたしの|僕の)?(?:データ|情報|アカウント|記録|登録|帳面)(?:を|は)?(?:全部|すべて|全て|ぜんぶ|まるごと)?(?:を)?|(?:全部|すべて|全て|ぜんぶ)(?:の(?:データ|情報|記録))?(?:を)?)"
            r"(?:削除|消去|消し|抹消)(?:を)?(?:し)?(?:て|たい|する)(?:です|ください|ほしい|下さい)*[。!\uff01]*|退会(?:を)?(?:し)?(?:たい|する|します|です)*[。!\uff01]*"
        ),
        "erase",
    ),
    *(
        (
            late(
                rf"(?i)(?:(?:please|can you|can i|could i|how (?:do|can) i|i want to|i['’]d like to|let me) )*(?:export|download|back ?up|save|get a copy of)"
                rf" (?:all (?:of )?)?(?:my |the )?(?:contacts|people|data|book|everything|network|list){english}(?: please)?[\s?.!]*"
                rf"|(?:(?:私の|わたしの)?(?:連絡先|人脈|データ|帳面|人|全部|すべて|全員)(?:を|の)?)?{japanese}"
                r"(?:書き出し|書出し|エクスポート|ダウンロード|出力|バックアップ)(?:を)?(?:し)?(?:て|たい|する|できる|できます|お願い)?"
                r"(?:ほしい|ください|下さい|です|か|の|ん|します|いい|は|どう(?:やる|すれば|するの|やって)?)*[?\uff1f。!\uff01]*"
            ),
            name,
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
    (
        late(
            r"(?i)(?:please )?(?:can you |can i |could i )?(?:give me|send me|make me|make|get|have) (?:a )?(?:backup|copy|export)(?: of (?:all (?:of )?)?(?:my |the )?(?:contacts|people|data|book|everything|it all))?(?: please)?[\s?.!]*"
            r"|(?:全部の|すべての|私の)?データを?(?:全部|すべて)?(?:ください|下さい|ちょうだい|もらえますか|もらえる)[?\uff1f。!\uff01]*"
        ),
        "export",
    ),
    (
        late(
            r"(?i)(?:(?:please|can you|can i|could i|how (?:do|can) i|i want to|i['’]d like to|let me|upload|load|bring(?: in)?|add) )+(?:import |upload |load |bring(?: in)? |add )?"
            r"(?:all (?:of )?)?(?:my |the )?(?:(?:linkedin|google|phone|outlook|existing|iphone|android) )?(?:contacts|connections|address ?book)(?: (?:from|in|of) (?:a |my )?\S+)?(?: please)?[\s?.!]*"
            r"|(?:(?:LinkedIn|リンクトイン|Google|グーグル|スマホ|iPhone)の?)?(?:連絡先|名刺|アドレス帳|電話帳|LinkedIn|リンクトイン|Eight)(?:を|から|の)?(?:まとめて|一括で?)?(?:取り込[みんむめ]|取込み?|インポート|読み込[みんむめ]|(?<=を)入れ)(?:を)?(?:し)?(?:で|て|たい|る|する|できる|できます)?"
            r"(?:ほしい|ください|下さい|です|か|の|ん|します|いい|は|どう(?:やる|すれば|するの|やって)?)*[?\uff1f。!\uff01]*"
        ),
        "import",
    ),
    (
        late(
            r"(?i)(?:(?:can i|could i|how (?:do|can) i|i want to|i['’]d like to|please) )*(?:also )?(?:use|open|connect|link|sync|have)(?: (?:this|it|you|kizuna|my (?:book|account|contacts|discord|slack)))*"
            r" (?:on|with|to|in|from) (?:my )?(?:discord|slack)(?: (?:account|too|as well|also))*[\s?.!]*"
            r"|(?:discord|slack|ディスコード|スラック|(?:ほか|他|別)の(?:サービス|アプリ|端末))(?:で|から|と|に)も?(?:同じ帳面を)?(?:連携|同期|リンク|使い|使え|使う|つなぎ|つなげ|つなが|開き|開け)"
            r"(?:を)?(?:し)?(?:たい|できる|できます|る|ます|て|れる|られる)?(?:ほしい|ください|です|か|の|ん|いい|は|どう(?:やる|すれば|するの|やって)?)*[?\uff1f。!\uff01]*"
        ),
        "link",
    ),
)
_REMIND = late(
    r"(?i)(?:(?:can|could|would|will) you )?(?:please )?(?:(?:ping|nudge|notify|alert) me|don['’]?t let me forget"
    r"|make sure i don['’]?t forget|set a reminder)(?:\s+(?:to|for|about|that))?\s+(\S.*?)[\s.!?]*"
    r"|(\S.{2,}?)(?:のを|ことを|を|の)?(?:忘れないように(?:して|したい|しないと|しなきゃ|する)?|忘れずに|忘れないで)[。!\uff01]*"
    r"|(\S.{2,}?)[\s,.;:]+(?:(?:please|and|so) )*remind me(?: please| (?:about|of) (?:it|that|this))?[\s.!]*",
)
"""What somebody wants to be reminded of, in their own words."""
_DO = r"を?し(?:て|といて|ておいて)"
_BEGGING = r"(?:お願い|おねがい|よろしく)"
_ASKING = rf"(?:リマインド{_DO}|リマインドを?(?={_BEGGING})|(?<=を)リマインド|(?:お知らせ|通知){_DO}|(?:思い出させ|知らせ)て){_BEGGING}?"
_PLEASE = r"(?:ください|下さい|ほしい|欲しい|くれる|もらえる|ね|よ|です|します|い?ただけます?|か)*"
_REMIND_JA = late(
    rf"{_ASKING}{_PLEASE}(?:[\s、。,:\uff1a]+(?P<after>\S.+?))?[。!\uff01]*"
    rf"|(?P<when>\S.{{1,}}?)(?:に|は)?{_ASKING}{_PLEASE}[\s、。,:\uff1a]+(?P<what>\S.+?)[。!\uff01]*"
    rf"|(?P<before>\S.{{2,}}?)(?:の(?:こと)?を|ことを|のは|って|と|ように?|を|の)?[、,\s]*(?:{_ASKING}|って(?:言って|教えて)){_PLEASE}[。!?\uff01\uff1f]*"
)
"""The same in Japanese, where asking for it comes last, or in the middle when something was forgotten."""
_ASKED_JA = late(r"リマインド|思い出させて|知らせ|通知|って言って|って教えて")

_PLEASE_EN = late(r"(?i)[\s,]+(?:pls|plz|please|thx|thanks)[\s.!]*$")
_RENAME = late(r"(?i)rename\s+(\S.{0,60}?)\s+(?:to|into|as|→)\s+(\S.{0,60})")


def command(text: str) -> str:
    """The command that a sentence asks for, with what it says to it, in words; empty when it asks for none."""
    said = " ".join(text.split())
    for pattern, name in _PHRASES:
        if pattern.fullmatch(said):
            return name
    if reminder := _REMIND.fullmatch(said):
        return f"remind {next(filter(None, reminder.groups()))}"
    if _ASKED_JA.search(said) and (reminder := _REMIND_JA.fullmatch(said)):
        return " ".join(("remind", *filter(None, reminder.groups())))
    if renamed := _RENAME.fullmatch(said):
        return f'edit {renamed[1]} name:"{renamed[2]}"'
    said = _PLEASE_EN.sub("", said)
    return intents.command(said) or wishes.command(said) or pictured.command(said)
