"""auslastung, ausgewogenheit and sperre in the editorial room, in both languages."""

from __future__ import annotations

import pytest

from newsroom.topics import Status
from tests.handlers.office import Office
from tests.handlers.planning import founded, limited, planned
from tests.newsroom.planned import complete
from transports.render import terminal

# ---------------------------------------------------------------- auslastung


async def test_eight_weeks_are_told_in_a_line_each(office: Office) -> None:
    limited(office, 2, Instagram=1)
    await planned(office, "2026-12-08")
    await planned(office, "2026-12-09", "Facebook")
    await planned(office, "2026-11-23", status=Status.PUBLISHED)
    await planned(office, "2026-12-08", status=Status.DECLINED)
    await office.answer("!sperre 21.12. bis 24.12. Trauer")
    assert await office.answer("!auslastung") == (
        "Die nächsten 8 Wochen\n"
        "• KW 48 · 1 von 2 · Instagram 1 von 1 (voll)\n"
        "• KW 49 · 0 von 2 · Instagram 0 von 1\n"
        "• KW 50 · 2 von 2 (voll) · Instagram 1 von 1 (voll)\n"
        "• KW 51 · 0 von 2 · Instagram 0 von 1\n"
        "• KW 52 · 0 von 2 · Instagram 0 von 1 · Sperre: Trauer\n"
        "• KW 53 · 0 von 2 · Instagram 0 von 1\n"
        "• KW 1 · 0 von 2 · Instagram 0 von 1\n"
        "• KW 2 · 0 von 2 · Instagram 0 von 1"
    )
    english = await office.answer("!load", language="en")
    assert "\n• Week 50 · 2 of 2 (full) · Instagram 1 of 1 (full)\n" in english


async def test_the_load_says_what_it_did_not_heed(office: Office) -> None:
    assert (await office.answer("!auslastung Januar")).endswith(
        "Die Auslastung zeigt immer die nächsten 8 Wochen; nicht beachtet habe ich: Januar"
    )


async def test_without_a_limit_it_counts_and_says_how_to_set_one(office: Office) -> None:
    await planned(office, "2026-12-08", "Facebook")
    said = await office.answer("!Auslastung")
    assert "\n• KW 50 · 1 geplant · Facebook 1\n" in said
    assert said.endswith(
        "\n\nEine Grenze ist nicht eingestellt. Mit capacity in der config.yaml warne ich, wenn eine Woche voll ist, "
        "zum Beispiel mit per_week: 4."
    )


# ---------------------------------------------------------------- ausgewogenheit


async def test_the_balance_tells_groups_and_gaps_but_nobody(office: Office) -> None:
    limited(office)
    [building] = await founded(office, "Bauamt", themes=("Straßen", "Spielplätze"))
    await founded(office, "Archiv")
    for number in range(4):
        who = ("Anna Weber", "Ben Kurz")[number % 2]
        await planned(
            office,
            "2026-12-08",
            title="Spielplatz am Park",
            who=who,
            department=building,
            goals=("Bürgernähe",),
        )
    await planned(office, "2026-10-20", title="Archivtag", status=Status.PUBLISHED)
    said = await office.answer("!ausgewogenheit")
    assert said == (
        "Ausgewogenheit: Montag, 1. Juni 2026 bis Sonntag, 17. Januar 2027\n"
        "Themen nach Abteilungen:\n\n• Bauamt · 4\n• ohne Abteilung · unter 3\n\n"
        "Kein Thema in dieser Zeit: Archiv\n\n"
        "Themen nach Themenfeldern:\n\n• Spielplätze · 4\n• ohne Themenfeld · unter 3\n\n"
        "Themenfelder ohne Thema: Straßen\n\n"
        "Ziele: Bürgernähe 4 · Transparenz 0\n\n"
        "Gezählt wird, was angenommen, eingeplant oder veröffentlicht ist. "
        "Kleine Zahlen und Abteilungen, aus denen nur ein Mensch beiträgt, stehen nur ungefähr da."
    )
    assert "Anna" not in said


async def test_the_balance_of_one_person_is_not_told(office: Office) -> None:
    [building] = await founded(office, "Bauamt")
    for _ in range(5):
        await planned(office, "2026-12-08", department=building)
    said = await office.answer("!ausgewogenheit dezember")
    assert said.startswith(
        "Ausgewogenheit: Dezember 2026\nThemen nach Abteilungen:\n\n• Bauamt · 3 oder mehr\n\n"
    )


