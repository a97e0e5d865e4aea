"""A reply becomes a message, a home tab, a window, suggestions, or faults in a form."""

from hypothesis import given

from adapters.slack import markup, render
from bot.model.moment import mark
from bot.model.reply import Button, Card, Choice, Field, Option, Picture, Reply
from tests.adapters.slack.replies import NASTY, NINE, REPLIES, blocks, card
from tests.peers.slack.blocks import faults_of_blocks, faults_of_view, size
from tests.peers.slack.limits import MESSAGE_ALTOGETHER
from tests.peers.slack.markup import marked, mentions

WHEN = mark(NINE, "Fri, Nov 20 at 18:00")


@given(REPLIES)
def test_slack_takes_every_reply(reply: Reply) -> None:
    message = render.message(reply)
    assert faults_of_blocks(message["blocks"], "message") == []
    assert size(message["blocks"]) <= MESSAGE_ALTOGETHER
    assert 0 < len(message["text"]) <= 3000
    assert faults_of_view(render.home(reply)) == []
    assert faults_of_view(render.window(reply)) == []


@given(REPLIES)
def test_no_reply_can_call_anybody(reply: Reply) -> None:
    message = render.message(reply)
    assert [found for text in (message["text"], *marked(message["blocks"])) for found in mentions(text)] == []


def test_links_never_unfurl() -> None:
    message = render.message(Reply(text="https://a.example"))
    assert (message["unfurl_links"], message["unfurl_media"]) == (False, False)


def test_text_says_what_the_blocks_say() -> None:
    reply = Reply(
        text="One person:",
        cards=(Card(title="Ken", body="Acme", fields=(Field(name="Next", value=WHEN),), note="Say <hi>"),),
        picture=Picture(name="map.png", data=b"", alt="Your map"),
    )
    assert render.message(reply)["text"] == (
        f"One person:\nKen\nAcme\nNext: Fri, Nov 20 at 18:00\nSay &lt;{markup.JOINER}hi&gt;\nYour map"
    )


def test_a_reply_without_words_is_a_message_all_the_same() -> None:
    assert render.message(Reply())["text"] == "…"
    assert len(render.message(Reply())["blocks"]) == 1


def test_a_card_is_a_header_its_body_its_facts_and_small_print() -> None:
    fields = (Field(name="Circle", value="friend"), Field(name="Last talk", value="yesterday", short=False))
    drawn = render.message(card(title="Mika", body="Globex", fields=fields, note="@mika"))["blocks"]
    assert [each["type"] for each in drawn] == ["header", "section", "section", "context"]
    assert drawn[0]["text"] == {"type": "plain_text", "text": "Mika", "emoji": False}
    assert drawn[1]["text"]["text"] == "Globex"
    assert drawn[1]["fields"] == [{"type": "mrkdwn", "text": "*Circle*\nfriend"}]
    assert drawn[2]["text"] == {"type": "mrkdwn", "text": "*Last talk*\u2002yesterday"}
    assert drawn[3]["elements"] == [{"type": "plain_text", "text": "@mika", "emoji": False}]


def test_a_long_fact_ahead_of_the_short_ones_stays_there() -> None:
    fields = (Field(name="Who", value="Ken and Mika", short=False), Field(name="What", value="Met"))
    drawn = render.message(card(title="Right?", body="Globex", fields=fields))["blocks"]
    assert [each["type"] for each in drawn] == ["header", "section", "section", "section"]
    assert (drawn[2]["text"]["text"], drawn[3]["fields"][0]["text"]) == ("*Who*\u2002Ken and Mika", "*What*\nMet")


def test_more_short_facts_than_a_section_holds_go_on_in_another() -> None:
    fields = tuple(Field(name=f"N{n}", value="v") for n in range(12))
    drawn = render.message(card(title="Much", fields=fields))["blocks"]
    assert [len(each.get("fields", ())) for each in drawn] == [0, 10, 2]


def test_cards_are_divided_a_single_one_is_not() -> None:
    assert blocks(render.message(card(title="Ken", body="Acme")), "divider") == []
    pair = Reply(text="Two:", cards=(Card(title="Ken"), Card(title="Mika"), Card(body="… and 3 more")))
    assert len(blocks(render.message(pair), "divider")) == 2


def test_words_of_people_are_plain_text_as_they_wrote_them() -> None:
    drawn = render.message(card(body=NASTY))["blocks"][0]["text"]
    assert drawn["type"] == "plain_text"
    assert drawn["text"].replace(markup.JOINER, "") == NASTY


