# Words that linking knows.

# after an age: 36-year-old
[age]
year
yr

# before the name of one who speaks or judges, and is neither struck nor
# suspected
[office]
attorney
atty
capt
captain
chief
cmdr
commander
commissioner
coroner
councilman
councilwoman
cpl
deputy
det
detective
director
dr
judge
lieutenant
lt
maj
mayor
minister
officer
president
prosecutor
reporter
sgt
sheriff
spokesman
spokeswoman
supt

# no part of a name, though written with a capital letter
[suffix]
ii
iii
iv
jr
mr
mrs
ms
sr

# one report of several happenings
[roundup]
rash
separate
series
spate
string
unrelated
wave
weekend

# so many of them
[number]
eight
five
four
nine
seven
six
ten
three
two

# several happenings in one word
[several]
attacks
blasts
bombings
bombs
explosions
killings
murders
raids
shootings
stabbings
strikes

# a happening told apart from an earlier one of its kind
[further]
2nd
3rd
another
fresh
new
second
third

# what happens, after such a word
[happening]
ambush
assault
attack
blast
blasts
bomb
bombing
bombings
crash
explosion
fire
kidnapping
killing
massacre
murder
quake
raid
shooting
shootout
slaying
stabbing
strike

# in the title of a report that comes after: what it dates may be the arrest,
# the trial or the wake
[sequel]
accused
anniversary
appeal
appears
arraigned
arrest
arrested
arrests
bail
bond
buried
buries
captured
charge
charged
charges
convicted
court
custody
died
dies
families
family
father
friends
funeral
guilty
hearing
honor
honored
hunt
hunted
hunts
identified
identifies
identify
identity
indicted
indictment
investigation
judge
jury
manhunt
mother
motive
mourn
mourned
mourns
named
names
pleads
prison
released
remember
remembered
remembers
returns
reward
search
searches
seek
seeks
sentence
sentenced
sought
survivor
survivors
suspect
suspects
toll
trial
update
verdict
victim
victims
vigil
wanted
warrant
