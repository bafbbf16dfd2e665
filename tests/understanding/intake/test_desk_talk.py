"""Said to the desk and no topic: thanks in form, lost things, pictures that may not be shown, access; and news that look like it."""

from __future__ import annotations

from datetime import datetime

import pytest

from understanding.intake import taken_in
from understanding.when import Region

NOW = datetime.fromisoformat("2026-03-02T09:00")
REGION = Region("BY", "Europe/Berlin")


@pytest.mark.parametrize(
    "text",
    [
        "Hat eigentlich jemand meine Kaffeetasse gesehen? Blau mit Punkten, hängt am Henkel ein Schild",
        "Has anyone seen my umbrella? Black, wooden handle",
        "Ab heute bitte nichts mehr posten, die Leitung will erst drüberschauen",
        "Zur Mail von eben: Anhang vergessen, sorry!",
        "Urlaubsanträge für den Herbst bitte bis Freitag in das Fach im Flur",
        "Bitte verschiebt die beiden fertigen Posts auf nächste Woche",
        "Dürfen wir eigentlich auf dem privaten Handy etwas vom Ausflug posten?",
        "Viele Grüße vom Hauptamt, der Kuchen war köstlich, danke dass ihr an uns gedacht habt!",
        "Bitte keine Fotos von der Kita posten, uns fehlen noch die Einwilligungen der Eltern",
        "Please don't post any photos of the kids, we have no consent",
        "hey habt ihr noch plakatständer vom letzten jahr übrig",
        "Im Namen der ganzen Abteilung möchte ich mich für die tolle Zusammenarbeit im letzten Quartal bedanken.",
        "I would like to thank your team for the great support during our campaign week.",
        "Wir bräuchten für den Praktikanten noch Leserechte. An wen wende ich mich?",
        "Glückwunsch zu eurem Award, den habt ihr euch redlich verdient!",
        "Congratulations on the award, you really deserve it!",
        "Ganz ehrlich, warum geht jeder Beitrag bei euch durch drei Hände? Das kostet uns jede Woche Zeit.",
        "gibts das logo auch im hochformat für die story",
        "ist der text so in ordnung oder zu lang",
        "denkt dran morgen teamessen beim italiener",
        "wollt nur fragen bis wann wir sachen für den april newsletter abgeben müssen",
        "Ich bin morgen erst ab 10 im Haus",
    ],
)
def test_what_is_said_to_the_desk_is_no_topic(text: str) -> None:
    assert taken_in(text, NOW, "de", REGION).kind != "topic"


@pytest.mark.parametrize(
    "text",
    [
        "An der Realschule hat die Garten-AG den Umweltpreis gewonnen. Vielleicht ein schöner Post?",
        "Diensthund Arko geht in Rente. Sein Hundeführer hat schöne Bilder",
        "Könntet ihr nochmal dran erinnern, dass Grillen am Baggersee verboten ist?",
        "habt ihr noch luft im redaktionsplan? unsere partnerschaft mit Saint-Brieuc wird 40, festakt am 8. mai",
        "Heute 15 Uhr Infostand auf dem Anger zu Wärmepumpen, kommt jemand Fotos machen?",
        "Lesepaten gesucht! An der Grundschule am Anger fehlen fünf Ehrenamtliche, die Freiwilligenagentur meldet sich zurück",
        "Im Freibad ist das Sprungbrett wieder offen. Endlich. Abnahme war gestern",
        "Dach der neuen Feuerwache ist gedeckt. Bild vom Kran hab ich",
        "Infoabend Zollausbildung im November, wann genau klären wir noch, merkt es aber schon mal vor",
        "Wir möchten uns bei allen 60 Helfern vom Hochwassereinsatz bedanken, ohne sie wäre der Damm gebrochen",
        "Hallo, kann jemand was zum Tierheim machen? Die nehmen keine Hunde mehr auf",
        "Soll ich Fotos schicken? Am Samstag war die Einweihung vom Bolzplatz in Auerbach",
        "Heute Lesewettbewerb in der Realschule mit 80 Kindern, soll ich Bilder schicken?",
        "Weinkönigin steht fest: Carolin Stahl! Mehr Infos später",
        "Seit heute ist die Telefonanlage im Bürgerbüro tot, Anrufer bitte eine Mail schreiben",
        "Achtung, auf Facebook heißt es, die Schule wird geschlossen. Stimmt nicht! Bitte richtigstellen",
        "Im Park liegt wieder überall Müll, könnten wir nicht mal zeigen, was das kostet?",
        "Das Jugendzentrum sucht alte Sofas, wer hat was übrig?",
        "Warum blüht es an der Umgehungsstraße so bunt? Der Bauhof hat Wildblumen gesät",
        "ich sprech das schnell ein also am montag kommt der landrat zu uns in die gärtnerei und schaut die neuen häuser an wär schön wenn wer mit kamera käm ich bin nur bis elf dabei dann muss ich weg",
        "Glückwunsch an unsere Azubis, alle 7 haben die Prüfung bestanden!",
    ],
)
def test_news_between_the_talk_are_topics(text: str) -> None:
    assert taken_in(text, NOW, "de", REGION).kind == "topic"
