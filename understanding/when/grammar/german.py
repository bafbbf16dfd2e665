"""The German words that say when. A line is a kind, what the word means, and all ways to write it.

Umlauts, case and hyphens do not matter ("uebermorgen", "Buß- und Bettag"), nor do typing errors in long words (`tokenizer.py`).
A kind is what the rules of the other modules ask for; which words mean nothing to us is no matter. The named days stand in
`named_days.py`. Of several meanings of one word the last line wins.
"""

# long: a lexicon is one table, however many words there are

from __future__ import annotations

from understanding.when.grammar.said import (
    Ahead,
    Clock,
    Edge,
    EdgeOf,
    Every,
    Mark,
    Month,
    Number,
    Ordinal,
    Part,
    School,
    Season,
    Weekday,
    Which,
)
from understanding.when.span import DayPart

Line = tuple[str, object, str]

_PARTS: dict[DayPart, str] = {
    "morning": "morgens|in der früh|in der frühe|am morgen|frühmorgens|in aller frühe|in den morgenstunden|zeitig|morgends",
    "forenoon": "vormittag|vormittags|am vormittag|vorm|im laufe des vormittags",
    "noon": "mittag|mittags|am mittag|gegen mittag|zu mittag|über mittag|mittagszeit|zur mittagszeit|um die mittagszeit",
    "afternoon": "nachmittag|nachmittags|am nachmittag|nachm|nachmittgas",
    "evening": "abend|abends|obend|obends|am abend|gegen abend|spätabends|feierabend|auf die nacht|spät|am späten abend|zu später stunde",
    "night": "nacht|nachts|in der nacht|auf d nacht|auf dnacht|aufd nacht",
}

