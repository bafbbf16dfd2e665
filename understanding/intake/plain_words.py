"""Words that are no nouns: small words, adverbs, the stems of verbs and of adjectives, with the endings they take."""

from __future__ import annotations

from typing import Final

from understanding.intake.words import listed, tails

# A noun comes soon behind these: articles, possessives, contractions.
DETERMINERS: Final = listed(
    "der die das den dem des ein eine einen einem einer eines nen ne nem ner n kein keine keinen keinem keiner keines mein meine meinen meinem meiner meines dein deine deinen "
    "deinem deiner sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres unsre unsern unserm unsrer unsrem euer eure euren eurem "
    "eurer eures dieser diese dieses diesen diesem dies jeder jede jedes jeden jedem jener jene jenes welcher welche welches manche mancher solche solcher alle allen aller viele vielen mehrere mehreren "
    "einige einigen beide beiden wenige wenigen sämtliche im am zum zur vom beim ins ans aufs fürs ums übers unters hinters durchs vors aufm ausm vorm überm unterm hinterm mitm nachm inne"
)
# Behind these it may stand bare.
PREPOSITIONS: Final = listed(
    "in an auf aus bei mit nach von zu für um über unter vor hinter neben zwischen gegen ohne durch bis ab seit wegen trotz während per pro via statt anstatt samt nebst entlang gegenüber innerhalb "
    "außerhalb oberhalb unterhalb nahe rund dank laut gemäß mittels anlässlich bezüglich inklusive inkl exklusive je als"
)
SMALL: Final = listed(
    "und oder aber denn sondern sowie sowohl weder noch auch nur schon erst bereits sogar selbst eben halt mal nochmal nochmals doch ja nein nee nö jo jep okay ok nicht nich net ned nie niemals immer oft "
    "manchmal meist meistens stets wieder einmal zweimal dreimal ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen man wer wen wem wessen was etwas nichts nix jemand niemand irgendwer "
    "irgendwas irgendwie irgendwo irgendwann wo wohin woher wie wann warum wieso weshalb weil dass daß ob wenn falls damit sodass obwohl obgleich bevor nachdem sobald solange sofern indem dadurch daher "
    "darum deshalb deswegen trotzdem dennoch jedoch allerdings außerdem zudem ferner ebenfalls ebenso gleichfalls gleichzeitig zugleich zuerst zuletzt zunächst dann danach davor dabei dafür dagegen dahin "
    "daheim daran darauf daraus darin darüber darunter davon dazu dazwischen da hier dort drüben drinnen draußen drin drauf dran raus rein rauf runter rüber rum hin her hinaus hinein hinauf hinunter herein "
    "heraus herunter herum vorbei zurück weg fort los weiter zusammen gemeinsam miteinander heut heute gestern morgen übermorgen vorgestern jetzt jetz nun nunmehr gleich sofort bald demnächst später früher "
    "vorher nachher damals neulich kürzlich soeben gerade grad derzeit zurzeit momentan inzwischen mittlerweile seitdem seither bisher bislang künftig zukünftig abends morgens mittags nachts vormittags "
    "nachmittags montags dienstags mittwochs donnerstags freitags samstags sonnabends sonntags wochentags werktags tagsüber anschließend schließlich endlich sehr ganz ziemlich recht fast beinahe kaum etwa "
    "circa ca ungefähr knapp gut mehr weniger mindestens höchstens maximal minimal max min insgesamt zirka genau so sooo soo wirklich echt total voll richtig super mega toll prima klasse gern gerne lieber "
    "leider hoffentlich vielleicht vllt evtl eventuell wahrscheinlich natürlich sicher bestimmt übrigens nämlich also mithin somit jeweils bzw beziehungsweise usw etc ggf zb vor-ort anbei hiermit hierzu hierbei "
    "bitte danke sorry hallo hi hey moin servus tach huhu ach oh äh ähm wow hurra juhu na tja naja halli mfg lg vg bg glg nr str st hl ua uvm zzgl abzgl tel mo di mi do fr sa so "
    "überall nirgends nirgendwo woanders anders sonst links rechts oben unten vorn vorne hinten mitten außen innen nebenan querbeet unterwegs allein alleine selber diesmal jedesmal letztmals erstmals erstmalig "
    "ehrenamtlich kostenlos umsonst zuhause online live direkt extra meinetwegen dankenswerterweise wegen-corona nebenbei nacheinander voneinander füreinander durcheinander insbesondere "
    "einander wofür womit wovon worauf woran worum wozu wodurch worüber wobei deren dessen denen derjenige diejenigen dasselbe derselbe dieselbe derselben dieselben selbige allzu je desto umso viel wenig bissl bisschen "
    "bissel paar null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert "
    "tausend halb halbe halben anderthalb eineinhalb dreiviertel beides alles vieles einiges jeglicher hierfür darf dürfte überhaupt dahinter macht entgegen vorhanden brutto netto hybrid viral drum zw einschl wrong klar startklar km cm mm kg ha qm kw kwh mwh gr de la le zwar zuvor gratis siehe fix heuer www https http"
)
# Forms that no rule makes of a stem.
FORMS: Final = listed(
    "bin bist ist is sind seid war warst waren warn wart wäre wären sei seien gewesen hab habe hast hat hats habt haben ham hatte hatten hattet hätte hätten gehabt gehts gibts machts kommts wirds werd werde wirst wird werden "
    "werdet wurde wurden würde würden worden geworden kann kannst können könnt konnte konnten könnte könnten könntet gekonnt muss muß musst müssen müsst musste mussten müsste müssten soll sollst sollen sollt sollte sollten "
    "will willst wollen wollt wollte wollten mag magst mögen mögt mochte möchte möchten möchtet darf darfst dürfen dürft durfte durften weiß weiss weißt wissen wisst wusste wussten gewusst lass lasst lässt ließ ließen läßt "
    "ging gingen kam kamen kamn fand fanden gab gaben hielt hielten stand standen saß saßen lag lagen nahm nahmen sprach sprachen traf trafen trat traten las lasen sah sahen aß aßen trug trugen schlug schlugen fuhr fuhren "
    "lud luden wuchs wuchsen zog zogen flog flogen bot boten schloss schlossen floss goss gossen verlor verloren gewann gewannen begann begannen schwamm schwammen sang sangen sprang sprangen trank tranken half halfen starb starben "
    "warf warfen rief riefen lief liefen fiel fielen blieb blieben schrieb schrieben stieg stiegen ritt ritten schnitt schnitten griff griffen fing fingen hing hingen brachte brachten dachte dachten kannte kannten nannte nannten "
    "rannte rannten brannte brannten erhielt erhielten erhält bekam bekamen übernahm übernahmen übernimmt übergab übergaben übergibt vergab vergibt verlieh verliehen überwies beschloss beschlossen entschied entschieden entstand "
    "entstanden verstand bestand bestanden gefiel gefällt verließ verlässt enthält behält verhält unterhält betrat betritt vertritt vertrat entwarf erwarb bewarb bewirbt erschien erschienen verschwand erfand empfing empfängt "
    "gibt gib nimmt nimm trifft tritt liest sieht spricht hilft hält fährt fällt läuft trägt lädt wächst schläft bläst fängt rät schlägt stößt wirft stirbt birgt gilt isst frisst vergisst misst sticht bricht bäckt backt brät gräbt steht tut tun getan "
    "geht gehn stehn sehn kriegt kriegen guckt gucken guck kuck weih meld komm geh mach schau bring steh sitz find fang seh nehm bewirkt geschieht entlässt erfährt beträgt erträgt verträgt betrifft entspricht verspricht unterbricht "
    "gegangen gekommen gefunden gegeben genommen gesprochen getroffen getreten gelesen gesehen gegessen getragen geschlagen gefahren geladen gewachsen gezogen geflogen geboten geschlossen gewonnen begonnen geschwommen gesungen "
    "gesprungen getrunken geholfen gestorben geworfen gerufen gelaufen gefallen geblieben geschrieben gestiegen geritten geschnitten gegriffen gefangen gehangen gebracht gedacht genannt gekannt gebrannt verloren verboten gestanden "
    "gestohlen geborgen geborn gebeten gebunden gesunken geschoben gewogen gehoben gestrichen gesessen gelegen gehalten geheißen geschieden verschwunden verbunden entschlossen erschlossen eingetroffen geschehen bekannt erfahren "
    "befunden erfunden empfangen überwunden beworben erworben verstorben unternommen vernommen aufgehoben verschoben wär wars warens solls wills gings machen-s ists denkt"
)
STEMS: Final = listed(
    "acht änder angel antwort arbeit atm back bad bagger bastel bau beb bell berat bet bitt bedeut bereit bewäss bild bind blas bleib blick blitz blüh bohr boxt brauch brech breit brenn bring bruch brumm brut buch buddel bummel "
    "chill dank dauer deck denk dicht dien diskut dreh druck drück duft dusch ehr eign eil einig end ernt erb erinner eröffn erst erwart ess fahr fall fang färb fass fehl feier feg feil fertig fest film find fisch flieg fließ "
    "flick flüchten folg forder forsch frag freu frier fühl führ füll fütter gärtner geb geh gehör gelt genieß gestalt gewinn gieß glaub gleich grab gratulier greif grill grüß gründ guck hab halt hämmer handel häng heb heil heirat "
    "heiß heiz helf hetz hiss hoff hol hör hüpf hüt impf informier inspizier irr jag jogg jubel kauf kehr kenn kick klag klapp klär klatsch kleb kletter kling klopf knüpf koch komm könn kontroll kost krieg kümmer künd kürz lach lad land "
    "lass lauf läut leb leer leg lehr leih leist leit lenk lern les leucht lieb lief liefer lieg lob lös lösch lüft lock lohn mach mäh mahl mal mark meid mein meister meld merk mess miet misch mix mobb möcht mög mord müh müss musizier nähr näh "
    "nenn nehm nerv nist notier nutz nütz öffn operier ordn organisier pack paddel park pass pfleg pflanz pflück pflüg pflaster picknick plan platz plauder plansch pred press prob prüf pump putz quak qual radel rast rat rauch raum räum rechn red reg regel regn reich reif reinig reis reiß reit renn rett richt riech ring "
    "rodel roll rost rück ruder ruf ruh rühr rüst sag sammel säg sä säuber schad schaff schalt schätz schau schauf scheid schein schenk schick schieb schieß schilder schirm schläg schlag schlaf schließ schlüpf schmeck schmiert schmück schnapp schneid schnei schnitz schnupper schöpf schrei schreib "
    "schul schütz schwärm schweiß schwimm schwing segel segn seh sehn send senk setz sicher sieg sing sink sitz sollt sonn sorg spar spazier spend sperr spiel spinn sponser sponsor sprech spreng spring spritz spür stapel stärk start statt stech steck steh steig stell stempel sterb steuer stift stimm stöber stopp stör stoß strahl streck "
    "streich streik streif streit streu strick stürm stürz such tag tanz tapezier tauch tauf taug tausch teil test tipp tob töpfer trag trau trauer träum treff treib trenn tret trink trock trockn trommel turn üb überrasch umarm unterricht urteil verein verkünd vergnüg wach wachs wag wähl walk walz wander warn wart wasch wässer "
    "weck wechs wechsel weh weich weih wein weis wend wert werb werd werf werk wett wettbewerb wickel widm wieg wink wirk wisch wiss wohn wünsch würdig zahl zähl zauber zeichn zeig zeug zieh ziel zier zimmer zünd zweifel zwing schmier pfeif klau "
    "engagier entscheid beschließ ereign verabschied verein verarbeit vervollständig beantrag bearbeit beauftrag beaufsichtig befestig begeister beginn begleit begreif begrüß begrün behandel behaupt beherberg beleb beleucht benenn benötig beobacht berichtig beruhig beschäftig beschleunig beschränk besichtig beseitig besitz bestätig besuch beteilig "
    "betreu bewältig beweg bewirt bezieh genehmig entschuldig ermöglich erneuer erweiter erledig erleichter erreich erklär verbesser vereinbar verdien verlänger verkürz vermiet verpflicht verschöner versteiger verteidig verwirklich vollend veranstalt veröffentlich vernetz überreich überzeug unterstütz unterzeichn unterhalt verleih ersetz befürcht berücksichtig beantwort vergrößer verkleiner verring"
)
PREFIXES: Final = tails(
    "ab an auf aus bei durch ein fest fort her hin los mit nach um vor weg weiter wieder zu zurück zusammen teil statt frei bekannt fertig kennen vorbei herum hinaus herein hinein heraus raus rein rum runter hoch da dran drauf "
    "be ent er ge ver zer miss über unter wider voran voraus vorüber umher herunter rüber sicher bereit gut groß schwarz tot klar lahm brach still heim preis stand daneben empor entgegen entlang fehl gegenüber hinzu instand"
)
ADJECTIVES: Final = listed(
    "gut neu alt jung groß klein hoch hoh lang kurz breit schmal dick dünn weit eng nah fern tief flach schnell langsam früh spät jetzig heutig gestrig morgig damalig hiesig dortig stark schwach schwer leicht hart weich warm kalt heiß kühl "
    "lau nass feucht trocken sauber schmutzig hell dunkel laut leis bunt rot blau grün gelb weiß schwarz grau braun lila rosa orange golden silbern hölzern eisern gläsern steinern schön hässlich hübsch nett lieb böse brav frech mutig klug dumm schlau "
    "reich arm teuer teur billig günstig frei leer voll ganz halb offen zu dicht kaputt heil gesund krank müde wach fit froh vergess gebunker traurig lustig ernst still ruhig wild zahm frisch reif roh gar süß sauer salzig bitter scharf mild fett mager rund eckig spitz stumpf "
    "gerade krumm schief steil eben glatt rau nackt fremd eigen ander weiter letzt erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft nächst vorig vergangen kommend folgend laufend obig unter ober mittler äußer inner vorder hinter link recht "
    "best größt kleinst höchst ältest jüngst längst neuest schönst meist wenigst einzig einzeln doppelt dreifach zweifach mehrfach vielfach einfach tausend hundert deutsch englisch groß-artig toll super prima klasse spitze cool geil irre krass mega "
    "deutsch schweizer berliner hamburger münchner kölner dresdner leipziger bremer inter-national öffentlich privat kommunal sozial digital analog regional lokal international national global zentral neutral real optimal normal spezial formal legal illegal "
    "aktiv passiv kreativ interaktiv attraktiv intensiv exklusiv inklusiv positiv negativ alternativ konservativ effektiv massiv modern extern intern aktuell offiziell professionell traditionell kulturell finanziell speziell generell individuell industriell "
    "manuell visuell virtuell eventuell rechtsextrem barock romanisch gotisch evangelisch katholisch ökumenisch historisch autonom mobil stabil agil fragil zivil steril senil sensibel flexibel komfortabel akzeptabel variabel rentabel nobel simpel dunkl edel "
    "elegant interessant relevant prominent permanent transparent konsequent intelligent effizient kompetent exzellent konstant tolerant charmant rasant brisant riesig winzig mini maxi maximal minimal total komplett konkret direkt indirekt perfekt korrekt exakt kompakt intakt abstrakt "
    "frohe beliebt berühmt bekannt unbekannt verwandt befreundet verletzt betroffen geplant gemeldet beteiligt gesperrt geschlossen geöffnet verschieden unterschied ehemalig damalig bisherig zahlreich erfolgreich umfangreich hilfreich lehrreich siegreich tatkräftig barrierefrei wertvoll sinnvoll "
    "preiswert sehenswert lebenswert lesenswert erneut bereit fertig wach weg egal gemeinsam gewiss bewusst unbewusst bestimmt sogenannt weltweit bundesweit landesweit kreisweit stadtweit europaweit flächendeckend rechtzeitig mehrer sämtlich gesamt stolz tot lebend blind taub stumm lahm "
    "dringend passend spannend anwesend abwesend wütend entscheidend umfassend herausragend hervorragend ausreichend entsprechend strahlend blühend schwanger ledig verheiratet verwitwet wahr falsch richtig sicher unsicher treu fair unfair stur clever smart lecker locker munter heiter düster tapfer sauer bitter mager hager "
    "täglich plötzlich gemütlich royal genial spontan human urban profan souverän mondän prekär vegan vegetar elementar solar polar bar rar linear primär sekundär stationär populär pensionär legendär parlamentar divers pervers konfus diffus nervös religiös luxuriös mysteriös porös seriös skandalös"
)
ADJECTIVE_TAILS: Final = tails(
    "ig lich isch bar sam los haft iert förmig fähig mäßig weise jährig köpfig stündig tägig wöchig monatig sprachig malig fach bedingt gemäß orientiert basiert geführt freundlich pflichtig kräftig wertig weit wärts lings seits falls frei voll mals"
)
# Nouns that end so.
NOT_ADJECTIVE: Final = tails(
    "könig königin honig essig käfig pfennig reisig teig zweig steig krieg sieg steg weg tisch fisch wisch busch nachbar bazar basar barbar januar februar schaft haft los loose schloss bündnis zelt welt einfach fach dach hochhaus "
    "kanzlei polizei freiheit schulweise reise kreise weise speise preise gleis beweise ausweise hinweise rettich teppich kranich dietrich österreich wüterich gänserich bereich reich sammelstelle prosecco talfrei karfrei weinbar eisbar cocktailbar minibar "
    "umwelt vorwelt unterwelt arbeitswelt tierwelt mals denkmals mahnmals ehrenmals muttermals abfalls unfalls zufalls überfalls vorfalls wasserfalls wissenschaft"
)
ADJECTIVE_ENDS: Final = (
    "", "e", "en", "er", "es", "em", "n", "r", "s", "m", "ere", "eren", "erer", "eres", "erem", "ste", "sten", "ster", "stes", "este", "esten",
)  # fmt: skip  # a list
VERB_ENDS: Final = (
    "en", "n", "t", "et", "te", "ten", "ete", "eten", "end", "ende", "enden", "ender", "endes", "endem", "ln", "rn", "le", "re",
)  # fmt: skip  # a list
SHORTEST: Final = 4  # letters before such an ending


def is_adjective(key: str) -> bool:
    """Of a listed stem, or with an ending that only adjectives have."""
    return any(
        key.endswith(end) and _is_adjective_stem(key[: len(key) - len(end)]) for end in ADJECTIVE_ENDS
    ) and not (key.endswith(NOT_ADJECTIVE) and key not in ADJECTIVES)


def _is_adjective_stem(stem: str) -> bool:
    if stem in ADJECTIVES:
        return True
    return len(stem) > SHORTEST and stem.endswith(ADJECTIVE_TAILS) and not stem.endswith(NOT_ADJECTIVE)


def is_verb(key: str) -> bool:
    """A form of a listed stem, with one of the usual prefixes: "aufzubauen", "eingesammelt"."""
    return _of_stem(key) or any(
        key.startswith(prefix) and _behind_prefix(key[len(prefix) :]) for prefix in PREFIXES
    )


def _behind_prefix(rest: str) -> bool:
    forms = (rest, rest[2:]) if rest.startswith(("zu", "ge")) else (rest,)
    return any(form in FORMS or _of_stem(form) for form in forms)


def _of_stem(key: str) -> bool:
    return any(key.endswith(end) and key[: len(key) - len(end)] in STEMS for end in VERB_ENDS)
