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
	vocab   lexicon.Table[*word]
	root    []*node // by class
	phrases []phraseOf
	rules   []rule
	sets    map[string]map[string]bool // the words of each label in wordSets
	// words near a mention that tell its tense, alone or two together
	tense  map[string]Tense
	tense2 map[[2]string]Tense
	ending []string // of past tenses
	bound  map[string]Bound
	suffix map[string]class // letters that make an ordinal or a decade of digits

	scans sync.Pool
}

// wordSets are the labels whose words the engine itself asks for.
var wordSets = []string{
	"infinitive", // an ending behind them makes no past tense
	"determiner", // articles
	"running",    // before a date: it is no dateline
	"lead",       // before a month that is also another word, or a name
	"joint",      // the same, but not before one that is a name
}

// among reports whether cell i exists and its word stands under the label.
func (s *scan) among(label string, i int) bool {
	return i >= 0 && i < len(s.cells) && s.g.sets[label][s.cells[i].norm]
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
		classes: map[string]class{}, sets: map[string]map[string]bool{},
		tense: map[string]Tense{}, tense2: map[[2]string]Tense{}, bound: map[string]Bound{}, suffix: map[string]class{},
	}
	for _, label := range wordSets {
		g.sets[label] = map[string]bool{}
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
	for _, a := range e.Attr {
		f, ok := parseFeature(a.Name, a.Value)
		if !ok {
			errs = append(errs, fmt.Errorf("%s:%d: no such feature: %s=%s", e.File, e.Line, a.Name, a.Value))
			continue
		}
		feats = append(feats, f)
	}
	value := func() int32 {
		if len(feats) == 0 {
			errs = append(errs, fmt.Errorf("%s:%d: an entry of [%s] without a value", e.File, e.Line, e.Label))
			return 0
		}
		return feats[0].value
	}
	for _, form := range e.Forms {
		// hyphens are taken apart in texts, so in forms too
		ws := strings.Fields(strings.ReplaceAll(form, "-", " "))
		switch e.Label {
		case "pasttense":
			g.cue(form, Past)
		case "futuretense":
			g.cue(form, Future)
		case "ending":
			g.ending = append(g.ending, form)
		case "ordinalsuffix":
			g.suffix[form] = cNth
		case "decadesuffix":
			g.suffix[form] = cDecade
		case "bound":
			g.bound[form] = Bound(value())
		case "number":
			g.word(ws[0]).number = value()
		case "scale":
			g.word(ws[0]).scale = value()
		default:
			if set := g.sets[e.Label]; set != nil {
				set[form] = true
				continue
			}
			s := sense{class: g.class(e.Label), width: uint16(len(ws)), own: feature{field: fYes}, feats: feats}
			w := g.word(ws[0])
			if len(ws) == 1 {
				w.senses = append(w.senses, s)
			} else {
				w.long = append(w.long, phrase{ws[1:], s})
			}
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
	w := g.vocab.Get(s)
	if w == nil {
		w = &word{}
		g.vocab.Set(s, w)
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
