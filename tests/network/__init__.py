"""Tests of the 人脈 engine: what features share."""
