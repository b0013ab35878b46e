"""From the letters of a name to sounds: one table of rules for each language the name may come from.

A line is a regular expression and the sounds of `pipeline.languages.ko.jamo` that it becomes; "-" is nothing. At each
place of a word, in lower case, the first line that fits holds. The loanword orthography (외래어 표기법) of the National
Institute of Korean Language gives the sounds: its tables for Russian, German, French, Spanish, Italian, Portuguese,
Polish, Dutch, Swedish, and what the Institute published on Ukrainian places in 2022.
"""

from __future__ import annotations

from functools import lru_cache

from pipeline.names.spelling import Spelling

# What the Institute decided on Ukrainian places in 2022: в after a vowel and before a consonant or at the end is 우.
UKRAINIAN = r"""
l(?=l) -
r(?=r) -
s(?=s) -
t(?=t) -
k(?=k) -
p(?=p) -
f(?=f) -
d(?=d) -
b(?=b) -
g(?=g) -
tskyi$|tskyy$|tskiy$|tskii$|tsky$|tski$ ckㅣ
skyi$|skyy$|skiy$|skii$|sky$|ski$ skㅣ
zhzh z
zgh zㅡh
shch(?=[aeiouy]) SㅣC
shch SㅣC
tsch C
sch S
zh(?=[aeiouy]) z
zh z
kh h
tsia$|tsya$ cㅏ
ts c
ch C
^sh(?=[bcdfghklmnprtvz]) Sㅜ
sh(?=[bcdfghklmnprtvz]) Sㅣ
sh S
^ye|^ie(?=v) yㅔ
^yi ㅣ
^yu|^iu yㅜ
^ya|^ia yㅏ
^yo yㅗ
yyi|iyi ㅣㅣ
yi$|yy$|ii$|iy$|yj$|ij$ ㅣ
(?<=[bdfgklmnprsvzh])iia$|iya$ ㅣㅏ
iia|iya ㅣㅏ
iiu|iyu ㅣㅜ
ii(?=v) ㅣㅣ
ii ㅣ
(?<=[aeiou])ye yㅔ
(?<=[aeiou])ya yㅏ
(?<=[aeiou])yu yㅜ
(?<=[zcs]h)ia yㅏ
(?<=[bcdfghklmnprstvz])ia$ ㅣㅏ
ia yㅏ
ya yㅏ
iu(?=[kr]) yㅜ
(?<=r)iu ㅣㅜ
iu yㅜ
yu yㅜ
yo|io yㅗ
ie ㅣㅔ
ye yㅔ
(?<=[aeo])v(?=$) F
(?<=[aeiouy])v(?=$|[bcdfgkmnpstz]) ㅜ
(?<=[bcdfghklmnprstvz])y(?=v$) ㅣ
a ㅏ
b b
c k
d d
e ㅔ
f f
g g
h h
i ㅣ
j y
k k
l l
m m
n n
o ㅗ
p p
q k
r r
s s
t t
u ㅜ
v v
w v
x ks
y ㅣ
z z
"""

# Chapter 3 on Russian: an e after a vowel is 예; в and б are ㅂ before a voiceless consonant, в is 프 at the end.
RUSSIAN = r"""
l(?=l) -
r(?=r) -
s(?=s) -
t(?=t) -
k(?=k) -
p(?=p) -
f(?=f) -
d(?=d) -
b(?=b) -
g(?=g) -
tskiy$|tskii$|tsky$|tski$ ckㅣ
skiy$|skii$|sky$|ski$ skㅣ
skaya$ skㅏyㅏ
grad$ grㅏd
gorod$ gㅗrㅗd
shch SㅣC
zh(?=[pkstfh]|$) S
zh z
kh h
ts c
ch C
sh(?=[bcdfghklmnprtvz]) Sㅣ
sh S
^evg yㅔvg
^ekat yㅔkㅏt
^elena yㅔlㅔnㅏ
^egor yㅔgㅗr
^ilya ㅣlㅣyㅏ
^ye|^je yㅔ
^yo|^jo yㅗ
^yu|^iu yㅜ
^ya|^ia yㅏ
(?<=[aeiou])ye|(?<=[aeiou])e yㅔ
(?<=[bcdfghklmnprstvz])ye yㅔ
(?<=v)yo(?=v) ㅣyㅗ
yo|io yㅗ
iya ㅣyㅏ
ia$ ㅣㅏ
(?<=[bcdfghklmnprstvz])ia|ya yㅏ
iu|yu yㅜ
iy$|ii$|yy$|yi$ ㅣ
v(?=[pkstfch]) B
b(?=[pkstfch]) B
v$ f
d$ t
g$ k
z$ s
b$ p
a ㅏ
b b
c k
d d
e ㅔ
f f
g g
h h
i ㅣ
j y
k k
l l
m m
n n
o ㅗ
p p
q k
r r
s s
t t
u ㅜ
v v
w v
x ks
y ㅣ
z z
"""