@pytest.mark.parametrize(
    ("order", "title"),
    [
        ("!ausgewogenheit letztes Jahr", "2025"),
        ("!balance last year", "2025"),
        ("!ausgewogenheit Oktober", "Oktober 2026"),
        ("!balance october 2025", "Oktober 2025"),
        ("!ausgewogenheit KW 40", "Kalenderwoche 40 (Montag, 28. September bis Sonntag, 4. Oktober 2026)"),
    ],
)
async def test_a_period_of_the_past_may_be_empty(office: Office, order: str, title: str) -> None:
    assert await office.answer(order) == (
        f"Ausgewogenheit: {title}\nIn dieser Zeit ist noch nichts geplant oder veröffentlicht."
    )


async def test_a_period_that_is_none_is_asked_for(office: Office) -> None:
    assert await office.answer("!ausgewogenheit Anna Weber") == (
        "Diesen Zeitraum verstehe ich nicht. Es gehen zum Beispiel: Oktober, letztes Jahr, 2026, KW 40 oder 12 Wochen."
    )


# ---------------------------------------------------------------- sperre


async def test_a_blackout_lists_at_once_what_stands_in_it(office: Office) -> None:
    await planned(office, "2026-12-08")
    await planned(office, "2026-12-20", title="Später")
    assert await office.answer("!sperre 1.12. bis 15.12. Vorwahlzeit") == (
        "Eingetragen: Sperre 1, Vorwahlzeit, Dienstag, 1. Dezember bis Dienstag, 15. Dezember 2026. "
        "Themen in dieser Zeit werden gekennzeichnet. Aufheben: !sperre aufheben 1\n\n"
        "Schon in dieser Zeit, bitte prüfen:\n\n"
        "• T-1 Kinderhaus · Dienstag, 8. Dezember 2026 · eingeplant"
    )


async def test_a_blackout_names_who_stands_in_the_foreground(office: Office) -> None:
    limited(office)
    await planned(office, "2026-12-08", title="Bürgermeisterin Krämer liest")
    said = await office.answer("!sperre 1.12. bis 15.12. Vorwahlzeit")
    assert said.endswith(
        "• T-1 Bürgermeisterin Krämer liest · Dienstag, 8. Dezember 2026 · eingeplant · "
        "Vorwahlzeit prüfen: Bürgermeisterin Krämer"
    )


async def test_what_is_accepted_and_has_no_day_is_counted(office: Office) -> None:
    limited(office, 2)
    await office.contribute(complete(), status=Status.ACCEPTED)
    assert (await office.answer("!auslastung")).endswith(
        "\n\nDazu ist ein Thema angenommen und hat noch keinen Tag."
    )
    await office.contribute(complete(), status=Status.ACCEPTED)
    await office.contribute(complete(), status=Status.SUBMITTED)
    assert (await office.answer("!auslastung")).endswith(
        "\n\nDazu sind 2 Themen angenommen und haben noch keinen Tag."
    )


async def test_one_that_holds_says_where_there_is_room(office: Office) -> None:
    await planned(office, "2026-12-08")
    said = await office.answer("!sperre anhalten 1.12. bis 15.12.: Trauer")
    assert said == (
        "Eingetragen: Sperre 1, Trauer, Dienstag, 1. Dezember bis Dienstag, 15. Dezember 2026. "
        "In dieser Zeit lässt sich nichts einplanen. Aufheben: !sperre aufheben 1\n\n"
        "Schon in dieser Zeit. Sie bleiben dort, bis jemand sie verschiebt, zum Beispiel mit !planen T-1 16.12.:\n\n"
        "• T-1 Kinderhaus · Dienstag, 8. Dezember 2026 · eingeplant"
    )


