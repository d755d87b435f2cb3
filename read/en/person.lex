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
attorney general
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
boss
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
chief executive officer
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
commander
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
crossing guard
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
director general
director-general
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
estate agent
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
governor general
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
information officer
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
medical officer
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
operative
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
press officer
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
real estate agent
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
secretary general
secretary-general
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
solicitor general
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
surgeon general
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
travel agent
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
bosses
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
commanders
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
crossing guards
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
estate agents
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
medical officers
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
operatives
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
press officers
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
travel agents
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
admiral
agent
airman
army chief
bodyguard
border guard
brig.
brigadier
cadet
capt.
cmdr.
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
gen.
gendarme
general
guard
guardsman
head constable
infantryman
jailer
lance corporal
lance cpl.
lawman
lieutenant
lieutenant colonel
lt
lt.
maj.
major
marine
marshal
military official
national guardsman
officer
paratrooper
patrolman
peacekeeper
pfc
police chief
police inspector
police officer
police official
policeman
policewoman
prison guard
private
pte.
ranger
recruit
reservist
security guard
security man
security officer
security official
sentry
sergeant
service member
serviceman
servicemember
servicewoman
sgt
sgt.
sheriff
sheriff's deputy
soldier
spc.
staff sergeant
sub-inspector
trooper
warder
warrant officer

[security]
admirals
agents
airmen
armed forces members
army chiefs
army personnel
bodyguards
border guards
brigadiers
commandos
conscripts
constables
cops
detectives
gendarmerie
gendarmes
guards
guardsmen
head constables
infantrymen
jailers
lawmen
marines
marshals
members of the security forces
military officials
military personnel
officers
paratroopers
patrolmen
peacekeepers
police
police inspectors
police officers
police officials
police personnel
policemen
policewomen
prison guards
rangers
recruits
reservists
security forces
security guards
security men
security officers
security officials
security personnel
sentries
service members
servicemembers
servicemen
servicewomen
sheriff's deputies
sheriffs
soldiers
sub-inspectors
troopers
troops
warders
warrant officers

[attackers one]
abductor
accomplice
armed man
armed robber
arsonist
assailant
assassin
attacker
axeman
bandit
bomb-maker
bomber
bombmaker
burglar
captor
car bomber
carjacker
combatant
conspirator
contract killer
criminal
cultist
extremist
fedayee
fidayeen
fighter
fugitive
gang member
gangster
guerilla
guerrilla
gunman
henchman
hijacker
hit man
hitman
hooded man
hoodlum
hostage taker
hostage-taker
infiltrator
insurgent
intruder
islamist
jihadi
jihadist
kidnap suspect
kidnapper
killer
knife attacker
knifeman
maoist
masked man
mastermind
mercenary
militant
militiaman
mobster
mugger
mujahid
murderer
neo-nazi
paramilitary
perp
perpetrator
pirate
raider
rapist
rebel
ringleader
robber
saboteur
separatist
serial killer
shooter
sniper
stabber
suicide attacker
suicide bomber
suspect
talib
terrorist
thug
trigger man
triggerman
truck bomber
vigilante
warlord
would-be bomber

[attackers]
abductors
accomplices
armed men
armed robbers
arsonists
assailants
assassins
attackers
bandits
bomb-makers
bombers
bombmakers
burglars
captors
car bombers
carjackers
combatants
conspirators
contract killers
criminals
cultists
extremists
fedayeen
fedayees
fidayeens
fidayens
fighters
fugitives
gang members
gangsters
guerillas
guerrillas
gunmen
henchmen
hijackers
hit men
hitmen
hooded men
hoodlums
hostage takers
hostage-takers
infiltrators
insurgents
intruders
islamists
janjaweed
jihadis
jihadists
kidnap suspects
kidnappers
killers
knife attackers
knifemen
maoists
masked men
masterminds
mercenaries
militants
militiamen
mobsters
muggers
mujahideen
murderers
neo-nazis
paramilitaries
perpetrators
perps
pirates
raiders
rapists
rebels
ringleaders
robbers
saboteurs
separatists
serial killers
shooters
snipers
suicide attackers
suicide bombers
suspects
taliban
talibs
terrorists
thugs
trigger men
triggermen
truck bombers
vigilantes
warlords
would-be bombers

