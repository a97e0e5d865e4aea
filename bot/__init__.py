"""Kizuna's platform-neutral core: what people say, what it means, what is due."""
