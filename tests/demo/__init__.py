"""Tests of the demo: a life, its diary, and whether its truth would notice a lie."""
