"""Slack is asked through the proxy that the environment names, and this machine never is."""

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import proxy

PROXY = "http://proxy.example:3128"


@pytest.fixture(autouse=True)
def behind_a_proxy(monkeypatch):
    """As in a company's network."""
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "https_proxy", "http_proxy"):
        monkeypatch.setenv(name, PROXY)
    monkeypatch.setenv("no_proxy", "slack.internal")


@pytest.mark.parametrize(
    ("address", "through"),
    [
        ("https://slack.com/api/", PROXY), ("https://slack.internal/api/", None),
        ("http://127.0.0.1:5000/api/", None), ("http://localhost/api/", None),
    ],
)  # fmt: skip
def test_an_address_is_asked_as_the_environment_says(address, through):
    assert proxy.settle(AsyncWebClient(base_url=address)).proxy == through
