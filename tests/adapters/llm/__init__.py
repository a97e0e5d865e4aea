"""The language model's adapter against an endpoint on this machine."""
