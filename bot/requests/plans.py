"""Sentences about what joins people and what is planned: who knows whom, introductions, events, offers, purposes."""

from bot.requests.table import ASK, END, END_JA, NAMED, ONE, OTHER, WANTING, Requests, request

_DAY = r"(?!.*\b(?:tomorrow|today|tonight|next|this|on|at|by|in)\b)"
_DAY_JA = r"(?!.*(?:明日|あした|来週|今度|来月|[0-9０-９]))"
_EVENT = r"(?=.*\b(?:meetups?|conferences?|party|workshops?|seminars?|hackathons?|summit|reunion|study group|event|(?-i:[A-Z]\w*Conf?))\b)"
_GOING = r"(?:there(?:['’]s| is| will be)|i(?:['’]m| am) (?:going to|attending)|i(?:['’]ll| will) (?:attend|go to|be at|be attending))"
_CALLED = r"/?(?:event|met|log|remind|add|edit|brief|find|purpose|who|intro|date|gave|got|offer|need|snooze|move|cancel|done)\b"
_CALLED_JA = r"/?(?:イベント|会った|記録|リマインド|追加|編集|予習|検索|目的|誰|紹介|記念日|あげた|もらった|約束)"
"""A command is no announcement."""
_AHEAD = r"(?=.*\b(?:tomorrow|tonight|next|(?:this )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* [0-9]{1,2}|[0-9]{1,2}(?::[0-9]{2})? ?[ap]m)\b)"
_AHEAD_JA = r"(?=.*(?:明日|明後日|あした|あさって|今夜|今度|来週|再来週|来月|今週|週末|[月火水木金土日]曜|[0-9\uff10-\uff19]+[日時/:]))(?!.*(?:昨日|先週|先月|この前|行った|だった|出た))"
_NOBODY = r"(?!no\b|.*\b(?:with|met|meet|see)\b)"
_EVENT_JA = r"(?:勉強会|交流会|懇親会|研修会|講演会|展示会|同窓会|忘年会|新年会|飲み会|歓迎会|送別会|セミナー|カンファレンス|イベント|ミートアップ|ワークショップ|ハッカソン|パーティー?)"
_NOBODY_JA = r"(?!.*(?:さん|くん|ちゃん|様|氏|会[いうえおった]))"
_GO_JA = r"(?:が(?:ある|あり)|[にへ](?:行く|行き|参加する|参加し|出る|出)|[にへ]参加予定)"
_ONE_JA = r"(?P<one>[^\s、。,]{1,15}?(?:さん|くん|君|ちゃん|様|氏)|[^\s、。,と]{2,10})"
_OTHER_JA = r"(?P<other>[^\s、。,]{1,15}?(?:さん|くん|君|ちゃん|様|氏)|[^\s、。,と]{2,10}?)"
_KNOW_JA = r"(?:もしかして|たしか)?(?:、)?{one}と{other}(?:は|って|が)?、?(?:もう|お?互いに?)?"
_KNOW_JA = _KNOW_JA.format(one=_ONE_JA, other=_OTHER_JA)
_LINKED_JA = r"(?:知り合い|面識(?:が)?(?:ある|あり|あった)|友達|つながって(?:い)?る|会ったこと(?:が)?ある|知って(?:い)?る)(?:同士)?"

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
    request("event plan {what}", rf"(?i){_GOING} {_EVENT}{_NOBODY}(?P<what>\S.{{2,60}}?){END}"),
    request("event plan {what}", rf"{_NOBODY_JA}(?P<what>\S.{{0,40}}?{_EVENT_JA}){_GO_JA}{END_JA}"),
    request(
        "event plan {what} {when}",
        rf"{_NOBODY_JA}(?P<what>\S.{{1,40}}?)に参加(?:する|し|予定)[ます、\s]*(?P<when>.{{0,20}}?){END_JA}",
    ),
    request(
        "event list {what}",
        rf"(?i)(?!{_CALLED})(?!.*\b(?:was|were|had|went|got|from|after|remind)\b){_EVENT}{_NOBODY}{_AHEAD}(?P<what>\S.{{4,80}}?){END}",
    ),
    request(
        "event list {what}",
        rf"(?!{_CALLED_JA}){_NOBODY_JA}(?=.*{_EVENT_JA}){_AHEAD_JA}(?P<what>\S.{{3,60}}?(?<![たねよ]))[。!\uff01]*",
    ),
    request("offer add {what}", rf"(?i)i can (?P<what>(?:teach|help(?: people| others)? with) \S.{{1,60}}?){END}"),
    request(
        "offer add {what}",
        rf"(?:私|わたし|僕|俺)は?(?P<what>\S.{{1,40}}?(?:教えられる|手伝える|教えることができる|教えられ|手伝え)){END_JA}",
    ),
    request("intro offer {one}, {other}", rf"(?i){WANTING}intro(?:duce)? {ONE} (?:to|and|with) {_DAY}{OTHER}{END}"),
    request(
        "intro offer {one}, {other}",
        rf"{NAMED}[にと]{_DAY_JA}(?P<other>[^\s、。,]{{1,20}}?)を(?:紹介し|引き合わせ)(?:たい|よう|てあげたい){END_JA}",
    ),
    request("purpose set {what}", rf"(?i)my (?:goal|aim|purpose) is (?:to )?(?P<what>\S.{{2,}}?){END}"),
    request(
        "purpose set {what}",
        rf"(?:私の|わたしの|僕の|自分の)?(?:目標|目的|夢)は[、\s]*(?P<what>\S.{{2,}}?)(?:こと)?{END_JA}",
    ),
)
