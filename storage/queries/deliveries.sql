-- name: answer
UPDATE deliveries
SET body = :body, state = CASE WHEN state = 'dead' THEN state ELSE 'answered' END
WHERE owner_id = :owner_id AND key = :key

-- name: parked
SELECT {deliveries} FROM deliveries
WHERE owner_id = :owner_id AND state = 'parked'
ORDER BY due_at, key
LIMIT :limit

-- name: sent_since
SELECT {deliveries} FROM deliveries
WHERE owner_id = :owner_id AND state IN ('sent', 'answered') AND sent_at >= :since
ORDER BY sent_at DESC, key
LIMIT :limit
