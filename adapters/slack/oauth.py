"""How a workspace installs the app: out to Slack's page with a state, and back with a code that becomes a token."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from aiohttp import web
from slack_bolt.oauth import async_oauth_flow
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.oauth import state_utils
from slack_sdk.oauth.installation_store import Installation

from adapters.slack import pages
from adapters.slack.grants import Granted, Grants, NoAnswer, Refused
from adapters.slack.installations import InstallationStore, StateStore
from adapters.slack.manifest import INSTALL_PATH, REDIRECT_PATH, SCOPES
from adapters.slack.pages import Page
from adapters.slack.workspaces import Workspaces
from bot.operation import logs
from bot.operation.settings import Settings
from bot.ports import Clock, Installations
from bot.text import Locale

COOKIE_S = 3600
"""Longer than a state lasts, so that whoever comes late hears that it was too late."""
_TEAM = re.compile(r"[TE][A-Z0-9]{1,30}")
_STALE_CODES = frozenset({"code_already_used", "code_expired", "invalid_code", "invalid_grant"})


def routes(
    settings: Settings, installations: Installations, workspaces: Workspaces, grants: Grants, clock: Clock
) -> list[web.RouteDef]:
    """The install page and the one that Slack sends browsers back to, as `https://<your host>/slack/oauth_redirect`.

    No `redirect_uri` is sent, so Slack uses the one registered for the app: behind a proxy nothing here can know it.
    """
    store, states = InstallationStore(workspaces), StateStore(installations, clock)
    flow = Flow(settings, grants, clock, store, states, Answers(settings, installations, clock))
    answered = {INSTALL_PATH: flow.handle_installation, REDIRECT_PATH: flow.handle_callback}
    return [web.get(path, _page(handle), allow_head=False) for path, handle in answered.items()]


class Flow(async_oauth_flow.AsyncOAuthFlow):
    """Bolt's flow, with our pages, and with a difference between a Slack that refuses and one that is away."""

    def __init__(
        self,
        settings: Settings,
        grants: Grants,
        clock: Clock,
        store: InstallationStore,
        states: StateStore,
        answers: "Answers",
    ) -> None:
        given = AsyncOAuthSettings(
            client_id=settings.slack_client_id,
            client_secret=settings.slack_client_secret.reveal(),
            scopes=sorted(SCOPES),
            user_scopes=[],
            install_path=INSTALL_PATH,
            redirect_uri_path=REDIRECT_PATH,
            callback_options=AsyncCallbackOptions(success=answers.success, failure=answers.failure),
            installation_store=store,
            state_store=states,
        )
        given.state_utils = Cookies()
        super().__init__(settings=given)
        self._authorize_url = settings.slack_authorize_url
        self._grants = grants
        self._clock = clock

    async def build_authorize_url(self, state: str, request: AsyncBoltRequest) -> str:
        query = {"client_id": self.client_id, "scope": ",".join(self.settings.scopes or ()), "state": state}
        team = _given(request, "team")
        if _TEAM.fullmatch(team):
            query["team"] = team
        mark = "&" if "?" in self._authorize_url else "?"
        return f"{self._authorize_url}{mark}{urlencode(query, safe=':,')}"

    async def build_install_page_html(self, url: str, request: AsyncBoltRequest) -> str:
        return pages.install(_locale(request), url).html

    async def run_installation(self, code: str) -> Installation | None:
        answer = await self._grants.exchange(code)
        if not answer.get("access_token"):
            raise Refused("no_bot_token")
        granted = Granted.read(answer)
        known = await self._grants.whoami(granted.token)
        return _installation(answer, granted, bot_id=str(known.get("bot_id") or ""), now=self._clock.now())


class Answers:
    """What the browser is shown in the end."""

    def __init__(self, settings: Settings, installations: Installations, clock: Clock) -> None:
        self._authorize_url = settings.slack_authorize_url
        self._installations = installations
        self._clock = clock

    async def success(self, args: AsyncSuccessArgs) -> BoltResponse:
        """The app is installed."""
        made = args.installation
        wide = bool(made.is_enterprise_install)
        logs.get("slack").info("the app was installed", workspace=made.team_id, enterprise=made.enterprise_id)
        url = pages.opening(self._authorize_url, made.app_id or "", "" if wide else made.team_id or "")
        team = made.enterprise_name if wide else made.team_name
        return _answer(pages.success(_locale(args.request), team or "", url))

    async def failure(self, args: AsyncFailureArgs) -> BoltResponse:
        """It is not, for a reason that Bolt or Slack names."""
        locale = _locale(args.request)
        match args.reason:
            case "access_denied":
                return _answer(pages.failure(locale, "cancelled", 200))
            case "invalid_browser":
                return _answer(pages.failure(locale, "elsewhere", 400))
            case "invalid_state":
                return _answer(await self._state(locale, _given(args.request, "state")))
            case "storage_error":
                raise args.error or RuntimeError(args.reason)
            case code:
                logs.get("slack").warning("an installation came to nothing", code=code[:64])
                return _answer(pages.failure(locale, "refused", 400, code))

    async def _state(self, locale: Locale, state: str) -> Page:
        """Why a state is not good; asking again changes nothing."""
        verdict = await self._installations.take_state(state, self._clock.now())
        return pages.failure(locale, verdict if verdict in ("used", "expired") else "elsewhere", 400)


