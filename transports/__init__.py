"""Ways of talking to people. They carry; they decide nothing and know no database."""
