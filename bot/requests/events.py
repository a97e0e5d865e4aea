"""Sentences about events: announced, asked after, prepared for, who comes, called off, moved."""

from bot.requests.table import ASK, END, END_JA, Requests, request

_KINDS = (
    r"(?:meet-?ups?|conferences?|part(?:y|ies)|workshops?|seminars?|hackathons?|summit|reunion|study group|reading group|book club|event|webinar|fair"
    r"|wedding|(?-i:[A-Z]\w*Conf?))"
)
_EVENT = r"(?=.*\b(?:meetups?|conferences?|party|workshops?|seminars?|hackathons?|summit|reunion|study group|event|(?-i:[A-Z]\w*Conf?))\b)"
_WHICH = r"(?:(?:the|my|our|that|this|tomorrow['’]s|tonight['’]s|today['’]s|next) )?"
_IT = rf"{_WHICH}(?=\S)(?P<what>(?:[^\s,.?!]+ ){{0,3}}?{_KINDS}(?: [0-9]{{4}})?)(?: (?:today|tonight|tomorrow|next week))?"
_NAMES = r"(?P<who>(?-i:[A-Z])[^\s,]*(?: (?-i:[A-Z])[^\s,]*)?(?:(?:, (?:and )?| and | & )(?-i:[A-Z])[^\s,]*(?: (?-i:[A-Z])[^\s,]*)?)*)"
_BE = r"(?: (?:is|are|will be|might be|may be)|['’]s|['’]ll be)"
_COME = r"(?: (?:also|both|all|probably))* (?:coming|going|joining|attending|there|at)(?: along)?"
_OFF = r"(?:cancell?ed|called off|off|not happening(?: any ?more)?)"
_GOING = r"(?:there(?:['’]s| is| will be)|i(?:['’]m| am) (?:going to|attending)|i(?:['’]ll| will) (?:attend|go to|be at|be attending))"
_CALLED = r"/?(?:event|met|log|remind|add|edit|brief|find|purpose|who|intro|date|gave|got|offer|need|snooze|move|cancel|done)\b"
_CALLED_JA = r"/?(?:イベント|会った|記録|リマインド|追加|編集|予習|検索|目的|誰|紹介|記念日|あげた|もらった|約束)"
"""A command is no announcement."""
_AHEAD = r"(?=.*\b(?:tomorrow|tonight|next|(?:this )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* [0-9]{1,2}|[0-9]{1,2}(?::[0-9]{2})? ?[ap]m)\b)"
_AHEAD_JA = r"(?=.*(?:明日|明後日|あした|あさって|今夜|今度|来週|再来週|来月|今週|週末|[月火水木金土日]曜|[0-9\uff10-\uff19]+[日時/:]))(?!.*(?:昨日|先週|先月|この前|行った|だった|出た))"
_NOBODY = r"(?!no\b|.*\b(?:with|met|meet|see)\b)"
_EVENT_JA = r"(?:勉強会|交流会|懇親会|研修会|講演会|展示会|同窓会|忘年会|新年会|飲み会|歓迎会|送別会|セミナー|カンファレンス|イベント|ミートアップ|ワークショップ|ハッカソン|パーティー?)"
_NOBODY_JA = r"(?!.*(?:さん|くん|ちゃん|様|氏|会[いうえおった]))"
_GO_JA = r"(?:が(?:ある|あり)|[にへ](?:行く|行き|参加する|参加し|出る|出)|[にへ]参加予定)(?:予定|つもり|ことに(?:した|しました|なった|なりました))?"
_IT_JA = (
    r"(?:(?:明日|今日|今夜|今週|来週|今度|次|その|あの)の?)?"
    r"(?P<what>[^\s、。はがをにへ]{0,20}?(?:[^\s、。はがをにへ]会|セミナー|カンファレンス|イベント|ミートアップ|ワークショップ|ハッカソン|パーティー?))"
)
_PERSON_JA = r"[^\s、。,]{1,12}?(?:さん|くん|ちゃん|君|様|氏)"
_SAID_JA = r"(?:って|らしい|みたい|そう|とのこと|んだ|んです|の|です|ます|だ|よ|ね)*[。!\uff01]*"
_ASKED_JA = r"(?:の|ん|です|ます|だっけ|っけ|か|かな|だろう|だ)*[?\uff1f。]*"

