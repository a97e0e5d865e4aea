-- name: scheduled
SELECT {nudges} FROM nudges
WHERE owner_id = :owner_id AND state = 'scheduled' AND kind = :kind
ORDER BY due_at, id

-- name: reroute
UPDATE nudges SET platform = :platform WHERE owner_id = :owner_id
