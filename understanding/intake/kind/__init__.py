"""Whether a message is a topic, or what colleagues write to one another."""
