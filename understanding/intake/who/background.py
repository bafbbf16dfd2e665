"""Who stands in the background: whoever consents, is told or asked, gives the money, or would only come if need be."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.leading import ARTICLES
from understanding.intake.language.phrases import clause_start
from understanding.intake.language.verbs import HAS
from understanding.intake.language.words import CONTACTS, Words, ends_sentence, listed, parts_clauses
from understanding.intake.what.wording import is_event
from understanding.intake.who.office import ADDRESSED

# Done by those who are asked beforehand: "der Personalrat hat zugestimmt", "das Amt hat es geprüft".
_CONSENTS: Final = listed(
    "abgenommen zugestimmt zustimmt genehmigt genehmigte abgesegnet freigegeben bewilligt eingewilligt abgenickt geprüft gebilligt erlaubt befürwortet attestiert bescheinigt bestätigt mitgezeichnet Zustimmung Einverständnis Okay OK approved agreed permission"
)
# What is done to them: "die Feuerwehr ist informiert", "das Landesamt wurde verständigt".
_TOLD: Final = listed(
    "informiert verständigt benachrichtigt beauftragt alarmiert eingeschaltet eingebunden involviert einbezogen vorgewarnt angefragt gebeten eingeladen bestellt willkommen krank informed notified"
)
_IS: Final = listed("ist sind wurde wurden war waren wird werden bereits schon is are was were")
_PAID: Final = listed("bezahlt finanziert mitfinanziert kofinanziert gefördert bezuschusst funded")
_GIVEN: Final = _PAID | listed("gestiftet gesponsert gesponsort spendiert gespendet sponsored donated")
_GIVES: Final = listed(
    "zahlt zahlen zahlte bezahlt bezahlen bezahlte sponsert sponsern sponsort sponserte spendiert spendieren spendierte stiftet stiften stiftete finanziert finanzieren finanzierte"
)
_GIVERS: Final = listed(
    "Spender Spenderin Sponsor Sponsoren Hauptsponsor Stifter Stifterin Geldgeber Förderer Eigentümer Eigentümerin Vermieter Auftraggeber Bauherr Investor Investorin Betreiber Betreiberin Hersteller Herstellerin Architekt Architektin Planer Planerin Gutachter Gutachterin Zuschuss Förderung Fördermittel"
)
_ONLY_IF: Final = listed("sonst ansonsten notfalls andernfalls womöglich falls sofern eventuell evtl ggf")
# Whose work begins after the news: "Ursache unklar, die Kripo ermittelt".
_AFTERWARDS: Final = listed(
    "ermittelt ermitteln fahndet fahnden untersucht begutachtet haftet haften hofft hoffen bedauert drängt rechnet rechnen ist-dran investigates investigating"
)
# Behind these stands with whom, or from whom, something came about before: "nach jahrelangem Streit mit der Behörde".
_CAME_FROM: Final = listed(
    "Streit Rechtsstreit Zoff Ärger Konflikt Klage Klagen Kritik Protest Protesten Beschwerde Beschwerden Absprache Abstimmung Rücksprache Einvernehmen Genehmigung Erlaubnis Verhandlungen Gesprächen Vertrag Unterlagen Angaben Auskunft Idee Anregung Vorschlag Wunsch Wünsche Anfrage Hinweis Hinweise Tipp Auflage Auflagen Vorgabe Vorgaben Gutachten Genehmigungen Freigabe"
)
# What a body does and is called by: "Straßenreinigung in der Nordstadt fällt aus", "Tiefbau beginnt".
_WORKS: Final = (
    "reinigung", "abfuhr", "tiefbau", "hochbau", "wegebau", "pflege", "beratung", "planung", "leerung", "sammlung", "entsorgung", "kontrolle", "betreuung", "vermittlung", "ausgabe",
)  # fmt: skip  # a list
_IS_OFF: Final = listed("fällt findet entfällt ruht")
_BEGINS: Final = _IS_OFF | listed("beginnt begann endet endete dauert verzögert stockt läuft startet")
_THERE_IS: Final = listed("gibts gabs gibt's gab's")
NEAR: Final = 4  # words from it to what it does
# What is added to an event: "Bewirtung durch den Schützenverein", "Kuchen von den Landfrauen", "Handschuhe stellt die Firma".
_SUPPLIES: Final = listed(
    "Bewirtung Verpflegung Catering Versorgung Speisen Getränke Essen Brotzeit Kuchen Torten Kaffee Tee Waffeln Crêpes Würstchen Bratwurst Bratwürste Würste Grillgut Suppe Erbsensuppe Gulasch Eintopf Glühwein Punsch Bier Freibier Wein Sekt Saft Snacks Imbiss Häppchen Buffet Brötchen Brezeln Pommes Eis Handschuhe Werkzeug Geräte Technik Zelt Zelte Bühne Preise Sachpreise Pokale Deko Dekoration Blumen Blumenschmuck Fotos Foto Bilder Bild Text Plakat Plakate Material Shuttle Parkplätze Leibliches Wohl"
)
_SUPPLIES_IT: Final = listed(
    "stellt stellen liefert liefern spendiert spendieren sponsert sponsern steuert steuern besorgt besorgen backt backen sorgt sorgen bringt bringen übernimmt übernehmen macht machen gibt gibts spendete lieferte stiftet stiften kommt kommen verkauft verkaufen serviert servieren"
)
_RELATES: Final = listed("mit von vom des der durch bei gegen from with by of")
_EARLIER: Final = listed("hatte hatten had")  # what was before the news
_DESPITE: Final = listed("trotzdem dennoch ebenfalls")
_REPLIES: Final = listed("zugesagt angemeldet angekündigt eingeschrieben registriert beworben")
_BY: Final = listed("von vom durch by")


def in_background(row: Words, body: range) -> bool:
    """Whether the clause of the body says so; the first clause of a message holds its news."""
    clause = _clause(row, body)
    said = frozenset(row[at].key for at in clause if at not in body)
    if not _REPLIES.isdisjoint(said) and _is_counted(row, body.start):
        return True
    if row[clause.start].key in CONTACTS and clause.start + 1 < body.start:
        return True  # "Fragen beantwortet die Leitstelle"
    if _came_of(row, body.start) in _CAME_FROM:
        return True
    if _is_addressed(row, body) or _is_off(row, body, clause) or _is_only_if(row, clause, body):
        return True
    told = not (_TOLD.isdisjoint(said) or _IS.isdisjoint(said))
    if told or _gives(row, clause, body):
        return True
    before = _EARLIER & said
    dated = any(row[at].kind == "number" for at in clause)
    added = _came_of(row, body.start)
    supplied = added in _SUPPLIES or not (_SUPPLIES.isdisjoint(said) or _SUPPLIES_IT.isdisjoint(said))
    later = bool(before) or supplied or not _AFTERWARDS.isdisjoint(said)
    return clause.start > 0 and not dated and (later or _is_beside(row, body, clause, said))


def _gives(row: Words, clause: range, body: range) -> bool:
    """ "Ersatz zahlt der Verein", "den Kaffee hat der Verband gespendet, die Becher die Sparkasse": told along, whatever its date."""
    if not any(ends_sentence(row, at) for at in range(1, clause.start)):
        return False
    verb = next((at for at in clause if row[at].key in _GIVES | HAS and not row[at].is_capital), None)
    if verb is None:
        earlier = clause.start > 1 and row[clause.start - 1].text == "," and clause.stop == body.stop
        first = clause_start(row, clause.start - 2) if earlier else clause.start
        return any(row[at].key in _GIVEN | _GIVES for at in range(first, clause.start))
    if row[verb].key in _GIVES:
        return True
    object_first = any(row[at].is_capital for at in range(clause.start, verb)) and verb < body.start
    return object_first and row[clause.stop - 1].key in _GIVEN


def _came_of(row: Words, first: int) -> str:
    """The noun that the body is joined to: "Streit mit der Behörde", "auf Wunsch des Elternbeirats", "Kuchen von den Landfrauen"."""
    at = first - 1
    while at > 0 and row[at].key in ARTICLES and row[at].key not in _RELATES:
        at -= 1
    led = at > 0 and row[at].key in _RELATES
    at -= led and row[at].key in ARTICLES and row[at - 1].key in _RELATES  # "mit der", "von der"
    return row[at - 1].key if led and at > 0 else ""


def _is_only_if(row: Words, clause: range, body: range) -> bool:
    """ "sonst rückt womöglich die Feuerwehr aus", "Müllabfuhr kommt trotzdem"."""
    before = any(row[at].key in _ONLY_IF for at in range(clause.start, body.start))
    return before or any(row[at].key in _DESPITE for at in clause if body.stop <= at < body.stop + 2)


def _is_beside(row: Words, body: range, clause: range, said: frozenset[str]) -> bool:
    """In a clause behind the first one: "(gestiftet von der Sparkasse)", "Spender ist die Bürgerstiftung"."""
    by = any(row[at].key in _BY for at in range(clause.start, body.start))
    bracketed = row[clause.start - 1].text == "("
    paid = by and not (_GIVEN if bracketed else _PAID).isdisjoint(said)
    return paid or not _CONSENTS.isdisjoint(said) or not _GIVERS.isdisjoint(said)


def _clause(row: Words, body: range) -> range:
    last = body.stop
    while last < len(row) and not parts_clauses(row, last):
        last += 1
    return range(clause_start(row, body.start), last)


def _is_counted(row: Words, place: int) -> bool:
    return place > 0 and row[place - 1].kind == "number"


def _is_addressed(row: Words, body: range) -> bool:
    """ "Anwohner bitte die Autos wegfahren", "Landwirte bitte Bescheid geben"."""
    opens = body.start == 0 or ends_sentence(row, body.start - 1) or row[body.start - 1].text == ","
    return opens and body.stop < len(row) and row[body.stop].key in ADDRESSED


def _is_off(row: Words, body: range, clause: range) -> bool:
    """ "Straßenreinigung fällt aus": what happens, or does not."""
    behind = row[body.stop].key if body.stop < len(row) else ""
    if behind in {"fehlt", "fehlen"}:
        return True  # "Der Tafel fehlen Fahrer"
    if is_event(row[body.start].key) and behind in _IS_OFF:
        return True
    near = range(body.stop, min(clause.stop, body.stop + NEAR))
    if any(row[at].key in _THERE_IS for at in near):
        return True  # "Blasmusik am See gibt's donnerstags"
    led = body.start > 0 and row[body.start - 1].key in ARTICLES
    works = row[body.start].key.endswith(_WORKS) and not led
    return works and any(row[at].key in _BEGINS for at in near)