async def test_all_are_listed_and_each_can_be_lifted(office: Office) -> None:
    assert await office.answer("!sperre") == (
        "Es gibt keine Sperre. Eine eintragen: !sperre 1.3. bis 15.4. Vorwahlzeit"
    )
    await office.answer("!sperre 1.3. bis 15.4. Vorwahlzeit")
    await office.answer("!sperre 24.12. hält Trauer **um** {x}")
    assert await office.answer("!sperren") == (
        "Sperren\n"
        "• 2 · Trauer **um** {x} · Donnerstag, 24. Dezember 2026 · bleibt frei\n"
        "• 1 · Vorwahlzeit · Montag, 1. März bis Donnerstag, 15. April 2027 · kennzeichnet Themen\n\n"
        "Aufheben: !sperre aufheben 2"
    )
    assert (await office.answer("!sperre aufheben")).startswith(
        "Welche Sperre? Bitte die Nummer dazuschreiben"
    )
    assert (await office.answer("!sperre aufheben 9")).startswith(
        "Eine Sperre „9“ gibt es nicht.\n\nWelche Sperre? "
    )
    assert await office.answer("!sperre aufheben vorwahlzet") == (
        "Aufgehoben: Vorwahlzeit, Montag, 1. März bis Donnerstag, 15. April 2027."
    )
    assert (await office.answer("!blackout lift 2", language="en")) == (
        "Lifted: Trauer **um** {x}, Thursday, 24 December 2026."
    )
    assert (await office.answer("!sperre aufheben 2")).startswith("Es gibt keine Sperre.")


async def test_a_topic_tells_in_which_blackout_it_stands(office: Office) -> None:
    limited(office)
    await office.answer("!sperre 1.12. bis 15.12. Vorwahlzeit")
    await planned(office, "2026-12-08")
    await planned(office, "2026-12-08", title="Bürgermeisterin Krämer liest", status=Status.SUBMITTED)
    await planned(office, "2026-12-16")
    told = "Bitte prüfen: Der Tag liegt in der Sperre Vorwahlzeit bis Dienstag, 15. Dezember 2026"
    pages = [terminal((await office.order(f"!thema {number}"))[0].parcel) for number in (1, 2, 3)]
    assert f"\n\n{told}.\n\n" in pages[0]
    assert f"\n\n{told}, und im Thema steht Bürgermeisterin Krämer.\n\n" in pages[1]
    assert "Sperre" not in pages[2]


async def test_the_same_twice_is_one(office: Office) -> None:
    await office.answer("!sperre 1.3. bis 15.4. Vorwahlzeit")
    assert await office.answer("!sperre 1.3. bis 15.4. vorwahlzeit") == (
        "Diese Sperre gibt es schon: Vorwahlzeit, Montag, 1. März bis Donnerstag, 15. April 2027, Nummer 1."
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Vorwahlzeit", "„Vorwahlzeit“ nennt keine Tage. Es geht so: !sperre 1.3. bis 15.4. Vorwahlzeit"),
        ("1.3. bis 15.4.", "Bitte den Grund dazuschreiben: !sperre 1.3. bis 15.4. Vorwahlzeit"),
        ("ab heute Krise", "Der letzte Tag fehlt. Es geht so: !sperre heute bis 15.4. Trauer"),
        ("1.1.2020 Krise", "„1.1.2020 Krise“ ist schon vorbei. Bitte Tage nennen, die noch kommen, wenn nötig mit dem Jahr."),
        ("31.2. Krise", "Die Tage in „31.2. Krise“ sind nicht eindeutig. Bitte den ersten und den letzten nennen: !sperre 1.3. bis 15.4. Vorwahlzeit"),
        ("24.12. " + "x" * 101, "Der Grund ist zu lang, möglich sind 100 Zeichen."),
    ],
)  # fmt: skip  # one row, one order
async def test_what_is_missing_is_asked_for(office: Office, words: str, said: str) -> None:
    assert await office.answer(f"!sperre {words}") == said
    assert (await office.answer("!sperre")).startswith("Es gibt keine Sperre.")


async def test_in_english_it_reads_the_same(office: Office) -> None:
    said = await office.answer("!blackout 1 March to 15 April pre-election period", language="en")
    assert said.startswith(
        "Entered: blackout 1, pre-election period, Monday, 1 March to Thursday, 15 April 2027. "
    )


@pytest.mark.parametrize("order", ["!auslastung", "!ausgewogenheit", "!sperre 24.12. Trauer"])
async def test_only_editors_plan(office: Office, order: str) -> None:
    assert await office.answer(order, editor=False) == (
        "Diesen Befehl kann nur nutzen, wer für die Redaktion eingetragen ist."
    )
