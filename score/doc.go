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
// # Agreement with the referee
//
// Both are ports of Python programs that are the referee of the project, and
// print the same lines. What those programs take from Python (what a word is,
// what white space is, how letters are lowered) is kept in words.go. Stricter
// than the referee: a line that does not fit the schema is an error with its
// position, and a gold claim must state its stance.
package score
