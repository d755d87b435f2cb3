# Words that lay what happened to somebody's charge. The forms of verbs stand in this
# order: base, third person, past, -ing, and the participle where it is not the past.
# Whom they accuse is the object of the active verb and the subject of the passive;
# what of, if it is violence, must stand behind.

[accuse kind=suspected]
accuse, accuses, accused, accusing
arraign, arraigns, arraigned, arraigning
book, books, booked, booking
charge, charges, charged, charging
implicate, implicates, implicated, implicating
indict, indicts, indicted, indicting
prosecute, prosecutes, prosecuted, prosecuting
suspect, suspects, suspected, suspecting | bare

# A court holds that he did.
[accuse kind=blamed verdict]
convict, convicts, convicted, convicting
find guilty, finds guilty, found guilty, finding guilty
imprison, imprisons, imprisoned, imprisoning | term
jail, jails, jailed, jailing | term
sentence, sentences, sentenced, sentencing

# Behind the one whom a court finds so: "found A. Smith guilty".
[guilty]
guilty

[finds]
find
finding
finds
found

# He says so himself.
[confess kind=claimed]
admit, admits, admitted, admitting
admit to, admits to, admitted to, admitting to
boast of, boasts of, boasted of, boasting of
confess, confesses, confessed, confessing
confess to, confesses to, confessed to, confessing to
plead guilty to, pleads guilty to, pleaded guilty to, pleading guilty to, pled guilty to

[confess kind=denied]
deny, denies, denied, denying
plead innocent to, pleads innocent to, pleaded innocent to, pleading innocent to
plead not guilty to, pleads not guilty to, pleaded not guilty to, pleading not guilty to

# Who it was: "identified him as the gunman", "named the bomber as A. Smith".
[identify]
identify, identifies, identified, identifying
name, names, named, naming

# What follows belongs to the word before it and is no deed of the subject's own:
# "convicted of killing", "denied killing".
[governs]
about
against
for
from
of
to
with

# It is open what follows.
[whether]
if
unless
whether

# "blamed the blast on the rebels"
[lay]
attribute, attributes, attributed, attributing
blame, blames, blamed, blaming
pin, pins, pinned, pinning

[lay-on]
on
to

# Speaking that is no more than belief.
[doubting]
allegation
allegations
believe
believed
believes
rumor
rumors
rumour
rumours
speculation
suspect
suspected
suspects
suspicion
suspicions
theory
think
thinks
thought

# Words for a doer that leave open whether he did it.
[suspicion]
accused
alleged
presumed
suspect
suspected
suspects

# Another clause begins, with a subject of its own.
[while]
after
although
as
because
before
since
though
until
while

# What somebody does, whatever it is: an act of war.
[act]
act
acts
blame
campaign
carnage
death
deaths
incident
incidents
operation
operations
raid
raids
responsibility
strike
strikes
violence
wave

# Who is held by them was taken by them.
[held-by]
abducted by
being held by
held by
in the hands of
taken by

# "faces charges of murder"
[faces]
face
faced
faces
facing

[charges]
charge
charges
count
counts
trial

# Behind a name.
[generation]
ii
iii
iv
jr
sr

# What follows is not held by anybody: "no evidence that the rebels did it".
[unfounded]
assuming
avoid, avoids, avoided, avoiding
cannot confirm
choose not to, chooses not to, chose not to, choosing not to
decide against, decides against, decided against, deciding against
decide not to, decides not to, decided not to, deciding not to
decline to, declines to, declined to, declining to
doubt that
doubted that
doubts that
far from certain
far from clear
far from proven
imagine
little evidence
little to suggest
n't believe
n't certain
n't confirm
n't sure
n't think
no evidence
no hint
no indication
no proof
no reason to believe
no sign
no suggestion
no word on
not believe
not certain
not confirm
not confirmed
not sure
not think
not verified
not verify
nothing to indicate
nothing to suggest
opt not to, opts not to, opted not to, opting not to
premature to
pretend, pretends, pretended, pretending
refuse to, refuses to, refused to, refusing to
reluctant to
rule out, rules out, ruled out, ruling out
stop short of, stops short of, stopped short of, stopping short of
suppose
supposing
too early to
too soon to
unable to confirm
unable to verify
uncertain that
without evidence that
wrong of
wrong to

# Somebody is let go, or found not to have done it.
[cleared]
acquit, acquits, acquitted, acquitting
acquittal
bystander
case was dismissed
charge was dismissed
charge was dropped
charges were dismissed
charges were dropped
cleared
did nothing wrong
dismissed the case
dismissed the charge
dismissed the charges
dropped the case
dropped the charge
dropped the charges
exonerate, exonerates, exonerated, exonerating
found innocent
found not guilty
mistaken for
no connection to
no connection with
no longer a suspect
no longer suspected
no part in
no role in
not a suspect
not charged
not guilty of
not suspects
nothing to do with
overturned
quashed
ruled out as a suspect
threw out the case
threw out the charge
threw out the charges
thrown out
unrelated to
without being charged
without charge
without charges

# He who is called so, wrongly.
[wrongly]
baselessly
erroneously
falsely
mistakenly
unfairly
unjustly
wrongfully
wrongly

