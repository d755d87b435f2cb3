# Verbs that open what somebody says. The forms stand in this order: base,
# third person, past, -ing, and the participle where it is not the past.
#
#   np     takes a noun phrase as what is said: confirmed the deaths of two
#   obj    takes nothing else: identified the victims
#   hearsay  lowers what is said where it stands in the passive: was said to be
#   to     names the hearer first: told AFP that
#   that   is a cue only with that, a colon or a quotation: learned that
#   by     has its speaker behind it in the passive: recorded as six by a monitor
#   post   makes its speaker the author of a post: tweeted
#   via    names the way itself: tweeted
#   act    more a deed than words: "police name three victims" is a headline of its own
#   infer  where it hangs on a clause it is what the report makes of it: "…, suggesting"
#   way    is a cue only with the way it was done: mourned in a post
#   proof  what it is denied of is only possible: has not confirmed that
#   thing  has things for its speakers, never people: a video shows
#   finds  needs no that where an inquiry or a paper is its speaker: a study found
#   stance how the verb lets what is said stand

[say]
accuse, accuses, accused, accusing | stance=possible np obj
acknowledge, acknowledges, acknowledged, acknowledging
add, adds, added, adding
admit, admits, admitted, admitting
advise, advises, advised, advising | that
affirm, affirms, affirmed, affirming
agree, agrees, agreed, agreeing
allege, alleges, alleged, alleging | stance=possible np
announce, announces, announced, announcing | np
answer, answers, answered, answering | that
argue, argues, argued, arguing | that
assert, asserts, asserted, asserting
assess, assesses, assessed, assessing | that
assume, assumes, assumed, assuming | stance=possible
assure, assures, assured, assuring | to
attest, attests, attested, attesting | that
believe, believes, believed, believing | stance=possible
blame, blames, blamed, blaming | stance=possible np obj
blog, blogs, blogged, blogging | that
boast, boasts, boasted, boasting
brief, briefs, briefed, briefing | to
broadcast, broadcasts, broadcast, broadcasting | that
categorise, categorises, categorised, categorising | that by
categorize, categorizes, categorized, categorizing | that by
caution, cautions, cautioned, cautioning
certify, certifies, certified, certifying | that
charge, charges, charged, charging | that
chime in, chimes in, chimed in, chiming in | that
claim, claims, claimed, claiming | stance=possible np
clarify, clarifies, clarified, clarifying
come out to say, comes out to say, came out to say, coming out to say
comment, comments, commented, commenting
compile, compiles, compiled, compiling | that by
complain, complains, complained, complaining
concede, concedes, conceded, conceding
conclude, concludes, concluded, concluding | that finds
confirm, confirms, confirmed, confirming | np proof
contend, contends, contended, contending
continue, continues, continued, continuing | that
convey, conveys, conveyed, conveying | that
corroborate, corroborates, corroborated, corroborating | np proof
counsel, counsels, counseled, counseling | that
counter, counters, countered, countering | that
cry, cries, cried, crying | that
declare, declares, declared, declaring
demonstrate, demonstrates, demonstrated, demonstrating | that finds
deny, denies, denied, denying | stance=denied np
describe, describes, described, describing | np obj act
detail, details, detailed, detailing | np obj act
determine, determines, determined, determining | that finds
disclose, discloses, disclosed, disclosing | np
dismiss, dismisses, dismissed, dismissing | stance=denied np
dispute, disputes, disputed, disputing | stance=denied np
divulge, divulges, divulged, divulging | np
document, documents, documented, documenting | np obj act
email, emails, emailed, emailing | that
emphasise, emphasises, emphasised, emphasising
emphasize, emphasizes, emphasized, emphasizing
establish, establishes, established, establishing | that finds
estimate, estimates, estimated, estimating | stance=possible
exclaim, exclaims, exclaimed, exclaiming | that
explain, explains, explained, explaining
fear, fears, feared, fearing | stance=possible
find, finds, found, finding | that finds
forecast, forecasts, forecast, forecasting | that
fume, fumes, fumed, fuming
go on, goes on on, went on on, going on on
go on to say, goes on to say, went on to say, going on to say
guess, guesses, guessed, guessing | stance=possible
highlight, highlights, highlighted, highlighting | np
hint, hints, hinted, hinting | stance=possible infer
identify, identifies, identified, identifying | np obj act
imply, implies, implied, implying | stance=possible infer
indicate, indicates, indicated, indicating | np infer
inform, informs, informed, informing | to
inquire, inquires, inquired, inquiring | that
insist, insists, insisted, insisting
joke, jokes, joked, joking | that
lament, laments, lamented, lamenting
learn, learns, learned, learning | that
list, lists, listed, listing | np obj act
maintain, maintains, maintained, maintaining
marvel, marvels, marveled, marveling
mention, mentions, mentioned, mentioning | that
mourn, mourns, mourned, mourning | np obj way
muse, muses, mused, musing
mutter, mutters, muttered, muttering | that
name, names, named, naming | np obj act
narrate, narrates, narrated, narrating | np obj
note, notes, noted, noting
notify, notifies, notified, notifying | to
observe, observes, observed, observing | that
opine, opines, opined, opining
outline, outlines, outlined, outlining | np obj act
pen, pens, penned, penning | that
pledge, pledges, pledged, pledging
point out, points out, pointed out, pointing out
posit, posits, posited, positing | that
post, posts, posted, posting | np post
predict, predicts, predicted, predicting
presume, presumes, presumed, presuming | stance=possible
proclaim, proclaims, proclaimed, proclaiming
profess, professes, professed, professing | that
promise, promises, promised, promising
propose, proposes, proposed, proposing | that
put it, puts it, putting it | that
quip, quips, quipped, quipping
read, reads, read, reading | that
rebut, rebuts, rebutted, rebutting | stance=denied np
recall, recalls, recalled, recalling | that
reckon, reckons, reckoned, reckoning | stance=possible
recommend, recommends, recommended, recommending | that
record, records, recorded, recording | that by
recount, recounts, recounted, recounting
refer to, refers to, referred to, referring to | np obj
refute, refutes, refuted, refuting | stance=denied np
reiterate, reiterates, reiterated, reiterating
reject, rejects, rejected, rejecting | stance=denied np
relate, relates, related, relating | that
relay, relays, relayed, relaying | that
remark, remarks, remarked, remarking
remind, reminds, reminded, reminding | to
repeat, repeats, repeated, repeating | that
reply, replies, replied, replying | that
report, reports, reported, reporting | np hearsay
report on, reports on, reported on, reporting on | np obj
respond, responds, responded, responding | that
retort, retorts, retorted, retorting | that
reveal, reveals, revealed, revealing | np
rule, rules, ruled, ruling | that
say, says, said, saying | hearsay
scream, screams, screamed, screaming | that
shout, shouts, shouted, shouting | that
show, shows, showed, showing, shown | np thing
signal, signals, signaled, signaling | that infer
speak of, speaks of, spoke of, speaking of, spoken of | np obj
speculate, speculates, speculated, speculating | stance=possible
state, states, stated, stating
stipulate, stipulates, stipulated, stipulating | that
stress, stresses, stressed, stressing
suggest, suggests, suggested, suggesting | stance=possible infer
sum up, sums up, summed up up, summing up up
surmise, surmises, surmised, surmising
suspect, suspects, suspected, suspecting | stance=possible
swear, swears, swore, swearing, sworn | that
tally, tallies, tallied, tallying | that
tell, tells, told, telling | to
tell of, tells of, told of of, telling of of
testify, testifies, testified, testifying
text, texts, texted, texting | that
theorize, theorizes, theorized, theorizing | that
think, thinks, thought, thinking | stance=possible
threaten, threatens, threatened, threatening | that
tweet, tweets, tweeted, tweeting | post via
underline, underlines, underlined, underlining | that
underscore, underscores, underscored, underscoring | that
understand, understands, understood, understanding | that
verify, verifies, verified, verifying | that proof
voice, voices, voiced, voicing | that
vow, vows, vowed, vowing
warn, warns, warned, warning
weigh in, weighs in, weighed in, weighing in | that
whisper, whispers, whispered, whispering | that
worry, worries, worried, worrying | stance=possible
write, writes, wrote, writing, written
yell, yells, yelled, yelling | that