# English as it is said, guessed from its letters (chapter 3 § 1).
ENGLISH = r"""
^mack mㅐk
^mac(?=[bcdfghlmnpqrstv]) mㅐk
^mc(?=[ck]) mㅓ
^mcg mㅓg
^mc(?=[aeiou]) mㅓk
^mc mㅐk
^o'(?=[a-z]) ㅗ
' -
^wr r
^kn|^gn n
^ps s
^wh(?=[aeiouy]) hw
wh w
tch(?=$) C
tch C
sch(?=[mnltwuaeo]) S
ssh sS
sh$ S
sh S
^chr kr
^christ krㅣst
ch C
ck k
sc(?=[eiy]) s
c(?=[eiy]) s
cc k
c k
love$ .lㅓv
alz$ ㅗlz
dge$ J
dg(?=e) J
ighty$ ㅏㅣtㅣ
ight ㅏㅣtㅡ
igh ㅏㅣ
aughn ㅗ:n
augh ㅗ:
ough ㅗ:
ght tㅡ
gh$ -
tth(?=ew) S
th(?=er$|ers$|erl) d
th T
pph|ph f
bb(?=$) bㅡ
ingham$ ㅣNㅓm
(?<=[tnd])ham$ ㅓm
(?<=[bcdfgklmnprst])ham$ ㅓm
ham$ hㅓm
ham(?=p) hㅐm
que$ kㅡ
qua kwㅗ
qu kw
x(?=[a-z]) ks
x ks
tion$ Sㅓn
cia$|tia$ Sㅏ
eigh ㅔㅣ
ayne$|aine$|ane$ ㅔㅣn
air$|aire$|ayre$ ㅔㅓ
are$ ㅔㅓ
air ㅔㅓ
eau ㅗ:
ead$ ㅔdㅡ
eather ㅔdㅓ
ear(?=[bcdfgklmnpstvz]) ㅓ:
earn ㅓ:n
ear$ ㅣㅓ
eer$|ere$ ㅣㅓ
eir$ ㅣㅓ
ea(?=ge) ㅣ:
ean$ ㅣ:n
ea ㅣ:
eey$ ㅣ
ee ㅣ:
ey$|ie$|eigh$ ㅣ
ies$|eys$ ㅣs
ie(?=ld|f|r) ㅣ:
oar ㅗ:
oore?$|oor ㅜㅓ
ook ㅜk
oo(?=d) ㅜ:
oo(?=t$) ㅜ:
oo ㅜ:
oa ㅗ:
oe$ ㅗ
oi ㅗㅣ
oy ㅗㅣ
ound ㅏㅜndㅡ
ouse ㅏㅜs
oul ㅗ:l
ous$ ㅓs
our$ ㅜㅓ
our ㅓ:
ou ㅏㅜ
ower$ ㅏㅝ
owell$ ㅏㅜㅓl
owen ㅗㅓn
owers$ ㅏㅝs
ow(?=n|l) ㅏㅜ
ow ㅗ:
aw(?=$|[a-z]) ㅗ:
au ㅗ:
ai ㅔㅣ:
ay ㅔㅣ:
ew(?=[aeiou]) ㅜ
(?<=[lrjc])ew ㅜ:
ew yㅜ:
eu yㅜ:
ei ㅏㅣ:
ui(?=t) ㅜ:
uy ㅏㅣ
ia$ ㅣㅏ
iam(?=s?$) ㅣㅓm
ian$ ㅣㅓn
ius$ ㅣㅓs
io ㅣㅗ
son(?=s?$) sㅡn
ton$ tㅓn
man(?=n?$) mㅓn
ford$ fㅓd
wards?$ wㅓdㅡ
ward wㅗ:d
wood(?=s?$) .ㅜd
worth$ .wㅓT
well$ .wㅔl
bury$|berry$ bㅓrㅣ
berg$ bㅓ:g
burg$|burgh$ bㅓ:g
stein$ stㅏㅣn
field(?=s?$) fㅣ:ld
land$ lㅐnd
ville$ vㅣl
wick$ .wㅣk
wich$ ㅣC
walsh wㅗlS
wal(?=k) wㅗ:
wall wㅗl
wat(?=s|t|l) wㅏt
wa(?=[st][^e]) wㅗ
war(?=r) wㅗr
war wㅗ:
wor(?=d|k|l|m|t) wㅓ:
talk tㅗ:k
al(?=k) ㅗ:
al(?=[dt]) ㅗl
all$ ㅗl
alm ㅏm
alf ㅏf
alsh ㅗlS
(?<=ll)ace$ ㅣs
a(?=[bcdfgklmnpstv]e(?:s|y|r|rs|d|lls?)?$) ㅔㅣ:
a(?=ng|nk) ㅐ
(?<=[bcdfgklmnprstvz])a(?=[nlm]$) ㅓ
(?<=[aeiouy][bcdfghklmnprstvz])a(?=[nlmrst]{1,2}$) ㅓ
arr ㅐr
ar(?=[bcdfgklmnpqstvwz]|$) ㅏ:
ar(?=[aeiou]) ㅐr
a$ ㅏ
a ㅐ
err ㅔr
er(?=[bcdfgklmnpqstvwz]) ㅓ:
er$ ㅓ
er(?=[aeiou]) ㅔr
ere ㅣㅓ
elle$|ell$ ㅔl
ett$|ette$ ㅔt
(?<=[^aeiouy][aeiouy][bcdfgklmnprstvz])en(?=s?$) ㅓn
(?<=[dltkvsp])en$ ㅓn
(?<=[bcdfgklmnprstvz])el$ ㅓl
(?<=[bcdfgkpt])le$ ㅡl
le(?=s$)(?<=[bcdfgkpt]le) ㅡl
e(?=[bdgkmnptv]es?$) ㅣ:
(?<=[bcdfghjklmnprstvwxyz])e$ -
(?<=[bcdfgkmnprtvw])es$ s
(?<=[bcdfghjklmnprstvwz])e(?=ly$) -
e ㅔ
irr ㅣr
ir(?=[bcdfgklmnpqstvwz]|$) ㅓ:
ire$|yre$ ㅏㅣㅓ
i(?=nd$|ld$) ㅏㅣ:
i(?=[bcdfgkmnpstvz]e(?:s|r|rs)?$|le(?:s|r|y)?$) ㅏㅣ:
i(?=ght) ㅏㅣ:
i ㅣ
oss ㅗs
orr ㅗr
or$ ㅓ
or(?=[bcdfgklmnpqstvwz]) ㅗ:
ore$ ㅗㅓ
(?<=[aeiouy][dkpstbgmnrl])on(?=s?$) ㅓn
(?<=[bcdfgklmnprstvz])on$ ㅓn
(?<=mm)on(?=s?$)|(?<=ll)on$|(?<=ss)on$ ㅓn
oll$ ㅗl
o(?=[bcdfgkmnpstvz]es?$|les?$) ㅗ:
o ㅗ
urr ㅓr
ur(?=[bcdfgklmnpqstvwz]|$) ㅓ:
ury ㅓrㅣ
ush ㅜS
ull ㅜl
u(?=[bcdfgkmnprst]e$) ㅜ:
u(?=ck|dd|ff|gg|mm|nn|pp|tt|bb|nt|nk|ng|mp|sk|st|ls|ld|nd|lt|bs|ms|cks|tl|mf|sb|mbl|[bdgkmnpt]$|ch|zz|nc|lk) ㅓ
^u ㅓ
u ㅜ
^y(?=[aeiou]) y
y(?=[bdkmnpst]e(?:$|r$|rs$|s$)|le?[rs]?$) ㅏㅣ:
(?<=[aeou])y ㅣ
y(?=[aou]) y
y ㅣ
h(?=$|[bcdfgklmnpqrstvwxz]) -
h h
bb b
b b
dd d
d d
ff f
f f
ng(?=[lrwaeiouy]) Ng
ng N
nk Nk
nn n
n n
gg g
g(?=e|y$|ia|io) J
g g
j J
kk k
k k
ll l
l l
mm m
mb$ m
m m
pp p
p p
q k
rr r
r(?=[aeiouy]) r
r -
ss s
s s
tt t
tz c
t t
vv v
v v
w(?=[aeiouy]) w
w -
zz z
z z
"""

