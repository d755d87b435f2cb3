# What kind of incident it is: the words that tell, each with its weight.

[type name=shooting]
came under fire | w=2
crossfire | w=2
drive-by | w=3
exchange of fire | w=2
exchanged fire | w=2
firing on | w=2
gun attack | w=4
gunfight | w=3
gunfire | w=2
gunman, gunmen | w=2
gunned down | w=3
guns | w=1
gunshot, gunshots | w=2
mass shooting, mass shootings | w=4
open fire, opened fire, opening fire | w=3
opens fire | w=3
returned fire | w=2
shooter, shooters | w=3
shooting, shootings | w=4
shootout, shoot-out | w=3
shot | w=2
shot dead | w=3
shots | w=1
sniper | w=2

[type name=bombing]
blast, blasts | w=3
blew himself up, blew herself up, blew themselves up | w=4
bomb, bombs | w=3
bomb attack | w=4
bombed | w=3
bomber, bombers | w=3
bombing, bombings | w=4
car bomb, car bombs, truck bomb | w=4
detonate, detonated, detonates | w=3
dynamite | w=3
explosion, explosions | w=3
explosive, explosives | w=2
grenade attack | w=3
ied | w=3
landmine, landmines | w=3
roadside bomb, roadside bombs | w=4
suicide attack | w=3
suicide bomber, suicide bombers, suicide bombing | w=4
suicide vest | w=3

[type name=vehicle-attack]
car attack | w=4
drove into a crowd, drove into the crowd | w=5
ploughed into, plowed into | w=4
rammed | w=3
ramming attack, car-ramming | w=5
truck attack | w=4
van attack | w=4
vehicle attack | w=5

[type name=stabbing]
hacked to death | w=4
knife | w=2
knife attack | w=5
knifed | w=4
machete, machetes | w=2
stab, stabbed, stabbing, stabbings | w=4
stabs | w=4

[type name=armed-assault]
armed attack | w=4
armed men | w=2
assault | w=2
attack, attacks | w=1
attacked | w=1
attackers | w=2
grenade, grenades | w=2
gunmen attacked, gunmen stormed, militants attacked, militants stormed | w=4
raid, raided | w=1
siege | w=2
stormed, storming | w=3
terror attack, terrorist attack | w=2

[type name=hostage-taking]
hostage, hostages | w=4
hostage-taking | w=5
standoff | w=2

[type name=kidnapping]
abducted, abduct, abduction, abductions, abducting | w=4
kidnap, kidnapped, kidnapping, kidnappings, kidnappers, kidnapper | w=4
ransom | w=2

[type name=air-strike]
air attack | w=4
air raid | w=4
air strike, air strikes, airstrike, airstrikes | w=5
bombarded, bombardment | w=2
drone attack | w=5
drone strike, drone strikes | w=5
missile strike, missile strikes, missile attack | w=5
warplane, warplanes, aircraft strike | w=3

[type name=shelling]
artillery | w=3
mortar, mortars | w=3
rocket fire | w=3
shelled, shelling | w=5

[type name=clash]
battle, battles | w=2
clash, clashes, clashed | w=4
combat | w=3
fighting | w=2
firefight | w=3
guerrillas attacked | w=2
offensive | w=2
skirmish | w=3
troops | w=1

[type name=riot]
crackdown | w=2
looting, looted | w=2
protest, protests, protesters | w=2
riot, riots, rioters, rioting | w=4
stone-throwing | w=2
tear gas | w=3
unrest | w=2

[type name=killing]
assassinate, assassinated, assassination | w=4
beaten to death, strangled | w=4
beheaded, beheading | w=4
death squad | w=3
dismembered | w=3
execution, executed | w=3
femicide | w=4
homicide | w=2
lynched | w=3
massacre, massacred | w=3
murder, murdered, murders | w=3
slain, slaying | w=2

[type name=transport-accident]
air crash, plane crash | w=5
boat sank, ferry sank | w=5
bus | w=1
bus crash, train crash, car crash | w=5
capsized | w=4
capsizes, capsizing | w=4
collided, collision | w=4
collides, collide, head-on | w=4
crash, crashed, crashes | w=4
derailed, derailment | w=5
derails | w=5
ferry | w=2
helicopter crash | w=5
level crossing | w=3
overturned | w=3
pile-up | w=5
plane | w=1
plunged into | w=2
run over | w=2
shipwreck | w=5
sinking | w=2
train, tram | w=2
veered off | w=3

[type name=fire]
arson | w=4
blaze | w=4
blazes | w=4
burned down | w=3
bushfire, bushfires | w=5
caught fire | w=4
fire, fires | w=2
fire broke out | w=5
firefighters | w=1
flames | w=2
forest fire, forest fires | w=5
gas leak | w=2
gutted | w=2
house fire | w=5
inferno | w=4
set on fire, set fire to | w=2
smoke inhalation | w=4
wildfire, wildfires | w=4

