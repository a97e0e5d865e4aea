"""Where somebody works and as what, told from words that say nothing else."""

import pytest

from bot.language.jobs import Job, parted, read


@pytest.mark.parametrize(
    ("text", "company", "title"),
    [
        ("designer at Harbor Bank", "Harbor Bank", "designer"),
        ("from Sony", "Sony", ""),
        ("the CFO of Nordea", "Nordea", "CFO"),
        ("Shopify, designer", "Shopify", "designer"),
        ("CEO, Petal", "Petal", "CEO"),
        ("works at Adobe", "Adobe", ""),
        ("Spotify", "Spotify", ""),
        ("楽天・営業", "楽天", "営業"),
        ("株式会社サンプル 営業部長", "株式会社サンプル", "営業部長"),
        ("三菱商事株式会社 経営企画部 課長", "三菱商事株式会社", "経営企画部 課長"),
        ("株式会社ゼロの営業課長", "株式会社ゼロ", "営業課長"),
        ("日産の人", "日産", ""),
        ("ソニー", "ソニー", ""),
    ],
)
def test_company_and_title_are_told_apart(text: str, company: str, title: str) -> None:
    assert read(text) == Job(company=company, title=title)


@pytest.mark.parametrize(
    "text",
    [
        "a nurse", "from Lisbon", "from Brno", "from Leipzig", "from Novi Sad", "from work", "a chef from Osaka", "CTO of a fintech startup", "likes climbing", "Istanbul",
        "ex Shell now freelance", "Ken's wife", "後輩", "大学の先輩", "ロンドン", "犬を飼ってる", "初参加", "元ソニー", "ゴルフ好き",
        "楽天じゃなくてYahooの人", "山田さんの人", "新人の人", "かわむら",
    ],
)  # fmt: skip
def test_what_may_be_something_else_is_no_job(text: str) -> None:
    assert read(text) is None


def test_what_else_is_said_behind_a_job_is_left() -> None:
    assert parted("Skoda, engineer, from Brno") == (Job(company="Skoda", title="engineer"), "from Brno")


@pytest.mark.parametrize(
    "text", ["head of " + "a" * 60 + "1", "x部" * 39 + "さ", "営業、" * 25 + "X", "A & " * 19 + "b"]
)
def test_a_text_that_goes_on_and_on_is_read_at_once(text: str) -> None:
    assert read(text) is None
