"""`bot.py when` keeps its contract on every line, and no line is the last one."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, get_args

import click
import pytest

from commandline.office import TEXTS, Office, office
from commandline.when import PROPER, answer_lines
from tests.support.clock import TurnableClock
from understanding.when import Reading, Region
from understanding.when.reading import Question
from understanding.when.span import Span

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = (ROOT / "config.yaml").read_text()
NOW = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)  # a Tuesday, 9 o'clock in Berlin
NOTHING = {"start": None, "end": None, "grain": None, "recurrence": None, "question": None}
SATURDAY, FRIDAY = Span(date(2026, 12, 12)), Span(date(2026, 12, 11))

Say = Callable[..., list[dict[str, Any]]]


def chosen(folder: Path, **changes: str) -> Office:
    text = SETTINGS
    for name, value in changes.items():
        text = text.replace(f"\n{name}: ", f"\n{name}: {value} # ")
    (folder / "config.yaml").write_text(text)
    return office(folder / "config.yaml", folder / "data", TurnableClock(NOW))


@pytest.fixture
def say(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Say:
    """What comes out for these lines; a keyword changes a setting."""

    def said(*lines: object, now: str | None = None, state: str | None = None, **changes: str) -> list[Any]:
        written = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
        answer_lines(chosen(tmp_path, **changes), now, state, written)
        return [json.loads(line) for line in capfd.readouterr().out.splitlines()]

    return said


class Listening:
    """Understands nothing, and remembers what it was asked."""

    def __init__(self, *readings: Reading) -> None:
        self.readings = iter(readings)
        self.heard: list[tuple[str, datetime, str, Region]] = []

    def __call__(self, text: str, now: datetime, language: str, region: Region) -> Reading:
        self.heard.append((text, now, language, region))
        return next(self.readings, Reading(None, "no_date"))


def heard(folder: Path, *lines: object, now: str = "", state: str = "", language: str = "de") -> Listening:
    listening = Listening()
    written = [json.dumps(line).encode() for line in lines]
    answer_lines(chosen(folder, language=language), now, state, written, reading=listening)
    return listening


def told(folder: Path, readings: list[Reading], capfd: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The answers for these readings of „Freitag, 12.12.“."""
    lines = [b'{"id": 1, "text": "Freitag, \\n 12.12."}'] * len(readings)
    answer_lines(chosen(folder), None, None, lines, reading=Listening(*readings))
    return [json.loads(line) for line in capfd.readouterr().out.splitlines()]


# ---------------------------------------------------------------- the process


def test_the_program_answers_line_by_line_in_utf_8_and_writes_nothing_else(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "bot.py"), "when", "--now", "2026-12-01T09:00"]
    command += ["--config", str(ROOT / "config.yaml"), "--data", str(tmp_path / "data")]
    foreign = {"PYTHONIOENCODING": "latin-1", "PATH": ""}  # whatever the terminal wants, JSON is UTF-8
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=tmp_path, env=foreign
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        answers = []
        for line in (
            '{"id": "ä", "text": "Freitag, 12.12.2026 – \U0001f389"}',
            "kaputt",
            '{"id": 2, "text": "morgen"}',
        ):
            process.stdin.write(f"{line}\n".encode())
            process.stdin.flush()
            answers.append(process.stdout.readline().decode())  # before the next line is given
        assert (process.communicate(timeout=20), process.returncode) == ((b"", b""), 0)
    assert "„Freitag, 12.12.2026 – \U0001f389“" in answers[0]
    assert [json.loads(answer)["id"] for answer in answers] == ["ä", None, 2]
    assert json.loads(answers[2])["start"] == "2026-12-02"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("option", ["--state", "--now"])
def test_an_option_that_cannot_be_used_is_told_before_the_first_line(option: str) -> None:
    command = [sys.executable, str(ROOT / "bot.py"), "when", option, "gestern"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, input="{}\n")
    assert (done.returncode, done.stdout) == (click.UsageError.exit_code, "")
    assert "„gestern“ ist kein" in done.stderr


# ---------------------------------------------------------------- the answer


def test_an_answer_has_the_fields_of_the_contract_in_their_order(say: Say) -> None:
    (answer,) = say({"id": "a", "text": "am 5.12.2026"})
    assert list(answer.items()) == [
        ("id", "a"),
        ("start", "2026-12-05"),
        ("end", None),
        ("grain", "day"),
        ("recurrence", None),
        ("question", None),
    ]


