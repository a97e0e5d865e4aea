-- name: answer
UPDATE deliveries
SET body = :body, state = CASE WHEN state IN ('sending', 'sent') THEN 'answered' ELSE state END
WHERE owner_id = :owner_id AND key = :key
