"""An introduction as a card: how it stands, what to do next, words to do it with, and the buttons that say it is done."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec import Struct

from bot import outcomes, times
from bot.language import names
from bot.model.contact import Contact
from bot.model.introduction import Introduction, IntroductionStep, newcomer, waits, wished
from bot.model.owner import Owner
from bot.model.reply import Button, Card
from bot.network.introductions import drafts
from bot.text import Text

STEP_ACTION = "asking.step"
AGREED_ACTION = "bringing.agreed"
LATER_ACTION = "asking.later"
"""Actions of the buttons; handled by the features `asking` and `bringing`."""

WHOM = Text(en="Whom, or which company", ja="会いたい人・会社")
OFFER = Text(en="Bring two together", ja="二人を引き合わせる")
"""What several features ask, and offer."""
TO_ME = Text(en="{by} → {who}", ja="{by} → {who}")
BETWEEN = Text(en="{a} and {b}", ja="{a}と{b}")
ASKED = Text(
    en="You asked {by} {ago} to introduce you to {who}. Any answer yet?",
    ja="{by}に{who}の紹介をお願いしたのは{ago}です。お返事はありましたか？",
)
ASKING = Text(en="You are asking {by} to introduce you to {who}.", ja="{by}に{who}の紹介をお願いするところです。")
AGREED = Text(
    en="{by} said yes {ago} to introducing you to {who}. Has it happened?",
    ja="{by}が{who}の紹介を引き受けてくれたのは{ago}です。もう紹介してもらえましたか？",
)
INTRODUCED = Text(
    en="{by} introduced you to {who} {ago}. One line of thanks is enough.",
    ja="{ago}、{by}が{who}を紹介してくれましたね。{by}にひとことお礼を伝えませんか？",
)
UNTHANKED = Text(
    en="Have you thanked {by} for introducing you to {who}? It is never too late for one line.",
    ja="{who}を紹介してくれた{by}に、お礼は伝えましたか？いまからでも、ひとことで十分です。",
)
LONG_ASKED = Text(
    en="{by} hasn't answered about {who} yet; you asked {ago}. One light word is fine, or look for another way.",
    ja="{ago}にお願いした{who}の紹介、{by}のお返事はまだのようですね。軽くひとこと添えるか、別の道を探してみませんか？",
)
WAITING_LONG = Text(
    en="Is the introduction to {who} still in the air? You asked {by} {ago}. If it won't happen, it may end here.",
    ja="{who}の紹介の件、{ago}に{by}へお願いしたままです。見込みがなさそうなら、ここで区切りをつけても大丈夫です。",
)
AGREED_AGAIN = Text(
    en="{by} wanted to introduce you to {who} ({ago}). Good intentions slip; a friendly word is welcome.",
    ja="{by}が{who}を紹介すると言ってくれたのは{ago}です。忘れているだけかもしれません。ひとこと声をかけてみては？",
)
AGREED_LONG = Text(
    en="Nothing yet since {by} said yes about {who} {ago}? You may also write to {who} yourself and mention {by}.",
    ja="{who}の件、{by}が引き受けてくれた{ago}から動きがなければ、{by}の名前を出して{who}に直接連絡してみるのも手です。",
)
UNTHANKED_LONG = Text(
    en="{by} opened the door to {who} for you {ago}. If you have said thank you in person, just tell me.",
    ja="{by}が{who}を紹介してくれたのは{ago}です。もう直接お礼を言えていたら、教えてください。",
)
THANKED_AGAIN = Text(
    en="What has come of knowing {who}? Two lines to {by} would do, even if it is nothing much yet.",
    ja="{who}とのこと、{by}にはまだ報告していませんね。大きな進展がなくても、2行で十分です。",
)
THANKED_LONG = Text(
    en="It was {by} who brought you and {who} together. A word of how it goes, at the next occasion, completes it.",
    ja="{who}とのご縁は{by}のおかげでした。次に話す機会に、近況をひとこと伝えられるといいですね。",
)
THANKED = Text(
    en="{by} introduced you to {who} and would surely like to hear what came of it.",
    ja="{by}が紹介してくれた{who}とのその後を、{by}にひとこと伝えませんか？きっと気にかけています。",
)
TALKED = Text(en=" You and {who} were last in touch {ago}.", ja="{who}と最後に連絡したのは{ago}です。")
ASK_BOTH = Text(
    en="You would like to bring {a} and {b} together. {who} hasn't answered yet.",
    ja="{a}と{b}を引き合わせようとしています。{who}のお返事がまだです。",
)
ASK_THEM = Text(
    en="You would like to bring {a} and {b} together. Ask each of them first.",
    ja="{a}と{b}を引き合わせるところです。まず、それぞれの気持ちを確かめましょう。",
)
HAVE_THEY = Text(
    en="You would like to bring {a} and {b} together. Have they answered yet?",
    ja="{a}と{b}を引き合わせる件、お二人のお返事はありましたか？",
)
HAVE_THEY_STILL = Text(
    en="Still no word about bringing {a} and {b} together ({ago})? Ask once more, lightly, or let it go.",
    ja="{a}と{b}の件({ago})、お返事がそろっていません。もう一度だけ軽く聞くか、今回は見送りにしましょう。",
)
BOTH_AGREED = Text(
    en="{a} and {b} have both said yes. Now you can bring them together.",
    ja="{a}も{b}も「ぜひ」とのことです。引き合わせましょう。",
)
HOW_WAS_IT = Text(
    en="You brought {a} and {b} together {ago}. Ask one of them how it went.",
    ja="{a}と{b}を引き合わせたのは{ago}です。その後どうなったか、聞いてみませんか？",
)
SAID_YES = Text(en="Said yes", ja="引き受けてくれた")
THEY_SAID_YES = Text(en="{name} said yes", ja="{name}がOK")
DONE_ALREADY = Text(en="Introduced", ja="紹介してもらった")
BROUGHT = Text(en="Done: introduced", ja="引き合わせた")
NO = Text(en="Not this time", ja="今回は見送り")
I_THANKED = Text(en="Thanked", ja="お礼を伝えた")
I_TOLD = Text(en="Told", ja="報告した")
I_ASKED = Text(en="Asked", ja="聞いてみた")
LATER = Text(en="Later", ja="あとで")
A_DAY, AGAIN = timedelta(days=1), timedelta(days=7)
"""A step is brought up again after a week at the earliest."""
SAID: Mapping[IntroductionStep, tuple[Text, ...]] = {
    "asked": (ASKED, LONG_ASKED, WAITING_LONG),
    "agreed": (AGREED, AGREED_AGAIN, AGREED_LONG),
    "introduced": (INTRODUCED, UNTHANKED, UNTHANKED_LONG),
    "thanked": (THANKED, THANKED_AGAIN, THANKED_LONG),
}
"""How a step is brought up the first time, the second, and from then on."""
DRAFTS = 2
"""So often there are words to send; after that one knows what to say."""
WAYS: Mapping[IntroductionStep, tuple[tuple[Text, IntroductionStep], ...]] = {
    "asked": ((SAID_YES, "agreed"), (DONE_ALREADY, "introduced"), (NO, "declined")),
    "agreed": ((DONE_ALREADY, "introduced"), (NO, "dropped")),
    "introduced": ((I_THANKED, "thanked"),),
    "thanked": ((I_TOLD, "told"),),
}
"""What may come next, step by step, where somebody introduces the owner."""


class Scene(Struct, frozen=True, kw_only=True):
    """What there is to know for saying how an introduction stands. `key` is the delivery in which the card stands."""

    owner: Owner
    now: datetime
    people: Mapping[str, Contact]
    touched: Mapping[str, datetime]
    key: str = ""

    def called(self, id: str) -> str:
        """The contact of that id as one speaks of them."""
        return names.display(self.people[id].name, self.owner.locale)

    def ago(self, at: datetime) -> str:
        """How long ago something was."""
        return times.ago_words(at, self.now, self.owner)


def named(introduction: Introduction) -> tuple[str, ...]:
    """The ids of everybody in it."""
    return tuple(filter(None, (introduction.by_id, introduction.who_id, introduction.to_id)))


def complete(introduction: Introduction, people: Mapping[str, Contact]) -> bool:
    """Whether everybody in it is still there to be spoken of, and nobody of them rests."""
    return all(id in people and not people[id].silent for id in named(introduction))


def card(introduction: Introduction, scene: Scene) -> Card:
    """How it stands, with what to do next."""
    return _to_me(introduction, scene) if wished(introduction) else _between(introduction, scene)


def newcomer_called(introduction: Introduction, scene: Scene) -> str:
    """Whom the owner gets to know, by name."""
    id = newcomer(introduction)
    return scene.called(id) if id else introduction.to_name


def _to_me(introduction: Introduction, scene: Scene) -> Card:
    locale = scene.owner.locale
    by, who = scene.called(introduction.by_id), newcomer_called(introduction, scene)
    told, words = _told(introduction, scene.now - introduction.stepped_at)
    body = told.say(locale, by=by, who=who, ago=scene.ago(introduction.stepped_at))
    at = scene.touched.get(newcomer(introduction))
    if introduction.step == "thanked" and at is not None:
        body += TALKED.say(locale, who=who, ago=scene.ago(at))
    draft = words.say(locale, by=by, who=who, why="") if words else ""
    if words is drafts.ASK:
        draft = drafts.ask(by, who, introduction.note, locale)
    buttons = [_step(introduction, scene, label, step) for label, step in WAYS.get(introduction.step, ())]
    title = TO_ME.say(locale, by=scene.people[introduction.by_id].name, who=_plain(introduction, scene))
    return Card(title=title, body=body, opener=draft, buttons=(*buttons, _later(introduction, scene)))


def _told(introduction: Introduction, since: timedelta) -> tuple[Text, Text | None]:
    """How it stands so long after the latest step, and words to send; not the same words a second time."""
    said = SAID.get(introduction.step, SAID["thanked"])
    again = _times(introduction, since)
    told = said[min(again, len(said) - 1)]
    if introduction.step == "asked":
        fresh = since < A_DAY
        late = drafts.NO_HURRY_STILL if again else drafts.NO_HURRY
        return (ASKING if fresh else told), (drafts.ASK if fresh else late if again < DRAFTS else None)
    if introduction.step == "agreed":
        return told, None
    if again >= DRAFTS:
        return told, None
    if introduction.step == "introduced":
        return told, drafts.THANK_LATE if again else drafts.THANK
    return told, drafts.OUTCOME_LATE if again else drafts.OUTCOME


def _times(introduction: Introduction, since: timedelta) -> int:
    """How often a step may have been brought up before, so long after it was reached."""
    late = since - (waits(introduction) or AGAIN) + A_DAY
    return max(late // AGAIN, 0)


def _plain(introduction: Introduction, scene: Scene) -> str:
    id = newcomer(introduction)
    return scene.people[id].name if id else introduction.to_name


def _between(introduction: Introduction, scene: Scene) -> Card:
    locale = scene.owner.locale
    pair = [scene.people[id] for id in (introduction.who_id, introduction.to_id)]
    values = {"a": scene.called(pair[0].id), "b": scene.called(pair[1].id), "ago": scene.ago(introduction.stepped_at)}
    title = BETWEEN.say(locale, a=pair[0].name, b=pair[1].name)
    if introduction.step == "asked":
        return _consents(introduction, scene, title, values)
    step: IntroductionStep = "introduced"
    told, words, label = BOTH_AGREED, drafts.meet(introduction, pair[0], pair[1], locale), BROUGHT
    if introduction.step != "agreed":
        told, words, label, step = HOW_WAS_IT, drafts.HOW_WAS_IT.say(locale, **values), I_ASKED, "told"
    buttons = (_step(introduction, scene, label, step), _later(introduction, scene))
    return Card(title=title, body=told.say(locale, **values), opener=words, buttons=buttons)


def _consents(introduction: Introduction, scene: Scene, title: str, values: Mapping[str, str]) -> Card:
    """Who has been asked, and words for those who have not answered."""
    locale = scene.owner.locale
    both = (introduction.who_id, introduction.to_id)
    waiting = [id for id in both if id not in introduction.agreed]
    words = [
        drafts.offer(introduction, scene.people[id], scene.people[both[both.index(id) - 1]], locale) for id in waiting
    ]
    yes = [
        Button(
            label=THEY_SAID_YES.say(locale, name=scene.people[id].name),
            action=AGREED_ACTION,
            value=outcomes.value(f"{introduction.id}:{id}", scene.key),
            tone="good",
        )
        for id in waiting
    ]
    fresh = scene.now - introduction.stepped_at < A_DAY
    again = _times(introduction, scene.now - introduction.stepped_at) > 0
    told = ASK_BOTH if len(waiting) == 1 else ASK_THEM if fresh else HAVE_THEY_STILL if again else HAVE_THEY
    body = told.say(locale, **values, who=scene.called(waiting[0]))
    no = _step(introduction, scene, NO, "declined")
    return Card(title=title, body=body, opener="\n".join(words), buttons=(*yes, no, _later(introduction, scene)))


def _step(introduction: Introduction, scene: Scene, label: Text, step: IntroductionStep) -> Button:
    away = step in ("declined", "dropped")
    return Button(
        label=label.say(scene.owner.locale),
        action=STEP_ACTION,
        value=outcomes.value(f"{introduction.id}:{step}", scene.key),
        tone="plain" if away else "good",
    )


def _later(introduction: Introduction, scene: Scene) -> Button:
    return Button(
        label=LATER.say(scene.owner.locale),
        action=LATER_ACTION,
        value=outcomes.value(introduction.id, scene.key),
    )