WORDS: tuple[Line, ...] = (
    # days of the week; the short ones only count beside a date, a clock time or a word like "am"
    ("weekday", Weekday(0), "montag|mondach|mondag|maandag|mäntig|moontag"),
    ("weekday", Weekday(1), "dienstag|dingsdag|erchtag|zischtig|zyschtig|ziistig|diensttag"),
    ("weekday", Weekday(2), "mittwoch|mittwuch|mittich"),
    ("weekday", Weekday(3), "donnerstag|donnerschdich|donnerschdag|dunnersdag|pfinztag|dunnschtig|donnschtig|donnersdach"),
    ("weekday", Weekday(4), "freitag|freedag|freidach|fritig|friitig|freitach"),
    ("weekday", Weekday(5), "samstag|sünnavend|sonnabend|sunnabend|samschtig|samschdag|samstich|samschdich|samschdig"),
    ("weekday", Weekday(6), "sonntag|sünndag|sonndich|sunntig|sunntag|sonndag"),
    ("wd", Weekday(0), "mo|mon"),
    ("wd", Weekday(1), "di"),
    ("wd", Weekday(2), "mi|mitt|mittw"),
    ("wd", Weekday(3), "do|donn"),
    ("wd", Weekday(4), "fr"),
    ("wd", Weekday(5), "sa|samst"),
    ("wd", Weekday(6), "so|sonn"),
    ("weekdays", Weekday(0), "montags|montagen"),
    ("weekdays", Weekday(1), "dienstags|dienstagen"),
    ("weekdays", Weekday(2), "mittwochs|mittwochen"),
    ("weekdays", Weekday(3), "donnerstags|donnerstagen"),
    ("weekdays", Weekday(4), "freitags|freitagen"),
    ("weekdays", Weekday(5), "samstags|sonnabends|samstagen|sonnabenden"),
    ("weekdays", Weekday(6), "sonntags|sonntagen"),
    *(("weekday_plural", Weekday(day), words) for day, words in enumerate(("montage", "dienstage", "mittwoche", "donnerstage", "freitage", "samstage|sonnabende", "sonntage"))),
    ("workdays", None, "werktags|wochentags|unter der woche|an werktagen|an wochentagen|arbeitstäglich|werktäglich|an arbeitstagen|an allen werktagen|an allen wochentagen"),
    ("month_day", Ordinal(1), "monatserster|monatsersten|monatserste"),
    ("month_day", Ordinal(-1), "monatsletzter|monatsletzten|monatsletzte"),
    ("sundays", None, "sonn und feiertags|an sonn und feiertagen|sonntags und feiertags"),
    # months
    ("month", Month(1), "januar|jänner|jan|jän|january"),
    ("month", Month(2), "februar|feber|feb|febr|february"),
    ("month", Month(3), "märz|mrz|mär|märzen|merz"),
    ("month", Month(4), "april|apr"),
    ("month", Month(5), "mai"),
    ("month", Month(6), "juni|juno|jun|brachet"),
    ("month", Month(7), "juli|julei|jul"),
    ("month", Month(8), "august|aug|augst"),
    ("month", Month(9), "september|sept|sep"),
    ("month", Month(10), "oktober|okt|october"),
    ("month", Month(11), "november|nov|novemb"),
    ("month", Month(12), "dezember|dez|december|dezemb"),
    # days near to today, and what lies ahead
    ("near", Ahead(0, "day"), "heute|heut|hüt|heit|heid|heint"),
    ("near", Ahead(2, "day"), "übermorgen|übermorn"),
    ("near", Ahead(3, "day"), "überübermorgen"),
    ("near", Ahead(-1, "day"), "gestern|geschtern|gestrigen tag|gestrigen tage|gestrigem tage"),
    ("near", Ahead(-2, "day"), "vorgestern"),
    ("morrow", Ahead(1, "day"), "morgen|morn|moin morgen"),
    ("now", None, "ab sofort|ab jetzt|gilt sofort|gelten sofort"),
    ("which", Which(0), "diese|dieser|diesen|dieses|diesem|dies|laufende|laufenden|laufender|laufendes|aktuelle|aktuellen"),
    ("which", Which(1), "kommende|kommenden|kommender|kommendes|kommendem|darauffolgende|darauffolgenden|komenden|neue|neuen|neues"),
    ("which", Which(1, sure=False), "nä|nächs|nächst|nächste|nächsten|nächster|nächstes|nächstem|nöchsten|nächschte|nächschten|nächsen|nähsten|nägsten"),
    ("which", Which(2, sure=False), "übernächste|übernächsten|übernächster|übernächstes|übernächstem|übernächschte"),
    ("which", Which(-1), "vergangene|vergangenen|vergangener|vergangenes|vorige|vorigen|voriger|voriges"),
    ("unit", "minute", "minute|minuten|min"),
    ("unit", "hour", "stunde|stunden|std|stündchen"),
    ("unit", "day", "tag|tage|tagen|tages|tagn"),
    ("unit", "week", "woche|wochen|wo|wochn"),
    ("unit", "weekend", "wochenende|wochenenden|wochenendes|we|wochende"),
    ("unit", "month", "monat|monate|monaten|monats|monates"),
    ("unit", "quarter", "quartal|quartale|quartals|vierteljahr|vierteljahres"),
    ("unit", "half", "halbjahr|halbjahres|halbjahrs|jahreshälfte"),
    ("unit", "year", "jahr|jahre|jahren|jahres|jahrs"),
    ("quarter_no", None, "q"),
    ("half_year", None, "halben jahr|halbes jahr|halbem jahr"),
    # parts of the year, of a period, of the day
    ("season", Season("spring"), "frühling|frühjahr|frühlings|frühjahrs|lenz"),
    ("season", Season("summer"), "sommer|sommers|hochsommer"),
    ("season", Season("autumn"), "herbst|herbstes|herbsts"),
    ("season", Edge("begin", Season("summer")), "frühsommer"),
    ("season", Edge("end", Season("summer")), "spätsommer"),
    ("season", Edge("begin", Season("autumn")), "frühherbst"),
    ("season", Edge("end", Season("autumn")), "spätherbst"),
    ("season", Season("winter"), "winter|winters"),
    ("edge", "begin", "anfang|anfangs|zu beginn|zum beginn|mit beginn|am anfang|zum anfang|anf|eingangs|auftakt"),
    ("edge", "middle", "mitte|mittel"),
    ("edge", "end", "ende|zum ende|am ende|gegen ende|ausgang|ausgangs"),
    ("edge_of", EdgeOf("begin", "month"), "monatsanfang|monatsbeginn"),
    ("edge_of", EdgeOf("middle", "month"), "monatsmitte"),
    ("edge_of", EdgeOf("end", "month"), "monatsende"),
    ("edge_of", EdgeOf("begin", "week"), "wochenanfang|wochenbeginn|wochenstart"),
    ("edge_of", EdgeOf("middle", "week"), "wochenmitte"),
    ("edge_of", EdgeOf("end", "week"), "wochenschluss"),
    ("edge_of", EdgeOf("begin", "year"), "jahresanfang|jahresbeginn"),
    ("edge_of", EdgeOf("middle", "year"), "jahresmitte"),
    ("edge_of", EdgeOf("end", "year"), "jahresende|jahresschluss"),
    ("edge_of", EdgeOf("end", "quarter"), "quartalsende"),
    ("early", None, "früh|frühe|frühen|früher|frühester"),
    ("late", None, "späten|späteren|spätem"),
    *(("part", Part(part), words) for part, words in _PARTS.items()),
    # clock times
    ("oclock", None, "uhr|uhrzeit|ur|uhrs|ühr"),
    ("h", None, "h|std uhr"),
    ("half", None, "halb|half|halber|halwer|halbi|halbe|halben|halbes"),
    ("quarter", None, "viertel|vietel|virtel"),
    ("three_quarters", None, "dreiviertel|drei viertel|3 viertel|dreivirtel|drviertel"),
    ("clock", Clock(0), "mitternacht|um mitternacht"),
    ("sharp", None, "punkt|klock|pünktlich|pkt|schlag"),
    ("academic", None, "s t|c t|st|ct"),
    # school
    ("school", School("summer"), "sommerferien|große ferien|großen ferien|großer ferien|sommerpause"),
    ("school", School("autumn"), "herbstferien"),
    ("school", School("christmas"), "weihnachtsferien"),
    ("school", School("easter"), "osterferien|frühjahrsferien|frühlingsferien"),
    ("school", School("pentecost"), "pfingstferien|himmelfahrtsferien"),
    ("school", School("winter"), "winterferien|faschingsferien|fastnachtsferien|fasnetsferien|karnevalsferien|fasnachtsferien|skiferien|semesterferien"),
    ("school", School("any"), "ferien|schulferien"),
    ("school_start", None, "schulanfang|schulbeginn|schulstart|ferienende|schuljahresbeginn|schuljahresanfang|beginn des schuljahres|beginn des neuen schuljahres|anfang des schuljahres"),
    ("school_day", None, "schultag|schultags"),
    ("school_week", None, "schulwoche"),
    ("school_end", None, "schuljahresende|schuljahresabschluss|ende des schuljahres"),
    ("school_year", None, "schuljahr|schuljahres"),
    ("holiday_start", None, "ferienbeginn|ferienanfang|ferienstart"),
    ("school_stem", School("pentecost"), "pfingst"),
    ("school_stem", School("easter"), "oster"),
    ("school_stem", School("christmas"), "weihnachts"),
    ("holiday_day", None, "ferientag|ferientags|ferientage|ferientagen"),
    ("holiday_week", None, "ferienwoche|ferienwochenende"),
    # how often
    ("every", None, "jede|jeden|jeder|jedes|jedem|jd|jed"),
    ("all", None, "alle|aller"),
    ("always", None, "immer|stets|regelmäßig|grundsätzlich|normalerweise|in der regel|meist|meistens"),
    ("each", None, "jeweils|je|jew|jeweilig"),
    ("freq", Every("DAILY"), "täglich|tägl|tgl|tagtäglich|jeden tag|an jedem tag|alle tage|ganze woche"),
    ("freq", Every("WEEKLY"), "wöchentlich|allwöchentlich|einmal pro woche|einmal die woche|einmal in der woche|einmal wöchentlich|im wochentakt|zweimal pro woche|zweimal in der woche|zweimal die woche|dreimal pro woche|mehrmals pro woche|1x pro woche|1 x pro woche|jede woche"),
    ("freq", Every("WEEKLY", 2), "zweiwöchentlich|zweiwöchig|14 täglich|14tägig|14tägl|14 tägig|vierzehntäglich|vierzehntägig|alle vierzehn tage|2 wöchentlich|im zweiwochenrhythmus|jede zweite woche|im 14 tage rhythmus|zweiwochentakt|im zweiwochentakt|im zweiwöchigen rhythmus"),
    ("freq", Every("WEEKLY", 3), "dreiwöchentlich|alle drei wochen|3 wöchentlich"),
    ("freq", Every("WEEKLY", 4), "vierwöchentlich|4 wöchentlich"),
    ("freq", Every("MONTHLY"), "monatlich|allmonatlich|einmal im monat|einmal pro monat|einmal monatlich|zweimal im monat|zweimal pro monat|jeden monat|1x im monat|1 x im monat|1x monatlich|1 x monatlich|1x pro monat|1 x pro monat"),
    ("freq", Every("MONTHLY", 2), "zweimonatlich|alle zwei monate|jeden zweiten monat|2 monatlich"),
    ("freq", Every("MONTHLY", 3), "vierteljährlich|quartalsweise|quartalsmäßig|einmal im quartal|einmal pro quartal|jedes quartal|pro quartal|viertelj|jedes vierteljahr|einmal im vierteljahr|viermal im jahr|viermal pro jahr|vier mal im jahr"),
    ("freq", Every("MONTHLY", 6), "halbjährlich|jedes halbe jahr|alle halbe jahr|zweimal im jahr|zweimal pro jahr|zwei mal im jahr|jedes halbjahr"),
    ("freq", Every("MONTHLY", 4), "dreimal im jahr|dreimal pro jahr|drei mal im jahr"),
    ("freq", Every("YEARLY"), "jährlich|alljährlich|jedes jahr|einmal im jahr|einmal pro jahr|einmal jährlich|1x im jahr|jhrl"),
    ("freq", Every("YEARLY", 2), "zweijährlich|alle zwei jahre|jedes zweite jahr|alle 2 jahre"),
    ("except", None, "weihnachtspause|winterpause|osterpause|außer|ausgenommen|mit ausnahme|nicht aber|jedoch nicht|aber nicht|abgesehen|bis auf|ohne"),
    ("noun", None, "langes wochenende|langen wochenende|lange wochenende|verlängertes wochenende|verlängerten wochenende"),  # nobody knows which
    ("closed", None, "geschlossen|ruhetag|schließtag|geschlossener tag|kein betrieb"),
    ("otherwise", None, "sonst|ansonsten|sonst immer|im übrigen"),
    ("feast", None, "feiertag|feiertage|feiertagen|feiertags|an feiertagen|gesetzlichen feiertagen"),
    # what ties dates together
    ("until", None, "bis|bis und mit|bis zum|bis zur|bis einschließlich|bis inkl|bis einschl|bis inklusive|bis maximal|bis längstens|bis circa|bs|biss|bis hin zum|bis zu|und endet|endet|ende gegen|ende um|ende ist|schließt|und schließt"),
    ("by", None, "spätestens|bis spätestens|bis spätestens zum|spätestens bis|spätestens bis zum|spätestens am|spätestens zum|längstens|nicht später als|nicht nach"),
    ("ends", None, "freigabe|fertigstellung|bauende|finissage|letzter tag|letzter öffnungstag|letzte vorstellung|abschluss|schluss|rückkehr|rückfahrt|wiedereröffnung|letztmals|zum letzten mal|das letzte mal|letzter termin"),
    ("later", 1, "später|nach hinten|danach"),
    ("later", -1, "nach vorn|nach vorne|zuvor|eher"),
    ("fresh", None, "neu"),
    ("departs", None, "abreise|reist|heimreise|zurück"),
    ("greeting", None, "guten morgen|guten abend|guten tag|gute nacht|schönen abend|schönen tag|schönes wochenende"),
    ("sent", None, "gesendet|gesendet am|sent|geschrieben am|verschickt am|stand"),
    ("parity", 0, "geraden|gerade|gerader"),
    ("parity", 1, "ungeraden|ungerade|ungerader"),
    ("workday", None, "werktag|werktages|werktags des|arbeitstag|arbeitstages"),
    ("finished", None, "fertig|abgeschlossen|beendet|zu ende|vorbei"),
    ("before", None, "vor|noch vor|vorher|bis vor"),
    ("after", None, "nach|erst nach|gleich nach|direkt nach|im anschluss an"),
    ("shortly_before", None, "kurz vor|knapp vor"),
    ("shortly_after", None, "kurz nach"),
    ("from", None, "ab|ab dem|nicht vor|nicht vor dem|nicht eher als|nicht früher als|frühestens|frühestens ab|erst ab|ab frühestens|ab ca|beginnend|startend|ab circa|ab etwa|ab dem frühen"),
    ("since", None, "seit|seit dem|seit dem jahr"),
    ("of", None, "von|vom|vo"),
    ("between", None, "zwischen|zw"),
    ("onto", None, "auf|auf den|auf dem|zu|zum|auf die|aufn"),
    ("and", None, "und|u|sowie|plus|und am"),
    ("or", None, "oder|od|beziehungsw|bzw|beziehungsweise|alternativ|od|entweder|wahlweise|oder am"),
    ("within", None, "innerhalb|binnen|in den nächsten|in den kommenden|innert"),
    ("about", None, "gegen|gg|ca|circa|zirka|etwa|ungefähr|rund|ungef|um die|rum um|in etwa|so gegen|so um den|um den dreh|schätzungsweise"),
    ("around", None, "herum|rum|umher|oder so"),
    ("at", None, "um|so um|mit beginn um|beginn um|punkt um"),
    ("begins", None, "beginn|start|anfangszeit|beginnt|startet|geht los|gehts los|los geht es|los gehts um|anpfiff|anstoß|auftakt um|eröffnung um"),
    ("in", None, "in|im|innerhalb des"),
    ("the", None, "wie jedes jahr|wie immer|wie in jedem jahr|wie jedes mal|und zwar|genauer|genauer gesagt|heuer|am|an|den|der|die|das|dem|des|zur|beim|bei|de|ins|beim ersten|ist|wäre|ganze|ganzen|gesamten|kompletten|a|zwar|dann|voraussichtlich|vermutlich|wahrscheinlich|geplant|also|wieder|schon|bereits|erst|nur|noch|vom selben|gleichen|genau|und zwar am|d|s"),
    ("eve", None, "vorabend|vortag"),
    ("next_day", None, "am tag darauf|tags darauf|tag darauf|am tag danach|tag danach|am darauffolgenden tag|am folgetag|einen tag später|tags drauf"),
    ("ago", None, "her"),
    ("lasts", None, "dauert|dauer|für|lang|lange|über|dauern|geht|läuft|dauerd"),
    ("first_time", None, "das erste mal|das erste mal am|das erste mal im|zum ersten mal|erstmals|das nächste mal|nächstes mal|nächster termin|das nächste mal wieder|start ist|los gehts|erstmalig|nächste termine|beginnend mit|beginnend am"),
    ("filler", None, "ganztägig|ganztags|den ganzen tag|ganzer tag|durchgehend"),
    ("course", None, "im laufe|im verlauf|irgendwann im|irgendwann in|laufe|verlauf"),
    ("week_no", None, "kw|kalenderwoche|kalenderwochen|kal woche|kws|kalwoche|wk|kaldenderwoche|k w"),
    # what a date is for, when it is not the event's own
    ("mark", Mark("deadline"), "anmeldung|anmeldungen|anmelden|anmeldeschluss|anmeldefrist|anzumelden|meldeschluss|bewerbung|bewerbungen|bewerbungsfrist|bewerbungsschluss|einsendeschluss|abgabe|abgabefrist|redaktionsschluss|rückmeldung|rückmeldungen|rückmeldefrist|frist|deadline|u a w g|einreichung|einreichen|voranmeldung|material|druckschluss|teilnehmen bis|bewerben|zusagen|zusage|melden sie sich|meldet euch|bitte melden|eingereicht|ausschreibung|bewerbungszeitraum|rückfragen|wahlvorschläge|einwendungen"),
    ("mark", Mark("sale"), "vorverkauf|vvk|kartenvorverkauf|ticketverkauf|kartenverkauf|verkaufsstart|ticketvorverkauf|karten|tickets|vorverkaufsstart"),
    ("mark", Mark("setup"), "aufbau|aufbauen|aufgebaut|abbau|generalprobe|probe|proben|vorbereitung|anlieferung|pressetermin|aufbauarbeiten|einlagern|soundcheck"),
    ("mark", Mark("admission"), "einlass|saalöffnung|türöffnung|eintreffen|einlaß|kassenöffnung"),
    ("mark", Mark("former", tight=True), "statt|anstatt|anstelle"),
    ("mark", Mark("former"), "ursprünglich|ursprünglichen|bisher|bisherigen|war|eigentlich war|geplant war|nicht wie|nicht mehr|entgegen"),
    ("moved", 1, "gelegt|umgebucht|umterminiert|verschoben|verlegt|verschiebt|verlegen|verschieben|verschiebung|rutscht|umgelegt|nachgeholt|verlegung|verschoben wird"),
    ("moved", -1, "vorverlegt|vorgezogen|vorziehen|nach vorne verlegt"),
    ("mention", None, "beschlossen|beschloss|vereinbart|besprochen|festgelegt|lief"),
    ("mention_of", None, "sitzung vom|treffen vom|schreiben vom|mail vom|brief vom|beschluss vom|antrag vom|besprechung vom|termin vom|lief vom|lief von|liefen vom|war vom"),
    ("because", None, "weil|denn|obwohl"),
    ("moved_to", Ahead(0, "minute"), "jetzt|genau jetzt"),
    ("substitute", Mark("substitute"), "ersatztermin|ersatz|ersatzweise|nachholtermin|ausweichtermin"),
    ("moved_to", None, "weiter geht es|weiter gehts|dafür|nächste ist|nächster ist|nun|neuer termin|neues datum|stattdessen|sondern|nunmehr|jetzt am|nun am|neuer termin ist"),
    ("promise", None, "sag ich dir|sage ich dir|sag ich ihnen|sage ich ihnen|sag ich euch|weiß ich|weiß ich erst|wissen wir|melde mich|melden uns|klärt sich|kläre ich|erfahre ich|erfahren wir|gebe bescheid|sage bescheid|entscheidet sich|steht erst"),
    ("if", None, "wenn|falls|sofern|solange|sobald|vorausgesetzt"),
    ("no", None, "nicht|keinesfalls|weder|niemals|kein|keine|keinen"),
    ("drops", None, "fällt|fallen"),
    ("cancelled", None, "entfällt|abgesagt|ausgefallen|fällt aus|ausfällt|entfallen|ausfallen|gestrichen"),
    # what makes the number or the name beside it no date
    ("person", None, "herr|herrn|frau|fam|familie|hr|dr|prof|kollegin|kollege|amtsleiter|amtsleiterin|bürgermeisterin|oberbürgermeister|oberbürgermeisterin|stadträtin|stadtrat"),
    ("street", None, "straße|str|platz|weg|allee|gasse|ring|ufer|damm"),
    ("block", None, "raum|zi|saal|tel|telefon|telefonnummer|fax|mobil|handy|durchwahl|dw|paragraf|paragraph|abs|absatz|artikel|art|version|kapitel|kap|abschnitt|los|seite|s nr|linie|buslinie|bus|din|iso|hrb|plz|konto|iban|hausnummer|haus|halle|gleis|top|ziffer|satz|anlage|bebauungsplan|lfd|gebäude|block|tor|heft|jahrgang|punkt der|tagesordnungspunkt|b plan|flurstück|ticket|id|code|pin|vers|v|gate|aufgang|parkdeck|ebene|platz nr|startnummer|nummern|kreisstraße|bundesstraße|km|kw leistung|windstärke"),
    ("file", None, "az|aktenzeichen|gz|geschäftszeichen|nr|nummer|no|drucksache|ds|vorlage|rechnung|bestellung|vorgang|beschluss"),
    ("thing", None, "werktage|werktagen|arbeitstage|arbeitstagen|euro|eur|prozent|grad|personen|person|leute|gäste|gästen|besucher|kinder|kindern|teilnehmer|teilnehmende|teilnehmenden|plätze|plätzen|mal|meter|m|qm|kilo|kg|liter|stück|stk|mio|mrd|tsd|millionen|cm|mm|ha|menschen|haushalte|bäume|jährige|jährigen|jähriger|jähriges|jahrige|stellen|etagen|zimmer|gruppen|redner|stände|fahrzeuge|häuser|seiten|exemplare|stimmen|mitglieder|schüler|schülerinnen|mitarbeitende|mitarbeiter|punkte|kilometer|bürger|bürgerinnen|freiwillige|helfer|familien|vereine|mann|frauen|kitas|schulen|wohnungen|jubiläum|geburtstag|auflage|stock|etage|obergeschoss|og|ug|eg|liga|klasse|preis|halbzeit|ausgabe|mannschaft|senat|rang|reihe|welle|runde|vorsitzende|vorsitzender"),
)  # fmt: skip  # a table

