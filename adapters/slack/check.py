"""Whether Slack lets the bot in: its tokens, its permissions and Socket Mode."""

from base64 import b64encode
from typing import TYPE_CHECKING

from adapters.inquiry import PATIENCE_S, Answer, Inquirer, NoAnswer, opened
from adapters.slack.manifest import FOR_FILES, NEEDED
from bot.model.secret import Secret
from bot.operation.checkup import Finding, Words, filled
from bot.operation.settings import Settings
from bot.text import Text

if TYPE_CHECKING:
    import aiohttp

_UNUSED = Text(en="not set up", ja="設定されていません")
_SET = Text(
    en="To use it, set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN or SLACK_SIGNING_SECRET.",
    ja="使う場合は SLACK_BOT_TOKEN と、SLACK_APP_TOKEN または SLACK_SIGNING_SECRET を設定してください。",
)
_BY_INSTALLING = Text(
    en="workspaces install the app themselves; there is no bot token to try",
    ja="ワークスペースごとのインストールを使うため、確認するボットトークンはありません",
)
_IN = Text(en="logged in to {team} as {user}", ja="{team} に {user} としてログインできます")
_SOCKET = Text(en="Socket Mode can be opened", ja="ソケットモードで接続できます")
_MISSING = Text(en="these permissions are missing: {scopes}", ja="次の権限がありません: {scopes}")
_NO_FILES = Text(
    en="works, but people can neither send files nor get any without: {scopes}",
    ja="利用できますが、次の権限がないためファイルの受け渡しはできません: {scopes}",
)
_ADD_SCOPES = Text(
    en="Add them on the app's page OAuth & Permissions, then press Reinstall to Workspace.",
    ja="アプリの OAuth & Permissions で追加し、Reinstall to Workspace を押してください。",
)
_REFUSED = Text(
    en="Slack does not know the token in {variable} ({error})", ja="{variable} のトークンが無効です ({error})"
)
_COPY = Text(
    en="Copy it once more from {page} at api.slack.com/apps into {variable}.",
    ja="api.slack.com/apps の {page} からもう一度コピーして {variable} に設定してください。",
)
_REVOKED = Text(
    en="the token in {variable} was withdrawn ({error})", ja="{variable} のトークンは取り消されています ({error})"
)
_REINSTALL = Text(
    en="Install the app in the workspace again and copy the new token into {variable}.",
    ja="アプリをワークスペースに再インストールし、新しいトークンを {variable} に設定してください。",
)
_WRONG_KIND = Text(
    en="the token in {variable} is of another kind ({error})", ja="{variable} のトークンの種類が違います ({error})"
)
_APP_SCOPE = Text(
    en="Make an app-level token with the scope connections:write on the page Basic Information, for SLACK_APP_TOKEN.",
    ja="Basic Information で connections:write を持つ App-Level Token を作り、SLACK_APP_TOKEN に設定してください。",
)
_KNOWN = Text(
    en="the app is known by its client id and secret; workspaces can install it from /slack/install",
    ja="クライアント ID とシークレットを確認できました。/slack/install からインストールできます",
)
_UNKNOWN_APP = Text(
    en="Slack does not know the app in {variable} ({error})", ja="{variable} のアプリが見つかりません ({error})"
)
_OTHER = Text(en="Slack refused {variable}: {error}", ja="Slack が {variable} を拒否しました: {error}")
_LOOK_UP = Text(
    en="Look the word up at docs.slack.dev/reference/methods/{method}",
    ja="docs.slack.dev/reference/methods/{method} を参照してください",
)
_REVOCATIONS = frozenset({"token_revoked", "token_expired", "account_inactive", "org_login_required", "team_disabled"})
_UNKNOWN = frozenset({"not_authed", "invalid_auth"})
_CREDENTIALS = {
    "invalid_client_id": "SLACK_CLIENT_ID",
    "bad_client_secret": "SLACK_CLIENT_SECRET",
    "invalid_client": "SLACK_CLIENT_SECRET",
}
_NO_CODE = "oauth.v2.access?code=kizuna-check"
"""With a code that Slack never gave, it says whether it knows the app, and nothing happens."""
_PAGES = {
    "SLACK_BOT_TOKEN": "OAuth & Permissions",
    "SLACK_APP_TOKEN": "Basic Information > App-Level Tokens",
    "SLACK_CLIENT_ID": "Basic Information",
    "SLACK_CLIENT_SECRET": "Basic Information",
}


