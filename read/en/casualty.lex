# What happens to people, by the grammar of the word that says it.
#
# The forms of a verb stand in this order: base, -s, past, -ing, and the
# participle where it differs from the past.

# The people are the object of the active verb, the subject of the passive.
[object measure=killed]
asphyxiate, asphyxiates, asphyxiated, asphyxiating
assassinate, assassinates, assassinated, assassinating
behead, beheads, beheaded, beheading
bludgeon, bludgeons, bludgeoned, bludgeoning
butcher, butchers, butchered, butchering
decapitate, decapitates, decapitated, decapitating
electrocute, electrocutes, electrocuted, electrocuting
eliminate, eliminates, eliminated, eliminating | foe
execute, executes, executed, executing
exterminate, exterminates, exterminated, exterminating
fatally beat, fatally beats, fatally beat, fatally beating, fatally beaten
fatally injure, fatally injures, fatally injured, fatally injuring
fatally shoot, fatally shoots, fatally shot, fatally shooting
fatally stab, fatally stabs, fatally stabbed, fatally stabbing
fatally strike, fatally strikes, fatally struck, fatally striking
fatally wound, fatally wounds, fatally wounded, fatally wounding
gun down, guns down, gunned down, gunning down
hang, hangs, hanged, hanging
incinerate, incinerates, incinerated, incinerating
kill, kills, killed, killing
liquidate, liquidates, liquidated, liquidating | foe
lynch, lynches, lynched, lynching
martyr, martyrs, martyred, martyring
massacre, massacres, massacred, massacring
mortally wound, mortally wounds, mortally wounded, mortally wounding
mow down, mows down, mowed down, mowing down, mown down
murder, murders, murdered, murdering
neutralise, neutralises, neutralised, neutralising | foe
neutralize, neutralizes, neutralized, neutralizing | foe
shoot and kill, shoots and kills, shot and killed, shooting and killing
shoot dead, shoots dead, shot dead, shooting dead
shoot fatally, shoots fatally, shot fatally, shooting fatally
slaughter, slaughters, slaughtered, slaughtering
slay, slays, slew, slaying, slain
slit the throat of, slits the throat of, slit the throat of, slitting the throat of
slit the throats of, slits the throats of, slit the throats of, slitting the throats of
strangle, strangles, strangled, strangling
wipe out, wipes out, wiped out, wiping out

[object measure=injured]
airlift, airlifts, airlifted, airlifting
bruise, bruises, bruised, bruising
burn, burns, burned, burning | weak
burnt
discharge, discharges, discharged, discharging | patients
disfigure, disfigures, disfigured, disfiguring
graze, grazes, grazed, grazing
harm, harms, harmed, harming
hospitalise, hospitalises, hospitalised, hospitalising
hospitalize, hospitalizes, hospitalized, hospitalizing
hurt, hurts, hurt, hurting
injure, injures, injured, injuring
maim, maims, maimed, maiming
overcome by carbon monoxide
overcome by fumes
overcome by gas
overcome by heat
overcome by smoke
overpowered by fumes
scald, scalds, scalded, scalding
wound, wounds, wounded, wounding

# The outcome is open unless the sentence tells it.
[object measure=casualties]
gore, gores, gored, goring
hit, hits, hit, hitting | shot struck
impale, impales, impaled, impaling
knock down, knocks down, knocked down, knocking down
maul, mauls, mauled, mauling
pepper with bullets, peppers with bullets, peppered with bullets, peppering with bullets
run down, runs down, ran down, running down
run over, runs over, ran over, running over
set ablaze, sets ablaze, set ablaze, setting ablaze
shoot, shoots, shot, shooting | shot
slash, slashes, slashed, slashing | shot
stab, stabs, stabbed, stabbing | shot
strike, strikes, struck, striking | shot struck
trample, tramples, trampled, trampling

