"""Names of rivers, lakes, heights, islands, lands and towns that are places wherever they stand behind a small word."""

from __future__ import annotations

from typing import Final

from understanding.intake.words import listed

WATERS: Final = listed(
    "Rhein Neckar Donau Elbe Weser Isar Inn Spree Havel Oder Neiße Mosel Saar Lahn Ruhr Ems Leine Fulda Werra Saale Unstrut Mulde Lech Iller Altmühl Regnitz Pegnitz Tauber Kocher Jagst Enz Nagold Murg Kinzig Dreisam Nahe Wupper Lippe Bode Alster Trave Eider Müritz Bodensee Chiemsee Starnberger "
    "Nordsee Ostsee Aller Oker Innerste Hunte Hase Vechte Niers Erft Rur Agger Wied Ahr Kyll Prüm Nidda Kinzig Sinn Itz Rodach Naab Vils Regen-Fluss Ilz Rott Salzach Alz Mangfall Loisach Amper Wertach Günz Mindel Paar Schmutter Zusam Wörnitz Brenz Blau Rems Fils Lauter Erms Echaz Starzel Eyach Schlichem Prim Wutach Elz Glotter "
    "Schiltach Rench Acher Oos Alb Pfinz Kraich Weschnitz Gersprenz Modau Schwalm Eder Diemel Nethe Emmer Bega Else Örtze Wümme Oste Stör Pinnau Krückau Bille Schwentinge Warnow Peene Uecker Tollense Recknitz Rhin Dosse Nuthe Dahme Löcknitz Panke Erpe Wuhle Schlaube Pleiße Parthe Zschopau Flöha Weiße-Elster Ilm Gera Apfelstädt Hörsel Wipper Helme Zorge"
)
LANDS: Final = listed(
    "Harz Eifel Schwarzwald Odenwald Spessart Rhön Taunus Hunsrück Allgäu Westerwald Sauerland Erzgebirge Lausitz Rügen Usedom Sylt Föhr Amrum Borkum Juist Norderney Langeoog Spiekeroog Wangerooge Helgoland Fehmarn Pellworm Hiddensee Eiderstedt Dithmarschen Wendland Heidmark Altmark Uckermark Prignitz Barnim Havelland Fläming Spreewald Vogtland Thüringer-Wald "
    "Rheinland Pfalz Saarland Münsterland Emsland Ostfriesland Ammerland Oldenburg Weserbergland Kraichgau Breisgau Ortenau Hegau Baar Hohenlohe Steigerwald Haßberge Fichtelgebirge Chiemgau Oberland Berchtesgaden Ruhrgebiet Bergisches Siegerland Wetterau Vogelsberg Bayern Hessen Sachsen Thüringen Brandenburg Niedersachsen Schleswig-Holstein Mecklenburg Baden-Württemberg Nordrhein-Westfalen Rheinland-Pfalz Sachsen-Anhalt "
    "Frankreich Polen Italien Spanien England Schottland Irland Österreich Schweiz Niederlande Belgien Dänemark Schweden Norwegen Finnland Tschechien Ungarn Rumänien Bulgarien Griechenland Türkei Ukraine Kroatien Slowenien Portugal Israel Japan China USA Kanada Brasilien Ghana Kenia Ruanda Namibia Tansania Togo Senegal Peru Bolivien Nicaragua Indien Nepal Georgien Litauen Lettland Estland "
    "France Poland Italy Spain Scotland Ireland Austria Switzerland Netherlands Belgium Denmark Sweden Norway Finland Hungary Romania Greece Turkey Ukraine"
)
TOWNS: Final = listed(
    "Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Essen Bremen Dresden Hannover Nürnberg Duisburg Bochum Wuppertal Bielefeld Bonn Münster Mannheim Karlsruhe Augsburg Wiesbaden Gelsenkirchen Mönchengladbach Braunschweig Aachen Kiel Chemnitz Halle Magdeburg Freiburg Krefeld Mainz Lübeck Erfurt Oberhausen Rostock Kassel Hagen Potsdam Saarbrücken Hamm Ludwigshafen Mülheim Osnabrück "
    "Leverkusen Heidelberg Solingen Herne Neuss Darmstadt Paderborn Regensburg Ingolstadt Würzburg Fürth Wolfsburg Ulm Heilbronn Pforzheim Göttingen Bottrop Reutlingen Recklinghausen Koblenz Erlangen Remscheid Bergisch-Gladbach Trier Jena Salzgitter Moers Siegen Gütersloh Hildesheim Cottbus Hanau Kaiserslautern Witten Esslingen Schwerin Ludwigsburg Gera Iserlohn Düren Tübingen Zwickau Flensburg Gießen Ratingen Lünen Konstanz Villingen "
    "Worms Marl Dessau Minden Velbert Norderstedt Bamberg Bayreuth Landshut Neumünster Delmenhorst Viersen Marburg Rheine Gladbeck Troisdorf Dorsten Wilhelmshaven Detmold Bocholt Lüneburg Arnsberg Castrop-Rauxel Aschaffenburg Celle Kempten Fulda Aalen Lippstadt Plauen Neuwied Weimar Sindelfingen Rosenheim Kerpen Herford Grevenbroich Unna Görlitz Passau Speyer Straubing Coburg Goslar Stade Emden Schweinfurt Suhl Eisenach Wismar Stralsund Greifswald "
    "Paris Brüssel Straßburg Wien Zürich Prag Warschau Rom London Kiew Lyon Budapest Brussels Vienna Prague Warsaw Rome Luxemburg Luxembourg Strasbourg Cologne Munich"
)
NAMED: Final = WATERS | LANDS | TOWNS
