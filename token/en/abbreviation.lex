# Abbreviations whose dot is no full stop. "end" marks those that may also
# stand at the end of a sentence.

[abbreviation]
adm.
ala.
apt.
ariz.
ark.
assoc.
aug.
ave.
bldg.
blvd.
brig.
bros.
calif.
capt.
cmdr.
co. | end
col.
colo.
comdr.
conn.
corp. | end
cpl.
ct.
dec.
del.
dept.
det.
dist.
dr.
e.g.
esq. | end
est.
etc. | end
feb.
fla.
fr.
ft.
ga.
gen.
gov.
hon.
hwy.
i.e.
ill.
inc. | end
ind.
insp.
jan.
jr. | end
kan.
ky.
la.
lt.
ltd. | end
maj.
mass.
messrs.
mich.
minn.
miss.
mo.
mont.
mr.
mrs.
ms.
mt.
neb.
nev.
no.
nos.
nov.
oct.
okla.
ont.
ore.
pa.
pfc.
pres.
prof.
pvt.
rd.
rep.
reps.
ret.
rev.
sen.
sens.
sept.
sgt.
sr. | end
st.
supt.
tenn.
tex.
u.k. | end
u.n. | end
u.s. | end
va.
vs.
vt.
wash.
wis.
wyo.

[end]
a.m.
d.c.
m.d.
p.m.
ph.d.

# Words that, in upper case after such an abbreviation, begin a new sentence.
[start]
a
after
an
and
as
at
but
he
her
his
however
i
if
in
it
its
no
on
one
our
police
she
some
that
the
their
there
these
they
this
those
two
we
when
while
with
you

# Endings that are words of their own.
[clitic]
'd
'll
'm
're
's
've
n't
