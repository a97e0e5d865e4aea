"""Words that the owner may send as they are: asking for an introduction, offering one, bringing two together, thanking."""

from bot import cards
from bot.language import names
from bot.model.contact import Contact
from bot.model.introduction import Introduction
from bot.text import Locale, Text, bracketed

ASK = Text(
    en="“Hi {by}, I hope you are well. I would love to get to know {who}. {why}Would you be willing to introduce us? "
    "If it doesn't suit, that is perfectly fine.”",
    ja="「{by}、いつもありがとうございます。じつは{who}とお話ししてみたいと思っています。{why}もしよろしければ、ご紹介いただけないでしょうか。"
    "難しければ、どうぞ遠慮なくおっしゃってください。」",
)
WHY = Text(en="It is about this: {why}. ", ja="「{why}」についてご相談したいのです。")
NO_HURRY = Text(
    en="“Hi {by}, no hurry at all: I only wanted to ask whether you have had a thought about {who}. Either answer is fine.”",
    ja="「{by}、お忙しいところすみません。先日お願いした{who}の件、急ぎませんので、難しいようでしたらそうおっしゃってください。」",
)
NO_HURRY_STILL = Text(
    en="“Hi {by}, only a word about {who}: if it doesn't fit just now, that is fine with me. Thank you for thinking of it.”",
    ja="「{by}、{who}の件ですが、いまは難しいようでしたらお気になさらず。気にかけてくださり、ありがとうございます。」",
)
THANK_LATE = Text(
    en="“{by}, I meant to say it before: I'm glad you brought me together with {who}. Thank you.”",
    ja="「{by}、お礼が遅くなりました。{who}とのご縁をつないでくださり、ありがとうございました。」",
)
OUTCOME_LATE = Text(
    en="“{by}, a short word on {who}, whom I know thanks to you: …”",
    ja="「{by}、おかげさまでつながった{who}とのこと、少しご報告です。…」",
)
ANYWAY = Text(
    en="“Thank you for thinking about it, {by}. That is perfectly fine.”",
    ja="「{by}、ご検討いただきありがとうございました。どうぞお気になさらず。」",
)
THANK = Text(
    en="“{by}, thank you for introducing me to {who}. That was kind of you.”",
    ja="「{by}、{who}をご紹介くださりありがとうございました。よいご縁をいただきました。」",
)
OUTCOME = Text(
    en="“{by}, you introduced me to {who} a while ago, and I wanted you to know what came of it: …”",
    ja="「{by}、以前ご紹介いただいた{who}との、その後をご報告させてください。…」",
)
MAY_I = Text(
    en="“Hi {a}, may I introduce you to {b}? {why}I think you two would have something to say to each other. "
    "Only if you like.”",
    ja="「{a}、ご紹介したい方がいます。{b}です。{why}きっと話が合うと思うのですが、おつなぎしてもよろしいでしょうか。"
    "もちろん、お断りいただいても大丈夫です。」",
)
MEET = Text(
    en="“{a}, meet {b}. {b_first}, meet {a_full}. {why}I'll leave you two to it.”",
    ja="「{a}、{b}をご紹介します。{b_first}、こちらが{a_full}です。{why}あとはお二人でどうぞ。」",
)
HOW_WAS_IT = Text(
    en="“Hi {a}, did you and {b} get to talk? I would be glad to hear.”",
    ja="「{a}、その後、{b}とはお話しできましたか？」",
)
NOTE_MOST = 120


def ask(by: str, who: str, why: str, locale: Locale) -> str:
    """A request for an introduction, which is easy to say no to."""
    return ASK.say(locale, by=by, who=who, why=_why(why, locale))


def offer(introduction: Introduction, a: Contact, b: Contact, locale: Locale) -> str:
    """What to ask `a` before anything is said to both."""
    return MAY_I.say(locale, a=_name(a, locale), b=full(b, locale), why=_plain(introduction.note, locale))


def meet(introduction: Introduction, a: Contact, b: Contact, locale: Locale) -> str:
    """The words that bring both together, once both agreed."""
    return MEET.say(
        locale, a=_name(a, locale), b=full(b, locale), b_first=_name(b, locale), a_full=full(a, locale),
        why=_plain(introduction.note, locale),
    )  # fmt: skip


def full(contact: Contact, locale: Locale) -> str:
    """The name with what they do, for somebody who doesn't know them."""
    return bracketed(_name(contact, locale), cards.work(contact), locale)


def _name(contact: Contact, locale: Locale) -> str:
    return names.display(contact.name, locale)


def _why(why: str, locale: Locale) -> str:
    return WHY.say(locale, why=why.strip().rstrip(".。")[:NOTE_MOST]) if why.strip() else ""


def _plain(why: str, locale: Locale) -> str:
    """A reason as a sentence of its own."""
    plain = why.strip().split("\n")[0].rstrip(".。")[:NOTE_MOST]
    if not plain:
        return ""
    return f"{plain}。" if locale == "ja" else f"{plain[0].upper()}{plain[1:]}. "
