"""Sentences in which the owner tells of themselves: what I can, what I am learning, what I am like, what I gave up."""

from bot.requests.table import END, END_JA, Requests, request

_NOT_ONLY_ME = r"(?!.*\b(?:with (?!people\b|others\b)|today|tomorrow|yesterday|tonight|last|next|this|week|until|till|back|him|her|his|their|you|your)\b)"
"""What happens on a day or with somebody tells of no trait of one's own."""
_I_AM = r"(?:so |also |and |btw,? )*i(?:['’]?m| am) (?:also |really |pretty |quite |very |currently |now |originally )*"
_I = r"(?:so |also |and |btw,? )*i (?:also |really |mostly )*"
_LIVING = r"(?:dogs?|cats?|pets?|pupp(?:y|ies)|kittens?|rabbits?|birds?|horses?|kids?|child(?:ren)?|sons?|daughters?|bab(?:y|ies)|twins|brothers?|sisters?)"
_ME_JA = r"(?!.*(?:さん|くん|ちゃん|一緒|昨日|今日|明日|先週|来週))(?:私|わたし|僕|ぼく|俺|自分)(?:は|も|って|、)+(?:最近|今|いま|実は)?(?:は|、)?"
_ING_JA = r"て(?:い)?(?:る|ます)"

REQUESTS: Requests = (
    request("offer add {what}", rf"(?i){_I}can (?P<what>(?:teach|help(?: people| others)? with) \S.{{1,60}}?){END}"),
    request("offer add {what}", rf"(?i){_NOT_ONLY_ME}{_I_AM}good (?:at|with) (?P<what>\S.{{1,60}}?){END}"),
    request(
        "offer add {what}",
        rf"(?:私|わたし|僕|俺)は?(?P<what>\S.{{1,40}}?(?:教えられる|手伝える|教えることができる|教えられ|手伝え)){END_JA}",
    ),
    request(
        "offer add {what}", rf"{_ME_JA}(?P<what>\S.{{0,40}}?)(?:が|は)?(?:得意|上手)(?:な(?:の|ん))?(?:だ)?{END_JA}"
    ),
    request(
        "offer learn {what}",
        rf"(?i){_NOT_ONLY_ME}(?:{_I_AM}(?:learning|studying|taking (?:classes|lessons|a (?:class|course)) in)"
        rf"|{_I}(?:['’]?ve )?(?:just )?(?:started|began) (?:learning|studying)) (?P<what>(?!(?:to|for|at|in|a lot|hard|that|about)\b)\S.{{1,60}}?){END}",
    ),
    request(
        "offer learn {what}",
        rf"{_ME_JA}(?P<what>\S.{{0,40}}?)(?:を|の)?(?:勉強(?:中|し{_ING_JA})|習っ{_ING_JA}|学ん?で(?:い)?(?:る|ます)|練習(?:中|し{_ING_JA})){END_JA}",
    ),
    request(
        "offer close {what}",
        rf"(?i){_NOT_ONLY_ME}{_I}(?:(?:don['’]?t|do not|no longer) (?:do|offer|teach|learn|study) (?P<what>\S.{{1,40}}?)(?: any ?(?:more|longer))"
        rf"|(?:no longer (?:offer|teach|learn|study)|(?:quit|stopped) (?:offering|teaching|learning|studying)) (?P<what2>\S.{{1,40}}?)){END}",
    ),
    request(
        "offer close {what}",
        rf"{_ME_JA}(?:もう)?(?P<what>\S.{{0,30}}?)(?:の勉強|の練習)?(?:は|を)?(?:もう)?(?:教えて(?:い)?ない|勉強して(?:い)?ない|習って(?:い)?ない){END_JA}",
    ),
    request(
        "common me {what}",
        rf"(?i){_NOT_ONLY_ME}{_I}(?P<what>(?:have|['’]?ve got) (?:an?|one|two|three|four|five|six|some|lots of) (?:\w+ ){{0,2}}?{_LIVING}"
        rf"(?:,? (?:called|named) \S+(?: and \S+)?)?|(?:grew up|was born|was raised|live) in \S.{{1,60}}?){END}",
    ),
    request(
        "common me {what}",
        rf"(?i){_NOT_ONLY_ME}{_I_AM}(?P<what>(?:from|into) (?!(?:the|my|our|here|there|an?)\b)\S.{{1,60}}?){END}",
    ),
    request(
        "common me {what}",
        rf"{_ME_JA}(?P<what>\S.{{0,40}}?(?:飼っ{_ING_JA}|出身|生まれ|育ち|住ん?で(?:い)?(?:る|ます)|が?好き|が趣味|(?:に|は)はまっ{_ING_JA})){END_JA}",
    ),
)
