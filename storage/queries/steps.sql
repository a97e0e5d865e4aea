-- name: last
SELECT label, changes FROM steps WHERE owner_id = :owner_id AND at >= :since

-- name: keep
INSERT INTO steps (owner_id, label, changes, at) VALUES (:owner_id, :label, :changes, :at)
ON CONFLICT (owner_id) DO UPDATE SET label = excluded.label, changes = excluded.changes, at = excluded.at

-- name: forget
DELETE FROM steps WHERE owner_id = :owner_id
