package timex

import (
	"fmt"
	"strings"
)

// A .rule file says which sequences of words are time expressions.
//
//	def dayname = weekday | today
//
//	rule night-of-day
//	  dayname part          -> date
//	  [on] dayname part     -> date edge=end
//	  = on [Friday night] | 2023-02-17TNI
//	  ! Friday Night Lights
//
// A definition stands for its alternatives; one that begins with phrase instead
// of def is found by itself first, at its longest, and then counts as one word.
//
// A pattern is a sequence of elements: a label of the lexicon, a numeral
// class, a definition, or a 'word' (or "word"); alternatives are joined by bars without
// spaces, an element with a question mark may be missing, and one in brackets
// is context: it must stand there, before or behind, but is not part of the
// mention. The arrow leads to the meaning and to features the rule adds. The
// longest pattern that fits wins; of equals, the first in the file.
//
// Examples are run by go test against a report of Saturday 2023-02-18: "="
// gives a text with the mention in brackets and its value (TIMEX3), "!" a text
// in which the rule must not fire. A definition begins with def and may go on
// in lines that begin with a bar.

// meaning is what a rule makes of a frame.
type meaning uint8

const (
	mNothing  meaning = iota // not a time: an age, a name
	mDate                    // a calendar time, full or partial, or a deictic one
	mShift                   // so many units from the anchor or a mention
	mWindow                  // the last so many units, up to the anchor
	mDuration                // how long
	mEvent                   // how long from some happening
	mSet                     // again and again
	mVague                   // past, present, future
)

var meanings = map[string]meaning{
	"nothing": mNothing, "date": mDate, "shift": mShift, "window": mWindow,
	"duration": mDuration, "event": mEvent, "set": mSet, "vague": mVague,
}

type rule struct {
	name     string
	meaning  meaning
	feats    []feature
	examples []example
	file     string
	line     int
}

type example struct {
	fires bool
	text  string // with the mention in brackets when it fires
	value string
	line  int
}

// element is one place of a pattern.
type element struct {
	classes []class
	context bool
}

// node is a state of the matcher: a trie over classes.
type node struct {
	edges  []edge
	accept int32 // index of a pattern's accept + 1; 0 none
}

// edge leads on over one word. A context edge stands outside the mention.
type edge struct {
	class   class
	context bool
	next    *node
}

type builder struct {
	g      *Grammar
	defs   map[string][][]element
	errs   []error
	source string
	line   int
}

func (b *builder) fault(format string, args ...any) {
	b.errs = append(b.errs, fmt.Errorf("%s:%d: %s", b.source, b.line, fmt.Sprintf(format, args...)))
}

// file reads one .rule file into the grammar.
func (b *builder) file(name, data string) {
	b.source = name
	def, title := "", ""
	var examples []example
	first := len(b.g.rules)
	finish := func() {
		for i := first; i < len(b.g.rules); i++ {
			b.g.rules[i].examples = examples
		}
		first, examples = len(b.g.rules), nil
	}
	n, inPhrase := 0, false
	for l := range strings.Lines(data) {
		n++
		b.line = n
		s := strings.TrimSpace(l)
		switch {
		case s == "" || s[0] == '#':
		case strings.HasPrefix(s, "def "), strings.HasPrefix(s, "phrase "):
			what, rest, _ := strings.Cut(s, " ")
			name, body, ok := strings.Cut(rest, "=")
			if !ok {
				b.fault("a definition is: def name = pattern")
				continue
			}
			def, title = strings.TrimSpace(name), ""
			if _, dup := b.defs[def]; dup || b.known(def) {
				b.fault("%q is defined already", def)
			}
			inPhrase = what == "phrase"
			if inPhrase {
				b.g.phrases = append(b.g.phrases, phraseOf{class: b.g.class(def)})
			}
			b.define(def, body, inPhrase)
		case s[0] == '|' && def != "":
			b.define(def, s[1:], inPhrase)
		case strings.HasPrefix(s, "rule "):
			finish()
			def, title = "", strings.TrimSpace(s[5:])
		case s[0] == '=' && title != "":
			text, value, _ := strings.Cut(s[1:], "|")
			examples = append(examples, example{true, strings.TrimSpace(text), strings.TrimSpace(value), n})
		case s[0] == '!' && title != "":
			examples = append(examples, example{false, strings.TrimSpace(s[1:]), "", n})
		case title != "":
			b.pattern(title, s)
		default:
			b.fault("neither a rule nor a definition: %q", s)
		}
	}
	finish()
}

