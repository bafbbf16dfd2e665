"""Whose doing it is: verbs that only people and their houses do, words for groups of people, and names of a few capitals."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from understanding.intake.language.verbs import ACTIVE, DONE
from understanding.intake.language.words import Word, listed, tails
from understanding.intake.who.trades import TRADES
from understanding.spelling import folded

# Regular verbs, as in the dictionary.
_REGULAR: Final = (
    "absolvieren adoptieren amtieren angeln animieren applaudieren archivieren arrangieren asphaltieren ausstatten bändigen baggern basteln beantragen beantworten beauftragen bedanken bedienen beerdigen befestigen befragen "
    "begleiten beglückwünschen begrünen begrüßen begutachten behandeln bejubeln bekämpfen beklagen bekochen beköstigen bekunden belagern belegen belehren beleuchten belohnen bemalen bemängeln benoten bepflanzen beraten beräumen bergen beringen beschenken "
    "beschildern beschlagnahmen beschneiden besetzen besichtigen bespielen bestatten bestaunen bestücken bestuhlen beten betonieren betreuen bewachen bewässern bewerten bewirten bewirtschaften bezuschussen bilanzieren blitzen bloggen bohren boxen brauen bügeln bürgern "
    "campen chippen dankt danken debattieren dekorieren demonstrieren demontieren desinfizieren destillieren digitalisieren dirigieren diskutieren dokumentieren drucken düngen ehren engagieren entdecken entfernen enthüllen entkalken entlohnen entrümpeln entschärfen entsenden entsorgen "
    "erarbeiten erforschen erlauben erkunden erledigen ermahnen ermitteln ermuntern erneuern ernten eröffnen erproben erraten ersteigern erwandern erzählen eskortieren evakuieren fahnden fegen feiern fischen flicken fordern fördern forschen "
    "fotografieren fräsen füttern fusionieren gärtnern geigen gedenken genehmigen gestalten gewähren gießen graben gratulieren grillen gründen gruseln häkeln hegen heiraten herrichten hissen hobeln honorieren imkern impfen informieren inspizieren installieren inszenieren inventarisieren jagen jäten jodeln joggen jubeln "
    "kämpfen kartieren katalogisieren kaufen kegeln kehren keltern kicken klagen klappern klauen kleben klettern klöppeln knipsen kochen kompostieren kontrollieren konzipieren köpfen krönen kritisieren kündigen küren lackieren lehren leimen lernen loben lotsen löten löschen mähen mahnen malen markieren "
    "marschieren mauern mobilisieren moderieren modernisieren montieren musizieren nageln nähen nominieren notieren ölen operieren organisieren pachten packen paddeln patrouillieren pflanzen pflastern pflegen pflücken pflügen pilgern planen plaudern pokern polieren posieren posten präparieren präsentieren prämieren predigen proben produzieren "
    "programmieren protestieren protokollieren prüfen putzen radeln randalieren rätseln räuchern räumen reanimieren recyceln referieren regeln registrieren reinigen rekrutieren reklamieren renovieren reparieren restaurieren retten rezitieren richten roden rodeln rösten rudern rufen rügen sägen säen sammeln sanieren säubern schätzen schauspielern "
    "schenken schippen schlachten schlichten schmieden schminken schmücken schneidern schnippeln schnitzen schnuppern schrauben schrubben schulen schunkeln schwärmen schweißen segeln segnen sezieren sichten siegen sondieren sortieren spazieren spenden spendieren sperren spielen sponsern stempeln sticken stiften strampeln stricken studieren stürmen "
    "stutzen suchen surfen tagen tanzen tapezieren taufen tauchen tauschen teilen testen töpfern trainieren trällern transportieren trauen trauern trödeln trommeln trompeten tüfteln turnen tuscheln üben überarbeiten überlassen übermitteln übernachten überprüfen überreichen übersetzen überwachen umrunden umsorgen unterrichten unterstützen untersuchen "
    "veranstalten verabschieden verantworten verarzten verbannen verbünden vereidigen vereinbaren verfolgen verhaften verhandeln verhängen verhüllen verhören verkaufen verkabeln verklagen verkleiden verköstigen verkünden verlegen verlesen verlosen vermarkten vermessen vermieten vermitteln vermissen verpachten verpacken verpflanzen verpflegen verpflichten verputzen "
    "abseilen alarmieren appellieren auswildern ausloben belobigen beliefern biwakieren dichten drechseln entbuschen entern enteisen entkernen entkrauten entmüllen entschlammen erwischen etablieren ertüchtigen evaluieren filzen frittieren garnieren gastieren gerben harken hospitieren improvisieren intonieren jammen jonglieren kalben kassieren kastrieren keschern kneten komponieren konfirmieren konzertieren kredenzen launchen maischen mosten mulchen observieren päppeln picknicken pinseln plakatieren ringeln rühren scannen schleppen schnappen schottern schubsen servieren sprengen stoppen subventionieren teeren trassieren überführen umsiedeln verarbeiten verkosten verrohren verrechnen verfüllen vernehmen wallfahren walzen wappnen zapfen zimmern zünden "
    "verschenken verschicken verschönern verspeisen versteigern verteidigen verteilen vertonen verwalten verwarnen verwöhnen verzieren vermählen veröffentlichen versorgen vertagen wählen warnen waschen weben weihen werben werkeln wildern wischen wünschen würdigen zählen zaubern zelten zerlegen zersägen züchten zuckern zocken zwitschern"
)
_IRREGULAR: Final = listed(
    "beschließt beschloss beschlossen bewirbt bewerben berät beriet backt bäckt birgt barg bläst blasen bittet bat baten brät drischt dreschen empfängt empfing empfingen entlässt entlassen entscheidet entscheiden entschied erfindet erfinden erlässt erwirbt erwerben ernennt ernennen ernannte "
    "fängt fangen flicht flechten gräbt grub gruben hilft half halfen isst essen aß aßen klaut lädt lud luden leiht leihen liest lesen las lasen melkt pfeift pfeifen reitet reiten ritt ritten ringt rief riefen schießt schert scheren schleift schleifen schneidet schnitt schnitten schreibt schreiben schrieb schrieben schiebt schieben schob "
    "schwört schwören singt sang sangen spricht sprechen sprach sprachen sticht streicht strich strichen streitet streiten trinkt tranken unterschreibt unterschreiben unterschrieb unterschrieben unterzeichnet unterzeichnen untersagt untersagen übernimmt übernahm übernahmen überlässt überließ verbietet verbieten vergibt vergab vergaben verleiht verlieh "
    "verliest verspricht vertritt verschiebt verschieben verschob vergräbt verzehrt wäscht wirbt warb weiß wissen will möchte traut wagt denkt denken hofft hoffen glaubt schickt schicken schickte erklärt erklären berichtet berichten betont fragt fragen sagt sagte sagten meint meinen holt holte holten zahlt zahlen zahlte lehnt lehnen "
    "en befasst befassen entschuldigt bedankt bedanken erinnert erinnern staunt staunen"
)
# What also a thing can do: "bringt Regen", "zieht um", "führt zur Brücke".
WEAK: Final = listed(
    "spinnt spinnen streikt streiken verlängert verlängern verkürzt sitzt sitzen saß saßen spült spülen horcht horchen lauscht lauschen hat haben hatte hatten ham hamm ist sind is war waren bringt bringen brachte brachten macht machen machte machten machts zieht ziehen zog zogen führt führen führte führten öffnet öffnen öffnete trägt tragen schaltet schalten fällt fällen fällte hält halten hielt kriegt kriegen bekommt bekommen bekam erhält erhalten erhielt nimmt nehmen nahm nahmen "
    "lässt lassen ließ ließen tut tun wollen möchten tritt treten trat traten wirft werfen trifft treffen traf stößt stoßen weist geht gehen gingen ging kommt kommen kam kamen steht stehen standen startet starten startete läuft laufen liefen fährt fahren fuhr fuhren gibt geben gab gaben bleibt bleiben schließt schließen brennt brennen brannte wechselt verlässt "
    "sorgt sorgen setzt setzen legt legen hebt heben zündet dreht drehen schafft schaffen verzichtet stemmt stemmen braucht brauchen steigt steigen rückt rücken zieht rutscht misst messen wiegt wiegen wandert wandern wirkt wirken springt springen schwimmt schwimmen stimmt stimmen ersetzt ersetzen schwingt schwingen schlägt schlagen lernt lernen angucken anschauen darf dürfen kann können muss müssen soll sollen"
)
_STRONG_DONE: Final = listed(
    "gestellt gefunden gesungen gelesen geschrieben gefangen genommen gebracht gegraben geborgen erfunden entworfen beschlossen empfangen getroffen gebeten geworfen gewogen gemolken gestrichen versprochen gewaschen gewonnen gehoben gezogen geladen verladen gebacken gebraten gegossen gehalten geholfen gelassen überlassen verlassen gelaufen geritten gerufen geschlossen geschnitten "
    "geschoben verschoben gesprochen besprochen gestohlen getragen getreten verbunden vergeben verliehen ausgeliehen gestiegen verbracht übernommen unternommen vernommen unterschrieben beschrieben verschrieben entschieden entlassen erlassen zugelassen eingelassen gerissen abgerissen geschossen geschliffen getroffen gewiesen verwiesen gezwungen gebunden gehangen getrunken gegessen"
)
_APART: Final = ("ab", "an", "auf", "aus", "bei", "durch", "ein", "fest", "fort", "frei", "her", "hin", "los", "mit", "nach", "rein", "statt", "teil", "um", "vor", "weg", "zu", "zuruck", "zusammen", "weiter", "wieder", "hoch", "raus", "runter", "rauf", "sicher", "fertig", "bereit")  # fmt: skip  # a list
_WHOLE: Final = ("be", "ver", "er", "ent", "zer", "uber", "unter", "wider", "miss")
_TE_BEHIND: Final = ("d", "t", "chn", "ffn", "gn", "tm", "dm")


def _forms(infinitive: str) -> tuple[str, ...]:
    """ "retten", "rettet", "rettete", "retteten"."""
    stem = (
        infinitive.removesuffix("n") if infinitive.endswith(("eln", "ern")) else infinitive.removesuffix("en")
    )
    singular = f"{stem}{'et' if stem.endswith(_TE_BEHIND) else 't'}"
    return infinitive, singular, f"{singular}e", f"{singular}en"


def _done(infinitive: str) -> str:
    """ "gerettet", "beringt", "saniert"."""
    _, singular, *_ = _forms(infinitive)
    bare = infinitive.endswith("ieren") or folded(infinitive).startswith(_WHOLE)
    return singular if bare else f"ge{singular}"


# Only people and their houses do that, in the present and in the past.
_PAST: Final = frozenset(
    f"{verb}{end}" for verb in ACTIVE if verb.endswith("t") for end in ("e", "en")
)  # "bauten"
STRONG: Final = (
    ACTIVE | _PAST | _IRREGULAR | listed(*(form for one in _REGULAR.split() for form in _forms(one)))
)
_DONE: Final = DONE | _STRONG_DONE | listed(*map(_done, _REGULAR.split()))

# Whom something is done for or to: they are told, not those who do it.
AUDIENCE: Final = listed(
    "Teilnehmer Teilnehmerinnen Teilnehmende Teilnehmenden Besucher Besucherinnen Besuchende Gäste Kunden Kundinnen Kundschaft Anwohner Anwohnerinnen Anwohnende Anlieger Anlieferer Bürger Bürgerinnen Bürgerinnen-und-Bürger Autofahrer Autofahrerinnen Radfahrer Radfahrerinnen Radfahrende Fußgänger Fahrgäste Fahrgäst Verbraucher Verbraucherinnen Nutzer Nutzerinnen Leser Leserinnen Interessierte Interessenten Familien "
    "Einsteiger Einsteigerinnen Anfänger Anfängerinnen Bewerber Bewerberinnen Pendler Pendlerinnen Verkehrsteilnehmer Verkehrsteilnehmende Grundeigentümer Eigentümer Eigentümerinnen Haushalte Personen Menschen Leute Leut Fachleute Zuschauer Zuhörer Schaulustige Diebe Täter Täterinnen Einbrecher Unbekannte Taschendiebe Taschendiebinnen Betroffene Verletzte Hundehalter Hundebesitzer Mieter Mieterinnen Steuerzahler Patienten "
    "Patientinnen Erstwähler Wähler Wählerinnen Kandidaten Einwohner Einwohnerinnen Neubürger Wanderer Spaziergänger Touristen Urlauber Ausflügler Autos Gewinner Sieger Rentenberechtigte Berechtigte Besitzer Halter Touris Badegäste Berufstätige Alleinerziehende Freiwillige Neugierige Naschkatzen Nachtschwärmer Frühaufsteher Mitbürger Gästen Empfänger"
)
_PEOPLE: Final = tails(
    "torfstecher spargelstecher köhler seiler färber gerber küfer böttcher sattler glaser schäfer sieder brauer drechsler flechter ableser buben dirndl deandln madeln kumpel kumpels reporter tester bewohner geräteträger fahnenträger sargträger laternenträger fackelträger züchter schützer sammler zeichner schnitzer pächter wärter hirten steiger kicker fechter ringer boxer werfer heber kegler sportler gewerbler postler bahner modellbauer bootsbauer brückenbauer orgelbauer gartenbauer häuslebauer tischler schreiner maurer dachdecker elektriker monteure gutachter prüfer kontrolleure ermittler fahnder inspektoren trainer übungsleiter revierleiter gruppenleiter jugendleiter ranger scouts gästeführer stadtführer wanderführer bergführer hundeführer schauspieler akrobaten clowns artisten solisten trommler ruheständler knappen schwinger plattler perchten schlosser zimmerer weber töpfer schmiede-gesellen bastler flößer kanuten eisbader eisschwimmer helfende freunde volontäre stipendiaten doktoranden referendare auszubildende auszubildenden dolmetscher vorleser mentoren seelsorger küster kantoren organisten trompeter posaunisten bergleute "
    "innen schüler arbeiter arbeitern reiter fahrer taucher gärtner bauern helfer retter frauen männer mädchen jungs burschen buam madln senioren rentner rentnern sänger bläser musiker musikanten spieler läufer tänzer turner schützen ritter jecken narren hexen pfadfinder azubis lehrlinge praktikanten studenten studis beamte beamten polizisten zöllner soldaten förster jäger imker "
    "angler fischer winzer händler wirte köche bäcker metzger handwerker künstler maler forscher tüftler käufer paten lotsen mitarbeiter kräfte eltern papas mamas omas opas väter mütter konfis konfirmanden ministranten messdiener sternsinger kinder kinner kids jugendlichen jugendliche zwerge mäuse strolche spatzen knirpse wichtel räuchereien bäckereien brauereien metzgereien gärtnereien kellereien "
    "leute kameraden sanitäter schwimmer ruderer segler kletterer springer radler biker techniker lehrer pädagogen erzieher betreuer ärzte pfleger schwestern nonnen mönche trachtler wehrler wachtler schlepper gesellen meister anwärter berater planer vermesser restauratoren archäologen biologen geologen historiker experten fachkräfte ehrenamtler ehrenamtliche ehrenamtlichen freiwilligen vereine firmen betriebe züge teams gruppen klassen chöre kapellen schulen kitas wehren"
)
_NO_PEOPLE: Final = listed(
    "Spaten Meister Schwestern-Station Mäuse Züge Kräfte Streitkräfte Anhänger Abschlepper Schulmeister Bausteine Bohrmeister Spatzen Wasserkräfte Windkräfte Bahnen"
)
_HOUSES: Final = tails(
    "jugendarbeit sozialarbeit jugendförderung familienförderung schule kita kindergarten gymnasium museum bücherei bibliothek archiv klinik klinikum krankenhaus theater tierheim zoo tierpark wildpark hochschule universität jugendhaus jugendzentrum zentrum heim hort akademie kloster hospiz galerie weltladen werkstatt tafel treff arena station bühne reederei brauerei bäckerei gärtnerei försterei metzgerei tischlerei schreinerei imkerei molkerei kellerei druckerei "
    "gruppe mosterei kelterei käserei wäscherei gießerei schäferei fischerei töpferei weberei konditorei buchbinderei ziegelei rösterei destillerie destille kreis betrieb labor stadt gemeinde dienst kasse anstalt institut bahn betreiber veranstalter verlag studio kollegium werk laden kantine mensa herberge farm hof gut schmiede mühle garten kino bad therme"
)
_NO_HOUSES: Final = listed(
    "Betrieb Dienst Werk Bahn Straßenbahn Autobahn Bundesstraßenbahn Umkreis Stromkreis Halbkreis Wendekreis Stuhlkreis Sitzkreis Morgenkreis Wahlkreis Erdkreis Personenkreis Kreis Innenstadt Altstadt Neustadt Südstadt Nordstadt Stadt-Mitte Eisbahn Fahrbahn Kegelbahn Rodelbahn Laufbahn Feuerwerk Kraftwerk Stockwerk Handwerk Kunstwerk Bauwerk Heimatkreis-Treffen Garten Bad Hof Gut Zusammenarbeit"
)
_STAFFED: Final = tails(
    "medizin chirurgie ambulanz geburtshilfe seelsorge gestüt biostation naturschutzstation vogelschutzstation umweltstation ökostation vogelwarte jugendarbeit sozialarbeit gemeinwesenarbeit stadtteilarbeit seniorenarbeit jugendförderung familienförderung kinderförderung gruppe bücherei bibliothek archiv institut kasse rechenzentrum beratungszentrum mensa kantine mosterei kelterei käserei rösterei reederei labor studio kollegium redaktion betreiber veranstalter akademie volkshochschule musikschule kita kindergarten hort krippe sozialstation museum theater klinik klinikum tierheim"
)
# What shows, warns, counts or reports though it is nobody.
_MADE: Final = tails(
    "outlook drucker scanner kopierer server router monitor bildschirm laptop notebook handy telefon telefonanlage hotline internet wlan netz leitung leitungen heizung aufzug lift schranke tür tor licht kabel akku batterie tank rohr schacht schlüssel schuhe bäume blumen hunde katzen schafe ziegen hühner vögel tiere pferde kühe angebote anträge unterlagen karten tickets plätze kamera kameras drohne drohnen sonde sonden sensor sensoren gerät geräte maschine maschinen automat automaten roboter pumpe pumpen ampel ampeln computer rechner software programm app apps website webseite homepage landkarte wanderkarte schild schilder hinweisschild plakat plakate "
    "film filme video videos clip foto fotos bild bilder aufnahme aufnahmen gemälde broschüre flyer faltblatt faltblätter studie studien umfrage befragung statistik statistiken bericht berichte gutachten auswertung messung messungen daten ergebnis ergebnisse bilanz zahlen kurve grafik marken schreiben brief briefe "
    "sturm stürme orkan gewitter blitz blitze hagel regen schnee frost hitze hochwasser feuer brand wetter nebel sonne wasser anlage schalter sirene sirenen melder uhr glocke glocken tafeln technik fahrzeug fahrzeuge auto bagger kran container"
)
# Capitals that are no body.
_NO_NAMES: Final = listed(
    "RTW NEF KTW RTH ITH GW MTF TSF RW WLF GTLF FYI BTW ASAP NB TBA TBC EOM UPDATE RSVP EC PIN TAN GPS SMS SIM HD UV FFP ID SEPA BIC VPN LTE UKW DAB JPG PNG AKW KKW OP CE TDI HU PKW LKW KFZ PC EDV IT HLF LF TLF DLK MTW ELW KW EUR USD CO PM PDF USB WLAN LED LAN TV DVD CD DJ WC WM EM BMX MTB SUP ÖPNV ICE IC RE RB AB TOP AZ NR TEL EILT NEU INFO EG OG UG ABM FSJ BFD FÖJ DDR BRD OB LR BM MP AG KI VR AR QR PV BHKW UTC MEZ AM BBQ DIY FAQ HIV AIDS FSME MRT CT ABC ZOB MD DM KM HA OK UND DER DIE DAS EIN MIT FÜR AM IM IN AN ZU ZUR ZUM VON VOM "
    "DAY OPEN AIR LIVE ROCK POP JAZZ FEST KINO TAG SHOW PARTY STOP STOPP SOS ACHTUNG WICHTIG GESUCHT SPERRUNG MO DI MI DO FR SA SO JAN FEB MÄR APR MAI JUN JUL AUG SEP OKT NOV DEZ BITTE MEHR IST NUR JETZT HEUTE WIR ES PS PLZ IBAN DIN ISO VOB EDEKA REWE ALDI LIDL FB ZI ROTER MINT TÜV STVO BGB SGB HOAI"
)
MOST_CAPITALS: Final = 6  # letters


@lru_cache(maxsize=16384)
def is_people(key: str) -> bool:
    """ "gemeindearbeiter", "kohlregentinnen"; not those whom a message is for."""
    last = key.rsplit("-", 1)[-1]
    several = last.endswith(_PEOPLE) or _are_of_a_trade(last)
    return several and last not in AUDIENCE and last not in _NO_PEOPLE


def _are_of_a_trade(key: str) -> bool:
    """ "Steinmetze", "Floristen": the plural of one that a name may follow."""
    return key.endswith(("e", "en")) and key.removesuffix("n").removesuffix("e") in TRADES


@lru_cache(maxsize=16384)
def is_house(key: str) -> bool:
    """What acts where people there act: "skiarena", "Heimatkreis"."""
    last = key.rsplit("-", 1)[-1]
    return last.endswith(_HOUSES) and last not in _NO_HOUSES


@lru_cache(maxsize=16384)
def is_staffed(key: str) -> bool:
    """A house that is its people as well: "Stadtbibliothek", "mosterei"; not a bath or a farm."""
    return key.endswith(_STAFFED)


@lru_cache(maxsize=16384)
def is_made(key: str) -> bool:
    """What does something without being anybody: "wildkamera", "Studie", "Sturm"."""
    return key.endswith(_MADE) and not is_people(key)


def is_short_name(word: Word) -> bool:
    """ "SIBUZ", "HADAG", "KoJa"."""
    text = word.text
    if not word.is_word or word.key in _NO_NAMES or not text.isalpha():
        return False
    return text[0].isupper() and sum(sign.isupper() for sign in text) > 1 and len(text) <= MOST_CAPITALS


@lru_cache(maxsize=16384)
def is_done(key: str) -> bool:
    """ "geborgen", "ausgewildert", "vereidigt"."""
    if key in _DONE:
        return True
    apart = next((one for one in _APART if key.startswith(f"{one}ge")), "")
    return bool(apart) and key.removeprefix(apart) in _DONE
