# Words for people, by who they are. "one" marks forms that are singular,
# "weak" words that are people only where something happens to them.

[people one]
# general
accountant
activist
actor
actress
adult
aid worker
ambassador
american
angler
architect
artist
assistant
athlete
author
baker
banker
barber
bartender
beggar
being
bishop
blogger
body
boyfriend
bride
brother
brother-in-law
builder
businessman
businessperson
bystander
camera operator
cameraman
candidate
captain
captive
cardinal
caretaker
cartoonist
cashier
casualty
celebrity
ceo
chauffeur
chef
chief
churchgoer
citizen
civil servant
classmate
cleaner
clergyman
cleric
clerk
climber
co-pilot
coach
colleague
columnist
commuter
companion
comrade
consul
contractor
convict
cook
correspondent
councillor
councilman
couple
courier
cousin
crew member
crewman
crewmember
customer
dancer
daughter
daughter-in-law
dean
defender
delegate
demonstrator
dentist
deputy
designer
detainee
diplomat
director
diver
doctor
driver
editor
editor-in-chief
elder
electrician
employee
employer
engineer
environmentalist
envoy
evacuee
ex-boyfriend
ex-husband
executive
expat
expatriate
explorer
fan
farmer
farmhand
fatality
father
father-in-law
fiance
fiancee
fire captain
firefighter
fireman
fisherman
foreigner
foreman
founder
freshman
friend
funeral-goer
gardener
governor
graduate
grandfather
grandparent
grandson
groom
guest
guide
herder
herdsman
hiker
homeowner
hostage
human
husband
imam
immigrant
individual
inhabitant
inmate
instructor
intern
interpreter
invitee
italian
janitor
jew
jogger
journalist
judge
juror
kurd
laborer
labourer
landlord
lawmaker
lawyer
leader
lecturer
legislator
lifeguard
local
male
man
manager
mayor
mechanic
media worker
medic
member
member of parliament
merchant
migrant
miner
minister
missionary
monk
motorcyclist
motorist
mourner
musician
muslim
national
neighbor
neighbour
nephew
newsman
nomad
nurse
occupant
official
operator
orderly
organizer
orphan
owner
palestinian
paramedic
parent
parishioner
partner
party-goer
partygoer
passenger
passer-by
passerby
pastor
patient
peasant
pedestrian
pensioner
person
pharmacist
photographer
physician
pilgrim
pilot
pirate hostage
plumber
poet
politician
porter
preacher
president
priest
principal
prisoner
producer
professional
professor
prosecutor
protester
protestor
psychologist
publisher
pupil
rabbi
rapper
rector
refugee
relative
reporter
representative
rescue worker
rescuer
researcher
resident
retiree
reveler
reveller
rickshaw driver
rider
rights defender
runner
sailor
salesman
samaritan
sanitary worker
scholar
scientist
seaman
secretary
seller
seminarian
senator
servant
sheikh
shepherd
shiite
shopkeeper
shopper
sibling
singer
skier
skipper
social worker
son
son-in-law
soul
spectator
spokesman
sportsman
spouse
staff member
staffer
stepfather
stepson
stranger
street vendor
student
sunni
supporter
surgeon
survivor
sweeper
swimmer
taxi driver
taxi-driver
teacher
technician
teen
teenager
tenant
tourist
trade unionist
trader
train driver
traveler
traveller
tribesman
truck driver
truck-driver
trucker
tutor
twin
uncle
unionist
vendor
veteran
victim
villager
visitor
volunteer
voter
waiter
watchman
widower
witness
worker
worshiper
worshipper
writer
yazidi
youngster
youth

