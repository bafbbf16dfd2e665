"""A complete try-out on one machine: a homeserver, a town, and somebody who has something to tell."""
