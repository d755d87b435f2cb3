// Package sitrep makes of the record of an incident what a duty editor can
// send: what is known, what is claimed and by whom, what is contradicted, what
// changed, the state of the operation, who is said to have done it, what is not
// known, and the sources. It is the same as text, as Markdown and as one page
// of HTML.
//
// Every figure has a note with the words it stands on, who said them, through
// whom and when, and where they stand: report, bytes, digest. A figure without
// such words is not printed. Best never stands alone: the range stands beside
// it, and whoever says otherwise.
//
// It is for others, and so it holds back by default what could harm: names of
// private people, words about children, and, when asked, what was lately said
// of an operation under way. What is held back is counted and said to be.
//
// It is a function of the record and the options alone, and has no clock.
package sitrep

import (
	_ "embed"
	"strconv"
	"strings"
	"time"

	"daybook"
	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
)

// Options say what a report holds, and what it holds back.
type Options struct {
	// Private prints names of private people and words about children. Such a
	// report is for the desk, and says so.
	Private bool
	// Since is the record that the reader has seen: the report says what
	// changed. Nil leaves that part out.
	Since *record.Record
	// Hold keeps what was said of the operation back for so long, counted
	// from the moment of the record. Zero holds nothing back.
	Hold time.Duration
	// Now is the moment of a record that stands for now: ages are counted
	// from it. Zero prints no ages, and holds by the newest thing said.
	Now time.Time
}

// Sitrep is a situation report: what it says, in order, whatever it is printed
// as.
type Sitrep struct {
	// Title is the incident in one line, and Lines are what must be known of
	// the report itself: its moment, its clock, how much it rests on.
	Title string
	Lines []string
	// Charts are the claimed figures over time, the dead first, of each measure
	// that has a curve.
	Charts   []*Chart
	Sections []Section
	Notes    []Note
	// Foot says how to read it.
	Foot string
}

// Section is a part of a report.
type Section struct {
	ID    string
	Head  string
	Items []Item
}

// Item is one thing that a section says: a figure, a statement, a source.
type Item struct {
	// Key stands before it: a number, a time, a name.
	Key string
	// Head is what it says, and Lines what belongs to it.
	Head  Words
	Lines []Words
	// Level is how far it is set in: 1 for what one teller tells.
	Level int
	// Past marks what no longer counts.
	Past bool
	// Big marks a figure of the record.
	Big bool
}

// Words are a line of text in runs.
type Words []Run

// Run is a stretch of text of one kind. Its text is clean, and nothing in it
// is to be held back; printing it must only escape it.
type Run struct {
	Text  string
	Style Style
	URL   string // an http or https address that it leads to
	Notes []int  // numbers of notes that follow it
}

// Style is how a stretch of text is set.
type Style string

// The styles.
const (
	Plain  Style = ""
	Strong Style = "strong"
	Faint  Style = "faint"
	Good   Style = "good"  // stands
	Bad    Style = "bad"   // dissents, is denied
	Doubt  Style = "doubt" // nobody can vouch for it
)

//go:embed en/phrases.txt
var english string

var phrases = page.ParsePhrases(english)

func say(phrase string, blanks ...string) string { return phrases.Say(phrase, blanks...) }

// many is a phrase for one or for several.
func many(phrase string, n int, blanks ...string) string {
	if n == 1 {
		return say(phrase+".one", blanks...)
	}
	return say(phrase+".many", append(blanks, "n", strconv.Itoa(n))...)
}

func plain(s string) Words  { return style(Plain, s) }
func strong(s string) Words { return style(Strong, s) }
func faint(s string) Words  { return style(Faint, s) }

func style(st Style, s string) Words {
	if s == "" {
		return nil
	}
	return Words{{Text: s, Style: st}}
}

// join puts the parts that are not empty one after the other.
func join(sep string, parts ...Words) Words {
	var out Words
	for _, p := range parts {
		if len(p) == 0 {
			continue
		}
		if len(out) > 0 && sep != "" {
			out = append(out, Run{Text: sep})
		}
		out = append(out, p...)
	}
	return out
}

// blank is where a phrase takes words that carry notes.
const blank = "\x00"

