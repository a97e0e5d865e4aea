"""Tests of pictures: where things stand, and what is drawn."""
