"""What somebody wishes of the bot itself, said as an English sentence: quieter, back next week, in Japanese, at eight."""

from bot.language.patterns import late

_ONE = r"(?P<one>[^\s,]+(?: [^\s,]+)?)"
_QUIET = r"(?:pause|mute|stop|silence|turn off)(?: (?:all|the|my|your|sending))* (?:notifications?|messages?|nudges?|digests?|everything)"
_QUIETLY = r"(?:leave me alone|(?:be |keep |stay )?quiet|(?:please )?don['’]?t (?:message|bother|disturb|text|ping) me|(?:let['’]s |i need to |i['’]ll )?take a break)"
_HOLIDAY = r"(?:on )?(?:my |a |our )?(?:vacation|vacay|holidays?|annual leave|leave|pto)"
_AWAY = rf"(?:i(?:['’]?m| am| will be|['’]ll be|['’]m going)|we(?:['’]re| are)) (?:{_HOLIDAY}|away|off|out of (?:the )?office|ooo|travell?ing)"
_FOR = r" (?:for|until|till|til) (?P<span>\S.{0,30}?)"
_WHILE = (
    r" (?P<span>(?:from|between) \S.{2,40}?|(?:(?:all|the whole|the rest|rest) (?:of )?)?(?:next|this) (?:week(?:end)?|month)"
    r"|tomorrow|\S{3,12} [0-9]{1,2}(?:st|nd|rd|th)?\s?(?:-|–|to|until|till|through)\s?\S.{1,15})"
)
_END = r"[\s.!]*"

_MEETING = r"(?:(?:my |the )?(?:meeting|call|lunch|dinner|coffee|chat|1:1) with )?"

