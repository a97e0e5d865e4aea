"""Sentences that ask for something drawn: show me my network, how am I doing this year? 今年の統計を見せて."""

from bot.requests.table import Requests, request

_PLEASE = r"(?:(?:please|can you|can i|could you|could i|i want to|i['’]d like to|let me|hey|ok|so),? )*"
_SHOW = r"(?:show|draw|see|view|give|make|paint|visuali[sz]e|open|display|map out)(?: me)?"
_DRAWING = r"(?:picture|map|chart|graph|drawing|diagram|image)"
_WHOLE = r"(?:(?:all|the whole|whole|entire|current) )*(?:of )?"
_PERIOD = r"(?:(?:for|in|over|during|of|from) )?(?:the )?(?:(?:last|past|this|whole) )*(?P<{}>month|quarter|year)(?:ly)?(?:['’]s)?"
_BEFORE, _AFTER = _PERIOD.format("period"), _PERIOD.format("period2")
_THIS = r"(?:(?:my|the|this|past|last) )+(?:whole |entire )?"
_END = r"(?: please| so far| lately| these days| right now)*[\s?.!]*"

_MY_JA = r"(?:(?:私|わたし|僕|俺|自分|今|いま|現在)の)*"
_NETWORK_JA = r"(?:人脈|つながり|繋がり|人間関係|ネットワーク|交友関係)"
_DRAWING_JA = r"(?:の?(?:地図|マップ|相関図|図|絵|全体像))"
_SHOW_JA = (
    r"(?:見せて|みせて|見たい|みたい|表示(?:して|したい)?|描いて|書いて|かいて|出して|開いて|可視化(?:して|したい)|見える化して"
    r"|教えて|おしえて|知りたい|確認したい)(?:ください|下さい|ほしい|欲しい|くれる|もらえる|です|の|か|な|ん|ます)*[。!?\uff01\uff1f]*"
)
_HOW_JA = (
    r"(?:どう(?:なって(?:い)?る|なった|だった)?|どんな感じ)(?:の|か|かな|ですか|でしょうか|だろう|でした)*[?\uff1f。]*"
)
_SINCE_JA = (
    r"(?:(?P<period>今月|この(?:1|１|一)?[かヶカ]月|先月|1[かヶカ]月|四半期|この(?:3|３|三)[かヶカ]月|3[かヶカ]月|今年度?|この(?:1|１|一)年|年間"
    r"|1年|一年)(?:間)?の?|最近の?|これまでの?)?、?"
)
_FIGURES_JA = r"(?:統計|グラフ|活動(?:状況|記録|量)?|実績|成績|進み具合|進捗)"

