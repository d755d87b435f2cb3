# Words for what happened, by what kind of act they name. Verbs and nouns
# stand together: the tag tells which of them a word is. Words not listed in
# all their forms are found by their lemma.
#
# type= gives the kind of incident that the word speaks for, weight= how
# plainly (1 when not given).

[kill type=killing weight=0.3]
assassinate | weight=2
assassination | weight=2
assassination attempt
attempt on the life
behead | weight=2
beheading | weight=2
butcher | weight=2
dead
death
die
execute | weight=2
execution | weight=2
gun down, guns down, gunned down, gunning down | type=shooting
homicide | weight=2
kill
killing
lynch | weight=2
massacre | weight=2
murder | weight=2
perish
shoot dead, shoots dead, shot dead, shooting dead | type=shooting weight=3
shoot to death, shoots to death, shot to death, shooting to death | type=shooting weight=3
shot and killed | type=shooting weight=3
slaughter | weight=2
slay | weight=2
slaying | weight=2
stab to death, stabbed to death | type=stabbing weight=3
strangle | weight=2
strangling | weight=2

[shoot type=shooting weight=2]
drive-by
fire | weight=1
fire at, fires at, fired at, firing at
fire on, fires on, fired on, firing on
gun battle
gunfire
gunshot
machinegun
mass shooting | weight=4
open fire, opens fire, opened fire, opening fire | weight=3
riddle
shoot
shooting | weight=3
shooting spree | weight=4
shootout
shot
strafe

[bomb type=bombing weight=2]
blast
blow up, blows up, blew up, blowing up, blown up
bomb
bomb attack | weight=3
bomb blast | weight=3
bombing | weight=3
car bombing | weight=3
defuse
detonate
detonation
dynamite
explode
explosion
go off, goes off, went off, going off, gone off
mine
suicide attack | weight=3
suicide bombing | weight=3

[stab type=stabbing weight=3]
hack
knife
slash
stab
stabbing

[ram type=vehicle-attack weight=3]
car-ramming
drive into a crowd, drove into a crowd
mow down, mowed down
plough into, ploughed into, plow into, plowed into
ram
run over, ran over
vehicle attack
vehicle-ramming

[kidnap type=kidnapping weight=2]
abduct
abduction
hold captive, held captive
intercept | weight=1
kidnap
kidnapping
ransom
seize | weight=1
snatch

[hostage type=hostage-taking weight=2]
hijack
hijacking
hold hostage, held hostage
hostage
siege
standoff
take hostage, taken hostage, took hostage

[attack type=armed-assault]
ambush
assail
assault
attack
attempt
hit
hurl
launch
offensive
raid
storm
strike
target
terrorist act
terrorist action
terrorist attack

[burn type=other weight=1]
arson
burn
burn down
set ablaze
set afire
set fire
set fire to, sets fire to, setting fire to
set on fire
torch

[damage]
cripple
damage
demolish
derail
destroy
destruction
down
knock down, knocked down
sabotage
shatter
topple
vandalize
wreck

[injure]
harm
hurt
injure
injury
maim
wound
wounding

[clash type=clash weight=2]
battle | weight=1
clash
combat
confrontation | weight=1
engagement
exchange of fire
fight | weight=1
fighting
skirmish

[airstrike type=air-strike weight=3]
air attack
air raid
air strike
airstrike
bombardment | weight=1
drone strike
missile strike

[shell type=shelling weight=3]
artillery fire
mortar attack
mortar fire
rocket attack
rocket fire
shell
shelling

[riot type=riot weight=2]
clash with police
disturbance
looting
mob
riot
rioting
stampede | type=disaster
unrest

[crash type=transport-accident weight=2]
capsize
collide
collision
crash
derailment
overturn
pile-up
plane crash | weight=4
sink
train crash | weight=4
wreckage

[blaze type=fire weight=2]
blaze
engulf
fire engine
firefighter
house fire | weight=4
inferno
wildfire | weight=4

[disaster type=disaster weight=3]
avalanche
cyclone
earthquake
eruption
flash flood
flood
flooding
hurricane
landslide
mudslide
quake
storm surge
tornado
tremor
tsunami
typhoon
volcano

[threaten]
blackmail
death threat
extort
extortion
intimidate
threat
threaten

[plant]
hide
lay
place
plant
put
throw
toss

[carry]
carry out, carries out, carried out, carrying out
commit
mastermind
orchestrate
perpetrate
plan
plot
stage
wage

[claim]
acknowledge responsibility | strong
admit
assume responsibility | strong
claim
claim credit | strong
claim responsibility | strong
confess
take credit | strong
take responsibility, takes responsibility, took responsibility, taking responsibility | strong
vow

[deny]
denial
deny
disclaim
refute
reject

[blame]
accuse
attribute
blame
denounce
hold responsible, held responsible
implicate
involve
link
responsible

[suspect]
allege
alleged
allegedly
believe
charge
indict
presumably
presume
presumed
suspect
suspected
think

[arrest]
apprehend
arrest
capture
custody
detain
detention

[escape]
escape
flee
flight
go into hiding

[use]
arm
armed
equip
fill
load
loaded
pack
stuff
use
wear
wield

[break]
break into, breaks into, broke into, breaking into
burst into, bursts into, burst into
enter
invade
occupation
occupy
ransack
rob
robbery
steal
take over
