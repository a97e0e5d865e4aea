"""The install pages: well-formed, in both languages, safe whatever they are told, and never without a way on."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import get_args

import pytest

from adapters.slack import pages
from adapters.slack.manifest import SCOPES
from adapters.slack.pages import Trouble
from bot.text import LOCALES

NASTY = "<script>alert('1')</script>\"&{team}\u202e"
VOID = {"meta", "br"}


class Outline(HTMLParser):
    """The elements of a page, in order; raises for one that is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of a kind."""
        return [attrs for name, attrs in self.seen if name == tag]


def every_page():
    """All pages in all languages, told the nastiest things."""
    for locale in LOCALES:
        yield locale, pages.install(locale, f"https://slack.com/oauth/v2/authorize?a=1&b={NASTY}")
        yield locale, pages.success(locale, NASTY, "https://slack.com/app_redirect?app=A1&team=T1")
        yield locale, pages.success(locale, "", "https://slack.com/app_redirect")
        for trouble in get_args(Trouble):
            yield locale, pages.failure(locale, trouble, 400, NASTY)


@pytest.mark.parametrize(("locale", "page"), [*every_page()])
def test_every_page_is_well_formed_and_names_its_language(locale, page):
    outline = Outline(page.html)
    assert page.html.startswith("<!doctype html>")
    assert outline.named("html") == [{"lang": locale}]
    assert pages.headers(locale)["Content-Language"] == locale
    assert [len(outline.named(tag)) for tag in ("title", "main", "h1")] == [1, 1, 1]


@pytest.mark.parametrize(("locale", "page"), [*every_page()])
def test_every_page_leads_on_and_loads_nothing(locale, page):
    outline = Outline(page.html)
    assert len(outline.named("a")) == 1
    assert not {"script", "img", "link", "iframe", "form"} & {tag for tag, _ in outline.seen}
    assert not {"style", "onclick", "src"} & {name for _, attrs in outline.seen for name in attrs}
    assert "url(" not in page.html


@pytest.mark.parametrize(("locale", "page"), [*every_page()])
def test_what_a_page_is_told_stays_text(locale, page):
    assert "<script" not in page.html
    assert "'1'" not in page.html


def test_the_first_page_explains_the_permissions_that_are_asked_for():
    assert SCOPES == pages.EXPLAINED


def test_only_our_own_style_is_let_in():
    style = re.findall("<style>(.*?)</style>", pages.install("en", "https://x").html, re.DOTALL)[0]
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{allowed}'" in pages.headers("en")["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("header", "locale"),
    [
        ("", "en"), ("ja", "ja"), ("ja-JP,ja;q=0.9,en;q=0.8", "ja"), ("en-US,en;q=0.9,ja;q=0.8", "en"),
        ("fr,ja;q=0.5", "ja"), ("en;q=0.1, ja;q=0.9", "ja"), ("ja;q=0, fr", "en"), ("*", "en"), ("JA", "ja"),
        ("ja;q=oops", "en"), ("javanese", "en"), (",,;;", "en"), ("en,ja", "en"), ("de;q=1.0,ja;q=0.001", "ja"),
    ],
)  # fmt: skip
def test_the_browsers_first_language_that_we_speak_is_spoken(header, locale):
    assert pages.preferred(header) == locale


def test_slack_is_opened_where_it_was_asked():
    assert pages.opening("https://slack.com/oauth/v2/authorize", "A1", "T1") == (
        "https://slack.com/app_redirect?app=A1&team=T1"
    )
    assert pages.opening("https://slack-gov.com/oauth/v2/authorize", "A&1", "") == (
        "https://slack-gov.com/app_redirect?app=A%261"
    )


def test_slacks_word_is_shown_only_when_it_is_one():
    assert "Slack&#x27;s word for it: invalid_team_for_non_distributed_app" in (
        pages.failure("en", "refused", 400, "invalid_team_for_non_distributed_app").html
    )
    assert "word for it" not in pages.failure("en", "refused", 400, "Please call 555").html
