"""What of a message is read at all, and how: no heads, greetings and signatures, nothing taken back, capitals where none are typed."""
