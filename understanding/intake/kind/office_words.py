"""The words of an office that speaks with itself: absences, appointments, devices, access, lists, drafts, praise and wishes."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.words import listed, tails

ME: Final = listed("ich i ik ick mich mir meine mein meinen meinem meiner ive my me")
# "ich" is left out: "bin ab morgen weg"; the second ones say so at the beginning of a sentence only.
I_DO: Final = listed(
    "bin hab habe habs komme liege stehe schicke liefere melde arbeite brauche bräuchte krieg kriege warte fahre schaffe schaffs schaue verstehe kläre kümmere bleibe bearbeite überlege"
)
I_BEGIN: Final = listed(
    "plane bereite bastle überarbeite erstelle wüsste stecke falle muss komm lieg geh gehe sitz sitze steh schick liefer meld frag frage mach mache brauch fahr nehm nehme hatte werd werde wollte find finde hör höre klär sehe bleib schreib schreibe überleg working running"
)
YOU: Final = listed(
    "euch euer eure euren eurem eurer du dich dir dein deine deinen deinem you your enk eich einer jemand wär irgendwer anyone someone somebody anybody"
)
YOU_POLITE: Final = frozenset({"Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem"})
WHO_WHEN: Final = listed(
    "wer was wann wo wie warum wieso weshalb welche welcher welches woran who what when where how"
)
IS_IT: Final = listed(
    "ist is sind hat hast habt haben kann kannst könnt können könnte könnten könntet könntest darf muss müssen soll weiß weiss wisst passt geht gibts gibt braucht bist seid "
    "kommt wollen sollen hätte hättet hätten funktioniert schaffst denkst sagst can could does do is"
)

AWAY: Final = listed(
    "sitze weg urlaub frei krank krankgeschrieben krankgemeldet erkrankt elternzeit mutterschutz homeoffice home-office ho zahnarzt arzt ärztin hausarzt arzttermin kinderarzt gleittag "
    "überstundenabbau dienstreise fortbildung reha kur grippe fieber migräne erkältet corona covid verspätung verspätet später pünktlich abwesend erreichbar vertretung vertritt "
    "vertreten verhindert unterwegs stau zurück feierabend büro schicht absagen wahrnehmen verschlafen gebrochen daheim zuhause "
    "sick ill leave holiday vacation late covering office home remotely reachable dentist"
)
AWAY_TAILS: Final = tails("urlaub freizeitausgleich krankenstand krankmeldung")
AWAY_FOR_LONG: Final = listed("dienstreise urlaub reha homeoffice elternzeit mutterschutz fortbildung kur")
NOT: Final = listed("nicht ned net nich nit nimmer ni keine kein koa koan cant not dont wont")
THERE: Final = listed(
    "da do dabei dort haus büro zeit platz make there available kommen teilnehmen schaffe schaff schaffs"
)
ILL: Final = listed("krank erkrankt krankgeschrieben krankgemeldet sick ill fieber")
SOMEBODY: Final = listed("kollege kollegin frau herr herrn kind sohn tochter mann chef chefin kleiner kleine")
COLLEAGUES: Final = listed("kollege kollegin chef chefin")

MEETINGS: Final = listed(
    "jour fixe jourfixe teammeeting teamsitzung teamrunde teambesprechung dienstbesprechung dienstberatung vorbesprechung nachbesprechung abteilungsrunde redaktionssitzung "
    "redaktionskonferenz redaktionsrunde redaktionsbesprechung telko telefonkonferenz videocall zoom-call wochenrunde morgenrunde frührunde montagsrunde abstimmungsrunde abstimmungstermin "
    "teamfrühstück teamessen teamabend teamevent teamtag teamkaffee teamtreffen teamklausur teamausflug teamworkshop weihnachtsessen "
    "mitarbeitergespräch personalgespräch sachgebietsrunde amtsleiterrunde referatsrunde referatsbesprechung catch-up standup telefontermin"
)
# "in Absprache mit dem Forstamt" is none of them, nor "das Treffen der Vereine".
APPOINTMENTS: Final = listed(
    "besprechung absprache rücksprache telefonat termin gespräch meeting call videokonferenz appointment"
)
MEETING_PLACES: Final = listed("besprechungsraum besprechungszimmer redaktionsschluss beratungsraum check-in")
GATHERINGS: Final = listed("treffen runde sitzung konferenz abstimmung")
OURS: Final = listed("unser unsern unseren unserem our")
PUT_OFF: Final = listed(
    "absagen verschieben verlegen schieben vorziehen move reschedule cancel schaffen wahrnehmen make rutscht verschiebt"
)
SUITS: Final = listed("zeit passt passts luft telefonieren quatschen")

DEVICES: Final = listed(
    "drucker beamer rechner pc laptop notebook computer outlook vpn vpn-verbindung handy diensthandy smartphone bildschirm monitor tastatur maus browser excel word kopierer scanner datei anhang "
    "anhänge chat bot mikro mikrofon headset laufwerk account konto postfach mailprogramm redaktionssystem redaktionsportal intranet hochladen upload telefonanlage printer screen file attachment"
)
NETS: Final = listed(
    "internet wlan wifi link programm app portal seite mails telefon festnetz server netzwerk kamera ton drive"
)
TROUBLE: Final = listed(
    "fehler fehlermeldung error timeout spinnt spinnts streikt kaputt hängt stürzt abgestürzt bricht tot defekt papierstau jammed leere gesperrt abgelaufen mucken macken muckt ruckelt verschwunden freezes crashes flackert"
)
MAY_BE_TROUBLE: Final = listed(
    "geht gehn gehen funktioniert zeigt öffnen empfangen lädt nix keinen keine kein nicht nich ned net reagiert startet down fehl nur bricht"
)
ACCESS: Final = listed(
    "passwort kennwort zugangsdaten passwörter login log-in benutzername benutzerkonto password einloggen anmeldedaten zugangscode fehlversuch fehlversuche fehlversuchen zugriff zugriffsrecht zugriffsrechte schreibrechte leserechte zugangsberechtigung"
)
NEEDS: Final = listed("brauchen bräuchten benötigen brauche bräuchte benötige need needs")
ACCESS_LOST: Final = listed(
    "vergessen verlegt abgelaufen gesperrt zurücksetzen falsch ungültig forgotten expired locked reset"
)
HELPERS: Final = listed("hilft helfen weiß weiss kennt rat hilfe jemand helps help")
ACCESS_OF_MINE: Final = listed("zugang account konto freischaltung freischalten freigeschaltet")
LISTS: Final = listed(
    "verteiler verteilerliste mailverteiler mailingliste mailinglist mailing einladungsliste adressliste telefonliste verteilers mailadresse e-mail-adresse emailadresse durchwahl rundmail rundmails "
    "handynummer telefondienst urlaubsliste stundenzettel dienstplan kontaktdaten impressum"
)
DRAFTS: Final = listed(
    "protokoll agenda thema bildern video videos text texte texten fassung version entwurf entwürfe foto fotos bild bilder datei dateien zahlen infos unterlagen beitrag artikel vorschlag formulierung logo "
    "überschrift bildunterschrift einwilligung dokument präsentation folien vorlage korrektur zitat pictures draft photos details"
)
EDITING: Final = listed(
    "absatz variante kommafehler tippfehler schreibfehler querformat hochformat bildrechte bildformat entwurf freigabe freigaben"
)
FILED: Final = listed(
    "streichen erteilt fehlt zurückgezogen ändert geschrieben angekommen raus ordner laufwerk geändert überarbeitet korrigiert korrigierte angepasst abgelegt hochgeladen gelesen geschickt gemailt "
    "weitergeleitet folgen folgt kommen kommt rüber nachgereicht öffnen drive uploaded changed löschen abgeschickt nachher später gekürzt"
)
TO_COME: Final = listed("morgen nächste nachher später noch bald demnächst nächster tomorrow later soon")
POST: Final = listed("schreiben nachricht mail anfrage anliegen e-mail rückmeldung email message request")
PRAISE: Final = listed(
    "klasse toll tolle toller super prima spitze kompliment lob gelungen schönes schöne großartig mega gefallen gefällt chapeau great nice lovely"
)
WORK: Final = listed(
    "foto fotos bild bilder titelbild beitrag artikel video post text reel story gemacht geworden hinbekommen hingekriegt veröffentlicht online article umgesetzt umsetzung reaktion zusammenarbeit"
)

WISHES: Final = listed(
    "scheenes scheens schees schöns scheene schönes frohe frohes schöne schönen schönes gute guten gutes gesegnete geruhsame geruhsames erholsame besinnliche sonnige happy merry liebe herzliche wünsche wünschen wünscht enjoy"
)
FEASTS: Final = listed(
    "wocheend wochenend wochnend wocheende weihnachten ostern osterfest feiertage festtage rutsch wochenende feierabend besserung pfingsten weihnachtszeit adventszeit wochenstart restwoche neujahr easter christmas weekend"
)
DAYS_WISHED: Final = listed(
    "geburtstag birthday tage abend tag woche schaffen gelingen ferien urlaub jahr appetit sonntag freitag samstag montag"
)
CALLS: Final = listed("helau alaaf prost willkommen chapeau respekt hut bravo ahoi glück")
INDOORS: Final = listed("teeküche kaffeemaschine mikrowelle kühlschrank kopierpapier toner tasse kaffeekasse")
NO_TELLING: Final = listed(
    "dringend dringenden dringende notfall notfälle notfällen vertretung vertritt einwahldaten rückmeldung"
)
HOUSEHOLD: Final = listed(
    "kaffee kantine cafeteria spülmaschine schlüssel parkplatz klo toilette aufzug mittagessen mittagspause kuchen küche heizung fenster canteen coffee wetter regen"
)
ANNOYING: Final = listed("nervig nervt na puh leer doof blöd")
NOTHING: Final = listed("nichts nix nüscht nothing keine")
NEWS: Final = listed("side spannendes idee neuigkeiten neues themen euch news")
MISTAKEN: Final = listed("verklickt vertippt ignorieren ignore vergesst vergiss")
# Whom an office speaks to.
PUBLIC: Final = listed(
    "bürger bürgerinnen bürgerschaft kunden kundinnen anrufer anruferinnen besucher besucherinnen anwohner anwohnerinnen einwohner einwohnerinnen eltern versicherte reisende fahrgäste patienten citizens residents visitors callers customers"
)
SORRY: Final = listed("entschuldigung sorry ups sry tschuldigung")
TIMES: Final = listed(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag tag tage tagen woche wochen woch monat vormittag nachmittag abend morgen mittag nacht heute heit heut gestern "
    "jahr jahre letztes nächste nächsten nexte nexter januar februar märz april mai juni juli august september oktober november dezember today tomorrow monday tuesday wednesday thursday friday week endlich dann bis"
)
AGREED: Final = listed(
    "machmas machmers machma lassmas machen-wirs bleibts bleibt dabei einverstanden abgemacht deal gebongt freilich sicher sowieso halt ebenso also gut wunderbar perfekt super prima haut hin lieber stimmt wir das könnt ihr ok okay jo jup ja nee nein alles klar passt verstanden erledigt gelesen notiert genau richtig stimmt kein keinen danke merci gern gerne mach mache machen ach puh na hm tja uff schade läuft löppt geht thema problem ahnung frag lassen lasst bleiben so scho schon vielmals freut"
)
# "Kommst du mit zur Kantine", "treffen wir uns um zwei": said to one person.
OF_YOU: Final = listed(
    "kommst gehst bringst holst nimmst fährst bist hast weißt sitzt machst schickst rufst meldest gibst denkst siehst isst kaufst leihst bleibst übernimmst"
)
OF_US: Final = listed("treffen sehen gehen lass lasst essen telefonieren")
HOPES: Final = listed("hoffe hoffen hoff hoffentlich hope wünsche wünsch drücke")
ALL_OF_YOU: Final = listed("ihr sie alle allen euch es you everyone all")
GREETS: Final = listed("hallo moin servus tach winken grüßen grüße grüß vorstellen hello")
WOULD: Final = listed("wollt wollte wollten will sag sage ich bin just")
# Where colleagues are while they are away: none of it is for the public.
ERRANDS: Final = listed(
    "schulung fortbildung lehrgang seminar sitzung besprechung tagung messe kongress konferenz prüfung arzttermin termin termine"
)
# "Liest hier ein Mensch mit", "bist du eine KI".
MACHINES: Final = listed("automat roboter bot maschine ki ai chatbot mensch menschen robot human")
HERE: Final = listed("hier eigentlich da du ihr you echt")
SADNESS: Final = listed("beileid mitgefühl anteilnahme condolences")
OCCASIONS: Final = listed(
    "beförderung nachwuchs baby hochzeit geburt ruhestand jubiläum prüfung verlobung rente fest"
)
INTERJECTIONS: Final = listed("hihi haha ach oh na ja hm ok okay so also puh aha nein nee jo sorry super")
NO_EVENTS: Final = (
    TIMES
    | EDITING
    | FEASTS
    | DAYS_WISHED
    | AWAY
    | HOUSEHOLD
    | INDOORS
    | DRAFTS
    | DEVICES
    | ACCESS
    | LISTS
    | MEETINGS
)
# What happens may be said with these, and much else.
WEAK: Final = listed(
    "kann können hat haben wird werden ist sind geht gehen kommt kommen gibt geben will macht liegt steht stehen nehmen nimmt stellt stellen legt legen schickt schicken schreibt schreiben sprach sprachen bringt bringen hilft helfen vor fertig prüft"
)
CHEERS: Final = listed("endlich hurra juhu juhuu yay jippie yippie finally")
STAFF: Final = listed(
    "urlaubsantrag urlaubsanträge urlaubsanträgen urlaubsplanung stundenzettel zeiterfassung reisekostenabrechnung reisekostenabrechnungen dienstreiseantrag dienstreiseanträge krankmeldungen arbeitszeitkonto timesheet timesheets"
)
HAVE: Final = listed("hat haben hab habe hätte hätten gibt gibts has have")
AT_WORK: Final = listed("haus büro dienst")
AUXILIARIES: Final = listed("hat haben wurde wurden ist sind has have was were")
OF_IT: Final = listed("der die das den mein meine meinen unser unsere unseren the my our")
CORRECTED: Final = listed("anbei bitte falsch")
