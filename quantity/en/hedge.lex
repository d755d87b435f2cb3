# Words that bound or blur the number behind (before) or in front (after), or
# set it beside another.
# bound: min N.., over N+1.., max ..N, under ..N-1, near ..N about, about.

[before]
a further | bound=exact more
a minimum of | bound=min
a reported | bound=exact possible
a total of | bound=exact
about | bound=about
additional, an additional | bound=exact more
all | bound=exact all
all but | bound=exact
almost | bound=near
an estimated | bound=about
another | bound=exact more
anywhere between, anywhere from | bound=range
approximately, approx, approx., aprox, aproximately | bound=about
around | bound=about
as few as | bound=min
as many as | bound=max
at least, atleast, a least, at lest, at the least, least | bound=min
at most | bound=max
between | bound=range
circa | bound=about
close to | bound=near
estimated | bound=about
even | bound=exact
exactly | bound=exact
fewer than | bound=under
in excess of | bound=over
just | bound=exact
just over | bound=over
just under | bound=under
less than | bound=under
maybe | bound=about
more than | bound=over
nearly | bound=near
no fewer than, no less than, not fewer than, not less than | bound=min
no more than, not more than | bound=max
northwards of, upwards of | bound=over
only | bound=exact
other | bound=exact more
over | bound=over
perhaps | bound=about
possibly | bound=exact possible
roughly | bound=about
some | bound=about
the | bound=exact
the other | bound=exact more
these, those | bound=exact
under | bound=under
up to, upto | bound=max
well over | bound=over

[after]
+ | bound=min
and counting | bound=min
more | bound=exact more
or more | bound=min
or so | bound=about
other | bound=exact more
plus | bound=min

# Two more than before: no more of its own.
[than]
than

[to]
- | range
-- | range
and | range=between
or | range=or
to | range
