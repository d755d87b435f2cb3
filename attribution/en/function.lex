# Small words that the grammar of attribution turns on.
[that]
that

[relative]
that
where
which
who
whom
whose

[by]
by

[as]
as

[adverb]
again
already
also
earlier
first
further
furthermore
independently
initially
instead
just
later
merely
now
officially
online
only
previously
publicly
recently
reportedly
separately
simply
since
specifically
still
subsequently
then
today
too
yesterday

[auxiliary]
'd
'll
'm
're
's
've
am
are
be
been
being
can
cannot
could
did
do
does
get
got
had
has
have
having
is
may
might
must
shall
should
was
were
will
would

[be]
'm
're
's
am
are
be
been
being
get
got
is
was
were

[modal]
'll
can
could
may
might
must
should
would

[negation]
cannot
declined
hardly
n't
neither
never
no
nor
not
refused

[preposition]
about
above
across
after
against
along
among
around
as
at
before
behind
below
beside
between
by
despite
down
during
for
from
in
inside
into
near
of
off
on
onto
out
outside
over
through
throughout
to
toward
towards
under
until
upon
via
with
within
without

# Those that hang a noun on a noun: a spokesman for the ministry.
[link]
at
for
from
in
of
with

# Those that bring the way it was said: in a statement, on Facebook.
[way]
by
during
in
on
over
via

[coordinator]
and
but
or
whereas
while
whilst
yet

# Those that turn to another clause.
[turn]
although
but
though
whereas
while
whilst
yet

[subordinator]
after
although
as
because
before
during
if
once
since
though
unless
until
when
whenever
where
whereas
while
whilst

# A count begins here, not a circumstance: said at least two died.
[hedging]
about
around
as few
as many
at least
at most
between
more than
over
under
up to

[determiner]
a
all
an
another
any
both
each
every
her
his
its
many
multiple
one
other
our
several
some
that
the
their
these
this
those
two

# Those that point back.
[the]
that
the
these
this
those

[time]
a.m.
afternoon
am
apr.
april
aug.
august
day
dec.
december
earlier
evening
feb.
february
fri
friday
hour
hours
jan.
january
july
june
last
late
later
march
midday
midnight
mon
monday
month
morning
next
night
noon
nov.
november
oct.
october
p.m.
pm
saturday
sept.
september
sunday
thursday
today
tonight
tuesday
wednesday
week
weekend
year
yesterday

[and]
&
and

[article]
a
an
the

[to]
to

# Those that name some of the speakers: other users, including two medics.
[among]
including
like
such as

# Who was able to say it has said it.
[able]
able

# By which a report ranks what it tells of, in a circumstance behind the
# speaker: "…, the ministry said, in the first such case".
[fresh]
biggest
bloodiest
deadliest
first
largest
latest
worst

# The report's own remark on what was said: "…, although it was not clear".
[aside]
it is not clear
it is not immediately clear
it is not known
it is not yet clear
it is unclear
it was n't clear
it was n't immediately clear
it was not clear
it was not immediately clear
it was not known
it was unclear

# Who said one thing and then another: the same source.
[same]
same

# Verbs that have one for their subject.
[singular]
has
is
was

# That bring in a speaker of their own: "…, with neighbours saying that".
[with]
with

# Whoever has done this with a paper has not written it: "a report seen by AFP".
[seen]
acquired
cited
examined
obtained
quoted
read
reviewed
seen
verified
viewed

# One of them: "one of the witnesses".
[lone]
another
each
either
one
