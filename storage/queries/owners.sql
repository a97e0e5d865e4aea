-- name: get
SELECT {owners} FROM owners WHERE owner_id = coalesce((SELECT links.owner_id FROM links WHERE links.id = :owner_id), :owner_id)

-- name: lock
SELECT {owners}, NOT EXISTS (SELECT 1 FROM nudges WHERE nudges.owner_id = owners.owner_id AND nudges.kind = 'digest') AS unplanned
FROM owners WHERE owner_id = coalesce((SELECT links.owner_id FROM links WHERE links.id = :owner_id), :owner_id)
FOR UPDATE OF owners
