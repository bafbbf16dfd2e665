"""The headline: which clause says what happens, and how it is put in few words."""
