"""The 人脈 engine: what features know together about people, events, purposes, give and take; found and put into words."""
