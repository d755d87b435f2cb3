# Who repeats whom: the words that tell.

# News agencies whose items papers print.
[agency]
aap, australian associated press
afp, agence france presse
anadolu agency, anadolu
ani, asian news international
ansa
ap, associated press, the associated press
bloomberg, bloomberg news
dpa
efe
ians
interfax
itar tass, tass
kyodo, kyodo news
pa media, press association
pti, press trust of india
reuters, thomson reuters
ria novosti
upi, united press international
xinhua

# Bodies that speak with one voice in one place. Who speaks for one, by rank or
# office, is that body.
[body]
authorities, investigators, officials
coroner, coroners, medical examiner, medical examiners
fire department, fire brigade, fire dept, fire officials, fire rescue, firefighters
highway patrol, state highway patrol
military, armed forces, army
police, cops, detectives, lapd, nypd, officer, officers, police department, police officer, police officers, police officials
prosecutor, district attorney, prosecutors, state attorney
sheriff, deputies, sheriff department, sheriff deputies, sheriff deputy, sheriff office, sheriff officials, sheriffs
state police, state police trooper, state trooper, state troopers, trooper, troopers

# Own counting: who, and what they did.
[counting]
count, counted, counting, counts
saw, see, seen
witnessed

# Words that are no part of a name, though they may have a capital.
[filler]
a
an
and
another
any
aunt, aunts
boyfriend
brother, brothers
bureau
caller, callers
chairman
charges
communications
cousin, cousins
coworker, coworkers
daughter, daughters
department
dispatcher, dispatchers
division
document, documents
family
father
fiance
friend
friends
girl
girlfriend
grandfather
grandmother
he
her
his
homicide
husband
initial
jr
local
man
media
members
mother
neighbor, neighbour
neighbors, neighbours
nephew
news
niece
no
office
one
other
parents
passerby
people
public
records
relative, relatives
report, reports
resident, residents
she
sister, sisters
some
son, sons
source, sources
sr
stepfather
stepmother
students
survivor, survivors
teacher, teachers
the
their
they
two
uncle
unit
victim, victims
wife
witness, witnesses
woman

# What a word ends in that owns.
[genitive]
's

# What stands before the place of a body.
[place]
at
for
from
in
of

# The paper's own people.
[reporter]
correspondent, correspondents
journalist, journalists
photographer, photographers
reporter, reporters

# Ranks and offices, which stand before names.
[title]
adm
admiral
affairs
assistant
attorney
brig
brigadier
capt
captain
chief
cmdr
col
colonel
commander
commissioner
constable
corporal
councillor
cpl
cpt
deputy
det
detective
director
dr
former
gen
general
gov
governor
imam
information
insp
inspector
interim
investigator
judge
justice
lieutenant
lt
maj
major
mayor
minister
mr
mrs
ms
pfc
premier
president
prime
principal
prof
professor
prosecuting
rabbi
rep
representative
rev
reverend
secretary
sen
senator
sergeant
sgt
spokesman
spokesperson
spokeswoman
superintendent
