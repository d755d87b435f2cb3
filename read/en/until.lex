# Verbs that tell of a fate only with the words that stand behind them, the
# people between or not: "hacked three men to death", "were hacked to death".
# What happened is told by these words: their sections have the measure, and
# "behind" names what must lead to a word, articles and adjectives between.

# The people are the object of the active verb, the subject of the passive.
[object-until]
allow, allows, allowed, allowing | captives till=at-large
assault, assaults, assaulted, assaulting | till=to-death
axe, axes, axed, axing | till=to-death
batter, batters, battered, battering | till=to-death
bayonet, bayonets, bayoneted, bayoneting | till=to-death
beat, beats, beat, beating, beaten | till=to-death
bring, brings, brought, bringing | captives till=at-large
bundle, bundles, bundled, bundling | till=carried-off
burn, burns, burned, burning, burnt | till=to-death
bury, buries, buried, burying | till=to-death
carry, carries, carried, carrying | till=to-safety
choke, chokes, choked, choking | till=to-death
chop, chops, chopped, chopping | till=to-death
club, clubs, clubbed, clubbing | till=to-death
cost, costs, cost, costing | till=own-life
crush, crushes, crushed, crushing | till=to-death
cut, cuts, cut, cutting | till=to-safety
deprive, deprives, deprived, depriving | till=own-life
dig, digs, dug, digging | till=to-safety
discover, discovers, discovered, discovering | finder shot till=with-wound
drag, drags, dragged, dragging | till=carried-off+taken-from+to-death
drive, drives, drove, driving, driven | till=from-home
find, finds, found, finding | finder shot till=saved+with-wound
flog, flogs, flogged, flogging | till=to-death
force, forces, forced, forcing | till=carried-off+from-home
gore, gores, gored, goring | till=to-death
grab, grabs, grabbed, grabbing | till=taken-from
hack, hacks, hacked, hacking | till=to-death
haul, hauls, hauled, hauling | till=carried-off+taken-from+to-prison+to-safety
herd, herds, herded, herding | till=carried-off+taken-from
hold, holds, held, holding | till=held-for+to-prison
keep, keeps, kept, keeping | till=to-prison
kick, kicks, kicked, kicking | till=to-death
knife, knifes, knifed, knifing | till=to-death
lash, lashes, lashed, lashing | till=to-death
lead, leads, led, leading | till=carried-off+taken-from+to-prison+to-safety
leave, leaves, left, leaving | till=with-harm
let, lets, let, letting | captives till=at-large
lift, lifts, lifted, lifting | till=to-safety
locate, locates, located, locating | finder shot till=with-wound
march, marches, marched, marching | till=carried-off
maul, mauls, mauled, mauling | till=to-death
pelt, pelts, pelted, pelting | till=to-death
place, places, placed, placing | till=to-prison
pluck, plucks, plucked, plucking | till=from-water+to-safety
poison, poisons, poisoned, poisoning | till=to-death
pull, pulls, pulled, pulling | till=carried-off+to-safety
pummel, pummels, pummelled, pummelling | till=to-death
punch, punches, punched, punching | till=to-death
push, pushes, pushed, pushing | till=carried-off
put, puts, put, putting | till=to-death+to-prison
remand, remands, remanded, remanding | till=to-prison
return, returns, returned, returning | captives till=at-large
rob, robs, robbed, robbing | till=own-life
scald, scalds, scalded, scalding | till=to-death
send, sends, sent, sending | till=to-prison
shoot, shoots, shot, shooting | till=to-death
shove, shoves, shoved, shoving | till=carried-off
spear, spears, speared, spearing | till=to-death
squash, squashes, squashed, squashing | till=to-death
stab, stabs, stabbed, stabbing | till=to-death
starve, starves, starved, starving | till=to-death
stomp, stomps, stomped, stomping | till=to-death
stone, stones, stoned, stoning | till=to-death
strike, strikes, struck, striking | till=to-death
strip, strips, stripped, stripping | till=own-life
take, takes, took, taking, taken | till=at-gunpoint+to-prison+taken-from
throw, throws, threw, throwing, thrown | till=carried-off+to-prison
torture, tortures, tortured, torturing | till=to-death
trample, tramples, trampled, trampling | till=to-death
whip, whips, whipped, whipping | till=to-death
winch, winches, winched, winching | till=from-water+to-safety
wrap, wraps, wrapped, wrapping | till=shroud