REQUESTS: Requests = (
    request("event plan {what}", rf"(?i){_GOING} {_EVENT}{_NOBODY}(?P<what>\S.{{2,60}}?){END}"),
    request("event plan {what}", rf"{_NOBODY_JA}(?P<what>\S.{{0,40}}?{_EVENT_JA}){_GO_JA}{END_JA}"),
    request(
        "event plan {what} {when}",
        rf"{_NOBODY_JA}(?P<what>\S.{{1,40}}?)に参加(?:する|し|予定)[ます、\s]*(?P<when>.{{0,20}}?){END_JA}",
    ),
    request(
        "event list",
        rf"(?i)(?:what|which|any|are there any|do i have any|my|show(?: me)?(?: my)?)(?: (?:upcoming|next|coming))? (?:events|meetups|parties)"
        rf"(?: (?:do i have|have i(?: got)?|are there|are|is))?(?: (?:coming|up|ahead|planned|next|soon|this (?:week|month)|on))*{ASK}",
    ),
    request(
        "event list",
        rf"(?:これから|今後|今度|次|近々|今週|来週|今月)(?:の|に|、)?{_EVENT_JA}(?:は|って|を|の予定は?)?(?:何|なに|いつ|ある|あった|何がある|教えて|見せて)?{_ASKED_JA}",
    ),
    request("event brief {what}", rf"(?i)who(?: all|{_BE})+{_COME}(?: (?:to|at|for))? {_IT}{ASK}"),
    request("event brief {what}", rf"(?i)(?:when|where)(?: is|['’]?s|['’]s) {_IT}(?: again)?{ASK}"),
    request(
        "event brief {what}",
        rf"(?i)who(?:m)? (?:should|could|can|shall|do) i (?:want to )?(?:talk to|meet|look out for|look for|speak to) (?:(?:at|in) {_IT}|there){ASK}",
    ),
    request(
        "event brief {what}",
        rf"(?i)(?:please )?(?:(?:brief|prep|prepare) me (?:for|on|about)|tell me about|what do (?:i|you) know about|(?:get(?: me)?|getting) ready for) {_IT}{ASK}",
    ),
    request(
        "event brief {what}",
        rf"{_IT_JA}(?:に|へ|には|は)?、?(?:誰|だれ|どなた|何人)(?:が|も|と)?(?:来|く|参加|いる|行)[るすくい]?(?:る|予定|ます)?{_ASKED_JA}",
    ),
    request(
        "event brief {what}",
        rf"(?:そこ|(?P<what>(?!(?:誰|だれ|どこ))\S{{2,20}}?))では?、?(?:誰|だれ)(?:と|に)(?:話|会|声(?:を)?かけ)(?:せ|え|れ|し|した|う)?(?:ば|たら)?(?:いい|良い|よい){_ASKED_JA}",
    ),
    request("event brief {what}", rf"{_IT_JA}(?:は|って)、?(?:いつ|どこ|何時|何日)(?:から|で|に)?(?:ある|やる)?{_ASKED_JA}"),
    request(
        "event brief {what}",
        rf"{_IT_JA}の?(?:準備|予習|下調べ)(?:を|が)?(?:したい|して|する|しよう|しておきたい|お願い(?:します)?|手伝って)?{END_JA}",
    ),
    request(
        "event list {what}",
        rf"(?i)(?:(?:i['’]?m|i am|we['’]?re|we are) )?(?:going to|attending|at) (?=\S*(?-i:[A-Z])\S*(?-i:[a-z])\S*(?-i:[A-Z])|(?-i:[A-Z]{{3,}}\b)){_NOBODY}{_AHEAD}(?P<what>\S.{{4,60}}?){END}"
        rf"|{_NOBODY_JA}{_AHEAD_JA}(?P<what2>\S{{0,10}}(?=[A-Za-z]*[A-Z][a-z]+[A-Z])[A-Za-z0-9 ]+){_GO_JA}{END_JA}",
    ),
    request('event expect {who} event:"{what}"', rf"(?i){_NAMES}{_BE}{_COME}(?: (?:to|at|for))? {_IT}(?: (?:too|as well))?{END}"),
    request("event expect {who}", rf"(?i){_NAMES}{_BE}(?: (?:also|both|all|probably))* (?:there|going)(?: (?:too|as well))+{END}"),
    request(
        'event expect {who} event:"{what}"',
        rf"(?P<who>{_PERSON_JA}(?:[と、や]{_PERSON_JA})*)[がはも]?、?{_IT_JA}[にへ](?:も)?(?:来る|来ます|くる|参加する|参加します|行く)(?:予定)?{_SAID_JA}",
    ),
    request("event cancel {what} {once}", rf"(?i){_IT}(?: (?:is|was|got|has been|been|has)|['’]s)* {_OFF}(?P<once> this (?:time|week|month))?(?: sadly| again)*{END}"),
    request("event cancel {what} {once}", rf"(?i)(?:please )?(?:cancel|call off|skip) {_IT}(?P<once> this (?:time|week|month))?{END}"),
    request(
        "event cancel {what} {once}",
        rf"(?P<once>今回|今週|今月)?の?{_IT_JA}(?:は|が)?、?(?P<once2>今回|今週|今月)?(?:は|だけ)*(?:中止|なし|キャンセル|取りやめ|お流れ|お休み|流れ|なくなっ)(?:に|と)?"
        rf"(?:なった|なりました|なる|する|して|した|た|だ)?{_SAID_JA}",
    ),
    request("event wrap {what}", rf"(?i)(?:please )?(?:wrap(?:ping)? up|write up|sum up|debrief) {_IT}{END}"),
    request("event wrap {what}", rf"{_IT_JA}(?:を|の)(?:ふりかえ|振り返|まとめ)(?:り|る|りたい|たい|ろう|よう|って)*{END_JA}"),
    request(
        "event list {what}",
        rf"(?i)(?!{_CALLED})(?!.*\b(?:was|were|had|went|got|from|after|remind)\b){_EVENT}{_NOBODY}{_AHEAD}(?P<what>\S.{{4,80}}?){END}",
    ),
    request(
        "event list {what}",
        rf"(?!{_CALLED_JA}){_NOBODY_JA}(?=.*{_EVENT_JA}){_AHEAD_JA}(?P<what>\S.{{3,60}}?(?<![たねよ]))[。!\uff01]*",
    ),
    request(
        "event list {what}",
        rf"{_NOBODY_JA}(?=.*会(?:は|が)){_AHEAD_JA}(?P<what>\S.{{3,60}}?に(?:変わった|変わりました|変更(?:になった|になりました|された)?|なった|ずれた|延期(?:になった|になりました|された)?)){_SAID_JA}",
    ),
)  # fmt: skip
