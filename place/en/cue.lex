# Words around a name that say whether it is a place, and which.

# It happened in what follows.
[in]
across
along
around
at
entering
in
inside
into
leaving
near
nearby
northern
outside
reached
throughout
through
toward
towards
via
visited
visiting
within

# Often, but as often a person or a body.
[from]
between
from
of
to

# The coordinates are those of the name, and the thing is somewhere about it.
[near]
adjacent to
away from
border with
close to
east of
environs of
near
near the city of
near the town of
near the village of
north of
northeast of
north-east of
northwest of
north-west of
not far from
outside
outside of
outskirts of
south of
southeast of
south-east of
southwest of
south-west of
vicinity of
west of

# Units after which "from X" is near X.
[distance]
kilometer
kilometers
kilometre
kilometres
km
kms
mile
miles

# What parts the items of a list.
[and]
and
or

# Words for several of a kind, after a list of names.
[several]
cities
communities
counties
districts
governorates
municipalities
parishes
provinces
regions
states
suburbs
towns
townships
villages

# Words for a kind of place, before "of X" or after X.
[admin1]
autonomous region
canton
department
emirate
governorate
governorates
oblast
prefecture
province
provinces
region
regions
republic
state
states
territory

[admin2]
agency
borough
counties
county
district
districts
division
municipalities
municipality
parish
parishes
raion
subdistrict
sub-district
tehsil

[town]
camp
capital
cities
city
communities
community
crossing
hamlet
metropolis
neighborhood
neighbourhood
port
port city
refugee camp
resort
settlement
suburb
suburbs
town
towns
township
townships
village
villages

[country]
country
kingdom
nation

# After a name: it is a street's, and no place is meant.
[street]
ave
avenue
blvd
boulevard
circle
court
crescent
ct
drive
expressway
freeway
highway
hwy
interstate
lane
ln
parkway
pike
pkwy
place
plaza
rd
road
route
square
st
street
terrace
trail
turnpike
way

# Before a name, or after it: it is a river's, a hill's, a park's.
[feature]
bay
beach
bridge
canal
canyon
creek
dam
forest
glacier
harbor
harbour
hill
hills
island
lake
mount
mountain
mountains
park
ridge
river
spring
trail
woods

# After a name: it belongs to what a newspaper or a team is called.
[title-of]
bears
bulls
chronicle
cowboys
daily
dispatch
eagles
enquirer
examiner
gazette
giants
globe
guardian
herald
inquirer
jets
journal
lions
magazine
mail
news
observer
post
press
reporter
review
star
sun
telegraph
times
tribune
yankees

# After a name: a body or a building of the place.
[body]
airbase
airport
army
assembly
barracks
base
board
cathedral
central
church
civil
clinic
college
commission
council
county
court
department
district
elementary
embassy
fire
general
high
hospital
hotel
international
jail
mall
market
medical
middle
mosque
municipal
parliament
police
prison
public
regional
school
schools
sheriff
stadium
state
station
supreme
temple
times
traffic
university

# After a name, in small letters: people and things of the place.
[people]
airport
area
authorities
bombing
border
campus
fire
firefighters
government
home
hospital
hotel
jail
man
market
mayor
mosque
motel
native
neighborhood
neighbourhood
office
officers
officials
police
prison
resident
residents
school
suburb
teenager
woman

# Before a name: a person follows.
[title]
adm
admiral
archbishop
assistant
attorney
ayatollah
bishop
brig
brother
capt
captain
cardinal
chairman
chairwoman
chancellor
chief
cleric
coach
col
colonel
commander
commissioner
congressman
congresswoman
constable
coroner
councilman
councilwoman
cpl
deputy
det
detective
director
dr
father
gen
general
gov
governor
imam
inspector
judge
justice
king
lady
lawyer
lieutenant
lord
lt
maj
major
manager
marshal
mayor
minister
miss
mr
mrs
ms
mullah
officer
ofc
pastor
patrolman
pfc
pope
premier
president
prince
princess
prof
professor
prosecutor
pvt
queen
rabbi
rep
representative
rev
reverend
saint
sec
secretary
sen
senator
sergeant
sgt
sheik
sheikh
sheriff
sir
sister
spokesman
spokesperson
spokeswoman
supt
superintendent
supervisor
trooper
trustee
vice
writer

# Beside a name: a person speaks or acts.
[speaks]
adds
agreed
argued
asked
added
believes
explained
says
said
testified
thinks
told
wrote

# Before a name, in capitals too: "X of" does not make a person of it.
[direction]
central
downtown
east
eastern
greater
inner
north
northeast
northeastern
northern
northwest
northwestern
old
outer
south
southeast
southeastern
southern
southwest
southwestern
suburban
west
western
upstate
