"""What the owner's words end: loans, requests, introductions, needs and what was awaited, found among all that is open."""
