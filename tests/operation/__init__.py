"""Tests of what the operator decides and can read."""
