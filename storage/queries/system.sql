-- name: prune_handled
DELETE FROM handled WHERE at < :before

-- name: prune_questions
DELETE FROM questions WHERE created_at < :before

-- name: prune_steps
DELETE FROM steps WHERE at < :before

-- name: prune_deliveries
DELETE FROM deliveries WHERE state IN ('sent', 'answered', 'dead') AND due_at < :before

-- name: clock (postgres)
SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint) AS at

-- name: tell (postgres)
SELECT pg_notify('kizuna_nudges', :due_at)

-- name: version
SELECT version_num AS version FROM alembic_version

-- name: figures (sqlite)
SELECT
  (SELECT count(*) FROM nudges WHERE state = 'scheduled' AND due_at <= :now AND platform IN :platforms*) AS due,
  (
    SELECT due_at FROM nudges
    WHERE state = 'scheduled' AND due_at <= :now AND platform IN :platforms*
      AND NOT EXISTS (
        SELECT 1 FROM deliveries
        WHERE deliveries.owner_id = nudges.owner_id AND deliveries.state IN ('scheduled', 'sending')
          AND (deliveries.worker <> '' OR deliveries.lease_until <= :now)
      )
    ORDER BY due_at LIMIT 1
  ) AS oldest,
  trouble.parked, trouble.dead
FROM (
  SELECT count(*) FILTER (WHERE state = 'parked') AS parked, count(*) FILTER (WHERE state = 'dead') AS dead
  FROM deliveries WHERE state IN ('parked', 'dead')
) AS trouble

-- name: figures (postgres)
SELECT waiting.due, waiting.oldest, trouble.parked, trouble.dead
FROM (
  SELECT CAST(coalesce(sum(each.due), 0) AS bigint) AS due, min(first.due_at) AS oldest
  FROM generate_series(0, 63) AS buckets (bucket)
  CROSS JOIN LATERAL (
    SELECT count(*) AS due FROM nudges
    WHERE state = 'scheduled' AND nudges.bucket = buckets.bucket AND due_at <= :now AND platform IN :platforms*
  ) AS each
  LEFT JOIN LATERAL (
    SELECT due_at FROM nudges
    WHERE state = 'scheduled' AND nudges.bucket = buckets.bucket AND due_at <= :now AND platform IN :platforms*
      AND NOT EXISTS (
        SELECT 1 FROM deliveries
        WHERE deliveries.owner_id = nudges.owner_id AND deliveries.state IN ('scheduled', 'sending')
          AND (deliveries.worker <> '' OR deliveries.lease_until <= :now)
      )
    ORDER BY due_at LIMIT 1
  ) AS first ON true
) AS waiting
CROSS JOIN (
  SELECT count(*) FILTER (WHERE state = 'parked') AS parked, count(*) FILTER (WHERE state = 'dead') AS dead
  FROM deliveries WHERE state IN ('parked', 'dead')
) AS trouble