_VOWELS = """
aa ㅏ
[aáàâäãåăą] ㅏ
ee ㅔ
[eéèêëěęæ] ㅔ
ii ㅣ
[iíìîïýı] ㅣ
oo ㅗ
[oóòôõőø] ㅗ
[öő] ㅚ
uu ㅜ
[uúùûů] ㅜ
[üű] ㅟ
y(?=[aeou]) y
y ㅣ
"""
_CONSONANTS = """
ph f
kh h
zh z
gh g
qu kv
q k
sch S
sh S
ch h
ck k
th t
bb b
b b
cc k
[cç] k
dd d
[dđ] d
ff f
f f
gg g
g g
h(?=$) h
h h
j(?=[aeiouáéíóúäöü]) y
j ㅣ
kk k
k k
ll l
l l
mm mm
m m
nk Nk
ng Ng
nn nn
[nńň] n
pp p
p p
rr r
[rř] r
ss s
[sśß] s
[šş] S
tt t
t t
vv v
v v
w v
x ks
zz z
[zź] z
[žż] z
[čć] C
ł w
"""

# The orthography's table for German: er at the end is 어, ei 아이, eu 오이, s before a vowel ㅈ, w ㅂ, v ㅍ, z ㅊ.
GERMAN = r"""
tsch C
sch(?=[bcdfghklmnprstvwz]|$) Sㅠ
sch S
chs ks
(?<=[eiäöü])ch(?=$|[tbdfgklmnps]) hㅣ
ch h
ck k
^st(?=[aeiouäöür]) Sㅠt
^sp(?=[aeiouäöür]) Sㅠp
tz|ts c
dt t
eier$ ㅏㅣㅓ
meier$|mayer$|meyer$|maier$ mㅏㅣㅓ
(?<=[aeiouäöü])er(?=[bcdfgklmnpstvwz]) ㅔr
er$ ㅓ
ei|ai|ey|ay ㅏㅣ
eu|äu ㅗㅣ
ie ㅣ
ae ㅐ
oe ㅚ
ue ㅟ
ä ㅔ
ö ㅚ
ü ㅟ
(?<=[aeiouäöü])h(?=$|[bcdfgklmnprstvwz]) -
j y
^s(?=[aeiouäöü])|(?<=[aeiouäöünlr])s(?=[aeiouäöü]) z
ss s
z c
v f
w v
b$ p
d$ t
g$ k
ng N
nn n
mm m
rr r
"""

