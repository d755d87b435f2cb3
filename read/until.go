package read

import (
	"slices"
	"strings"

	"daybook"
	"daybook/lexicon"
)

// until is what the name of a section ends with whose verbs mean something only
// with the words that stand behind them.
const until = "-until"

// completed returns the words that a verb needs behind it, the people between or
// not, and their end: to death in "hacked three men to death" and in "were hacked
// to death". What happened to the people is told by these words. It is nil where
// they do not stand.
func (p *page) completed(e *lexicon.Entry, i int) (*lexicon.Entry, int) {
	const far = 14 // tokens
	till := strings.Split(e.Get("till"), "+")
	s := p.sent(i - 1)
	for j := i; j < min(s.Last, i+far); j++ {
		es, n := p.event(j)
		for _, x := range es {
			if slices.Contains(till, x.Label) && p.led(x, j, i) {
				return x, j + n
			}
		}
		if e := p.one("state", j); e != nil && e.Get("measure") == string(daybook.Killed) {
			break // found five men dead and two with wounds
		}
		if verb(p.tok(j)) && !p.is("have", j) || e.Is("near") && preposition(p.tok(j)) && !p.is("of", j) {
			break
		}
	}
	for j := i - 1; e.Is("back") && j >= max(s.First, i-far); j-- {
		if es, n := p.event(j); j+n < i {
			for _, x := range es {
				if slices.Contains(till, x.Label) {
					return x, i // the attack was carried out by two men
				}
			}
		}
	}
	return nil, 0
}

// after returns the token behind which the object of a verb is looked for: behind
// the words that complete it where they follow at once ("stabbed to death two men").
func (p *page) after(t *trigger) int {
	for i := t.last; i < t.end; i++ {
		if p.at[i] >= 0 && p.whoAt(int(p.at[i])) != nobody {
			return t.last
		}
	}
	return max(t.last, t.end)
}

// led reports whether what must stand behind an entry's words leads to those at
// token i: "into" and "a white" before "van".
func (p *page) led(x *lexicon.Entry, i, first int) bool {
	behind := x.Get("behind")
	if behind == "" {
		return true
	}
	const far = 4 // tokens
	for j := i - 1; j >= max(first, i-far); j-- {
		for _, section := range strings.Split(behind, "+") {
			if p.is(section, j) {
				return true
			}
		}
		if t := p.tok(j); t.Tag != "DT" && t.Tag != "JJ" && t.Tag != "CD" && t.Tag != "VBG" && t.Tag != "IN" && t.Tag[:1] != "N" && t.Tag != "PRP$" && !p.is("possessor", j) {
			break
		}
	}
	return false
}

// triggersOf adds the triggers of the words from first up to last, one for each
// frame that they serve in, and reports whether there are any. What a verb means with the words behind it goes before what
// it means alone: who was shot to death was not just shot.
func (p *page) triggersOf(es []*lexicon.Entry, first, last int) bool {
	from := len(p.triggers)
	for _, e := range es {
		t := trigger{first: first, last: last, entry: e, frame: strings.TrimSuffix(e.Label, until), agent: -1}
		if !frames[t.frame] {
			continue
		}
		t.form = formOf(e, p.words(first, last))
		measure := e
		if t.frame != e.Label {
			if measure, t.end = p.completed(e, last); measure == nil {
				continue
			}
		}
		t.measure, t.taken = daybook.Measure(measure.Get("measure")), measure.Is("taken")
		if t.end > 0 && (t.measure == daybook.Injured || t.measure == daybook.Casualties) && p.mortal(last, t.end-1) {
			t.measure = daybook.Killed
		}
		out := p.triggers[from:]
		same := slices.IndexFunc(out, func(u trigger) bool { return u.frame == t.frame })
		switch {
		case same < 0:
			p.triggers = append(p.triggers, t)
		case t.end > 0:
			out[same] = t
		case out[same].end == 0:
			p.triggers = append(p.triggers, t)
		}
	}
	return len(p.triggers) > from
}
