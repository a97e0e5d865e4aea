"""Tests of the files that people bring and take with them."""