_TENS = {20: "zwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig"}
_ONES = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = [
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
_LATEST, _LAST_DAY = 59, 31


def _spelled(number: int) -> str:
    tens, ones = divmod(number, 10)
    if number < 20:  # noqa: PLR2004  # up to there every number has a word of its own
        return (*_ONES, *_TEENS)[number]
    return f"{_ONES[ones]}und{_TENS[tens * 10]}" if ones else _TENS[tens * 10]


def _ordinals(number: int) -> str:
    stem = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}.get(
        number,
        _spelled(number) + ("st" if number >= 20 else "t"),  # noqa: PLR2004  # zwanzigste
    )
    more = "siebent" if number == 7 else "zwot" if number == 2 else stem  # noqa: PLR2004  # the two that vary
    return "|".join(
        f"{one}{ending}" for one in {stem: 0, more: 0} for ending in ("e", "en", "er", "es", "em")
    )


# Hours as they are said in the Alemannic and the Low German: "am achti", "Klock dree".
_HOURS = ("eis", "zwöi|twee", "drü|dree", "vieri|veer", "füfi|fief", "sächsi|söss", "sibni|siebni|söven", "achti", "nüni|negen", "zäni|zähni|teihn", "elfi|ölben", "zwölfi|twölf")  # fmt: skip  # one row