[type name=disaster]
aftershock, aftershocks | w=3
avalanche | w=4
avalanches | w=4
blizzard | w=4
building collapse | w=5
collapsed | w=2
cyclone | w=4
cyclones | w=4
earthquake, quake | w=5
earthquakes | w=5
eruption | w=3
flash flood, flash floods, flash flooding | w=5
flood, floods, flooding | w=4
floodwaters, flooded | w=3
heatwave | w=4
heavy rain, heavy rains, torrential rain, torrential rains | w=3
hurricane | w=4
hurricanes | w=4
landslide, mudslide | w=4
landslides, mudslides | w=4
magnitude | w=2
monsoon | w=2
rockslide | w=4
storm | w=3
storms | w=3
tornado | w=4
tornadoes | w=4
tsunami | w=5
typhoon | w=5
typhoons | w=5
volcano | w=4

# Words that hold one of the above and tell of none.
[type name=other]
ceasefire, cease fire | w=0
fire brigade | w=0
fire chief | w=0
fire department | w=0
fire official, fire officials | w=0
fire service, fire services | w=0
fire station | w=0
under fire | w=0

# How things stand.
[situation kind=began]
began on
broke out
erupted
has begun
started on
which began
which started

[situation kind=ongoing]
attack underway
barricaded inside
battle was still
being held inside
continues, continued, continuing
fighting continued
fighting continues
gun battle was going on
gunfire continued
gunfire could still be heard
holed up inside
is going on
is under way
is underway
manhunt
on the loose
ongoing
operation continues
remain at large
remain inside
remained inside
remains at large
still battling
still continues
still exchanging fire
still fighting
still firing
still going on
still holding
still holed up
still inside
still on the run
still raging
still under attack
still under way
still underway
under attack
under way
underway
was ongoing

[situation kind=contained]
contained
cordoned off
surrounded
under control

[situation kind=ended]
airport was secured, airport has been secured, airport had been secured, airport was cleared, airport has been cleared, airport had been cleared, airport cleared, airport secured
all attackers killed
all attackers were killed
all the attackers had been killed
all the attackers were killed
area was secured, area has been secured, area had been secured, area was cleared, area has been cleared, area had been cleared, area cleared, area secured
attack ended
attack is over
base was secured, base has been secured, base had been secured, base was cleared, base has been cleared, base had been cleared, base cleared, base secured
been neutralised
been neutralized
brought to an end
building was secured, building has been secured, building had been secured, building was cleared, building has been cleared, building had been cleared, building cleared, building secured
came to an end
come to an end
comes to an end
compound was secured, compound has been secured, compound had been secured, compound was cleared, compound has been cleared, compound had been cleared, compound cleared, compound secured
declared over
ended .
ended after
ended at
ended early
ended late
ended on
ended when
ended with
has concluded
has ended
hotel was secured, hotel has been secured, hotel had been secured, hotel was cleared, hotel has been cleared, hotel had been cleared, hotel cleared, hotel secured
is over
mall was secured, mall has been secured, mall had been secured, mall was cleared, mall has been cleared, mall had been cleared, mall cleared, mall secured
operation complete
operation completed
operation ended
operation over
operation was complete
over and
put out the fire
school was secured, school has been secured, school had been secured, school was cleared, school has been cleared, school had been cleared, school cleared, school secured
secured the building
siege ended
siege has ended
siege over
site was secured, site has been secured, site had been secured, site was cleared, site has been cleared, site had been cleared, site cleared, site secured
standoff ended
was over
was put out

[situation kind=progress]
approaching
cleared
entered the building
have cleared
retaken

# Responsibility in so many words. The one who claims stands before, or
# behind "by".
[claim]
admit carrying out, admitted carrying out
claim credit, claimed credit, claims credit, claiming credit
claim responsibility, claimed responsibility, claims responsibility, claiming responsibility
claim to be behind, claims to be behind, claimed to be behind, claiming to be behind
claim to have carried out, claims to have carried out, claimed to have carried out, claiming to have carried out
take credit, took credit, taken credit, takes credit
take responsibility, took responsibility, taken responsibility, takes responsibility

# "claimed the bombing": what is claimed must be violence.
[claims]
claim, claims, claimed, claiming

[claimed-by]
claim of responsibility by
claim of responsibility from
claimed by
responsibility was claimed by

[none-claims]
no claim of responsibility
no claims of responsibility
no group claimed
no group claimed responsibility
no group has claimed
no group has claimed responsibility
no group immediately claimed responsibility
no immediate claim of responsibility
no immediate claims of responsibility
no one claimed
no one claimed responsibility
no one has claimed
no one has claimed responsibility
no organisation has claimed
no organization has claimed
nobody claimed
nobody claimed responsibility
nobody has claimed
nobody has claimed responsibility
none has claimed

[denies]
denied any connection
denied any involvement
denied any link
denied any part
denied any responsibility
denied any role
denied being behind
denied being involved
denied involvement
denied responsibility
denied taking part
denies any involvement
denies any role
denies being behind
denies involvement
denies responsibility
deny any involvement
deny involvement
deny responsibility
denying any involvement
denying involvement
denying responsibility
disclaimed responsibility
rejected responsibility

