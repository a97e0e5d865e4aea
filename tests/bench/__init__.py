"""Measures what docs/measurements.md reports. Nothing here fails because a machine is busy."""
