"""A wrong setting is told with its key, its line and what to write; all of them at once."""

from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import texts
from newsroom.settings import Agenda, Yearly
from newsroom.settings_yaml import parse, problems_for_matrix
from newsroom.wrong_settings import Problem, WrongSettings, example, keys

DELIVERED = (Path(__file__).parents[2] / "config.yaml").read_text()
NEEDED = "state: BW\norganisation:\n  name: Stadt Neustadt\ncontact:\n  name: Jana\n  reach: Zimmer 1\n"


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(WrongSettings) as wrong:
        parse(text)
    return wrong.value.problems


def told(text: str) -> list[tuple[str, str, int]]:
    return [(problem.sort, problem.key, problem.line) for problem in problems(NEEDED + text)]


# ---------------------------------------------------------------- config.yaml and the model


def test_the_delivered_file_is_valid_and_holds_every_default() -> None:
    assert parse(DELIVERED) == parse(NEEDED).model_copy(
        update={name: getattr(parse(DELIVERED), name) for name in ("organisation", "contact")}
    )


def test_the_delivered_file_holds_every_setting_in_the_models_order() -> None:
    sections = {key.rpartition(".")[0] for key in keys()}
    assert [key for key in written_keys(DELIVERED) if key not in sections] == list(keys())


def test_every_setting_of_the_delivered_file_is_explained() -> None:
    lines = DELIVERED.splitlines()
    sections = {key.rpartition(".")[0] for key in keys()}
    for number, line in enumerate(lines):
        name, colon, value = line.partition(":")
        if colon and "#" not in name and not (not value and name.strip() in sections):
            above = lines[number - 1].strip()
            assert above.startswith("# "), f"{name} has no explanation"
            assert above.rstrip("“)]").endswith((".", "datenbank")), (
                f"{name}: a sentence ends with a full stop"
            )


def written_keys(text: str) -> list[str]:
    found, section = [], ""
    for line in text.splitlines():
        if line.strip() and not line.strip().startswith("#"):
            name = line.partition(":")[0]
            section = section if name.startswith(" ") else name
            found.append(f"{section}.{name.strip()}" if name.startswith(" ") else name)
    return found


# ---------------------------------------------------------------- what is wrong


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("language: fr\n", ("choice", "language", 7)),
        ("timezone: Europe/Belrin\n", ("zone", "timezone", 7)),
        ("timezone: ../../etc/passwd\n", ("zone", "timezone", 7)),
        ("agenda:\n  time: 9 Uhr\n", ("time", "agenda.time", 8)),
        ("agenda:\n  time: 24:00\n", ("time", "agenda.time", 8)),
        ("agenda:\n  time: 02:00\n", ("time_change", "agenda.time", 8)),
        ("agenda:\n  time: 02:59\n", ("time_change", "agenda.time", 8)),
        ("agenda:\n  weekday: montag\n", ("choice", "agenda.weekday", 8)),
        ("agenda:\n  weeks: viele\n", ("number", "agenda.weeks", 8)),
        ("agenda:\n  weeks: 0\n", ("number", "agenda.weeks", 8)),
        ("agenda:\n", ("section", "agenda", 7)),
        ("pictures:\n  max_megabytes: 101\n", ("number", "pictures.max_megabytes", 8)),
        ("capacity:\n  per_week: 0\n", ("number", "capacity.per_week", 8)),
        ("capacity:\n  channels: {Instagram: viele}\n", ("number", "capacity.channels.Instagram", 8)),
        ("capacity:\n  channels: {Instagramm: 3}\n", ("unknown_channel", "capacity", 7)),
        ("channels: [Blog]\ncapacity:\n  channels: {Instagram: 3}\n", ("unknown_channel", "capacity", 8)),
        ("goals: Bürgernähe\n", ("list", "goals", 7)),
        ("editors: '@anna:neustadt.de'\n", ("list", "editors", 7)),
        ("editors:\n  - '@anna:neustadt.de'\n  - berta\n", ("account", "editors", 9)),
        ("data:\n  a: b\n", ("text", "data", 7)),
        ("matrix:\n  device_name: ''\n", ("text", "matrix.device_name", 8)),
        ("matrix:\n  homeserver: matrix.neustadt.de\n", ("homeserver", "matrix.homeserver", 8)),
        ("matrix:\n  homeserver: http://matrix.neustadt.de\n", ("homeserver", "matrix.homeserver", 8)),
        ("matrix:\n  user: themenbote\n", ("user", "matrix.user", 8)),
        ("matrix:\n  editorial_room: '#redaktion:neustadt.de'\n", ("room", "matrix.editorial_room", 8)),
        ("matrix:\n  allowed_servers: ['https://neustadt.de']\n", ("server", "matrix.allowed_servers", 8)),
        ("matrix:\n  password: geheim\n", ("secret", "matrix.password", 8)),
        ("matrix_access_token: geheim\n", ("secret", "matrix_access_token", 7)),
        ("database:\n  url: mysql://localhost/x\n", ("database_url", "database.url", 8)),
        ("database:\n  url: postgresql://a:geheim@localhost/x\n", ("secret", "database.url", 8)),
        ("database:\n  url: postgresql://localhost/x?password=geheim\n", ("secret", "database.url", 8)),
        ("web:\n  enabled: vielleicht\n", ("truth", "web.enabled", 8)),
        ("web:\n  port: 70000\n", ("number", "web.port", 8)),
        ("web:\n  address: http://bote.neustadt.de\n", ("page_address", "web.address", 8)),
        ("web:\n  address: https://bote.neustadt.de/?a=b\n", ("page_address", "web.address", 8)),
        ("web:\n  metrics_from: [10.0.0.1/8]\n", ("network", "web.metrics_from", 8)),
        ("state: BY\n", ("twice", "state", 7)),
        ("völlig_anderes: 1\n", ("unknown", "völlig_anderes", 7)),
    ],
)
def test_a_wrong_value_is_told_with_key_and_line(text: str, expected: tuple[str, str, int]) -> None:
    assert told(text) == [expected]


