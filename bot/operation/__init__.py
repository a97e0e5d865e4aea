"""What the operator decides and what they can read: settings, sealing, logs, checks."""
