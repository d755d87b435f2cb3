# Words that time expressions are made of, by the place they take.

[number]
eight | num=8
eighteen | num=18
eighty | num=80
eleven | num=11
fifteen | num=15
fifty | num=50
five | num=5
forty | num=40
four | num=4
fourteen | num=14
nine | num=9
nineteen | num=19
ninety | num=90
one | num=1
seven | num=7
seventeen | num=17
seventy | num=70
six | num=6
sixteen | num=16
sixty | num=60
ten | num=10
thirteen | num=13
thirty | num=30
three | num=3
twelve | num=12
twenty | num=20
two | num=2

[scale]
hundred | num=100
thousand | num=1000

[ordinal]
eighteenth | nth=18
eighth | nth=8
eleventh | nth=11
fifteenth | nth=15
fifth | nth=5
first | nth=1
fourteenth | nth=14
fourth | nth=4
nineteenth | nth=19
ninth | nth=9
second | nth=2
seventeenth | nth=17
seventh | nth=7
sixteenth | nth=16
sixth | nth=6
tenth | nth=10
third | nth=3
thirteenth | nth=13
twelfth | nth=12
twentieth | nth=20

# how many, when it is not said
[some]
a couple of, a couple | num=2
a dozen | num=12
a few | some
a number of | some
couple of | num=2
dozens of | some
few | some
half a dozen | num=6
many | some
numerous | some
several | some
some | some

[article]
a | num=1
an | num=1

[unit]
century, centuries | unit=century
day, days | unit=day
decade, decades | unit=decade
fortnight | unit=fortnight
hour, hours, hr, hrs | unit=hour
minute, minutes, min., mins | unit=minute
month, months | unit=month
night, nights | unit=day
quarter, quarters | unit=quarter
second, seconds, sec., secs | unit=second
week, weeks | unit=week
weekend, weekends | unit=weekend
year, years, yr, yrs | unit=year

# the units of which there is more than one
[units]
centuries | unit=century
days | unit=day
decades | unit=decade
hours | unit=hour
minutes | unit=minute
months | unit=month
nights | unit=day
quarters | unit=quarter
seconds | unit=second
weekends | unit=weekend
weeks | unit=week
years | unit=year

# deictic words
[last]
last | dir=-1

[past]
past | dir=-1
preceding | dir=-1
previous | dir=-1
prior | dir=-1

[this]
this | dir=0

[current]
current | dir=0

[recent]
recent | dir=-1 some

[next]
next | dir=1

[coming]
coming | dir=1
upcoming | dir=1

[following]
ensuing | dir=1 ref=mention
following | dir=1 ref=mention

[previous]
preceding | dir=-1 ref=mention
previous | dir=-1 ref=mention
prior | dir=-1 ref=mention

[same]
same | dir=0 ref=mention
that | dir=0 ref=mention
that same | dir=0 ref=mention
that very | dir=0 ref=mention
the same | dir=0 ref=mention

# days by name
[today]
the day after tomorrow, day after tomorrow | shift=2
the day before yesterday, day before yesterday | shift=-2
today | shift=0
tomorrow | shift=1
yesterday | shift=-1

[tonight]
tonight | shift=0 part=night from=18 to=30

[overnight]
overnight | part=night from=20 to=30

# parts of the day, in hours from its midnight; a night runs into the next day
[part]
afternoon, afternoons | part=afternoon from=12 to=18
afternoon hours | part=afternoon from=12 to=18
dawn, daybreak, sunrise, first light | part=morning from=4 to=8
dusk, sunset, nightfall | part=evening from=16 to=21
early hours, wee hours, small hours, predawn hours, pre-dawn hours, wee small hours, early morning hours, wee morning hours | part=night from=0 to=6
early-morning, early morning | part=morning from=0 to=9
evening, evenings | part=evening from=18 to=24
evening hours | part=evening from=18 to=24
late-night, late night | part=night from=21 to=28
lunchtime | part=midday from=11 to=14
mid-afternoon, midafternoon, mid afternoon | part=afternoon from=14 to=16
mid-morning, midmorning, mid morning | part=morning from=9 to=11
midday, mid-day, noon, noontime | part=midday from=12 to=13
midnight | part=night from=0 to=1
morning, mornings | part=morning from=6 to=12
morning hours | part=morning from=6 to=12
night, nights | part=night from=18 to=30
nighttime, night-time | part=night from=18 to=30
predawn, pre-dawn | part=night from=2 to=6
rush hour | part=morning from=6 to=10

