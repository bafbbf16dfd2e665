"""Words that are no nouns: small words, adverbs, the stems of verbs and of adjectives, with the endings they take."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.words import listed, tails

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
    "besonders besser genug eher aufgrund zumindest weiterhin beispielsweise selten sowas wenigstens genauso durchaus entweder eh erstmal immerhin möglichst schade hingegen wiederum dar möglicherweise ansonsten "
    "stattdessen daneben manchen hervor nahezu demnach jemals niemanden niemandem jemanden jemandem spätestens einst angesichts anti ohnehin zumal daraufhin hm normalerweise öfter öfters vielmehr soviel wieviel wieviele anhand quasi keinerlei "
    "weitgehend irgendwelche irgendwelchen irgendetwas irgendeine irgendeiner irgendeinem irgendeinen irgendein irgendjemand irgend solch manch welch welchem welchen nieder jederzeit hinterher lol zufolge auseinander mehrmals heutzutage insofern oftmals ran rasch seitens quer wonach derart "
    "dorthin beider jahrelang vorerst sozusagen vorhin zugunsten zurecht infolge aufeinander zumeist aha dementsprechend erstens zweitens drittens größtenteils keineswegs mitunter zuviel seltener binnen hierher untereinander vergleichsweise geradezu heran problemlos "
    "zeitweise derer jenen anstelle einigermaßen garnicht weitaus annähernd überaus zwischendurch aufrecht prinzipiell zugrunde denselben demselben desselben gleichermaßen hierzulande vorab jenem ups äußerst inmitten meins üblicherweise indes seinerzeit glücklicherweise "
    "ehemals sankt weswegen zeitgleich hintereinander tschüss zueinander allesamt och redest ausnahmsweise letztens stundenlang ungern fortan jedermann anderswo beiseite uff gleichwohl neuerdings währenddessen aka halbwegs ebenda ungeachtet abermals inwiefern nimmer "
    "zweifellos aneinander allemal hiervon wenngleich derweil hindurch vornherein boah dermaßen bisweilen dato dergleichen durchweg hierdurch jeher überdies anno vorüber parat weitestgehend unterdessen apropos gewissermaßen herab worin zugute sogleich facto jawohl "
    "stellenweise ineinander mittendrin rundum schlichtweg wochenlang monatelang zuweilen folgendermaßen letztlich letztendlich teils gemeinhin zuerst anderseits andererseits einerseits hierauf querfeldein jährlich wöchentlich monatlich stündlich nächtens zuvorderst fürwahr hallihallo hej ey hihi haha juhuu jippie yeah yay oje oha naja tschau ciao "
    "wär wärn hätt würd müsst könnt isses kanns habs ichs obs wenns dass's mans wos wies fürn mim zun vonner inner anner aufer beidem inkl. zuzüglich ausgenommen "
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
    "hieß hießen begann verhieß sank sanken stritt stritten litt litten schuf schufen bewies bewiesen geriet gerieten rief verließen bat baten hob hoben stieß stießen wandte wandten schrie schrien genoss genossen erlitt erlitten erhob floh flohen geflohen gelogen log zwang gezwungen gelungen gelang gelangen gedrungen gesprungen gerissen gebrochen "
    "brach brachen erschoss erschossen erwiesen verwiesen bewogen gelitten gestritten verbracht verbrannt entnommen entworfen empfohlen empfiehlt empfahl befiehlt benannt ernannt erkannt anerkannt verwandt übernommen unterbrochen versprochen gefressen gesoffen betrogen betrunken besessen bestritten überwiesen vermieden überschritten vollzogen behoben einbezogen herangezogen gelegt gesetzt gestellt "
    "geschah vergesst stinkt schmilzt schwillt lügt stiehlt stahl stahlen befahl sinkt sänge sähe käme gäbe ließe ginge fände stünde läge hieße bliebe sollten bräuchte bräuchten tue mache haste kannste willste biste siehste gibste machste brauchste weißte könnse habense "
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
    "betreu bewältig beweg bewirt bezieh genehmig entschuldig ermöglich erneuer erweiter erledig erleichter erreich erklär verbesser vereinbar verdien verlänger verkürz vermiet verpflicht verschöner versteiger verteidig verwirklich vollend veranstalt veröffentlich vernetz überreich überzeug unterstütz unterzeichn unterhalt verleih ersetz befürcht berücksichtig beantwort vergrößer verkleiner verring "
    "glaub lass nehm versteh fühl brauch komm kenn schaff schien gelang erwähn erhöh erhoh bedroh bekämpf kämpf bewähr beweg beeinfluss begrenz begegn bekleid belast belohn berühr beschlagnahm beschränk bestraf betrag beton betrink beurteil bevorzug bewahr bewaffn beweis bewerk bezahl bezeichn bezweifl brüll brat "
    "droh dräng duld entdeck entfern entführ entlast entleer entlass entlohn entscheid entsorg entspann entsteh entwickel enthüll enthält erblick erfass erfind erfüll ergänz erhob erkämpf erkenn erkrank erkund erlaub erleb erlern erlös erlass ermittel ermutig ernenn erober errichte erricht erschein erschließ erschöpf erspar erstaun erstell ertön erwähn "
    "erwarb erwart erweis erwisch erzähl erzeug erziel fasten flicht fließ flüster fluch förder formulier funktionier fürcht garantier gefährd gelang genüg gewähr glänz gönn grenz gruppier hass herrsch heul hinterlass hinterleg identifizier ignorier interessier irritier juck kehr klick klingel knack knall knurr kontrollier korrigier kreis küss "
    "leid leist leugn lösch lüg mess mähn mindern minder münd mut nutz näher neig nies ober ohrfeig opfer orientier parken plagg plätscher präg prahl präsentier protestier prall quäl quetsch rasier realisier recherchier reduzier reguler reih reiz renovier repräsentier reservier respektier riskier rutsch säum saug säug schäm schau schätz scheitert scheiter schenk scheuch schimmer schimpf schlag schleich schleif schlepp schleuder schlicht schlitter schluck "
    "schmeiß schmelz schmerz schmied schmück schnarch schnuck schneit schnürt schon schöpf schraub schrumpf schubs schüttel schütt schwänz schweb schweig schwitz schwör schwind senk sinn sortier spiegel spezialisier spott sprüh sprieß spuck spuk stamm stapf stärk staun steuer stimm stink stöhn stolper stopf stock strahl strampel strapazier strebt streb strick strömt ström stück stufen stumm sucht süß telefonier toll tropf tröst tropfen trott turn überleg überlass überred überquer überzieh umgeb "
    "unterbreit unterbring unterlieg unternehm unterrichte unterscheid unterstell unterzieh urlaub variier verabred verabreich veranlass veranschaulich verantwort verblüff verdräng verehr vereinfach verfass verfilm verfolg verfüg vergess verhaft verhandel verheiz verhinder verirr verlang verlass verlier vermeid vermehr vermiss vermittel vermut vernacht verordn verpass verraten verrat verreis versammel verschlechter verschmutz verschon verschreib verschwend verseh versetz versicher versorg versteck versteh versuch verteil "
    "vertief vertrau vertreib vertret verunglück verurteil verwalt verwand verwandel verwechsel verweis verwend verwert verwirr verwöhn verzauber verzehr verzeih verzicht verzier verzöger verzweifel wagg wähn weiger wein weit wickel widersprech wiederhol wirbel wohn wuchs wunder würg zapf zer zerstör zitter zöger zöll zück zweck zwitscher schwenk sponsort dekorier gastier pilger knips fotografier filter kühl heiz lagern lager löt schleif lackier lasier feil funkel glüh leucht dämm isolier sanier verglas verputz verleg verschal beton kippt kipp schiebt schieb karr "
    "hieß nennen brett schunkel jodel kegel bowl pokern puzzl rätsel zock stapf stampf hops galoppier reitet schnitzel modellier keltert kelter presst press röst rühr garnier servier verköstig verpfleg schenk ausschenk prost anstoß bewirtschaft beweid weid mäst schlacht schlachtet melk scher züchtet zücht dresch säen egg häcksel mulch dünger düng kompostier jät harken hark kehr feg schrubb polier wischt bügel"
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
    "täglich plötzlich gemütlich royal genial spontan human urban profan souverän mondän prekär vegan vegetar elementar solar polar bar rar linear primär sekundär stationär populär pensionär legendär parlamentar divers pervers konfus diffus nervös religiös luxuriös mysteriös porös seriös skandalös "
    "allgemein absolut schlecht schlimm politisch zufrieden echt vollkommen praktisch automatisch gesund genau genügend blöd klar klarer rein sexy fair gelungen gering gerecht kritisch britisch streng besonder wunderschön dauerhaft gefährdet praktisch doof schlicht bequem unklar demokratisch gleich enorm theoretisch sexuell schwul faul grob übertrieben fest fester geheim identisch sinnlos emotional sanft aggressiv brutal grundlegend problematisch anonym juristisch "
    "städtisch systematisch realistisch skeptisch absurd umstritten ewig bescheuert fantastisch unerwartet final intern naiv statistisch harmlos solide nüchtern optisch dramatisch unzufrieden spezifisch schräg arbeitslos faszinierend präzise schlank romantisch erfolglos asiatisch ekelhaft angenehm unangenehm empfehlenswert schmerzhaft schüchtern nutzlos optimistisch drastisch regelrecht eiskalt hilflos authentisch liberal nachweisbar komplex relativ operativ pauschal strikt prompt zart blass endlos konstruktiv progressiv vage arrogant mies "
    "spontan heimisch städtisch örtlich rüstig fleißig tüchtig emsig sportlich festlich feierlich herzlich freundlich kräftig prächtig mächtig farbig mehrfarbig knusprig saftig würzig leckerst hausgemacht selbstgemacht selbstgebacken handgemacht handgefertigt ortsansässig einheimisch auswärtig zugezogen langjährig kürzlich neulich künstlerisch musikalisch literarisch sportlich technisch handwerklich landwirtschaftlich gärtnerisch pädagogisch seelisch geistlich weltlich kirchlich nachhaltig regenerativ energetisch elektrisch elektronisch "
    "motorisiert befahrbar begehbar passierbar unpassierbar wetterfest winterfest stabil undicht morsch verfault rostig marode sanierungsbedürftig baufällig denkmalgeschützt stillgelegt leerstehend verwaist herrenlos entlaufen zugelaufen verirrt vermisst verletzt verwundet verschüttet kostenpflichtig gebührenpflichtig gebührenfrei meldepflichtig ehrenamtlich hauptamtlich nebenamtlich stellvertretend kommissarisch amtierend angehend baldig derzeitig einstig einmalig zweitägig dreitägig mehrtägig ganztägig halbtägig halbseitig einseitig beidseitig "
    "unbefristet befristet kostenfrei barfuß schulfrei autofrei plastikfrei alkoholfrei rauchfrei waagerecht senkrecht spiegelglatt eisglatt nagelneu steinalt uralt kerngesund putzmunter pudelnass klatschnass bitterkalt brandneu knallbunt kunterbunt riesengroß haushoch lebensgroß faustgroß federleicht bildhübsch wunderbar sagenhaft märchenhaft traumhaft zauberhaft dörflich ländlich nachbarschaftlich familiär gesellig urig deftig zünftig bayrisch bayerisch fränkisch schwäbisch badisch sächsisch hessisch westfälisch friesisch plattdeutsch hochdeutsch niederdeutsch sorbisch wendisch dänisch polnisch"
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
    "en", "n", "t", "et", "te", "ten", "ete", "eten", "st", "est", "end", "ende", "enden", "ender", "endes", "endem",
)  # fmt: skip  # a list
_NOT_VERBS: Final = tails("tieren turnieren quartieren klavieren papieren revieren offizieren passagieren")
_NOT_DONE: Final = listed(
    "gebiet gebot gericht gewicht gesicht geschäft gehalt geburt gerüst gespräch gegenden geschichten gebieten geboten"
)
_BOUND: Final = ("ver", "be", "ent", "er", "zer")
_DONE: Final = ("igt", "ndet", "htet", "ltet", "rtet", "elt", "ert", "iert")
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
    if _of_stem(key) or (key.endswith("ieren") and not key.endswith(_NOT_VERBS)):
        return True
    if key.startswith(_BOUND) and key.endswith(_DONE) and len(key) > 2 * SHORTEST:
        return True  # "verständigt"
    return key.startswith(PREFIXES) and any(
        _behind_prefix(key[len(prefix) :]) for prefix in PREFIXES if key.startswith(prefix)
    )


def _behind_prefix(rest: str) -> bool:
    forms = (rest, rest[2:]) if rest.startswith(("zu", "ge")) else (rest,)
    done = rest.startswith("ge") and rest.endswith(("t", "en")) and len(rest) > 2 + SHORTEST
    return (done and rest not in _NOT_DONE) or any(form in FORMS or _of_stem(form) for form in forms)


def _of_stem(key: str) -> bool:
    return any(key.endswith(end) and key[: len(key) - len(end)] in STEMS for end in VERB_ENDS)
