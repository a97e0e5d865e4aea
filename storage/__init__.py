"""Everything SQL-shaped: the same repositories on SQLite and PostgreSQL."""