def test_every_kind_of_span_is_written_as_the_contract_says(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    evening = datetime(2026, 12, 5, 18, 0)  # noqa: DTZ001  # local, as readings are
    spans = [
        Span(evening, datetime(2026, 12, 5, 20, 30), "minute", about=True),  # noqa: DTZ001  # local, as readings are
        Span(None, date(2026, 12, 4), part="noon"),
        Span(date(2026, 12, 1), grain="month", open=True),
        Span(date(2026, 12, 3), recurrence="FREQ=WEEKLY;BYDAY=TH"),
        Span(None, grain=None, vague="bald"),
        Span(time(15, 0), grain="minute"),
    ]
    answers = told(tmp_path, [Reading(span) for span in spans], capfd)
    assert [tuple(answer.values())[1:] for answer in answers] == [
        ("2026-12-05T18:00", "2026-12-05T20:30", "minute", None, None),
        (None, "2026-12-04", "day", None, None),
        ("2026-12-01", None, "month", None, None),
        ("2026-12-03", None, "day", "FREQ=WEEKLY;BYDAY=TH", None),
        (None, None, None, None, None),
        ("T15:00", None, "minute", None, None),
    ]


def test_a_doubt_keeps_the_best_reading_and_numbers_the_candidates_on_one_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (answer,) = told(tmp_path, [Reading(None, "weekday", (SATURDAY, FRIDAY))], capfd)
    assert answer["start"] == "2026-12-12"
    assert answer["question"] == (
        "„Freitag, 12.12.“: Wochentag und Datum passen nicht zusammen."
        " 1. Samstag, 12. Dezember 2026 2. Freitag, 11. Dezember 2026"
    )


@pytest.mark.parametrize("question", sorted(set(get_args(Question)) - PROPER))
def test_every_other_question_keeps_its_best_reading_and_has_a_sentence(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], question: Question
) -> None:
    with_best, alone = told(tmp_path, [Reading(None, question, (FRIDAY,)), Reading(None, question)], capfd)
    assert with_best["start"] == (None if question == "impossible" else "2026-12-11")
    assert alone["start"] is None
    assert alone["question"].startswith("„Freitag, 12.12.“")


def test_a_clock_time_alone_and_no_date_at_all_are_answers(say: Say) -> None:
    clock, nothing = say({"text": "14:30 Uhr"}, {"text": "Das klären wir noch."})
    assert clock == {"id": None, **NOTHING, "start": "T14:30", "grain": "minute"}
    assert nothing == {"id": None, **NOTHING}


def test_both_sides_speak_the_language_of_the_settings(tmp_path: Path, say: Say) -> None:
    (answer,) = say({"text": "Freitag, 12.12.2026"}, language="en")
    assert [language for _, _, language, _ in heard(tmp_path, {"text": "x"}, language="en").heard] == ["en"]
    assert answer["question"].startswith(
        "“Freitag, 12.12.2026”: the weekday and the date do not match. 1. Sat"
    )


# ---------------------------------------------------------------- what is handed to the grammar


def test_what_a_line_does_not_say_comes_from_the_settings_and_the_clock(tmp_path: Path) -> None:
    lines = {"text": "morgen"}, {"text": "morgen", "reference": None, "tz": None, "state": None}
    berlin = Region("BW", "Europe/Berlin")
    assert heard(tmp_path, *lines).heard == [("morgen", datetime(2026, 12, 1, 9, 0), "de", berlin)] * 2  # noqa: DTZ001  # local, as readings are


@pytest.mark.parametrize(
    ("reference", "zone", "local"),
    [
        ("2026-07-01T23:30:00", "Europe/Berlin", "2026-07-01T23:30"),
        ("2026-07-01T23:30:00Z", "Europe/Berlin", "2026-07-02T01:30"),
        ("2026-01-01T00:30:00+05:00", "Europe/Berlin", "2025-12-31T20:30"),
        ("2026-07-01T23:30:00+02:00", "America/New_York", "2026-07-01T17:30"),
        ("2026-07-01T23:30:00Z", "local", "2026-07-02T01:30"),
        ("2026-07-01T23:30:00Z", "../../etc/passwd", "2026-07-02T01:30"),
        ("2026-07-01T23:30:00Z", "Europe", "2026-07-02T01:30"),
        ("2026-07-01", "Europe/Berlin", "2026-07-01T00:00"),
    ],
)
def test_a_reference_is_local_or_becomes_it(tmp_path: Path, reference: str, zone: str, local: str) -> None:
    line = {"text": "morgen", "reference": reference, "tz": zone}
    ((_, now, _, _),) = heard(tmp_path, line, now="2020-01-01").heard
    assert now.isoformat(timespec="minutes") == local


