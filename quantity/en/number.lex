# Numerals and the words that stand for a count of people
# (doc/format.md, figures as worded).

[unit]
eight | n=8
eighteen | n=18
eleven | n=11
fifteen | n=15
five | n=5
four | n=4
fourteen | n=14
nine | n=9
nineteen | n=19
one | n=1
seven | n=7
seventeen | n=17
six | n=6
sixteen | n=16
ten | n=10
thirteen | n=13
three | n=3
twelve | n=12
two | n=2
zero | n=0

[tens]
eighty | n=80
fifty | n=50
forty, fourty | n=40
ninety | n=90
seventy | n=70
sixty | n=60
thirty | n=30
twenty | n=20

# They multiply what stands before them.
[times]
dozen | n=12
hundred | n=100
million | n=1000000
score | n=20
thousand | n=1000

# Counts of their own. An open top has lo only; "fix" gives a plain number.
[vague]
a couple, a couple of, couple of | fix=2
a couple dozen, a couple of dozen, couple dozen | fix=24
a few, few | lo=3
a handful, a handful of | lo=3
a large number of, a great number of, a huge number of, a significant number of, a considerable number of, a substantial number of, a high number of, a good number of, a small number of, a growing number of, large numbers of, great numbers of | lo=3
a lot of, lots of | lo=3
a number of, a number | lo=3
a pair of, a pair, pair of | fix=2
a trio of, trio of | fix=3
both | fix=2 all
countless | lo=3 many
dozens, dozens of | lo=24
half a dozen, half-a-dozen, half dozen, half-dozen, a half-dozen, a half dozen | fix=6
half a million, half million | fix=500000
hundreds, hundreds of | lo=200
hundreds of thousands, hundreds of thousands of | lo=200000
many, a great many, a good many | lo=3
millions, millions of | lo=2000000
multiple | lo=2
numerous | lo=3
scores, scores of | lo=40
several | lo=3
several dozen, several dozens of, a few dozen | lo=36
several hundred, a few hundred | lo=300
several thousand, a few thousand | lo=3000
some | lo=3 some
some of | lo=3
tens, tens of | lo=20
tens of thousands, tens of thousands of | lo=20000
thousands, thousands of | lo=2000
various | lo=3

[none]
no | none
no one, noone, nobody | none pronoun
none | none pronoun

[fraction]
a quarter | part=4
a third, one third, one-third | part=3
half, one half | part=2

# "a dozen", "a hundred"
[article]
a
an
