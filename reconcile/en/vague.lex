# Words that say that there were people, and no number of them.

[vague]
dozens
few
hundreds
many
multiple
number of
numerous
others
scores
several
some
tens
thousands