async def check(
    settings: Settings, session: "aiohttp.ClientSession | None" = None, *, patience_s: float = PATIENCE_S
) -> list[Finding]:
    """What there is to say about Slack; asks Slack itself and changes nothing there. Never raises for a fault."""
    if not settings.slack:
        return [_finding(None, _UNUSED, _SET)]
    findings = [] if settings.slack_bot_token else [_finding(None, _BY_INSTALLING)]
    async with opened(session) as own:
        inquirer = Inquirer(session=own, variable="SLACK_API_URL", patience_s=patience_s)
        try:
            if settings.slack_bot_token:
                answer = await _call(inquirer, settings, "auth.test", settings.slack_bot_token)
                findings += _bot(answer)
            if settings.slack_app_token:
                answer = await _call(inquirer, settings, "apps.connections.open", settings.slack_app_token)
                findings.append(_socket(answer))
            if settings.slack_client_id:
                pair = f"{settings.slack_client_id}:{settings.slack_client_secret.reveal()}"
                basic = f"Basic {b64encode(pair.encode()).decode()}"
                answer = await inquirer.ask("POST", settings.slack_api_url + _NO_CODE, basic)
                findings.append(_app(answer))
        except NoAnswer as nothing:
            findings.append(_finding(False, nothing.words, nothing.remedy))
    return findings


async def _call(inquirer: Inquirer, settings: Settings, method: str, token: Secret) -> Answer:
    return await inquirer.ask("POST", settings.slack_api_url + method, f"Bearer {token.reveal()}")


def _bot(answer: Answer) -> list[Finding]:
    if not answer.body.get("ok"):
        return [_refusal(answer, "auth.test", "SLACK_BOT_TOKEN")]
    names = {key: str(answer.body.get(key, "?")) for key in ("team", "user")}
    findings = [_finding(True, filled(_IN, **names))]
    granted = {scope.strip() for scope in answer.headers.get("X-OAuth-Scopes", "").split(",")} - {""}
    if granted and (missing := NEEDED - granted):
        findings.append(_finding(False, filled(_MISSING, scopes=", ".join(sorted(missing))), _ADD_SCOPES))
    if granted and (missing := FOR_FILES - granted):
        findings.append(_finding(None, filled(_NO_FILES, scopes=", ".join(sorted(missing))), _ADD_SCOPES))
    return findings


def _socket(answer: Answer) -> Finding:
    if answer.body.get("ok"):
        return _finding(True, _SOCKET)
    return _refusal(answer, "apps.connections.open", "SLACK_APP_TOKEN")


def _app(answer: Answer) -> Finding:
    error = str(answer.body.get("error", answer.status))
    variable = _CREDENTIALS.get(error)
    if variable is not None:
        said = filled(_UNKNOWN_APP, variable=variable, error=error)
        return _finding(False, said, filled(_COPY, page=_PAGES[variable], variable=variable))
    if "code" in error:
        return _finding(True, _KNOWN)
    said = filled(_OTHER, variable="SLACK_CLIENT_ID", error=error)
    return _finding(False, said, filled(_LOOK_UP, method="oauth.v2.access"))


def _refusal(answer: Answer, method: str, variable: str) -> Finding:
    error = str(answer.body.get("error", answer.status))
    values = {"variable": variable, "error": error}
    if error in _UNKNOWN:
        return _finding(False, filled(_REFUSED, **values), filled(_COPY, page=_PAGES[variable], variable=variable))
    if error in _REVOCATIONS:
        return _finding(False, filled(_REVOKED, **values), filled(_REINSTALL, variable=variable))
    if error == "missing_scope":
        needed = str(answer.body.get("needed", "connections:write"))
        return _finding(False, filled(_MISSING, scopes=needed), _remedy_of_kind(variable))
    if error == "not_allowed_token_type":
        return _finding(False, filled(_WRONG_KIND, **values), _remedy_of_kind(variable))
    return _finding(False, filled(_OTHER, **values), filled(_LOOK_UP, method=method))


def _remedy_of_kind(variable: str) -> Text:
    return _APP_SCOPE if variable == "SLACK_APP_TOKEN" else _ADD_SCOPES


def _finding(ok: bool | None, words: Words, remedy: Words = "") -> Finding:
    return Finding(ok, "Slack", words, remedy)
