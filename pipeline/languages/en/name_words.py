"""The English words by which names are told from other words with a capital. All in lower case."""

from __future__ import annotations

COMMON = frozenset(
    """
    a an the this that these those here there some any each every either neither both all most many much more few fewer less
    several such other another same own no none nothing nobody nor not never only just even also too very quite rather almost
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what
    somebody someone something anybody anyone anything everybody everyone everything one two three four five six seven eight
    nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion billions half first second third last next
    when where why how whether if unless until till while since because although though as than once whenever wherever however
    therefore thus hence so then now today yesterday tomorrow tonight meanwhile moreover furthermore besides instead otherwise
    nevertheless nonetheless still yet already again often sometimes always usually currently recently formerly previously finally
    eventually ultimately perhaps maybe probably possibly certainly obviously clearly indeed actually really apparently reportedly allegedly
    unfortunately fortunately generally especially particularly similarly likewise additionally initially originally officially privately publicly
    and but or for at by in into inside onto on off of out over under up down to toward towards from with within without about above across
    after before against along amid among amongst around behind below beneath beside between beyond despite during except
    following including like near outside past per regarding through throughout unlike upon versus via according due given
    thanks considering concerning compared based depending
    be am is are was were been being do does did done doing have has had having can could may might must shall should will would let lets
    say says said tell tells told ask asks asked add adds added think thinks thought believe believes know knows known see sees seen
    learn read watch listen look find get got go goes went gone come comes came make makes made take takes took give gives gave
    keep put set show shows use used using try want need needs help helps call called calls leave left
    yes please welcome hello dear sorry photo photos video picture image file map chart graphic source sources credit caption editor editors
    motivation military cooperation problems problem communication motivations situation any conscript economy motivated
    people man men woman women child children family families country countries nation nations state states government governments
    city cities town village police court courts army navy war wars peace election elections vote votes voters party parties law laws
    president minister officials official leaders leader soldiers soldier troops forces experts expert analysts analyst critics
    supporters opponents residents witnesses authorities scientists researchers doctors students workers teachers
    news report reports reporter statement analysis opinion interview review exclusive live breaking update updates updated
    new old big small good better best bad worse worst great high higher low lower long short early earlier late later
    year years month months week weeks day days time times part parts way ways thing things number numbers point points
    russia's-style so-called nuclear economic political social public private local national international global foreign domestic
    former ex deputy acting senior chief top key major main
    conclusion introduction summary background context overview appendix chapter section table figure page note notes
    mr mrs ms miss sir lord lady dr prof
    victorian edwardian georgian renaissance baroque medieval gothic enlightenment olympic paralympic democrat democrats republican republicans conservative conservatives tory tories labour
    weekend sirens cellars
    """.split()
)  # fmt: skip

CONNECTORS = frozenset(
    "of the and for aan de del della di da do dos das du des la le les el van von der den ter ten zu bin ibn al y e".split()
)

PERSON_CONNECTORS = frozenset(
    "de del della di da do dos das du des la le van von der den ter ten zu bin ibn al y e".split()
)
"""Those that stand within a person's name."""

STAND_INS = frozenset("he she him himself herself".split())
POSSESSIVES = frozenset("his her hers".split())

TITLES = frozenset(
    """
    mr mrs ms miss mx sir dame lord lady dr prof professor rev reverend father sister brother bishop archbishop cardinal pope patriarch
    rabbi imam sheikh ayatollah sultan king queen prince princess duke duchess emperor count
    president vice-president premier chancellor prime minister secretary undersecretary governor mayor senator sen rep representative
    congressman congresswoman deputy assistant director director-general general chief head
    chairman chairwoman chairperson chair speaker leader commander commander-in-chief marshal admiral gen lt col maj capt sgt
    colonel major captain lieutenant sergeant corporal private brigadier commodore commissioner inspector superintendent
    ambassador envoy consul attorney judge justice prosecutor ombudsman spokesman spokeswoman spokesperson spymaster
    analyst expert reporter correspondent editor author writer actor actress singer coach dictator ceo cfo cto coo founder
    historian lawyer activist journalist lawmaker politician billionaire businessman businesswoman oligarch blogger columnist
    scientist researcher engineer physicist musician rapper comedian poet novelist filmmaker detective sheriff goalkeeper striker
    gov adm brig cmdr supt insp det pres hon messrs sens reps gens
    councillor councilman councilwoman alderman congressmember democrat republican midfielder defender winger forward captain skipper manager coroner curator conductor composer violinist pianist
    first lady mps mp mep pm
    """.split()
)  # fmt: skip