def test_all_problems_are_told_at_once_in_the_order_of_the_file() -> None:
    assert [
        (problem.sort, problem.key, problem.line) for problem in problems("agenda:\n  weeks: 0\nstate: XX\n")
    ] == [
        ("missing_section", "organisation", 1),
        ("missing_section", "contact", 1),
        ("number", "agenda.weeks", 2),
        ("choice", "state", 3),
    ]


def test_a_missing_key_is_told_on_the_line_of_its_section() -> None:
    [problem] = problems(NEEDED.replace("  reach: Zimmer 1\n", ""))
    assert (problem.sort, problem.key, problem.line) == ("missing", "contact.reach", 4)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("lanuage: de\n", "language"),
        ("matrix:\n  homserver: x\n", "matrix.homeserver"),
        ("homeserver: x\n", "matrix.homeserver"),
        ("matrix:\n  editors: []\n", "editors"),
    ],
)
def test_an_unknown_key_is_told_with_what_is_meant(text: str, meant: str) -> None:
    [problem] = problems(NEEDED + text)
    assert (problem.sort, problem.values["meant"]) == ("unknown_meant", meant)


def test_a_secret_in_the_file_never_stands_in_the_error() -> None:
    [problem] = problems(NEEDED + "matrix:\n  password: Tr0ub4dor\n")
    with pytest.raises(WrongSettings) as wrong:
        parse(NEEDED + "matrix:\n  password: Tr0ub4dor\n")
    assert "Tr0ub4dor" not in f"{problem!r} {wrong.value!r}"


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_problem_has_its_sentence_with_key_line_and_what_to_write(language: str) -> None:
    voice = texts.load().voice(language, formal=True)
    text = (
        "timezone: Nirgends\nlanguage: fr\ndata: {}\ndata: a\nlanuage: de\nganz_anders: 1\neditors: [anna]\n"
        "agenda:\n  weeks: viele\n  time: 9\n  weekday: 1\npictures: 1\ncontact:\n  name: Jana\nmatrix:\n"
        "  homeserver: a\n  editorial_room: b\n  allowed_servers: ['https://c']\n  allowed_users: d\n  token: e\n"
        "database:\n  url: f\n"
    )
    found = [*problems(text), *problems(NEEDED + "agenda:\n  time: 02:30\n"), *problems_for_matrix(DELIVERED)]
    for problem in found:
        sentence = voice.plain(problem.text_key, problem.values)
        assert problem.key in sentence
        assert str(problem.line) in sentence
        assert "{" not in sentence
    assert len({problem.sort for problem in found}) >= 18


def test_what_is_wrong_is_told_in_the_chosen_language() -> None:
    for text, language in [("language: en\n", "en"), ("language: fr\n", "de"), ("", "de")]:
        with pytest.raises(WrongSettings) as wrong:
            parse(text)
        assert wrong.value.language == language


@pytest.mark.parametrize(
    ("text", "line"), [("state: BW\na: [\n", 3), ("- state\n", 1), ("nur Text", 1), ("a: b: c\n", 1)]
)
def test_what_is_no_yaml_is_told_with_its_line(text: str, line: int) -> None:
    assert [(problem.sort, problem.line) for problem in problems(text)] == [("syntax", line)]


