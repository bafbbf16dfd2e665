"""What `bot.py` is started with, and what it says when it cannot start."""

import gc

# Until `main` begins, everything that is loaded stays: to look for rubbish among it takes a fifth of the start.
gc.disable()
