"""\"Wann?\": from German or English words to a Span."""