FRENCH = r"""
eaux?$|eau ㅗ
aux$|au ㅗ
ou(?=[aei]) w
ou ㅜ
oin wㅐN
ois$|oix$|oit$|oi ㅜㅏ
oy$ ㅜㅏ
ault$|aud$|ot$|os$|ôt$ ㅗ
et$|ez$ ㅔ
(?<=[bcdfglmnprstvz])er$ ㅔ
ier$ ㅣㅔ
eur ㅚr
eu|œu ㅚ
aine?(?=$) ㅐN
ain|ein ㅐN
ienne ㅣㅔn
ien$ ㅣㅐN
an(?=[bcdfgjklpqrstvz]|$)|am(?=[bp])|en(?=[bcdfgjklpqrstvz]|$)|em(?=[bp]) ㅏN
on(?=[bcdfgjklpqrstvz]|$)|om(?=[bp]) ㅗN
in(?=[bcdfgjklpqrstvz]|$)|im(?=[bp]) ㅐN
un(?=[bcdfgjklpqrstvz]|$) ㅓN
rr r
ai|ei ㅔ
aille ㅏㅣ
ille$ ㅣyㅡ
ch(?=[aeiouéèêy]) S
ch Sㅠ
ph f
gn ny
gu(?=[eiéèêy]) g
g(?=[eiéèêy]) z
qu k
c(?=[eiéèêy]) s
ç s
th t
j z
h -
lle$ l
nne$ n
(?<=[bcdfglmnprstvz])e(?=[bcdfgjklmnprstvz][aeiouéèàâêîôû]) ㅡ
(?<=[bcdfghjklmnprstvz])es?$ -
(?<=[aeiouyn])[tdsxp]$ -
(?<=[r])[tds]$ -
(?<=[aeiou])s(?=[aeiouy]) z
u(?=[aeio]) ㅟ
u|û ㅟ
nn n
mm m
r r
"""

ITALIAN = r"""
sci(?=[aou]) S
sc(?=[ei]) S
chi kㅣ
che kㅔ
ch k
cci(?=[aou])|ci(?=[aou]) C
cc(?=[ei])|c(?=[ei]) C
ggi(?=[aou])|gi(?=[aou]) J
gg(?=[ei])|g(?=[ei]) J
gh g
gli(?=[aeou]) ly
gli lㅣ
gn ny
qu kw
zz c
z c
h -
j y
"""

