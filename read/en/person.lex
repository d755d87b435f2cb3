# Words for people, by who they are. "one" marks forms that are singular,
# "weak" words that are people only where something happens to them.

[people one]
# general
accountant
activist
actor
actress
adult
adviser
advisor
afghan
afghani
aid worker
aide
air hostess
albanian
algerian
ambassador
american
analyst
angler
angolan
apprentice
archbishop
architect
argentine
argentinian
armenian
artist
assistant
athlete
attorney
attorney general
australian
austrian
author
ayatollah
babysitter
backpacker
baker
bangladeshi
banker
barber
bartender
beachgoer
beekeeper
beggar
being
belgian
bicyclist
biker
bishop
blogger
boater
body
bolivian
boss
bouncer
boxer
boyfriend
brazilian
bride
brit
briton
broadcaster
brother
brother-in-law
builder
bulgarian
burundian
businessman
businessperson
butcher
bystander
cabbie
cambodian
camera operator
cameraman
cameroonian
camper
canadian
candidate
captain
captive
cardinal
caregiver
caretaker
carpenter
cartoonist
cashier
casualty
celebrity
ceo
chaplain
charity worker
chauffeur
chechen
chef
chief
chief executive officer
chilean
churchgoer
citizen
civil servant
classmate
cleaner
clergyman
cleric
clerk
climber
clubgoer
co-pilot
coach
colleague
colombian
columnist
comedian
commander
communist
community leader
commuter
companion
comrade
concertgoer
congressman
consul
contractor
convict
cook
copilot
correspondent
councillor
councilman
counsellor
counselor
couple | n=2
courier
cousin
crew member
crewman
crewmember
cricketer
croat
crossing guard
cuban
customer
cyclist
czech
dad
dancer
dane
daughter
daughter-in-law
deacon
dean
deckhand
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
dissident
diver
docker
doctor
doorman
driver
drummer
duo | n=2
dutchman
dutchwoman
economist
ecuadorian
editor
editor-in-chief
egyptian
elder
electrician
emir
employee
employer
engineer
englishman
englishwoman
environmentalist
envoy
estate agent
ethiopian
evacuee
ex-boyfriend
ex-husband
executive
expat
expatriate
expert
explorer
fan
farmer
farmhand
fatality
father
father-in-law
fiance
fiancee
filipina
filipino
filmgoer
filmmaker
finn
fire captain
firefighter
fireman
first officer
fisherman
flatmate
flight attendant
footballer
foreigner
foreman
founder
frenchman
frenchwoman
freshman
friend
funeral-goer
gardener
georgian
german
ghanaian
goalkeeper
godfather
goldsmith
golfer
governor
governor general
graduate
grandad
grandfather
grandpa
grandparent
grandson
greek
greengrocer
grocer
groom
grower
guardian
guatemalan
guest
guide
guitarist
haitian
half-brother
hawker
headman
health worker
heir
herder
herdsman
hiker
holidaymaker
homeowner
honduran
honeymooner
hostage
housekeeper
housemate
human
humanitarian worker
hungarian
hunter
husband
icelander
imam
immigrant
indian
individual
indonesian
informant
information officer
inhabitant
inmate
innocent
instructor
intern
interpreter
invitee
iranian
iraqi
irishman
irishwoman
israeli
italian
jamaican
janitor
jew
jeweler
jeweller
jockey
jogger
jordanian
journalist
judge
juror
kayaker
kazakh
kenyan
kurd
kuwaiti
laborer
labourer
landlord
landowner
lawmaker
lawyer
leader
lecturer
leftist
legislator
liberian
libyan
lifeguard
loader
local
logger
loved one
magician
magistrate
maid
malaysian
male
malian
man
manager
matador
mayor
mechanic
media worker
medic
medical officer
member
member of parliament
merchant
merrymaker
mexican
migrant
miner
minister
missionary
model
monk
moroccan
motorcyclist
motorist
mountaineer
mourner
moviegoer
mp
muezzin
mullah
musician
muslim
namibian
nanny
national
neighbor
neighbour
nepali
nephew
newlywed
newsman
nicaraguan
nigerian
nightwatchman
nobleman
nomad
norwegian
novelist
nurse
occupant
official
operative
operator
orderly
organizer
orphan
owner
painter
pakistani
palestinian
panchayat member
parachutist
paraguayan
paramedic
parent
parishioner
partner
party worker
party-goer
partygoer
passenger
passer-by
passerby
pastor
patient
patriarch
peasant
peddler
pedestrian
pensioner
person
peruvian
pharmacist
photographer
physician
pianist
picnicker
pilgrim
pilot
pirate hostage
planter
player
playwright
plumber
poet
polio worker
politician
poll worker
polling officer
pope
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
rancher
rapper
real estate agent
rector
refugee
relative
relief worker
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
romanian
roommate
runner
russian
rwandan
sailor
salesman
salvadoran
samaritan
sanitary worker
sarpanch
saudi
scholar
scientist
scot
scotsman
sculptor
seaman
secretary
secretary general
secretary-general
seller
seminarian
senator
serb
serbian
servant
sheikh
shepherd
sherpa
shiite
shopkeeper
shoplifter
shopper
sibling
sightseer
singaporean
singer
skateboarder
skier
skipper
skydiver
slovak
slovenian
smuggler
snowboarder
social leader
social worker
socialist
solicitor general
somali
son
son-in-law
soul
south african
spaniard
spectator
spokesman
spokesperson
spokeswoman
sportsman
spouse
sri lankan
staff member
staffer
stepbrother
stepdad
stepfather
stepson
stevedore
steward
stranger
street vendor
student
subcontractor
sunbather
sunni
supporter
surfer
surgeon
surgeon general
survivor
swede
sweeper
swimmer
syrian
tailor
tajik
tanzanian
taxi driver
taxi-driver
teacher
technician
teen
teenager
tenant
theatergoer
therapist
toreador
tourist
trade union leader
trade unionist
trader
trafficker
train driver
trainee
translator
trapper
travel agent
traveler
traveller
trekker
tribal elder
tribesman
trio | n=3
truck driver
truck-driver
trucker
tunisian
turk
tutor
twin
ugandan
ukrainian
un worker
uncle
unionist
uruguayan
uzbek
vacationer
vaccinator
vendor
venezuelan
veteran
veterinarian
vicar
victim
village head
villager
visitor
vocalist
volunteer
voter
waiter
watchman
wedding guest
welder
welshman
whistleblower
widower
witness
woodcutter
worker
worshiper
worshipper
wrestler
writer
yazidi
yemeni
youngster
youth
zambian
zimbabwean

