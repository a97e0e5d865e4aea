-- name: of
SELECT {touches} FROM touches
WHERE owner_id = :owner_id AND contact_id = :contact_id
ORDER BY at DESC, id DESC
LIMIT :limit

-- name: reached
SELECT count(DISTINCT contact_id) AS people FROM touches WHERE owner_id = :owner_id AND at >= :since
