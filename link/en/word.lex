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
killings
separate
shootings
stabbings
unrelated
weekend

# a happening told apart from an earlier one of its kind
[further]
another
fresh
latest
second
third