QUALIFIERS = frozenset("former ex acting interim then-president vice co senior junior deputy assistant late".split())

DOTTED = frozenset(
    """
    mr mrs ms dr prof rev gen lt col maj capt sgt cpl pvt adm brig cmdr supt insp det gov sen rep pres hon messrs sens reps gens
    st mt ft jr sr no vs
    """.split()
)

OFFICES = frozenset(
    """
    state defense defence interior finance foreign affairs health justice education economy economic energy culture agriculture
    labor labour transport transportation commerce trade treasury infrastructure environment internal external security homeland
    digital social press national prime deputy joint chiefs staff
    """.split()
)

CALENDAR_NAMES = frozenset("may april june august march".split())

ADDED = frozenset(
    """
    based born led era class backed made style occupied controlled held speaking language wide run only like friendly bound
    related built type area sized themed linked
    """.split()
)

CALENDAR = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    christmas easter ramadan hanukkah thanksgiving halloween diwali passover
    """.split()
)  # fmt: skip

ABBREVIATIONS = frozenset(
    """
    gdp gnp vat ceo cfo cto coo tv dvd cd pc pm am ad bc bce ce it ai vr ar ict pr hr ngo ngos id ids pin sim gps sms url pdf html usb
    dna rna hiv aids covid covid-19 icu er vip suv suvs ufo ufos faq diy asap ok no vs etc eg ie ps pps nb tbc tba icbm icbms uav uavs
    var fpv mp mps mep meps phd ba ma mba bsc msc md rip sos wmd ied ieds apc apcs mlrs atgm manpads lgbt lgbtq bbq cctv esg ipo
    usd eur gbp uah krw cny jpy rub q1 q2 q3 q4 g i ii iii iv v vi vii viii ix x
    """.split()
)  # fmt: skip

TRAILING = frozenset(
    "democrat democrats republican republicans native natives resident residents photo photos image images picture pictures file handout".split()
)

PLACE_HEADS = frozenset(
    """
    sea ocean bay gulf strait channel lake river island islands peninsula cape mountain mountains mount hills valley desert forest coast
    oblast region province county district raion krai republic territory prefecture state city town village street avenue road square
    citadel cathedral abbey tower gate stadium arena lighthouse cemetery gardens
    bridge park airport port station castle palace house border reservoir canal delta falls isle isles reef archipelago kingdom emirates
    """.split()
)  # fmt: skip

PLACE_FIRSTS = frozenset(
    """
    new north south east west northern southern eastern western upper lower great greater central los las san santa santo sao são saint
    st fort port puerto lake mount cape el rio hong tel abu kuala phnom addis buenos costa sri ho sierra burkina papua ivory white red black
    baltic yellow dead bila nova kryvyi velyka velykyi stara chasiv
    """.split()
)  # fmt: skip

ORGANISATION_HEADS = frozenset(
    """
    forces force army navy guard corps brigade battalion regiment division unit fleet command staff intelligence service agency bureau
    department ministry office council committee commission board cabinet parliament congress senate assembly duma rada court tribunal
    union league alliance organization organisation association federation confederation society foundation fund institute institution
    university college school academy center centre laboratory group company corporation corp inc ltd llc plc bank party movement front
    police authority administration government initiative coalition treaty programme program project club team network holding
    industries industry systems technologies airlines airways railways hospital church museum theatre theater library
    cross observatory laboratories services fire-brigade brigades academy trust orchestra philharmonic choir opera ballet
    embassy consulate operations pool exchange reserve trust partnership directorate consortium legion motors electric
    prosecutors brotherhood secretariat diet knesset
    """.split()
)  # fmt: skip

MEDIA_HEADS = frozenset(
    """
    journal times post news herald tribune gazette chronicle guardian telegraph observer daily weekly review magazine press radio
    television broadcasting mail mirror sun standard independent economist globe dispatch pravda
    """.split()
)  # fmt: skip

EVENT_HEADS = frozenset(
    "war wars revolution cup games olympics championship summit conference agreement accord pact protocol prize award act festival battle offensive operation crisis".split()
)

ALONE = frozenset("Congress Senate Parliament Duma Rada Knesset Bundestag Olympics".split())

ORGANISATIONS = frozenset("G7 G8 G20 MI5 MI6 E3".split())

WEAPONS = frozenset(
    """
    HIMARS ATACMS NASAMS THAAD JDAM AMRAAM HARM MLRS Patriot Javelin Stinger Bayraktar Shahed Iskander Kinzhal Kalibr Oreshnik
    Taurus Gepard Leopard Abrams Bradley Challenger Tomahawk Hwasong Grad Uragan Smerch
    """.split()
)

MEDIA = frozenset(
    """
    hromadske Reuters AP AFP Bloomberg Economist Axios Politico Forbes Newsweek Time Guardian Interfax-Ukraine Ukrinform UNIAN Suspilne
    Babel ZN.UA LIGA.net Liga Telegram Meduza Kommersant TASS Xinhua Yonhap NK BBC CNN CNBC NBC ABC CBS NPR PBS DW NHK KBS MBC SBS JTBC ANSA EFE DPA
    Al-Jazeera Spiegel Bild Zeit Welt Handelsblatt Monde Figaro Libération Repubblica País Mundo Asahi Nikkei Hankyoreh Chosun JoongAng
    """.split()
)
"""As they write themselves."""

BRANDS = frozenset(
    "hromadske iPhone iPad iPod iOS iMessage iCloud eBay eBPF macOS watchOS tvOS openSUSE deviantART bioRxiv arXiv adidas".split()
)
"""Names that begin with a small letter."""

EAST_ASIAN_SURNAMES = frozenset(
    """
    kim lee yi rhee ri pak park bak choi choe jung jeong chung jo cho kang gang yoon yun jang chang im lim han oh o seo suh shin sin kwon
    gwon hwang ahn an song yoo yu ryu hong jeon chun ko go moon mun son sohn yang bae paik baek heo huh hur nam sim shim noh no roh ro ha kwak cha joo
    ju woo u koo gu min na jin chin um eom chae won cheon bang gong hyun ham yeom byun chu do seok sol seon ma gil pyo ho
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng feng
    cao peng zeng xiao tian dong pan yuan cai jiang du ye cheng wei su lu ding ren yao lyu xi mao hua bo qin shi tan fan fang
    nguyen tran le pham phan vu vo dang bui ngo duong
    """.split()
)  # fmt: skip
"""Korean, Chinese and Vietnamese family names, which stand first, in the usual romanisations."""

CITIES = frozenset(
    "Washington Kharkiv Odesa Lviv Dnipro Kherson Mariupol Bakhmut Beijing Seoul Pyongyang Busan Geneva Barcelona Munich Milan Hague Manchester Liverpool Birmingham Frankfurt Hamburg Marseille Mumbai Delhi Osaka Gaza Rafah Aleppo Mosul Basra Doha Jeddah Boston Philadelphia Seattle Houston Dallas Atlanta Miami Naples Kyiv Kiev".split()
)
NO_CITIES = frozenset(
    "Nome Troll Center Davis Palmer Casey Knox Vincennes Boise Vostok Easter Stanley Darwin Christmas Wake Chuuk Mahe Perth Jersey Man Norfolk Salem Sitka Dawson Pacific Central Eastern Mountain GMT UTC Zulu Universal Greenwich EST MST HST CET EET WET MET Midway Aden Cocos Lima Kwajalein Comoro Reunion".split()
)
"""Time zones' cities whose name is oftener another thing's."""
