"""Microsoft Teams as a way of talking to people."""
