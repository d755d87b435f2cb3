package desk

import (
	"bytes"
	"cmp"
	"embed"
	"html/template"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"daybook"
	"daybook/book"
	"daybook/page"
	"daybook/reconcile"
	"daybook/record"
)

//go:embed page
var pages embed.FS

// templates has one set for each page: the frame with what the page puts in it.
var templates = sync.OnceValue(parse)

func parse() map[string]*template.Template {
	all := map[string]*template.Template{}
	frame := template.Must(template.New("").Funcs(helpers).ParseFS(pages, "page/frame.html", "page/part-*.html"))
	names, err := pages.ReadDir("page")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	for _, n := range names {
		if name, ok := strings.CutSuffix(n.Name(), ".html"); ok && name != "frame" && !strings.HasPrefix(name, "part-") {
			all[name] = template.Must(template.Must(frame.Clone()).ParseFS(pages, "page/"+n.Name()))
		}
	}
	return all
}

var helpers = template.FuncMap{
	"clean":    page.Clean,
	"bare":     bare,
	"word":     page.Word,
	"day":      page.Day,
	"count":    page.Count,
	"short":    page.Short,
	"figure":   numbers,
	"said":     said,
	"time":     stamp,
	"iso":      func(t time.Time) string { return t.UTC().Format(time.RFC3339) },
	"who":      who,
	"join":     strings.Join,
	"all":      func(first string, rest []string) []string { return append([]string{first}, rest...) },
	"title":    title,
	"add":      func(a, b int) int { return a + b },
	"many":     many,
	"fig":      page.Figure,
	"counted":  page.Counted,
	"claims":   func(p *recordPage, cs []*record.Claim) briefs { return p.brief(cs, nil) },
	"aside":    func(p *recordPage, t toll) briefs { return p.brief(t.Beside, t.why) },
	"tollOn":   func(p *recordPage, t toll) tollOn { return tollOn{p, t} },
	"deciding": func(name string, seen int64, back string) deciding { return deciding{name, seen, back} },
	"beside":   func(p *reportPage, r textRow) besides { return besides{p, r} },
	"grades":   grades,
	"measures": func() []daybook.Measure { return daybook.Measures },
	"classes":  func() []daybook.Class { return daybook.Classes },
	"percent":  func(x float64) string { return strconv.Itoa(int(x*100+.5)) + " %" },
	"web": func(s string) string {
		if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
			return s
		}
		return ""
	},
}

// many is a number of things: 1 incident, 2 incidents.
func many(n int, thing string) string {
	if stem, y := strings.CutSuffix(thing, "y"); n != 1 && y {
		thing = stem + "ies"
	} else if n != 1 {
		thing += "s"
	}
	return strconv.Itoa(n) + " " + thing
}

// choice is an entry of a list to choose from.
type choice struct{ Value, Text string }

// deciding is what the form of a decision is about.
type deciding struct {
	Name string
	Seen int64
	Back string
}

func grades() (out []string) {
	for _, g := range book.Grades {
		out = append(out, g.Name)
	}
	return out
}

// brief is a claim in a line; Also are those that say the same of the same
// origin, in other reports.
type brief struct {
	Name, Figure, Quote, Who, Said, Mark string
	At                                   string // where its words stand
	Also                                 []string
}

// briefs are claims behind a figure.
type briefs struct {
	Lines []*brief
	More  int // that are left out
	All   string
}

// tollOn is a figure with the page that it stands on.
type tollOn struct {
	Page *recordPage
	Toll toll
}

// brief folds claims that say the same of the same origin. Why says of some of
// them how they stand to the figure; the others stand as they do in the record.
func (p *recordPage) brief(cs []*record.Claim, why map[string]string) briefs {
	var out []*brief
	at := map[string]*brief{}
	for _, c := range cs {
		b := &brief{Name: c.Name, Figure: page.Figure(c.Figure), Quote: c.Quote, Who: p.Who(c), Said: p.Clock.Said(c.Said), Mark: cmp.Or(why[c.Name], p.Mark(c)), At: p.Words(c.Name)}
		key := c.Origin + "\n" + b.Figure + "\n" + b.Mark
		if first := at[key]; first != nil && c.Origin != "" {
			first.Also = append(first.Also, c.Name)
			continue
		}
		at[key] = b
		out = append(out, b)
	}
	all := briefs{Lines: out, All: p.Whole()}
	if p.Short && len(out) > mostBrief {
		all.Lines, all.More = out[:mostBrief], len(out)-mostBrief
	}
	return all
}

