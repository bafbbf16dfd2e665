"""Who acts: persons, clubs, authorities, and whoever is the subject of a verb that only people do."""
