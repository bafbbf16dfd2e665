"""Where it happens: buildings, grounds, streets and towns, by their names and by the words before them."""
