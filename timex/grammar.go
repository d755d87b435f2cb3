package timex

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"sort"
	"strings"
	"sync"

	"daybook/lexicon"
)

//go:embed en/*.lex en/*.rule
var english embed.FS

// English returns the grammar of English time expressions. It is made once.
var English = sync.OnceValue(func() *Grammar {
	g, err := load(english, "en")
	if err != nil {
		panic(err) // unreachable unless an embedded file is at fault
	}
	return g
})

// Grammar finds the time expressions of one language. It is safe for use by
// many readers at once.
type Grammar struct {
	classes map[string]class
	vocab   map[string]*word
	root    []*node // by class
	phrases []phraseOf
	rules   []rule
	// words near a mention that tell its tense
	tense      map[string]Tense
	tense2     map[[2]string]Tense // cues of two words
	ending     []string
	infinitive map[string]bool // words behind which an ending is no past tense
	bound      map[string]Bound
	lead       map[string]bool // words that may stand before a shy month; true when before a given name too
	determiner map[string]bool
	running    map[string]bool  // words before a date that is no dateline
	suffix     map[string]class // letters that make an ordinal or a decade of digits

	scans sync.Pool
}

// phraseOf is a sequence that counts as one word of a class.
type phraseOf struct {
	class class
	root  []*node
}

// class is a set of words that patterns name: a label of the lexicon, a sort
// of numeral, or a single word.
type class uint16

// sense is one way to take one or more words.
type sense struct {
	class class
	width uint16 // cells
	own   feature
	feats []feature
}

// word is a vocabulary entry.
type word struct {
	senses []sense
	long   []phrase // forms of several words that begin with it
	digits bool
	number int32 // the count a numeral word gives; 0 is no numeral
	scale  int32
}

type phrase struct {
	rest  []string
	sense sense
}

// The classes of numerals, known to every language.
const (
	cNum         class = iota // a count, also in words
	cDom                      // 1 to 31
	cMM                       // 1 to 12, as a month
	cHour                     // 0 to 24, as an hour
	cYear                     // 1000 to 2199
	cRecentYear               // 1900 to 2049
	cYY                       // two digits, as a year
	cNth                      // 13th
	cClock                    // 6:30
	cDotted                   // 6.30, only a clock beside other words
	cFour                     // 0735, 1800: only a clock beside other words
	cClockAP                  // 6:30am
	cDecade                   // 1990s
	cShortDecade              // 90s
	cNumeric                  // 17/02/2023
	cFirst                    // the first class of a lexicon
)

var numerals = []string{"num", "dom", "mm", "hour", "year", "recent-year", "yy", "nth", "clock", "dotted", "four", "clockap", "decade", "shortdecade", "numeric"}

func load(fsys fs.FS, dir string) (*Grammar, error) {
	g := &Grammar{
		classes: map[string]class{}, vocab: map[string]*word{}, tense: map[string]Tense{}, tense2: map[[2]string]Tense{}, infinitive: map[string]bool{},
		bound: map[string]Bound{}, lead: map[string]bool{}, determiner: map[string]bool{}, running: map[string]bool{}, suffix: map[string]class{},
	}
	for i, n := range numerals {
		g.classes[n] = class(i)
	}
	lex, err := lexicon.Load(fsys, dir+"/*.lex")
	if err != nil {
		return nil, err
	}
	var errs []error
	for _, e := range lex.Entries {
		errs = append(errs, g.learn(e))
	}
	names, err := fs.Glob(fsys, dir+"/*.rule")
	errs = append(errs, err)
	sort.Strings(names)
	b := builder{g: g, defs: map[string][][]element{}}
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		errs = append(errs, err)
		b.file(name, string(data))
	}
	errs = append(errs, b.errs...)
	g.root = grown(g.root, len(g.classes))
	for i := range g.phrases {
		g.phrases[i].root = grown(g.phrases[i].root, len(g.classes))
	}
	g.scans.New = func() any { return new(scan) }
	return g, errors.Join(errs...)
}

// learn enters one line of the lexicon.
func (g *Grammar) learn(e *lexicon.Entry) error {
	var feats []feature
	var errs []error
	names := make([]string, 0, len(e.Attr))
	for k := range e.Attr {
		names = append(names, k)
	}
	sort.Strings(names)
	for _, k := range names {
		f, ok := parseFeature(k, e.Attr[k])
		if !ok {
			errs = append(errs, fmt.Errorf("%s:%d: no such feature: %s=%s", e.File, e.Line, k, e.Attr[k]))
			continue
		}
		feats = append(feats, f)
	}
	for _, form := range e.Forms {
		switch e.Label {
		case "pasttense":
			g.cue(form, Past)
			continue
		case "futuretense":
			g.cue(form, Future)
			continue
		case "infinitive":
			g.infinitive[form] = true
			continue
		case "ending":
			g.ending = append(g.ending, form)
			continue
		case "determiner":
			g.determiner[form] = true
			continue
		case "running":
			g.running[form] = true
			continue
		case "ordinalsuffix":
			g.suffix[form] = cNth
			continue
		case "decadesuffix":
			g.suffix[form] = cDecade
			continue
		case "lead":
			g.lead[form] = true
			continue
		case "joint":
			g.lead[form] = false
			continue
		case "bound":
			g.bound[form] = Bound(feats[0].value)
			continue
		}
		// hyphens are taken apart in texts, so in forms too
		ws := strings.Fields(strings.ReplaceAll(form, "-", " "))
		w := g.word(ws[0])
		switch e.Label {
		case "number":
			w.number = feats[0].value
			continue
		case "scale":
			w.scale = feats[0].value
			continue
		}
		s := sense{class: g.class(e.Label), width: uint16(len(ws)), own: feature{field: fYes}, feats: feats}
		if len(ws) == 1 {
			w.senses = append(w.senses, s)
		} else {
			w.long = append(w.long, phrase{ws[1:], s})
		}
	}
	return errors.Join(errs...)
}

// cue enters a word that tells tense, or two.
func (g *Grammar) cue(form string, t Tense) {
	if a, b, two := strings.Cut(form, " "); two {
		g.tense2[[2]string{a, b}] = t
		return
	}
	g.tense[form] = t
}

func (g *Grammar) word(s string) *word {
	w := g.vocab[s]
	if w == nil {
		w = &word{}
		g.vocab[s] = w
	}
	return w
}

func (g *Grammar) class(name string) class {
	c, ok := g.classes[name]
	if !ok {
		c = class(len(g.classes))
		g.classes[name] = c
	}
	return c
}

// literal is the class of one word, by itself.
func (g *Grammar) literal(s string) class {
	name := "'" + s + "'"
	c, ok := g.classes[name]
	if !ok {
		c = g.class(name)
		w := g.word(s)
		w.senses = append(w.senses, sense{class: c, width: 1, own: feature{field: fYes}})
	}
	return c
}
