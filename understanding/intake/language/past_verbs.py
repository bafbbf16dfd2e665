"""Verbs that tell of what was: the preterite ("übergab", "siegte") and the second participle ("verlegt", "eingeweiht")."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from understanding.intake.language.words import Word, Words, written

LONG: Final = 5  # letters of a weak verb: "übte" is listed
PREFIXES: Final = tuple(
    written(
        "be ver er ent emp zer miss über unter wider hinter durch um voll ab an auf aus bei ein fest fort frei gegen heim her hin los mit nach nieder statt teil "
        "vor voran vorbei weg weiter wieder zu zurück zusammen herein heraus hinaus hinauf hervor vorüber da dabei dazu bereit bekannt kennen sicher fertig klar kaputt hoch tief herab heran hinein herunter hinunter entgegen empor entlang vorweg stand preis instand stehen sitzen spazieren groß blank tot gleich lahm still trocken rad maß haus acht leid neu kurz gut schief davon umher vorher voraus übrig durcheinander auseinander zufrieden frei"
    )
)
_INSEPARABLE: Final = ("be", "ver", "er", "ent", "emp", "zer", "miss", "über", "unter", "wider", "hinter", "durch", "um", "voll")  # fmt: skip  # a list
_STRONG: Final = written(
    "gab nahm kam ging fand stand hielt traf sprach brach stach las lag saß sass bat aß trat tat sah sang sank sprang klang gelang rang schwang zwang band "
    "verschwand wand schwamm begann gewann trank stahl starb warb warf half galt lud fuhr grub schlug trug wuchs wusch schuf hob bog flog zog log bot fror "
    "verlor schob goss floss genoss schloss schoss kroch roch hing fing blieb schien stieg schied lieh griff pfiff ritt schnitt litt stritt schritt biss riss "
    "wich glich strich fiel hieß hiess stieß stiess ließ liess blies riet briet schlief schrieb trieb rieb wies pries lief rief brachte dachte kannte nannte rannte brannte "
    "sandte wandte wusste konnte durfte musste mochte übte hatte schwieg gedieh mied bewies"
)
# "gaben", "nahmen", "brachten"; those that are no plural of the preterite alone stand behind.
_PLURALS: Final = frozenset(one + ("n" if one.endswith("e") else "en") for one in _STRONG) | written(
    "lasen saßen maßen ließen hießen stießen"
)
# Forms of the present or of a noun that look the same.
_OTHERWISE: Final = written("banden bogen raten sollte sollten wollte wollten")
_NOUNS: Final = written("stand band schloss schnitt griff ritt biss riss strich pfiff trieb wand schritt bestand abstand verband einband bot lag sang")  # fmt: skip  # a list
# "-te", "-ten" that is no preterite.
_NO_WEAK: Final = written(
    "bitte heute beste besten nächste nächsten naechste naechsten letzte letzten erste ersten zweite zweiten dritte dritten vierte vierten fünfte fünften sechste siebte siebten achte "
    "achten neunte neunten zehnte zehnten elfte elften zwölfte zwölften alte alten bunte bunten breite breiten gute guten laute lauten weite weiten harte harten "
    "kalte kalten rote roten echte echten leichte leichten schlechte schlechten rechte rechten feste festen nette netten tote toten dichte dichten sanfte sanften satte fitte "
    "flotte flotten glatte platte matte spät späte späten bekannte bekannten gesamte gesamten sogenannte sogenannten gewohnte geeignete privat private privaten interessante interessanten "
    "spannendste könnte könnten müsste müssten dürfte dürften möchte möchten sollte sollten wollte wollten hätte hätten konnte wüsste bräuchte "
    "arbeiten bieten beten leiten starten warten testen kosten gestalten veranstalten erhalten halten anhalten verwalten bearbeiten beraten raten braten treten vertreten betreten bitten mieten vermieten retten übernachten "
    "betrachten richten einrichten berichten unterrichten verzichten beachten beobachten leuchten leisten fasten basten rasten tasten belasten posten rosten rüsten antworten beantworten verantworten spalten falten "
    "enthalten unterhalten behalten gelten gehalten geraten verbreiten vorbereiten begleiten erwarten bereiten streiten reiten schreiten gleiten melden hüten vergüten bluten läuten häuten töten löten flüchten "
    "züchten dichten errichten vernichten verpflichten verdichten sichten schlichten beschriften stiften stifte anstiften schiften liften heften haften verhaften mitten selten unten hinten unbekannte verrückte "
    "spenden schalten einschalten abschalten abhalten aushalten festhalten einhalten mithalten anbieten verbieten überbieten anbeten entfalten mästen bekannten verwandten gesandten "
    "karten seiten zeiten kisten listen gesten weichte seite karte kiste liste minute minuten woche projekte konzerte punkte orte leute gäste gästen"
)
# "am Stand", "der Band", in a text without capitals.
_ARTICLES: Final = written("der die das den dem des ein eine einen am im zum zur vom")
_NO_WEAK_TAILS: Final = ("kräfte", "kraefte", "gäste", "märkte", "städte", "räte", "geräte", "feste", "orte", "punkte", "projekte", "konzerte", "dienste", "worte", "werte", "sorte", "sorten",
    "karte", "karten", "seite", "seiten", "zeiten", "liste", "listen", "kiste", "kisten", "küste", "texte", "rechte", "produkte", "berichte", "leute", "schritte", "arbeiten", "beiten", "halten", "leiten",
    "bereiten", "richten", "leisten", "treten", "bieten", "raten", "achten", "stalten", "walten", "warten", "schalten", "spalten", "falten", "porten", "retten", "mieten", "gleiten", "breiten", "nachten",
    "hüte", "hütte", "hütten", "motte", "latte", "platten", "platte", "minute", "minuten", "route", "routen", "flotte", "schichte", "geschichte", "geschichten", "früchte", "dichte", "pakete", "tickets")  # fmt: skip  # a list
_WEAK_IN_S: Final = ("eiste", "eisten", "sste", "ssten", "ßte", "ßten", "ieste", "iesten", "öste", "östen", "aste", "asten", "üste", "üsten", "uste", "ustete")  # fmt: skip  # a list
_DETERMINERS: Final = written(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keiner alle allen aller viele vielen manche einige diese dieser dieses diesen diesem jede jeder jedes jeden "
    "mein meine unser unsere unseren unserem unserer euer eure ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner im am zum zur vom beim ins in an auf mit von bei für aus nach vor "
    "zu über unter ohne gegen durch um neue neuen alte alten sehr besonders so frisch neu weitere mehrere welche welcher als"
)
# With a form of "haben" these say how it is, or will be: "hat am Samstag geöffnet".
STATES: Final = frozenset({"geöffnet", "geschlossen", "offen", "geoeffnet"})
# Said of another day than that on which it was said: "hat am Samstag zugesagt" leaves it open.
ANNOUNCED: Final = written(
    "zugesagt abgesagt angesagt angekündigt eingeladen geladen angemeldet geplant eingeplant vorgesehen angesetzt terminiert vorgemerkt anberaumt einberufen verabredet "
    "vereinbart gebucht reserviert bestellt versprochen vorbereitet angefragt gebeten aufgerufen beworben"
)
# Verbs of going and becoming: their perfect has "ist"; with any other participle "ist" tells how it is.
_GONE: Final = written(
    "gegangen gekommen gestartet gefahren geworden erschienen gezogen geschlüpft gestorben verstorben gekehrt gelandet geboren geborn gelaufen geflogen gesunken gestiegen "
    "entlaufen gebüxt entkommen gebrochen getroffen entstanden gelungen passiert explodiert gestürzt gebrannt verunglückt gestoßen zusammengestoßen gefallen geblieben geschehen gewesen worden "
    "gewachsen gesprungen geschwommen geritten geradelt gewandert gereist verreist getreten gerückt gegangen verschwunden geraten begegnet gescheitert eskaliert kollidiert geplatzt gerissen "
    "entwischt gefolgt gelangt geklettert gerannt gesegelt gerollt gerutscht gestrandet gesackt getaucht gewechselt genesen erwacht verblüht erblüht verendet ertrunken erfroren erkrankt gekracht gekippt gekentert "
    "gepilgert marschiert"
)
_NO_PARTICIPLE: Final = written(
    "gegen geht geben gehen gelten genießen gewinnen gelingen gestalten gehören gelangen gefährden gewähren genehmigen gedenken gestehen gedeihen gebären gewöhnen gerecht gesamt "
    "gerät gebiet gebet erst bereit bett ernst beginnt übermorgen erwachsenen unten überhaupt"
)


def is_preterite(row: Words, place: int) -> bool:
    """ "übergab", "siegte Landrat Kranz"; "die beliebte Ausstellung", "85 einsatzkräfte" and "arbeiten" are none."""
    word = row[place]
    said = word.text.casefold()
    if not word.is_word or said in _OTHERWISE:
        return False
    if word.is_capital and (said in _NOUNS or not _opens(row, place)):
        return False  # "Stand am Samstag: ...", "Band spielt"
    if _is_strong(said):
        return not (place and row[place - 1].text.casefold() in _ARTICLES)
    return not word.is_capital and _is_weak(row, place, said)


def _opens(row: Words, place: int) -> bool:
    return place == 0 or row[place - 1].kind == "mark"


@lru_cache(maxsize=4096)
def _is_strong(said: str) -> bool:
    if said in _STRONG or said in _PLURALS:
        return True
    return any(
        said.startswith(one) and (said[len(one) :] in _STRONG or said[len(one) :] in _PLURALS)
        for one in PREFIXES
    )


def _is_weak(row: Words, place: int, said: str) -> bool:
    """ "-te" and "-ten": behind "ge" it is a participle, and between a small word and a noun an adjective."""
    if (
        len(said) < LONG
        or not said.endswith(("te", "ten"))
        or said.endswith(_NO_WEAK_TAILS)
        or said in _NO_WEAK
    ):
        return False
    if is_participle_stem(said) or (said.endswith(("ste", "sten")) and not said.endswith(_WEAK_IN_S)):
        return False  # "die geplante Feier", "die schönste"
    before = row[place - 1] if place else None
    if before is None or before.kind == "number" or before.text.casefold() in _DETERMINERS:
        return False
    joined = before.kind == "mark" or before.text.casefold() in {"und", "oder"}
    return not (joined and place + 1 < len(row) and row[place + 1].is_capital)


def is_participle_stem(said: str) -> bool:
    """ "geplante", "eingeladene": "ge" with nothing or a prefix before it."""
    at = said.find("ge")
    while at >= 0:
        if at == 0 or said[:at] in PREFIXES:
            return len(said) > at + 4 and not said.startswith(
                ("gehör", "gelang", "gewähr", "genehmig", "gestalt", "gewann"), at
            )
        at = said.find("ge", at + 1)
    return False


def is_participle(word: Word) -> bool:
    """ "verlegt", "eingeweiht", "bestanden"; also of what may be an infinitive: only beside "hat", "wurde" it counts."""
    return word.is_word and not word.is_capital and participle(word.text.casefold())


@lru_cache(maxsize=4096)
def participle(said: str) -> bool:
    if said in _NO_PARTICIPLE or len(said) < LONG:
        return False
    if said.endswith("iert") or said in {"getan", "worden", "gewesen"}:
        return True
    if not said.endswith(("t", "en", "tan")):
        return False
    if is_participle_stem(said) or said.startswith(_INSEPARABLE):
        return True
    return any(said.startswith(one) and said.startswith(_INSEPARABLE, len(one)) for one in PREFIXES)


def is_gone(word: Word) -> bool:
    """ "gestorben", "heimgekehrt", "verlegt worden": what "ist" makes a perfect of."""
    return word.is_word and _is_gone(word.text.casefold())


@lru_cache(maxsize=4096)
def _is_gone(said: str) -> bool:
    return said in _GONE or any(said.startswith(one) and said[len(one) :] in _GONE for one in PREFIXES)
