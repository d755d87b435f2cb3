package desk

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"daybook/page"
	"daybook/record"
)

// claim leads to the words of a claim in its report.
func (d *Desk) claim(w http.ResponseWriter, r *http.Request) error {
	c, rep, err := d.book.Claim(r.Context(), r.PathValue("name"))
	if err != nil {
		return err
	}
	http.Redirect(w, r, "/r/"+rep.Name+"#"+c.Name, http.StatusFound)
	return nil
}

// quote is a claim as text to paste: the attributed line, and the citation of
// its report.
func (d *Desk) quote(w http.ResponseWriter, r *http.Request) error {
	c, rep, err := d.book.Claim(r.Context(), r.PathValue("name"))
	if err != nil {
		return err
	}
	v := d.printed(r, []record.Report{*rep})
	if c, err = over(v, c); err != nil {
		return err
	}
	if rep, err = over(v, rep); err != nil {
		return err
	}
	pasted(w)
	_, err = fmt.Fprintf(w, "%s\n%s\n", page.Quote(c, rep, page.Line), citation(rep))
	return err
}

// pastes are a claim as text to copy, without the names of private people; for
// who may see them, once with them.
func pastes(hide *veil, c *record.Claim, r *record.Report) []paste {
	as := func(c *record.Claim, r *record.Report, form page.Form) string {
		return strings.TrimSpace(page.Quote(c, r, form))
	}
	shown, err := over(hide, c)
	head, failed := over(hide, r)
	if err != nil || failed != nil {
		return []paste{{"Quotation", withheld}}
	}
	out := []paste{{"Quotation", as(shown, head, page.Line)}, {"Words alone", as(shown, head, page.Plain)}, {"JSON", as(shown, head, page.JSON)}}
	if open := as(c, r, page.Line); open != out[0].Text {
		out = append(out, paste{"With the names of private people", open})
	}
	return out
}

// citation names a report so that it can be found again: its title, its
// publisher, its address, and the hash of its bytes.
func citation(r *record.Report) string {
	parts := []string{title(r)}
	if strings.ContainsAny(parts[0][:1], "=+-@") { // pasted into a sheet it would be a formula
		parts[0] = "“" + parts[0] + "”"
	}
	for _, s := range []string{page.Clean(r.Publisher), strings.ReplaceAll(page.Day(r.Published), "\u00a0", " "), page.Clean(r.URL)} {
		if s != "" && s != parts[0] {
			parts = append(parts, s)
		}
	}
	if r.SHA256 != "" {
		parts = append(parts, "SHA-256 "+r.SHA256)
	}
	return strings.Join(parts, ", ") + "."
}

// quoteFigure is a figure of an incident as text to paste: low, best and high
// with the rule in a sentence, and every claim for and against it as a line.
func (d *Desk) quoteFigure(w http.ResponseWriter, r *http.Request) error {
	p, err := d.record(r, d.printed)
	if err != nil {
		return err
	}
	for _, g := range p.Tolls {
		for i := range g.Rows {
			if t := &g.Rows[i]; figureName(t.Figure) == r.FormValue("figure") {
				pasted(w)
				return p.paste(w, t)
			}
		}
	}
	return missing("There is no such figure of this incident at that moment.")
}

func (p *recordPage) paste(w io.Writer, t *toll) error {
	var b strings.Builder
	at := p.Moment.At
	if at.IsZero() {
		at = p.Now
	}
	fmt.Fprintf(&b, "%s. %s, as of %s. %s\n", p.Head, page.Cell(t.Measure, t.Side, t.Class), p.Clock.Full(at), t.Text)
	for _, part := range []struct {
		head   string
		claims []*record.Claim
	}{{"It rests on:", t.Support}, {"Others say otherwise:", t.Dissent}} {
		if len(part.claims) > 0 {
			fmt.Fprintf(&b, "%s\n", part.head)
		}
		for _, c := range part.claims {
			fmt.Fprintf(&b, "- %s\n", page.Quote(c, p.report[c.Report], page.Line))
		}
	}
	_, err := io.WriteString(w, strings.ReplaceAll(b.String(), "\u00a0", " ")) // pasted into a search it must be found
	return err
}

// pasted says that what follows is text, and never a page.
func pasted(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
}

// address is that of a page as of this moment, with a name and its value.
func (m moment) address(path, name, value string) string {
	v := url.Values{}
	if name != "" {
		v.Set(name, value)
	}
	if !m.At.IsZero() {
		v.Set("at", m.At.UTC().Format("2006-01-02T15:04:05.999999999Z07:00"))
		v.Set("clock", string(m.Clock))
	}
	if len(v) == 0 {
		return path
	}
	return path + "?" + v.Encode()
}