class Cookies(state_utils.OAuthStateUtils):
    """The state in the browser, one cookie for each so that two tabs are not in each other's way.

    The prefix keeps other hosts of the domain from planting one (RFC 6265bis, section 4.1.3.2).
    """

    def build_set_cookie_for_new_state(self, state: str) -> str:
        return f"{_cookie(state)}={state}; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age={COOKIE_S}"

    def is_valid_browser(self, state: str | None, request_headers: Mapping[str, Any]) -> bool:
        if not state:
            return False
        sent = [each.strip() for line in request_headers.get("cookie", []) for each in line.split(";")]
        return f"{_cookie(state)}={state}" in sent


def _cookie(state: str) -> str:
    return f"__Host-kizuna-install-{sha256(state.encode('utf-8', 'replace')).hexdigest()[:12]}"


def _page(
    handle: Callable[[AsyncBoltRequest], Awaitable[BoltResponse]],
) -> Callable[[web.Request], Awaitable[web.Response]]:
    """The handler for aiohttp; whatever goes wrong is told on a page."""

    async def answer(request: web.Request) -> web.Response:
        given = AsyncBoltRequest(body="", query=request.query_string, headers=_headers(request))
        locale, log = _locale(given), logs.get("slack")
        try:
            return _sent(await handle(given), locale)
        except NoAnswer as nothing:
            log.warning("Slack did not answer during an installation", reason=nothing)
            page = pages.failure(locale, "silent", 502)
        except Refused as no:
            log.warning("Slack refused an installation", code=no.code[:64])
            page = pages.failure(locale, "used" if no.code in _STALE_CODES else "refused", 400, no.code)
        except Exception as error:
            log.failure("an installation failed", error)
            page = pages.failure(locale, "unsaved", 500)
        return _sent(_answer(page), locale)

    return answer


def _answer(page: Page) -> BoltResponse:
    return BoltResponse(status=page.status, body=page.html)


def _sent(given: BoltResponse, locale: Locale) -> web.Response:
    """With our headers in place of Bolt's; Bolt's own adapter would drop SameSite."""
    headers = [*pages.headers(locale).items(), *(("Set-Cookie", each) for each in given.headers.get("set-cookie", []))]
    return web.Response(status=given.status, body=given.body.encode(), headers=headers)


def _installation(answer: Mapping[str, Any], granted: Granted, bot_id: str, now: datetime) -> Installation:
    """Source: https://docs.slack.dev/reference/methods/oauth.v2.access"""
    team, enterprise, who = (answer.get(name) or {} for name in ("team", "enterprise", "authed_user"))
    return Installation(
        app_id=answer.get("app_id"),
        enterprise_id=enterprise.get("id"),
        enterprise_name=enterprise.get("name"),
        team_id=team.get("id"),
        team_name=team.get("name"),
        bot_token=granted.token.reveal(),
        bot_id=bot_id,
        bot_user_id=answer.get("bot_user_id"),
        bot_scopes=answer.get("scope") or "",
        bot_refresh_token=granted.refresh_token.reveal() or None,
        bot_token_expires_at=None if granted.lasts is None else int((now + granted.lasts).timestamp()),
        user_id=who.get("id") or "",
        is_enterprise_install=bool(answer.get("is_enterprise_install")),
        installed_at=now.timestamp(),
    )


def _headers(request: web.Request) -> dict[str, str | Sequence[str]]:
    return {name.lower(): request.headers.getall(name) for name in request.headers}


def _given(request: AsyncBoltRequest, name: str) -> str:
    return next(iter(request.query.get(name, [])), "")


def _locale(request: AsyncBoltRequest) -> Locale:
    return pages.preferred(",".join(request.headers.get("accept-language", [])))
