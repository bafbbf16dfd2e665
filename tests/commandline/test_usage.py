"""A wrong command line, and the help: no word of them is Click's own, in either language."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from commandline.commands import Commands
from commandline.export import agenda_command, export_command
from commandline.import_calendar import command as import_calendar_command
from commandline.usage import sentences
from texts import load

ROOT = Path(__file__).parents[2]
GERMAN, ENGLISH = (load().voice(language, formal=True) for language in ("de", "en"))
CLI = Commands(
    "bot.py",
    commands={one.name or "": one for one in (agenda_command, export_command, import_calendar_command)},
)
WRONG = (
    (["agenda", "--weeks", "3"], "Die Angabe --weeks gibt es hier nicht."),
    (["--config", "x.yaml", "check"], "Angaben wie --config stehen hinter dem Befehl"),
    (["agendax"], "Gemeint ist vielleicht: agenda"),
    (["agenda", "--perod", "x"], "Gemeint ist vielleicht: --period"),
    (["agenda", "--period"], "Zu --period fehlt der Wert"),
    (["export", "--output", "x"], "Es fehlt: --format."),
    (["import-calendar"], "Es fehlt: FILE."),
    (["export", "--format", "pdf", "--output", "x"], "nur eines von diesen: ics, xlsx, csv, json."),
    (["import-calendar", "x.ics", "--lead", "999"], "nur eine ganze Zahl von 1–120."),
    (["agenda", "am", "5.12."], "Texte mit Leerzeichen brauchen Anführungszeichen."),
)
CLICKS = ("Error", "Usage", "Options", "Commands", "Show this", "No such", "Missing", "Try ")


def called(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "bot.py"), *arguments]
    return subprocess.run(command, input="", capture_output=True, text=True, timeout=120, check=False)


def wrong(arguments: list[str]) -> click.UsageError:
    with pytest.raises(click.UsageError) as raised:
        click.Group.main(CLI, arguments, prog_name="bot.py", standalone_mode=False)
    return raised.value


@pytest.mark.parametrize(("arguments", "said"), WRONG, ids=[" ".join(arguments) for arguments, _ in WRONG])
def test_it_says_what_is_wrong_and_where_there_is_help(arguments: list[str], said: str) -> None:
    told = "\n".join(sentences(wrong(arguments), GERMAN))
    assert said in told
    assert not any(word in told for word in CLICKS)


@pytest.mark.parametrize("arguments", [arguments for arguments, _ in WRONG], ids=" ".join)
def test_in_english_as_well(arguments: list[str]) -> None:
    told = "\n".join(sentences(wrong(arguments), ENGLISH))
    assert not any(word in told for word in ("Angabe", "Befehl", "fehlt", "geht nur", "vielleicht"))


def test_a_sentence_of_our_own_stays_as_it_is() -> None:
    done = called("when", "--now", "morgen")
    assert done.stderr.startswith("„morgen“ ist kein Zeitpunkt.")
    assert done.stderr.endswith("Mehr dazu zeigt: bot.py when --help\n")


def test_the_process_ends_with_the_sentences_alone() -> None:
    done = called("agendax")
    assert done.returncode == click.UsageError.exit_code
    assert done.stderr.splitlines() == [
        "Den Befehl „agendax“ gibt es nicht.",
        "Gemeint ist vielleicht: agenda",
        "Mehr dazu zeigt: bot.py --help",
    ]


@pytest.mark.parametrize("arguments", [["--help"], ["agenda", "--help"], []], ids=" ".join)
def test_the_help_is_in_our_words(arguments: list[str]) -> None:
    done = called(*arguments)
    told = done.stdout + done.stderr
    assert done.returncode == (0 if arguments else click.UsageError.exit_code)
    assert told.startswith("Aufruf: bot.py ")
    assert "Zeigt diese Hilfe." in told
    assert not any(word in told for word in CLICKS)