def test_a_body_with_a_moment_is_drawn_in_the_readers_zone() -> None:
    drawn = render.message(card(body=f"{WHEN} — call *Ken*"))["blocks"][0]["text"]
    assert drawn["type"] == "mrkdwn"
    assert drawn["text"].startswith("<!date^1795165200^{date_long_pretty} {time}|")
    assert drawn["text"].endswith("call ∗Ken∗")


def test_a_warning_is_seen_as_one() -> None:
    assert blocks(render.message(card(title="Full", tone="warn")), "header")[0]["text"]["text"] == "⚠️ Full"


def test_a_message_that_is_too_long_altogether_loses_words_not_cards() -> None:
    cards = tuple(Card(title=f"Card {n}", body="あ" * 2900) for n in range(8))
    message = render.message(Reply(cards=cards))
    assert len(blocks(message, "header")) == 8
    assert all(each["text"]["text"].endswith("…") for each in blocks(message, "section"))
    assert size(message["blocks"]) <= MESSAGE_ALTOGETHER


def test_even_what_is_all_too_much_is_a_message_that_says_so() -> None:
    ask = Button(label="L" * 75, action="a", confirm="?" * 300)
    link = Button(label="L", url="x" * 5000)
    facts = tuple(Field(name="N" * 75, value=WHEN * 40, short=n % 2 == 0) for n in range(10))
    menu = Choice(action="c", options=tuple(Option(label="O" * 75, value="v" * 150) for _ in range(100)))
    full = Card(
        title="T" * 150,
        body="&" * 3000,
        fields=facts,
        buttons=(ask,) * 19 + (link,),
        choices=(menu,) * 3,
        note="n" * 3000,
    )
    message = render.message(Reply(text="t" * 3000, cards=(full,) * 12))
    assert faults_of_blocks(message["blocks"], "message") == []
    assert size(message["blocks"]) <= MESSAGE_ALTOGETHER
    assert message["blocks"][-1]["elements"][0]["text"] == "…"


def test_cards_that_have_no_room_are_counted() -> None:
    message = render.message(Reply(cards=tuple(Card(title=f"Card {n}") for n in range(11))))
    assert len(blocks(message, "header")) == 8
    assert blocks(message, "context")[-1]["elements"][0]["text"] == "+3"


def test_the_home_tab_shows_the_same_as_a_message() -> None:
    reply = card(title="3 people", body="Nobody is waiting.", buttons=(Button(label="Help", action="help"),))
    assert render.home(reply) == {"type": "home", "blocks": render.message(reply)["blocks"]}


def test_a_window_closes_in_the_language_of_its_words() -> None:
    assert render.window(Reply(text="Done."))["close"]["text"] == "Close"
    assert render.window(card(title="帳面には3人"))["close"]["text"] == "閉じる"


def test_what_was_typed_is_the_last_suggestion() -> None:
    reply = Reply(options=(Option(label="Taro Tanaka", value="Taro Tanaka", description="Acme"),))
    labels = [each["text"]["text"] for each in render.suggestions(reply, " Tar ")["options"]]
    assert labels == ["Taro Tanaka", "Tar"]
    assert [each["value"] for each in render.suggestions(reply, "Taro Tanaka")["options"]] == ["Taro Tanaka"]
    assert render.suggestions(Reply(), "") == {"options": []}
    assert render.suggestions(Reply(), "x" * 151) == {"options": []}


def test_at_most_a_hundred_are_suggested() -> None:
    many = tuple(Option(label=f"P{n}", value=f"P{n}") for n in range(200))
    options = render.suggestions(Reply(options=many), "P")["options"]
    assert (len(options), options[-1]["value"]) == (100, "P")


def test_faults_stand_at_their_inputs() -> None:
    reply = Reply(text="…", faults=(("who", "Who is that?"), ("when", "No time."), ("gone", "And this.")))
    assert render.errors(reply, ["who", "when"]) == {
        "response_action": "errors",
        "errors": {"who": "Who is that? And this.", "when": "No time."},
    }


def test_a_form_without_faults_may_close() -> None:
    assert render.errors(Reply(text="Kept."), ["who"]) is None


def test_what_one_could_say_is_a_quotation_and_no_small_print() -> None:
    drawn = render.message(card(title="Mika", body="Globex", opener="“Hi *Mika*”\n> me"))["blocks"]
    assert [each["type"] for each in drawn] == ["header", "section", "section"]
    assert drawn[2]["text"] == {"type": "mrkdwn", "text": f"> “Hi ∗Mika∗”\n> {markup.JOINER}&gt; me"}
