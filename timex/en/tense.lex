# Words near a date that say on which side of the report it lies. The nearest
# one before the date in its sentence decides.

[futuretense]
'll
about to
aims
anticipate
anticipated
are to
as early as
before
by
can
could
deadline
due
effective
expect
expected
expects
expires
going to
hopes
intends
is to
may
might
must
next
payable
plan
planned
planning
plans
prepares
scheduled
set for
set to
shall
should
slated
through
to be
until
upcoming
will
wo
would

[pasttense]
ago
began
came
did
died
fell
found
had
has
have
held
hit
killed
left
made
met
once
ran
rose
said
saw
says
sent
shot
since
struck
told
took
was
went
were
won

# an ending that makes a past tense of most verbs
[ending]
ed