[object measure=abducted]
abduct, abducts, abducted, abducting
cart away, carts away, carted away, carting away | captor
go away with, goes away with, went away with, going away with, gone away with | captor
herd away, herds away, herded away, herding away | captor
hold captive, holds captive, held captive, holding captive
hold hostage, holds hostage, held hostage, holding hostage
kidnap, kidnaps, kidnapped, kidnapping
make away with, makes away with, made away with, making away with | captor
make off with, makes off with, made off with, making off with | captor
march off, marches off, marched off, marching off | captor
seize, seizes, seized, seizing | loot
snatch, snatches, snatched, snatching | loot
take captive, takes captive, took captive, taking captive, taken captive
take hostage, takes hostage, took hostage, taking hostage, taken hostage
take prisoner, takes prisoner, took prisoner, taking prisoner, taken prisoner
whisk away, whisks away, whisked away, whisking away | captor

[object measure=detained]
apprehend, apprehends, apprehended, apprehending
arraign, arraigns, arraigned, arraigning
arrest, arrests, arrested, arresting
book, books, booked, booking
capture, captures, captured, capturing | either
catch, catches, caught, catching | custodian
charge, charges, charged, charging | charge
detain, detains, detained, detaining
handcuff, handcuffs, handcuffed, handcuffing
hold, holds, held, holding | holder
imprison, imprisons, imprisoned, imprisoning
incarcerate, incarcerates, incarcerated, incarcerating
indict, indicts, indicted, indicting
intern, interns, interned, interning
jail, jails, jailed, jailing
nab, nabs, nabbed, nabbing
net, nets, netted, netting
pick up, picks up, picked up, picking up | custodian
round up, rounds up, rounded up, rounding up
sentence, sentences, sentenced, sentencing | charge

[object measure=freed]
free, frees, freed, freeing
hand, hands, handed, handing | captives
hand over, hands over, handed over, handing over | captives
liberate, liberates, liberated, liberating
release, releases, released, releasing
rescue, rescues, rescued, rescuing
reunite, reunites, reunited, reuniting | captives
save, saves, saved, saving
set free, sets free, set free, setting free

[object measure=displaced]
displace, displaces, displaced, displacing
evacuate, evacuates, evacuated, evacuating
uproot, uproots, uprooted, uprooting

# Carried to a place of healing: the word for it stands behind.
[carry measure=injured to=hospital]
admit, admits, admitted, admitting | patients
airlift, airlifts, airlifted, airlifting
bring, brings, brought, bringing
carry, carries, carried, carrying
drive, drives, drove, driving, driven
fly, flies, flew, flying, flown
hospitalise, hospitalises, hospitalised, hospitalising
move, moves, moved, moving
need, needs, needed, needing | to=care
pull, pulls, pulled, pulling
require, requires, required, requiring | to=care
rush, rushes, rushed, rushing
send, sends, sent, sending
take, takes, took, taking, taken
transfer, transfers, transferred, transferring
transport, transports, transported, transporting
treat, treats, treated, treating | medics to=hospital+care+ailment
wheel, wheels, wheeled, wheeling
whisk, whisks, whisked, whisking

[hospital]
burn unit
by ambulance
clinic
emergency room
er
hospital
hospitals
infirmary
injuries
intensive care
medical center
medical centers
medical centre
stretcher, stretchers
trauma center
trauma centers
trauma centre
trauma centres
trauma unit
treatment
wounds

[care]
hospital care
hospital treatment
medical attention
medical treatment

[ailment]
ambulance crews, ambulance crew | behind=by
at the scene
bites
bruises
burns
cuts
doctors | behind=by
emergency crews | behind=by
emergency workers | behind=by
ems | behind=by
exposure
firefighters | behind=by
first responders | behind=by
fractures
gunshot wound
hypothermia
injury
medics | behind=by
on scene
on the scene
paramedics, paramedic | behind=by
shock
smoke inhalation
stab wound

[medic]
ambulance
crews
doctors
ems
hospital
hospitals
medics
nurses
paramedics
surgeons

# Suffered, and what.
[suffer measure=injured what=harm]
escape with, escapes with, escaped with, escaping with
face, faces, faced, facing | measure=detained what=charge
have, has, had, having
receive, receives, received, receiving
serves, serving | measure=detained what=sentence
suffer, suffers, suffered, suffering
sustain, sustains, sustained, sustaining

[harm]
amputation, amputations
bruise
bruises
bruising
burn
burns
concussion
concussions
contusion, contusions
cut
cuts
fracture
fractures
frostbite
gash, gashes
hypothermia
injuries
injury
laceration, lacerations
paralysis
scratches
smoke inhalation
sprain, sprains
trauma
whiplash
wound
wounds

