"""What buildings, grounds, rooms and streets are called, and which nouns behind "im" and "am" are no places."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.words import listed, tails
from understanding.intake.where.houses import (
    MORE_BUILDING_TAILS,
    MORE_BUILDINGS,
    MORE_ENGLISH,
    MORE_GROUND_TAILS,
    MORE_GROUNDS,
    NO_HOUSES,
)
from understanding.intake.where.no_places import NO_PLACES, NO_WAYS

BUILDINGS: Final = MORE_BUILDINGS | listed(
    "Kulturscheune Kurhaus Jugendherberge Vereinshaus Seniorenzentrum Sozialstation Tafel Förderschule Berufsschule Berufskolleg Oberschule Bürgerhalle Ratskeller "
    "Markthalle Kunsthalle Schauspielhaus Opernhaus Philharmonie Festzelt Bierzelt Reithalle Tennishalle Sozialkaufhaus Kaufhaus Einkaufszentrum Weltladen "
    "Polizei-Revier Polizeirevier Finanzamt Arbeitsagentur Kinderklinik Sporthotel Amtshaus Pumpwerk Wasserturm Leuchtturm "
    "Rathaus Kinderhaus Bürgerhaus Kirche Dom Münster Schloss Burg Kloster Museum Theater Kino Bücherei Bibliothek Mediathek Stadtarchiv Archiv Schule Kita "
    "Kindergarten Hort Krippe Turnhalle Sporthalle Halle Stadion Hallenbad Freibad Schwimmbad Stadtbad Krankenhaus Klinikum Klinik Tierheim Feuerwache "
    "Rettungswache Polizeiwache Gerätehaus Bahnhof Hauptbahnhof Busbahnhof Flughafen Hafen Wertstoffhof Recyclinghof Bauhof Kantine Mensa Cafeteria Foyer "
    "Aula Gasthaus Gasthof Hotel Gaststätte Restaurant Café Bauernhof Tagespflege Pflegeheim Seniorenheim Seniorenstift Altenheim Hospiz Jugendzentrum JUZ "
    "Bürgerzentrum Gemeindezentrum Kulturzentrum Kulturbahnhof Stadthalle Festhalle Mehrzweckhalle Kongresshalle Messehalle Festsaal Ratssaal Bürgersaal "
    "Pfarrhaus Pfarrheim Gemeindehaus Synagoge Moschee Kapelle Mühle Scheune Werkstatt Galerie Atelier Landratsamt Standesamt Bürgeramt Bürgerbüro Zweigstelle "
    "Außenstelle Hochschule Universität Gymnasium Realschule Grundschule Gesamtschule Musikschule VHS Volkshochschule Landtag Parlament Bezirksamt Ministerium "
    "Gewandhaus Zeughaus Schlachthof Rotunde Pavillon Planetarium Sternwarte Zoo Tierpark Turm Schwimmhalle Eishalle Eisbahn Sportpark Skatepark Kletterhalle "
    "Firma Betriebshof Rathausfoyer Stadtbücherei Stadtbibliothek Kinderbibliothek Landesbibliothek Stadtmuseum Heimatmuseum Musikpavillon "
    "Familienzentrum Begegnungsstätte Seniorentreff Nachbarschaftstreff Bürgertreff Jugendtreff Lesecafé Repaircafé Umweltforum Stadtteilbüro Messe "
    "Innenhof Lichthof Wartehalle Tiefgarage Parkhaus Impfzentrum Gesundheitsamt Jobcenter Krematorium Hochhaus Kaserne Gerichtsgebäude Amtsgericht Silo "
    "Sitzungssaal Trausaal Konferenzraum Schulungsraum Vereinsheim Sportheim Clubheim Hütte Grillhütte Waldhütte Kelter Zehntscheuer Remise Orangerie Vinothek "
    "Zulassungsstelle Meldestelle Beratungsstelle Geschäftsstelle Annahmestelle Ausländerbehörde Wahllokal Wache Feuerwehrhaus Spritzenhaus Backhaus Dorfladen Alte-Wache Kulturhaus Jugendhaus Seniorenhaus Mehrgenerationenhaus Hafenamt Zollamt Kreisverwaltung Stadtverwaltung Gemeindesaal Frauenhaus Hallenbad Rathausvorplatz Foyer Frauenhaus-Büro Kirchsaal BIZ IBZ ZOB AWO-Heim Schützenhaus Wasserwerk Klärwerk Kraftwerk Heizwerk Stellwerk Umspannwerk"
)
BUILDING_TAILS: Final = MORE_BUILDING_TAILS + tails(
    "hus huus ruine ziegelei molkerei brauerei kraftwerk klärwerk wasserwerk sägewerk werft kläranlage kolleg herberge centrum schmiede haus halle saal saales schule kirche museum bücherei bibliothek theater kino zentrum bahnhof bahnhofs kita kindergarten garten-center amt-gebäude stadion "
    "bad schloss burg kloster klinik klinikum heim stift treff café cafe foyer aula turm scheune scheuer mühle werkstatt galerie pavillon gebäude wache hof "
    "mensa kantine universität hochschule gymnasium akademie kapelle dom münster synagoge archiv mediathek hütte stube arena zelt lokal gasthof gasthaus hotel "
    "atelier labor garage parkhaus hangar depot lager bunker villa palais raum-nord stätte bürgerbüro tierheim hospiz internat studio stüble terminal raum "
    "container loft kaserne residenz laden club büro frauenhaus schänke keller fabrik speicher stellwerk zoo tierpark planetarium sternwarte räume räumen räumlichkeiten krippe hort"
)
# Of the many "-anlagen" these are grounds, and no machines.
_LAID_OUT: Final = (
    "sportanlage grünanlage kläranlage parkanlage gartenanlage außenanlage tennisanlage reitanlage freizeitanlage wohnanlage biogasanlage kompostanlage kompostieranlage skateanlage skateranlage bikeanlage schleusenanlage hafenanlage bahnanlage burganlage kneippanlage spielanlage golfanlage minigolfanlage schießanlage bogenanlage bouleanlage wehranlage uferanlage gedenkanlage grabanlage festanlage "
    "kompostieranlage wallanlage klosteranlage schlossanlage schulanlage schwimmanlage badeanlage strandanlage leichtathletikanlage sortieranlage recyclinganlage verbrennungsanlage zuchtanlage rodelanlage kletteranlage schanzenanlage sprunganlage pumptrackanlage windkraftanlage windenergieanlage fähranlage steganlage vereinsanlage trainingsanlage rasenanlage stallanlage bunkeranlage industrieanlage"
)
GROUNDS: Final = MORE_GROUNDS | listed(
    _LAID_OUT,
    "Tennisplatz Reitplatz Minigolfplatz Kleingartenanlage Schrebergarten Wertstoffinsel Windpark Solarpark Uferpromenade Seebrücke Anleger Bootssteg Stadtwiese "
    "Rheinufer Bolzplatz Eisbahn Rodelhang Rodelberg Freigelände Autohof Zeltlager Waldbühne "
    "Marktplatz Rathausplatz Schlossplatz Domplatz Kirchplatz Parkplatz Spielplatz Sportplatz Bolzplatz Festplatz Grillplatz Dorfplatz Stadtpark Kurpark "
    "Schlosspark Park Friedhof Stadtwald Stadtforst Wald Fußgängerzone Innenstadt Altstadt Neustadt Stadtmitte Ortsmitte Zentrum Marktbrunnen Brunnen Denkmal Ufer See Badesee "
    "Pier Terminal Strand Hafen Kai Mole Badestelle Wiese Festwiese Bahnübergang Unterführung Brücke Kreisel Kreisverkehr Kreuzung Tunnel Haltestelle Schulhof Innenhof "
    "Pausenhof Bahnhofsvorplatz Vorplatz Gelände Messegelände Festgelände Steinbruch Weinberg Deponie Kläranlage Stausee Talsperre Schleuse Wehr Baustelle "
    "Garten Stadtgarten Botanischer Botanischen Hoftor Stadttor Tor Stadtgraben Stadtmauer Treppe Platz Wochenmarkt Kaimauer Hafenmole Deich Weiher Teich "
    "Campus Bühne Freilichtbühne Zeltplatz Campingplatz Gewerbegebiet Industriepark Altstadtring Rastplatz Wanderparkplatz Waldrand",
)
GROUND_TAILS: Final = MORE_GROUND_TAILS + tails(
    _LAID_OUT,
    "stützpunkt kai bollwerk anger quai reede hafenbecken kleingarten fährterminal terminals lehrpfad halt bahnhalt kanal stellplatz anleger bucht aue auen wiesen garten kastell deponie buhne waldstück lände wäldchen eisbahn rennbahn radrennbahn bootshafen steg platz park friedhof wald forst wiese see weiher teich ufer strand brücke tunnel kreisel kreuzung tor brunnen denkmal garten gelände zone stadt-mitte "
    "mole deich berg bach tal grund vorplatz platzes platzes markt-platz schacht hafen promenade allee stausee station haltestelle schleuse übergang graben wasserturm feld "
    "insel halbinsel moor heide hang kuppe gipfel pfad steig promenade biotop quelle schlucht stadion bühne siedlung viertel quartier weide festwise "
    "denkmals brunnens parks friedhofs sees",
)
STREET_TAILS: Final = tails(
    "straße strasse str weg gasse allee ring damm chaussee stieg stiege steig steige zeile twiete gässle gässchen straßen"
)
ROOMS: Final = listed(
    "Zimmer Zi Raum Saal Haus Halle Platz Gebäude Bahnsteig Gleis Tor Eingang OG EG UG Obergeschoss Erdgeschoss Untergeschoss Stock Stockwerk Etage Foyer room hall floor "
    "Hof Keller Flur Aula"
)
FLOORS: Final = listed(
    "OG EG UG DG Obergeschoss Erdgeschoss Untergeschoss Dachgeschoss Zwischengeschoss Stock Stockwerk Etage floor"
)
SETTLEMENTS: Final = listed(
    "Gemarkungen Landkreise Kreise Bezirke Quartiere Teilorte Stadtbezirke Samtgemeinde Samtgemeinden Verbandsgemeinde Verbandsgemeinden Ortschaften Gewanne Ortsteile Ortsteilen Stadtteile Stadtteilen Stadtbezirk Stadtbezirken Bezirken Gemeinden Vierteln Quartieren Ortschaften Landkreisen Regionen Wahlkreis Kreisgebiet Stadtgebiet Gemeindegebiet Teilort Teilorten Landkreis Kreis Bezirk Gewann Gemarkung Stadtteil Ortsteil Gemeinde Quartier Viertel Wohngebiet Gewerbegebiet Industriegebiet Neubaugebiet Ortschaft "
    "LK Lkr OT Ortslage Ortsdurchfahrt Abschnitt Streckenabschnitt Bereich Siedlung Region Naturschutzgebiet Flur Baugebiet district village borough"
)
TOWNS: Final = listed(
    "Oberstadt Unterstadt Vorstadt Mittelstadt Kernstadt Hafenstadt Ortskern Stadtkern Stadtzentrum Stadtgebiet Kreisgebiet Altstadt Innenstadt Neustadt Stadtmitte Ortsmitte Fußgängerzone Nordstadt Südstadt Weststadt Oststadt"
)
DISTRICTS: Final = listed("Nord Süd Ost West Mitte Stadt Land Zentrum Altstadt Neustadt")
ONLINE: Final = listed(
    "online Zoom Teams Webex virtuell digital-raum Videokonferenz Onlineseminar BigBlueButton Jitsi Skype Webinar"
)
ENGLISH: Final = MORE_ENGLISH | listed(
    "hall school library museum station church park square street road centre center gym theatre theater cinema cafe café canteen stadium market-square bridge "
    "lake beach garden gardens hospital office room building playground campus auditorium lobby courtyard castle cathedral harbour harbor airport pool plaza "
    "town-hall shelter zoo farm desk depot forum foyer clinic pub restaurant hotel hub marina pier wharf quay rink arena ground grounds estate mall promenade townhall pavilion chamber terrace university college kindergarten nursery cemetery forest barracks yard pavilion"
)
# "Lange Tafel": people eat at it; without such a word it is a house, and who hands out food there.
LAID: Final = listed(
    "lange langen längste festliche gedeckte gedeckten bunte bunten weiße weißen große großen"
)
# Nouns that end like a building or a street and are none.
NO_BUILDINGS: Final = NO_HOUSES | listed(
    "Planungsbüro Ingenieurbüro Architekturbüro Vermessungsbüro Sachverständigenbüro Konstruktionsbüro Übersetzungsbüro Stadtplanungsbüro Landschaftsplanungsbüro Architektenbüro Gutachterbüro "
    "Wanderwege Radwege Gehwege Fußwege Feldwege Waldwege Inhalt Haushalt Unterhalt Aufenthalt Vorbehalt Rückhalt Zusammenhalt Anhalt Gehalt Sachverhalt Halt Kanal Social-Kanal Youtube-Kanal Kanäle Kanälen Fernsehkanal Nachhalt Einhalt Rettungsgasse Sackgasse Fahrradstraße Einbahnstraße Spielstraße Datenautobahn Gelage Kursplatz Studienbeginn Ausbildungsberuf Weingarten "
    "Zuhause Haushalt Umweg Ausweg Rückweg Hinweg Heimweg Fußweg Radweg Gehweg Schulweg Radschnellweg Feldweg Vorhof Erstbezug Sommerzeit Bad Anbad Saal-Miete "
    "Aktionstag Urlaub Ratsche Freiraum Zeitraum Spielraum Weltraum Lebensraum Zwischenraum Stauraum Traum Baum Weihnachtsbaum Schaum Daheim Geheim Insgeheim "
    "Damm-Bau Schwesternring Ehering Schlüsselring Hering Frühling Turing Spring Sponsoring Monitoring Engineering Catering Recruiting Catering Mentoring "
    "Neubau Umbau Verkehrsanlage Photovoltaikanlage Solaranlage Heizungsanlage Anlage Geldanlage Lüftungsanlage Ampelanlage Klimaanlage Grundlage Hintergrund Grund "
    "Aufgrund Vordergrund Untergrund Umfeld Vorfeld Arbeitsfeld Feld Themenfeld Bewerb Berufsfeld Arbeitsplatz Ausbildungsplatz Studienplatz Kitaplatz Platz "
    "Stellplatz-Satzung Praktikumsplatz Sitzplatz Stehplatz Schlafplatz Krippenplatz Standplatz Startplatz Podestplatz Ersatz Einsatz Satz Zusatz Umsatz Absatz Grundsatz "
    "Arbeitsgelegenheit Trupp Stadtrat Kreisbrandrat Kreisstraße-Bau Werkstatt-Tag Anstatt Stadtlauf Fußballtor Eigentor Motor Direktor Faktor Traktor Autor Senator Laudator Kurator Restaurator "
    "Reaktor Sektor Monitor Generator Moderator Lektor Rektor Kantor Transistor Ventilator Ferne Vorteil Wettbewerb Erwerb Betrieb Bereitschaft Bauernregel Wachturm-Wache "
    "Theater-AG Mahnwache Brandwache Nachtwache Ehrenwache Totenwache Museumsnacht Friedhofs-Satzung Innenhof-Fest Wildnis Spätburgunder Hamburg Freiburg Magdeburg "
    "Erzieher Geburtstag Friedrichshafen Wochenmarkt Flohmarkt Weihnachtsmarkt Supermarkt Arbeitsmarkt Feierabendmarkt Bauernmarkt Jahrmarkt Wochenende Kinderkino "
    "Bilderbuchkino Freiluftkino Open-Air-Kino Puppentheater Kindertheater Straßentheater Figurentheater Sommertheater Mitmachtheater Lesung Schulkino Seniorenkino "
    "Kasperletheater Autokino Kinderbuchkino Ferienkino Hauptbad Luftbad Sonnenbad Wannenbad Erlebnisfeld Sichtfeld Mitmachlabor Reallabor Haushaltsplan Krankenhaus-Gesetz "
    "Bundestag Schlittenberg Unterarm Umgang Eingang-Test Zugang Ausgang Übergang Jahrgang Lehrgang Rundgang Vorgang Spaziergang Zukunftswerkstatt Ideenwerkstatt Schreibwerkstatt "
    "Podium Kirchenchor Stammtisch-Treff Spieletreff Netzwerktreff Handarbeitstreff Gesundheitszentrum-Plan Mahnmal Heim Neuland Haus Hof Turm Tor Hör-Raum Bauernhof-Tag"
)
# Behind "im", "am" or "in" these tell no place.
COMMON_NOUNS: Final = NO_PLACES | listed(
    "Gold Silber Bronze Holz Stein Schwarz Weiß Rot Blau Grün Straße Sie Ihnen Ihr Euch Dich Dir Du Uns Wir Alle Allen Andere Anderen Schirm Radar Zettel Herz Livestream "
    "Weg Wege Spur Liste Stelle Stellen Seite Basis Suche Tagesordnung Agenda Website Plattform Reihe Nähe Lage Pause Probe Tat Presse Zeitung Politik "
    "Wirtschaft Kultur Pflege Hitze Kälte Luft Sonne Dunkelheit Krise Saison Phase Runde Kategorie Altersklasse Größe Anzahl Rolle Sprache Broschüre "
    "Datenbank Statistik Tabelle Karte Umfrage Studie Bilanz Warteliste Bestenliste Rangliste Wertung Disziplin Sekunde Nummer Person Personen Familie "
    "Ecke Hinsicht Weise Art Sache Debatte Diskussion Frage Antwort Lehre Praxis Theorie Presse Medien Podcast Livestream Newsletter Flyer Plakat Aushang "
    "Spätherbst Hochsommer Frühsommer Spätsommer Halbjahr Quartal Vormonat Turnus Wechsel Anmarsch Aufbau Abbau Entstehen Kommen Gehen Wachsen Sterben "
    "Boden Himmel Meer Gegenzug Verlauf Endspurt Gespann Verbund Doppelpack Paket Set Bestand Fundus Sortiment Eigentum Einzelnen Namen Begriff Gespür "
    "Gefühl Vertrauen Respekt Interview Chat Forum Plenum Protokoll Entwurf Konzept Plan Gutachten Urteil Gesetz Recht Zweck Maß Fach Thema Kleinen "
    "Dezember Krankenstand Mutterschutz Elternzeit Sabbatical Vorstand Kabinett Präsidium Kuratorium Beirat Wahlkampf Ranking Vergleichszeitraum "
    "Berichtsjahr Berichtszeitraum Schuljahr Ausbildungsjahr Haushaltsjahr Kalenderjahr Advent Januar Karneval Ramadan Anstieg Rückgang Zuwachs Minus "
    "Plus Trab Galopp Vorbeigehen Handumdrehen Laufenden Klaren Rechten Guten Besten Kreise Kollegenkreis Familienkreis Freundeskreis Kleinformat "
    "Querformat Hochformat Homeoffice Takten Zweiertakt Stundentakt Schichtdienst Bereitschaftsdienst Tagebuch Zeugnis Ausweis Pass Führerschein Auge Ohr "
    "Griff Anflug Abflug Vorlauf Nachgang Anschluss Regelfall Bedarfsfall Idealfall Schadensfall Trauerfall Wochentag Werktag Sonntagabend Montagabend "
    "Dienstagabend Mittwochabend Montagmorgen Vorabend Stichtag Wahlsonntag Ostersamstag Gründonnerstag Rosenmontag Aschermittwoch Reformationstag "
    "Nikolaus Nikolaustag Muttertag Tage Equal World Fest Konzert Markt-Tag Stadtfest Sommerfest Straßenfest Weihnachtsmarkt Adventsmarkt Empfang Feier "
    "Gottesdienst Lauf Marathon Turnier Wettkampf Rennen Infostand Stand Tisch Telefon Apparat Computer Bildschirm Handy Smartphone Rad Fahrrad Steuer "
    "Lenkrad Motto Titel Slogan Dach Strich Limit Wert Grenzwert Niveau Höchststand Tiefstand Preisniveau Arbeitsmarkt Wohnungsmarkt Markt-Preis Ausland "
    "Inland Vorland Norden Süden Osten Westen Nordosten Nordwesten Südosten Südwesten Bund Bundesgebiet  "
    "Bundesvergleich Landesvergleich EU Europa Ausland Zweifelsfall Wesen Zustand Amt Visier Bilde Trockenem Nassen Mai Stau Feierabendverkehr "
    "Berufsverkehr Nahverkehr ÖPNV Tarif Wege Kinderwagen Rollstuhl Hund Hunden Betracht Tipp Quiz Text "
    "Rahmen Ende Anfang Anschluss Auftrag Dienst Einsatz Vorjahr Vorfeld Moment Laufe Lauf Prinzip Kraft Form Zusammenarbeit Rente Ruhestand Betrieb Gang Bau Umbau "
    "Internet Netz Fernsehen Radio Amtsblatt Intranet Vergleich Gegensatz Durchschnitt Jahr Monat Alter Fall Falle Sinne Bereich Hinblick Grunde Hintergrund Vordergrund "
    "Mittelpunkt Fokus Angebot Einklang Zuge Zeitraum Sommer Winter Herbst Frühling Frühjahr Januar Februar März April Mai Juni Juli August September Oktober November "
    "Dezember Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Vormittag Nachmittag Abend Morgen Mittag Nacht Wochenende Advent Woche Tag Tage Tagen "
    "Uhr Stunde Minute Anschlag Vorfeld Vorgriff Kürze Zukunft Folge Verbindung Anwesenheit Begleitung Absprache Richtung Bezug Höhe Summe Anspruch Erinnerung Gefahr "
    "Deutschland Vollzeit Teilzeit Präsenz Gruppen Kleingruppen Planung Vorbereitung Arbeit Ordnung Not Gedenken Eigenregie Anlehnung Echt Echtzeit Sachen Fragen Zeiten "
    "Kooperation Trägerschaft Bearbeitung Aussicht Serie Betracht Teilen Wirklichkeit Regel Ruhe Stille Frieden Farbe Bewegung Szene Eile Hand Händen Mund Kopf Auge Herzen "
    "Facebook Instagram Mastodon LinkedIn WhatsApp YouTube TikTok Insta Kanal Kanälen Büro Haus Hause Urlaub Homeoffice Notfall Brandfall Zweifel Ernstfall Schnitt Mittel "
    "Haushalt Stadtrat Gemeinderat Kreistag Ausschuss Bundestag Landtag Rat Fahrplan Auto Bus Zug Wasser Regen Schnee Freien Trockenen Dunkeln Grünen Verkehr Straßenverkehr "
    "Notdienst Schutz Ehrenamt Job Beruf Team Verein Verband Wettbewerb Projekt Programm Test Thema Text Bild Film Video Foto Anhang Termin Kalender Gespräch Austausch "
    "Interesse Sport Fußball Tennis Spiel Finale Halbfinale Turnier Verfahren Prozess Unterricht Kurs Workshop Training Alltag Leben Kinder Kindern Jugend Eltern Familien "
    "Umgang Zuge Wesentlichen Allgemeinen Voraus Nachhinein Großen Ganzen Einzelnen Folgenden Übrigen Original Schritt Fokus Gepäck Angesicht Rücken Stand Stück Ziel "
    "Herzens Punkt Werk Wort Kontakt Konflikt Kampf Krieg Amt Tod Tode Leib Druck Stress Griff Blick Trend Tempo Takt Stil Format Detail Preis Gewinn Englisch Deutsch "
    "Platz Eintritt Erwachsene Anmeldung Start Beginn Einlass Treffpunkt Kosten Gebühr Info Infos Tel Telefon Dr Prof Frau Herr Fa Oberbürgermeister Bürgermeister "
    "Bürgermeisterin Landrat Landrätin Nacht Bürger Gäste Ersatz Auftakt Zeichen Vorzimmer Regal Punkto Funktion Gegenwart Aktion Produktion Besitz Bau-Los Schichten "
    "English German January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Spring "
    "Summer Autumn Winter Kommission Gremium Sitzung Juryabstimmung Einsatzfall Pandemiefall Katastrophenfall Gedränge Gebiet Land Landkreis Kreis Strafen Euro Bayern-Ticket "
    "Vorverkauf Abo Netzwerk Dialog Ländern Welt Europa Geschichte Krimi Roman Buch Volksmund Fachbereich Sachgebiet Bus- Bürgerdialog Ehren Verwaltung Betreff Erfolg "
    "Karfreitag Ostermontag Ostersonntag Pfingstmontag Heiligabend Silvester Neujahr Feiertag Weihnachten Ostern Pfingsten Fasching Ferien Sommerferien Herbstferien Osterferien "
    "Pfingstferien Weihnachtsferien Winterferien Volkstrauertag Totensonntag Welttag Aktionstag Warntag Vorlesetag Girls Wahltag Markttag Schultag Donnerstagabend Freitagabend "
    "Samstagabend Freitagnachmittag Samstagnachmittag Samstagvormittag Sonntagvormittag Sonntagnachmittag Steuerschaden Gang Leiden Zelten Schulweg Homepage Website App "
    "Bezug Bezirk-Vergleich Dienstjubiläum Jubiläum Geburtstag Vorjahresvergleich Mittelstand Handwerk Einzelhandel Handel Tourismus Wandel Klimawandel Sinn Ansatz Kern"
)
COMMON_TAILS: Final = NO_WAYS + tails(
    "technik pädagogik informatik logistik statistik politik logie nomie grafie graphie therapie energie industrie kunde wesen wissenschaft wissenschaften "
    "format formaten phase pause pausen umschlag umschlags kuvert stiefeln schuhen kostümen kostüm trachten uniformen kleidung hosen jacken mützen masken tüten kisten säcken gläsern flaschen dosen portionen etappen schritten reihen runden gruppen teams teilen stücken bänden sprachen farben farbe minuten stunden wochen monaten schichten zeilen worten bildern briefen formen varianten versionen kategorien klassen stufen litern metern "
    "finale vergleich liga wertung klasse regierungsbezirk bundesland ausschuss rat beirat gremium parlament "
    "größe überlänge schrift sprache sform zform mform lenform efform fform bauweise laune freude gefahr hanglage insellage schräglage ortsrandlage alleinlage randlage zeiten stärke serie auflage erstausgabe alltagsdeutsch fachkreisen expertenkreisen vereinskreisen zügen trägen schüben fenstern shops paaren tranchen endlosschleife dauerschleife kniehöhe rekordhöhe hüfthöhe brusthöhe "
    "kalender gemeindebrief pfarrbrief rundbrief infobrief mitteilungsblatt gemeindeblatt stadtmagazin kundenmagazin broschüre katalog regen schneetreiben neuschnee licht mondschein fackelschein kerzenschein lampenschein sonnenschein test versuch kampf werfen schießen stoßen hüpfen drücken ziehen schwimmen umzug fackelzug festzug trauerzug beruf ticket sommer winter herbst frühling "
    "seite landkarte speisekarte eintrittskarte wetterkarte liste überholspur erfolgsspur fahrspur sebene deskebene kreisebene landesebene distanz kurzstrecke langstrecke lernplattform internetplattform onlineplattform reservebank ersatzbank anklagebank schulbank waagschale messlatte zettel etikett foto gruppenbild gemälde hinweisschild kalenderblatt titelblatt prospekt mischpult dirigentenpult arbeitsplatz ausbildungsplatz simulator zielgeraden probefahrt pilgerfahrt tandem "
    "wagen boot ballon auto cabrio bus truck fahrzeug oldtimer rad abo paket pack splan eplan klimaplan mandat vorsitz spielbetrieb übungsbetrieb linienbetrieb inselbetrieb notbetrieb regelbetrieb winterbetrieb probelauf "
    "ung ungen heit keit tion schaft ismus ment jahr jahre jahren monat woche tag tage stunde zeit fall rahmen anfang ende vergleich bereich arbeit verkehr sinne schutz "
    "kosten ferien abend nachmittag vormittag mittag tagen euro prozent programm projekt dienst verfahren unterricht training kurs wettbewerb wandel bewerb förderung amt "
    "sitzung"
)
