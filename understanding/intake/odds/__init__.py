"""A second opinion on what the rules have found: how often words like these, standing like this, were where it is, or who acts."""