# What one faces who is held, and what he serves.
[charge]
charge
charges
counts

[sentence]
sentence
sentences
term
years

# A wound of which one dies.
[fatal]
deadly
fatal
fatally
lethal
mortal
non-survivable
unsurvivable

# What a part of the body is when hurt.
[damaged]
broken
bruised
burnt
collapsed
cracked
crushed
dislocated
fractured
punctured
ruptured
severed
shattered
sprained
swollen

# Who is denied to have such wounds has others.
[grave]
life threatening
life-altering
life-threatening

# Lost, and whom.
[lose measure=killed]
lose, loses, lost, losing

[kin]
aunt
brother
brothers
child
children
colleague
colleagues
comrade
comrades
cousin
cousins
daughter
daughters
father
friend
friends
grandchildren
grandfather
grandmother
grandson
husband
member
members
men
mother
nephew
nephews
niece
parents
people
relatives
sister
sisters
soldiers
son
sons
wife

# The people are the subject.
[subject measure=killed]
attain martyrdom, attains martyrdom, attained martyrdom, attaining martyrdom
bleed to death, bleeds to death, bled to death, bleeding to death
blow herself up, blows herself up, blew herself up, blowing herself up, blown herself up | bomber
blow himself up, blows himself up, blew himself up, blowing himself up, blown himself up | bomber
blow themselves up, blew themselves up, blowing themselves up, blown themselves up | bomber
blow up their explosive belts, blows up their explosive belts, blew up their explosive belts, blowing up their explosive belts, blown up their explosive belts | bomber
breathe her last, breathes her last, breathed her last, breathing her last
breathe his last, breathes his last, breathed his last, breathing his last
breathe their last, breathed their last, breathing their last
commit suicide, commits suicide, committed suicide, committing suicide | alone
detonate explosive vests, detonates explosive vests, detonated explosive vests, detonating explosive vests | bomber
detonate his explosives, detonates his explosives, detonated his explosives, detonating his explosives | bomber
detonate his suicide vest, detonates his suicide vest, detonated his suicide vest, detonating his suicide vest | bomber
detonate his vest, detonates his vest, detonated his vest, detonating his vest | bomber
detonate suicide vests, detonates suicide vests, detonated suicide vests, detonating suicide vests | bomber
detonate their explosives, detonates their explosives, detonated their explosives, detonating their explosives | bomber
detonate their suicide vests, detonates their suicide vests, detonated their suicide vests, detonating their suicide vests | bomber
detonate their vests, detonates their vests, detonated their vests, detonating their vests | bomber
die, dies, died, dying
drown, drowns, drowned, drowning
embrace martyrdom, embraces martyrdom, embraced martyrdom, embracing martyrdom
expire, expires, expired, expiring
freeze to death, freezes to death, froze to death, freezing to death
hang herself, hangs herself, hanged herself, hanging herself
hang himself, hangs himself, hanged himself, hanging himself
kill herself, kills herself, killed herself, killing herself
kill himself, kills himself, killed himself, killing himself
kill themselves, killed themselves, killing themselves
lay down her life, lays down her life, laid down her life, laying down her life
lay down his life, lays down his life, laid down his life, laying down his life
lay down their lives, laid down their lives, laying down their lives
lose her life, loses her life, lost her life, losing her life
lose his life, loses his life, lost his life, losing his life
lose their life, loses their life, lost their life, losing their life
lose their lives, lost their lives, losing their lives
make it, makes it, made it, making it | denied last
meet her death, meets her death, met her death, meeting her death
meet his death, meets his death, met his death, meeting his death
meet their deaths, met their deaths, meeting their deaths
pass away, passes away, passed away, passing away
perish, perishes, perished, perishing
pull through, pulls through, pulled through, pulling through | denied
succumb, succumbs, succumbed, succumbing
suffocate, suffocates, suffocated, suffocating
survive, survives, survived, surviving | denied
take her own life, takes her own life, took her own life, taking her own life, taken her own life
take his own life, takes his own life, took his own life, taking his own life, taken his own life
turn the gun on herself, turns the gun on herself, turned the gun on herself, turning the gun on herself | bomber
turn the gun on himself, turns the gun on himself, turned the gun on himself, turning the gun on himself | bomber

