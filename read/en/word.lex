# The small words that the frames of the reader turn on.

[a]
a
an
one

[another]
another

[and]
&
and
or
plus

[of]
of

[by]
by

[relative]
that
which
who
whom

[whose]
whose

[them]
them
these
those
us
which
whom

[to]
above
at
beyond
hit
hits
is
now
of
past
reach
reached
reaches
reaching
stand at
stands at
stood at
to
topped
tops
was
were

[with]
along with
alongside
and
as well as
besides
together with
with

[take]
capture
captured
held
hold
holding
holds
keep
keeping
kept
take
taken
takes
taking
took

[leave]
find
finds
found
leave
leaves
leaving
left
shoot
shooting
shot

[quote]
"

[pronoun-women]
her
herself
she

[pronoun-one]
he
him
himself
i
me
myself
somebody
someone

[pronoun-many]
them
themselves
they
us
we

[be]
're
's
am
are
be
been
being
is
was
were

[get]
get
gets
getting
got
gotten

[have]
've
had
has
have
having

[on board]
aboard
on board
