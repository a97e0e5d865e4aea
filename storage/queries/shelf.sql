-- name: last_touches
SELECT {touches} FROM touches
WHERE (owner_id, contact_id) IN :people*
  AND NOT EXISTS (
    SELECT 1 FROM touches later
    WHERE later.owner_id = touches.owner_id AND later.contact_id = touches.contact_id
      AND (later.at, later.id) > (touches.at, touches.id)
  )

-- name: last_notes
SELECT {touches} FROM touches
WHERE (owner_id, contact_id) IN :people* AND (note <> '' OR "where" <> '')
  AND NOT EXISTS (
    SELECT 1 FROM touches later
    WHERE later.owner_id = touches.owner_id AND later.contact_id = touches.contact_id
      AND (later.note <> '' OR later."where" <> '')
      AND (later.at, later.id) > (touches.at, touches.id)
  )

-- name: people
SELECT {contacts} FROM contacts WHERE (owner_id, id) IN :people*

-- name: touched
SELECT {touches} FROM touches WHERE owner_id IN :owners* AND at >= :since ORDER BY at, id

-- name: addressed
SELECT {contacts} FROM contacts WHERE owner_id IN :owners* AND state = 'active' AND postal <> '' ORDER BY name, id

-- name: sizes
SELECT owner_id, count(*) AS people FROM contacts WHERE owner_id IN :owners* AND state = 'active' GROUP BY owner_id