REQUESTS: Requests = (
    request(
        "map",
        rf"(?i){_PLEASE}(?:{_SHOW} )?(?:a |the |my )?{_DRAWING} of {_WHOLE}(?:my )?{_WHOLE}"
        rf"(?:network|connections|relationships|contacts|people|friends|circles?){_END}"
        rf"|{_PLEASE}{_SHOW} {_WHOLE}(?:my |the |a )?{_WHOLE}(?:network|relationships|connections)(?: {_DRAWING})?{_END}"
        rf"|{_PLEASE}(?:{_SHOW} )?(?:my |the |a )?(?:network|people|relationships?|contacts?) {_DRAWING}{_END}"
        rf"|{_PLEASE}{_SHOW} (?:my |the |a )?map{_END}"
        rf"|(?:what|how) does my {_WHOLE}network look(?: like)?{_END}",
    ),
    request(
        "map",
        rf"{_MY_JA}(?:{_NETWORK_JA}{_DRAWING_JA}?|地図|マップ|相関図)(?:を|って|は|が)?(?:一枚の?絵で|図で|絵で|地図で)?(?:{_SHOW_JA}|{_HOW_JA})"
        rf"|{_MY_JA}{_NETWORK_JA}{_DRAWING_JA}(?:を|は)?(?:お願い(?:します)?)?[?\uff1f。]*",
    ),
    request(
        "stats {period}",
        rf"(?i){_PLEASE}(?:(?:show|give|see|get|view)(?: me)? )?(?:my |the |some )?(?:{_BEFORE} )?(?:stats|statistics)(?: {_AFTER})?{_END}",
    ),
    request(
        "stats {period}",
        rf"(?i){_PLEASE}(?:(?:show|give|see|get|view)(?: me)? (?:my |the |some |a )?|my )(?:{_BEFORE} )?"
        rf"(?:progress|activity|numbers|figures|charts?|graphs?)(?: {_AFTER})?{_END}",
    ),
    request(
        "stats {period}",
        rf"(?i){_PLEASE}how (?:(?:am|are) (?:i|we) doing|have i been(?: doing)?|did i do|active (?:was|am) i|active have i been)"
        rf"(?: with my (?:people|network|goals?|contacts))?(?: {_AFTER})?{_END}",
    ),
    request(
        "stats",
        rf"(?i){_PLEASE}(?:how(?:['’]s| is) my (?:network(?:ing)?|activity|progress|(?:weekly )?goal)(?: (?:doing|going))?"
        rf"|how is it going with my (?:goals?|network)|am i (?:doing (?:well|ok|okay|fine)|on track)(?: with my (?:goals?|people|network))?){_END}",
    ),
    request(
        "stats {period}",
        rf"(?i)how many people (?:did i (?:meet|talk to|see|contact)|have i (?:met|talked to|seen|contacted|been in touch with)) {_AFTER}{_END}",
    ),
    request(
        "stats {period}",
        rf"{_MY_JA}{_SINCE_JA}{_MY_JA}{_FIGURES_JA}(?:を|は|って|が)?(?:グラフで)?(?:{_SHOW_JA}|{_HOW_JA})|グラフで{_SHOW_JA}",
    ),
    request(
        "stats {period}",
        rf"{_MY_JA}{_SINCE_JA}{_MY_JA}(?:統計|活動状況|進捗)(?:を|は)?(?:お願い(?:します)?)?[?\uff1f。]*",
    ),
    request(
        "stats {period}",
        rf"(?:最近の)?(?:私|わたし|僕|俺|自分)(?:は|って|の調子は)?、?{_SINCE_JA}(?:は)?、?"
        r"(?:どう|うまくやれて(?:い)?る|うまくいって(?:い)?る|頑張れて(?:い)?る|がんばれて(?:い)?る)(?:かな|ですか|でしょう|だろう|か|の)*[?\uff1f。]*"
        r"|(?:ちゃんと)?(?:うまくやれて|頑張れて|がんばれて)(?:い)?る(?:かな|か|の)+[?\uff1f。]*",
    ),
    request(
        "stats {period}",
        rf"{_SINCE_JA}(?:は)?、?どの?(?:く|ぐ)らい(?:の)?(?:人と|人に|の人数と)?(?:会って|会えて|連絡(?:して|[とを取]+れ?って))(?:い)?(?:る|た)"
        r"(?:か|かな|の|っけ|んだろう)*[?\uff1f。]*",
    ),
    request(
        "stats {period}",
        rf"(?i){_PLEASE}(?:how(?:['’]?s| was| is| has)? {_THIS}(?P<period>month|quarter|year)(?: been| going| looking)?(?: for me)?"
        rf"|how did {_THIS}(?P<period2>month|quarter|year) (?:go|look)(?: for me)?|(?:sum up|review|recap) {_THIS}(?P<period3>month|quarter|year)){_END}",
    ),
    request(
        "stats {period}",
        rf"(?=今月|先月|今年|この|四半期|[13一三年]){_SINCE_JA}(?:は|って|を)?、?(?:{_HOW_JA}|(?:ふりかえ|振り?返)(?:り|る|って|りたい)(?:を|は)?(?:{_SHOW_JA})?[?\uff1f。]*)",
    ),
)
