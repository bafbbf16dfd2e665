"""What happens when something comes in or falls due: one event, one transaction."""
