# Small words that the grammar of roles turns on.

[against]
against
at
into
on
onto
toward
towards
upon

[and]
and
as well as
or

[be]
are
be
been
being
is
was
were

[become]
got

[by]
by

[for]
for

[have]
had
has
have
having

[in]
in
inside
near
outside

[of]
of

[negation]
n't
never
no
not
without

[relative]
that
which
who
whom
whose

[with]
using
with

# Phrases that stand between a name and the group it is of.
[member]
branch
cell
column
commando
element
faction
fighter
guerrilla
leader
member
militant
rebel
supporter
terrorist
unit

# People whom nobody names: bare heads never taken for a name.
[nobody]
he
her
him
it
itself
she
them
they
us
we
who
you

[article]
a
an
the

[including]
including

[time]
afternoon
april
august
december
evening
february
friday
january
july
june
last
march
monday
month
morning
next
night
november
october
saturday
september
sunday
this
thursday
today
tomorrow
tuesday
wednesday
week
weekend
year
yesterday

[definite]
the
these
those