[people]
activists
actors
adults
afghans
aid workers
algerians
americans
armenians
artists
asians
assistants
athletes
attendees
australians
austrians
bangladeshis
belgians
bodies
boyfriends
brazilians
britons
brits
brothers
businessmen
bystanders
cadets
cameramen
canadians
candidates
captives
cartoonists
casualties, casualities, casulties, casualites
catholics
chechens
chileans
chinese
christians
churchgoers
citizens
classmates
cleaners
clerics
climbers
colleagues
colombians
commuters
concert-goers
concertgoers
contractors
convicts
corpses
couples
cousins
crew
crew members
crewmembers
crewmen
customers
danes
daughters
dead
defenders
delegates
demonstrators
deputies
detainees
diners
diplomats
doctors
drivers
dutch
editors
egyptians
elders
employees
engineers
environmentalists
ethiopians
europeans
evacuees
expatriates
family members
fans
farmers
farmhands
fatalities
fathers
filipinos
firefighters
firemen
fishermen
folks
foreigners
french
frenchmen
friends
germans
graduates
grandfathers
grandparents
grandsons
greeks
guatemalans
guests
guides
gypsies
haitians
herders
herdsmen
hikers
hindus
hispanics
homeowners
hondurans
hostages
households
humans
husbands
immigrants
indians
individuals
indonesians
inhabitants
injured
inmates
internees
iranians
iraqis
israelis
italians
japanese
jesuits
jews
jordanians
journalists
judges
kenyans
kurds
laborers
labourers
lawmakers
lawyers
leaders
lebanese
libyans
lives
locals
malaysians
males
managers
mayors
mechanics
medics
members
men
merchants
mexicans
migrants
miners
missionaries
monks
moroccans
motorcyclists
motorists
mourners
musicians
muslims
nationals
natives
neighbors
neighbours
nepalese
nepalis
nephews
newsmen
nigerians
norwegians
nurses
occupants
officials
onlookers
organizers
others
owners
pakistanis
palestinians
paramedics
parents
parishioners
partygoers
passengers
passers-by
passersby
patients
peasants
pedestrians
pensioners
people
persons
peruvians
photographers
physicians
pilgrims
pilots
players
poles
politicians
portuguese
priests
prisoners
professors
protesters
protestors
pupils
rebels' captives
refugees
relatives
reporters
representatives
rescuers
residents
returnees
revelers
revellers
rickshaw drivers
riders
rights defenders
romanians
runners
russians
sailors
salvadorans
sanitary workers
saudis
scholars
scientists
seamen
sellers
seminarians
servants
shepherds
shiites
shopkeepers
shoppers
siblings
sikhs
singers
slaves
somalis
sons
souls
spaniards
spectators
spouses
staff
staff members
staffers
street vendors
strikers
students
sudanese
sunnis
supporters
survivors
swedes
sweepers
swiss
syrians
teachers
teenagers
teens
tenants
tourists
trade unionists
traders
travelers
travellers
tribesmen
truckers
tunisians
turks
ukrainians
uncles
unionists
vendors
venezuelans
victims
vietnamese
villagers
visitors
volunteers
voters
whites
witnesses
workers
worshipers
worshippers
wounded
yazidis
yemenis
youngsters
youths

[civilians one]
civilian
non-combatant
noncombatant

[civilians]
civilians
non-combatants
noncombatants

[security one]
agent
airman
bodyguard
border guard
cadet
capt.
col.
colonel
commando
conscript
constable
cop
corporal
cpl
cpl.
det.
detective
gendarme
general
guard
guardsman
lance corporal
lieutenant
lieutenant colonel
lt
lt.
major
marine
national guardsman
officer
paratrooper
peacekeeper
pfc
police chief
police officer
policeman
policewoman
prison guard
private
pte.
ranger
recruit
security guard
security officer
sentry
sergeant
serviceman
sgt
sgt.
sheriff's deputy
soldier
staff sergeant
trooper

[security]
agents
airmen
armed forces members
bodyguards
border guards
commandos
conscripts
constables
cops
detectives
gendarmes
guards
guardsmen
marines
members of the security forces
officers
paratroopers
peacekeepers
police
police officers
policemen
policewomen
prison guards
rangers
recruits
security forces
security guards
security officers
security personnel
sentries
servicemen
sheriff's deputies
soldiers
troopers
troops

[attackers one]
abductor
accomplice
armed man
arsonist
assailant
assassin
attacker
bandit
bomber
captor
combatant
criminal
extremist
fidayeen
fighter
fugitive
gang member
guerrilla
gunman
hijacker
hitman
insurgent
intruder
islamist
jihadi
jihadist
kidnapper
killer
mastermind
militant
militiaman
mujahid
murderer
perpetrator
pirate
raider
rebel
ringleader
robber
shooter
sniper
stabber
suicide attacker
suicide bomber
suspect
terrorist
thug
triggerman
warlord

[attackers]
abductors
accomplices
armed men
arsonists
assailants
assassins
attackers
bandits
bombers
captors
combatants
criminals
extremists
fedayeen
fidayeens
fidayens
fighters
fugitives
gang members
guerrillas
gunmen
hijackers
hitmen
hooded men
insurgents
intruders
islamists
jihadis
jihadists
kidnappers
killers
knifemen
masked men
militants
militiamen
mujahideen
murderers
perpetrators
pirates
raiders
rebels
robbers
shooters
snipers
suicide attackers
suicide bombers
suspects
terrorists
thugs

[children one]
adolescent
baby
boy
child
girl
infant
juvenile
kid
minor
newborn
schoolboy
schoolgirl
teenage boy
teenage girl
toddler
unborn child

