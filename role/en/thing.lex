# What is attacked, and with what.

[weapon kind=explosive]
anfo
bomb
booby trap
booby-trap
car bomb
car-bomb
carbomb
charge
detonator
device
dynamite
dynamite charge
dynamite stick
explosive
explosive belt
explosive charge
explosive device
explosive vest
gelignite
grenade
hand grenade
hand-grenade
ied
improvised explosive device
incendiary device
land mine
landmine
mine
molotov cocktail
nail bomb
petrol bomb
pipe bomb
plastic explosive
pressure cooker bomb
roadside bomb
rocket-propelled grenade
semtex
stick of dynamite
suicide belt
suicide vest
tnt
truck bomb

[weapon kind=gun]
ak-47
ak-74
ar-15
assault rifle
automatic rifle
automatic weapon
bullet
firearm
galil
gun
gunfire
handgun
kalashnikov
long gun
m-16
machine gun
machine pistol
machine-gun
machinegun
pistol
revolver
rifle
round
semi-automatic
semi-automatic rifle
semiautomatic
shotgun
sub-machine gun
submachine gun
submachinegun
uzi

[weapon kind=heavy]
antitank rocket
artillery
bazooka
cannon
drone
law rocket
missile
mortar
mortar shell
rocket
rocket launcher
rpg
rpg-2
rpg-7
shell
tank

[weapon kind=blade]
axe
blade
bladed weapon
hammer
hatchet
knife
machete
meat cleaver
sword

[weapon kind=other]
acid
club
firebomb
fuel
gas
gasoline
kerosene
petrol
poison
rope
stone
torture
weapon

[building]
airport
apartment
apartment block
apartment building
bakery
bank
bar
barracks
base
block
booth
branch
bridge
building
cafe
camp
campus
cathedral
chancellery
checkpoint
church
cinema
clinic
club
college
complex
compound
concert hall
consulate
convent
courthouse
dealership
disco
embassy
establishment
exchange
facility
factory
farm
federation
fuel station
garrison
gas station
gate
home
hospital
hotel
house
hut
installation
kindergarten
library
mall
market
marketplace
ministry
monastery
monument
mosque
movie theater
museum
newspaper
nightclub
office
outpost
palace
parliament
plant
police station
post
premise
prison
property
residence
restaurant
school
seminary
shelter
shop
shopping center
shopping centre
shrine
stadium
stall
station
store
structure
supermarket
synagogue
temple
theater
theatre
tower
town hall
tunnel
university
villa
warehouse
workshop

[vehicle]
aircraft
airliner
ambulance
automobile
bicycle
boat
bus
cab
car
convoy
ferry
freighter
helicopter
jeep
locomotive
lorry
microbus
minibus
motorbike
motorcade
motorcycle
patrol car
pickup
pickup truck
plane
ship
station wagon
subway
suv
tanker
taxi
tractor
trailer
train
tram
truck
van
vehicle
vessel

[installation]
aqueduct
cable
dam
electric tower
electrical tower
electricity
energy tower
highway
junction box
line
network
oil pipeline
pipe
pipeline
pole
power line
power plant
power station
pylon
railroad
railway
refinery
road
substation
system
telephone exchange
track
transformer
transmitter
transportation
