-- name: put
INSERT INTO installations (
  platform, workspace, enterprise, token, refresh_token, expires_at, bot_id, bot_user_id, scopes, installed_by,
  installed_at, app_id
) VALUES (
  :platform, :workspace, :enterprise, :token, :refresh_token, :expires_at, :bot_id, :bot_user_id, :scopes, :installed_by,
  :installed_at, :app_id
)
ON CONFLICT (platform, workspace) DO UPDATE SET
  enterprise = excluded.enterprise, token = excluded.token, refresh_token = excluded.refresh_token,
  expires_at = excluded.expires_at, bot_id = excluded.bot_id, bot_user_id = excluded.bot_user_id,
  scopes = excluded.scopes, installed_by = excluded.installed_by, installed_at = excluded.installed_at,
  app_id = excluded.app_id, version = installations.version + 1, renewing_until = NULL

-- name: one
SELECT
  platform, workspace, enterprise, token, refresh_token, expires_at, bot_id, bot_user_id, scopes, installed_by,
  installed_at, app_id, version
FROM installations WHERE platform = :platform AND workspace = :workspace

-- name: every
SELECT
  platform, workspace, enterprise, token, refresh_token, expires_at, bot_id, bot_user_id, scopes, installed_by,
  installed_at, app_id, version
FROM installations ORDER BY platform, workspace

-- name: forget
DELETE FROM installations
WHERE platform = :platform AND workspace = :workspace AND installed_at <= :until
RETURNING workspace

-- name: drop
DELETE FROM installations WHERE platform = :platform AND workspace = :workspace AND version = :version

-- name: reserve
UPDATE installations SET renewing_until = :until
WHERE platform = :platform AND workspace = :workspace AND version = :version
  AND (renewing_until IS NULL OR renewing_until <= :now OR renewing_until > :beyond)
RETURNING workspace

-- name: renew
UPDATE installations
SET token = :token, refresh_token = :refresh_token, expires_at = :expires_at, version = version + 1, renewing_until = NULL
WHERE platform = :platform AND workspace = :workspace AND version = :version
RETURNING workspace

-- name: reseal
UPDATE installations SET token = :token, refresh_token = :refresh_token
WHERE platform = :platform AND workspace = :workspace AND version = :version

-- name: keep_state
INSERT INTO install_states (state_hash, expires_at) VALUES (:state_hash, :expires_at)

-- name: take_state
UPDATE install_states SET used = 1
WHERE state_hash = :state_hash AND used = 0 AND expires_at > :now
RETURNING state_hash

-- name: state
SELECT used, expires_at FROM install_states WHERE state_hash = :state_hash

-- name: prune_states
DELETE FROM install_states WHERE expires_at < :before