# What is not the deed itself: to have hidden it, to have let it happen.
[lesser]
concealing
condoning
covering
delay
delays
downplaying
evading
exaggerating
exploiting
fabricating
failing
failings
failure
failures
harboring
harbouring
ignoring
inaction
incompetence
inflating
lack
lapse
lapses
lying
mishandling
misleading
neglect
neglecting
negligence
obstructing
politicising
politicizing
poor
sheltering
shielding
shortcomings
tampering
tolerating
whitewashing
withholding

[aiding]
abetting
aiding
assisting
helping

[flee]
escape
escaped
evade
flee
flight
hide
smuggle

# What they say is said for a body: the body is who did it, or did not.
[spokesman]
account
agency
branch
caller
channel
outlet
spokesman
spokesmen
spokesperson
spokespersons
spokeswoman
spokeswomen
statement
website
wing

[speaks-for]
affiliated
be
behalf
by
claiming
close
for
from
linked
of
on
purporting
run
said
saying
signed
speak
to
with

# Bodies that are accused of deeds like anybody.
[power]
army
authorities
government
intelligence
junta
military
opposition
police
regime
secret service
state

# Words by which a body speaks of itself.
[itself]
it
its

# What a force carries out that harms people.
[blow]
massacre
strike
strikes

# Deeds of other days: "blamed for similar attacks".
[other-deeds]
countless
earlier
many
most
numerous
other
past
previous
prior
similar
such

# What is done again and again is told of no one deed.
[habit]
frequently
habitually
often
periodically
regularly
repeatedly
routinely
sometimes
typically
usually

# Said so once, and not held to.
[at-first]
initially
originally

# What has to do with deeds of others: the bomb squad, a murder case.
[beside-deeds]
alert
case
cases
disposal
drill
exercise
inquest
inquiry
investigation
investigations
prevention
probe
range
release
releases
response
reward
scene
site
squad
survivors
team
threat
threats
trial
unit
victims

# "holds the army responsible for the killings"
[answerable]
accountable
answerable
liable
responsible

[holds]
held
hold
holding
holds

# "jailed for life"
[for-life]
life

# Where what somebody is charged with is at an end.
[charge-ends]
after
amid
before
despite
during
following
once
since
until
when
where
while

# No violence of the kind a report of dead and hurt is about, though the word for a
# blow stands beside: a sexual assault, a hoax bomb.
[no-deed]
fake
false
hoax
indecent
rape
sexual
sexually
verbal

# What people are held for besides.
[other-crime]
alcohol
bribery
cannabis
cocaine
corruption
covering
demonstrating
demonstration
disobeying
disorderly
drink-driving
drug
drugs
drunk
drunkenness
dui
embezzlement
espionage
extradition
filming
forgery
fraud
gambling
heroin
hoax
immigration
insulting
lanes
liquor
littering
looting
marijuana
molestation
narcotics
obscene
parole
past
perjury
photographing
posting
praising
probation
prostitution
protection
protest
protesting
protests
rally
rape
reporting
resisting
safety
scuffle
shoplifting
smuggling
sodomy
speeding
spreading
stealing
tax
theft
times
trafficking
trespass
trespassing
truancy
unlicensed
unrelated
vagrancy
vandalism
witness
witnesses

# Behind a statement, and "was" or "called": it is not true.
[refuted]
absurd
baseless
bogus
fabricated
fabrication
false
falsehood
fantasy
fiction
groundless
hoax
implausible
incorrect
lie
lies
misinformation
nonsense
propaganda
ridiculous
rubbish
rumor
rumors
rumour
rumours
slander
smear
unfounded
unlikely
unproven
unsubstantiated
untrue
wrong

[calls]
as
call
called
calling
calls
labeled
labelled
termed

# A clause that begins with these, before its subject, is only imagined.
[inverted]
had
should
were

# "the worst attack since rebels killed nine"
[since]
since

[memory]
anniversary
commemorate
commemorated
commemorates
commemorating
commemoration
memory

[few]
few
hardly
scarcely

# They do what follows "to": quick to blame.
[does-so]
began
begun
continue
continued
continues
continuing
first
only
quick
rushed
swift
went

# What is claimed, or laid on somebody, stands behind.
[for]
for
over

# Who sets one off has not laid it.
[mine]
booby-trap
landmine
landmines
mine
mines

# What those on duty blow up.
[device]
bomb
bombs
charge
charges
device
devices
explosive
explosives
grenade
grenades
landmine
landmines
mine
mines
munition
munitions
ordnance
package
shell
shells
vest

# Long ago, before what somebody was.
[once]
formerly
once

# Who carries these out, carries them.
[carried]
bodies
body
casualties
child
children
corpse
corpses
dead
injured
patients
remains
survivors
victims
wounded

# A deed of its own: "charged with a murder in another town", "in an unrelated killing".
[other-case]
another
different
separate
unrelated

[case]
case
cases
city
country
county
district
incident
incidents
state
town
village

# "accused of killing thousands during the war"
[era]
conflict
decades
dictatorship
era
insurgency
occupation
regime
reign
revolution
rule
uprising
war
wars
years

[during]
during
throughout

# Whom it is for is suspected.
[warrant]
arrest warrant
arrest warrants
warrant
warrants

# Violence, whatever it was.
[war-act]
act of terror, acts of terror
act of terrorism, acts of terrorism
act of violence, acts of violence
act of war, acts of war

# As whom he comes, he is not.
[guise]
disguised
dressed
masked
masquerading
posing
