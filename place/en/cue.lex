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
through
throughout
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
north-east of
north-west of
northeast of
northwest of
not far from
outside
outside of
outskirts of
south of
south-east of
south-west of
southeast of
southwest of
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

# What may stand before a name, or the word for its kind.
[the]
a
an
the

# What is hung on a name.
[own]
's

# What parts the items of a list.
[and]
and
or

# After a name: the kind of division that it is, written short, behind its full
# form.
[short]
county, co

# After a name: it is a part of a town, and lies where the town does.
[quarter]
neighborhood
neighbourhood
quarter
section

# After "the" and a small name: it is called after something else.
[house]
bar
cafe
cinema
club
hotel
motel
nightclub
pub
restaurant
theater
theatre

# Words for several of a kind, after a list of names.
[several]
cities
communities
counties
departments
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
canton
department
departments
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
sub-district
subdistrict
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
refugee
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

# Of these, the seat of a government.
[seat]
capital

# Of these, the ones that follow other names as often as a place's.
[loose]
agency
base
camp
capital
cities
city
communities
community
crossing
department
division
metropolis
port
refugee
region
regions
republic
resort
state
states
territory

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

# Before "of" and a name: it is a street's.
[block]
block
blocks

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
attack
attacks
authorities
bakery
bank
bar
blast
bombing
border
boy
bridge
businesses
businessman
cafe
campus
casino
charity
church
clinic
club
college
company
cop
cops
council
councillors
councilman
councilwoman
couple
court
courthouse
crew
detective
detectives
doctor
driver
explosion
factory
family
farm
farmer
father
fire
firefighters
firm
garage
girl
government
gunman
home
homes
hospital
hotel
house
husband
jail
judge
jury
kindergarten
lawmaker
lawmakers
lawyer
library
mall
man
market
massacre
mayor
metro
metropolitan
mosque
mosques
motel
mother
motorist
native
neighborhood
neighbourhood
neighbourhoods
nightclub
nurse
nursery
office
officers
officials
parents
park
pastor
pharmacy
police
policeman
post
prison
prosecutors
protests
pub
rally
resident
residents
restaurant
school
schools
shooting
shop
shopping
shrine
siege
stadium
station
store
street
streets
student
students
suburb
suburbs
supermarket
synagogue
teacher
teen
teenager
teens
temple
theater
theatre
university
warehouse
wife
woman
youths

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
ofc
officer
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
superintendent
supervisor
supt
trooper
trustee
vice
writer

# Beside a name: a person speaks or acts.
[speaks]
added
adds
agreed
argued
asked
believes
explained
said
says
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
upstate
west
western