# The people are the subject.
[subject-until]
arrive, arrives, arrived, arriving | till=with-harm
break, breaks, broke, breaking | near till=limb
come, comes, came, coming | till=with-harm
fall, falls, fell, falling, fallen | till=own-death
jump, jumps, jumped, jumping | till=own-death
leap, leaps, leapt, leaping | till=own-death
leave, leaves, left, leaving | near till=own-home
lose, loses, lost, losing | near till=limb+own-home
plummet, plummets, plummeted, plummeting | till=own-death
plunge, plunges, plunged, plunging | till=own-death
show up, shows up, showed up, showing up | till=with-harm
slip, slips, slipped, slipping | till=own-death
tumble, tumbles, tumbled, tumbling | till=own-death
turn up, turns up, turned up, turning up | till=with-harm
walk, walks, walked, walking | till=with-harm

# The subject is who attacks.
[attack-until sure]
carry out, carries out, carried out, carrying out | back near till=deed
commit, commits, committed, committing | back near till=deed
crash, crashes, crashed, crashing | till=into-people
drive, drives, drove, driving, driven | till=into-people
exchange, exchanges, exchanged, exchanging | near till=crossfire
fire, fires, fired, firing | till=shots
fling, flings, flung, flinging | till=bomb
go, goes, went, going, gone | till=rampage
hurl, hurls, hurled, hurling | till=bomb
lob, lobs, lobbed, lobbing | till=bomb
participate, participates, participated, participating | till=deed-in
place, places, placed, placing | till=bomb
plant, plants, planted, planting | till=bomb
plough, ploughs, ploughed, ploughing | till=into-people
plow, plows, plowed, plowing | till=into-people
ram, rams, rammed, ramming | till=into-people
stage, stages, staged, staging | back near till=deed
take part, takes part, took part, taking part, taken part | till=deed-in
throw, throws, threw, throwing, thrown | till=bomb
toss, tosses, tossed, tossing | till=bomb

[to-death measure=killed]
alive
to death

[own-death measure=killed]
death, deaths | behind=possessor

[own-life measure=killed]
life, lives | behind=possessor

[limb measure=injured]
ankle, ankles | behind=a+possessor
arm, arms | behind=a+everybody+possessor
bones
cheekbone | behind=a+possessor
collarbone | behind=a+possessor
elbow | behind=a+possessor
eye, eyes | behind=a+everybody+possessor
eyesight, sight | behind=possessor
finger, fingers | behind=a+possessor
foot, feet | behind=a+everybody+possessor
hand, hands | behind=everybody+possessor
hip | behind=a+possessor
jaw | behind=a+possessor
knee | behind=a+possessor
leg, legs | behind=a+everybody+possessor
limb, limbs
lung, lungs | behind=possessor
neck | behind=possessor
nose | behind=a+possessor
pelvis | behind=a+possessor
rib, ribs
shoulder, shoulders | behind=possessor
skull | behind=a+possessor
spine | behind=possessor
teeth
thumb | behind=a+possessor
toe, toes | behind=a+possessor
tooth | behind=a
vertebra, vertebrae | behind=a+possessor
wrist, wrists | behind=a+everybody+possessor

[carried-off measure=abducted]
at gunpoint
at knifepoint
boat, boats | behind=into
bus, buses | behind=off
bush, forest, jungle | behind=into
captivity | behind=into
car, cars | behind=into
train | behind=off
truck, trucks, pickup, lorry, lorries | behind=into
van, vans, minibus, taxi | behind=into
vehicle, vehicles, suv | behind=into

[at-gunpoint measure=abducted]
at gunpoint
at knifepoint
captivity | behind=into

# Only where the report tells of captives, or attackers do it.
[taken-from measure=abducted taken]
bed, beds | behind=out-of
bus, buses | behind=out-of
camp, camps | behind=out-of
church, churches | behind=out-of
dormitory, dormitories | behind=out-of
farm, farms | behind=out-of
home, homes | behind=out-of
hostel, hostels | behind=out-of
hotel, hotels | behind=out-of
house, houses | behind=out-of
mosque, mosques | behind=out-of
office, offices | behind=out-of
school, schools | behind=out-of
ship, ships | behind=out-of
train, trains | behind=out-of
vehicle, vehicles | behind=out-of
vessel, vessels | behind=out-of
village, villages | behind=out-of

[to-prison measure=detained]
arrest | behind=held-in
bars | behind=held-in
custody | behind=held-in
detention | behind=held-in
handcuffs | behind=held-in
jail | behind=held-in
police cell, police cells | behind=held-in
prison | behind=held-in
solitary confinement | behind=held-in

