"""What only people and their houses do: the subject of such a verb is who; and to whom something is given."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.words import Word, listed

SHORTEST: Final = 4  # letters of a verb that no list names
# Words that end like a verb and are none.
NO_VERBS: Final = listed(
    "mit seit jetzt nicht erst selbst sonst zuletzt direkt samt statt fast zeit bereit damit soweit gut alt breit weit laut bunt dort oft recht leicht meist einst längst sanft fest "
    "dicht schlecht echt nebst derzeit jederzeit stets rechts links nachts bereits nichts insgesamt überhaupt kaputt komplett direkt nett insbesondere unbedingt geplant bekannt "
    "best first last next most night left right next-door front about at but it out that what not just"
)
ENCLITIC: Final = listed("gibts gehts hats wirds kommts stehts macht's läufts is san ham gits")

# Only people and their houses do that.
ACTIVE: Final = listed(
    "lädt laden sucht suchen sammelt sammeln veranstaltet veranstalten organisiert organisieren bietet bieten pflanzt pflanzen verleiht verleihen "
    "verkauft verkaufen verteilt verteilen verschenkt verschenken informiert informieren berät beraten backt backen kocht kochen singt singen "
    "ehrt ehren verabschiedet verabschieden begrüßt begrüßen gratuliert gratulieren übergibt übergeben überreicht überreichen spendet spenden "
    "kontrolliert kontrollieren sperrt sperren tauscht tauschen testet testen impft impfen warnt warnen bittet bitten meldet melden räumt räumen "
    "reinigt reinigen repariert reparieren saniert sanieren baut bauen plant planen probt proben übt üben trainiert trainieren gewinnt gewinnen "
    "besucht besuchen gründet gründen wählt wählen beschließt beschließen tagt tagen stellt stellen vergibt vergeben gestaltet gestalten "
    "präsentiert präsentieren veröffentlicht veröffentlichen erneuert erneuern modernisiert modernisieren mäht mähen schneidet schneiden "
    "fällen gießt gießen streicht streichen näht nähen strickt stricken bastelt basteln putzt putzen rettet retten löscht löschen birgt bergen "
    "feiert feiern spielt spielen tanzt tanzen zeigt zeigen übernimmt übernehmen unterstützt unterstützen fordert fordern empfängt empfangen "
    "richtet richten weiht weihen beteiligt beteiligen engagiert hilft helfen sucht braucht brauchen verlost verlosen befragt befragen "
    "tritt treten kümmert kümmern freut freuen stellt hisst hissen legt legen digitalisiert kauft kaufen schenkt schenken stiftet stiften betreut betreuen pflegt pflegen entfernt entfernen "
    "löschte löschten rettete retteten lud luden sammelte sammelten feierte feierten gewann gewannen übergab übergaben ehrte ehrten besuchte besuchten pflanzte pflanzten"
)
DONE: Final = listed(
    "gespielt gesungen getanzt gesammelt gewonnen gepflanzt gebaut ausgebildet gebacken gekocht genäht gestrickt gebastelt gemalt gestaltet geputzt geräumt gereinigt "
    "repariert gespendet gestiftet übergeben überreicht verteilt verschenkt verkauft verliehen veranstaltet organisiert eingeladen besucht besichtigt geehrt "
    "verabschiedet begrüßt gewählt beschlossen getestet kontrolliert geprüft gerettet gelöscht geborgen befreit gefangen eingesammelt aufgestellt aufgebaut "
    "angelegt eingerichtet eröffnet gegründet gestrichen renoviert saniert gesperrt gefällt geschnitten gemäht beraten informiert betreut unterstützt übernommen "
    "empfangen vorgestellt präsentiert veröffentlicht gezählt gemessen beringt freigelegt entdeckt geübt geprobt trainiert absolviert bestanden gefeiert "
    "angeschafft gekauft ausgezeichnet gezeigt gelesen geschrieben gedreht gefilmt aufgenommen abgeschlossen beantragt unterschrieben vermittelt ausgestellt"
)
HAS: Final = listed("hat haben hatte hatten")
# Behind "an" stands who gets it: "übergibt den Schlüssel an die Feuerwehr".
GIVES: Final = listed(
    "übergibt übergeben übergab überreicht überreichte spendet spendete spenden Spende Übergabe verleiht verliehen geht gehen ging verlost verlosen verteilt verteilen verschenkt vergibt vergeben Erlös Dank danke danken dankt Lob"
)
MOST_GIVEN: Final = 16  # words from the verb to who gets it


def is_like_verb(word: Word) -> bool:
    """ "überreicht", "gibts": by its ending, where no list names it."""
    if not word.is_word or word.is_capital or word.key in NO_VERBS:
        return False
    return word.key in ENCLITIC or (len(word.key) >= SHORTEST and word.key.endswith("t"))
