"""What `bot.py` is started with, and what it says when it cannot start."""