SPANISH = r"""
ch C
ll(?=[aeiou]) y
ñ ny
gu(?=[eiéí]) g
g(?=[eiéí]) h
j h
qu k
c(?=[eiéí]) s
z s
^h|h -
ia$ ㅣㅏ
ng ng
"""

PORTUGUESE = r"""
ão ㅏㅜN
ã ㅏN
lh ly
nh ny
ch S
gu(?=[ei]) g
g(?=[ei]) z
j z
qu(?=[ei]) k
ç s
c(?=[ei]) s
os$ ㅜs
o$ ㅜ
h -
x S
(?<=[aeiou])s(?=[aeiou]) z
"""

# The orthography's table for Polish: ł is 우, w ㅂ (프 at the end), sz 시, cz 치, rz ㅈ.
POLISH = r"""
cki$ ckㅣ
ski$ skㅣ
ska$ skㅏ
icz$ ㅣC
szcz SㅣC
(?<=[kpt])rz S
sz(?=[aeiouyąęó]) S
sz Sㅣ
cz C
rz(?=[aeiouyąęó]) z
rz z
ch h
dź|dzi(?=[aeou]) J
dż J
ci(?=[aeou]) C
si(?=[aeou]) S
zi(?=[aeou]) z
ni(?=[aeou]) ny
ie ㅣㅔ
ą(?=[bp]) ㅗm
ą ㅗn
ę(?=[bp]) ㅔm
ę ㅔn
ł w
ń(?=s) n
ń n
ść sC
ś S
ć C
c c
j y
ó ㅜ
w$ f
w(?=[scpktfh]) f
w v
y ㅣ
"""

TURKISH = r"""
oğlu$|oglu$ ㅗㅡllㅜ
ğ(?=[aeiouöüı]) -
ğ -
ş|sh S
ç|ch C
c z
ı ㅡ
ö ㅚ
ü ㅟ
j z
h(?=$|[bcdfgklmnprstvyz]) h
"""

ARABIC = r"""
kh h
sh S
gh g
dh d
th s
zh z
ou|oo ㅜ
ee ㅣ
ei|ai|ay ㅏㅣ
aw|au ㅏㅜ
dd d
ss s
mm m
nn n
j z
qa kㅏ
q k
ah$ ㅏ
eh$ ㅔ
' -
w(?=[aeiou]) w
y$ ㅣ
"""

NORDIC = r"""
sson$ sㅗn
sj S
sch S
å ㅗ
ø|ö ㅚ
æ|ä ㅔ
ck k
dt t
j y
g$ g
gh g
x ks
z s
c(?=[eiy]) s
"""

DUTCH = r"""
sch$ s
sch sh
oe ㅜ
ij|ei|ui|uy ㅔㅣ
ou|au ㅏㅜ
eu ㅚ
ie ㅣ
aa ㅏ
ee ㅔ
oo ㅗ
uu ㅟ
ch h
ck k
c(?=[eiy]) s
g h
er(?=s?$) ㅓr
v f
w v
j y
d$ t
"""

# Names that come through English but are not English: their letters as English newspapers mean them.
_INTERNATIONAL = r"""
sch S
sh S
ch C
kh h
zh z
gh g
dh d
ts c
ck k
qua kwㅏ
qu k
c(?=[eiy]) s
ee ㅣ
oo ㅜ
ou ㅜ
j J
wh w
w(?=[aeiou]) w
(?<=[a-z])h(?=$|[bcdfgklmnprstvz]) -
gua gwㅏ
cua kwㅏ
^x z
z z
"""
_EUROPEAN = r"""
i[cć]$ ㅣC
dj J
sz s
cs C
zs z
ts c
c(?=[oeiu]$) c
c c
dj J
nj ny
lj ly
"""

_OWN = {
    "german": GERMAN, "french": FRENCH, "italian": ITALIAN, "spanish": SPANISH,
    "portuguese": PORTUGUESE, "polish": POLISH, "turkish": TURKISH, "arabic": ARABIC, "nordic": NORDIC, "dutch": DUTCH,
}  # fmt: skip


@lru_cache(maxsize=32)
def spelling(origin: str) -> Spelling:
    """The rules for a language's names."""
    if origin == "ukrainian":
        return Spelling.of(UKRAINIAN)
    if origin == "russian":
        return Spelling.of(RUSSIAN)
    if origin == "english":
        return Spelling.of(ENGLISH)
    return Spelling.of(_OWN.get(origin, _EUROPEAN if origin == "european" else _INTERNATIONAL) + _VOWELS + _CONSONANTS)