[noon]
midday, noon | clock=720
midnight | clock=0

[bare]
dawn, daybreak, sunrise | part=morning from=4 to=8
dusk, nightfall, sunset | part=evening from=16 to=21
midday, noon | part=midday from=12 to=13
midnight | part=night from=0 to=1

# where in its stretch
[edge]
early | edge=start from=0 to=9
late | edge=end from=18 to=30
mid | edge=mid
middle | edge=mid

[half]
half | half=1

[ampm]
am, a.m., a.m | ampm=0
pm, p.m., p.m | ampm=12

[zone]
bst
cat
cdt
cest
cet
cst
eastern, eastern time
eat
edt
eet
est
gmt
hours
hrs
ist
local time, local
mdt
mst
pdt
pkt
pst
uk time
utc

# approximate and bounding words that belong to a duration
[about]
about
almost
an estimated
approximately
around
as long as
as many as
at least
at most
barely
close to
less than
more than
nearly
no more than
only
over
roughly
under
up to

[ago]
ago | dir=-1

[earlier]
earlier | dir=-1 ref=mention
previously | dir=-1 ref=mention

[later]
afterward, afterwards | dir=1 ref=mention
later | dir=1 ref=mention

[hence]
from now | dir=1
hence | dir=1

[every]
each
every

[often]
annually | unit=year num=1
biweekly | unit=week num=2
daily | unit=day num=1
hourly | unit=hour num=1
monthly | unit=month num=1
nightly | unit=day num=1
weekly | unit=week num=1
yearly | unit=year num=1

[decadename]
eighties | decade=8
fifties | decade=5
forties | decade=4
nineties | decade=9
seventies | decade=7
sixties | decade=6
thirties | decade=3
twenties | decade=2

# the present, the past and the future, unsaid when
[now]
at present | vague=0
at the moment | vague=0
at this time | vague=0
currently | vague=0
now | vague=0
nowadays | vague=0
presently | vague=0
right now | vague=0
these days | vague=0

[once]
formerly | vague=-1
lately | vague=-1
long ago | vague=-1
moments ago | vague=-1
more recently | vague=-1
not long ago | vague=-1
recently | vague=-1

[soon]
shortly | vague=1
soon | vague=1
the coming days | vague=1
the future | vague=1
the near future | vague=1

# what may stand before a bare year
[yearlead]
after
and
around
before
by
circa
during
for
from
in
into
of
or
since
than
that
through
till
to
until

# letters stuck to digits: 13th, 1990s
[ordinalsuffix]
nd
rd
st
th

[decadesuffix]
s

# words that may stand before a month that is also another word
[lead]
during
early
in
late
mid
since
until

# these too, but not before a month that is also a given name
[joint]
and
by
of

# how what is told lies to the time
[bound]
after | bound=after
before | bound=before
by | bound=before
ever since | bound=since
following | bound=after
from | bound=since
since | bound=since
till | bound=until
until | bound=until

[edgenoun]
beginning | edge=start
close | edge=end
end | edge=end
height | edge=mid
middle | edge=mid
outset | edge=start
start | edge=start
turn | edge=start

[beforehand]
after | dir=1 ref=mention
before | dir=-1 ref=mention

[hedge]
about
almost
approximately
at least
more than
nearly
roughly

[one-day]
day | unit=day

[one-night]
night | unit=day

[one-week]
week | unit=week

[one-month]
month | unit=month

[one-year]
year | unit=year

[one-quarter]
quarter | unit=quarter

[one-decade]
decade | unit=decade

[one-century]
century | unit=century

[one-weekend]
weekend | unit=weekend

[comparative]
earlier | edge=start
later | edge=end

# a word before a date that shows running text: no dateline
[running]
after
at
before
by
from
in
of
on
since
the
until

[determiner]
a
an
the
