# Words around a time or a place that say whether it is that of what happened.

# What comes after an incident and has a day of its own.
[aftermath]
admitted
announced
appeared, appear, appears, appearing
arraigned, arraignment
arrest, arrested, arrests, arresting
awaits
began
booked
buried, burial
candlelight
canvassed
capture, captured
charged, charges, charging
concluded
condemned
conference
confirmed
convicted, conviction
court
custody
declined
detained
filed
found guilty
funeral, funerals
gathered, gather
grieving
hearing
hospitalized, hospitalised
identified, identify
indicted, indictment
interview
investigating, investigated
issued
jailed
jury
listed
meeting
memorial
mourned, mourning
named
news conference
newscast
offered
ordered
plead, pleaded, pled, pleads
press conference
pronounced dead
prosecutors
recovering
released, release
remained, remains
remembered
resigned
returned
ruled
searching
seeking
sentenced, sentence, sentencing
statement
surrendered
testified
trial
turned himself in
verdict
vigil, vigils
visited
vowed
warrant

# Speaking has a day too.
[speech]
according
reported
said, say, says, saying
spokesman
spokesperson
spokeswoman
told, tell, tells, telling
tweeted
wrote

# Where people die later than on the day of what happened to them, and of what.
[later-death]
days after
days later
hospital
hospitals
infirmary
injuries
intensive care
life support
medical center
medical centre
trauma center
weeks after
weeks later
wounds

# Verbs of what happened.
[happening]
broke out
erupted
happened, happen, happens
occurred, occur, occurs
rang out
took place
unfolded
was reported, were reported

# What a page prints before the time at which it was put up.
[furniture]
corrected
created
first published
last modified
last updated
modified
posted
published
updated

# After the name of a town: where people are taken, kept or tried, and which
# may lie far away from where it happened.
[refuge]
clinic
court
courtroom
hospital, hospitals
infirmary
jail
medical
morgue
prison
trauma

# Who are from a place that need not be the one where it happened.
[from]
family
man
native
resident, residents
teen
woman

# Of a post or a paper: named after a place.
[press]
abc
cbs
chronicle
daily
fox
gazette
herald
journal
nbc
news
newspaper
observer
post
press
register
star
sun
times
tribune
tv
weather

# Before a place: what happened, happened there.
[there]
at
in
inside
near
outside

# Before a place: from there, or on the way.
[thence]
from
of
to
toward
towards

# What happened is told as the reason for something else, or beside it.
[recall]
anniversary
avenge, avenging
earlier this month
earlier this week
earlier this year
factbox
has been hit by
have been hit by
in recent months
in recent weeks
in recent years
last month
last week
last year
previous attack
previous attacks
reminiscent
reprisal
response
retaliation
revenge
same period
series of
similar
spate
string
timeline

# What brought about what happened now, or who has done it before.
[cause]
accused of
angered by
avenge
behind
blamed for
blamed on
convicted of
linked to
masterminded, masterminding, mastermind
prompted by
protest, protesting, protests
reaction to
reprisal
response to
responsible for
retaliation
revenge
sparked by
suspected of
triggered by
wanted for
wanted in connection with

# Before what happened: it is told as the reason for what happened now.
[reason]
avenge
avenging
reprisal
response to
retaliate for
retaliation
revenge

# The incident, told of as following another: the attack came a week after.
[came]
came
come
comes
coming
followed
follows

# After it, what came first.
[after]
after

# Another than the main incident, when its place or its day is another too.
[another]
another
earlier
elsewhere
meanwhile
previous
previously
separate
separately