NUMBERS: tuple[Line, ...] = (
    ("number", Number(1), "eins|ein|eine|einem|einen|einer|eines|ner|nem"),
    ("number", Number(2), "zwei|zwo|zweier|beiden|beide"),
    *(("number", Number(n), f"{_spelled(n)}" + (f"|{_spelled(n)}e" if n < 13 and n != 8 else "")) for n in range(3, _LATEST + 1)),  # noqa: PLR2004  # "um achte"
    *(("hour_word", Number(n), words) for n, words in enumerate(_HOURS, 1)),
    ("one_and_a_half", None, "anderthalb|eineinhalb|einundeinhalb"),
    *(("ordinal", Ordinal(n, word=True), _ordinals(n)) for n in range(1, _LAST_DAY + 1)),
    ("ordinal", Ordinal(-1), "letzte|letzten|letzter|letztes|letztem|allerletzten"),
    ("ordinal", Ordinal(-2), "vorletzte|vorletzten|vorletzter|vorletztes"),
)  # fmt: skip  # a table

# Words that begin with one of these and end with the other are both: "Freitagabend", "Dienstagvormittags", "Maiwoche".
TAILS: dict[str, tuple[str, object]] = {
    "früh": ("part", Part("morning")), "morgen": ("part", Part("morning")), "morgens": ("part", Part("morning")),
    "vormittag": ("part", Part("forenoon")), "vormittags": ("part", Part("forenoon")),
    "mittag": ("part", Part("noon")), "mittags": ("part", Part("noon")),
    "nachmittag": ("part", Part("afternoon")), "nachmittags": ("part", Part("afternoon")),
    "abend": ("part", Part("evening")), "abends": ("part", Part("evening")),
    "nacht": ("part", Part("night")), "nachts": ("part", Part("night")),
    "woche": ("u_week", "week"), "wochenende": ("u_weekend", "weekend"), "hälfte": ("half_of", None), "drittel": ("third_of", None),
    "termin": ("the", None), "montag": ("weekday", Weekday(0)), "dienstag": ("weekday", Weekday(1)), "mittwoch": ("weekday", Weekday(2)),
    "donnerstag": ("weekday", Weekday(3)), "samstag": ("weekday", Weekday(5)), "sonntag": ("weekday", Weekday(6)), "freitag": ("weekday", Weekday(4)),
}  # fmt: skip  # a table

HALVES: tuple[Line, ...] = (
    ("half_of", None, "hälfte"),
    ("third_of", None, "drittel"),
)

# A whole text that is nothing but these is German, and so is a text with more of these than of the English ones.
TYPICAL: frozenset[str] = frozenset(
    """
    der die das den dem des und oder im um ab bis vom zum zur ist wird von mit für nicht auch noch uhr
    jeden immer nach vor gegen ein eine einer es wir ich sie in findet statt heute morgen abend früh
    woche monat
    """.split()  # noqa: SIM905  # so many words read better in rows
)