[people]
activists
actors
adults
advisers
advisors
afghanis
afghans
aid workers
aides
air hostesses
albanians
algerians
americans
analysts
angolans
apprentices
archbishops
argentines
argentinians
armenians
artists
asians
assistants
athletes
attendees
attorneys
australians
austrians
ayatollahs
babysitters
backpackers
bangladeshis
beachgoers
beekeepers
belgians
bicyclists
bikers
boaters
bodies
bolivians
bosses
bouncers
boxers
boyfriends
brazilians
britons
brits
broadcasters
brothers
brothers-in-law
bulgarians
burundians
businessmen
butchers
bystanders
cabbies
cadets
cambodians
cameramen
cameroonians
campers
canadians
candidates
captives
caregivers
carpenters
cartoonists
casualties, casualities, casulties, casualites
catholics
chaplains
charity workers
chechens
chileans
chinese
christians
churchgoers
citizens
classmates
cleaners
clergymen
clerics
climbers
clubgoers
colleagues
colombians
comedians
commanders
communists
community leaders
commuters
concert-goers
concertgoers
congressmen
contractors
convicts
copilots
corpses
councilmen
counsellors
counselors
couples
cousins
crew
crew members
crewmembers
crewmen
cricketers
croats
crossing guards
cubans
customers
cyclists
czechs
dads
dancers
danes
daughters
deacons
dead
deckhands
defenders
delegates
demonstrators
deputies
detainees
diners
diplomats
dissidents
dockers
doctors
doormen
drivers
drummers
dutch
dutchmen
dutchwomen
economists
ecuadorians
editors
egyptians
elders
emirs
employees
engineers
englishmen
englishwomen
environmentalists
estate agents
ethiopians
europeans
evacuees
expatriates
experts
family members
fans
farmers
farmhands
fatalities
fathers
filipinas
filipinos
filmgoers
filmmakers
finns
firefighters
firemen
first officers
fishermen
flatmates
flight attendants
folks
footballers
foreigners
french
frenchmen
frenchwomen
friends
georgians
germans
ghanaians
goalkeepers
godfathers
goldsmiths
golfers
graduates
grandads
grandfathers
grandparents
grandpas
grandsons
greeks
greengrocers
grocers
growers
guardians
guatemalans
guests
guides
guitarists
gypsies
haitians
half-brothers
handymen
hawkers
headmen
health workers
heirs
herders
herdsmen
hikers
hindus
hispanics
holidaymakers
homeowners
hondurans
honeymooners
hostages
households
housekeepers
housemates
humanitarian workers
humans
hungarians
hunters
husbands
icelanders
immigrants
indians
individuals
indonesians
informants
inhabitants
injured
inmates
innocents
internees
iranians
iraqis
irishmen
irishwomen
israelis
italians
jamaicans
japanese
jesuits
jewelers
jewellers
jews
jockeys
jordanians
journalists
judges
kayakers
kazakhs
kenyans
kurds
kuwaitis
laborers
labourers
landowners
lawmakers
lawyers
leaders
lebanese
leftists
liberians
libyans
lives
loaders
locals
loggers
loved ones
magicians
magistrates
maids
malaysians
males
malians
managers
matadors
mayors
mechanics
medical officers
medics
members
men
merchants
merrymakers
mexicans
migrants
miners
missionaries
models
monks
moroccans
motorcyclists
motorists
mountaineers
mourners
moviegoers
mps
muezzins
mullahs
musicians
muslims
namibians
nannys
nationals
natives
neighbors
neighbours
nepalese
nepalis
nephews
newlyweds
newsmen
nicaraguans
nigerians
nightwatchmen
noblemen
norwegians
novelists
nurses
occupants
officials
onlookers
operatives
organizers
others
owners
painters
pakistanis
palestinians
panchayat members
parachutists
paraguayans
paramedics
parents
parishioners
party workers
partygoers
passengers
passers-by
passersby
patients
patriarchs
peasants
peddlers
pedestrians
pensioners
people
personnel
persons
peruvians
photographers
physicians
pianists
picnickers
pilgrims
pilots
planters
players
playwrights
poles
polio workers
politicians
poll workers
polling officers
popes
porters
portuguese
press officers
priests
prisoners
professors
protesters
protestors
pupils
ranchers
rebels' captives
refugees
relatives
relief workers
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
roommates
runners
russians
rwandans
sailors
salesmen
salvadorans
sanitary workers
sarpanchs
saudis
scholars
scientists
scots
scotsmen
sculptors
seamen
sellers
seminarians
serbians
serbs
servants
shepherds
sherpas
shiites
shopkeepers
shoplifters
shoppers
siblings
sightseers
sikhs
singaporeans
singers
skateboarders
skydivers
slaves
slovaks
slovenians
smugglers
snowboarders
social leaders
socialists
somalis
sons
souls
south africans
spaniards
spectators
spokesmen
spokespersons
spokeswomen
sportsmen
spouses
sri lankans
staff
staff members
staffers
stepbrothers
stepdads
stevedores
stewards
street vendors
strikers
students
subcontractors
sudanese
sunbathers
sunnis
supporters
surfers
survivors
swedes
sweepers
swiss
syrians
tailors
tajiks
tanzanians
teachers
teenagers
teens
tenants
theatergoers
therapists
toreadors
tourists
trade union leaders
trade unionists
traders
traffickers
trainees
translators
trappers
travel agents
travelers
travellers
trekkers
tribal elders
tribesmen
truckers
tunisians
turks
ugandans
ukrainians
un workers
uncles
unionists
uruguayans
uzbeks
vacationers
vaccinators
vendors
venezuelans
veterinarians
vicars
victims
vietnamese
village heads
villagers
visitors
vocalists
volunteers
voters
watchmen
wedding guests
welders
welshmen
whistleblowers
whites
witnesses
woodcutters
workers
worshipers
worshippers
wounded
wrestlers
yazidis
yemenis
youngsters
youths
zambians
zimbabweans

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
busloads
caravan
class
column
congregation
contingent
convoy
crew
crowd
crowds
delegation
families
family
gang
gangs
gathering
group
groups
household
mob
pair
party
patrol
platoon
squad
squadron
team
teams
unit

# Nouns, whatever they are taken for.
[noun]
personnel

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
personnel
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

# What one of them is, or is held to be: by itself no word of what he did.
[repute]
accomplice
bomb-maker
bombmaker
combatant
conspirator
criminal
extremist
fedayee
fidayeen
fighter
fugitive
gangster
guerilla
guerrilla
henchman
hoodlum
infiltrator
insurgent
islamist
jihadi
jihadist
maoist
mastermind
mercenary
militant
militiaman
mobster
mujahid
neo-nazi
paramilitary
pirate
rebel
ringleader
separatist
suspect
talib
terrorist
thug
vigilante
warlord
