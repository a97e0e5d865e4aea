-- name: due_buckets (sqlite)
SELECT 0 AS bucket
WHERE EXISTS (SELECT 1 FROM nudges WHERE state = 'scheduled' AND due_at <= :now AND platform = :platform)

-- name: due_buckets (postgres)
SELECT buckets.bucket FROM generate_series(0, 63) AS buckets (bucket)
WHERE EXISTS (
  SELECT 1 FROM nudges
  WHERE state = 'scheduled' AND nudges.bucket = buckets.bucket AND due_at <= :now AND platform = :platform
)

-- name: enter (sqlite)
SELECT 1 AS entered WHERE :bucket >= 0 AND :platform <> ''

-- name: enter (postgres)
SELECT pg_try_advisory_xact_lock(1262965077, hashtext(CAST(:platform AS text) || ' ' || CAST(:bucket AS integer))) AS entered

-- name: claim (sqlite)
SELECT {nudges}, nudges.rowid AS place FROM nudges
WHERE state = 'scheduled' AND due_at <= :now AND platform = :platform
  AND NOT EXISTS (
    SELECT 1 FROM deliveries
    WHERE deliveries.owner_id = nudges.owner_id AND deliveries.state IN ('scheduled', 'sending')
      AND (deliveries.worker <> '' OR deliveries.lease_until <= :now)
  )
ORDER BY due_at, owner_id, id
LIMIT :limit

-- name: claim (postgres)
SELECT {nudges}, nudges.ctid::text AS place FROM nudges
WHERE state = 'scheduled' AND bucket = :bucket AND due_at <= :now AND platform = :platform
  AND NOT EXISTS (
    SELECT 1 FROM deliveries
    WHERE deliveries.owner_id = nudges.owner_id AND deliveries.state IN ('scheduled', 'sending')
      AND (deliveries.worker <> '' OR deliveries.lease_until <= :now)
    LIMIT 1 OFFSET 0 -- so that it asks owner by owner, and does not read all that was under way since the last VACUUM
  )
ORDER BY due_at, owner_id, id
LIMIT :limit
FOR UPDATE OF nudges SKIP LOCKED

-- name: claim_all (sqlite)
SELECT {nudges}, nudges.rowid AS place FROM nudges
WHERE owner_id IN :owners* AND state = 'scheduled' AND due_at <= :now
ORDER BY due_at, owner_id, id

-- name: claim_all (postgres)
SELECT {nudges}, nudges.ctid::text AS place FROM nudges
WHERE owner_id IN :owners* AND state = 'scheduled' AND due_at <= :now
ORDER BY due_at, owner_id, id
FOR UPDATE SKIP LOCKED

-- name: owners
SELECT {owners} FROM owners WHERE owner_id IN :owners*
FOR UPDATE SKIP LOCKED

-- name: slipping
SELECT {contacts} FROM contacts
WHERE owner_id IN :owners* AND state = 'active' AND due_at <= :now

-- name: advance
UPDATE nudges SET due_at = :due_at
WHERE nudges.owner_id = :owner_id AND nudges.id = :id

-- name: end (sqlite)
UPDATE nudges SET state = 'done' WHERE rowid IN :places*

-- name: end (postgres)
UPDATE nudges SET state = 'done' WHERE ctid = ANY(CAST(:places AS text[])::tid[])

-- name: known_keys
SELECT key FROM deliveries WHERE (owner_id, key) IN :keys*

-- name: take_over
UPDATE deliveries
SET doubtful = CASE WHEN state = 'sending' THEN 1 ELSE doubtful END,
    state = 'sending', lease_until = :lease_until, worker = :worker
WHERE (owner_id, key) IN (
  SELECT owner_id, key FROM deliveries
  WHERE state IN ('scheduled', 'sending') AND platform = :platform
    AND (
      lease_until <= :now
      OR lease_until > :beyond AND (state = 'sending' OR doubtful = 1 AND claimed_at > :beyond AND lease_until >= claimed_at)
    )
    AND NOT EXISTS (
      SELECT 1 FROM deliveries AS earlier
      WHERE earlier.owner_id = deliveries.owner_id AND earlier.state IN ('scheduled', 'sending')
        AND earlier.worker <> '' AND earlier.lease_until > deliveries.lease_until
        AND (earlier.claimed_at, earlier.due_at, earlier.nudge_id)
          < (deliveries.claimed_at, deliveries.due_at, deliveries.nudge_id)
    )
  ORDER BY lease_until, claimed_at, due_at, nudge_id LIMIT :limit
  FOR UPDATE SKIP LOCKED
)
RETURNING {deliveries}

