# Words of a title that speak of several incidents.
[incidents]
homicides
shootings
weekend

# Words before people that set them apart from those told of before.

[others]
additional
another
else
more
other
others
remaining

# Words that bring in somebody new.
[introduces]
a
an
another
no
nobody
one
someone

# Words before people, or for them, that point back to somebody told of.

[refers]
all
both
each
he
her
him
his
it
she
that
the
their
them
these
they
this
those
whose
