-- name: get
SELECT {owners} FROM owners WHERE owner_id = coalesce((SELECT links.owner_id FROM links WHERE links.id = :owner_id), :owner_id)

-- name: lock
SELECT {owners} FROM owners WHERE owner_id = coalesce((SELECT links.owner_id FROM links WHERE links.id = :owner_id), :owner_id)
FOR UPDATE OF owners
