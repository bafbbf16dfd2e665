"""The day of what happens, told from all other dates of a message."""
