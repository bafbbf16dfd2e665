"""More clubs, services, authorities, companies and groups that act, and compounds that only end like one."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.words import listed

MORE_BODIES: Final = listed(
    "Kreisforst Landesforst Bundesforst Wohngeldstelle Elterngeldstelle Bußgeldstelle Kfz-Zulassungsstelle Passstelle Meldestelle Vergabestelle Servicestelle Geschäftsstelle Leitstelle Betreuungsstelle Heimaufsicht Fahrerlaubnisbehörde Kleiderkammer ADFC ADAC AGFK AOK ASB AStA AWO BAFA BAMF BaFin BDKJ BfArM BfG BfN BfR BfS BGR BKA BKG BLE BND BNetzA BRK BSH BSI BUND BVL BZgA CVJM DAAD DAK DAV DBU DEHOGA Destatis DFB DFL DFG DGB DLR DLRG DPSG DRK DRV DWD EJW ESTA FFW FES GEW GEMA GIZ HWK IHK IG-Metall KDFB KfW KJG KLJB KVHS LBV LBW LfU LGL LKA LUBW LWK MDK NABU NLWKN OGV OWK PETA PTB RKI SDW "
    "SoVD TÜV THW UBA UNICEF VCD VCP VdK Verdi ver-di WSV WWF ZDF CDU SPD FDP CSU AfD BSW Linke Grünen Bündnisgrüne Junge-Union Jusos EU-Kommission Europaparlament Bundeskabinett Kabinett Landeskabinett Senat Magistrat Bürgerschaftsfraktion Stadtspitze Rathausspitze Stadtparlament Kreisausschuss Ältestenrat Verwaltungsspitze Regierungspräsidium "
    "Abwasserverband Abfallverband Abwasserwerk Agrargenossenschaft Amateurtheater Anwaltskammer Apothekerkammer Arbeiterwohlfahrt Arbeitsagentur Architektenkammer Arbeitsgericht Ärztekammer Asylkreis Ausländerbeirat Ausländeramt Auswärtige Autobahn-GmbH Bäckerinnung Bauaufsicht Bauernverband Bauverein Baubetriebshof Baumschutzkommission Behindertenbeirat Bereitschaftspolizei Bergbauverein "
    "Berufskolleg Betriebsrat Bezirksamt Bezirksverordnetenversammlung Bibliotheksteam Bienenzuchtverein Bildungswerk Blasmusik Blindenbund Blutspendedienst Brauchtumsverein Brieftaubenverein Briefmarkenfreunde Bücherei-Team Bundesarchiv Bundesfinanzhof Bundesfreiwillige Bundesgartenschau Bundesgericht Bundesgerichtshof Bundesinnenministerium Bundesgesundheitsministerium Bundesumweltministerium Bundesverkehrsministerium Bundeskriminalamt Bundesnachrichtendienst "
    "Bundesrechnungshof Bundesregierung Bundessozialgericht Bundesverfassungsgericht Bundesverwaltungsgericht Bundeszentrale Bundestagspräsidium Bürgerbusverein Bürgerenergie Bürgergarde Bürgerkomitee Bürgerverein Bürgerwehr Carnevalsclub Carnevalverein Christbaumverein Dampflokfreunde Deichverband Denkmalamt Denkmalbehörde Denkmalschutzbehörde Diakoniewerk Diözese Dorfladenverein Dorfmoderation Dorfverein Drachenbootteam Drehleiter-Team Drogenfahndung "
    "Eichamt Eisenbahnfreunde Eisenbahnbundesamt Elternbeirat Elterninitiative Elternverein Energiegenossenschaft Energieversorger Entsorgungsbetrieb Erzbistum Eltern-Kind-Gruppe Faschingsgesellschaft Faschingsverein Faschingsgilde Fechtclub Ferienbetreuung-Team Feuerwehrkapelle Feuerwehrverein Filmclub Finanzministerium Fischereiverein Flüchtlingsrat Flüchtlingshilfe Flugsportverein Förderschulklasse Forstverwaltung Forstbetrieb Fotoclub Fotofreunde Frauenbund Frauenchor Frauengruppe "
    "Frauennotruf Frauenselbsthilfe Frauenverein Fraktionen Freibadverein Freilichtbühne-Verein Friedensinitiative Fundbüro Fußballverein Gartenbauamt Gartenbauverein Gartenfreunde Gauverband Gebäudemanagement Gebirgsjäger Geflügelzuchtverein Gefahrgutzug Geländewagenfreunde Gemeindejugend Gemeindepsychiatrie Gemeindevertretung Gemeindevorstand Gemeindewerke Generalstaatsanwaltschaft Gesellschafterversammlung Gewerbeaufsicht Gewerbeverein Gewerbeamt "
    "Girlsband Gitarrenensemble Gospelchor Grüngutteam Grenzschutz Großhandel Guggenmusik Gutachterausschuss Handballverein Handharmonikaverein Handwerkerschaft Harmonika-Orchester Hauptpersonalrat Heimatbund Heimatmuseum-Team Heimatpflege Hilfsorganisation Hilfsorganisationen Historikerkommission Hochwasserzentrale Höhenrettung Höhenretter Hospizverein Hospizdienst Hospizgruppe Hundestaffel Hundeverein Immobilienwirtschaft Imkerverein Industrieclub Infektionsschutz-Team Integrationsamt "
    "Interessengemeinschaft Inklusionsbeirat Jagdgenossenschaft Jagdhornbläser Jagdverband Jazzband Jobcenter Judoclub Jugendbande-Band Jugendberufsagentur Jugendblasorchester Jugendbüro Jugendchor Jugendfeuerwehr Jugendgerichtshilfe Jugendgruppe Jugendhilfe Jugendinitiative Jugendkapelle Jugendkreistag Jugendleitung Jugendmusikschule Jugendorchester Jugendring Jugendrotkreuz Jugendstadtrat Jugendtheater Jugendtreff-Team Jugendvertretung Jugendverkehrsschule Kammermusikensemble "
    "Kammerorchester Kaninchenzuchtverein Karateverein Karnevalsclub Karnevalszug-Komitee Katastrophenschutz Katholikenrat Katzenhilfe Kegelclub Kinderchor Kinderfeuerwehr Kindergruppe Kinderparlament Kinderschutzbund Kindertanzgruppe Kindertheatergruppe Kirchbauverein Kirchenbezirk Kirchenkreis Kirchenvorstand Klimaallianz Klimarat Klimateam Kliniken Klinikverbund Kleintierzuchtverein Knabenchor Kneippverein Kolpingjugend Kolpingsfamilie Komitee Kommunalaufsicht Kommunalverband Krankenhausgesellschaft "
    "Kreisbehörde Kreisbauernverband Kreisbauhof Kreisfeuerwehrverband Kreisforstamt Kreisgesundheitsamt Kreishandwerkerschaft Kreisjugendamt Kreisjugendfeuerwehr Kreismusikschule Kreisseniorenrat Kreissportbund Kreisverkehrswacht Kreisvolkshochschule Kreisordnungsamt Kreiswerke Krisenstab Kriseninterventionsteam Kulturamt Kulturdezernat Kulturinitiative Kulturring Kulturstiftung Kunstkreis Küstenwache Laienspielgruppe Landesarchiv Landesamt Landesbühne Landesfeuerwehrverband Landesforsten "
    "Landeskriminalamt Landesmuseum-Team Landesrechnungshof Landesschülerrat Landessportbund Landestheater Landeszentrale Landfrauenverband Landgericht Landjugendgruppe Landkreistag Landsmannschaft Landwirtschaftsamt Landwirtschaftskammer Laufgruppe Laufteam Laufverein Lauftreff Lebensmittelüberwachung Lebensmittelkontrolle Lebensretter-Staffel Lesekreis Leichtathletikverein Liegenschaftsamt Lionsclub Lions Löschgruppe Löschzug Lokalpolitik Luftwaffe Luftrettung Männerchor Männergesangverein Marine Marinekameradschaft "
    "Marktbeschicker Marktgilde Marktverein Marktmeisterei Mädchenchor Mädchenmannschaft Messegesellschaft Mieterbund Migrationsrat Ministranten Mobilitätsamt Modellbahnfreunde Modellflugverein Monitoringgruppe Motorradclub Motorradfreunde Motorsportclub Müllabfuhr Museumsteam Museumsverein Musikfreunde Musikzug Nachbarschaftshilfe Nachbarschaftsverein Narrenrat Narrenverein Naturfreunde Naturschutzbehörde Naturschutzbund Naturschutzgruppe Naturschutzjugend Naturschutzverein Notfallseelsorge "
    "Oberlandesgericht Obstbauverein Oldtimerfreunde Opernchor Orchesterverein Ordnungsbehörde Ortsbeirat Ortsfeuerwehr Ortsgemeinde Ortsgruppe Ortsjugendring Ortspolizeibehörde Paddelclub Parteien Passamt Patenschaftskreis Personalabteilung Personalrat Pfadfindergruppe Pfadfinderstamm Pfarrei Pfarrgemeinderat Pferdefreunde Pflanzenschutzdienst Pflegekammer Pflegekasse Philharmoniker Polizeichor Polizeidirektion Polizeihubschrauber Polizeiinspektion Polizeiorchester Polizeirevier Präventionsrat Präventionsteam Projektchor "
    "Quartiersbüro Quartiersverein Radfahrverein Radsportverein Rassegeflügelzüchter Rathausteam Rechnungsprüfungsamt Rechtsamt Regionalverband Reiterverein Reservistenkameradschaft Rettungshundestaffel Rettungsleitstelle Ringerverein Rollsportverein Rotaract Rockband Ruderverein Rundfunkrat Salzsiederhof Sambagruppe Sanitätsdienst Schachverein Schalmeienkapelle Schäferhundeverein Schiedsamt Schifferverein Schreberverein Schulamt Schulchor Schülercafé-Team Schülerfirma Schülerlotsen Schülerparlament Schülerrat "
    "Schülervertretung Schülerzeitung Schulgemeinschaft Schulleitung Schulorchester Schulsanitäter Schulsanitätsdienst Schulverein Schützengesellschaft Schützengilde Schutzpolizei Schwimmclub Schwimmverein Seebrücke-Initiative Seenotretter Segelverein Selbsthilfegruppe Seniorenbund Seniorenclub Seniorenkreis Seniorenorchester Seniorenunion Shantychor Siedlergemeinschaft Siedlerverein Singkreis Skatclub Skiclub Sozialdienst Sozialgericht Sozialverband Spielgemeinschaft Spielmannszug Sportbund Sportfischerverein "
    "Sportfreunde Sportjugend Staatsanwaltschaft Staatsarchiv Staatskapelle Staatsforsten Staatsministerium Staatsoper Stadtbau Stadtdienst Stadtentwicklung Stadtelternrat Stadtfeuerwehr Stadtforst Stadtgarde Stadtgrün Stadtjugend Stadtjugendpflege Stadtkasse Stadtmarketing Stadtmission Stadtplanung Stadtplanungsamt Stadtrat Stadtreinigung Stadtschülerrat Stadtsportbund Stadtverband Stadtverein Stadtvermessung Stadtwache Statistikstelle Steuerabteilung Steueramt Steuerfahndung Straßenbauamt Straßenbaubehörde "
    "Straßenbauverwaltung Straßenwacht Streichquartett Streichorchester Studierendenwerk Studentenwerk Suchthilfe Swingband Symphonieorchester Tanzgarde Tanzgruppe Tanzclub Tanzkreis Tauchclub Tauchergruppe Taubstummenverein Tennisverein Theater-Ensemble Theaterring Tiefbau Tierrettung Tierschutzbund Tierschutzverein Tischtennisverein Touristikverein Tourismusverein Tourismusverband Trachtengruppe Trachtenkapelle Turnerbund Turngemeinde Turnerschaft Umwelt-AG Umweltausschuss Umweltbehörde Umweltgruppe "
    "Umweltministerium Unfallkasse Unterhaltungsverband Unternehmerverband Unterwasserrugbyteam Verkehrsamt Verkehrsbetriebe Verkehrsgesellschaft Verkehrsverbund Verkehrsverein Verkehrsministerium Verfassungsschutz Verschönerungsverein Versorgungsbetriebe Veterinärbehörde Veterinärdienst Volksbühne Volkschor Volleyballverein Vorlesekreis Vorstand Wahlbüro-Team Waldbauverein Wanderfreunde Wandergruppe Wanderverein Wasserbeschaffungsverband Wasserbehörde Wasserrettung Wasserschutzpolizei Wassersportverein Wasserversorger "
    "Wasserversorgung Wasserverband Wasserwirtschaftsamt Wasserwerke Weinbauverband Weihnachtsmarktverein Weltladen-Team Werbegemeinschaft Werbering Wetterdienst Winzergenossenschaft Winzerverein Wirtschaftsjunioren Wirtschaftsministerium Wohnbaugesellschaft Wohnungsamt Wohnungsbau Wohnungsgesellschaft Wohnungsgenossenschaft Yachtclub Zollfahndung Zollamt Zollverwaltung Zuchtverein Zukunftsrat Zweirad-Club Sternsinger Alphornbläser Turmbläser Höhenretter Seenotretter Feuerwehrleute "
    "Bergretter Rettungsschwimmer Wahlamt Ortsverwaltung Stadtpolizei Forstrevier Zoll Kreiswahlleitung Landeswahlleitung Bauverwaltung Sozialverwaltung Hochbau Hafenverwaltung Friedhofsverwaltung Schulverwaltung Liegenschaftsverwaltung Schlösserverwaltung Seniorenvertretung Schülerinnenrat Antidiskriminierungsstelle Beratungsstelle Erziehungsberatung Schuldnerberatung Suchtberatung Energieberatung-Team Klimaschutzagentur Umweltwerkstatt-Team Telefonseelsorge"
)
# A compound of these is not somebody: "Arbeitsgruppe", "Schulbetrieb", "Wasservorrat".
NO_BODY_TAILS: Final = [
    "leseclub",
    "altersgruppe",
    "entgeltgruppe",
    "lohngruppe",
    "besoldungsgruppe",
    "vergutungsgruppe",
    "gehaltsgruppe",
    "risikogruppe",
    "zielgruppe",
    "krabbelgruppe",
    "spielgruppe",
    "berufsgruppe",
    "blutgruppe",
    "warengruppe",
    "bevolkerungsgruppe",
    "personengruppe",
    "kleingruppe",
    "notdienst",
    "gottesdienst",
    "bereitschaftsdienst",
    "lieferdienst",
    "onlinedienst",
    "fahrdienst",
    "bringdienst",
    "abholdienst",
    "schichtdienst",
    "freiwilligendienst",
    "wehrdienst",
    "verdienst",
    "schulbetrieb",
    "fahrbetrieb",
    "regelbetrieb",
    "probebetrieb",
    "flugbetrieb",
    "linienbetrieb",
    "kitabetrieb",
    "spielbetrieb",
    "dienstbetrieb",
    "badebetrieb",
    "marktbetrieb",
    "winterbetrieb",
    "fahrbetrieb",
    "notbetrieb",
    "vollbetrieb",
    "testbetrieb",
    "ganztagsbetrieb",
    "vorrat",
    "wasserleitung",
    "gasleitung",
    "stromleitung",
    "warmeleitung",
    "kanalleitung",
    "gerat",
    "muhlwehr",
    "stauwehr",
    "flusswehr",
    "vorratskammer",
    "hausrat",
    "heirat",
    "apparat",
    "monat",
    "unrat",
    "quadrat",
    "zitat",
    "plakat",
    "format",
    "inserat",
    "ehrenamt",
    "stirnband",
    "forderband",
    "armband",
    "halsband",
    "kunstwerke",
    "bauwerke",
    "handwerke",
    "feuerwerke",
    "kraftwerke",
    "stockwerke",
    "schriftwerke",
    "tagewerke",
    "eintrittskasse",
    "tageskasse",
    "abendkasse",
    "kleiderkammer",
    "speisekammer",
    "dunkelkammer",
    "schatzkammer",
    "nudelgericht",
    "hauptgericht",
    "tagesgericht",
    "leibgericht",
    "fischgericht",
    "fleischgericht",
    "nachbarschaft",
    "landschaft",
    "wissenschaft",
    "eigenschaft",
    "meisterschaft",
    "bereitschaft",
    "herrschaft",
    "freundschaft",
    "partnerschaft",
    "botschaft",
    "erbschaft",
    "schirmherrschaft",
    "mitgliedschaft",
    "patenschaft",
    "leidenschaft",
    "kulturlandschaft",
    "streuobstlandschaft",
    "krankenversicherung",
    "lebensversicherung",
    "haftpflichtversicherung",
    "feuerversicherung",
    "nachtclub",
    "fanclub-heim",
    "bohrinsel",
    "diskussionsforum",
    "burgerforum",
    "online-forum",
    "gewehr",
    "abwehr",
    "feuerwehrgerat",
    "mund",
    "gesund",
    "befund",
    "bestfund",
    "rundfund",
    "bombenfund",
    "hund",
    "schwund",
    "grund",
    "untergrund",
    "fund",
    "pfund",
    "bodenverbund",
    "mauerverbund",
    "ampelphase",
    "fachabteilung",
    "intensivabteilung",
    "stadtbund",
    "schlusselbund",
    "kornelkammer",
    "sammelband",
    "bildband",
    "sonderband",
    "jahresband",
    "gedichtband",
    "tonband",
    "flieband",
    "fliessband",
    "laufband",
    "klebeband",
    "absperrband",
    "schlauchboot",
    "nahverkehrsverbund",
    "eigenbetrieb-plan",
    "schreibtischkommando",
    "hohlrat",
    "ratrat",
    "zwirrat",
    "computerkasse",
    "portokasse",
    "kriegskasse",
    "kinokasse",
    "theaterkasse",
    "vorverkaufskasse",
    "tageszeitung breitband haltestelle baustelle badestelle arbeitsstelle pflegestelle",
]
NAMED_GROUPS: Final = listed(
    "Fachbereich Fachdienst Sachgebiet Abteilung Dezernat Referat Stabsstelle Eigenbetrieb choir orchestra club trio quartet team group society Kolonne Trupp Schülerfirma Familienbetrieb Verlag Fraktion Club Klub Bigband Jazzband Rockband Coverband Blaskapelle Musikgruppe Tanzgruppe Theatergruppe Gesangsgruppe Kabarettduo Kabarett Comedyduo Puppentheater Figurentheater Zirkus Familienzentrum Imkerei Gärtnerei Bäckerei Metzgerei Schreinerei Tischlerei Zimmerei Dachdeckerei Brauerei Weingut Spedition Reederei Baufirma Bauunternehmen Baugeschäft Autohaus Buchhandlung Hofladen Elektro Malerbetrieb Ingenieurbüro "
    "Jugendgruppe Pfadfinderstamm Stamm Ortsverband Ortsverein Stammtisch Jahrgang Kindertagesstätte Kindergruppe Waldkindergarten Mittelschule Oberschule Förderschule Berufsschule Hochschule Volkshochschule Kolpingsfamilie Kantorei Kirchengemeinde Pfarrei Kirchenchor Gesangverein Männerchor Frauenchor Gospelchor Shantychor Schützenverein Turnverein Heimatverein Kulturverein Bürgerverein Dorfverein Trachtenverein Karnevalsverein Jugendfeuerwehr Löschzug Löschgruppe Musikzug Spielmannszug Rettungshundestaffel Landjugend "
    "Stadtkapelle Musikkapelle Stiftung Genossenschaft Energiegenossenschaft Werbegemeinschaft Quintett Sextett Oktett Streichquartett Streichtrio Kammerchor Kinderchor Projekt-Chor Theater-AG Lionsclub Lions Rotary SGM SpVgg SpVg ASV FSV BSC SVE HSG VSG SGV TTC TC RV RC HC EV KSV PSV USV VfR ATV BV GV MGV KV OV CVJM DLRG"
)
# What a club is called before its town: "Lok Zerbst".
CLUB_NAMES: Final = listed(
    "Lok Lokomotive Dynamo Eintracht Borussia Fortuna Viktoria Victoria Germania Concordia Alemannia Hertha Union Turbine Chemie Motor Traktor Aufbau Empor Rotation Einheit Medizin Stahl Wismut Vorwärts Fortschritt Hansa Arminia Preußen Teutonia Frisia Saxonia Hannovera Bavaria Franconia Westfalia Rot-Weiß Blau-Weiß Grün-Weiß Schwarz-Weiß Schwarz-Gelb Blau-Gelb Rot-Weiss Blau-Weiss Blau-Wieß Schwarz-Rot Blau-Rot Phönix Amicitia Merkur Komet Wacker Jahn Kickers Kolping Blau-Gold Rot-Gold Wasserfreunde Sportfreunde Naturfreunde Spielvereinigung"
)
