-- name: scheduled
SELECT {nudges} FROM nudges
WHERE owner_id = :owner_id AND state = 'scheduled' AND kind = :kind
ORDER BY due_at, id

-- name: reroute
UPDATE nudges SET platform = :platform WHERE owner_id = :owner_id

-- name: forget_own
DELETE FROM nudges WHERE owner_id = :owner_id AND explicit = 0 AND contact_id = '' AND subject = '' AND text = ''
