"""What a capture holds, and what it never does."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language.capture import About, Captured, Mention, capture, question
from tests.sentences.scoring import NOW

TOKYO = ZoneInfo("Asia/Tokyo")


def read(text: str, *known: str, locale: str = "en") -> tuple[Captured, ...]:
    """What is captured when the known names stand in the book."""
    return capture(text, now=NOW, zone=TOKYO, locale=locale, known=known)


def one(text: str, *known: str) -> Captured:
    """The only thing captured."""
    (found,) = read(text, *known)
    return found


def test_what_is_said_of_one_of_several_is_kept_for_that_one():
    found = one("Met Aiko Mori and Ben Cho at Slush. Ben has a dog. They are both from Osaka")
    assert found.facts == (About(who="Ben Cho", text="has a dog"), About(who="", text="from Osaka"))


def test_a_remark_without_a_subject_goes_on_about_the_one_before():
    found = one("Met Aiko Mori and Ben Cho. Ben has a dog and is looking for a job. She collects stamps")
    assert found.needs == (About(who="Ben Cho", text="is looking for a job"),)
    found = one("田中さんと鈴木さんと会った。鈴木さんは犬を飼ってて、デザイナーを探してる")
    assert found.facts == (About(who="鈴木さん", text="犬を飼ってる"),)
    assert found.needs == (About(who="鈴木さん", text="デザイナーを探してる"),)


def test_he_is_the_one_person_of_the_card():
    assert one("田中さんと会った。犬を飼ってる").facts == (About(who="田中さん", text="犬を飼ってる"),)


def test_small_letters_name_only_whom_the_book_knows():
    assert one("had lunch with ken", "ken").people == (Mention(text="ken"),)
    assert one("had lunch with ken").people == (Mention(text="ken", sure=False),)
    assert one("had lunch with investors").people == ()


@pytest.mark.parametrize(
    "text",
    ["haven't met Ken", "I never called Ken", "want to meet Ken", "if I meet Ken", "田中さんと会ってない", "田中さんに会いたい",
     "田中さんと会ったらしい", "Mika met Ken", "he called Ken", "鈴木さんが田中さんと会った"],
)  # fmt: skip
def test_what_did_not_happen_or_not_to_me_is_no_touch(text):
    assert [found.kind for found in read(text, "Ken")] in ([None], [])


@pytest.mark.parametrize(
    "text", ["met Ken's wife", "saw Ken's talk", "田中さんの奥さんに会った", "田中さんの話を聞いた"]
)
def test_somebody_elses_people_and_things_are_not_they(text):
    assert not any(found.kind == "met" and found.people for found in read(text, "Ken"))


@pytest.mark.parametrize(
    "text", ["he'll send me the deck", "Ken said he'll send me the deck", "資料を送ってくれるって"]
)
def test_what_others_will_do_is_no_promise_of_mine(text):
    assert all(each.theirs for found in read(text, "Ken") for each in found.promises)


def test_a_time_to_come_is_never_when_it_happened():
    assert one("met Ken, he moves to Berlin next week").when is None
    assert one("Lunch with Ken tomorrow").kind is None


def test_a_day_that_has_no_date_is_kept_as_said():
    assert one("met Ken the other day").vague == "the other day"
    assert one("この間鈴木さんと会った").vague == "この間"


def test_promises_have_their_time_ahead():
    (promise,) = one("promised Ken to send the deck on Friday").promises
    assert (promise.text, promise.who, promise.when and promise.when.day) == (
        "send the deck",
        "Ken",
        date(2026, 11, 20),
    )


def test_a_month_is_no_name_and_a_name_is_no_month():
    assert [each.text for each in one("met April at work").people] == ["April"]
    assert one("met Ken in April").people == (Mention(text="Ken"),)


def test_places_that_are_family_names_are_places_without_an_honorific():
    assert [each.text for each in one("渋谷さんと渋谷で会った").people] == ["渋谷さん"]
    assert one("渋谷さんと渋谷で会った").where == "渋谷"


def test_what_nobody_understands_goes_into_the_note():
    assert one("met Ken. blue is the sky").note == "blue is the sky"
    long = "met Ken. " + "blah " * 900
    assert len(one(long).note) > 3900


@pytest.mark.parametrize(
    ("text", "name"),
    [("who is Ken?", "Ken"), ("Ken's birthday?", "Ken"), ("when did I last meet Ken", "Ken"), ("田中さんって誰だっけ", "田中さん"),
     ("最後に田中さんに会ったのいつ?", "田中さん"), ("met Ken", ""), ("who?", ""), ("who introduced Ken to Mika?", ""),
     ("田中さんと会った", ""), ("met Ken. who is he?", ""),
     ("張さんとどのくらい会ってる?", "張さん"), ("林さんとどのくらい会ってる?", "林さん")],
)  # fmt: skip
def test_questions_are_about_the_one_they_name(text, name):
    assert question(text, {"Ken", "Mika"}) == name
    assert not name or not any(found.kind for found in read(text, "Ken"))


def test_times_are_read_where_the_owner_is():
    late = datetime(2026, 11, 18, 23, 30, tzinfo=ZoneInfo("UTC"))
    (found,) = capture("met Ken yesterday", now=late, zone=TOKYO, known={"Ken"})
    assert found.when is not None
    assert found.when.day == date(2026, 11, 18)


def test_width_and_abbreviations_do_not_matter():
    assert one("Ｍｅｔ Ｋｅｎ ｙｅｓｔｅｒｄａｙ") == one("Met Ken yesterday")
    assert one("lunch w/ Ken tmrw").promises[0].when == one("lunch with Ken tomorrow").promises[0].when


@pytest.mark.parametrize(
    ("said", "who", "where"),
    [
        ("リーさん JSConfで会った", "リーさん", "JSConf"),
        ("渋谷でKenさんと会った", "Kenさん", "渋谷"),
        ("昨日PyConでMikeさんと会った", "Mikeさん", "PyCon"),
        ("KenとJSConfで会った", "Ken", "JSConf"),
    ],
)
def test_latin_letters_are_somebody_or_somewhere_by_what_follows_them(said, who, where):
    found = one(said)
    assert [each.text for each in found.people] == [who]
    assert found.where == where


def test_a_meal_to_come_is_a_plan():
    (promise,) = one("来月の第2火曜に田中さんと飯").promises
    assert promise.text == "田中さんと飯"


def test_to_give_something_up_is_no_gift():
    assert [each.favour or each.kind for each in read("I gave up on Lena", "Lena")] in ([], [None])
