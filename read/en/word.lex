# The small words that the frames of the reader turn on.

[a]
a
an
one

[another]
another

[and]
&
and
or
plus

[of]
of

[by]
by

[relative]
that
which
who
whom

[whose]
whose

[them]
them
these
those
us
which
whom

[to]
above
at
be
beyond
hit
hits
is
now
of
past
reach
reached
reaches
reaching
stand at
stands at
stood at
to
topped
tops
was
were

[with]
along with
alongside | sure
and
as well as
besides
together with
with

[take]
capture
captured
held
hold
holding
holds
keep
keeping
kept
take
taken
takes
taking
took

[leave]
find
finds
found
leave
leaves
leaving
left
shoot
shooting
shot

[quote]
"

[pronoun-women]
her
herself
she

[pronoun-one]
he
him
himself
i
me
myself
somebody
someone

# Pronouns of one man or woman told of.
[pronoun-he]
he
her
herself
him
himself
she

[pronoun-many]
them
themselves
they
us
we

[be]
're
's
am
are
be
been
being
is
was
were

[get]
get
gets
getting
got
gotten

[have]
've
had
has
have
having

[on board]
aboard
on board

# Signs that somebody who was shot lives.
[survive]
arm
arms
condition
foot
hand
hip
hospital
hospitalized
hospitals
leg
legs
non-life-threatening
recover
recovering
shoulder
stabilized
stable
survive
survived
thigh
treated
wounds

[ordinal]
eighteenth, 18th | n=18
eighth, 8th | n=8
eleventh, 11th | n=11
fifteenth, 15th | n=15
fifth, 5th | n=5
fourteenth, 14th | n=14
fourth, 4th | n=4
nineteenth, 19th | n=19
ninth, 9th | n=9
second, 2nd | n=2
seventeenth, 17th | n=17
seventh, 7th | n=7
sixteenth, 16th | n=16
sixth, 6th | n=6
tenth, 10th | n=10
third, 3rd | n=3
thirteenth, 13th | n=13
twelfth, 12th | n=12
twentieth, 20th | n=20

# "The dead included …", "among the dead were …"
[were]
are
include
included
includes
is
was
were

# Signs that an arrest is of one who is held to have done it.
[accused]
abduction
accused
alleged
allegedly
arson
assault
attacker
attackers
bombing
carjacking
charge
charged
charges
connection
gunman
homicide
involved
involvement
kidnap
kidnapping
killing
killings
manslaughter
murder
murders
rape
robbery
shooter
shooting
shootings
slaying
slayings
stabbing
suspect
suspected
suspects
suspicion

[none]
any
few
many
more
no
several

# They open a clause whose subject follows.
[conjunction]
after
although
as
because
before
how
if
since
so
than
that
though
unless
until
when
where
whether
while
why

# Where a toll that has risen began.
[starting]
from

# They stand for several told of before.
[they]
them
they

# They leave open who did it, not what befell him.
[accusing]
accused
alleged
suspected

# The number is left behind.
[past]
exceeded
exceeds
pass
passed
passes
past
surpassed
surpasses
top
topped
topping
tops

# "her two sons": taken for an object now and then.
[possessor]
her
his
its
our
their
your

# A name stands behind; the people before it are meant.
[named]
called
dubbed
identified as
known as
named

# Whole groups named by what became of them: "the dead included …".
[fate]
casualties, casualities, casulties, casualites | measure=casualties
dead | measure=killed
deaths | measure=killed
deceased | measure=killed
fatalities | measure=killed
freed | measure=freed
hostages | measure=abducted
injured | measure=injured
killed | measure=killed
missing | measure=missing
slain | measure=killed
victims | measure=killed
wounded | measure=injured

[among]
among
amongst

[but]
but
then
yet

[had]
had

# Signs that a sentence looks back, or counts over more than one incident.
[background]
anniversary
annually
another
attacks
career
deadliest
decade
decades
earlier
elsewhere
estimated, estimates
ever
history
incidents
killings
last
meanwhile
month
months
most
past
previous
previously
recent
record
reminiscent
separate
series
shootings
similar
since
so-called
statistics
total
unrelated
violence
war
wave
worldwide
worst
year
years

[we]
our
we

[increment]
additional
further
more

[at]
at
in
inside

[site]
airport
arena
bar
base
bridge
building
cafe
camp
casino
cathedral
cemetery
church
clinic
club
compound
concert hall
embassy
factory
hall
headquarters
hospital
hotel
house
mall
market
mosque
nightclub
office
park
plaza
prison
pub
restaurant
school
shrine
square
stadium
station
supermarket
synagogue
temple
terminal
theater
theatre
tower
university
venue
warehouse

[year]
month
months
week
weeks
year
years

[old]
old

[how]
how

[everybody]
all
both

# Words that no English text of some length goes without.
[english]
a
after
an
and
are
as
at
by
for
from
had
has
have
he
his
in
is
it
of
on
said
that
the
their
they
this
to
was
were
which
with

# What stands before ages.
[ages]
age
aged
ages

# Behind "not", it happened all the same.
[merely]
just
merely
only
simply

[between]
between

# It did not happen, but nearly did.
[nearly]
almost
nearly

# With "have", it did not happen.
[unreal]
should
would

# A group told of as the victims, whatever became of them.
[victims]
victim
victims

# Before a number: that is what it was not.
[refused]
not

# Counted wrongly: what follows takes somebody back.
[miscount]
counted by mistake
counted twice
double-counted
listed by mistake
listed twice
named twice
recorded twice
reported twice

