-- name: people
SELECT {contacts} FROM contacts WHERE (owner_id, id) IN :people*

-- name: said
SELECT owner_id, contact_id, 'fact' AS source, created_at AS at, text FROM facts
WHERE (owner_id, contact_id) IN :people*
UNION ALL
SELECT owner_id, contact_id, 'need', created_at, what FROM needs
WHERE (owner_id, contact_id) IN :people*
UNION ALL
SELECT attendances.owner_id, attendances.contact_id, 'event', coalesce(gatherings.at, gatherings.created_at),
  gatherings.name || ' ' || gatherings.place || ' ' || gatherings.note
FROM attendances
JOIN gatherings ON gatherings.owner_id = attendances.owner_id AND gatherings.id = attendances.gathering_id
WHERE (attendances.owner_id, attendances.contact_id) IN :people*
UNION ALL
SELECT purpose_links.owner_id, purpose_links.contact_id, 'purpose', purposes.created_at,
  purposes.what || ' ' || purpose_links.role
FROM purpose_links
JOIN purposes ON purposes.owner_id = purpose_links.owner_id AND purposes.id = purpose_links.purpose_id
WHERE (purpose_links.owner_id, purpose_links.contact_id) IN :people*
UNION ALL
SELECT owner_id, who_id, 'introduction', created_at, note FROM introductions
WHERE (owner_id, who_id) IN :people* AND note <> ''
UNION ALL
SELECT owner_id, to_id, 'introduction', created_at, note FROM introductions
WHERE (owner_id, to_id) IN :people* AND note <> ''
UNION ALL
SELECT owner_id, one_id, 'acquaintance', created_at, how FROM acquaintances
WHERE (owner_id, one_id) IN :people* AND how <> ''
UNION ALL
SELECT owner_id, other_id, 'acquaintance', created_at, how FROM acquaintances
WHERE (owner_id, other_id) IN :people* AND how <> ''
UNION ALL
SELECT owner_id, contact_id, 'place', at, "where" FROM touches
WHERE (owner_id, contact_id) IN :people* AND "where" <> ''
UNION ALL
SELECT owner_id, contact_id, 'note', at, note FROM touches
WHERE (owner_id, contact_id) IN :people* AND note <> ''
UNION ALL
SELECT owner_id, contact_id, 'favour', at, note FROM favours
WHERE (owner_id, contact_id) IN :people* AND note <> ''

-- name: newer
SELECT contact_id, edition, at, active, name_end, work_end, fact_end, text FROM mentions
WHERE owner_id = :owner_id AND edition > :edition
ORDER BY at DESC, contact_id DESC

-- name: editions
SELECT owner_id, max(edition) AS edition FROM mentions WHERE owner_id IN :owners* GROUP BY owner_id

-- name: forget_names
DELETE FROM contact_names WHERE (owner_id, contact_id) IN :people*
