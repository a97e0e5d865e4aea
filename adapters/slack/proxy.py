"""The proxy that the operator's network wants Slack's addresses to be asked through."""

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from slack_sdk.web.async_client import AsyncWebClient

THIS_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})


def settle(client: AsyncWebClient) -> AsyncWebClient:
    """Let the client go through HTTPS_PROXY, but not where NO_PROXY says otherwise, which slack_sdk does not look at."""
    parts = urlsplit(client.base_url)
    host = parts.hostname or ""
    client.proxy = None if host in THIS_MACHINE or proxy_bypass(host) else getproxies().get(parts.scheme)
    return client
