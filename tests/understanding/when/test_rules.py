"""The grammar's own words: every rule is shown by its example, and no rule or word waits for what nobody makes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from understanding.when.grammar import english, german, rules
from understanding.when.grammar.lexicon import lexicon
from understanding.when.grammar.parsing import RULES
from understanding.when.grammar.rules import Rule, rewritten
from understanding.when.grammar.said import Named
from understanding.when.grammar.spelling import spelled
from understanding.when.grammar.tokenizer import pieces
from understanding.when.named_days import DAYS

LANGUAGES = ("de", "en")
# One of every notation; the words make "word", "noun", "junk" and "street".
NOTATIONS = """5.12.2026 5.12. 15:30 06/2026 5.12 15.30 25/12 5. '26 2026 1530 3 123456 , . - & ( ) § € : / → ~ Haus auf
    Waldstraße 3,5 10.000 www.stadt.de rathaus@stadt.de 0711-2164711 8am 8 pm"""


def fires(rule: Rule, text: str, language: str) -> bool:
    """Whether the row of pieces changes when it is this rule's turn."""
    row = pieces(text, language)
    for one in RULES:
        if one is rule:
            return rewritten(row, [one]) != row
        row = rewritten(row, [one])
    return False


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_a_rule_is_fired_by_its_example(rule: Rule) -> None:
    assert any(fires(rule, rule.example, language) for language in LANGUAGES)


def made() -> set[str]:
    """All kinds of pieces: those of words, of notations, of the ends of compounds, and of rules."""
    kinds = {rule.becomes for rule in RULES} | {"moved_to"}
    for language in LANGUAGES:
        known = lexicon(language)
        kinds |= {kind for phrases in known.phrases.values() for _, (kind, _) in phrases}
        kinds |= {kind for kind, _ in known.tails.values()}
        kinds |= {piece.kind for piece in pieces(NOTATIONS, language)}
    return kinds


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_a_rule_waits_for_nothing_that_nobody_makes(rule: Rule) -> None:
    waited_for = {kind for kind, sign in rules._CODES.items() if sign in rule.pattern}
    assert waited_for - made() == set()


def lines(language: str) -> Iterator[tuple[str, object, str]]:
    own = english if language == "en" else german
    for day in DAYS:
        yield "named", Named(day.id), "|".join(day.english if language == "en" else day.german)
    yield from (*own.WORDS, *own.NUMBERS, *own.HALVES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_stands_once_in_the_lexicon(language: str) -> None:
    """Of two meanings the last would silently win."""
    meanings = defaultdict(list)
    for kind, value, spellings in lines(language):
        for spelling in filter(None, spellings.split("|")):
            meanings[" ".join(re.findall(r"[^\W\d]+|\d+", spelled(spelling)))].append((kind, value))
    assert {word: found for word, found in meanings.items() if len(set(map(repr, found))) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_has_letters_or_digits(language: str) -> None:
    assert all(words for phrases in lexicon(language).phrases.values() for words, _ in phrases)
    assert "" not in lexicon(language).phrases
