"""Places that news names without explaining them, and the words for their people. Gazetteer facts, compact."""

COUNTRIES: dict[str, str] = {
    row.split("/")[0]: row.split("/")[1]
    for row in """
Afghanistan/Afghan Albania/Albanian Algeria/Algerian Angola/Angolan Argentina/Argentine Armenia/Armenian
Australia/Australian Austria/Austrian Azerbaijan/Azerbaijani Bahrain/Bahraini Bangladesh/Bangladeshi
Belarus/Belarusian Belgium/Belgian Bolivia/Bolivian Bosnia/Bosnian Botswana/Botswanan Brazil/Brazilian
Britain/British Bulgaria/Bulgarian Cambodia/Cambodian Cameroon/Cameroonian Canada/Canadian Chad/Chadian
Chile/Chilean China/Chinese Colombia/Colombian Congo/Congolese Croatia/Croatian Cuba/Cuban Cyprus/Cypriot
Denmark/Danish Ecuador/Ecuadorian Egypt/Egyptian England/English Eritrea/Eritrean Estonia/Estonian
Ethiopia/Ethiopian Finland/Finnish France/French Gabon/Gabonese Gambia/Gambian Georgia/Georgian Germany/German
Ghana/Ghanaian Greece/Greek Guatemala/Guatemalan Guinea/Guinean Haiti/Haitian Honduras/Honduran Hungary/Hungarian
Iceland/Icelandic India/Indian Indonesia/Indonesian Iran/Iranian Iraq/Iraqi Ireland/Irish Israel/Israeli
Italy/Italian Jamaica/Jamaican Japan/Japanese Jordan/Jordanian Kazakhstan/Kazakh Kenya/Kenyan Kosovo/Kosovan
Kuwait/Kuwaiti Kyrgyzstan/Kyrgyz Laos/Laotian Latvia/Latvian Lebanon/Lebanese Liberia/Liberian Libya/Libyan
Lithuania/Lithuanian Luxembourg/Luxembourgish Madagascar/Malagasy Malawi/Malawian Malaysia/Malaysian Mali/Malian
Malta/Maltese Mexico/Mexican Moldova/Moldovan Mongolia/Mongolian Montenegro/Montenegrin Morocco/Moroccan
Mozambique/Mozambican Myanmar/Burmese Namibia/Namibian Nepal/Nepalese Netherlands/Dutch Nicaragua/Nicaraguan
Niger/Nigerien Nigeria/Nigerian Norway/Norwegian Oman/Omani Pakistan/Pakistani Palestine/Palestinian
Panama/Panamanian Paraguay/Paraguayan Peru/Peruvian Philippines/Filipino Poland/Polish Portugal/Portuguese
Qatar/Qatari Romania/Romanian Russia/Russian Rwanda/Rwandan Scotland/Scottish Senegal/Senegalese Serbia/Serbian
Singapore/Singaporean Slovakia/Slovak Slovenia/Slovenian Somalia/Somali Spain/Spanish Sudan/Sudanese
Sweden/Swedish Switzerland/Swiss Syria/Syrian Taiwan/Taiwanese Tajikistan/Tajik Tanzania/Tanzanian Thailand/Thai
Tibet/Tibetan Togo/Togolese Tunisia/Tunisian Turkey/Turkish Turkmenistan/Turkmen Uganda/Ugandan Ukraine/Ukrainian
Uruguay/Uruguayan Uzbekistan/Uzbek Venezuela/Venezuelan Vietnam/Vietnamese Wales/Welsh Yemen/Yemeni Zambia/Zambian
Zimbabwe/Zimbabwean Europe/European Africa/African Asia/Asian America/American Fiji/Fijian Greenland/Greenlandic
""".split()
}
"""Country (and continent) → the adjective of its people, those of one word."""

LONG_COUNTRIES = frozenset(
    {
        "North Korea",
        "South Korea",
        "Saudi Arabia",
        "South Africa",
        "New Zealand",
        "Sri Lanka",
        "Costa Rica",
        "El Salvador",
        "Ivory Coast",
        "Sierra Leone",
        "Burkina Faso",
        "Papua New Guinea",
        "Northern Ireland",
        "Hong Kong",
        "Czech Republic",
        "Dominican Republic",
        "South Sudan",
        "East Timor",
        "Puerto Rico",
        "United States",
        "United Kingdom",
        "United Arab Emirates",
        "European Union",
        "Middle East",
        "West Bank",
        "Soviet Union",
    }
)

LONG_PLACES = frozenset(
    """
New York|New York City|New Jersey|New Orleans|New Mexico|New Hampshire|New England|New Delhi|New South Wales
Great Britain|Los Angeles|San Francisco|San Diego|Las Vegas|Santa Fe|Salt Lake City|Kansas City|West Virginia
North Carolina|South Carolina|North Dakota|South Dakota
Rhode Island|British Columbia|Nova Scotia|Buenos Aires|Rio de Janeiro
São Paulo|Mexico City|Cape Town|Addis Ababa|Dar es Salaam|Tel Aviv|Abu Dhabi|Kuala Lumpur|Ho Chi Minh City
Saint Petersburg|St Petersburg|Bosnia and Herzegovina|Democratic Republic of Congo|Black Sea|Red Sea
    """.strip()
    .replace("\n", "|")
    .split("|")
)
"""Places of several words."""

