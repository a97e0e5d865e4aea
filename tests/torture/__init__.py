"""Nudges under torture: workers are killed and stopped, and the platform tells what arrived."""
