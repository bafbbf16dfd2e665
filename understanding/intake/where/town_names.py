"""How places that nobody has listed are called: the endings of German towns and villages, and words before them."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.words import Word, listed, tails
from understanding.intake.where.landscape import NAMED

SHORTEST: Final = 6  # letters
BEFORE: Final = listed(
    "Groß Klein Alt Neu Bad Sankt St Ober Unter Hohen Nieder Burg Markt Deutsch Wendisch Mittel"
)
_STRONG: Final = tails(
    "fleth siel warden wiek koog husen büll bostel trup bek oythe hörn "
    "stadt dorf heim hausen ingen berg burg bach felde kirchen furt hagen rode leben walde büttel stedt brück hofen weiler bronn brunn münde werder lingen horst stetten wangen wörth büren haven scheid wang schwend schwendt schwand zell kirch thal roda dorff hude stede sted fehn loh ham reut kappel broich tedt reuth heide hain kamp au ach ow itz sleben rath ried wiesen stein"
)
_NO_TOWN: Final = listed(
    "Frau Bau Umbau Neubau Ausbau Abbau Aufbau Anbau Rückbau Blau Grau Schau Tau Stau Pfau Sau Bach Dach Fach Krach Kuchen Sachen Besitz Sitz Witz Blitz Schlitz Antlitz Vorsitz Beisitz Notiz Show Knowhow Fern Stein Edelstein Grundstein Baustein Meilenstein Berg Burg Feld Umfeld Wiesen Ried Hain Museum Publikum Zentrum Datum Altpapier "
    "Leben Vereinsleben Erleben Stadtleben Zusammenleben Kulturleben Überleben Heim Tierheim Pflegeheim Altenheim Wohnheim Seniorenheim Vereinsheim Training Ringen Springen Singen Bringen Gelingen Klingen Schwingen Bäumen Räumen Gewerbe Kirchen Wald Tal Thal Stadt Dorf Innenstadt Altstadt Partnerstadt Kreisstadt Hauptstadt Heimatstadt Großstadt Kleinstadt "
    "Feuerwehr Vorschau Rundschau Tagesschau Gartenschau Hausfrau Kauffrau Obfrau Ehefrau Schirmfrau Kuhstall Betrag Schach Vach Lach Nach Danach Mach Anblick Weihnachtsbaum Genau Ungenau Floh Stroh Roh Hochkirch Zell Sham Islam"
)


def is_town(word: Word) -> bool:
    """A name with a capital that ends as towns do."""
    return word.is_capital and (word.key in NAMED or ends_like_town(word.key))


def ends_like_town(key: str) -> bool:
    return len(key) >= SHORTEST and key not in _NO_TOWN and key.endswith(_STRONG)
