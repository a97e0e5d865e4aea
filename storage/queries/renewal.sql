-- name: begin
INSERT INTO agreements (name) VALUES ('renewal') ON CONFLICT (name) DO NOTHING

-- name: noted
SELECT value FROM agreements WHERE name = 'renewal'

-- name: take
SELECT value FROM agreements WHERE name = 'renewal'
FOR UPDATE

-- name: note
UPDATE agreements SET value = :value WHERE name = 'renewal'

-- name: next
SELECT owner_id, id FROM contacts WHERE (owner_id, id) > (:owner_id, :id) ORDER BY owner_id, id LIMIT :limit

-- name: lock
SELECT owner_id FROM owners WHERE owner_id IN :owners* ORDER BY owner_id
FOR UPDATE
