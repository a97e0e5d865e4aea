-- name: scheduled
SELECT {nudges} FROM nudges
WHERE owner_id = :owner_id AND state = 'scheduled' AND kind = :kind
ORDER BY due_at, id

-- name: about
SELECT {nudges} FROM nudges
WHERE owner_id = :owner_id AND state = 'scheduled' AND contact_id = :contact_id
ORDER BY due_at, id
