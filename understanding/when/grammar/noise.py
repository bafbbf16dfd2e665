"""What looks like a date and is none: "Hauptstr. 5", "Raum 12.3", "Frau März", "Aktenzeichen 12/2026"."""

from __future__ import annotations

from understanding.when.grammar.rules import Found, Rule, rule
from understanding.when.grammar.said import Mark, Number, Ordinal, Weekday


def _nothing(found: Found) -> object:
    del found
    return ""


_FRIDAY = 4
_NUMERIC = "(number|ordinal|decimal|slashed|four|calendar_year|month_year)"
_NOT_A_CLOCK = "(?! (dash number)? (oclock|h|am|pm)|(dash|until)? clock|u_hour|(the)* month|week_no)"

NOISE: tuple[Rule, ...] = (
    rule("Straße des 17. Juni", "(street|noun) (the)+ ordinal month (?= number|$|comma|stop)", "junk", lambda found: _nothing(found) if found.has("street") else None),
    rule("Königstraße 10-12", f"street {_NUMERIC} ((dash|slash) number)? {_NOT_A_CLOCK}", "junk", _nothing),
    rule("Raum 12.3", f"block (stop|colon|the)* {_NUMERIC} ((dash|slash|and|comma) number {_NOT_A_CLOCK})* {_NOT_A_CLOCK}", "junk", _nothing),
    rule("Az. 12.4-2026/17", "file (no|stop|colon|the)* (number|ordinal|decimal|slashed|four|calendar_year|month_year|date) ((slash|dash|stop) (number|four|calendar_year|decimal))*", "junk", _nothing),
    rule("ohne Anmeldung", "(except|no) mark", "junk", _nothing),
    rule("Neu: 29.1.", "fresh (?= colon)", "moved_to", _nothing),
    rule("Kinder von 1 bis 6.", "(noun|thing|person) of number until (ordinal|number) (?= stop|$|u_year)", "junk", _nothing),
    rule("No. 11/25", "no stop? (number|slashed|decimal|month_year|four|calendar_year) (?! thing|noun|person)", "junk", _nothing),
    rule("Punkt 3.1 der Tagesordnung", "sharp decimal (?! oclock|h)", "junk", _nothing),
    rule("Frau März", "person stop? person? (weekday|wd|month|season|morrow|named|noun (month|season|weekday)?)", "junk", _nothing),
    rule("20 Monday Street", "(weekday|month|maybe_month|season) street", "junk", _nothing),
    rule("Fr. Müller", "wd (?= noun (noun|junk|$|stop|comma))", "junk", lambda found: _nothing(found) if found.pieces[0].end - found.pieces[0].start == len("Fr") and found.one(Weekday).number == _FRIDAY else None),
    rule("80 Personen", "about? (number|four|calendar_year|ordinal|one_and_a_half) (thing|person)", "junk", _nothing),
    rule("findet statt", "mark (?= stop|comma|$)", "junk", lambda found: _nothing(found) if found.one(Mark).role == "former" else None),
    rule("from 9 to 12.", "(?<=[of from between at] number [until onto dash and]) ordinal (?= stop|$)", "number", lambda found: Number(found.one(Ordinal).value, str(found.one(Ordinal).value))),
    rule("vier Samstage", "(?<! which) (number|the) weekday_plural", "junk", _nothing),
    rule("24/7", "slashed", "junk", lambda found: _nothing(found) if (pair := found.pieces[0].value) and (pair.first, pair.second) == ("24", "7") else None),  # type: ignore[attr-defined]  # a Pair
)  # fmt: skip  # a table
