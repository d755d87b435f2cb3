# Those who print and send: names as the papers write them.

[outlet]
6 news
abc
abc news
afp
agence france presse
agence france-presse
al arabiya
al hayat
al jazeera
al manar
al mayadeen
al-ahram
al-arabiya
al-hayat
al-jazeera
al-manar
al-mayadeen
anadolu
anadolu agency
ani
ansa
ap
ap news
ary
ary news
associated press
australian broadcasting corporation
bbc
bbc news
bfm
bfmtv
bild
bloomberg
bno news
breitbart
breitbart news
buzzfeed
buzzfeed news
catholic news agency
cbc
cbs
cbs news
channel 11
channel 2
cna
cnbc
cnn
dawn
der spiegel
deutsche welle
dpa
dw
efe
fars
fars news agency
financial times
fox
fox 2
fox news
france 24
france 3
france info
france inter
france2
france24
geo
geo news
global news
guardian
haaretz
hindustan times
huffington post
independent
india today
interfax
irna
isna
itar-tass
itn
itv
itv news
kcna
kyodo
la times
le figaro
le monde
le parisien
los angeles times
maan news agency
mail online
mirror
mizan
mizan online
moscow times
msnbc
nbc
nbc news
ndtv
new york post
new york times
newsweek
nhk
notimex
novosti
npr
pa
pbs
politico
prensa latina
press association
press trust of india
press tv
pti
quds network
radio free europe
radio liberty
reuters
ria
ria novosti
rt
rte
safa
safa news
sana
shehab
shehab news agency
sky
sky news
skynews
spiegel
sputnik
straits times
sydney morning herald
tasnim
tass
telegraph
the age
the guardian
the independent
the intercept
the mirror
the new york times
the post
the sun
the telegraph
the times
the two-way
times of india
times of israel
tolo news
tolonews
tribune
trt
two-way
ukrinform
unian
upi
us weekly
usa today
vice
voa
voice of america
wafa
wall street journal
washington post
wkyc
wsj
xinhua
yahoo
ynet
yonhap

# Words that make a name an outlet's: the Xinhua news agency, News 5. Of one sort
# and another no two can be the same outlet: no newspaper is a channel.
[medium]
affiliate
bulletin
media
news
newscast
outlet, outlets
press
publication
website

[medium sort=air]
broadcaster, broadcasters
channel
network
radio
station
television
tv

[medium sort=print]
daily
gazette
herald
journal
magazine
newspaper, newspapers
paper
tribune
weekly

[medium sort=wire]
agency, agencies
newswire
wire

# Reports without a name: "reports say".
[nameless]
account, accounts
footage
image, images
photo, photos
picture, pictures
report, reports
