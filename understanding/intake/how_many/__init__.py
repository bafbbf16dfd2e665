"""How many people, seats or things: numbers, and what is counted by them."""
