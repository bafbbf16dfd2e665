"""Themenbote on Matrix: an end-to-end encrypted, cross-signed device on one homeserver."""