-- name: linked
SELECT owner_id, id FROM links WHERE (owner_id, id) IN :links* AND platform <> ''

-- name: known
SELECT owner_id FROM owners WHERE owner_id IN :owners*
UNION ALL
SELECT id FROM links WHERE id IN :owners* AND platform <> ''

-- name: send_on
UPDATE deliveries SET address = :address, platform = :platform, state = 'scheduled', lease_until = :now, worker = ''
WHERE deliveries.owner_id = :owner_id AND deliveries.key = :key AND deliveries.worker = :worker

-- name: unasked
SELECT owner_id, id FROM nudges WHERE (owner_id, id) IN :nudges* AND explicit = 0

-- name: wait
UPDATE deliveries SET state = 'scheduled', lease_until = :lease_until, worker = ''
WHERE deliveries.owner_id = :owner_id AND deliveries.key = :key AND deliveries.worker = :worker

-- name: overtaking (postgres)
UPDATE deliveries SET state = 'scheduled', lease_until = :now
WHERE (owner_id, key) IN :keys* AND EXISTS (
  SELECT 1 FROM deliveries AS earlier
  WHERE earlier.owner_id = deliveries.owner_id AND earlier.state IN ('scheduled', 'sending')
    AND (earlier.worker <> '' OR earlier.lease_until <= :now)
    AND (earlier.worker <> :worker OR earlier.state <> 'sending' OR earlier.lease_until <> :lease_until)
    AND (earlier.claimed_at, earlier.due_at, earlier.nudge_id)
      < (deliveries.claimed_at, deliveries.due_at, deliveries.nudge_id)
)
RETURNING key

-- name: renew (sqlite)
UPDATE deliveries SET lease_until = :lease_until
WHERE state IN ('scheduled', 'sending') AND state = 'sending' AND worker = :worker AND lease_until > :now AND key IN :keys*
RETURNING key

-- name: renew (postgres)
UPDATE deliveries SET lease_until = :lease_until
WHERE (owner_id, key) IN (
  SELECT owner_id, key FROM deliveries
  WHERE state IN ('scheduled', 'sending') AND state = 'sending' AND worker = :worker AND lease_until > :now
    AND (key IN (SELECT unnest(CAST(:keys AS text[]))) OR false) -- so that it looks the held ones up by hash, and joins nothing
  FOR UPDATE SKIP LOCKED -- what is just being settled needs no lease, and waiting for it could be mutual
)
RETURNING key

-- name: release
UPDATE deliveries SET state = 'scheduled', lease_until = claimed_at, worker = ''
WHERE deliveries.owner_id = :owner_id AND deliveries.key = :key
  AND deliveries.state = 'sending' AND deliveries.worker = :worker

-- name: settle_sent
UPDATE deliveries
SET state = CASE WHEN deliveries.state = 'answered' THEN deliveries.state ELSE 'sent' END,
    attempts = :attempts, doubtful = 0, sent_at = :sent_at, sent_ref = :sent_ref, reason = ''
WHERE deliveries.owner_id = :owner_id AND deliveries.key = :key

-- name: settle
UPDATE deliveries
SET state = CASE WHEN deliveries.state = 'answered' THEN deliveries.state ELSE :state END,
    lease_until = :lease_until, attempts = :attempts, doubtful = :doubtful, reason = :reason
WHERE deliveries.owner_id = :owner_id AND deliveries.key = :key
  AND deliveries.worker = :worker AND deliveries.state <> 'sent'

-- name: parked
UPDATE owners SET parked = owners.parked + :count WHERE owners.owner_id = :owner_id

-- name: next_due (sqlite)
SELECT min(due_at) AS due_at FROM (
  SELECT due_at FROM (
    SELECT due_at FROM nudges WHERE state = 'scheduled' AND platform = :platform ORDER BY due_at LIMIT 1
  )
  UNION ALL
  SELECT min(lease_until) FROM deliveries WHERE state IN ('scheduled', 'sending') AND platform = :platform
) AS soonest

-- name: next_due (postgres)
SELECT min(due_at) AS due_at FROM (
  SELECT first.due_at FROM generate_series(0, 63) AS buckets (bucket)
  CROSS JOIN LATERAL (
    SELECT due_at FROM nudges
    WHERE state = 'scheduled' AND nudges.bucket = buckets.bucket AND platform = :platform
    ORDER BY due_at LIMIT 1
  ) AS first
  UNION ALL
  SELECT min(lease_until) FROM deliveries WHERE state IN ('scheduled', 'sending') AND platform = :platform
) AS soonest
