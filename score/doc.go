// Package score measures readings against reports coded by hand: the figures
// by which a rule is kept or thrown away, and the lists of errors that say
// which rule to work on next.
//
// # Claims
//
// [Claims] compares the claims of a reading with gold claims on four levels,
// each micro-averaged over all reports:
//
//	count       measure, class (people and civilians are one), lo, hi
//	incident    and whether it belongs to the main incident
//	attributed  and the speaker: both the report's own voice, both unknown,
//	            or the same speaker
//	full        and the stance, and whether the figure is a part
//
// On each level both sides are first reduced to distinct claims (what the
// level compares and, for single persons, the words of the figure) and then
// matched one to one, the fuller agreements first. Two phrases name the same
// speaker when they share a distinguishing word (a name, a place, a body), or
// when one of them has none and they share a role word: "police" and "Karachi
// police", but not "Karachi police" and "Lahore police". Claims marked
// indefinite are left out.
//
// Beside the levels stand the errors that cost most: a claim hung on a speaker
// other than gold's (misattributed), a speaker named where the report speaks
// itself (invented), and a quote that is not in the report (ungrounded, which
// must be 0).
//
// # Roles
//
// [MUC4] compares the perpetrators, targets, victims and weapons of a reading
// with the role fillers of MUC-4 by CEAF-REE in the strict form of Du, Rush
// and Cardie, "GRIT: Generative Role-filler Transformers for Document-level
// Event Entity Extraction" (EACL 2021), section 5: per report and role, gold
// entities are matched one to one with the strings read so that the number of
// matches is the largest (Kuhn's algorithm); a string matches an entity when
// it is among its mentions. Strings are lower-cased and stripped of
// punctuation and of a, an, the.
//
// # Attributions
//
// [PolNeAR] compares who says what with the attributions of PolNeAR: source,
// cue, content. Gold and found ones are matched one to one where their cues
// share a letter or, where one of the two has no cue, their sources and their
// contents both do; those with most parts the same go first, then those that
// share most letters. Of each part two figures are given: exact, where its
// letters and figures are the same ones (marks, quotation marks and blanks
// compare as nothing, and a content in several stretches is one), and overlap,
// where they share a letter. Precision is over all attributions found that have
// the part, recall over all of gold. PolNeAR is wider than what a recorder
// needs: wishes, votes and feelings are attributions there. The line of plain
// speech gives how much is found, at least in part, of the gold whose cue is
// said, told, added or the like.
//
// # Parts of the reader
//
// [Times] compares time expressions with those of TempEval-3: a marked one is
// recognised when a mention shares a byte with it, each mention serving once;
// of those the span, the type and the value are compared. A part of the day in
// a value is let pass, and so are trailing unknowns.
//
// [Places] compares the names of places with those of LGL and GeoVirus: a name
// is found when its span is the marked one, give or take an article or a dot,
// and right when it lies within 161 km (100 miles) of the coordinates.
//
// [Victims] compares readings with labels of the Gun Violence Database: the
// tolls must be the numbers of victims killed and of those hurt but not killed;
// a name is the same when all the words of the shorter are in the longer, a
// town when its words in the report or the gazetteer are among gold's, a weapon
// when it shares a word.
//
// [Ranges] compares the tolls of the narratives of civilian-harm assessments
// with the ranges that the assessors gave: both ends the same, or a number in
// common. A number of children or women is right when a claim of the main
// incident that so many were killed shares a number with it.
//
// # Agreement with the referee
//
// [Claims] and [MUC4] are ports of Python programs that are the referee of the
// project, and print the same lines. What those programs take from Python (what a word is,
// what white space is, how letters are lowered) is kept in words.go. Stricter
// than the referee: a line that does not fit the schema is an error with its
// position, and a gold claim must state its stance.
package score