[children one]
adolescent
baby
boy
child
fetus
fifth-grader
first grader
first-grader
foetus
fourth-grader
girl
grandchild
infant
juvenile
kid
kindergartener
kindergartner
minor
newborn
preschooler
schoolboy
schoolchild
schoolgirl
schoolkid
second-grader
sixth-grader
stepchild
teenage boy
teenage girl
third-grader
toddler
tot
unborn child

[children]
adolescents
babies
boys
children
fifth-graders
first graders
first-graders
fourth-graders
girls
grandchildren
infants
juveniles
kids
kindergarteners
kindergartners
minors
newborns
orphans
preschoolers
schoolboys
schoolchildren
schoolgirls
schoolkids
second-graders
sixth-graders
stepchildren
third-graders
toddlers
tots
youngsters under

[women one]
aunt
businesswoman
congresswoman
ex-girlfriend
ex-wife
female
girlfriend
granddaughter
grandma
grandmother
great-grandmother
housewife
lady
mom
mother
mother-in-law
mother-to-be
mum
niece
nun
sister
sister-in-law
stepmother
stewardess
waitress
widow
wife
woman

[women]
aunts
businesswomen
ex-girlfriends
ex-wives
females
girlfriends
granddaughters
grandmas
grandmothers
great-grandmothers
housewives
ladies
moms
mothers
mums
nieces
nuns
sisters
sisters-in-law
stewardesses
waitresses
widows
wives
women

# Words that a pronoun of the other sex cannot stand for.
[female]
actress
aunt
bride
daughter
female
fiancee
girl
girlfriend
granddaughter
grandmother
housewife
lady
mother
mother-in-law
mrs
ms
niece
nun
policewoman
schoolgirl
sister
spokeswoman
waitress
widow
wife
woman

[male]
actor
boy
boyfriend
brother
businessman
congressman
father
father-in-law
fireman
fisherman
gentleman
grandfather
grandson
groom
gunman
husband
king
male
man
monk
mr
nephew
policeman
priest
prince
schoolboy
serviceman
son
spokesman
stepfather
stepson
uncle
waiter
widower

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

# Words that can stand for those just counted, whoever they are: "both men".
[either]
female
females
male
males
man
men
teen
teenager
teenagers
teens
woman
women
youth
youths

# Those who look for people who did it, besides the police.
[authority]
authorities
department
deputies
investigators
office
officials
prosecutors

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
boss
bosses
cadre
cadres
chief
chiefs
chieftain
chieftains
commander
commanders
fighters
financier
head
leader
leaders
lieutenant
lieutenants
member
members
operative
operatives
supporter
supporters

# Bodies by the class of their members.
[force]
abu sayyaf | class=attackers
al qaeda | class=attackers
al qaida | class=attackers
al shabaab | class=attackers
al-nusra | class=attackers
al-qaeda | class=attackers
al-qaida | class=attackers
al-shabaab | class=attackers
army | class=security
battalion | class=security
boko haram | class=attackers
brigade | class=security
cartel | class=attackers
cartels | class=attackers
cell | class=attackers
contras | class=attackers
corps | class=security
daesh | class=attackers
eta | class=attackers
farc | class=attackers
force | class=security
forces | class=security
gang | class=attackers
gangs | class=attackers
guerrillas | class=attackers
hamas | class=attackers
haqqani network | class=attackers
hezbollah | class=attackers
hizbollah | class=attackers
hizbullah | class=attackers
houthi | class=attackers
insurgency | class=attackers
ira | class=attackers
isil | class=attackers
isis | class=attackers
islamic jihad | class=attackers
islamic state | class=attackers
jaish-e-mohammed | class=attackers
janjaweed | class=attackers
jemaah islamiyah | class=attackers
jihadi group | class=attackers
lashkar-e-jhangvi | class=attackers
lashkar-e-taiba | class=attackers
lord's resistance army | class=attackers
mafia | class=attackers
marines | class=security
military | class=security
militia | class=attackers
militias | class=attackers
mob | class=attackers
mujahideen | class=attackers
navy | class=security
new people's army | class=attackers
paramilitary | class=security
pkk | class=attackers
police | class=security
red army faction | class=attackers
red brigades | class=attackers
sendero luminoso | class=attackers
shining path | class=attackers
taleban | class=attackers
taliban | class=attackers
tamil tigers | class=attackers
terror cell | class=attackers
terrorist group | class=attackers
terrorist groups | class=attackers
terrorist organization | class=attackers
ttp | class=attackers
