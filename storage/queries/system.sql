-- name: prune_handled
DELETE FROM handled WHERE at < :before

-- name: prune_questions
DELETE FROM questions WHERE created_at < :before

-- name: prune_steps
DELETE FROM steps WHERE at < :before

-- name: prune_deliveries
DELETE FROM deliveries WHERE state IN ('sent', 'answered', 'dead') AND due_at < :before
