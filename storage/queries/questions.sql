-- name: forget_long
DELETE FROM questions WHERE owner_id = :owner_id AND length(event) > :bytes
