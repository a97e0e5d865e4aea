"""Tests of features, as conversations."""