// saying fills one blank of a phrase with words that keep their notes; the
// other blanks are filled with text.
func saying(phrase, name string, words Words, blanks ...string) Words {
	before, after, _ := strings.Cut(say(phrase, append(blanks, name, blank)...), blank)
	return join("", plain(before), words, plain(after))
}

// String is the text alone.
func (w Words) String() string {
	var b strings.Builder
	for _, r := range w {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Make makes the report of a record. The same record and options give the same
// report.
func Make(r *record.Record, opt Options) *Sitrep {
	m := newMaker(r, opt)
	s := &Sitrep{Title: page.Title(r), Lines: m.lines(), Foot: say("foot")}
	for _, sec := range []Section{m.known(), m.claimed(), m.contradicted(), m.changed(), m.state(), m.responsibility(), m.unknown(), m.sources(), m.held()} {
		if len(sec.Items) > 0 {
			s.Sections = append(s.Sections, sec)
		}
	}
	s.Charts = m.charts()
	s.number(m.notes)
	return s
}

// maker is a report being made.
type maker struct {
	r       *record.Record
	opt     Options
	now     time.Time
	clock   page.Clock
	veil    *veil
	tellers []page.Teller
	told    map[string]*telling // by claim
	reports map[string]*record.Report
	notes   []Note
	noted   map[string]int // by the leading claim of a telling, the number of its note
	live    map[string]bool
	kids    map[string]bool // claims about children whose words are held back
	// diff is what changed since the record that the reader has seen, nil
	// without one; newFinding are the sentences of the findings that are new.
	diff       *record.Changes
	newFinding map[string]bool
}

// telling is one count of one teller, as page has it.
type telling struct {
	*page.Told
	teller *page.Teller
}

func newMaker(r *record.Record, opt Options) *maker {
	m := &maker{r: r, opt: opt, now: moment(r, opt), clock: page.ClockOf(r), tellers: page.Tellers(r),
		told: map[string]*telling{}, reports: map[string]*record.Report{}, noted: map[string]int{}, live: map[string]bool{}, kids: map[string]bool{}}
	for i := range m.tellers {
		for j := range m.tellers[i].Told {
			t := &telling{&m.tellers[i].Told[j], &m.tellers[i]}
			for _, c := range t.Claims {
				m.told[c.Name] = t
			}
		}
	}
	for i := range r.Reports {
		m.reports[r.Reports[i].Name] = &r.Reports[i]
	}
	m.hold()
	m.veil = newVeil(m)
	if opt.Since != nil {
		m.diff, m.newFinding = record.Diff(opt.Since, r), map[string]bool{}
		for _, f := range m.diff.Findings {
			m.newFinding[f.Text] = !f.Gone && f.Kind != reconcile.Agreement
		}
	}
	return m
}

// moment is the one from which ages are counted: that of the record, else now,
// else zero.
func moment(r *record.Record, opt Options) time.Time {
	if r.AsOf.At.IsZero() {
		return opt.Now
	}
	return r.AsOf.At
}

// lines are what must be known of the report.
func (m *maker) lines() []string {
	var out []string
	if as := page.AsOf(m.r); as != "" {
		out = append(out, as)
	} else if !m.now.IsZero() {
		out = append(out, say("line.now", "time", m.clock.Full(m.now)))
	}
	counts := say("line.counts", "id", page.Clean(m.r.ID), "reports", page.Count("reports", len(m.r.Reports)), "origins", page.Count("origins", len(m.tellers)))
	if !m.r.Newest.IsZero() {
		counts += " · " + say("line.newest", "time", m.clock.Full(m.r.Newest))
	}
	if sites := page.Sites(&m.r.Incident); sites != "" {
		out = append(out, say("line.sites", "sites", sites))
	}
	return append(out, counts, say("line.zone", "zone", m.clock.Zone()))
}

// seen are the records that the report speaks of: this one, and the one that
// the reader has seen.
func (m *maker) seen() []*record.Record {
	if m.opt.Since == nil {
		return []*record.Record{m.r}
	}
	return []*record.Record{m.r, m.opt.Since}
}

// report is the head of a report; an empty one where the record has none.
func (m *maker) report(name string) *record.Report {
	if rep := m.reports[name]; rep != nil {
		return rep
	}
	return &record.Report{Name: name}
}

// single reports whether a report is one social post.
func (m *maker) single(name string) bool { return m.report(name).Kind == daybook.SinglePost }
