# What happens to people, by the grammar of the word that says it.
#
# The forms of a verb stand in this order: base, -s, past, -ing, and the
# participle where it differs from the past.

# The people are the object of the active verb, the subject of the passive.
[object measure=killed]
asphyxiate, asphyxiates, asphyxiated, asphyxiating
assassinate, assassinates, assassinated, assassinating
beat to death, beats to death, beat to death, beating to death, beaten to death
behead, beheads, beheaded, beheading
bludgeon, bludgeons, bludgeoned, bludgeoning
burn to death, burns to death, burned to death, burning to death, burnt to death
butcher, butchers, butchered, butchering
crush to death, crushes to death, crushed to death, crushing to death
decapitate, decapitates, decapitated, decapitating
electrocute, electrocutes, electrocuted, electrocuting
execute, executes, executed, executing
exterminate, exterminates, exterminated, exterminating
fatally beat, fatally beats, fatally beat, fatally beating, fatally beaten
fatally injure, fatally injures, fatally injured, fatally injuring
fatally shoot, fatally shoots, fatally shot, fatally shooting
fatally stab, fatally stabs, fatally stabbed, fatally stabbing
fatally strike, fatally strikes, fatally struck, fatally striking
fatally wound, fatally wounds, fatally wounded, fatally wounding
gun down, guns down, gunned down, gunning down
hack to death, hacks to death, hacked to death, hacking to death
hang, hangs, hanged, hanging
incinerate, incinerates, incinerated, incinerating
kill, kills, killed, killing
lynch, lynches, lynched, lynching
martyr, martyrs, martyred, martyring
massacre, massacres, massacred, massacring
mortally wound, mortally wounds, mortally wounded, mortally wounding
mow down, mows down, mowed down, mowing down, mown down
murder, murders, murdered, murdering
neutralize, neutralizes, neutralized, neutralizing
shoot and kill, shoots and kills, shot and killed, shooting and killing
shoot dead, shoots dead, shot dead, shooting dead
shoot fatally, shoots fatally, shot fatally, shooting fatally
shoot to death, shoots to death, shot to death, shooting to death
slaughter, slaughters, slaughtered, slaughtering
slay, slays, slew, slaying, slain
stab to death, stabs to death, stabbed to death, stabbing to death
starve to death, starves to death, starved to death, starving to death
strangle, strangles, strangled, strangling
wipe out, wipes out, wiped out, wiping out

[object measure=injured]
airlift, airlifts, airlifted, airlifting
bruise, bruises, bruised, bruising
burn, burns, burned, burning, burnt | weak
disfigure, disfigures, disfigured, disfiguring
graze, grazes, grazed, grazing
harm, harms, harmed, harming
hospitalise, hospitalises, hospitalised, hospitalising
hospitalize, hospitalizes, hospitalized, hospitalizing
hurt, hurts, hurt, hurting
injure, injures, injured, injuring
maim, maims, maimed, maiming
scald, scalds, scalded, scalding
wound, wounds, wounded, wounding

# The outcome is open unless the sentence tells it.
[object measure=casualties]
hit, hits, hit, hitting | shot struck
pepper with bullets, peppers with bullets, peppered with bullets, peppering with bullets
set ablaze, sets ablaze, set ablaze, setting ablaze
shoot, shoots, shot, shooting | shot
stab, stabs, stabbed, stabbing | shot
strike, strikes, struck, striking | shot struck

[object measure=abducted]
abduct, abducts, abducted, abducting
hold captive, holds captive, held captive, holding captive
hold hostage, holds hostage, held hostage, holding hostage
kidnap, kidnaps, kidnapped, kidnapping
seize, seizes, seized, seizing
snatch, snatches, snatched, snatching
take captive, takes captive, took captive, taking captive, taken captive
take hostage, takes hostage, took hostage, taking hostage, taken hostage

[object measure=detained]
apprehend, apprehends, apprehended, apprehending
arrest, arrests, arrested, arresting
capture, captures, captured, capturing
charge, charges, charged, charging | charge
detain, detains, detained, detaining
hold for questioning, holds for questioning, held for questioning, holding for questioning
hold in connection with, holds in connection with, held in connection with, holding in connection with
hold in custody, holds in custody, held in custody, holding in custody
hold on suspicion, holds on suspicion, held on suspicion, holding on suspicion
imprison, imprisons, imprisoned, imprisoning
jail, jails, jailed, jailing
nab, nabs, nabbed, nabbing
place under arrest, places under arrest, placed under arrest, placing under arrest
remand in custody, remands in custody, remanded in custody, remanding in custody
round up, rounds up, rounded up, rounding up
sentence, sentences, sentenced, sentencing | charge
take into custody, takes into custody, took into custody, taking into custody, taken into custody
take into police custody, takes into police custody, took into police custody, taking into police custody, taken into police custody

[object measure=freed]
free, frees, freed, freeing
hand over, hands over, handed over, handing over | captives
liberate, liberates, liberated, liberating
release, releases, released, releasing
rescue, rescues, rescued, rescuing
save, saves, saved, saving
set free, sets free, set free, setting free

[object measure=displaced]
displace, displaces, displaced, displacing
drive from, drives from, drove from, driving from, driven from
evacuate, evacuates, evacuated, evacuating
uproot, uproots, uprooted, uprooting