LONG_BODIES = frozenset(
    """
Red Cross|Red Crescent|Human Rights Watch|Save the Children|Black Lives Matter|Blue Origin|National Grid|National Trust
National Rally|Best Buy|Deep Mind
    """.strip()
    .replace("\n", "|")
    .split("|")
)
"""Bodies whose names no word tells."""

CITIES = frozenset(
    """
London Paris Berlin Madrid Rome Vienna Brussels Amsterdam Moscow Kyiv Kiev Warsaw Prague Budapest Bucharest Athens
Lisbon Dublin Edinburgh Glasgow Cardiff Belfast Manchester Liverpool Birmingham Leeds Sheffield Bristol Newcastle
Oxford Cambridge Washington Boston Chicago Houston Dallas Seattle Denver Detroit Miami Atlanta Philadelphia
Phoenix Baltimore Cleveland Minneapolis Pittsburgh Sacramento Portland Tokyo Beijing Shanghai Seoul Pyongyang
Taipei Bangkok Manila Jakarta Hanoi Delhi Mumbai Kolkata Karachi Islamabad Lahore Kabul Tehran Baghdad Damascus
Beirut Amman Jerusalem Gaza Cairo Tripoli Tunis Algiers Nairobi Lagos Abuja Accra Khartoum Johannesburg Pretoria
Sydney Melbourne Canberra Brisbane Perth Auckland Wellington Ottawa Toronto Montreal Vancouver Havana Caracas
Bogota Lima Santiago Brasilia Dubai Doha Riyadh Ankara Istanbul Kharkiv Odesa Odessa Donetsk Luhansk Lugansk
Mariupol Kherson Crimea Donbas Donbass Zaporizhzhia Lviv Minsk Tbilisi Yerevan Baku Geneva Zurich Munich Hamburg
Frankfurt Stockholm Oslo Copenhagen Helsinki Belgrade Sofia Zagreb Sarajevo Milan Naples Venice Barcelona
Marseille Lyon Rotterdam Hague Aleppo Mosul Hiroshima Texas California Florida Ohio Michigan Pennsylvania Virginia
Georgia Arizona Nevada Colorado Alabama Alaska Hawaii Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts
Minnesota Mississippi Missouri Montana Nebraska Oklahoma Oregon Tennessee Utah Vermont Wisconsin Wyoming Idaho
Illinois Indiana Delaware Connecticut Arkansas Yorkshire Kent Essex Sussex Surrey Devon Cornwall Norfolk Suffolk
Lancashire Quebec Ontario Alberta Queensland Siberia Kashmir Punjab Xinjiang Chechnya Catalonia Bavaria Brooklyn
Manhattan Hollywood Westminster
""".split()
)

OTHER_DEMONYMS = frozenset(
    """
Korean Saudi Arab Arabian Soviet Czech Kurdish Kurd Jewish Islamic Muslim Christian Catholic Palestinian Emirati
Ivorian Swede Dane Finn Pole Turk Spaniard Briton Scot Londoner Parisian Texan Californian Western Eastern
Northern Southern Latin Hispanic Nordic Baltic Balkan Scandinavian Anglo Roman Hindu Sikh Buddhist Protestant
Dutchman Dutchwoman Frenchman Frenchwoman Englishman Englishwoman Irishman Irishwoman Welshman Welshwoman Scotsman
Scotswoman Ulsterman Yorkshireman Cornishman Argentinian Icelander Dubliner Glaswegian Liverpudlian Mancunian Kiwi
Aussie Filipina Berliner Muscovite Serb Croat Slovene Slav Basque Catalan Tamil Bengali Punjabi Hausa Yoruba Igbo
Orthodox Sunni Shia Shiite Republican Democratic Democrat Conservative Labour Liberal Tory Communist Nazi Marxist
""".split()
)
"""Adjectives with a capital that name a people, a faith or a party."""

DEMONYMS = frozenset(COUNTRIES.values()) | OTHER_DEMONYMS
"""Adjectives of peoples."""

PLURAL_DEMONYMS = frozenset(d + "s" for d in DEMONYMS if not d.endswith(("sh", "ch", "ese", "s")))

ABBREVIATED = {
    "U.S.": "United States",
    "US": "United States",
    "U.S": "United States",
    "USA": "United States",
    "U.K.": "United Kingdom",
    "UK": "United Kingdom",
    "EU": "European Union",
    "UN": "United Nations",
    "U.N.": "United Nations",
    "E.U.": "European Union",
    "UAE": "United Arab Emirates",
    "LA": "Los Angeles",
    "L.A.": "Los Angeles",
    "NY": "New York",
    "NYC": "New York City",
    "N.Y.": "New York",
    "NZ": "New Zealand",
    "DRC": "Democratic Republic of Congo",
}
"""Short forms that need no introduction."""

PARTIES = {
    "Lab": "Labour",
    "Con": "Conservative",
    "Lib Dem": "Liberal Democrat",
    "LD": "Liberal Democrat",
    "Dem": "Democrat",
    "Rep": "Republican",
}
"""How parties are written in brackets behind a name: "Ann Orr (Lab)"."""

PLACE_HEADS = frozenset(
    """
river lake mount mountain mountains island islands sea ocean bay gulf strait peninsula desert valley city town
county province region state district street road avenue square bridge airport park beach harbour harbor port
coast village borough parish forest canal hill hills creek falls springs heights cape canyon basin plateau border
oblast republic
""".split()
)
"""Last words of places."""