# "put the number of injured at 300"
[toll np]
gave the figure, gives the figure, giving the figure
gave the number, gives the number, giving the number
gave the toll, gives the toll, giving the toll
placed the number, place the number, places the number, placing the number
provided the names, provide the names, provides the names, providing the names
put the count, puts the count, putting the count
put the death toll, puts the death toll, putting the death toll
put the estimate, puts the estimate, putting the estimate
put the estimates, puts the estimates, putting the estimates
put the figure, puts the figure, putting the figure
put the number, puts the number, putting the number
put the toll, puts the toll, putting the toll
released the names, release the names, releases the names, releasing the names

# What somebody says of himself; no figure hangs on it.
[own]
accept responsibility, accepts responsibility, accepted responsibility, accepting responsibility
admit responsibility, admits responsibility, admitted responsibility, admitting responsibility
claim credit, claims credit, claimed credit, claiming credit
claim responsibility, claims responsibility, claimed responsibility, claiming responsibility
deny involvement, denies involvement, denied involvement, denying involvement
deny responsibility, denies responsibility, denied responsibility, denying responsibility
take credit, takes credit, took credit, taking credit, taken credit
take responsibility, takes responsibility, took responsibility, taking responsibility, taken responsibility

# "according to X": the source stands behind.
[according]
according to
as per
in the words of
per

# "X, citing Y, said": the source stands behind, and X is the way it came.
[citing]
citing
quoting

# "was quoted as saying", "quoted him as saying"
[quoted]
cited as saying
quoted as saying
reported as saying

# Words that lower what the sentence says without giving a speaker.
[hedge stance=possible]
alleged
allegedly
apparently
believed
feared
presumably
presumed
purportedly
reported
reportedly
rumored
rumoured
supposedly
suspected
unconfirmed

# Nouns that carry what is said: "reports that several hostages were freed".
[report stance=possible]
report, reports
rumor, rumors
rumour, rumours
speculation
suggestion, suggestions

[report]
accusation, accusations | stance=possible
allegation, allegations | stance=possible
announcement
assertion
claim, claims | stance=possible
confirmation
insistence
statement, statements

# "AFP quoted him as saying": the source stands behind, the way before.
[quote]
cite, cites, cited
quote, quotes, quoted

# What is claimed of these is no speech: "the blast claimed five lives".
[unsaid]
involvement
life, lives
responsibility
victim, victims
