"""Words that say what happens, and words around an event that do not: entry, registration, the request to the desk."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.words import listed, tails

EVENTS: Final = listed(
    "Martinszug Festzug Laternenzug Fackelzug Lichterzug Trachtenzug Faschingszug Karnevalszug Rosenmontagszug Narrensprung Sternmarsch Drückjagd Treibjagd Jagd Serenade Anbaden Abbaden Anradeln Abradeln Anpaddeln Angrillen Abgrillen Anfischen Ansegeln Absegeln Angeln Nachtangeln "
    "Repaircafé Sprachcafé Trauercafé Strickcafé Erzählcafé Näh-Café Nähcafé Handarbeitscafé Babycafé Müttercafé Stillcafé Klimacafé Krabbeltreff Spieletreff Babytreff Lauftreff Stricktreff Fete Party Kirmes Kerwe Kirchweih Dult Maibaum Maifest Laternenumzug Martinsumzug Adventssingen Weihnachtssingen Krippenspiel Musical Oper Operette "
    "Poetry-Slam Slam Comedy Kabarett Zirkus Show Vernissage Finissage Performance Installation Rundgang Spaziergang Exkursion Besichtigung "
    "Betriebsbesichtigung Bustour Stadtrundgang Podiumsdiskussion Diskussion Bürgerdialog Dialog Sprechtag Elternabend Infotag Berufsmesse "
    "Ausbildungsmesse Jobmesse Bewerbungstraining Girls'Day Boys'Day Sportfest Marathon Stadtlauf Stadtradeln Sternfahrt Regatta Schwimmen Seepferdchen "
    "Turnfest Derby Pokal Medaille Rekord Sieg Titel Urkunde Preisträger Wiederwahl Amtseinführung Vereidigung Ernennung Beförderung Nachfolge Rücktritt "
    "Abschied Ruhestand Rente Pension Neubesetzung Verstärkung Neuzugang Azubi Auszubildende Praktikant Stelle Stellen Job Ehrenamt Helfer Pflegestellen "
    "Spendenübergabe Scheckübergabe Schlüsselübergabe Übergabe Bescheid Förderbescheid Vertrag Vertragsunterzeichnung Kooperation Städtepartnerschaft "
    "Jumelage Gastfamilien Austausch Schüleraustausch Delegationsbesuch Inbetriebnahme Fertigstellung Abnahme Baubeginn Bauende Asphaltierung "
    "Kanalarbeiten Bauarbeiten Straßenbau Umleitung Tempo Ampel Radweg Ladesäule Photovoltaik Heizung Baumfällung Baumfällungen Pappeln Katzen Hunde "
    "Storch Biber Wolf Eichenprozessionsspinner Krötenwanderung Amphibien Insekten Blühwiese Hecken Schnittverbot Starkregen Sturm Unwetter Hitze "
    "Hitzewarnung Trinkwasser Abkochgebot Badeverbot Bombenfund Evakuierung Entwarnung Sirenen Warntag Probealarm Großübung Jahresübung Alarmübung "
    "Feueralarm Diebstahl Vandalismus Schmuggel Durchsuchung Festnahme Prozess Gerichtstermin Verordnung Allgemeinverfügung Richtlinie Gesetz Reform "
    "Volksentscheid Bürgerentscheid Bürgerbegehren Petition Zensus Mikrozensus Verbraucherpreisindex Inflation Arbeitslosenzahlen Arbeitsmarktzahlen "
    "Einwohnerzahl Geburtenzahl Bilanz Jahresbericht Broschüre Flyer Ratgeber Podcast Video Newsletter Website Webseite Homepage Relaunch Onlinedienst "
    "Online-Termin Terminvergabe Kita-Anmeldung Anmeldewoche Schulanmeldung Mensa Schulhof Pausenhof Bücherbus Bücherflohmarkt Lesesommer Leseclub "
    "Bilderbuchkino Vorlesezeit Bastelnachmittag Spielenachmittag Seniorennachmittag Krabbelgruppe Elterncafé Sprachcafé Deutschkurs Schwimmkurs Yogakurs "
    "Nähkurs Töpfern Eislaufen Kidsdisco Jugendfreizeit Zeltlager Graffiti Skatepark Boxtraining reopening strike vaccination flea-market bake-sale "
    "choir-concert guided-tour open-day job-fair award anniversary retirement apprenticeship playground statistics unemployment inflation index strike "
    "data publication guide edition brochure "
    "Konzert Fest Feier Markt Lesung Vortrag Ausstellung Führung Sitzung Eröffnung Einweihung Sperrung Vollsperrung Umbau Neubau Sanierung Abriss Kurs Workshop "
    "Seminar Sprechstunde Sprechtag Beratung Übung Wahl Tour Radtour Wanderung Lauf Kino Theater Empfang Jubiläum Verabschiedung Spende Blutspende Aktion "
    "Versteigerung Warnung Stromausfall Wasserrohrbruch Baustelle Satzung Bebauungsplan Haushalt Nachtragshaushalt Gebühren Ausschreibung Stellenausschreibung "
    "Tagung Kongress Messe Gala Ball Turnier Meisterschaft Wettbewerb Preis Ehrung Verleihung Preisverleihung Auszeichnung Spatenstich Richtfest Grundsteinlegung "
    "Umzug Parade Gedenkfeier Gottesdienst Andacht Infoabend Infoveranstaltung Bürgerversammlung Versammlung Jahreshauptversammlung Treffen Stammtisch Café "
    "Repair-Café Flohmarkt Weihnachtsmarkt Basar Börse Tauschbörse Verkauf Sammlung Pflanzaktion Putzaktion Training Probe Casting Ausflug Reise Besuch "
    "Delegation Partnerschaft Einschulung Abschluss Prüfung Praktikum Praktikumswoche Ausbildung Vorlesetag Vorlesestunde Aktionstag Tag Woche Nacht Museumsnacht "
    "Impfung Impfaktion Notdienst Winterdienst Öffnungszeiten Sammelaktion Kampagne Umfrage Befragung Studie Bericht Statistik Zahlen Messung Luftmessung "
    "Kontrolle Razzia Einsatz Brand Unfall Hochwasser Glatteis Waldbrandgefahr Blaualgen Start Auftakt Saison Premiere Einbürgerung Trauung Hochzeit Geburtstag "
    "Dienstjubiläum Leiterin Leiter Leitung Klage Urteil Beschluss Verkehrsfreigabe Freigabe Taufe Segnung Umfrage Fahrt Freizeit Ferienspiele Ferienprogramm "
    "Löschfahrzeug Fahrzeug Software Dashboard App Portal Antrag Förderung Zuschuss Bürgermeisterwahl Landtagswahl Hundesteuer Grundsteuer Müllabfuhr "
    "meeting exhibition concert tour opening festival market lecture talk workshop course open-house fair party closure roadworks construction survey ceremony "
    "championship reception reading screening training clean-up campaign vacancy vacancies renovation release report accidents shots tournament conference dialogue"
)
EVENT_TAILS: Final = tails(
    "konzertreise studienreise bildungsreise chorreise rundreise klassenreise tournee talk fasching karneval umrüstung erneuerung instandsetzung verlegung sammlung annahme verleih lotterie tombola auktion parcours quiz slam jam session matinee soirée vernissage brunch picknick kirmes kerwe biwak camp freizeit umstellung umleitung einführung vorstellung aufführung vorführung "
    "bekanntgabe veröffentlichung abstimmung anhörung auslegung offenlage beteiligung auszählung weinlese pflanzung fällung rodung reinigung räumung leerung spülung prüfung inspektion überprüfung streik demonstration kundgebung mahnwache gedenkstunde prozession wallfahrt kirchweih segnung weihe konfirmation kommunion firmung taufe "
    "umbenennung verlosung prämierung siegerehrung zertifizierung bescherung übergabe abnahme ausstand einstand erweiterung modernisierung aufforstung renaturierung entschärfung evakuierung sichtung zustellung ausfall störung havarie panne unterbrechung abschaltung sperrmüll sirene alarm rekord flashmob rennen regatta triathlon spendenlauf "
    "sprint pokal liga aufstieg klassentreffen reunion dinner gipfel barcamp hackathon planspiel rollenspiel exkursion ferienpass ferienspiele stadtradeln frühjahrsputz kehrtag markt börse konzerte feste märkte "
    "konzert fest feier markt lesung vortrag ausstellung führung sitzung eröffnung einweihung sperrung umbau neubau ausbau anbau rückbau sanierung abriss kurs "
    "workshop seminar sprechstunde sprechtag beratung übung wahl tour wanderung lauf kino theater empfang jubiläum verabschiedung spende aktion versteigerung "
    "warnung ausfall bruch baustelle satzung plan haushalt gebühr gebühren ausschreibung tagung kongress messe gala ball turnier meisterschaft wettbewerb preis "
    "ehrung verleihung auszeichnung spatenstich parade gottesdienst andacht abend nachmittag vormittag veranstaltung versammlung treffen stammtisch börse verkauf "
    "training probe ausflug besuch einschulung abschluss prüfung praktikum tag woche nacht impfung öffnungszeiten kampagne umfrage befragung studie bericht "
    "statistik messung kontrolle einsatz premiere bürgerung trauung hochzeit geburtstag freigabe programm spiele schau singen cup olympiade rallye disco party kurse "
    "verbot pflicht steuer reform projekt start saison schulung fortbildung lehrgang wartung zählung erfassung kartierung fund gründung schließung umzug erhöhung "
    "senkung suche casting rettung sprung frühstück essen backen basteln reisen entsorgung abfuhr anlage gefahr vorschau belegung feuer ferien konferenz gipfel forum"
)
# What ends like an event and is none.
NO_EVENT_TAILS: Final = tails(
    "etage etagen montage reportage versuch versuche versuchen ersuchen redaktion reaktion reaktionen fraktion fraktionen attraktion attraktionen transaktion interaktion hessen adressen interessen finessen pressen unterführung unterführungen überführung auswahl fussball handball volleyball basketball federball schneeball supermarkt baumarkt getränkemarkt verbrauchermarkt arbeitsmarkt "
    "wohnungsmarkt verlauf ablauf kreislauf oberlauf unterlauf mittellauf bachlauf flusslauf auflauf diskurs wechselkurs konkurs steinbruch landtag kreistag bundestag bezirkstag "
    "alltag werktag wochentag vormittags nachmittags mittags abends feierabend manifest"
)
HAPPENS: Final = listed(
    "kriegt kriegen freut freuen wurde wurden hatte hatten konnte konnten sollen soll durfte durften fing fingen fängt fangen begann begannen endete endeten öffnete schloss feierte feierten lud luden erhielt erhielten sang sangen las lasen sprach sprachen übergab übergaben überreichte ehrte ehrten "
    "stellen stellt rückt rücken hängt hängen hisst hissen misst messen bildet bilden ehrt ehren dankt danken wirbt werben zeichnet zeichnen verschenkt verschenken verteilt verteilen nimmt nehmen setzt setzen legt legen schickt schicken entsteht entstehen verändert kostet "
    "übt üben probt proben impft impfen näht nähen kocht kochen schreibt schreiben dreht drehen filmt rettet retten löscht löschen birgt bergen pflegt pflegen betreut betreuen wächst schlüpft blüht blühen brütet nistet tauft taufen traut trauen segnet segnen schafft schaffen meistert besteht bestehen absolviert "
    "wirkt erweitert verbessert digitalisiert modernisiert vernetzt verschönert bepflanzt begrünt sät ernten erntet mäht schneidet schneiden streicht streichen asphaltiert pflastert rollt rollen dampft fliegt fliegen segelt segeln rudert rudern klettert schwimmt schwimmen rennt rennen joggt skatet boxt turnt trainiert trainieren kickt "
    "rescued seized trained painted opened closed built planted launched received raised published approved signed elected appointed honoured restored installed sang played performed hosted held visited welcomed joined presented awarded invites offers seeks reports shows runs teaches repairs replaces builds paints "
    "singt singen spielt spielen tanzt tanzen kamen kam fand fanden freut freuen trifft treffen lernt lernen hilft helfen sammelt sammeln pflanzt "
    "pflanzen malt malen putzt putzen räumt räumen veranstaltet veranstalten organisiert präsentiert präsentieren vorgestellt lebt leben arbeitet "
    "arbeiten wandert wandern radelt radeln läuft bringt zieht ziehen wechselt bekommen erhalten gewinnen siegen wächst schließt öffnet öffnen schließen "
    "sperrt reinigt prüft testet getestet zählt gezählt gestiegen gesunken erreicht verzeichnet meldet beteiligt unterstützt fördert gefördert investiert "
    "ersetzt erneuert repariert verlegt verschoben verlängert abgesagt entfällt ausfällt fällt ausgebaut errichtet aufgestellt abgerissen eingeweiht "
    "freigegeben fertiggestellt abgeschlossen fertig verliehen vergeben ernannt verpflichtet vereidigt begrüßt begrüßen empfängt empfangen reist "
    "besichtigt diskutiert debattiert berät beraten entscheidet stimmt wählt gewählt bestätigt unterzeichnet unterschreibt bewirbt lädt einlädt erklärt "
    "berichtet liest vor führt führen läuft tritt erscheint veröffentlicht kann können gesichtet gefunden gerettet gelöscht ausgerückt gestohlen takes "
    "take place performs sings plays presents celebrates moves installs receives received plans planted collected found repaired renovated reopens hold "
    "holds held join meets celebrated "
    "eröffnet eröffnen startet starten beginnt beginnen findet feiert feiern weiht wird werden steht stehen lädt laden sucht suchen gesucht verabschiedet verabschieden "
    "tagt liest spricht zeigt zeigen gibt geben kommt kommen hält fährt fällt läuft gelten gilt liegt bietet bieten beschließt beschlossen übergibt überreicht besucht "
    "besuchen eingebürgert getraut gesperrt geschlossen umgebaut saniert gepflanzt gefällt gewonnen gewählt wiedergewählt geehrt ausgezeichnet angelegt sichergestellt "
    "kontrolliert warnt informiert stellt bekommt erhält gewinnt siegt übernimmt geht gehen backt hat haben ist sind wohnen hängen endet ruht steigt sinkt baut bauen "
    "opens open starts begins celebrates visits hosts launches announces wins won will welcomes closes fell rose checked apply hiring"
)
# About the event, but not it.
PRACTICAL: Final = listed(
    "Anmeldung Anmeldungen Anmelden anmelden Anmeldeschluss Eintritt Kosten Kostenbeitrag Gebühr Teilnahmegebühr Treffpunkt Einlass Tel Telefon Infos Info Rückfragen "
    "Umleitung Fotos Bilder Fotografieren Bewerbung Bewerbungsschluss Bewerbungsfrist Ausweis Abfahrt Aufbau Abbau kostenlos kostenfrei Preis Tickets Vorverkauf Abendkasse "
    "Karten Zimmer Raum Uhr Parkplätze Kontakt Ansprechpartner Eintrittspreis Verpflegung Steuerschaden Barzahlung mitbringen Beginn Ende Dauer Ort Wichtig Hinweis "
    "registration admission entry fee tickets contact info phone free meeting"
)
DESK: Final = listed(
    "Sperrfrist Sperrvermerk posten poste postet gepostet post teilen teilt bringen bringt übernehmen ankündigen Kanal Kanäle Kanälen channels Insta Instagram Facebook Mastodon Seite Feed Story Reel Beitrag "
    "veröffentlichen bewerben Themen Tipp Kalender Verteiler Erinnerung Rückmeldung Redaktion Telefonat besprochen anbei Anhang Hiermit hiermit gehört mögt wäre vielleicht "
    "publish share post please Laufwerk freigegeben freundlichen mitteilen teile erläutern anregen vorgreifen Veröffentlichung Amtsblatt schnell bekanntlich Neuigkeiten Info "
    "könntet könnt können danke bitte"
)
# At the head of a message, before a colon or a dash: no part of the headline.
HEADS: Final = listed(
    "Glückwunsch Gratulation Glückwünsche Hurra Juhu Endlich geschafft kurzfristig spontan Pressetermin Fototermin Stand Weiterleitung Presse Medien Hallo "
    "Achtung Info Hinweis Neu Wichtig Reminder Terminvorschau Terminhinweis Eilmeldung Eilt Erinnerung Termin Vormerken Thema Tipp Idee Themenvorschlag Vorschlag Also Update Aktuell "
    "Kurzinfo Bekanntmachung Ankündigung Einladung Pressemitteilung Veröffentlichungstermin besprochen posten ankündigen channels vormerken OB kanäle topic reminder news heads-up "
    "Nachtrag Rückblick Rückschau Nachbericht Zwischenstand Kurzmeldung Kurzmitteilung Randnotiz Vorankündigung Programmhinweis Servicehinweis Lesetipp Veranstaltungstipp Freizeittipp "
    "heads betrifft betr note attention fyi bitte nachricht meldung anfrage rückfrage frage info-post beitrag post story"
)
# Words that hand a message over, before a colon.
LEADS_IN: Final = listed(
    "weiterverwendung verwendung verwertung kenntnisnahme beachtung kenntnis bescheid zahl mitteilung nachricht anregung hinweisen anmerkung bitte frage weiterverbreitung verbreitung veröffentlichen bekanntmachen teilen bescheid weitergeben weiterleiten weitergabe melden meldung meinte meint sagte sagt bat bittet erzählte schreibt schrieb spannend interessant passend redaktion kanal kanäle social-media posten veröffentlichung hinweis info information infos tipp idee vorschlag thema "
    "ankündigen ankündigung bescheid erinnern vormerken neues neuigkeiten news kurz folgendes folgende vielleicht update spoiler übrigens eilig dringend bitte freigabe"
)
# And before "dass".
TELLS_THAT: Final = listed(
    "meinte meint sagt sagte erzählt erzählte glaubt hofft wünscht hinweisen mitteilen mitzuteilen informieren erinnern bitten freut freuen teilen denkt mitgeteilt gemeldet berichtet angekündigt bekanntgegeben informiert erfahren gehört verkündet meldet teilt bekanntgeben ankündigen möchte möchten darf dürfen wollte wollten"
)
GENERIC_SUBJECTS: Final = listed(
    "Nachricht Neuigkeit Beitragsidee Idee Vorschlag Weiterleitung Hallo Kanal Bekanntmachung Info Information Bitte Anfrage Termin Termine Thema Post Beitrag Social Media Meldung Hinweis Veröffentlichung Text Ankündigung Frage Neues Kurze wichtig eilt dringend "
    "Pressemitteilung für zur zum die der das Instagram Facebook request info update post question Fwd"
)
SMALL: Final = listed(
    "der die das den dem des ein eine einen einem einer eines und oder aber auch noch schon nur sich wir ihr sie er es ich uns euch ihnen unser unsere unseren unserer im in am an auf aus bei "
    "beim mit zu zum zur von vom für um über unter nach vor durch bis ab als wie so da hier dort dann denn ja nein nicht kein keine man wird werden wurde wurden ist sind war waren hat haben "
    "hatte kann können soll sollen wenn dass ob weil damit wieder statt the a an of and or to in on at by for with from is are was were be will has have had this that our we you it they there "
    "not no please um ca rund etwa max insgesamt immer jeweils dazu dabei diesmal übrigens bitte mal"
)
SMALL_OR_HAPPENS: Final = SMALL | HAPPENS
SUBORDINATE: Final = listed(
    "dessen deren welche welcher welches wer was wo wenn weil ob nachdem obwohl damit sodass falls wie bei ohne who which that where when if because"
)
