package scene

import (
	"strings"

	"daybook/token"
)

// Tie is how a phrase stands to a governing word.
type Tie uint8

// The ties.
const (
	None     Tie = iota
	Subject      // of an active verb: the rebels attacked
	Patient      // subject of a passive verb: the mayor was killed
	Object       // of an active verb: attacked the barracks
	Prep         // behind a preposition that hangs on a verb
	NounPrep     // behind a preposition that hangs on a noun: the murder of
	Owner        // the mayor's murder
	Inside       // before the head of a phrase: a car bomb attack
	Apposed      // set beside another noun: the victim, A. Smith
	Equal        // told to be what another noun says: among the dead was A. Smith
	TieCount
)

// Names of the ties, for explanations.
var tieName = [TieCount]string{"none", "subject", "passive subject", "object", "verb+preposition", "noun+preposition", "owner", "inside", "beside", "is"}

func (t Tie) String() string { return tieName[t] }

// tied are the names of the ties, those with a preposition between, and of each
// those of a passive verb.
var tied = func() (all [TieCount][2][2]string) {
	for t, name := range tieName {
		for k, through := range [...]string{"", "/through"} {
			all[t][k] = [...]string{name + through, name + through + "/passive"}
		}
	}
	return all
}()

// Relation ties a phrase to a governor.
type Relation struct {
	Tie     Tie
	Prep    int  // the preposition's token, or -1
	Govern  int  // the governing verb's or noun's token
	Verb    int  // index into Verbs, or -1
	Joined  bool // it holds of another phrase of the same list
	Clause  bool // through a relative pronoun
	Through bool // a preposition stands between: "members of the FMLN attacked"
}

// Relations returns how phrase k stands to the words around it, a few at most.
func (s *Scene) Relations(k int, out []Relation) []Relation {
	// "four people were killed, including two policemen": what holds of the
	// people holds of the policemen, wherever their verb stands.
	if w := s.whole(k); w >= 0 {
		n := len(out)
		out = s.Relations(w, out)
		for i := n; i < len(out); i++ {
			out[i].Joined = true
		}
		if len(out) > n {
			return out
		}
	}
	p := &s.Phrases[k]
	sent := s.D.Sentences[s.D.SentenceOf(p.First)]
	left := s.left(p.First, sent, false, 0)
	through := left.Tie == Prep || left.Tie == NounPrep
	if left.Tie != None {
		out = append(out, left)
		// "the attack on the house of the mayor": also what the whole hangs on
		if left.Tie == NounPrep {
			if v := s.verbBefore(left.Prep, sent); v >= 0 {
				out = append(out, Relation{Tie: Prep, Prep: left.Prep, Govern: s.Verbs[v].Main, Verb: v, Joined: left.Joined, Through: true})
			}
		}
	}
	if r := s.equal(p.First, sent); r.Tie != None {
		out = append(out, r)
	}
	if r := s.right(p.Last, sent, 0); r.Tie != None {
		r.Through = through
		out = append(out, r)
	}
	return out
}

// whole returns the phrase of which phrase k, or the list that it stands in,
// is told to be a part, or -1.
func (s *Scene) whole(k int) int {
	sent := s.D.Sentences[s.D.SentenceOf(s.Phrases[k].First)]
	i := s.Phrases[k].First - 1
	for steps := 0; steps < 10 && i >= sent.First; steps++ {
		switch {
		case s.is(including, i):
			// back over what stands between: "people were killed in the attack,"
			for i--; i >= sent.First; i-- {
				if v := s.VerbAt(i); v >= 0 && s.Event[s.Verbs[v].Main] != nil {
					j := s.Verbs[v].First - 1
					if !s.Verbs[v].Passive {
						j = s.Verbs[v].Last
					}
					if j >= sent.First && s.PhraseAt(j) >= 0 && s.PhraseAt(j) < k {
						return s.PhraseAt(j)
					}
					return -1
				}
				if s.is(relative, i) || s.tok(i).Norm == ";" {
					return -1
				}
			}
			return -1
		case s.tok(i).Norm == ",", s.is(and, i):
			i--
		case s.PhraseAt(i) >= 0 && steps > 0:
			i = s.Phrases[s.PhraseAt(i)].First - 1
		default:
			return -1
		}
	}
	return -1
}

