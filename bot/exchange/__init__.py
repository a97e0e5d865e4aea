"""Files of contacts: what people bring from elsewhere, and what they take with them."""