[subject measure=displaced]
flee, flees, fled, fleeing

[subject measure=detained]
give himself up, gives himself up, gave himself up, giving himself up, given himself up
surrender, surrenders, surrendered, surrendering | alone
turn herself in, turns herself in, turned herself in, turning herself in | accused
turn himself in, turns himself in, turned himself in, turning himself in | accused

[subject measure=missing]
disappear, disappears, disappeared, disappearing
go missing, goes missing, went missing, going missing, gone missing
vanish, vanishes, vanished, vanishing

[subject measure=freed]
escape, escapes, escaped, escaping | captives
regain freedom, regains freedom, regained freedom, regaining freedom
regain her freedom, regains her freedom, regained her freedom, regaining her freedom
regain his freedom, regains his freedom, regained his freedom, regaining his freedom
regain their freedom, regains their freedom, regained their freedom, regaining their freedom
walk free, walks free, walked free, walking free

# Said of the people by a form of "be", by "left", or by standing behind them.
[state measure=killed]
dead
deceased
lifeless

[state measure=injured]
battling for her life
battling for his life
battling for their lives
clinging to life
comatose
critical | alone
fighting for her life
fighting for his life
fighting for life
fighting for their lives
in a coma
in a critical condition
in a serious condition
in a stable condition
in critical, but stable condition
in critical but stable condition
in critical condition
in extremely critical condition
in fair condition
in good condition
in grave condition
in hospital
in intensive care
in serious but stable condition
in serious condition
in stable condition
in the hospital
in very critical condition
in very serious condition
listed in serious condition
on a ventilator
on life support
paralysed, paralyzed
unconscious

[object measure=missing]
sweep away, sweeps away, swept away, sweeping away | weak
sweep out to sea, sweeps out to sea, swept out to sea, sweeping out to sea | weak
wash away, washes away, washed away, washing away | weak

[state measure=missing]
missing
unaccounted for

[state measure=abducted]
captive
captives
hostage
in captivity

[state measure=detained]
behind bars
in custody
in detention
in jail
in prison
under arrest
under house arrest

[state measure=displaced]
homeless

# The people stand behind "of", or before "'s".
[noun measure=killed]
assassination, assassinations
beheading, beheadings
body, bodies | body
claimed the life, claim the life, claims the life, claiming the life, claimed the lives, claim the lives, claims the lives, claiming the lives
corpse, corpses | body
cost the life, cost the lives, costs the lives, costing the lives
death, deaths
execution, executions
execution-style killing, execution-style killings
fatal shooting, fatal shootings
fatal stabbing, fatal stabbings
homicide, homicides
killing, killings
loss
lynching, lynchings
massacre, massacres
murder, murders
no survivors among | direct
remains | body
shooting death, shooting deaths
slaughter
slaying, slayings
took the life, takes the life, took the lives, takes the lives, taken the lives, taking the lives

[noun measure=injured]
injury, injuries
wounding

[noun measure=casualties]
shooting, shootings
stabbing, stabbings

[noun measure=abducted]
abduction, abductions
captor, captors
kidnapper, kidnappers
kidnapping, kidnappings

[noun measure=detained]
arrest, arrests
bail set for | direct
bond set for | direct
capture
detention, detentions
mass detention

[noun measure=freed]
exchanged for | captives direct
handing over | captives
handover | captives
in exchange for | captives direct
liberation
release
rescue
swapped for | captives direct
traded for | captives direct

[noun measure=displaced]
displacement
evacuation

[noun measure=missing]
disappearance, disappearances

# The number is stated of the noun: "the death toll rose to 12".
[toll measure=killed]
body count
death count
death toll
estimates of deaths
fatality count
number of bodies
number of dead
number of deaths
number of fatalities
number of killed
number of people dead
number of people killed
number of those killed
number of victims | weak
tally
toll

[toll measure=injured]
estimates of injuries
injury toll
number of injured
number of injuries
number of people injured
number of those injured
number of wounded

[toll measure=casualties]
casualty toll
number of casualties

# Nouns whose own number is the count.
[head measure=killed]
assassination, assassinations | deed
body, bodies | held
corpse, corpses | held
dead
death, deaths
execution, executions | deed
fatality, fatalities
homicide, homicides | tally
killing, killings | deed
lives | lives
lynchings | deed
martyr, martyrs
murders | weak
slain
slaying, slayings | deed

