"""From words to values. Pure; knows nothing of topics or chats."""
