"""Nudges: what falls due is claimed, composed, delivered and settled, never lost and never doubled."""
