-- name: turn
INSERT INTO agreements (name, next_at) VALUES (:name, :following)
ON CONFLICT (name) DO UPDATE SET
  next_at = CASE WHEN agreements.next_at BETWEEN :now AND :beyond THEN agreements.next_at + :every ELSE :following END
RETURNING next_at

-- name: note
INSERT INTO agreements (name, value) VALUES (:name, :value)
ON CONFLICT (name) DO UPDATE SET value = excluded.value

-- name: noted
SELECT value FROM agreements WHERE name = :name
