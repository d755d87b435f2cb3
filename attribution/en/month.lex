# Months, as posts are signed with.

[month n=1]
jan, jan., january

[month n=2]
feb, feb., february

[month n=3]
mar, mar., march

[month n=4]
apr, apr., april

[month n=5]
may

[month n=6]
jun, jun., june

[month n=7]
jul, jul., july

[month n=8]
aug, aug., august

[month n=9]
sep, sep., sept., september

[month n=10]
oct, oct., october

[month n=11]
nov, nov., november

[month n=12]
dec, dec., december
