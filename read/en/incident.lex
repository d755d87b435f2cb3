# What kind of incident it is: the words that tell, each with its weight.

[type name=shooting]
gunfire | w=2
gunman, gunmen | w=2
gunned down | w=3
gunshot, gunshots | w=2
mass shooting, mass shootings | w=4
open fire, opened fire, opening fire | w=3
shooter, shooters | w=3
shooting, shootings | w=4
shootout, shoot-out | w=3
shot | w=2
shots | w=1
sniper | w=2

[type name=bombing]
blast, blasts | w=3
bomb, bombs | w=3
bomber, bombers | w=3
bombing, bombings | w=4
car bomb, car bombs, truck bomb | w=4
detonate, detonated, detonates | w=3
dynamite | w=3
explosion, explosions | w=3
explosive, explosives | w=2
ied | w=3
suicide attack | w=3
suicide bomber, suicide bombers, suicide bombing | w=4

[type name=vehicle-attack]
car attack | w=4
ploughed into, plowed into | w=4
rammed | w=3
truck attack | w=4
vehicle attack | w=5

[type name=stabbing]
knife | w=2
machete, machetes | w=2
stab, stabbed, stabbing, stabbings | w=4

[type name=armed-assault]
armed attack | w=4
armed men | w=2
assault | w=2
attack, attacks | w=1
attackers | w=2
grenade, grenades | w=2
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
air raid | w=4
air strike, air strikes, airstrike, airstrikes | w=5
bombarded, bombardment | w=2
drone strike, drone strikes | w=5
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
protest, protests, protesters | w=2
riot, riots, rioters, rioting | w=4
tear gas | w=3

[type name=killing]
assassinate, assassinated, assassination | w=4
beheaded, beheading | w=4
death squad | w=3
dismembered | w=3
execution, executed | w=3
homicide | w=2
lynched | w=3
massacre, massacred | w=3
murder, murdered, murders | w=3
slain, slaying | w=2

[type name=transport-accident]
air crash, plane crash | w=5
capsized | w=4
collided, collision | w=4
crash, crashed, crashes | w=4
derailed, derailment | w=5
ferry | w=2
overturned | w=3
plane | w=1
train, tram | w=2

[type name=fire]
blaze | w=4
fire broke out | w=5
house fire | w=5
wildfire, wildfires | w=4

[type name=disaster]
avalanche | w=4
cyclone | w=4
earthquake, quake | w=5
flood, floods, flooding | w=4
hurricane | w=4
landslide, mudslide | w=4
storm | w=3
tornado | w=4
tsunami | w=5
typhoon | w=5

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
battle was still
continues, continued, continuing
gun battle was going on
is going on
is under way
is underway
manhunt
on the loose
ongoing
operation continues
remain at large
remains at large
still continues
still going on
still holding
still inside
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
came to an end
come to an end
comes to an end
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
is over
over and
secured the building
siege over
was over

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
claimed the attack, claims the attack, claimed the attacks
claims the attacks
said it carried out, said it was behind, said they carried out
take credit, took credit, taken credit, takes credit
take responsibility, took responsibility, taken responsibility, takes responsibility

[claimed-by]
claimed by
responsibility was claimed by

[none-claims]
no claim of responsibility
no group claimed responsibility
no group has claimed responsibility
no group immediately claimed responsibility
no immediate claim of responsibility
no one claimed responsibility
no one has claimed responsibility
nobody claimed responsibility
nobody has claimed responsibility

[denies]
denied any involvement
denied involvement
denied responsibility
denies responsibility

# The one who did it stands behind.
[blame]
attribute the strike to
attribute the strikes to
attributed the attack to
attributed the attacks to
attributed the bombing to
attributed the incident to
attributed the responsibility for the incident to
attributed the shelling to
attributed the strike to
attributed the strikes to
attributed to
blame, blamed, blames, blaming | object
blamed on
carried out by
caused by
claimed to have been carried out by
committed by
conducted by
identified the belligerent as
launched by
masterminded by
organised by
organized by
perpetrated by
planned by
pointed to
staged by

# The one held to have done it stands before.
[behind]
are behind
are responsible for
carried out the
is behind
is responsible for
set off
was behind
was responsible for
were behind
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
blast
blaze
bomb
bombing
bombs
car
crash
disease
earthquake
explosion
fire
flood
flooding
floods
it
missile
quake
raid
shooting
storm
strike
strikes
that
typhoon

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

# Kinds of incident that last.
[lasting]
clash
disaster
other
riot