# Carried to a place of healing: the word for it stands behind.
[carry measure=injured]
admit, admits, admitted, admitting
airlift, airlifts, airlifted, airlifting
bring, brings, brought, bringing
drive, drives, drove, driving, driven
fly, flies, flew, flying, flown
hospitalise, hospitalises, hospitalised, hospitalising
move, moves, moved, moving
rush, rushes, rushed, rushing
send, sends, sent, sending
take, takes, took, taking, taken
transfer, transfers, transferred, transferring
transport, transports, transported, transporting
treat, treats, treated, treating
whisk, whisks, whisked, whisking

[hospital]
burn unit
clinic
emergency room
er
hospital
hospitals
injuries
intensive care
medical center
medical centers
medical centre
trauma center
trauma centre
trauma unit
treatment
wounds

# Suffered, and what.
[suffer measure=injured]
have, has, had, having
receive, receives, received, receiving
suffer, suffers, suffered, suffering
sustain, sustains, sustained, sustaining

[harm]
bruises
burns
concussion
cut
cuts
fracture
fractures
injuries
injury
wound
wounds

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
bleed to death, bleeds to death, bled to death, bleeding to death
blow herself up, blows herself up, blew herself up, blowing herself up, blown herself up | bomber
blow himself up, blows himself up, blew himself up, blowing himself up, blown himself up | bomber
blow themselves up, blew themselves up, blowing themselves up, blown themselves up | bomber
blow up their explosive belts, blows up their explosive belts, blew up their explosive belts, blowing up their explosive belts, blown up their explosive belts | bomber
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
freeze to death, freezes to death, froze to death, freezing to death
kill herself, kills herself, killed herself, killing herself
kill himself, kills himself, killed himself, killing himself
kill themselves, killed themselves, killing themselves
lose her life, loses her life, lost her life, losing her life
lose his life, loses his life, lost his life, losing his life
lose their life, loses their life, lost their life, losing their life
lose their lives, lost their lives, losing their lives
pass away, passes away, passed away, passing away
perish, perishes, perished, perishing
succumb, succumbs, succumbed, succumbing
take her own life, takes her own life, took her own life, taking her own life, taken her own life
take his own life, takes his own life, took his own life, taking his own life, taken his own life
turn the gun on herself, turns the gun on herself, turned the gun on herself, turning the gun on herself
turn the gun on himself, turns the gun on himself, turned the gun on himself, turning the gun on himself

[subject measure=displaced]
flee, flees, fled, fleeing

[subject measure=detained]
give himself up, gives himself up, gave himself up, giving himself up, given himself up
surrender, surrenders, surrendered, surrendering
turn herself in, turns herself in, turned herself in, turning herself in
turn himself in, turns himself in, turned himself in, turning himself in

[subject measure=missing]
disappear, disappears, disappeared, disappearing
go missing, goes missing, went missing, going missing, gone missing
vanish, vanishes, vanished, vanishing

[subject measure=freed]
escape, escapes, escaped, escaping | captives
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
unconscious

[state measure=missing]
missing
unaccounted for

[state measure=abducted]
captive
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
remains | body
shooting death, shooting deaths
slaughter
slaying, slayings
took the life, takes the life, took the lives, takes the lives, taken the lives, taking the lives

[noun measure=injured]
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
capture
detention, detentions
mass detention

[noun measure=freed]
liberation
release
rescue

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
fatality count
number of dead
number of deaths
number of fatalities
number of people killed
number of those killed
number of victims | weak
tally
toll

[toll measure=injured]
injury toll
number of injured
number of wounded

[toll measure=casualties]
casualty toll
number of casualties

# Nouns whose own number is the count.
[head measure=killed]
body, bodies | held
corpse, corpses | held
dead
death, deaths
fatality, fatalities
homicide, homicides
lives | lives
martyr, martyrs
murders | weak
slain

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
captive, captives | held
hostage, hostages | held
kidnap victim, kidnap victims

[head measure=detained]
arrest, arrests
detainee, detainees

[head measure=displaced]
displaced
refugee, refugees | weak

# What those who carry it out do; the subject is counted as attackers.
[attack]
abduct, abducts, abducted, abducting
ambush, ambushes, ambushed, ambushing
attack, attacks, attacked, attacking
begin firing, begins firing, began firing, beginning firing | sure
begin shooting, begins shooting, began shooting, beginning shooting | sure
begin to fire, begins to fire, began to fire, beginning to fire | sure
begin to shoot, begins to shoot, began to shoot, beginning to shoot | sure
blow himself up, blows himself up, blew himself up, blowing himself up | sure
blow themselves up, blew themselves up, blowing themselves up | sure
bombard, bombards, bombarded, bombarding
burst into, bursts into, burst into, bursting into | sure
carry out, carries out, carried out, carrying out
detonate, detonates, detonated, detonating | sure
fire, fires, fired, firing
fire at, fires at, fired at, firing at
force his way, forces his way, forced his way, forcing his way | sure
force their way, forced their way, forcing their way | sure
gun down, guns down, gunned down, gunning down | sure
hijack, hijacks, hijacked, hijacking | sure
kidnap, kidnaps, kidnapped, kidnapping
kill, kills, killed, killing
open fire, opens fire, opened fire, opening fire | sure
raid, raids, raided, raiding
set off, sets off, set off, setting off
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
attempt to
attempted to
attempting to
failed to
in order to
intended to
intention of
like to
order to
ordered to
plan to
planned to
planning to
plotted to
plotting to
ready to
risk
shall
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
