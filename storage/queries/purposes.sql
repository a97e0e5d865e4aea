-- name: open
SELECT {purposes} FROM purposes WHERE owner_id = :owner_id AND state = 'open' ORDER BY created_at, id