def test_now_is_the_reference_of_lines_without_one(tmp_path: Path) -> None:
    lines = {"text": "morgen"}, {"text": "morgen", "tz": "Asia/Tokyo"}
    asked = heard(tmp_path, *lines, now="2026-07-01T23:30:00Z").heard
    assert [now.hour for _, now, _, _ in asked] == [1, 8]


def test_a_line_knows_its_state_better_than_the_option_and_the_option_than_the_settings(
    tmp_path: Path,
) -> None:
    lines = {"text": "x", "state": "DE-by"}, {"text": "x"}
    assert [region.land for *_, region in heard(tmp_path, *lines, state="nw").heard] == ["BY", "NW"]
    assert [region.land for *_, region in heard(tmp_path, *lines).heard] == ["BY", "BW"]


# ---------------------------------------------------------------- lines that cannot be used


@pytest.mark.parametrize(
    ("line", "about"),
    [
        (b"kaputt", "no_json"),
        (b'{"text": "morgen"', "no_json"),
        (b"\xff\xfe\x00", "no_json"),
        (b"[" * 100_000, "no_json"),
        (b"[]", "no_json"),
        (b"null", "no_json"),
        (b'{"id": NaN, "text": "x"}', "no_json"),
        (b'{"id": ' + b"9" * 5000 + b', "text": "x"}', "no_json"),
        ({"id": 1.5, "text": "morgen"}, "no_id"),
        ({"id": 7}, "no_text"),
        ({"id": 7, "text": None}, "no_text"),
        ({"id": 7, "text": 5}, "no_word"),
        ({"id": 7, "text": ["morgen"]}, "no_word"),
        ({"id": 7, "text": "morgen", "reference": 20261201}, "no_word"),
        ({"id": 7, "text": "morgen", "tz": 1}, "no_word"),
        ({"id": 7, "text": "morgen", "state": []}, "no_word"),
        ({"id": 7, "text": "morgen" * 500_000}, "too_long"),
        ({"id": 7, "text": "morgen \ud83c"}, "no_characters"),
        ({"id": 7, "text": "morgen", "reference": "gestern"}, "no_moment"),
        ({"id": 7, "text": "morgen", "reference": "2026-02-30T09:00"}, "no_moment"),
        ({"id": 7, "text": "morgen", "reference": "0001-01-01T00:00:00+14:00"}, "no_moment"),
        ({"id": 7, "text": "morgen", "reference": "9999-12-31T23:00:00"}, "no_moment"),
        ({"id": 7, "text": "morgen", "state": "Bayern \ud83c"}, "no_land"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_line_that_cannot_be_used_says_why_and_the_next_is_answered(
    say: Say, line: object, about: str
) -> None:
    amiss, fine = say(line, {"id": 8, "text": "morgen"})
    named = line.get("id") if isinstance(line, dict) and about != "no_id" else None
    assert {**amiss, "question": None} == {"id": named, **NOTHING}
    sentence = TEXTS.voice("de", formal=True).plain(f"cli.line.{about}", dict.fromkeys(NAMES, "…"))
    assert amiss["question"].startswith(sentence.partition("…")[0])
    assert fine["start"] == "2026-12-02"


NAMES = ("field", "most", "state", "lands", "written")


def test_blank_lines_are_no_questions(say: Say) -> None:
    assert say(b"", b"\n", b"  \r\n") == []


def test_an_id_comes_back_as_it_was(say: Say) -> None:
    ids = ["ü \U0001f389", "\ud83c", "a\u2028\x85\nb", 10**30, 0, ""]
    assert [answer["id"] for answer in say(*({"id": one, "text": "x"} for one in ids))] == ids


def test_an_unexpected_failure_costs_one_line_and_betrays_no_words(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def failing(text: str, now: datetime, language: str, region: Region) -> Reading:
        del now, language, region
        raise KeyError(text)

    answer_lines(chosen(tmp_path), None, None, [b'{"id": 7, "text": "geheim"}'] * 2, reading=failing)
    out, err = capfd.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == [7, 7]
    assert "schiefgegangen" in out
    assert "KeyError" in err
    assert "geheim" not in err
