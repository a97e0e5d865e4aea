"""Tests of one process that runs for long."""