// left looks at what stands before token i.
func (s *Scene) left(i int, sent token.Sentence, joined bool, depth int) Relation {
	none := Relation{Prep: -1, Verb: -1, Govern: -1}
	j := i - 1
	for j >= sent.First && (s.tok(j).Kind == token.Open || s.tok(j).Kind == token.Close || s.tok(j).Tag == "-LRB-" && s.at[j] < 0) {
		j--
	}
	if j < sent.First {
		return none
	}
	t := s.tok(j)
	switch {
	case s.VerbAt(j) >= 0:
		v := s.VerbAt(j)
		tie := Object
		if s.Verbs[v].Passive {
			return none
		}
		if s.is(be, s.Verbs[v].Main) {
			return none
		}
		return Relation{Tie: tie, Prep: -1, Govern: s.Verbs[v].Main, Verb: v, Joined: joined}
	case t.Tag == "RP" && s.VerbAt(j-1) >= 0:
		v := s.VerbAt(j - 1)
		return Relation{Tie: Object, Prep: -1, Govern: s.Verbs[v].Main, Verb: v, Joined: joined}
	case t.Tag == "IN" || t.Tag == "TO" || s.is(by|of|with|against|in, j):
		g := j - 1
		for g >= sent.First && s.at[g] < 0 && s.VerbAt(g) < 0 && (strings.HasPrefix(s.tok(g).Tag, "RB") || s.tok(g).Tag == "RP" || s.tok(g).Tag == "IN" || s.tok(g).Tag == "-RRB-") {
			g--
		}
		if g < sent.First {
			return none
		}
		if v := s.VerbAt(g); v >= 0 {
			return Relation{Tie: Prep, Prep: j, Govern: s.Verbs[v].Main, Verb: v, Joined: joined}
		}
		if k := s.at[g]; k >= 0 {
			return Relation{Tie: NounPrep, Prep: j, Govern: s.Phrases[k].Head, Verb: -1, Joined: joined}
		}
		if v := s.verbBefore(j, sent); v >= 0 {
			return Relation{Tie: Prep, Prep: j, Govern: s.Verbs[v].Main, Verb: v, Joined: joined}
		}
		return none
	case depth < 6 && (t.Norm == "," || s.is(and, j)):
		// a list, or an apposition: what holds of the phrase before holds here
		b := j
		for b >= sent.First && (s.tok(b).Norm == "," || s.is(and, b)) {
			b--
		}
		if b < sent.First || s.at[b] < 0 {
			return none
		}
		return s.left(s.Phrases[s.at[b]].First, sent, true, depth+1)
	}
	return none
}

// equal looks for a noun that the phrase at token i is told to be, or is set
// beside.
func (s *Scene) equal(i int, sent token.Sentence) Relation {
	j := i - 1
	tie := Apposed
	switch {
	case j <= sent.First:
		return Relation{Prep: -1, Verb: -1, Govern: -1}
	case s.VerbAt(j) >= 0 && s.is(be, s.Verbs[s.VerbAt(j)].Main):
		tie = Equal
		j = s.Verbs[s.VerbAt(j)].First - 1
	case s.tok(j).Norm == ",":
		j--
	default:
		return Relation{Prep: -1, Verb: -1, Govern: -1}
	}
	if j < sent.First || s.at[j] < 0 {
		return Relation{Prep: -1, Verb: -1, Govern: -1}
	}
	return Relation{Tie: tie, Prep: -1, Govern: s.Phrases[s.at[j]].Head, Verb: -1}
}

// verbBefore is the last verb before token i of the sentence, or -1.
func (s *Scene) verbBefore(i int, sent token.Sentence) int {
	for j := i - 1; j >= sent.First; j-- {
		if v := s.VerbAt(j); v >= 0 {
			return v
		}
		if s.is(relative, j) || s.tok(j).Norm == ";" {
			return -1
		}
	}
	return -1
}

// right looks for the verb of which the phrase that ends before token i is the
// subject: over what hangs on the phrase, asides and the rest of a list.
func (s *Scene) right(i int, sent token.Sentence, depth int) Relation {
	none := Relation{Prep: -1, Verb: -1, Govern: -1}
	joined, clause := false, false
	for steps := 0; i < sent.Last && steps < 14; steps++ {
		t := s.tok(i)
		switch {
		case s.VerbAt(i) >= 0:
			v := s.VerbAt(i)
			// a bare participle far off belongs to something nearer
			tie := Subject
			if s.Verbs[v].Passive {
				tie = Patient
			}
			return Relation{Tie: tie, Prep: -1, Govern: s.Verbs[v].Main, Verb: v, Joined: joined, Clause: clause}
		case t.Tag == "-LRB-" || t.Norm == "[":
			for i < sent.Last && s.tok(i).Tag != "-RRB-" && s.tok(i).Norm != "]" {
				i++
			}
			i++
		case s.is(relative, i):
			clause = true
			i++
		case t.Tag == "IN" && !s.is(relative, i) && i+1 < sent.Last && s.at[i+1] >= 0:
			i = s.Phrases[s.at[i+1]].Last
		case t.Norm == "," || s.is(and, i):
			if i+1 < sent.Last && (s.at[i+1] >= 0 || s.is(and|relative, i+1) || s.tok(i+1).Norm == "," || s.VerbAt(i+1) >= 0 && t.Norm == ",") {
				joined = joined || s.at[i+1] >= 0 || s.is(and, i)
				i++
				continue
			}
			return none
		case s.at[i] >= 0:
			if !joined && !clause {
				return none
			}
			i = s.Phrases[s.at[i]].Last
		case strings.HasPrefix(t.Tag, "RB"), t.Kind == token.Open, t.Kind == token.Close:
			i++
		default:
			return none
		}
	}
	return none
}
