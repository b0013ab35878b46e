"""Adjectives and inhabitants of countries, and the names they come from.

After the table of demonyms of the CIA World Factbook (public domain) and the GPO Style Manual, chapter 17,
with the wider regions that news text speaks of. They are not names, but they tell which country is meant.
"""

from __future__ import annotations

_TABLE = """
Afghan Afghans: Afghanistan
Albanian Albanians: Albania
Algerian Algerians: Algeria
American Americans: United States | US | USA | U.S. | America
Angolan Angolans: Angola
Argentine Argentines Argentinian Argentinians: Argentina
Armenian Armenians: Armenia
Australian Australians: Australia
Austrian Austrians: Austria
Azerbaijani Azerbaijanis: Azerbaijan
Bangladeshi Bangladeshis: Bangladesh
Belarusian Belarusians: Belarus
Belgian Belgians: Belgium
Bolivian Bolivians: Bolivia
Bosnian Bosnians: Bosnia and Herzegovina | Bosnia
Brazilian Brazilians: Brazil
British Briton Britons: United Kingdom | UK | U.K. | Britain | Great Britain
Bulgarian Bulgarians: Bulgaria
Cambodian Cambodians: Cambodia
Cameroonian Cameroonians: Cameroon
Canadian Canadians: Canada
Chilean Chileans: Chile
Chinese: China | PRC
Colombian Colombians: Colombia
Congolese: Congo
Costa-Rican Costa-Ricans: Costa Rica
Croatian Croatians Croat Croats: Croatia
Cuban Cubans: Cuba
Cypriot Cypriots: Cyprus
Czech Czechs: Czechia | Czech Republic
Danish Dane Danes: Denmark
Dominican Dominicans: Dominican Republic
Dutch: Netherlands
Ecuadorian Ecuadorians: Ecuador
Egyptian Egyptians: Egypt
Emirati Emiratis: United Arab Emirates | UAE
English: England
Eritrean Eritreans: Eritrea
Estonian Estonians: Estonia
Ethiopian Ethiopians: Ethiopia
Filipino Filipinos Philippine: Philippines
Finnish Finn Finns: Finland
French: France
Gambian Gambians: Gambia
Georgian Georgians: Georgia
German Germans: Germany
Ghanaian Ghanaians: Ghana
Greek Greeks: Greece
Guatemalan Guatemalans: Guatemala
Haitian Haitians: Haiti
Honduran Hondurans: Honduras
Hungarian Hungarians: Hungary
Icelandic Icelander Icelanders: Iceland
Indian Indians: India
Indonesian Indonesians: Indonesia
Iranian Iranians: Iran
Iraqi Iraqis: Iraq
Irish: Ireland
Israeli Israelis: Israel
Italian Italians: Italy
Jamaican Jamaicans: Jamaica
Japanese: Japan
Jordanian Jordanians: Jordan
Kazakh Kazakhs Kazakhstani Kazakhstanis: Kazakhstan
Kenyan Kenyans: Kenya
Korean Koreans: Korea | South Korea | North Korea | DPRK
Kosovar Kosovars: Kosovo
Kuwaiti Kuwaitis: Kuwait
Kyrgyz: Kyrgyzstan
Laotian Laotians: Laos
Latvian Latvians: Latvia
Lebanese: Lebanon
Libyan Libyans: Libya
Lithuanian Lithuanians: Lithuania
Macedonian Macedonians: North Macedonia
Malaysian Malaysians: Malaysia
Malian Malians: Mali
Maltese: Malta
Mexican Mexicans: Mexico
Moldovan Moldovans: Moldova
Mongolian Mongolians: Mongolia
Montenegrin Montenegrins: Montenegro
Moroccan Moroccans: Morocco
Mozambican Mozambicans: Mozambique
Burmese Myanmarese: Myanmar
Nepali Nepalis Nepalese: Nepal
Nicaraguan Nicaraguans: Nicaragua
Nigerian Nigerians: Nigeria
North-Korean North-Koreans: North Korea | DPRK
Norwegian Norwegians: Norway
Omani Omanis: Oman
Pakistani Pakistanis: Pakistan
Palestinian Palestinians: Palestine
Panamanian Panamanians: Panama
Paraguayan Paraguayans: Paraguay
Peruvian Peruvians: Peru
Polish Pole Poles: Poland
Portuguese: Portugal
Qatari Qataris: Qatar
Romanian Romanians: Romania
Russian Russians Russo: Russia | Russian Federation
Rwandan Rwandans: Rwanda
Salvadoran Salvadorans: El Salvador
Saudi Saudis Saudi-Arabian: Saudi Arabia
Scottish Scots Scot: Scotland
Senegalese: Senegal
Serbian Serbians Serb Serbs: Serbia
Singaporean Singaporeans: Singapore
Slovak Slovaks Slovakian: Slovakia
Slovenian Slovenians Slovene Slovenes: Slovenia
Somali Somalis: Somalia
South-African South-Africans: South Africa
South-Korean South-Koreans: South Korea | Republic of Korea
Soviet Soviets: Soviet Union | USSR
Spanish Spaniard Spaniards: Spain
Sri-Lankan Sri-Lankans: Sri Lanka
Sudanese: Sudan
South-Sudanese: South Sudan
Swedish Swede Swedes: Sweden
Swiss: Switzerland
Syrian Syrians: Syria
Taiwanese: Taiwan
Tajik Tajiks: Tajikistan
Tanzanian Tanzanians: Tanzania
Thai Thais: Thailand
Tunisian Tunisians: Tunisia
Turkish Turk Turks: Turkey | Türkiye
Turkmen Turkmens: Turkmenistan
Ugandan Ugandans: Uganda
Ukrainian Ukrainians Ukraino: Ukraine
Uruguayan Uruguayans: Uruguay
Uzbek Uzbeks: Uzbekistan
Venezuelan Venezuelans: Venezuela
Vietnamese: Vietnam
Welsh: Wales
Yemeni Yemenis: Yemen
Zambian Zambians: Zambia
Zimbabwean Zimbabweans: Zimbabwe
European Europeans: Europe
African Africans: Africa
Asian Asians: Asia
Western Westerner Westerners: West
Arab Arabs Arabic:
Crimean Crimeans: Crimea
Chechen Chechens: Chechnya
Catalan Catalans: Catalonia
Scandinavian Scandinavians: Scandinavia
Balkan: Balkans
Kurdish Kurd Kurds:
Jewish Jew Jews:
Muslim Muslims Islamic Christian Christians Catholic Catholics Orthodox Protestant Protestants:
Latin:
Nordic:
Eastern Northern Southern Central:
Sino: China
Franco: France
Anglo: United Kingdom | UK
"""


def _read(table: str) -> dict[str, tuple[str, ...]]:
    demonyms: dict[str, tuple[str, ...]] = {}
    for line in table.strip().splitlines():
        words, _, origins = line.partition(":")
        names = tuple(name.strip() for name in origins.split("|") if name.strip())
        # A hyphen in the table joins what is two words in the text.
        demonyms.update((word.replace("-", " "), names) for word in words.split())
    return demonyms


DEMONYMS = _read(_TABLE)
"""Demonym -> the names of the countries it may come from; none for a people without a country of its name."""