func (b *builder) known(name string) bool { _, ok := b.g.classes[name]; return ok }

// define adds the alternatives of a definition.
func (b *builder) define(name, body string, isPhrase bool) {
	for alt := range strings.SplitSeq(body, " | ") {
		seqs := b.expand(strings.Fields(alt))
		if !isPhrase {
			b.defs[name] = append(b.defs[name], seqs...)
			continue
		}
		for _, seq := range seqs {
			b.enter(&b.g.phrases[len(b.g.phrases)-1].root, seq, 1)
		}
	}
}

// pattern enters one pattern line of a rule.
func (b *builder) pattern(title, s string) {
	pat, to, ok := strings.Cut(s, "->")
	fields := strings.Fields(to)
	if !ok || len(fields) == 0 {
		b.fault("a pattern is: elements -> meaning")
		return
	}
	m, ok := meanings[fields[0]]
	if !ok {
		b.fault("no such meaning: %q", fields[0])
	}
	r := rule{name: title, meaning: m, file: b.source, line: b.line}
	for _, f := range fields[1:] {
		k, v, ok := strings.Cut(f, "=")
		if !ok {
			v = "yes"
		}
		x, ok := parseFeature(k, v)
		if !ok {
			b.fault("no such feature: %q", f)
		}
		r.feats = append(r.feats, x)
	}
	b.g.rules = append(b.g.rules, r)
	for _, seq := range b.expand(strings.Fields(pat)) {
		if len(seq) > maxPath {
			b.fault("a pattern of more than %d words", maxPath)
			continue
		}
		b.enter(&b.g.root, seq, int32(len(b.g.rules)))
	}
}

// expand turns elements into all the sequences they stand for.
func (b *builder) expand(elements []string) [][]element {
	out := [][]element{nil}
	for _, e := range elements {
		e, optional := strings.CutSuffix(e, "?")
		context := false
		if strings.HasPrefix(e, "[") && strings.HasSuffix(e, "]") {
			e, context = e[1:len(e)-1], true
		}
		var seqs [][]element
		var one element
		for name := range strings.SplitSeq(e, "|") {
			switch def, isDef := b.defs[name]; {
			case isDef:
				seqs = append(seqs, def...)
			case len(name) > 2 && (name[0] == '\'' || name[0] == '"'):
				one.classes = append(one.classes, b.g.literal(name[1:len(name)-1]))
			case name == "'":
				one.classes = append(one.classes, b.g.literal(name))
			case b.known(name):
				one.classes = append(one.classes, b.g.classes[name])
			default:
				b.fault("no such class: %q", name)
			}
		}
		if len(one.classes) > 0 {
			seqs = append(seqs, []element{one})
		}
		var next [][]element
		for _, head := range out {
			if optional {
				next = append(next, head)
			}
			for _, tail := range seqs {
				seq := append(append([]element(nil), head...), tail...)
				if context {
					for i := len(head); i < len(seq); i++ {
						seq[i].context = true
					}
				}
				next = append(next, seq)
			}
		}
		out = next
	}
	return out
}

// enter adds a sequence to the trie; an earlier rule keeps its place.
func (b *builder) enter(root *[]*node, seq []element, accept int32) {
	if len(seq) == 0 {
		b.fault("a pattern that may be empty")
		return
	}
	*root = grown(*root, len(b.g.classes))
	for _, c := range seq[0].classes {
		if (*root)[c] == nil {
			(*root)[c] = &node{}
		}
		b.walk((*root)[c].step(c, seq[0].context), seq[1:], accept)
	}
}

func grown(root []*node, n int) []*node {
	for len(root) < n {
		root = append(root, nil)
	}
	return root
}

func (b *builder) walk(n *node, seq []element, accept int32) {
	if len(seq) == 0 {
		if n.accept == 0 {
			n.accept = accept
		}
		return
	}
	for _, c := range seq[0].classes {
		b.walk(n.step(c, seq[0].context), seq[1:], accept)
	}
}

// step returns the node behind an edge, made when there is none.
func (n *node) step(c class, context bool) *node {
	for i := range n.edges {
		if n.edges[i].class == c && n.edges[i].context == context {
			return n.edges[i].next
		}
	}
	next := &node{}
	n.edges = append(n.edges, edge{c, context, next})
	return next
}