// bare is a quotation without the marks around it, where the page sets its own;
// one that is quoted only in part keeps them.
func bare(s string) string {
	s = page.Clean(s)
	const marks = "\"“”"
	if in := strings.Trim(s, marks); len(in) < len(s)-1 && !strings.ContainsAny(in, marks) {
		return in
	}
	return s
}

// title names a report: its title, or what its publisher calls it.
func title(r *record.Report) string {
	for _, s := range []string{r.Title, r.ID, r.Publisher} {
		if s = page.Clean(s); s != "" {
			return s
		}
	}
	return r.Name
}

// who names the speaker of a claim; its report's own voice is the publisher's.
func who(source, publisher string) string {
	switch {
	case source == daybook.Unknown:
		return "somebody not named"
	case source != "":
		return page.Clean(source)
	case publisher != "":
		return page.Clean(publisher) + " itself"
	}
	return "the report itself"
}

// numbers are low, best and high of an estimate in one line: 7 (7–8+).
func numbers(e *reconcile.Estimate) string {
	if e == nil {
		return ""
	}
	return e.Number()
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2 Jan 2006 15:04")
}

// said is when something was said, as far as it is known.
func said(i reconcile.Interval) string {
	switch {
	case i.To.IsZero():
		return ""
	case i.From.Equal(i.To) || i.From.IsZero():
		return i.To.Format("2 Jan 15:04")
	case i.To.Sub(i.From) >= 20*time.Hour:
		return i.To.Format("2 Jan")
	}
	return i.From.Format("2 Jan 15:04") + "–" + i.To.Format("15:04")
}

// frame is what every page has around it.
type frame struct {
	Title   string
	Query   string // in the box that searches
	Who     Person
	Signed  bool            // by a name and a password
	Doubts  int             // claims to look at
	Seq     int64           // the revision that the page is of
	Done    []record.Review // decisions that were just taken here
	Undo    bool            // and may be taken back
	Here    string          // the address of the page without them
	Named   *printing       // private people may be named on it, and it is not printed so
	Inside  bool            // who asks may look: others are told nothing of the book
	Content any
}

func (d *Desk) frame(r *http.Request, title string) *frame {
	f := &frame{Title: title, Query: r.URL.Query().Get("q"), Who: d.person(r), Signed: d.opt.People != nil, Doubts: d.roll.doubtful(), Seq: d.roll.revision(), Done: d.done(r)}
	f.Undo = f.Who.Role.May(Reviewer)
	f.Inside = f.Who.Role.May(Reader)
	if f.Who.Role.May(Coder) && naming(r) {
		f.Named = &printing{With: with(r.URL.RequestURI(), "names", "shown")}
		if !works(r) {
			f.Named.Without = with(r.URL.RequestURI(), "names", "withheld")
		}
	}
	if len(f.Done) > 0 {
		q := r.URL.Query()
		q.Del("done")
		f.Here = (&url.URL{Path: r.URL.Path, RawQuery: q.Encode()}).String()
	}
	return f
}

// printing are the addresses to print a page by, with the names of private people
// and, where it can be seen so, without them.
type printing struct{ With, Without string }

// works reports whether a page is one to work on, with every name in it.
func works(r *http.Request) bool {
	return r.URL.Path == "/review" || strings.HasSuffix(r.URL.Path, "/changes")
}

// naming reports whether private people may be named on a page, and nobody has
// said that it is to be printed so.
func naming(r *http.Request) bool {
	path, names := r.URL.Path, r.URL.Query().Get("names")
	return names != "shown" && (works(r) || names != "withheld" && (path == "/search" || strings.HasPrefix(path, "/i/") || strings.HasPrefix(path, "/r/")))
}

// render writes a page, all of it or nothing.
func render(w io.Writer, name string, f *frame, content any) error {
	f.Content = content
	var b bytes.Buffer
	if err := templates()[name].ExecuteTemplate(&b, "frame", f); err != nil {
		return err
	}
	_, err := w.Write(bytes.Map(face, b.Bytes()))
	return err
}

// face puts a mark in place of what has no face but turns or hides what is
// around it: marks of direction and other controls, wherever on a page they
// come from.
func face(c rune) rune {
	switch {
	case c == '\n', c == '\t':
		return c
	case c < ' ', c >= 0x7f && c < 0xa0, c >= 0x202a && c <= 0x202e, c >= 0x2066 && c <= 0x2069, c == 0x200e, c == 0x200f, c == 0x61c, c == 0xfeff:
		return utf8.RuneError
	}
	return c
}

// show answers with a page.
func (d *Desk) show(w http.ResponseWriter, r *http.Request, name, title string, content any) error {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	return render(w, name, d.frame(r, title), content)
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// number reads a number of a form, def where there is none that fits.
func number(s string, def, least, most int) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return def
	}
	return min(max(n, least), most)
}