[held-for measure=detained]
assault | behind=for
attack | behind=for
bail
bond
extortion | behind=for
for questioning
fraud | behind=for
homicide | behind=for
in connection with
in lieu of
kidnapping | behind=for
killing | behind=for
manslaughter | behind=for
murder | behind=for
on suspicion
rape | behind=for
robbery | behind=for
smuggling | behind=for
theft | behind=for
trafficking | behind=for
without bail
without bond

[at-large measure=freed]
back
free
go
home
leave
to freedom
to her family
to his family
to the authorities
to their families
to their parents
to their relatives

[with-wound measure=casualties]
burns | behind=with
gunshot wound, gunshot wounds | behind=with
injuries | behind=with
stab wound, stab wounds | behind=with
wound, wounds | behind=with

[with-harm measure=injured]
burns | behind=with
gunshot wound, gunshot wounds | behind=with
injuries | behind=with
stab wound, stab wounds | behind=with
wound, wounds | behind=with

[shroud measure=killed]
body bag, body bags
shroud, shrouds

[to-safety measure=freed]
alive
ashore
free
to safety
to shore
to the surface

[saved measure=freed]
alive

[from-water measure=freed]
flood, floods, floodwaters | behind=out-of
lake | behind=out-of
ocean | behind=out-of
river | behind=out-of
roof, roofs, rooftop, rooftops | behind=out-of
sea | behind=out-of
water, waters | behind=out-of

[from-home measure=displaced]
exile | behind=into
home, homes | behind=abandon+out-of
homelessness | behind=into
house, houses | behind=abandon+out-of
land, lands | behind=abandon+out-of
to evacuate
to flee
town, towns | behind=abandon
village, villages | behind=abandon+out-of

[own-home measure=displaced]
home, homes | behind=possessor
house, houses | behind=possessor
village, villages | behind=possessor

[shots]
at random
bullets
crowd, crowds | behind=on
gun, guns, handgun, pistol, rifle, shotgun | behind=a
gunfire
indiscriminately
rounds
shots
volley, volleys

[crossfire]
fire
gunfire
shots

[bomb]
acid
bomb, bombs, firebomb, firebombs
explosive device, explosive devices
explosives
grenade, grenades
molotov cocktail, molotov cocktails
petrol bomb, petrol bombs

[into-people]
bystanders | behind=into
checkpoint | behind=into
crowd, crowds | behind=into
cyclists | behind=into
group | behind=into
market | behind=into
pedestrians | behind=into
people | behind=into
protesters | behind=into
shoppers | behind=into
tourists | behind=into
worshippers | behind=into

[deed]
ambush, ambushes
assassination, assassinations
assault, assaults
atrocity, atrocities
attack, attacks
bombing, bombings
hijacking, hijackings
kidnapping, kidnappings
killing, killings
massacre, massacres
murder, murders
raid, raids
rampage
shooting, shootings
stabbing, stabbings

[deed-in]
ambush, ambushes | behind=held-in
assassination, assassinations | behind=held-in
attack, attacks | behind=held-in
bombing, bombings | behind=held-in
hijacking, hijackings | behind=held-in
kidnapping, kidnappings | behind=held-in
killing, killings | behind=held-in
massacre, massacres | behind=held-in
murder, murders | behind=held-in
raid, raids | behind=held-in
shooting, shootings | behind=held-in

[rampage]
rampage | behind=on
spree | behind=on

# What leads to them.
[into]
into

[on]
at
into
on

[off]
from
off

[out-of]
from
of
off

[abandon]
abandon
flee
leave

[held-in]
behind
in
into
to
under

# Before "to", it was done: had to leave, managed to escape.
[compelled]
compelled
forced
had
having
managed
obliged

# Denied, it denies what follows: I don't think he survived.
[think]
believe
expect
feel
think

# They hold people by right.
[custodian]
agents
army
authorities
cops
custody
deputies
detectives
investigators
police
soldiers
troopers
troops

[do]
did
do
does

# Said of all of them, nobody was hurt.
[unhurt]
safe
unharmed
unhurt
uninjured
unscathed

[hoped]
concern
ensure
ensured
ensuring
hoped
hoping
sure

[everyone]
all
everybody
everyone

# Who the dead are is made known.
[make-known]
identified
identifies
identify
identifying
name
named
names
naming

[for]
for

[body-part]
abdomen
buttocks
cheek
chest
chin
ear
face
forearm
forehead
groin
head
scalp
stomach
thigh
throat
torso

[case]
case
cases

[attempted]
attempted
planned
thwarted
would-be

# What follows is not known.
[whether]
if
whether

# Where there are none of them, all died.
[survivors]
survivor, survivors
