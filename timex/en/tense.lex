# Words near a date that say on which side of the report it lies. The nearest
# one before the date in its sentence decides. A cue may have two words.

[futuretense]
'll
about to
are to
deadline
due
early as
effective
expected
expects
expires
going to
is to
must
payable
plans
scheduled
set for
set to
shall
should
slated
soon as
supposed to
to be
to resume
upcoming
will
wo
would be

[pasttense]
began
broke
came
did
died
fell
fled
found
gave
got
had
has
have
held
hit
kept
killed
left
lost
made
met
ran
rose
said
saw
sent
shot
shut
since
stood
struck
told
took
was
went
were
won
wrote

# an ending that makes a past tense of most verbs
[ending]
ed

# and what before it makes it none: to be freed
[infinitive]
are
be
being
is
