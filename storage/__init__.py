"""Where things are kept. All SQL of the product lives here."""