_WISHES = (
    ("brief {one}", late(rf"(?i)(?:please )?(?:prep|prepare|brief)(?: me)? (?:for|on|about) {_MEETING}{_ONE}{_END}")),
    (
        "edit {one} circle:{what}",
        late(
            rf"(?i)(?:please )?(?:put|move) {_ONE} (?:in(?:to)?|to) (?:my |the )?(?P<what>inner|close|friend|wide|dormant)s? circle{_END}"
        ),
    ),
    (
        "balance",
        late(
            r"(?i)(?:do i owe (?:any(?:one|body)|some(?:one|body))(?: anything| something)?|what do i owe(?: people)?|does any(?:one|body) owe me(?: anything)?)[\s?.!]*"
        ),
    ),
    (
        "summary",
        late(
            r"(?i)(?:who|whom|what) (?:did|have) (?:i|we) (?:do|done|talk(?:ed)? to|m[ee]et|met|see|seen|spoken? (?:to|with)) (?:(?:this|last) week|yesterday|lately|recently)[\s?.!]*"
        ),
    ),
    (
        "home",
        late(
            r"(?i)(?:what (?:should|can|could|shall) i do(?: (?:today|now|next|this week))?|give me something to do|what now)[\s?.!]*"
        ),
    ),
    (
        "help",
        late(
            r"(?i)(?:who (?:made|built|created|are) you|are you (?:a )?(?:bot|human|real|ai)|what (?:else )?can i (?:say|ask|type))[\s?.!]*"
        ),
    ),
    ("pause {span}", late(rf"(?i)(?:please )?{_QUIET}(?:{_FOR})?{_END}")),
    ("pause {span}", late(rf"(?i)(?:please )?mute(?: yourself| it)?(?:{_FOR})?{_END}")),
    (
        "settings rhythm:weekly",
        late(
            rf"(?i)(?:please )?(?:only )?(?:message|text|write(?: to)?|ping|nudge) me (?:only )?(?:once a week|weekly){_END}|once a week is enough{_END}"
        ),
    ),
    ("reminders", late(r"(?i)when(?:['’]?s| is) (?:my |the )?next reminder[\s?.!]*")),
    ("pause {span}", late(rf"(?i)(?:please )?{_QUIETLY}(?: please)?(?:{_FOR})?{_END}")),
    ("pause {span}", late(rf"(?i)(?:{_AWAY}|{_HOLIDAY}(?: is)?)(?:{_FOR}|{_WHILE.replace('span', 'while')}){_END}")),
    (
        "settings zone:{what}",
        late(
            rf"(?i)(?:(?:please )?(?:change|set|switch|move) )?(?:my |the )?(?:time ?zone|tz)(?: is| to|:)? (?:now )?(?P<what>[^\s,.!?]+(?:/\S+)?){_END}"
        ),
    ),
    (
        "settings language:{what}",
        late(
            r"(?i)(?:(?:please )?(?:change|set|switch)(?: (?:my|the))?(?: language)?(?: to| into)?|(?:please )?(?:speak|talk|reply|answer|write)(?: to me)?(?: in)?"
            rf"|(?:my |the )?language(?: is|:| to)?|can you speak) (?P<what>english|japanese)(?: please)?[\s?]*{_END}"
        ),
    ),
    (
        "settings digest:{hour}",
        late(
            rf"(?i)(?:(?:please )?(?:change|set|move|send)(?: me)? )?(?:my |the )?(?:daily )?digest(?: time)?(?: is)?(?: to| at)? (?P<hour>[0-9]{{1,2}}(?::[0-9]{{2}})?\s?(?:am|pm)?){_END}"
        ),
    ),
    (
        "settings",
        late(
            rf"(?i)(?:(?:please )?(?:send|text|message|write)(?: me)? (?:less|fewer)\b.{{0,30}}|(?:you (?:send|write)|(?:there are |that['’]?s )?)?(?:me )?(?:too|so) many (?:messages|msgs|notifications|nudges|pings)|too (?:chatty|noisy)){_END}"
        ),
    ),
    (
        "archive {one} state:awake",
        late(
            rf"(?i)(?:please )?(?:unarchive|bring back|unsnooze|wake) (?!me\b){_ONE}{_END}|(?:please )?bring (?P<what>[^\s,]+(?: [^\s,]+)?) back{_END}"
        ),
    ),
    ("pause off", late(rf"(?i)i(?:['’]?m| am) back(?: (?:from {_HOLIDAY}|again|home|now))*{_END}")),
    (
        "archive {one} state:resting",
        late(
            rf"(?i)(?:please )?(?:(?:stop|quit) reminding me (?:about|of)|(?:don['’]?t|do not|never) remind me (?:about|of)"
            rf"|i (?:don['’]?t|do not) (?:want|wish|need) to (?:talk to|hear (?:from|about)|be reminded (?:of|about)|see|meet)) (?!(?:the|my|this|that|it|any)\b){_ONE}(?: any ?(?:more|longer)| again| ever)*{_END}"
        ),
    ),
)
"""Commands, and the sentences that ask for them; what is not said is left out."""
_TWELVE = late(r"(?i)(?P<hour>[0-9]{1,2})(?::(?P<minutes>[0-9]{2}))?\s?(?P<half>am|pm)")


def command(said: str) -> str:
    """The command that a wish asks for, in words; empty when it asks for none."""
    for template, pattern in _WISHES:
        if meant := pattern.fullmatch(said):
            parts = meant.groupdict("")
            span, hour = parts.pop("span", "") or parts.pop("while", ""), _hour(parts.pop("hour", ""))
            parts["one"] = parts.get("one") or parts.get("what", "")
            return template.format(**parts, span=span, hour=hour).strip()
    return ""


def _hour(said: str) -> str:
    """A time of day as the settings take it: 8am is 8, 7:30 pm is 19:30."""
    if not (found := _TWELVE.fullmatch(said)):
        return said
    hour = int(found["hour"]) % 12 + (12 if found["half"].lower() == "pm" else 0)
    return f"{hour}:{found['minutes'] or '00'}"