[children]
adolescents
babies
boys
children
girls
grandchildren
infants
juveniles
kids
minors
newborns
orphans
preschoolers
schoolboys
schoolchildren
schoolgirls
toddlers
youngsters under

[women one]
aunt
female
girlfriend
granddaughter
grandmother
housewife
lady
mother
mother-in-law
niece
nun
sister
stepmother
waitress
widow
wife
woman

[women]
aunts
females
girlfriends
granddaughters
grandmothers
housewives
ladies
mothers
nieces
nuns
sisters
waitresses
widows
wives
women

# Nouns that only gather people; the number before them counts groups, and
# the people come behind "of".
[group]
band
bunch
busload
class
convoy
couple
crowd
crowds
families
family
gang
gangs
group
groups
household
mob
party
squad
team
teams

# General words: they say nothing of who it is, so what stands beside them may.
[general]
bodies
body
casualties
casualty
dead
fatalities
fatality
figure
figures
individual
individuals
injured
lives
member
members
of
others
people
person
persons
souls
victim
victims
wounded

# Things that carry a number and are never people.
[thing]
account
age
aircraft
airport
ambulance
animals
apartment
area
arms
arrest warrant
artillery
attack
attacks
avenue
bag
bed
birds
blast
blasts
block
blocks
blvd
boats
bomb
bombs
books
bridges
building
buildings
bullet
bullets
bus
buses
call
calls
camels
car
cars
case
cases
cats
cattle
cent
century
chickens
city
clashes
computer
copies
count
counter
country
counts
cows
crimes
day
days
degree
degrees
devices
dogs
dollar
dollars
door
elephants
event
explosions
explosives
feet
fires
flights
floor
floors
foot
gallons
goats
grams
grenade
grenades
gun
guns
hectares
helicopters
hideout
hideouts
home
homes
horses
hour
hours
house
houses
inch
inches
incident
incidents
injuries
jobs
killings
kilogram
kilograms
kilometer
kilometers
kilometre
kilometres
kilos
km
knives
launchers
lives
mile
miles
mines
minute
minutes
missiles
mm
month
months
mortars
name
names
number
ounces
packets
pages
parts
percent
phones
pigs
pistols
place
places
plane
planes
point
points
pound
pounds
quarter
raids
reasons
reports
rifles
robberies
rocket
rockets
rooms
round
rounds
school
schools
seconds
sheep
shells
shelter
shelters
ships
shootings
shops
shot
shots
site
sites
sources
state
states
stores
storey
story
street
strike
strikes
suspicions
systems
tablets
tanks
times
ton
tons
tower
town
towns
trains
trees
truck
trucks
vehicle
vehicles
village
villages
warrant
warrants
ways
weapons
week
weeks
wounds
yards
yds
year
year-old
years

# Organisations that look like names of people.
[organisation]
academy
agency
airlines
airport
army
association
authority
avenue
bank
boulevard
brigade
brigades
bureau
center
centre
church
city
college
command
commission
committee
company
corporation
council
county
court
courts
defence
defense
department
district
drive
embassy
federation
force
forces
foundation
front
government
group
high
highway
hospital
hotel
house
inc
institute
international
jihad
lane
league
ministry
mosque
movement
nations
network
news
office
organization
park
party
plaza
police
post
press
province
red cross
republic
restaurant
road
school
senate
service
services
society
square
staff
state
states
station
street
team
television
times
union
united
university
valley

# What stands behind the number of an age.
[age]
day-old | months
month-old | months
week-old | months
year-old
year-olds | many
yr-old

[number]
eight | n=8
eighteen | n=18
eleven | n=11
fifteen | n=15
five | n=5
four | n=4
fourteen | n=14
nine | n=9
nineteen | n=19
one | n=1
seven | n=7
seventeen | n=17
six | n=6
sixteen | n=16
ten | n=10
thirteen | n=13
three | n=3
twelve | n=12
two | n=2

# How the names of those who make or do something end, where the word itself is
# not known.
[maker]
eer
er
ess
ian
ist
man
or
woman

# They belong to a body, which says what they are.
[member]
commander
fighters
leader
leaders
member
members
operative
operatives

# Bodies by the class of their members.
[force]
army | class=security
battalion | class=security
brigade | class=security
cell | class=attackers
corps | class=security
force | class=security
forces | class=security
gang | class=attackers
gangs | class=attackers
isil | class=attackers
isis | class=attackers
marines | class=security
military | class=security
militia | class=attackers
navy | class=security
paramilitary | class=security
police | class=security
taliban | class=attackers
