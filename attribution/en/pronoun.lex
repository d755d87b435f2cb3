# Who a pronoun can stand for. The number "body" is an organisation.

[pronoun number=one gender=m]
he
him

[pronoun number=one gender=f]
her
she

[pronoun number=body]
it

[pronoun number=many]
them
they

# The speaker himself; in a quotation only.
[first]
i
me
my
our
us
we

# Nobody in particular.
[anyone]
anyone
everyone
how
nobody
somebody
someone
there
this
what
which
who
you

[honorific gender=m]
lord
mister
mr
mr.
sir

[honorific gender=f]
lady
madam
miss
mrs
mrs.
ms
ms.

[honorific]
dr
dr.
drs.
prof
prof.
rev.
