-- name: offered
SELECT {owners} FROM links JOIN owners ON owners.owner_id = links.owner_id
WHERE links.id = :code AND links.platform = '' AND links.created_at >= :since

-- name: use_code
DELETE FROM links WHERE owner_id = :owner_id AND id = :code AND platform = '' RETURNING id

-- name: forget_codes
DELETE FROM links WHERE owner_id = :owner_id AND platform = ''

-- name: give_deliveries
UPDATE deliveries SET owner_id = :target, worker = ''
WHERE owner_id = :owner_id AND state IN ('scheduled', 'sending', 'parked')

-- name: send_elsewhere
UPDATE deliveries SET address = :address, platform = :platform
WHERE owner_id = :owner_id AND state = 'scheduled' AND doubtful = 0

-- name: forget_own
DELETE FROM nudges
WHERE owner_id = :owner_id AND explicit = 0 AND contact_id = '' AND subject = ''
  AND (
    text = ''
    OR rule <> '' AND (kind, text, rule) IN (
      SELECT kind, text, rule FROM nudges
      WHERE owner_id = :target AND explicit = 0 AND contact_id = '' AND subject = '' AND state = 'scheduled'
    )
  )
