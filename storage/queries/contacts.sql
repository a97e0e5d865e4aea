-- name: by_keys
SELECT {contacts} FROM contacts
WHERE owner_id = :owner_id
  AND id IN (SELECT contact_id FROM contact_names WHERE owner_id = :owner_id AND name IN :keys*)
ORDER BY name, id

-- name: known
SELECT name AS key, contact_id, 0 AS introduced FROM contact_names
WHERE owner_id = :owner_id AND name IN :keys*
UNION ALL
SELECT bearer.name, contacts.id, 1 FROM contact_names bearer
JOIN contacts ON contacts.owner_id = bearer.owner_id AND contacts.introduced_by = bearer.contact_id
WHERE bearer.owner_id = :owner_id AND bearer.name IN :keys* AND contacts.introduced_by <> ''
UNION ALL
SELECT bearer.name, introductions.who_id, 1 FROM contact_names bearer
JOIN introductions ON introductions.owner_id = bearer.owner_id AND introductions.by_id = bearer.contact_id
WHERE bearer.owner_id = :owner_id AND bearer.name IN :keys* AND introductions.who_id <> ''
UNION ALL
SELECT bearer.name, introductions.to_id, 1 FROM contact_names bearer
JOIN introductions ON introductions.owner_id = bearer.owner_id AND introductions.by_id = bearer.contact_id
WHERE bearer.owner_id = :owner_id AND bearer.name IN :keys* AND introductions.to_id <> ''

-- name: keys (sqlite)
SELECT group_concat(name, char(10)) AS keys FROM (
  SELECT DISTINCT name FROM contact_names WHERE owner_id = :owner_id AND length(name) BETWEEN :least AND :most
)

-- name: keys (postgres)
SELECT string_agg(name, chr(10)) AS keys FROM (
  SELECT DISTINCT name FROM contact_names WHERE owner_id = :owner_id AND length(name) BETWEEN :least AND :most
) AS each

-- name: page
SELECT {contacts} FROM contacts
WHERE owner_id = :owner_id AND state = :state AND CAST(:circle AS text) IN ('', circle)
ORDER BY name, id
LIMIT :limit OFFSET :offset

-- name: due
SELECT {contacts} FROM contacts
WHERE owner_id = :owner_id AND state = 'active' AND due_at <= :now

-- name: load
SELECT due_at FROM contacts
WHERE owner_id = :owner_id AND state = 'active' AND due_at >= :start AND due_at < :until

-- name: recent
SELECT {contacts} FROM contacts
WHERE owner_id = :owner_id AND state = 'active'
ORDER BY coalesce(touched_at, created_at) DESC, id
LIMIT :limit

-- name: beginning (sqlite)
SELECT {contacts} FROM contacts
WHERE owner_id = :owner_id AND id IN (
  SELECT contact_id FROM mentions WHERE owner_id = :owner_id AND active = 1 AND contact_id IN (
    SELECT contact_id FROM contact_names WHERE owner_id = :owner_id AND name >= :first AND name < :beyond
  )
  ORDER BY at DESC, contact_id
  LIMIT :limit
)
ORDER BY coalesce(touched_at, created_at) DESC, id

-- name: beginning (postgres)
SELECT {contacts} FROM contacts
WHERE owner_id = :owner_id AND id IN (
  SELECT contact_id FROM mentions WHERE owner_id = :owner_id AND active = 1 AND contact_id IN (
    SELECT contact_id FROM contact_names WHERE owner_id = :owner_id AND starts_with(name, :first)
  )
  ORDER BY at DESC, contact_id
  LIMIT :limit
)
ORDER BY coalesce(touched_at, created_at) DESC, id

-- name: count
SELECT count(*) AS n FROM contacts WHERE owner_id = :owner_id AND state = :state

-- name: met_last
SELECT {contacts} FROM contacts
WHERE owner_id = :owner_id AND state = 'active' AND CAST(:circle AS text) IN ('', circle)
ORDER BY coalesce(met_on, '') DESC, id DESC LIMIT :limit
