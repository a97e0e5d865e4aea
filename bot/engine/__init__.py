"""What becomes of an event: once only, owner, handler, reply."""
