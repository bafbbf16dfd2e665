"""First names, and the small words that are none: what a person's name is told by."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.words import listed
from understanding.intake.who.names_abroad import ABROAD

# Rarer here: of the coast, of the mountains, of long ago and of late.
_RARE: Final = listed(
    "Ewald Traugott Hubertus Torge Jochim Jonte Amrei Ocke Tede Tade Boje Momme Ketel Hark Habbo Hajo Ubbo Wiard Weert Menno Meno "
    "Meinert Melf Nis Okko Poppo Reemt Remmer Rewert Sibo Siebo Siebelt Tjaard Tjarko Tönjes Ummo Ulfert Frerk Fokko Foelke Garrelt "
    "Geeske Gretje Grietje Hilke Jantje Kea Nomke Rixte Swaantje Talke Tomma Tomke Wübke Alwine Auguste Bertha Brunhilde Dietlind "
    "Edeltraut Egbert Eckehard Eckhart Ehrentraud Emmerich Engelhard Erdmann Erdmuthe Ernestine Friedebert Friedhold Fürchtegott "
    "Gebhard Gerold Gerolf Gerwin Giselher Godehard Gottlieb Gottlob Gundolf Gunthard Hartwin Hedi Heimo Heinfried Helfried Helmfried "
    "Hermina Herrmann Hilmar Hildebert Ignaz Immanuel Irmtraut Isidor Klothilde Konradin Kreszenz Kreszentia Kriemhild Leberecht "
    "Leonhardt Lieselore Luitpold Manfried Marbod Meinrad Norwin Oda Odo Ortwin Ottokar Otfried Oswin Raimar Rainald Reimar Reimer "
    "Reimund Reinhardt Rochus Rosalia Roselinde Sebald Siegbert Siegmund Sigisbert Sigwart Sieglind Sophus Tassilo Thaddäus Theodolinde "
    "Theobald Theophil Trudi Ullrich Utz Volkhard Volkhart Walfried Walram Waltrud Wernfried Wichard Winand Wolfhart Wolfger Wolfdieter "
    "Zacharias Zeno Aloisia Anderl Blasius Burgi Cilli Creszentia Gidi Girgl Hias Hiasl Irmi Korbi Loisl Maxl Nannerl Pankraz Resl Rosl "
    "Simmerl Wasti Aaron Alea Amelia Anouk Arian Carlotta Collin Domenic Elian Elina Eliana Emely Fabienne Gianna Ilias Ilay Janne "
    "Janosch Jayden Jeremias Joana Jolie Jolina Josephin Josua Kira Kiara Kian Laila Laurin Levi Levke Lenia Liana Lias Linnea Loris "
    "Luana Mads Mael Malia Malik Mathis Mayla Melia Mika Nala Nevio Nelio Noemi Paulina Romeo Tamino Timon Yuna Volkward "
    "Gundel Hannchen Elsbeth Fenna Elske Antke Theda Tjede Wobke Jelto Jelko Janto Heie Haye Tewes Thede Thore Thorge Tjorge Tjarven "
    "Eyke Dierk Gorch Hein Jürn Kersten Krischan Marret Matz Neels Peter-Paul Telse Timm Danilo Doreen Anett "
    "Annett Babett Ivonne Jeannette Solveig Susann Sylvana"
)
FIRST: Final = (
    ABROAD
    | _RARE
    | listed(
        "Achim Adam Adelheid Adrian Agnes Ahmed Ahmet Alex Alexander Alexandra Alfred Ali Alice Alina Alois Amelie Amir Amira Ana Andrea Andreas "
        "Andrej Andrzej Angela Angelika Anita Anja Anke Anna Annabell Anne Annegret Anneliese Annette Annika Anton Antonia Antonio Arne Arno "
        "Arthur Astrid Aylin Ayse Barbara Bastian Beate Beatrix Ben Benedikt Benjamin Bernd Bernhard Bert Berta Bettina Bianca Birgit Birte "
        "Björn Bodo Boris Brigitte Britta Bruno Burkhard Carina Carl Carla Carlo Carlos Carmen Carola Carolin Caroline Carsten Cem Charlotte "
        "Chiara Chris Christa Christian Christiane Christina Christine Christof Christoph Clara Claudia Claus Clemens Conrad Constanze Cordula "
        "Cornelia Dagmar Daniel Daniela David Dennis Derya Detlef Dieter Dietmar Dietrich Dilek Dirk Dominik Dora Doris Dorothea Dörte Eberhard "
        "Eckart Eckhard Edda Edgar Edith Edmund Eduard Egon Elena Elfriede Elias Elif Elisabeth Elisa Elke Ella Ellen Elmar Elsa Else Emil Emilia "
        "Emily Emma Emre Enrico Erich Erik Erika Erna Ernst Erwin Esther Eugen Eva Evelyn Fabian Fabio Farid Fatih Fatima Fatma Felicitas Felix "
        "Ferdinand Finn Finja Florian Florentine Frank Franka Franz Franziska Frauke Frida Frieda Frieder Friederike Friedhelm Friedrich Fritz "
        "Gabi Gabriel Gabriela Gabriele Georg Gerald Gerd Gerda Gerhard Gerlinde Gero Gert Gertrud Gesa Gesine Gisela Giulia Giuseppe Gottfried "
        "Grace Greta Gregor Gudrun Guido Gunda Gundula Gunter Günter Günther Gustav Hakan Hanna Hannah Hannelore Hannes Hans Harald Harry Hasan "
        "Hassan Hedwig Heidemarie Heidi Heike Heiko Heiner Heinrich Heinz Helena Helene Helga Helge Helmut Hendrik Henning Henri Henriette "
        "Henrike Henry Herbert Hermann Hilde Hildegard Holger Horst Hubert Hugo Hülya Ibrahim Ida Igor Ilka Ilona Ilse Imke Ina Ines Inga Inge "
        "Ingeborg Ingo Ingrid Irene Irina Iris Irma Irmgard Isabel Isabell Isabella Ivan Ivana Jack Jakob James Jan Jana Janina Janine Jannik "
        "Jannis Jasmin Jason Jens Jessica Joachim Jochen Johann Johanna Johannes John Jolanda Jonas Jonathan Jörg Josef Josefine Josephine "
        "Judith Jule Julia Julian Juliane Julius Jürgen Jutta Kai Karin Karina Karl Karla Karlheinz Karolina Karoline Karsten Kaspar Katarina "
        "Katharina Kathleen Kathrin Katja Katrin Kerstin Kevin Kilian Kim Kirsten Klara Klaus Knut Konrad Konstantin Kristina Kristin Kurt Lara "
        "Larissa Lars Laura Lea Leah Lena Leni Leo Leon Leonard Leonhard Leonie Leyla Liam Lieselotte Lilli Lilly Lina Linda Linus Lisa Lisbeth "
        "Lorenz Lothar Lotte Louis Louisa Luca Lucas Lucia Lucy Ludwig Luis Luisa Luise Lukas Lutz Lydia Magda Magdalena Maik Maja Malte Mandy "
        "Manfred Manuel Manuela Mara Marc Marcel Marco Marcus Mareike Maren Margarete Margit Margot Margret Maria Marianne Marie Marieke Marika "
        "Marina Mario Marion Marius Markus Marlene Marlies Marta Martha Martin Martina Mary Mathias Mathilda Matilda Matteo Matthias Max "
        "Maximilian Maya Mehmet Meike Melanie Melina Melissa Meltem Mert Mia Michael Michaela Michel Michelle Mike Mila Milan Milena Miriam "
        "Mirjam Mirko Mohamed Mohammed Mona Monika Monique Moritz Murat Mustafa Nadia Nadine Nadja Natalia Natalie Natascha Nele Niclas Nico "
        "Nicole Niklas Niko Nikolas Nikolaus Nils Nina Noah Noel Nora Norbert Nuri Olaf Ole Oleg Olga Oliver Olivia Oscar Oskar Osman Oswald Otto "
        "Pascal Patricia Patrick Patrizia Paul Paula Pauline Peer Peggy Per Peter Petra Philipp Pia Pierre Rabea Rafael Raik Rainer Ralf Ralph "
        "Ramona Raphael Rebecca Regina Regine Reiner Reinhard Reinhold Renate Rene René Ricarda Richard Rita Robert Roberto Robin Roland Rolf "
        "Roman Romy Ronja Ronny Rosa Rosemarie Rosi Rudi Rudolf Ruth Sabine Sabrina Said Sally Samir Samira Samuel Sandra Sara Sarah Sascha "
        "Saskia Sebastian Selin Selina Selma Sergej Sibylle Siegfried Siegmar Sigrid Silas Silke Silvia Simon Simone Sina Sofia Sofie Sonja "
        "Sophia Sophie Stefan Stefanie Steffen Steffi Stella Stephan Stephanie Steve Steven Sunniva Susan Susanna Susanne Sven Svenja Svetlana "
        "Sybille Sylvia Tabea Tamara Tanja Tatjana Thea Theo Theodor Theresa Therese Thomas Thorben Thorsten Tilman Tim Timo Timur Tina Tobias "
        "Tom Toni Torben Torsten Traute Tristan Udo Ulf Uli Ulla Ulli Ulrich Ulrike Ursula Uschi Ute Uwe Valentin Valentina Valerie Vanessa Vera "
        "Verena Veronika Victor Viktor Viktoria Vincent Viola Volker Volkmar Waldemar Walter Waltraud Wanda Wanja Wendelin Werner Wiebke Wilfried "
        "Wilhelm Wilhelmine Willi Willy Winfried Wolf Wolfgang Wolfram Xaver Yannick Yasemin Yasmin Yusuf Yvonne Zeynep Zoe Amy Andrew Anthony "
        "Brian Catherine Charles Claire Edward Elizabeth Eleanor George Harriet Helen Jane Jennifer Jessie Karen Kate Kathryn Katie Laurence Liz "
        "Margaret Mark Matthew Megan Nancy Nicholas Nick Oliver Philip Rachel Rose Sam Sharon Simon Stephen Susie Tony Victoria William Dave Jim "
        "Joe Joseph Luke Lily Molly Ryan Scott Sean Ahsan Aisha Amina Bilal Deniz Ebru Gökhan Halil Hatice Kemal Leila Mahmoud Mariam Nour Omar "
        "Orhan Özlem Rania Sami Sevgi Sultan Tarek Yildiz Zahra Bogdan Dariusz Ewa Jaroslaw Katarzyna Krzysztof Magdalena Małgorzata Piotr Tomasz "
        "Agnieszka Joanna Hauke Fiete Wencke Maike Heinke Onno Enno Keno Tjark Insa Antje Elfi Franzi Hansi Sepp Xenia Leopold Alwin Albert Arnold "
        "Adolf Alfons Anselm August Benno Berthold Cäcilia Dankwart Diana Erhard Gitta Gunnar Hartmut Heribert Hermine Isolde Jolanta Kaja "
        "Karlotta Kordula Kunigunde Leander Levin Liselotte Lore Luzia Mechthild Meinhard Merle Mira Mirja Nadeschda Notker Ottmar Philippa Pirmin "
        "Quentin Reiko Roswitha Ruben Rüdiger Siegrid Sieglinde Sönke Swantje Tessa Thilo Till Tilo Traudel Urs Ursel Vitus Walburga Wenzel Wilma "
        "Jannes Jonna Lasse Mats Mattis Bjarne Thies Piet Lenn Lennart Lennard Emilio Fynn Ferhat Dilara Esra Kübra Büşra Ömer Volkan Serkan Tuncay"
    )
)
# Months and seasons that are no first names here, though somebody may be called so.
NEVER_FIRST: Final = listed(
    "August Mai April Juni Juli Mark Wolf Rose Per Said Sultan Kim Will Karl-Marx Hai Min Van Linde Heide Summer Urban Lan Joy Chi Thu Nana Dawn Hope Berat Roman Ion "
    "Earl Grant Bill Pearl Ivy Violet Hazel Amber Jade Ruby Daisy Penny Ray Dean Georgia Florence Chelsea Jordan Chad Christel Silvester Ruhe Urban Gift Flo Isa Mete Art Juna Falk Noor Aya Chen Long Li Nam Hong "
    "Loes Faith Drew Earl Sandy Pepper Joker Star Wim Safa Ali-Baba Tini Milo-Bar Pius Klara-Zetkin Sue Earl Stine-Haus Kay Grit Linde Sunna Rad Maxi Mini Benito Hikmet Heini Urban Moni-Bar Romano Concha Santo Serena-Park"
)
PARTICLES: Final = listed("von van de da der den zu zur vom el al bin di le la")
TITLES: Final = listed(
    "Dr Prof Professor Professorin Dipl Ing Psych Med PD Mag Bakk Freiherr Graf Gräfin Pater Bruder Schwester Dipl-Ing Dipl-Psych "
    "Dipl-Päd Dipl-Biol Dipl-Soz MdB MdL MdEP jur phil rer nat habil h c"
)
SALUTATIONS: Final = listed(
    "Frau Herr Herrn Mr Mrs Ms Miss Sir Familie Eheleute Mme Madame Monsieur Señora Signora Fräulein"
)
