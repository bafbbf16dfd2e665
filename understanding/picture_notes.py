"""What a sentence says about pictures: "keine Kinder, Einwilligung für Instagram liegt im Personalamt, Foto: Müller".

German and English. Only what stands there is read; whatever is not understood is handed back as the rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from understanding.spelling import folded

YES: Final = "yes"
NO: Final = "no"
NOT_NEEDED: Final = "not_needed"
UNLIMITED: Final = "unlimited"
LONGEST: Final = 600  # characters; a longer text is a description
SHORT: Final = 6  # words of a remark about who is to be seen

_CLAUSE: Final = re.compile(r"\s*(?:[;\n]|,(?!\d)|(?<!\d)(?<!\bDr)\.(?=\s|$)|\b(?:und|and)\b(?=\s+(?:die\s+|the\s+)?(?:einwilligung|consent|foto:|keine\s+kinder|no\s+children)))\s*", re.IGNORECASE)  # fmt: skip
_CREDIT: Final = re.compile(r"(?:bild|photo|picture)?\s?(?:fotos?|bilder|bild|bildnachweis|fotonachweis|nachweis|credit|photos?|picture|urheberin|urheber|fotografin|fotograf|photographer|©|\(c\))\s*(?:(?:credit)?\s*[:©]|(?:von|by)(?=\s+[A-ZÄÖÜ])|(?=\s[A-ZÄÖÜ])|(?<=©)|(?<=\(c\)))\s*(?P<words>\S.*)", re.DOTALL)  # fmt: skip
_CREDIT_ANY_CASE: Final = re.compile(r"(?:fotos?|bild|bilder|bildnachweis|fotonachweis|nachweis|credit|photo(?:\scredit)?|urheberin|urheber|fotografin|fotograf|photographer)\s*:\s*(?P<words>\S.*)", re.DOTALL | re.IGNORECASE)  # fmt: skip
_ALTERNATIVE: Final = re.compile(r"(?:alternativtext|alt-?\s?text|alternative\stext|bildbeschreibung|beschreibung|description)\s*:\s*(?P<words>\S.*)|(?:zu sehen (?:ist|sind)|(?:it|the picture) shows)\s*:?\s+(?P<seen>\S.*)", re.DOTALL | re.IGNORECASE)  # fmt: skip
_NAMES: Final = re.compile(r"(?:namen?|names?|zu erkennen (?:ist|sind)|erkennbar (?:ist|sind))\s*:\s*(?P<words>\S.*)", re.DOTALL | re.IGNORECASE)  # fmt: skip
_CHILDREN: Final = re.compile(r"\b(?:kind|kinder|kindern|jugendlichen?|minderjährigen?|child|children|kids|minors|teenagers?)\b", re.IGNORECASE)  # fmt: skip
_NEGATED: Final = re.compile(r"\b(?:keine?[nrsm]?|niemand|ohne|nicht|kaum|no|none|nobody|without|not|never)\b", re.IGNORECASE)  # fmt: skip
_NO_PEOPLE: Final = re.compile(r"\b(?:(?:niemand|keine[rn]?|nobody|no one)\b.{0,20}\b(?:erkenn\w*|recogni[sz]\w*|zu sehen)|(?:keine|no|without|ohne)\s+(?:\w+\s+)?(?:menschen|personen|leute|gesichter|people|faces|persons))\b", re.IGNORECASE)  # fmt: skip
_PEOPLE: Final = re.compile(r"\b(?:menschen|personen|leute|gesichter|people|faces|persons)\b.{0,20}\b(?:erkenn\w+|recogni[sz]\w+)", re.IGNORECASE)  # fmt: skip
_CONSENT: Final = re.compile(r"\b(?:einwilligung(?:en)?|einverständnis\w*|einverstanden|zustimmung(?:en)?|consents?|permissions?)\b", re.IGNORECASE)  # fmt: skip
_NOT_NEEDED: Final = re.compile(r"\b(?:nicht|keine|not|no)\b.{0,15}\b(?:nötig|notwendig|erforderlich|needed|necessary|required)\b|\bbrauch\w*\b.{0,10}\bkeine\b", re.IGNORECASE)  # fmt: skip
_LACKING: Final = re.compile(r"\b(?:noch nicht|nicht|keine|fehlt|fehlen|folgt|folgen|kommt|kommen|offen|hole|holen|missing|not|no|pending)\b", re.IGNORECASE)  # fmt: skip
_PLACE: Final = r"(?:im|in|beim|bei|auf|unter|am|an|with|at|on|under)\s+\S.*?"
_FILED: Final = re.compile(rf"\b(?:liegt|liegen|lagert|abgelegt|hinterlegt|gespeichert|filed|kept|stored|lies)\s+(?:vor\s+)?(?P<where>{_PLACE})(?=\s+(?:bis|until|gültig|valid|vor$)|$)|\b(?P<there>(?:im|in|beim|bei|auf|unter|am)\s+\S.*?)\s+(?:abgelegt|hinterlegt|gespeichert|filed|kept|stored)", re.IGNORECASE)  # fmt: skip
_UNTIL: Final = re.compile(
    r"\b(?:bis(?:\s+zum)?|until)\s+(?P<when>\S.*?)(?=\s+(?:gültig|valid)|$)", re.IGNORECASE
)
_UNLIMITED: Final = re.compile(r"\b(?:unbefristet|unbegrenzt|zeitlich unbeschränkt|ohne (?:ende|frist|befristung)|unlimited|indefinitely|without (?:limit|end))\b", re.IGNORECASE)  # fmt: skip
_ALL: Final = re.compile(r"\b(?:alle[n]?|sämtliche[n]?|überall|all|every)\b(?:\s+(?:kanäle[n]?|channels?))?", re.IGNORECASE)  # fmt: skip
_PICTURES: Final = re.compile(r"\b(?:(?:bild|foto|picture|photo|nummer|nr|number)(?:er|ern|s)?|auf|on)\.?\s*(?P<numbers>\d{1,2}(?:\s*(?:,|und|u\.|and|&)\s*\d{1,2})*)\b", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Notes:
    """`values` by detail: "yes", "no", "not_needed", "unlimited", or the words that say it. `rest` is what says nothing of this."""

    values: Mapping[str, str] = field(default_factory=dict)
    channels: tuple[str, ...] = ()
    rest: str = ""


def labelled(text: str) -> Notes:
    """Only what has its name before it: "Foto: Müller", "Alternativtext: Ein rotes Haus"."""
    label = _labelled(text.strip(), any_case=True)
    return Notes(dict([label]), (), "") if label and len(text) <= LONGEST else Notes(rest=text)


def notes(text: str, channels: Sequence[str], *, of_consent: bool = False) -> Notes:
    """`of_consent`: it was asked about the consent, so that "im Personalamt, bis 2027" needs no other word."""
    if len(text) > LONGEST:
        return Notes(rest=text)
    reader = _Reader(channels, of_consent)
    for clause in filter(None, (piece.strip() for piece in _CLAUSE.split(text.strip()))):
        reader.read(clause)
    return Notes(reader.values, tuple(dict.fromkeys(reader.named)), ", ".join(reader.rest))


def pictures_named(text: str) -> tuple[int, ...]:
    """The places, from 0, of "Bild 2", "auf 1 und 3"; none where no number is said."""
    numbers = [
        number for found in _PICTURES.finditer(text) for number in re.findall(r"\d+", found["numbers"])
    ]
    return tuple(dict.fromkeys(int(number) - 1 for number in numbers if int(number)))


def channels_named(text: str, channels: Sequence[str]) -> tuple[str, ...]:
    """Those of the channels that the text names, or all of them for "alle Kanäle"."""
    words = f" {folded(text)} "
    named = tuple(channel for channel in channels if f" {folded(channel)} " in words)
    return named or (tuple(channels) if _ALL.search(text) else ())


@dataclass
class _Reader:
    """Clause by clause; what has been said of a consent goes on in the next clause."""

    channels: Sequence[str]
    of_consent: bool
    values: dict[str, str] = field(default_factory=dict)
    named: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    label: str = ""

    def read(self, clause: str) -> None:
        if label := _labelled(clause):
            self.label, self.values[label[0]] = label
        elif self.label == "alternative":  # a sentence may have a comma
            self.values[self.label] += f", {clause}"
        elif self._of_consent(clause) or self._of_people(clause):
            self.label = ""
        elif self.label:  # "Foto: Müller, Stadtarchiv"
            self.values[self.label] += f", {clause}"
        else:
            self.rest.append(clause)

    def _of_consent(self, clause: str) -> bool:
        mentioned = bool(_CONSENT.search(clause))
        if not (mentioned or self.of_consent):
            return False
        found = self._conditions(clause)
        if mentioned:
            self.of_consent = True
            found["consent"] = _consent(clause, found)
        self.values.update(found)
        named = channels_named(clause, self.channels) if mentioned or not found else ()
        self.named += named
        return bool(found or named)

    def _conditions(self, clause: str) -> dict[str, str]:
        found: dict[str, str] = {}
        if filed := _FILED.search(clause):
            found["filed"] = (filed["where"] or filed["there"]).strip()
        if _UNLIMITED.search(clause):
            found["until"] = UNLIMITED
        elif until := _UNTIL.search(clause):
            found["until"] = until["when"].strip()
        return found

    def _of_people(self, clause: str) -> bool:
        short = len(clause.split()) <= SHORT
        found: dict[str, str] = {}
        if _NO_PEOPLE.search(clause):
            found["people"] = NO
        elif _PEOPLE.search(clause):
            found["people"] = YES
        if short and _CHILDREN.search(clause):
            found["children"] = NO if _NEGATED.search(clause) else YES
        self.values.update(found)
        return bool(found)


def _consent(clause: str, found: Mapping[str, str]) -> str:
    if _NOT_NEEDED.search(clause):
        return NOT_NEEDED
    lacking = _LACKING.search(clause) and "filed" not in found
    return NO if lacking else YES


def _labelled(clause: str, *, any_case: bool = False) -> tuple[str, str] | None:
    credit = _CREDIT_ANY_CASE.fullmatch(clause)
    credit = credit or (None if any_case else _CREDIT.fullmatch(clause[:1].lower() + clause[1:]))
    if credit:
        return "credit", credit["words"].strip()
    if seen := _ALTERNATIVE.fullmatch(clause):
        return "alternative", (seen["words"] or seen["seen"]).strip()
    names = _NAMES.fullmatch(clause)
    return ("names", names["words"].strip()) if names else None