[head measure=injured]
injured
injury, injuries
wounded

[head measure=casualties]
casualty, casualties, casualities, casulties, casualites

[head measure=missing]
missing

[head measure=abducted]
abductee, abductees
abduction, abductions | deed
captive, captives | held
hostage, hostages | held
kidnap victim, kidnap victims
kidnapping, kidnappings | deed

[head measure=detained]
arrest, arrests
detainee, detainees

[head measure=displaced]
displaced
refugee, refugees | weak

# What those who carry it out do; the subject is counted as attackers.
[attack]
abduct, abducts, abducted, abducting
ambush, ambushes, ambushed, ambushing | sure
assault, assaults, assaulted, assaulting | sure on-people
attack, attacks, attacked, attacking | sure on-people
begin firing, begins firing, began firing, beginning firing | sure
begin shooting, begins shooting, began shooting, beginning shooting | sure
begin to fire, begins to fire, began to fire, beginning to fire | sure
begin to shoot, begins to shoot, began to shoot, beginning to shoot | sure
blow himself up, blows himself up, blew himself up, blowing himself up | sure
blow themselves up, blew themselves up, blowing themselves up | sure
bombard, bombards, bombarded, bombarding | war
burst into, bursts into, burst into, bursting into | sure
detonate, detonates, detonated, detonating | sure
fire, fires, fired, firing
fire at, fires at, fired at, firing at
force his way, forces his way, forced his way, forcing his way | sure
force their way, forced their way, forcing their way | sure
gun down, guns down, gunned down, gunning down | sure
hijack, hijacks, hijacked, hijacking | sure
kidnap, kidnaps, kidnapped, kidnapping
kill, kills, killed, killing
mug, mugs, mugged, mugging | sure on-people
open fire, opens fire, opened fire, opening fire | sure
raid, raids, raided, raiding
rape, rapes, raped, raping | sure on-people
set off, sets off, set off, setting off
shell, shells, shelled, shelling | war
shoot, shoots, shot, shooting
stab, stabs, stabbed, stabbing
start firing, starts firing, started firing, starting firing | sure
start shooting, starts shooting, started shooting, starting shooting | sure
storm, storms, stormed, storming | sure

# Words of the frames themselves.
[find]
believed
confirmed
declared
feared
found
presumed
pronounced
reported
reportedly

[adverb]
accidentally
all
allegedly
already
also
apparently
badly
brutally
critically
either
execution-style
fatally
gravely
immediately
instantly
later
lightly
mortally
mostly
never
not
now
only
reportedly
seriously
severely
since
slightly
still
subsequently
then
together
tragically
violently

[include]
among
among them
as well as
included
includes
including
mainly
most of them
most of whom
mostly
of them
of which
of whom
one of them
with

[negation]
cannot
denied
n't
neither
never
no longer
nor
not
without

# Not done, or not yet: what follows is no claim.
[intent]
'll
attempt to
attempted to
attempting to
can
failed to
in order to
intended to
intention of
like to
must
order to
ordered to
ought to
plan to
planned to
planning to
plotted to
plotting to
ready to
risk
shall
should
threat to
threaten to
threatened to
threatening to
threatens to
to
tried to
tries to
try to
trying to
vow to
vowed to
vowing to
want to
wanted to
wants to
will
willing to
would

# It is said with doubt.
[possible]
alleged
allegedly
apparently
appeared to
appears to
believed
could
fear
feared
fears
likely
may
may be
may have
might
possible
possibly
presumably
presumed
probably
purported
reported
reportedly
suspected
unconfirmed

# Looked for, as those are who have done it.
[sought]
hunt for, hunts for, hunted for, hunting for
hunting
in search of
look for, looks for, looked for, looking for
manhunt for
on the hunt for
on the lookout for
search for, searches for, searched for, searching for
seek, seeks, sought, seeking

# Held to have done it.
[suspect]
accused of
alleged to have
believed responsible
believed to be responsible
believed to have
suspected in
suspected of
wanted for
wanted in

[state measure=freed]
back | captives is
back home | captives is
home | captives is
