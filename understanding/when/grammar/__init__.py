"""What people say about when, in their words: lexicons, notations, and rules that make pieces of them."""
