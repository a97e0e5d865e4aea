-- name: of
SELECT {touches} FROM touches
WHERE owner_id = :owner_id AND contact_id = :contact_id
ORDER BY at DESC, id DESC
LIMIT :limit

-- name: reached
SELECT count(DISTINCT contact_id) AS people FROM touches WHERE owner_id = :owner_id AND at >= :since

-- name: last
SELECT {touches} FROM (SELECT DISTINCT contact_id AS id FROM touches WHERE owner_id = :owner_id AND contact_id IN :contacts*) AS who
JOIN touches ON touches.owner_id = :owner_id AND touches.id = (
  SELECT id FROM touches AS each
  WHERE each.owner_id = :owner_id AND each.contact_id = who.id
  ORDER BY at DESC, id DESC LIMIT 1
)

-- name: last_note
SELECT {touches} FROM (SELECT DISTINCT contact_id AS id FROM touches WHERE owner_id = :owner_id AND contact_id IN :contacts*) AS who
JOIN touches ON touches.owner_id = :owner_id AND touches.id = (
  SELECT id FROM touches AS each
  WHERE each.owner_id = :owner_id AND each.contact_id = who.id AND (note <> '' OR "where" <> '')
  ORDER BY at DESC, id DESC LIMIT 1
)
