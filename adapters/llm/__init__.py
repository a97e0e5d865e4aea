"""The language model that the operator may have chosen."""
