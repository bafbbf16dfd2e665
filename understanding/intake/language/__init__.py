"""Words, and what every reader of a message asks of them: their spelling, the small ones, verbs, phrases, what "und" joins."""
