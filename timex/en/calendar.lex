# The names of days, months, seasons and feasts. A bare abbreviation that is
# also a word or a name ("sun", "mar", "may") is shy: alone it is no date. One
# that is also a given name is no date before another name.

[weekday]
friday, fridays, fri., fri | weekday=5
mon | weekday=1 shy
monday, mondays, mon. | weekday=1
sat | weekday=6 shy
saturday, saturdays, sat. | weekday=6
sun | weekday=7 shy
sunday, sundays, sun. | weekday=7
thursday, thursdays, thurs., thu., thur., thurs, thu | weekday=4
tuesday, tuesdays, tues., tue., tues, tue | weekday=2
wed | weekday=3 shy
wednesday, wednesdays, wed., weds | weekday=3

[month]
apr., apr | month=4
april | month=4 given
aug., aug | month=8
august | month=8 given
dec | month=12 shy
december, dec. | month=12
february, feb., feb | month=2
jan | month=1 shy given
january, jan. | month=1
july, jul., jul | month=7
jun, jun. | month=6 shy
june | month=6 given
mar, mar. | month=3 shy
march | month=3 shy
may | month=5 shy
november, nov., nov | month=11
october, oct., oct | month=10
sep | month=9 shy
september, sept., sep., sept | month=9

# northern seasons: winter is that which begins in the year
[season]
autumn | season=autumn
fall | season=autumn
spring, springtime | season=spring
summer, summertime | season=summer
winter, wintertime | season=winter

# feasts with a fixed day, an nth weekday of a month, or a distance in days
# from Easter Sunday (of the western churches)
[feast]
all saints day, all saints ' day | month=11 day=1
april fools ' day, april fool 's day | month=4 day=1
ash wednesday | easter=-46
bastille day | month=7 day=14
boxing day | month=12 day=26
christmas, xmas | month=12 day=25
christmas day, xmas day | month=12 day=25
christmas eve, xmas eve | month=12 day=24
columbus day | month=10 weekday=1 which=2
easter monday | easter=1
easter sunday, easter | easter=0
fourth of july | month=7 day=4
good friday | easter=-2
halloween | month=10 day=31
holy thursday, maundy thursday | easter=-3
labor day | month=9 weekday=1 which=1
martin luther king day, martin luther king jr. day | month=1 weekday=1 which=3
may day | month=5 day=1
memorial day | month=5 weekday=1 which=-1
mother 's day | month=5 weekday=7 which=2
new year 's day, new years day | month=1 day=1
new year 's eve, new years eve | month=12 day=31
palm sunday | easter=-7
presidents ' day, president 's day | month=2 weekday=1 which=3
st. patrick 's day | month=3 day=17
thanksgiving day, thanksgiving | month=11 weekday=4 which=4
valentine 's day | month=2 day=14
veterans day, veterans ' day | month=11 day=11

# what looks like a date and is the name of a thing
[name]
9/11
black friday
black september
black thursday
bloody friday
bloody sunday
face the nation
fat tuesday
friday times
mail on sunday
man friday
march madness
march of dimes
may day parade
meet the press
ruby tuesday
saturday night live
september 11 commission
sunday express
sunday herald
sunday independent
sunday mail
sunday mirror
sunday school
sunday telegraph
sunday times
sunday tribune
sunday world
super sunday
super tuesday
usa today
