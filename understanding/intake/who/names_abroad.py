"""First names that are at home elsewhere, or that only friends use: English, Turkish, Arabic, Slavic, Romance, Asian, African, Nordic, short forms."""

from __future__ import annotations

from typing import Final

from understanding.intake.language.words import listed

ENGLISH: Final = listed(
    "Abigail Adele Aidan Alan Alasdair Albert Alistair Allison Amber Angus Archie Arlene Ashley Audrey Austin Barry Beatrice Becky Bella Beth Bethany "
    "Betty Bill Billy Blake Bob Bobby Bonnie Brad Bradley Brenda Brendan Brett Bridget Bruce Bryan Caitlin Callum Cameron Carol Carrie Cathy Cecilia "
    "Chad Chelsea Cheryl Chloe Christine Christopher Cindy Claire Clarence Clifford Clive Colin Connor Craig Curtis Cynthia Daisy Damian Danielle Darren Dawn Dean "
    "Deborah Debbie Declan Denise Derek Diane Dolores Donald Donna Dorothy Douglas Duncan Dwight Dylan Earl Eileen Elaine Ellie Elliot Elliott Elsie Emmett "
    "Eric Ernest Ethan Eugene Evan Evie Faith Fiona Florence Frances Frankie Fraser Freddie Freya Gareth Gary Gavin Gemma Geoffrey Georgia Georgina Gillian "
    "Gina Glenn Gloria Gordon Graham Grant Greg Gregory Gwen Hamish Hayley Hazel Heather Hector Howard Hugh Iain Ian Imogen Irving Isaac Isla Isobel "
    "Jackie Jacob Jacqueline Jade Jamie Janet Janice Jared Jasper Jay Jean Jeff Jeffrey Jeremy Jesse Jill Jillian Joan Jodie Joel Jordan Josh Joshua Joy "
    "Joyce Judy Julie Justin Kaitlyn Kathy Kayla Keith Kelly Kenneth Kerry Kirsty Kyle Lachlan Larry Lauren Lawrence Leslie Lewis Lillian Lindsay Logan Lois "
    "Lorna Lorraine Louise Lynn Mabel Madeleine Madison Malcolm Marcia Marianne Marjorie Marvin Maureen Maurice Meredith Mildred Mitchell Molly Morag Morgan Muriel "
    "Naomi Natasha Nathan Neil Nell Nigel Nina Norma Norman Nora Owen Paige Pam Pamela Patty Pearl Penelope Penny Percy Phil Phillip Phoebe Phyllis "
    "Polly Priscilla Quinn Ralph Randy Ray Raymond Rebekah Reginald Rhona Rhys Ricky Robbie Roderick Rodney Roger Ron Ronald Rory Rosalind Rosemary Ross Rowan "
    "Roy Ruby Rupert Russell Ryan Sally Samantha Sandy Seamus Shane Shannon Shaun Sheila Shirley Sidney Sienna Simone Siobhan Stacey Stanley Stewart Stuart Sue Summer "
    "Suzanne Sylvia Tara Ted Terence Teresa Terry Tiffany Timothy Tracy Trevor Tricia Tyler Valerie Vernon Vicky Violet Vivian Wallace Wanda Warren Wayne Wendy "
    "Wesley Winifred Zachary Zara Edwin Elspeth Ewan Fergus Finlay Harriet Hope Ivy Martha Maisie Millie Minnie Nadine Nuala Orla Padraig Saoirse Sinead Tess"
)
SOUTHERN: Final = listed(
    "Abdul Abdullah Abdulrahman Adem Adil Ahmad Akif Aliye Alper Alperen Altan Anwar Arda Asim Asiye Asli Atakan Atilla Ayhan Aykut Ayla Aynur Aysel Aysegül Ayşe Azad "
    "Azra Bahar Baris Bayram Belgin Berat Berkan Betül Birol Bülent Burak Burcu Bushra Canan Cansu Cemal Cemil Cenk Ceren Cihan Coskun Defne Demet Dursun Ece Ecem Ediz "
    "Ekrem Elanur Elvan Emin Emine Ender Engin Erdal Erdem Erdogan Eren Ergün Erkan Erol Ersin Esma Evrim Eyüp Faruk Fatos Ferdi Feride Fikret Filiz Funda Furkan Gamze "
    "Gizem Gönül Gül Gülay Gülcan Gülsen Gülten Hafize Haluk Hamit Handan Hanife Harun Havva Hediye Hikmet Hilal Hüseyin Husein Idris Ilayda Ilhan Ilker Inci Irfan Ismail "
    "Ismet Izzet Jale Kadir Kamil Kenan Kerem Koray Lale Levent Mahmut Mehtap Melek Meral Merve Meryem Metin Mete Müge Muhammed Muharrem Münevver Müzeyyen Nalan Nazan Nazli "
    "Necla Nedim Nesrin Nevin Nihal Nihat Nil Nilgün Nilüfer Nimet Nuray Nurcan Nurgül Okan Oktay Onur Orkun Osman Ozan Özcan Özgür Pelin Pembe Pinar Ramazan Recep Rukiye Ruken "
    "Sabri Salih Sebnem Seda Sedat Sefa Selcan Selcuk Selim Semra Senem Serap Sercan Serdar Serpil Sevda Sevil Sevim Seyma Sibel Sinan Sinem Songül Suat Suleyman Süleyman Tahir "
    "Taner Tayfun Taylan Tolga Tugba Tülay Turan Turgut Türkan Ufuk Ugur Ümit Ümran Veli Yagmur Yakup Yaren Yasar Yavuz Yeliz Yesim Yilmaz Yunus Zehra Zeki Zerrin Zübeyde "
    "Abbas Abeer Adnan Aida Alaa Amal Amin Amjad Anas Asma Aya Aziz Bashar Basel Basma Dalia Dina Fadi Fadwa Faisal Farah Farida Faris Fayez Ghada Habib Hadi Hala Hamid Hamza Hanan Hani "
    "Haya Hiba Hisham Huda Hussein Iman Imad Jamal Jamila Jamil Karim Khaled Khalid Layla Lina Lubna Maha Mahdi Majd Malak Malek Maram Marwa Marwan Maryam Maysa Mazen Mona Muhammad Mohammad "
    "Mohamad Mounir Nabil Nada Nadim Naim Nasser Nawal Nizar Noor Nura Omran Osama Qasim Rabia Raed Rahim Rami Ramin Rana Rasha Rashid Rayan Reem Rima Riad Rim Ruba Saad Sabah Safa Salem Salim Salma Salman "
    "Samer Sanaa Sahar Shadi Shirin Soraya Suhail Sumaya Taher Talal Tamer Tariq Wael Walid Wafa Yahya Yara Yasser Yousef Youssef Zaid Zainab Zeina Ziad Arash Arman Azadeh Babak Bahram Behzad "
    "Bijan Darius Farhad Fereshteh Golnaz Hossein Kaveh Leili Mahsa Maziar Mehdi Mina Mohsen Nasrin Navid Nima Omid Parisa Parvin Reza Roya Sepideh Shahin Shirin Soheila Farzad Rojda Rojin Dilan Berivan "
    "Baran Rosa Zelal Zilan Hêvî Jwan Aram Anoush Armen Gayane Narine Lusine Giorgi Nino Tamar Levan"
)
EASTERN: Final = listed(
    "Adam Aleksandar Aleksander Aleksandra Alicja Aljoscha Ana Anastasia Anatoli Andrei Andrey Aneta Anja Arkadi Barbara Bartosz Beata Blanka Bojan Boleslaw Bozena Branka Branko "
    "Cezary Czeslaw Damir Danica Danuta Daria Darya Darko Davor Denis Dimitri Dmitri Dmitry Dorota Dragan Dragana Dusan Dusko Dzenan Edin Edyta Ekaterina Elzbieta Emina Emir Enes Filip "
    "Galina Genadi Goran Gordana Grazyna Grzegorz Halina Henryk Igor Ilja Ilya Irena Iryna Iva Ivica Ivo Iwona Izabela Jacek Jadranka Jadwiga Jakub Jan Janusz Jaroslav Jasmina Jelena Jerzy Jiri "
    "Jolanta Josip Jovan Jozef Kamila Karol Karolina Katarina Kateryna Kazimierz Kinga Kirill Klavdia Krystyna Ksenia Lazar Leszek Lidia Ljiljana Ljubica Ludmila Luka Lukasz Maciej Maksim Malgorzata Marcin Marek "
    "Margarita Mariusz Marija Marko Marta Martyna Mateusz Michal Mihai Mikhail Mila Miloš Milos Mirela Miroslav Miroslaw Mladen Monika Nadezhda Natalija Nataliya Nenad Nikita Nikola Nikolai Nikolaj Oksana Oleksandr Olena "
    "Olha Ondrej Pavel Pawel Patryk Pavlo Petar Petr Polina Radoslaw Radovan Rafal Roksana Ruslan Ryszard Sanja Sasa Saša Sergei Sergiy Slavica Slawomir Slobodan Snezana Sofija Stanislav Stanislaw Stanka Stefania Stojan Svetlana Swetlana "
    "Tadeusz Tamara Taras Tatiana Tatyana Tetiana Tihomir Tomas Tomislav Urszula Vaclav Vadim Valentyna Valery Vasil Vedran Vera Vesna Victoria Viktorija Vitali Vitalij Vjekoslav Vlad Vladimir Vladislav Volodymyr Wanda Wieslaw "
    "Wioletta Witold Wladimir Wojciech Yana Yaroslav Yelena Yevgeni Yulia Yuri Yuriy Zbigniew Zdenka Zdenko Zlatan Zofia Zoran Zuzana Zvonimir Andrii Bohdan Danylo Ihor Ivanna Khrystyna Lesia Maryna Mykola Nazar Solomiya Zlata "
    "Agron Albana Arben Ardian Arta Arton Bajram Besnik Blerta Burim Dardan Dren Drita Enver Fatmir Flutura Gezim Ilir Kujtim Lule Luan Mentor Mirlinda Naim Shpresa Valon Valdete Yllka Gabor Ildiko Istvan Janos Laszlo Zoltan Katalin Andras "
    "Balazs Bela Ferenc Gyula Imre Miklos Sandor Tibor Adela Adina Alin Andreea Anca Bogdana Camelia Catalin Ciprian Costel Cristian Cristina Dan Doina Dorin Florin Gheorghe Horia Ioan Ioana Ion Ionut Laurentiu Lavinia Liviu Loredana Lucian Madalina Marius "
    "Mihaela Mircea Nicolae Ovidiu Petru Radu Raluca Razvan Rodica Roxana Silviu Simona Sorin Stefan Teodora Tiberiu Traian Tudor Valeriu Vasile Viorel Virgil"
)
WESTERN: Final = listed(
    "Adriana Agata Agostino Alba Alberto Aldo Alejandra Alejandro Alessandra Alessandro Alessia Alfonso Alfredo Alvaro Amalia Amparo Angelo Anibal Annalisa Antonella Armando Arturo Assunta Aurelia Aurora Beatriz Benito Bernardo Bruna Caterina Cecilia Cesare "
    "Chiara Concetta Concha Cosimo Costanza Cristiano Cristina Damiano Daniele Dario Davide Diego Dino Domenico Donatella Dolores Duarte Edoardo Eduardo Elisabetta Eleonora Elio Elvira Emanuela Emanuele Ennio Enrique Ernesto Esmeralda Esperanza Esteban Eugenia Fabiana Fabrizio Federica "
    "Federico Felipe Fernanda Fernando Filippo Flavia Flavio Francesca Francesco Francisco Franco Gaetano Gennaro Gerardo Giacomo Gianfranco Gianluca Gianni Gino Giorgia Giorgio Giovanna Giovanni Girolamo Giuliana Giuliano Giuseppina Gonzalo Graziella Gustavo Hector Ignacio Ilaria Immacolata "
    "Ines Isidro Ivo Jaime Javier Joao Joaquim Joaquin Jorge Jose José Juan Juana Julio Lazaro Leandro Leonardo Leticia Liliana Loretta Lorenzo Luciana Luciano Lucio Luigi Luz Manolo Marcela Marcello Margarida Maria-Luisa Mariana Mariano Maribel Mariella Marisa Marisol Massimo Matilde Mauro Mercedes Michele "
    "Miguel Mirella Nicoletta Nicola Nicolo Nuno Nuria Ornella Orlando Osvaldo Pablo Paola Paolo Pasquale Paulo Pedro Pia Pietro Pilar Raffaela Raffaele Rafaela Ramon Raquel Raul Ricardo Riccardo Rocco Rodolfo Rodrigo Rogerio Romano Rosanna Rosario Rossella Rui Salvatore Sandro Santiago Santo Sara Serena Sergio Silvana Silvio Simona Sofia Soledad "
    "Stefania Stefano Tatiana Tiago Tiziana Tommaso Umberto Ursula Valentino Valeria Vasco Vicente Vincenzo Virginia Vito Vittoria Vittorio Xavier Ximena Yolanda Agathe Aimée Alain Amélie André Antoine Arlette Aurelie Aurélie Bastien Bernadette Brigitta Camille Cécile Cedric Cédric Chantal Christelle Christophe "
    "Claudine Colette Corinne Cyril Cyrille Danièle Delphine Denis Didier Dominique Edouard Élise Elodie Emile Émile Emmanuel Estelle Étienne Etienne Fabien Fabrice Florian François Francois Françoise Francoise Frédéric Frederic Gaston Geneviève Georges Gérard Gilbert Gilles Guillaume Guy Hélène Henri Hervé Hugo Isabelle Jacques Jean "
    "Jean-Luc Jean-Pierre Jeanne Jérôme Jerome Joëlle Josette Julien Juliette Laurent Lionel Loïc Louis Luc Lucie Lucien Madeleine Marcel Marguerite Marie-Claire Marine Marthe Mathieu Matthieu Maxime Mireille Myriam Nathalie Noémie Odile Olivier Pascale Philippe Pierrette Raymond Régis Remy Rémy Roger Romain Sabine Sébastien Simone Solène Stéphane "
    "Stéphanie Sylvain Sylvie Thérèse Thierry Tristan Véronique Virginie Yann Yves Yvette Zoé Alexis Alexandros Anastasios Angeliki Apostolos Athanasios Charalampos Chrisoula Christos Dimitra Dimitrios Dimitris Efthymia Eirini Eleftheria Eleni Evangelia Evangelos Fotini Georgia Georgios Giannis Ioanna Ioannis Katerina Konstantina Konstantinos Kostas "
    "Kyriaki Maria-Eleni Michalis Nikos Panagiotis Paraskevi Pavlos Petros Sofia Sotirios Spyridon Stavros Thanos Theodora Theodoros Vasiliki Vasilios Yannis Ioannis"
)
NORTHERN: Final = listed(
    "Aart Agneta Aksel Anders Anneke Arvid Asger Astrid Bas Birgitta Bjarne Björg Bram Britt Carina Carsten Cees Dag Daan Dirkje Egil Eilif Einar Eline Elin Erland Espen Evert Femke Finn Freja Frits Geert Gerrit Gro Gudmund Gunn Gunilla Gunhild Hanneke Hanne Haakon Håkan Hedda Henk Hilje Inger "
    "Ingrid Ingvar Iwan Jaap Jacco Janneke Jari Jelle Jens-Ole Joke Jonna Joop Jorrit Jorunn Joost Jukka Kalle Karel Kees Kjell Klaas Koen Lars-Erik Leif Lieke Liv Loes Lotta Maarten Magnus Maj Marieke Marijke Mats Mette Mieke Mikael Mikko Minna Morten Nanna Nikolaj Nils Niels Nynke Ola Olav Ole Olof Outi Øyvind Pekka Per Pernille Petter Pieter "
    "Rasmus Riitta Ruud Runa Sander Sanne Signe Sigurd Siri Sjoerd Søren Sören Staffan Stig Sunna Svea Sven-Erik Tapio Teun Thijs Thyra Tiina Tjalf Torben Tove Trond Truus Tuomas Ulla Urban Vidar Viggo Villads Vilma Willem Wim Wout Yngve Yrsa "
    "Abebe Abena Adama Adebayo Adaeze Afia Akin Akua Amadou Aminata Amara Awa Ayodele Babacar Bakary Binta Boubacar Chidi Chiamaka Chinedu Desta Djamila Ebele Ekow Emeka Fanta Fatou Femi Folake Genet Habtom Haile Ifeoma Issa Kamau Kofi Kwabena Kwame Kwesi Lamin Lidet Mamadou Mariama Merhawi Modou Moussa Musa Nana Ngozi Nia Njeri Nkechi Obinna Ousmane Oumar Sekou Selam Semere "
    "Senait Tekle Thabo Tesfay Tigist Tunde Wanjiru Yared Yonas Zawadi Aarav Ajay Amit Amita Anil Anita Anjali Arjun Arun Asha Deepa Deepak Devi Divya Gita Indira Kavita Kiran Lakshmi Meera Mohan Neha Nikhil Nisha Pooja Pradeep Prakash Priya Rahul Raj Rajesh Rakesh Ramesh Rashmi Ravi Rekha Rohan Sanjay Shreya Sita Sunil Sunita Suresh Vijay Vikram Anh Binh Chi Dung Duc Hai Hien Hoa Hong Hung "
    "Huong Huy Khanh Lan Linh Long Mai-Anh Minh Nam Ngoc Nhi Phuong Quang Quynh Thanh Thao Thi Thu Thuy Trang Trung Tuan Tuyet Van Akira Aiko Chen Hana Haruto Hiroshi Jia Jun Kenji Kenta Keiko Li Lei Mei Min Naoko Sakura Satoshi Sora Takeshi Wei Xiao Yan Yuki Yuko Yuto Zhen"
)
SHORT: Final = listed(
    "Adi Alfi Andi Andy Anni Babsi Bärbel Basti Benni Benny Bene Berti Betti Biggi Christel Conny Dani Dario Didi Dodo Eddi Eddy Elli Erni Evi Ferdi Flo Flori Fred Freddy Friedel Fritzi Gabi Gerti Gitti Gretel Gundi Gusti Hanni Hannerl Heini Heinzi Heidrun Helmi Hilla Inka Isa Jakobus Jo Jockel Joschi Joschka Josi Juli Jupp Kalle Kathi Katrina Klausi "
    "Konni Lenchen Lene Leonore Lexi Liesel Liesl Lili Lilo Lisi Lizzy Lola Loni Lou Lui Mandy Manni Manny Marek Mausi Maxi Mechtild Micha Michi Mimi Mischa Molli Moni Nati Nelli Nelly Nicki Nicky Nik Nils-Ole Nick Olli Ossi Paulchen Pauli Peppi Pepe Pit Poldi Ralle Resi Rickie Robby Rolli Romi Rosel Rudolfine Ruedi Sandi Schorsch Seppi Sepp Sigi Siggi Sissi Steffi "
    "Susi Tessy Theres Thommy Tilli Timmy Tini Tobi Tommi Tommy Toby Trixi Ulla Urschel Vicki Vroni Walli Wastl Wibke Willibald Winni Wolfi Wolle Xandi Zenzi Zita Bela Cosima Elara Elea Enie Enna Fiona Fenja Frederik Frederike Friedemann Fridolin Gereon Gisbert Hanno Henner Hinnerk Ilja Ilvy Imma Jaron Jaro Jella Jette Jona Joris Jorin Jost Juna Juri Justus Kay Korbinian Lia Liah Lian Liv Livia "
    "Lovis Luan Luka Lukas Maila Malin Malina Marla Marlen Marlon Marten Matti Mattes Mats Meta Milla Milo Mina Mio Momo Nela Neele Nike Nilo Noelle Norma Nuria Okka Ottilie Otti Pina Pius Quirin Rieke Ronja Runa Sarina Severin Silja Smilla Sontje Stine Svantje Taalke Talea Tammo Tamme Thalia Thekla Tilda Tjorven Toni Undine Veit Vito Wiebe Wido Wieland Wigbert Wilko Wim Wotan Yva Zoey Joscha Jascha Jannick Jarne "
    "Aenne Adelbert Adelinde Albrecht Alexa Almut Amalie Annabel Annalena Annalisa Anneke Annelie Annemarie Annerose Ansgar Ariane Armin Artur Babette Balthasar Bastienne Benita Berit Bernadette Bernhardine Bertram Birger Birgitta Birte Burghard Carl-Heinz Christin Claas Claire Cordelia Corinna Corina Cyrill Dankmar Delia Desirée Detlev Diethelm Dietlinde Dietmut Dunja Ebba Edeltraud Edelgard Edna Ehrenfried Eike Ekkehard Elfie Elfrun Elgin Elise Ellinor "
    "Elvira Emmi Emmy Engelbert Erdmute Erwine Eugenie Falk Falko Fanny Filippa Florentin Folkert Friedbert Friedrun Friedlinde Gerburg Gerlind Gernot Gertraud Gertrude Gesche Gilbert Gislinde Gotthard Gotthilf Gotthold Götz Grit Gritt Guntram Hanns Hansjörg Hans-Peter Hans-Jürgen Harro Hartwig Hasso Heide Heidelinde Heinke Heino Hella Helmtraud Helmuth Herma Herta Hertha Hiltrud Hiltrude Hinrich Ilsabe Ilse-Marie Immo Inken Irmela Irmtraud Irmhild Isabelle Ivo Jobst Jördis "
    "Joost Jörn Josefa Julika Karen Karl-Heinz Karl-Josef Kasimir Kathinka Katinka Kerstin Klemens Konstanze Kuno Kunibert Lambert Leona Leopoldine Lia Liesbeth Lilian Liliane Linde Lorena Lore Lucie Ludger Ludolf Ludmilla Lutwin Magnus Maike Manja Marei Marga Margarethe Margrit Mariella Marit Marita Marlis Mechthilde Meinolf Melitta Mina Minna Myriam Nadja Natascha Nelly Neidhart Nepomuk Niels Norma Notburga Odilo Olivier Ortrud Ortrun Ottfried Ottilia Petrus Philine "
    "Philomena Raimund Reinhilde Reingard Reinold Richarda Rieke Roderich Rosalie Rosalinde Rosina Rosmarie Rotraud Rupert Ruprecht Ruthild Sabina Salome Sieghard Sigmund Sigmar Sigune Silvester Sixtus Sonnhild Stefania Steffen Sylke Tankred Thekla Theodora Theresia Thorwald Thusnelda Traudl Trude Uta Ulrica Urban Valeska Veit Verona Vinzenz Viktoria Waldtraud Walther Waltraut Wendel Wendy Werena Wieland Wigand Wilfriede Wiltrud Winfriede Wolfdietrich Wolfhard Wolf-Dieter Wunibald Ägidius"
)
ABROAD: Final = ENGLISH | SOUTHERN | EASTERN | WESTERN | NORTHERN | SHORT
