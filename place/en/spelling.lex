# Spelling of place names: what is written short, which article may be left
# out, and the words for a kind of division that a name may go without.

# The first form is the one that the gazetteer keeps.
[short]
fort, ft
mount, mt
saint, st
sainte, ste

# Names of the countries listed are also kept without their article.
[article | in=AE BH DJ DZ EG ER IL IQ IR JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN TR YE]
ad
adh
al
an
ar
as
ash
at
ath
az
el
es
ez

# Kinds of division that stand before the name.
[before]
amphoe
amphoe mueang
arrondissement d
arrondissement de
arrondissement du
bashkia
bezirk
borough of
canton
caza d
caza de
caza du
cercle de
city and borough of
city and county of
city of
commune of
comuna
county of
daira d
daira de
delegation de
departamento de
departamento del
departement de
departement de l
departement de la
departement des
departement du
district of
distrito de
gemeente
gorodskoy okrug
grad
huyen
kabupaten
komuna e
kota
liwa
london borough of
markaz
metropolitan borough of
municipal district
municipality of
municipio
municipio de
municipiul
obshtina
okres
opcina
opstina
oras
partido de
partido de la
politischer bezirk
powiat
province de
province de l
province de la
province du
province of
provincia de
provincia de la
provincia dell
provincia della
provincia di
quan
raionul
region of
republic of
royal borough of
shahrestan e
srok
state of
thanh pho
thi xa
urban municipality
ward of

# Kinds of division that stand after the name.
[after]
administrative region
agency
area
atoll
autonomous province
autonomous region
borough
capital territory
census area
city
council
county
county borough
department
district
division
governorate
gun
ilcesi
island
islands
jaras
kommun
kommune
krai
kray
metropolitan municipality
municipality
novads
oblast
oblasti
okrug
pagasts
parish
prefecture
province
raion
rayon
region
regional district
regional municipality
republic
ruhr
shi
state
subregion
tumani
zone
