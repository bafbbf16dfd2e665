"""What can be counted and what cannot: people, seats and things; but no money, measures, ages, hours and rooms."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.words import listed, tails

# As they are written, for folded "neuen" would be "neun".
NUMBERS: Final = {
    word: number
    for number, spellings in {
        2: "zwei zwo two", 3: "drei three", 4: "vier four", 5: "fünf fuenf five", 6: "sechs six", 7: "sieben seven", 8: "acht eight", 9: "neun nine",
        10: "zehn ten", 11: "elf eleven", 12: "zwölf zwoelf twelve dutzend dozen", 13: "dreizehn thirteen", 14: "vierzehn fourteen",
        15: "fünfzehn fuenfzehn fifteen", 16: "sechzehn sixteen", 17: "siebzehn seventeen", 18: "achtzehn eighteen", 19: "neunzehn nineteen",
        20: "zwanzig twenty", 25: "fünfundzwanzig", 30: "dreißig dreissig thirty", 40: "vierzig forty", 50: "fünfzig fuenfzig fifty", 60: "sechzig sixty",
        70: "siebzig seventy", 80: "achtzig eighty", 90: "neunzig ninety", 100: "hundert einhundert hundred", 150: "hundertfünfzig",
        200: "zweihundert", 300: "dreihundert", 400: "vierhundert", 500: "fünfhundert", 1000: "tausend eintausend thousand", 2000: "zweitausend",
        3000: "dreitausend", 5000: "fünftausend", 10_000: "zehntausend",
    }.items()
    for word in spellings.split()
}  # fmt: skip  # a table

PEOPLE: Final = listed(
    "TN Mann Kameraden Kameradinnen Täuflinge Verletzte Tote Geburten Babys Rentner Nachbarn Bewerberinnen Aussteller Firmen Vereine Gruppen Teams Mannschaften "
    "Personen Person Menschen Leute Leut Gäste Gästen Gast Kinder Kindern Kids Jugendliche Jugendlichen Mädchen Mädels Jungen Jungs Schüler Schülern "
    "Schülerinnen Studierende Azubis Auszubildende Senioren Seniorinnen Familien Paare Teilnehmende Teilnehmenden Teilnehmer Teilnehmern Teilnehmerinnen "
    "Mitwirkende Mitwirkenden Besucher Besuchern Besucherinnen Besuchende Zuschauer Zuschauern Zuhörer Helfer Helfern Helferinnen Ehrenamtliche "
    "Einsatzkräfte Einsatzkräften Kräfte Feuerwehrleute Musiker Musikerinnen Sänger Sängerinnen Mitglieder Mitgliedern Mitarbeitende Mitarbeitenden "
    "Mitarbeiter Mitarbeiterinnen Beschäftigte Beschäftigten Bürger Bürgerinnen Bewohner Einwohner Einwohnern Anwohner Läufer Läuferinnen Radler "
    "Aktive Freiwillige Freiwilligen Geehrte Abgeordnete Eltern Erwachsene Bewerber Bewerbungen Badegäste Badegästen Hästräger Halter Halterinnen "
    "people persons guests guest children kids pupils students visitors participants attendees spectators volunteers members families adults residents "
    "couples apprentices staff employees runners citizens ppl pax folks Pers"
)
SEATS: Final = listed(
    "Plätze Plätzen Platz Sitzplätze Sitzplätzen Stehplätze Anmeldungen Karten Tickets seats places spots tickets"
)
PEOPLE_TAILS: Final = tails(
    "tler dler bler gler linge lingen isten anten studenten patienten assistenten leiter beamte beamten bedienstete berechtigte betroffene pflichtige angehörige angehörigen gänger arbeiter bauern wirte frauen männer damen herren "
    "mädchen kameraden kameradinnen paten lotsen fahrer reiter schwestern pfleger senioren autoren juroren köche ärzte händler aussteller ausstellende wahlhelfende engagierte kinder leute gäste gästen besucher besuchern teilnehmer teilnehmende innen helfer kräfte träger sänger musiker spieler klässler klasslern läufer bürger "
    "einwohner mitglieder schüler personen plätze mitarbeitende beschäftigte"
)

# No count, whatever stands before it.
MEASURES: Final = listed(
    "Anlauf Anläufe Anläufen Versuch Versuche Versuchen Teilen Jahrtausende Jahrtausenden Raten Varianten Dienstjahre Dienstjahren Lebensjahre Lebensjahren Spieltage Stufen Stufe Punkten Treppenstufen Etappen Kapiteln Bänden Spielzeiten Strophen Folgen Staffeln Zeilen Karat Umdrehungen Höhenmeter Höhenmetern Meilen Knoten Pfund Zentner Fuß Gänge Windstärke Windstärken Beaufort Schilling Bonuspunkte Credits Einheiten Nachmittage Vormittage Wochentage Werktage Werktagen Arbeitstage Kilowattpeak kWp Kw PS ccm Bits Pixel "
    "abends noon midnight midday morgens nachmittags vormittags mittags nachts früh Advent Jährige Jährigen Jährigem "
    "Euro EUR Cent Mio Mrd Million Millionen Milliarde Milliarden tsd Prozent Prozentpunkte Grad m km cm mm qm kg g t l ha kWh MWh kW MW dB ml kV V A W "
    "Meter Metern Kilometer Kilometern Zentimeter Quadratmeter Quadratmetern Quadratkilometer Kubikmeter Hektar Tonnen Tonne Kilo Kilogramm Gramm Liter "
    "Watt Kilowatt Megawatt Kilowattstunden Volt Ampere Dezibel Pascal Celsius Stunden Stunde Std Minuten Minute Min Sekunden Tage Tagen Tag Wochen Woche "
    "Monate Monaten Monat Jahre Jahren Jahr Jahres J Jahrzehnte Jahrhundert Uhr h Seiten Seite S Uhrzeit Punkte Stimmen Zoll Mbit Gbit GB MB Kalorien "
    "Stock Stockwerk Stockwerke Etage Etagen OG EG UG Mal mal fach Klasse Klassen-Stufe Semester Lehrjahr Ausgabe Nummer Auflage Gramm kmh Stundenkilometer "
    "Euros Cents percent pct euros dollars pounds metres meters kilometres kilometers km² m² m³ hours hour minutes minute min days day weeks week months "
    "month years year pages page degrees tonnes tons litres times am pm o'clock floor hectares square million billion thousandths °C ct pm2 Promille "
    "Schritte Runden Takte Sätze Kapitel Absätze Teil Nächte Nacht Wochenstunden µg mg Nanogramm Lux Bar bit Zeilen Zeichen Vierteljahr Quartal "
    "Ecke Lichtjahre Epochen Generationen Punkt Prozentzahl Klimazonen Sek Sekunde sec secs seconds second TEUR Tsd Mrd Bleche Blech Kuchenbleche Wochenende Wochenenden"
)
# Of it millions are given, and none is counted.
MONEY: Final = listed(
    "Förderung Zuschuss Fördermittel Fördermitteln Fördergeld Fördergelder Fördersumme Zuwendung Investition Baukosten Gesamtkosten Kosten Mehrkosten Etat Budget Haushaltsmittel Schulden Umsatz Gewinn Erlös Reinerlös Steuergeld Steuergelder Eigenanteil Finanzhilfe Städtebauförderung Preisgeld Einnahmen Ausgaben Spendengeld Spendengelder funding grant"
)
MEASURE_TAILS: Final = tails(
    "jährig jährige jährigen jähriges jähriger prozentig stündig stündige minütig tägig tägige euro meter kilometer stunden minuten jahre jahren monate tage "
    "wochen year-old years-old"
)
# Behind these a number is a name and no count.
NAMED: Final = listed(
    "Hausnummern Nummern Tram Trams Straßenbahn Straßenbahnen Linien Buslinien Busse Nachtbus Nachtbusse Gleise Räume Zi Zimmer Raum Saal Halle Haus Hausnummer Nummer Nr Nrn No Linie Buslinie Bus Gleis Tor Eingang Platz Block Gebäude Stufe Tempo Klasse Kapitel Seite S "
    "Absatz Abs Artikel Art Paragraf Paragraph Punkt Top Ziffer Band Teil Regal Tour Kurs Lektion EG Entgeltgruppe Besoldungsgruppe A B E L K S U ICE RE RB "
    "Autobahn Bundesstraße Landstraße Kreisstraße HLF LF TLF DLK PLZ Flur Flurstück Gruppe Team Los Phase Bauabschnitt BA Abschnitt Aktenzeichen Az Gz "
    "Jahrgang Maßnahme M Folge Staffel Ausgabe Heft PM room hall line route grade floor gate platform building number page chapter phase step ward "
    "Straße straße Stock Etage Wohnung Apartment Tor Ebene Deck Stand Kilometer Basisjahr Version Level Grenzwert Note Vorgang Drucksache Hörsaal Akte Tag Bebauungsplan Covid B-Plan § U18 KW Kalenderwoche App Apparat Durchwahl"
)
# Of an office, or of what stands in a row: "Dezernat 52", "Buhne 12"; but "im Zelt 200 Leute".
NUMBERED: Final = listed(
    "Dezernat Referat Amt Fachbereich Fachdienst Abteilung Abt Sachgebiet Fachgebiet Stabsstelle Dienststelle Kommissariat Revier Wache Wahlbezirk Stimmbezirk Wahlkreis Bezirk Dez Ref FB FD SG "
    "Buhne Pier Steg Kai Schacht Becken Reihe Loge Parzelle Feld Box Bude Schalter Kasse Rampe Station Wagen Abfahrt Ausfahrt Anschlussstelle Mast Pfeiler Turm Hütte Fach Sektor Zone Modul "
    "Kabine Sprosse Kreisel Bahn Bahnsteig Liegeplatz Standplatz Stellplatz Säule Boje Tonne Schleuse Brücke Mile Kammer Department Division Unit Section Pitch Booth Lane Pier Terminal"
)
AGES: Final = listed("ab über unter bis alter aged from over under ages age zwischen von")
APPROXIMATELY: Final = frozenset(
    [
        "rund",
        "zwischen",
        "between",
        "ca",
        "approx",
        "appr",
        "ungef",
        "rd",
        "schätzungsweise",
        "circa",
        "zirka",
        "etwa",
        "ungefähr",
        "fast",
        "knapp",
        "gut",
        "über",
        "mehr als",
        "mindestens",
        "mind",
        "wenigstens",
        "höchstens",
        "max",
        "maximal",
        "maximum",
        "min",
        "bis zu",
        "insgesamt",
        "je",
        "jeweils",
        "an die",
        "so",
        "so um die",
        "um die",
        "about",
        "around",
        "some",
        "roughly",
        "nearly",
        "almost",
        "over",
        "up to",
        "at least",
        "approximately",
        "no more than",
        "more than",
        "at most",
        "voraussichtlich",
        "exakt",
        "genau",
        "ca .",
        "max .",
    ]
)
# Small words between a number and what is counted.
BETWEEN: Final = listed(
    "neue neuen neuer neu freie freien geladene geladenen weitere weiteren junge jungen of her his our their unserer der verschiedene"
)
COUNT_LABELS: Final = listed(
    "Teilnehmende Teilnehmer Teilnehmerzahl Plätze Gäste Anzahl Personenzahl Besucher Haushalte Stellen Kapazität Fassungsvermögen Zusagen Anmeldungen Mitglieder Menge Personen Kinder Mitwirkende insgesamt "
    "participants attendees guests seats capacity number visitors places total count people"
)
