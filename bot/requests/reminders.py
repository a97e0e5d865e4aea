"""Sentences about what is to be remembered: remind me of it, what did I promise, it is done, call it off."""

from bot.requests.table import ASK, END, END_JA, ONE, PERSON_JA, SHOW_JA, Requests, request

_DO = r"を?し(?:て|といて|ておいて)"
_BEGGING = r"(?:お願い|おねがい|よろしく)"
_ASKING = rf"(?:リマインド{_DO}|リマインドを?(?={_BEGGING})|(?<=を)リマインド|(?<=[うくぐすつぬぶむる])リマイン(?:ド|ダー)(?=[。!\uff01]*$)|(?:お知らせ|通知){_DO}|(?:思い出させ|知らせ)て){_BEGGING}?"
_PLEASE = r"(?:ください|下さい|ほしい|欲しい|くれる|もらえる|ね|よ|です|します|い?ただけます?|か)*"
_KEPT_JA = r"(?:終わ(?:った|りました)|済(?:んだ|み|みました)|すんだ|果た(?:した|しました)|完了(?:した|しました)?|でき(?:た|ました)|やった|守った)"

REQUESTS: Requests = (
    request(
        "reminders",
        r"(?i)(?:(?:list|show)(?: me)? (?:my |all )?(?:my )?reminders|what (?:have|did) i promised?|what are my (?:promises|reminders)|what(?:['’]s| is) (?:coming up|ahead|next)|what do i have (?:on )?(?:tomorrow|next week)|(?:my |any )?(?:upcoming )?reminders)[\s?.!]*"
        r"|(?:明日|あした|今日|今週末?|来週|今月|来月)?(?:は|に)?、?(?:誰|だれ)か(?:と|に)?(?:会う|あう)?予定(?:は|が|って)?(?:ある|あった|入ってる)(?:かな|っけ|か)?[?\uff1f]*|(?:明日|あした|今週|来週|これから|今後)の?予定(?:は|って|を教えて)?(?:何|なに|ある)?(?:だっけ|っけ|か)?[?\uff1f。]*",
    ),
    request(
        "reminders",
        r"(?i)(?:(?:show|list|see)(?: me)? )?(?:all )?(?:of )?(?:my )?(?:open )?promises[\s?.!]*"
        r"|約束[?\uff1f。]*|(?:私の|今の|今ある|残って(?:い)?る)?約束(?:は|って|が|の|を|一覧|リスト|何|なに|ある|あった|残って(?:い)?る|だった|だ|っけ|か|かな|見せて|みせて|教えて)+(?:ください)?[?\uff1f。]*",
    ),
    request(
        "reminders",
        rf"(?i)what(?:['’]s| is| (?:have i|do i have|am i doing|have we)(?: got)?) (?:on|planned|happening|coming up)?(?: ?(?:this|next) week(?:end)?| ?today| ?tomorrow){ASK}",
    ),
    request(
        "done {one}",
        rf"{PERSON_JA}(?:へ|に|と)?の?(?:約束|宿題|頼まれ(?:ごと|てたこと)|リマインド)(?:の件)?(?:[はがをも]|、|\s)*(?:もう|全部|ちゃんと|無事)?、?{_KEPT_JA}{END_JA}",
    ),
    request("done {one}", rf"(?i)(?:the |my )?promise to {ONE} (?:is|has been) (?:done|kept|fulfilled)[\s.!]*"),
    request("done {one}", rf"(?i)i (?:did what i promised|kept my promise to|did what i promised to) {ONE}[\s.!]*"),
    request(
        "reminders",
        rf"(?i)(?:please )?(?:cancel|delete|remove|stop|call off) (?:the|my|a|all)?(?: my)? ?reminders?{END}",
    ),
    request(
        "reminders",
        rf"(?:リマインド|お知らせ|予定|約束)を?(?:全部|すべて)?を?(?:取り消|取消|キャンセル|消し|削除)(?:して|し|て|たい|す|する)*{END_JA}",
    ),
    request(
        "reminders",
        rf"(?:予定|リマインド|約束)(?:を|の)?(?:全部|すべて|一覧|リスト)?を?{SHOW_JA}{END_JA}|\S.{{1,30}}(?:する|行く|会う|送る)の(?:は|を)?(?:やめ(?:た|る|ます|て)|キャンセル(?:して|した)?|中止(?:した)?){END_JA}",
    ),
    request(
        "reminders",
        rf"(?i)(?:what|who(?:m)?) am i (?:still )?waiting (?:for|on){ASK}|who (?:still )?owes me (?:an? )?(?:answer|reply){ASK}|what (?:have|did) (?:people|others|they) promised? me{ASK}"
        r"|(?:何|なに|誰|だれ)(?:を|の返事を|から)?(?:待って|まって)(?:い)?(?:る|ます)(?:の|ん|だっけ|っけ|か|かな|です)*[?？。]*|(?:誰|だれ)か(?:の|から)?(?:返事|連絡)待ち(?:は|って)?(?:ある|いる|だっけ|か|っけ)*[?？。]*",
    ),
    request("reminders", r"(?i)when(?:['’]?s| is) (?:my |the )?next reminder[\s?.!]*"),
    request(
        "remind {what}",
        r"(?i)(?:(?:can|could|would|will) you )?(?:please )?(?:(?:ping|nudge|notify|alert) me|don['’]?t let me forget"
        r"|make sure i don['’]?t forget|set (?:me )?(?:up )?a reminder)(?:\s+(?:to|for|about|that))?\s+(?P<what>\S.*?)[\s.!?]*"
        r"|(?P<what2>\S.{2,}?)(?:のを|ことを|を|の)?(?:忘れないように(?:して|したい|しないと|しなきゃ|する)?|忘れずに|忘れないで)[。!\uff01]*"
        r"|(?P<what3>\S.{2,}?)[\s,.;:]+(?:(?:please|and|so) )*remind me(?: please| (?:about|of) (?:it|that|this))?[\s.!]*",
        verbatim=True,
    ),
    # In Japanese asking for it comes last, or in the middle when something was forgotten.
    request(
        "remind {when} {what}",
        rf"(?=.*(?:リマイン[ドダ]|思い出させて|知らせ|通知|って言って|って教えて))(?:"
        rf"{_ASKING}{_PLEASE}(?:[\s、。,:\uff1a]+(?P<what>\S.+?))?[。!\uff01]*"
        rf"|(?P<when>\S.{{1,}}?)(?:に|は)?{_ASKING}{_PLEASE}[\s、。,:\uff1a]+(?P<what2>\S.+?)[。!\uff01]*"
        rf"|(?P<what3>\S.{{2,}}?)(?:の(?:こと)?を|ことを|のは|って|と|ように?|を|の)?[、,\s]*(?:{_ASKING}|って(?:言って|教えて)){_PLEASE}[。!?\uff01\uff1f]*)",
        verbatim=True,
    ),
)
