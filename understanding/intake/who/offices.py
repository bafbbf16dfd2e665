"""Offices, trades and roles that a name may follow, and what bodies, clubs and authorities are called."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.words import listed, tails
from understanding.intake.who.clubs import MORE_BODIES, NAMED_GROUPS
from understanding.intake.who.trades import TRADES

OFFICES: Final = TRADES | listed(
    "Landrat Landrätin Pfarrer Pfarrerin Pastor Pastorin Dekan Dekanin Bischof Bischöfin Kanzler Kanzlerin Minister Ministerin Senator Senatorin "
    "Präsident Präsidentin Rektor Rektorin Direktor Direktorin Intendant Intendantin Kämmerer Kämmerin Stadtkämmerer Beigeordnete Beigeordneter "
    "Dezernent Dezernentin Ortsvorsteher Ortsvorsteherin Schultheiß Amtmann Kommandant Kommandantin Kurator Kuratorin Kollege Kollegin Kollegen "
    "Imker Imkerin Förster Försterin Hebamme Apotheker Apothekerin Biologe Biologin Archäologe Archäologin Historiker Historikerin Autor Autorin "
    "Schriftsteller Schriftstellerin Künstler Künstlerin Dirigent Dirigentin Solist Solistin Sängerin Sänger Organist Organistin Kantor Kantorin "
    "Trainer Trainerin Coach Dozent Dozentin Referent Referentin Moderator Moderatorin Journalist Journalistin Fotograf Fotografin Architekt "
    "Architektin Ingenieur Ingenieurin Erzieher Erzieherin Lehrer Lehrerin Schiedsfrau Schiedsmann Schöffin Schöffe Azubi Azubis Auszubildende "
    "Auszubildender Praktikant Praktikantin Hausmeister Hausmeisterin Vorsitzende Vorsitzender Obmann Obfrau Wirtin Wirt Chef Chefin Kapitän "
    "Kapitänin Sprecher Sprecherin Sekretär Sekretärin Staatssekretär Staatssekretärin Psychologe Psychologin Arzt Ärztin Tierärztin Tierarzt "
    "Gärtner Gärtnerin Ranger Rangerin Koch Köchin Bäcker Bäckerin Clown DJ Zauberer Keramiker Keramikerin Bildhauer Bildhauerin Maler Malerin "
    "Musiker Musikerin Pianist Pianistin Weltmeister Weltmeisterin Olympiasiegerin Olympiasieger Ehrenbürger Ehrenbürgerin Preisträger "
    "Preisträgerin Rednerin Redner Festredner Festrednerin Schulleiter Schulleiterin OB Oberbürgermeister BM Bgm LR MP "
    "chancellor premier mayor deputy minister councillor commissioner director curator professor president secretary head chief colleague colleagues apprentice "
    "apprentices trainee trainees trainer coach teacher artist author librarian archivist ranger officer captain manager ambassador chairman "
    "chairwoman senator governor scientist historian researcher speaker guide host conductor gardener beekeeper doctor nurse architect caretaker "
    "Landwirt Landwirtin Winzer Winzerin Revierförster Revierförsterin Oberarzt Chefarzt Chefärztin Kreisbrandrat Kreisbrandmeister Wehrführer "
    "Wehrführerin Zugführer Polizeipräsident Kommissar Kommissarin Hauptkommissar Richter Richterin Notar Notarin Standesbeamtin Standesbeamter "
    "Botschafter Botschafterin Generalkonsul Konsul Konsulin Stadtführer Stadtführerin Gästeführerin Gästeführer Märchenerzählerin Vorlesepatin "
    "Vorlesepate Illustratorin Illustrator Regisseur Regisseurin Choreografin Tänzerin Kabarettist Kabarettistin Liedermacher Schauspieler "
    "Schauspielerin Meteorologe Meteorologin Geologe Geologin Botaniker Botanikerin Ornithologe Ornithologin Geograf Ökonomin Ökonom Statistiker "
    "Statistikerin Informatiker Informatikerin Sozialarbeiter Sozialarbeiterin Streetworker Streetworkerin Kinderarzt Kinderärztin Zahnärztin "
    "Jubilar Jubilarin Rentner Rentnerin Schüler Schülerin Studentin Student Absolventin Zeitzeuge Zeitzeugin Gärtnermeister Stifterin Stifter "
    "Spender Spenderin Strandvogt Wattvogt Festrede Keynote Laudatio Laudatorin Laudator Leitung Patin Pate Mitarbeiterin Mitarbeiter Sachbearbeiterin "
    "Sachbearbeiter Teamleitung Nachfolger Nachfolgerin Prinzessin Prinz Königin Weinkönigin Schützenkönig Schirmherr Schirmherrin"
)
OFFICE_TAILS: Final = tails(
    "chef chefin ältester älteste vogt vögtin schützer schützerin hüter hüterin wächter wächterin kundler kundlerin sammler sammlerin könig königin prinzessin techniker ältesten bauerin zeichner schnitzer schnitzerin flechterin flechter gestalterin gestalter fotograf fotografin pilot pilotin vermittlerin vermittler läuferin läufer erin istin ologin antin entin eurin ikerin ärin login graphin grafin urgin atin arbeiter arbeiterin richter richterin fahrer fahrerin bauer bäuerin händler händlerin köhler gräfin hauptmann obmann obfrau "
    "senator senatorin beraterin dekanin pfarrer pfarrerin "
    "meister meisterin rat rätin leiter leiterin beauftragte beauftragter beauftragten minister ministerin ministers präsident präsidentin "
    "präsidenten sekretär sekretärin manager managerin pfleger pflegerin wart wartin führer führerin direktor direktorin vorsteher vorsteherin "
    "dezernent dezernentin kämmerer kämmerin trainer trainerin lehrer lehrerin pädagoge pädagogin therapeutin therapeut berater beraterin "
    "sprecher sprecherin künstler künstlerin referent referentin dozentin dozent vorsitzende vorsitzender vorsitzenden kommissar kommissarin "
    "wissenschaftler wissenschaftlerin forscher forscherin autor autorin patin expertin experte planer planerin ingenieurin ingenieur "
    "koordinatorin koordinator assistentin assistent inspektor inspektorin kandidatin gärtnerin schwester betreuerin betreuer macherin macher "
    "sängerin sänger musiker musikerin spielerin spieler züchter züchterin handwerkerin handwerker verwalter verwalterin warte geselle gesellin"
)
NO_OFFICES: Final = listed(
    "Vorrat Hausrat Beirat Gemeinderat Stadtrat Kreisrat Ortschaftsrat Jugendgemeinderat Rat Bundesrat Elternrat Seniorenrat Apparat Heirat "
    "Verrat Monat Bezirksrat Ortsrat Verwaltungsrat Aufsichtsrat Personalrat Betriebsrat Landesrat Migrationsbeirat Integrationsrat Fahrrad "
    "Computerspieler Fernseher Spieler Start Art Klimarat Bürgerrat Inklusionsbeirat Seniorenbeirat Jugendbeirat"
)

# One word is the whole name.
BODIES: Final = MORE_BODIES | listed(
    "Innung Gilde Zunft Genossenschaft Gewerkschaft "
    "Arbeitskreis Freundeskreis Förderkreis Pfadfinder Ministranten Schülerrat Jugendrat Jugendparlament Seniorenrat Integrationsrat Klimabeirat Landjugend Tafel "
    "Freibadverein Bürgerstiftung Kirchengemeinde Pfarrgemeinde Wohnungsbaugesellschaft Stadtkapelle Theaterverein Gleichstellungsstelle Pressestelle "
    "Bigband Blaskapelle Blasorchester Theater-AG Musik-AG Schulband Partnerschaftsverein Verkehrswacht Sparkasse Kreissparkasse Volksbank Rotary Rotarier Lions-Club Landfrauen Landfrauenverein Sternsinger Elternbeirat Schülervertretung SMV Destatis "
    "BSI BfArM RKI BAMF BKA LKA UBA BfN BLE Umweltbundesamt Bundesnetzagentur Bundeskartellamt Bundesamt Landesamt Bundesministerium Landesministerium "
    "Umweltministerium Innenministerium Kultusministerium Sozialministerium Finanzministerium Verkehrsministerium Landwirtschaftsministerium "
    "Gesundheitsministerium Staatskanzlei Bundeskanzleramt Regierungspräsidium Bezirksregierung Kreisverwaltung Stadtverwaltung Gemeindeverwaltung "
    "Amtsverwaltung Samtgemeinde Verbandsgemeinde Landschaftsverband Zweckverband Wasserverband Abfallwirtschaft Stadtbetrieb Bundesfreiwilligendienst "
    "Berufsfeuerwehr Werkfeuerwehr Löschzug Löschgruppe Rettungshunde Rettungshundestaffel Hundestaffel Reiterstaffel Wasserschutzpolizei Kripo "
    "Kriminalpolizei Verkehrspolizei Stadtpolizei Ordnungsdienst Hauptzollamt Schornsteinfeger Bauhofteam Forstbetrieb Försterei Revier Streetwork "
    "Jugendpflege Stadtjugendring Kreisjugendring Sportkreis Stadtsportverband Schachclub Tennisclub Fußballclub Ruderclub Segelclub Karnevalsverein "
    "Karnevalsgesellschaft Trachtenverein Imkerverein Angelverein Kleingartenverein Obst-und-Gartenbauverein Bürgerverein Geschichtsverein Kunstverein "
    "Kulturverein Partnerschaftsverein Theaterverein Seniorenclub Frauenunion Klimabündnis Fridays Parents council-house Schulchor Schulorchester "
    "Schulband Lehrerchor Kammerchor Kantorei Musikzug Fanfarenzug Spielmannszug Blasorchester Kammerorchester Sinfonieorchester Philharmonie "
    "Stadtteilbüro Quartiersmanagement Familienbüro Seniorenbüro Ehrenamtsbüro Integrationsbüro Pflegestützpunkt Gleichstellungsstelle Klimaschutzstelle "
    "Pressestelle Straßenverkehrsbehörde Straßenverkehrsamt Führerscheinstelle Zulassungsstelle Wahlamt Katasteramt Kulturbüro Sportamt "
    "Schulverwaltungsamt Amt-für Stadtplanungsamt Eigenbetrieb Hafenbetrieb Hafenbehörde Wasserschutz Talsperrenverwaltung Landesforst Staatsforst "
    "Nationalparkverwaltung Naturpark Landschaftspflegeverband "
    "Polizei Feuerwehr FFW THW DRK BRK ASB DLRG NABU BUND DWD Zoll Bauhof Caritas Diakonie AWO Kirchengemeinde Jobcenter Stadtwerke Kreistag "
    "Gemeinderat Stadtrat Ortschaftsrat Ortsrat Bezirksrat Jugendgemeinderat Jugendparlament Seniorenbeirat Jugendbeirat Integrationsrat Bundesrat "
    "Bundestag Landtag Stadtverordnetenversammlung Wahlausschuss Personalrat Elternbeirat Förderkreis Förderverein Musikverein Sportverein "
    "Heimatverein Liederkranz Kirchenchor Posaunenchor Stadtkapelle Blaskapelle Stadtorchester Jugendorchester Landjugend Narrenzunft "
    "Bürgerinitiative Verbraucherzentrale Bundeswehr Bundespolizei Wasserwacht Bergwacht Rettungsdienst Winterdienst Stadtreinigung "
    "Stadtgärtnerei Stadtentwässerung Straßenmeisterei Autobahnmeisterei Stadtförsterei Forstamt Tafel Landfrauen Kolpingsfamilie Malteser "
    "Johanniter Lebenshilfe Pfadfinder Verkehrswacht Mieterverein Albverein Alpenverein Schützenverein Reitverein Gesangverein Turnverein "
    "Volkshochschule Musikschule Rentenversicherung Krankenkasse Handwerkskammer IHK Bundesagentur Delegation Jury Stiftung Bürgerstiftung "
    "Energieagentur Wirtschaftsförderung Landesregierung Bundesregierung Ministerium Finanzamt Gesundheitsamt Jugendamt Sozialamt Ordnungsamt "
    "Umweltamt Bauamt Tiefbauamt Hochbauamt Grünflächenamt Kulturamt Schulamt Standesamt Landratsamt Veterinäramt Einwohnermeldeamt Bürgerbüro "
    "Ausländerbehörde Gartenamt Vermessungsamt Statistikamt Personalamt Hauptamt Kämmerei Stadtarchiv Stadtbücherei Stadtbibliothek Stadtmuseum "
    "Kinderchor Jugendchor Frauenchor Männerchor Gospelchor Big-Band Bigband Jugendfeuerwehr Kinderfeuerwehr Jugendforum Jugendrat Verwaltungsgericht "
    "Amtsgericht Landgericht Finanzgericht Sozialgericht Oberverwaltungsgericht Rat Bundesverband Landesverband Kreisverband Ortsverein Ortsverband "
    "Jugendamtselternbeirat Seniorenrat Frauenrat Ausschuss Bauausschuss Kulturausschuss Hauptausschuss Umweltausschuss Sozialausschuss "
    "Vetamt Veterinäramt Rechnungshof Bezirksversammlung Regionsversammlung Deputation BVV Gemeinderatsfraktion Fachschaft Propstei Bistum Kirchenverwaltung Presbyterium Hochschulsport Unisport Schwerbehindertenvertretung Hochwasserpartnerschaft Klimapartnerschaft Wohnungslosenhilfe Jugendpastorat Freifunk Sozialberatung Migrationsberatung Verbraucherberatung Familienberatung Sozialbehörde "
    "Kulturbühne Heimatbühne Dorfbühne Kammerbühne "
    "police council parliament choir orchestra committee ministry Responder Samariter Jugendclub"
)
BODY_TAILS: Final = tails(
    "erschaft elternschaft ärzteschaft bauernschaft kaufmannschaft schwesternschaft schülerschaft belegschaft studierendenschaft dienst stelle ämter zentrale rechenzentrum landesinstitut bundesinstitut heimleitung kitaleitung schulleitung einsatzleitung wahlleitung wehrleitung wehrführung amtsleitung geschäftsleitung hausleitung turnierleitung rennleitung spielleitung vereinsführung klinikleitung bereichsleitung gemeindeleitung "
    "domäne hegering ring-junger jugendring sportring kulturring gewerbering werbering maschinenring theaterring volkstumsring trachtenring verkehrsring wanderring "
    "umweltbetrieb wasserbetrieb abwasserbetrieb bäderbetrieb grünbetrieb gartenbetrieb reinigungsbetrieb kulturbetrieb friedhofsbetrieb kommunalbetrieb wirtschaftsbetrieb servicebetrieb gemeindebetrieb kreisbetrieb abfallbetrieb straßenbetrieb tiefbaubetrieb bergbaubetrieb handwerksbetrieb fachbetrieb meisterbetrieb wasserbetriebe stadtbetriebe umweltbetriebe bäderbetriebe entsorgungsbetriebe abfallwirtschaftsbetriebe wirtschaftsbetriebe kommunalbetriebe gemeindebetriebe kreisbetriebe technische-betriebe friedhofsbetriebe anstalt försterei bezirksvertretung gemeindevertretung bürgervertretung jugendvertretung schülervertretung seniorenvertretung elternvertretung interessenvertretung personalvertretung stadtvertretung nachbarschaftshilfe flüchtlingshilfe tierhilfe wildtierhilfe igelhilfe obdachlosenhilfe aidshilfe krebshilfe suchthilfe drogenhilfe unfallhilfe katastrophenhilfe seniorenhilfe bahnhofsmission "
    "beratungszentrum kompetenzzentrum dienstleistungszentrum heimatkreis singkreis tanzkreis bastelkreis frauenkreis seniorenkreis jugendkreis männerkreis bibelkreis lesekreis literaturkreis kulturkreis geschichtskreis musikkreis gebetskreis helferkreis unterstützerkreis asylkreis initiativkreis aktionskreis malkreis kunstkreis handarbeitskreis strickkreis nähkreis spielkreis theaterkreis wanderkreis trachtenkreis alphornkreis ikonenkreis "
    "volkssolidarität energieversorger netzbetreiber wasserversorger wachtler jungbauern jungzüchter kfz-zulassung "
    "kameradschaft pfarrgemeinde moscheegemeinde kultusgemeinde feuerwehren meisterei bruderschaft landsmannschaft burschenschaft hilfswerks bündnisses rentnerband seniorenband rettungsdienst winterdienst sanitätsdienst hospizdienst pflegedienst sozialdienst ordnungsdienst wetterdienst blutspendedienst kanaldienst besuchsdienst suchdienst sicherheitsdienst streifendienst krankenkasse sparkasse pflegekasse unfallkasse stadtkasse landeskasse bausparkasse ersatzkasse betriebskasse "
    "jugendgruppe kindergruppe tanzgruppe theatergruppe selbsthilfegruppe trachtengruppe ortsgruppe frauengruppe männergruppe seniorengruppe sportgruppe musikgruppe pfadfindergruppe wandergruppe laufgruppe naturschutzgruppe umweltgruppe projektgruppe löschgruppe laienspielgruppe reisegruppe besuchergruppe fraktionsgruppe schülergruppe garteninitiative bürgergruppe hospizgruppe malgruppe strickgruppe gesangsgruppe singgruppe spielergruppe unternehmensgruppe steuerungsgruppe "
    "bigband jazzband rockband schulband coverband brassband steelband popband lehrerband schülerband girlband swingband folkband sambaband partyband hausband blasband jugendband soulband bluesband jugendforum seniorenforum kulturforum umweltforum naturforum gesellschaft knappschaft zirkus circus wohnungsbaugesellschaft baugesellschaft verkehrsgesellschaft netzgesellschaft entwicklungsgesellschaft wirtschaftsförderungsgesellschaft karnevalsgesellschaft faschingsgesellschaft schützengesellschaft messegesellschaft hafengesellschaft betreibergesellschaft grundstücksgesellschaft projektgesellschaft musikgesellschaft abfallgesellschaft "
    "verein vereins verband verbands verbandes zunft orchester chor kapelle zentrale gericht gerichts gemeinschaft jugend initiative stiftung "
    "genossenschaft kammer innung gilde bund bündnis ausschuss beirat parlament kreistag feuerwehr werke eigenbetrieb stadtbetrieb forstbetrieb entsorgungsbetrieb regiebetrieb verkehrsbetrieb verkehrsbetriebe landesbetrieb hafenbetrieb baubetrieb familienbetrieb handwerksbetrieb ausbildungsbetrieb meisterei agentur behörde "
    "wehr wacht hilfswerk referat dezernat amt amts amtes beiräte ensemble theatergruppe netzwerk kollektiv allianz "
    "delegation rat rats jury reederei versicherung fraktion partei gewerkschaft clubs club elternschaft schülerrat "
    "geldstelle zulassungsstelle meldestelle vergabestelle servicestelle leitstelle betreuungsstelle kreisforst kabinett klub staffel garde kompanie direktion inspektion team podcast-team kommission polizei verwaltung aufsicht sparkasse ministerien verbande vereine freunde quartett trio ensembles akademie "
    "stadtarchäologie kreisarchäologie landesarchäologie gebietsarchäologie bezirksarchäologie denkmalpflege landschaftspflege wildbachverbauung stadtreinigung straßenreinigung fahrbibliothek fahrbücherei leihverkehr "
    "fachstelle koordinierungsstelle stabsstelle abteilung truppe mannschaft kirchengemeinde"
)
NO_BODIES: Final = listed(
    "Bundesfreiwillige Bundesfreiwilligen Badeanstalt Bedürfnisanstalt Anstalt Betriebe Kulturbetrieb "
    "Tafeln Infotafel Infotafeln Schautafel Schautafeln Hinweistafel Anzeigetafel Lerntafel Nahverkehrsverbund Verbund Hund Gesund Grund Rund Mund Fund Pfund Vorrat Hausrat Apparat Verrat Monat Heirat Fahrrad Inserat Format Unrat "
    "Attentat Zitat Plakat Quadrat Tugend Bundesjugend Betrieb Bus-Betrieb Fahrbetrieb Schulbetrieb Winterbetrieb Probebetrieb Dienst Notdienst "
    "Gottesdienst Freiwilligendienst Bundesfreiwilligendienst Wehrdienst Verdienst Schichtdienst Bereitschaftsdienst Hausband Armband Stirnband Abwehr Notwehr Samt Gesamt Insgesamt Ehrenamt "
    "Hauptamt-Gebäude Alter Anwehr Stauwehr Förderband Laufband Gruppe Arbeitsgruppe Altersgruppe Spielgruppe Krabbelgruppe Gesellschaft "
    "Stadtgesellschaft Bürgerschaft Nachbarschaft Landschaft Mannschaft Versicherung Feuerversicherung Stadtjugend Jugend Forum Bürgerforum "
    "Wissenschaft Eigenschaft Meisterschaft Gewerkschaft-Haus Bereitschaft Gemeinschaft Rahmen Gastgewerbe Sportabteilung Kasse Abendkasse "
    "Eintrittskasse Club Band Amt Referat Wasserwerke Kunstwerke Bauwerke Feuerwerke Handwerke Kraftwerke Kammer Dunkelkammer Speisekammer "
    "Nachtclub Betriebsausschuss-Sitzung Räumdienst Fahrdienst Hausnotruf Gericht Hauptgericht Tagesgericht Leibgericht Eilantrag Umwelt"
)
# The name follows: "Kita Wirbelwind", "Freiwillige Feuerwehr Unterau", "Fa. Holtkamp", "Verein „Nachbarn helfen“".
NAMED_BODIES: Final = NAMED_GROUPS | listed(
    "PI PP PD FF OFW "
    "Netzwerk Bündnis Arbeitskreis Arbeitsgemeinschaft Arbeitsgruppe Interessengemeinschaft Kreisfeuerwehr Zweckverband Verband Landesverband Bundesverband Kreisverein Genossenschaft Gesellschaft Versuchsanstalt Forschungsanstalt Lehranstalt Kompetenzzentrum Forschungszentrum Kommission Allianz Freundeskreis Förderkreis Kreisgruppe Regionalgruppe Fachgruppe Staatsbetrieb KG BSG SG TSG BSV ASC KSC HSV BC GmbH Quartiersmanagement Polizeirevier Polizeidirektion Forstamt Revierförsterei Forstrevier "
    "Kita Kindergarten Kinderhaus Grundschule Realschule Gymnasium Gesamtschule Mittelschule Schule Fa Firma Verein Initiative Feuerwehr FFW "
    "Narrenzunft Hauptzollamt Agentur Chor Orchester Band Stiftung Theatergruppe Freiwillige AG Projektgruppe Bürgerinitiative Klasse Ausschuss Amt Kapelle Landesamt Bundesministerium Ministerium Statistische "
    "Schutzgemeinschaft Bundesanstalt Bundesamt Landesamt Institut Universität Hochschule Büro Ensemble Gruppe Team Trio Quartett Duo Galerie "
    "Förderverein Sportverein Musikverein TSV SV FC TV VfL VfB SC SSV TuS FV DJK RSV MTV ESV Ortsgruppe Kreisverband Polizeiinspektion "
    "Polizeipräsidium Landesbetrieb Landesanstalt Planungsbüro Architekturbüro"
)
# Words before a body that are part of it.
BODY_ADJECTIVES: Final = listed(
    "Big Statistische Bayerische Sächsische Hessische Niedersächsische Rheinische Bundesweite "
    "Freiwillige Freiwilligen Örtliche Katholische Evangelische Deutsche Deutschen Deutscher Deutsches Technische Technisches Staatliche "
    "Staatliches Statistische Statistisches Statistischen Europäische Städtische Städtischen Junge Hauptamtliche Rote Roten Rotes"
)