# Those who are left of a group: no count of all who took part.
[remain]
barricaded
holding out
holds out
holed up
is still
remained inside
remains inside
still fighting
still holding out
still inside
still resisting
was still
were still

# Places that take the hurt in.
[facility]
clinic
clinics
hospital
hospitals
infirmary

# What such a place does with them.
[receive]
admit
admitted
admitting
has
have
receive
received
receives
receiving
treat
treated
treating
treats

[we-facility]
it
we

# Behind the people, it leads to the place that they were taken to.
[taken-to]
at
by
in
to

# They stand for others of a group told of.
[others]
other
others

# They say little of who somebody is: five people may all be men.
[men]
adults
guys
males
man
men

# Verbs that say no more than "be" before a state.
[copula]
lay
lie
lies
remain
remained
remains

# How badly somebody is hurt.
[severe]
critically
gravely
lightly
seriously
severely
slightly

# What hits people, and where: with it, a verb of hitting tells of a wound.
[blow]
abdomen
ankle
arm
back
bullet
bullets
buttocks
calf
car
cheek
chest
chin
crossfire
ear
elbow
eye
face
finger
fingers
foot
forearm
forehead
groin
gunfire
gunshot
gunshots
hand
head
hip
jaw
knee
leg
legs
limb
limbs
lung
neck
pellets
ribs
round
rounds
shin
shoulder
shrapnel
skull
spine
splinters
stomach
stray
thigh
thighs
throat
thumb
toe
torso
truck
vehicle
wrist

# Somebody whom nobody knows.
[somebody]
somebody
someone

# Whoever it may be.
[any-person]
anybody
anyone
nobody

# Words before a release that has not come about.
[wish]
appeal
appealed
appeals
await
awaiting
call
called
calling
calls
campaign
condition
demand
demanded
demanding
demands
efforts
exchange
hope
hopes
negotiate
negotiations
plea
pleaded
pleas
possible
seek
seeking
talks
urge
urged

[done]
secured
welcomed
won

# What those who flee from their own deed leave by, or leave.
[getaway]
bicycle
car
foot
motorbike
motorcycle
scene
vehicle

# A particle of a verb, and no bound of the number behind it: handed over 21.
[particle]
over

[with-particle]
gave
given
giving
hand
handed
handing
hands
turn
turned
turning
turns

# Before those whom something befell, it leads to their number.
[toll-of]
number
total

# What holds people that move.
[carry-people]
carried
carrying
transporting

[report]
report
reports
sign
signs
word

[named-as]
identified
named

[as]
as

# Whom a wound befell stands behind it: injuries to ten people.
[harm-to]
among
to

# How many fell victim to what the noun behind says: a double murder.
[times]
double, dual, twin | n=2
quadruple, fourfold | n=4
quintuple | n=5
triple | n=3

[fatal]
deadly
fatal

# How somebody dies.
[deadly]
fatally
mortally

[treated]
treated

[self]
herself
himself
itself
themselves

# A number of children stands behind them: mother of two.
[parent]
dad
father
grandfather
grandmother
mom
mother
mum

# What somebody says follows, "that" or not.
[saying]
confirm
confirmed
report
reported
reports
said
say
says

# A place told of before.
[there]
here
there

[brought-in]
admitted
brought
taken

# What somebody says or thinks follows: a clause, never a thing.
[complement]
if
that
whether

# Words for one who is a man or a boy.
[male]
boy
boyfriend
brother
father
gentleman
grandfather
grandson
he
him
himself
husband
man
mr
nephew
son
stepfather
stepson
uncle

# Words for one who is a woman or a girl.
[female]
aunt
daughter
girl
girlfriend
granddaughter
grandmother
her
herself
lady
mother
mrs
ms
niece
she
sister
stepdaughter
stepmother
widow
wife
woman

# Behind a shot, they say that it was aimed at no person.
[aim]
back
high
low
narrowly
par
wide

# What is only shot at need not be hit.
[toward]
at
toward
towards

# What hangs on these nobody knows, or somebody only wishes.
[unsettled]
hope
hoped
hopes
hoping
if
pray
prayed
praying
prays
whether
wish
wished
wishes
wishing

# They are followed by a clause of what is wished.
[wishing]
hope
hoped
hopes
hoping
pray
prayed
praying
prays
wish
wished
wishes
wishing

# Verbs that tell of one.
[singular]
has
is
was

# Beside a number, they set another one that is told of another time or place.
[beside]
against
as against
compared to
compared with
down from
up from
versus

# What leads to one place, or time, of several: three in the first blast and five
# in the second.
[row]
at
during
in
inside
near
on
outside

# What is shot, and strikes whom it meets.
[missile]
bullet
bullets
firearm
gun
gunfire
gunshot
gunshots
handgun
pellet
pellets
pistol
rifle
shotgun
shots
shrapnel

# Whom somebody has beside him, or at home, is only told to say who he is.
[beside-one]
with

# Where people die, or are held, before it is told who they are: the deaths in
# custody of two men.
[held-state]
action
battle
captivity
combat
custody
detention
exile
hospital
jail
prison

# Before a noun, they say that it means one of several.
[of-several]
eleventh
final
first
last
latest
newest
remaining

# How somebody hurt is, in so many words before it.
[condition measure=injured]
condition
conditions

[grade]
critical
fair
grave
guarded
life-threatening
poor
satisfactory
serious
severe
stable
unstable
