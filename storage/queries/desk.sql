-- name: claim (sqlite)
SELECT {nudges} FROM nudges
WHERE state = 'scheduled' AND due_at <= :now AND substr(outlet, 1, length(:outlet)) = :outlet
ORDER BY due_at, owner_id, id
LIMIT :limit

-- name: claim (postgres)
SELECT {nudges} FROM nudges
WHERE state = 'scheduled' AND due_at <= :now AND starts_with(outlet, :outlet)
ORDER BY due_at, owner_id, id
LIMIT :limit
FOR UPDATE SKIP LOCKED

-- name: claim_all (sqlite)
SELECT {nudges} FROM nudges
WHERE owner_id IN :owners* AND state = 'scheduled' AND due_at <= :now
ORDER BY due_at, owner_id, id

-- name: claim_all (postgres)
SELECT {nudges} FROM nudges
WHERE owner_id IN :owners* AND state = 'scheduled' AND due_at <= :now
ORDER BY due_at, owner_id, id
FOR UPDATE SKIP LOCKED

-- name: owners
SELECT {owners} FROM owners WHERE owner_id IN :owners*

-- name: contacts
SELECT {contacts} FROM contacts WHERE (owner_id, id) IN :people*

-- name: slipping
SELECT {contacts} FROM contacts
WHERE owner_id IN :owners* AND state = 'active' AND due_at <= :now

-- name: take_over (sqlite)
UPDATE deliveries SET lease_until = :lease_until, worker = :worker, attempts = attempts + 1
WHERE (owner_id, key) IN (
  SELECT owner_id, key FROM deliveries
  WHERE state = 'sending' AND lease_until < :now AND substr(outlet, 1, length(:outlet)) = :outlet
  ORDER BY lease_until LIMIT 100
)
RETURNING {deliveries}

-- name: take_over (postgres)
UPDATE deliveries SET lease_until = :lease_until, worker = :worker, attempts = attempts + 1
WHERE (owner_id, key) IN (
  SELECT owner_id, key FROM deliveries
  WHERE state = 'sending' AND lease_until < :now AND starts_with(outlet, :outlet)
  ORDER BY lease_until LIMIT 100
  FOR UPDATE SKIP LOCKED
)
RETURNING {deliveries}

-- name: settle
UPDATE deliveries
SET state = CASE WHEN state = 'answered' THEN state ELSE :state END, lease_until = :lease_until, attempts = :attempts,
    sent_at = :sent_at, sent_ref = :sent_ref, reason = :reason
WHERE owner_id = :owner_id AND key = :key

-- name: next_due (sqlite)
SELECT min(due_at) AS due_at FROM (
  SELECT min(due_at) AS due_at FROM nudges
  WHERE state = 'scheduled' AND substr(outlet, 1, length(:outlet)) = :outlet
  UNION ALL
  SELECT min(lease_until) FROM deliveries
  WHERE state = 'sending' AND substr(outlet, 1, length(:outlet)) = :outlet
) AS soonest

-- name: next_due (postgres)
SELECT min(due_at) AS due_at FROM (
  SELECT min(due_at) AS due_at FROM nudges WHERE state = 'scheduled' AND starts_with(outlet, :outlet)
  UNION ALL
  SELECT min(lease_until) FROM deliveries WHERE state = 'sending' AND starts_with(outlet, :outlet)
) AS soonest