@given(st.text())
def test_any_text_at_all_gives_settings_or_problems(text: str) -> None:
    try:
        parse(NEEDED + text)
    except WrongSettings as wrong:
        assert wrong.problems  # noqa: PT017  # either outcome is right


# ---------------------------------------------------------------- days of every year

YEARLY = "yearly:\n  - name: Weltfrauentag\n    when: 8. März\n"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("  - {name: Irgendwas, when: irgendwann}\n", ("yearly_day", "yearly.when", 10)),
        ("  - name: Frühling\n    when: im Mai\n", ("yearly_day", "yearly.when", 11)),
        ("  - name: Einmal\n    when: 8. März 2027\n", ("yearly_day", "yearly.when", 11)),
        ("  - name: Oft\n    when: FREQ=SECONDLY\n", ("yearly_day", "yearly.when", 11)),
        ("  - name: Ohne Tag\n", ("missing", "yearly.when", 10)),
        ("  - when: 9. März\n", ("missing", "yearly.name", 10)),
        ("    lead: 0\n", ("number", "yearly.lead", 10)),
        ("    lead: bald\n", ("number", "yearly.lead", 10)),
        ("    abteilung: Bauamt\n", ("unknown", "yearly.abteilung", 10)),
        ("  - {name: Weltfrauentag, when: 9. März}\n", ("same_name", "yearly", 7)),
        ("  - {name: " + "a" * 201 + ", when: 9. März}\n", ("text", "yearly.name", 10)),
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_wrong_day_of_the_year_is_told_with_key_and_line(
    more: str, expected: tuple[str, str, int], language: str
) -> None:
    [problem] = problems(NEEDED + YEARLY + more)
    assert (problem.sort, problem.key, problem.line) == expected
    sentence = texts.load().voice(language, formal=True).plain(problem.text_key, problem.values)
    assert str(problem.line) in sentence
    assert "None" not in sentence


def test_the_days_that_the_delivered_file_proposes_are_understood() -> None:
    """They stand there as comments: without their marks they are settings."""
    _, _, proposed = DELIVERED.partition("# yearly:\n")
    lines = [line.removeprefix("# ") for line in proposed.partition("\n\n")[0].splitlines()]
    found = parse(NEEDED + "yearly:\n" + "\n".join(lines) + "\n").yearly
    assert len(found) == len(lines) > 5
    assert found[0] == Yearly(
        name="Weltfrauentag", when="8. März", department="Gleichstellungsstelle", lead=20
    )


# ---------------------------------------------------------------- the made-up names


def test_made_up_names_are_refused_before_a_homeserver_is_met() -> None:
    lines = DELIVERED.splitlines()
    assert [(problem.key, lines[problem.line - 1].strip()) for problem in problems_for_matrix(DELIVERED)] == [
        ("organisation.name", "name: Stadt Musterstadt"),
        ("contact.name", "name: Pressestelle der Stadt Musterstadt"),
        ("contact.reach", "reach: Telefon 1234, pressestelle@example.org"),
        ("matrix.homeserver", "homeserver: https://matrix.example.org"),
        ("matrix.user", 'user: "@themenbote:example.org"'),
    ]


def test_a_made_up_name_in_a_list_is_found_too() -> None:
    text = NEEDED + "matrix:\n  homeserver: https://m.neustadt.de\n  user: '@bot:neustadt.de'\n"
    assert problems_for_matrix(text) == ()
    found = problems_for_matrix(text + "editors:\n  - '@a:neustadt.de'\n  - '@b:example.org'\n")
    assert [(problem.key, problem.line) for problem in found] == [("editors", 12)]


# ---------------------------------------------------------------- the values


def test_scalars_keep_what_was_written() -> None:
    settings = parse(NEEDED + "agenda:\n  time: 10:00\n  weeks: 6\n")
    assert settings.agenda == Agenda(weekday="monday", time=time(10, 0), weeks=6)


def test_every_setting_is_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        parse(NEEDED).language = "en"


@pytest.mark.parametrize("weekday", [0, 4, 6])
def test_the_weekday_counts_as_python_counts(weekday: int) -> None:
    name = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")[weekday]
    assert parse(NEEDED + f"agenda:\n  weekday: {name}\n").agenda.weekday_number == weekday


def test_the_key_lies_in_the_data_folder_unless_told_otherwise() -> None:
    assert parse(NEEDED).key_file == Path("data/matrix/key")
    assert parse(NEEDED + "matrix:\n  key_file: /etc/schluessel\n").key_file == Path("/etc/schluessel")


def test_every_setting_has_something_to_write() -> None:
    assert [key for key in keys() if example(key) in {"None", "()", ""}] == []