# Somebody says so of himself: "said it had nothing to do with the bombing".
[uninvolved]
did not carry out
had no hand in
had no part in
had no role in
had not carried out
had nothing to do with
has nothing to do with
have nothing to do with
played no part in
played no role in
took no part in
was not behind
was not involved
was not responsible
were not behind
were not involved
were not responsible

# Those who did it are taken to be of a body, which stands behind.
[members-of]
believed to be
believed to be from
believed to be linked to
believed to be members of
believed to be part of
believed to belong to
suspected of being members of
suspected of belonging to
suspected to be from
suspected to be members of
suspected to belong to
thought to be
thought to be from
thought to be members of
thought to belong to

# Nobody at all.
[nobody]
neither
no
no one
no-one
nobody
none

# The one who did it stands behind.
[blame]
attributed to
blame, blamed, blames, blaming | object
blamed on
claimed to have been carried out by
identified the belligerent as
pointed the finger at, points the finger at, pointing the finger at
pointed to

[suspicion-on]
bear all the hallmarks of, bears all the hallmarks of, bore all the hallmarks of, bearing all the hallmarks of
bear the hallmarks of, bears the hallmarks of, bore the hallmarks of, bearing the hallmarks of
carry the hallmarks of, carries the hallmarks of, carried the hallmarks of, carrying the hallmarks of
have the hallmarks of, has the hallmarks of, had the hallmarks of, having the hallmarks of
suspicion falls on, suspicion fell on, suspicion has fallen on, suspicions fell on

# The same, where what was done is violence: "an attack staged by", not "an inquiry
# conducted by".
[done-by]
carried out by
caused by
committed by
conducted by
engineered by
executed by
instigated by
launched by
masterminded by
mounted by
orchestrated by
organised by
organized by
perpetrated by
planned by
staged by
waged by

# The same, with a place or a day before the "by".
[done]
carried out
caused
committed
conducted
engineered
executed
instigated
launched
masterminded
mounted
orchestrated
organised
organized
perpetrated
planned
staged
waged

# The one held to have done it stands before.
[behind]
are behind
are responsible for
are to blame for | bare
carried out a | doing
carried out an | doing
carried out the | doing
carried out this | doing
is behind
is responsible | bare
is responsible for
is to blame | bare
is to blame for | bare
perpetrated the
set off | fuse
staged the
was behind
was responsible | bare
was responsible for
was to blame | bare
was to blame for | bare
were behind
were responsible | bare
were responsible for

# Bodies of people who can have done it.
[force]
aircraft
army
brigade
brigades
cartel
cell
faction
fighter jets
forces
gang
gangs
group
groups
helicopters
inmates
jets
militants
military
militia
militias
mob
navy
network
supporters
tribesmen
warplanes

# Words for a doer that name nobody.
[nameless]
armed men
assailant
assailants
attacker
attackers
bomber
bombers
criminal
criminals
driver | role
gunman
gunmen
gunner
individual
intruder
intruders
kidnapper
kidnappers
killer
killers
man
men
parent
people
person
robber
robbers
second
shooter
shooters
sniper
student
suspect
suspects
teen
teenager
terrorist
terrorists
third
woman
youth

# What acts without being anybody.
[agentless]
accident
attack
avalanche
blast
blaze
bomb
bombing
bombs
cancer
car
crash
cyclone
disaster
disease
downtown
drought
earthquake
explosion
fire
flood
flooding
floods
hurricane
it
landslide
landslides
missile
pandemic
quake
raid
rains
rainstorm
self-defence
self-defense
shooting
storm
storms
strike
strikes
that
tornado
tsunami
typhoon
virus
war

[correction]
an earlier count
an earlier figure
an earlier report
an earlier toll
an earlier version
an initial report
contrary to earlier reports
correction
corrects
earlier reports had said
earlier reports said
had earlier said
initial reports had said
initial reports said
previously reported
retracted
revised
revising
this story has been corrected
was withdrawn
withdrew

# Names of armed bodies whose words mean other things by themselves.
[body]
al-qaeda in iraq
al-qaeda in the arabian peninsula
al-qaeda in the indian subcontinent
al-qaeda in the islamic maghreb
army of national liberation
farabundo marti national liberation front
free syrian army
irish republican army
is
isil
isis
islamic state
islamic state group
islamic state in iraq and syria
islamic state in iraq and the levant
islamic state of iraq and al-sham
islamic state of iraq and greater syria
islamic state of iraq and syria
islamic state of iraq and the levant
kurdistan workers party
kurdistan workers' party
lord's resistance army
national liberation army
new people's army
people's army
popular liberation army
real irish republican army
red brigades
revolutionary armed forces of colombia
shining path
tupac amaru revolutionary movement

# Bodies that are somebody only by a name beside them.
[anybody]
captors
faction
fighters
group
groups
members
network
pirates
ringleader
supporters

# Words that accuse the one whose name follows.
[accused]
accused
assailant
attacker
gunman
shooter
sniper
suspect

# Those who answer an attack.
[police]
commandos
cop
cops
deputies
deputy
guard
guards
marksman
marksmen
officer
officers
police
policeman
policemen
policewoman
trooper
troopers
