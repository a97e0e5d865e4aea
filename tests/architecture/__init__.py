"""Tests of the walls and the house style."""
