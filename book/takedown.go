package book

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"daybook"
	"daybook/journal"
	"daybook/record"
)

// stub is what stands where a body was taken down: why, and what its report
// told of together with which others, without any of its words.
type stub struct {
	Reason     string      `json:"reason"`
	Happenings []stubOfOne `json:"happenings,omitempty"`
}

type stubOfOne struct {
	Ref  string   `json:"ref"`
	With []string `json:"with,omitempty"`
}

// stub is what a takedown left of a report, and the takedown's revision. It
// is empty for a body that is there.
func (b *Book) stub(ctx context.Context, seq int64) (s stub, by int64, err error) {
	_, err = b.j.Body(ctx, seq)
	gone, down := errors.AsType[*journal.TakenDown](err)
	if !down {
		return s, 0, err
	}
	body, err := b.j.Body(ctx, gone.By)
	if _, down := errors.AsType[*journal.TakenDown](err); down {
		return s, gone.By, nil
	}
	if err != nil {
		return s, gone.By, err
	}
	if json.Unmarshal(body, &s) != nil {
		s = stub{Reason: string(body)} // taken down without this program
	}
	return s, gone.By, nil
}

// Takedown removes the body of a report or a decision for good, and all that
// the ledger has of its words: the ledger is derived again from there on as if
// the body had never had any. The incident keeps its identifier.
func (b *Book) Takedown(ctx context.Context, name, reason, actor string) (journal.Revision, error) {
	seq, ok := numbered("r", name)
	if !ok {
		if seq, ok = numbered("d", name); !ok {
			return journal.Revision{}, &NameError{name, "is neither a report, as r12, nor a decision, as d57"}
		}
	}
	if strings.TrimSpace(reason) == "" {
		return journal.Revision{}, refused("a takedown needs a reason; say --reason \"...\"")
	}
	rev, err := b.revision(ctx, seq)
	if err != nil {
		return rev, err
	}
	if want := map[string]journal.Kind{"r": journal.Report, "d": journal.Decision}[name[:1]]; rev.Kind != want {
		return rev, &NameError{name, fmt.Sprintf("there is none of this name; revision %d is a %s", seq, rev.Kind)}
	}
	if _, err := b.j.Body(ctx, seq); err != nil {
		return rev, err
	}
	if err := b.Follow(ctx); err != nil {
		return rev, err
	}
	down, err := b.remove(ctx, []int64{seq}, reason, actor)
	if err != nil {
		return down, err
	}
	return down, b.Follow(ctx)
}

// remove takes bodies down, and the ledger back to where the first came in.
func (b *Book) remove(ctx context.Context, seqs []int64, reason, actor string) (last journal.Revision, err error) {
	from, err := b.derivable(ctx)
	if err != nil || len(seqs) == 0 {
		return last, err
	}
	stubs := make([]stub, len(seqs))
	for i, seq := range seqs {
		if stubs[i], err = b.told(ctx, reportName(seq)); err != nil {
			return last, err
		}
		stubs[i].Reason = reason
	}
	// Until the bodies are gone too, the stages would only derive it all again.
	b.discarded()
	b.recall.forget()
	if err := b.j.Discard(ctx, max(from, slices.Min(seqs))); err != nil {
		return last, err
	}
	for i, seq := range seqs {
		if last, err = b.j.Takedown(ctx, seq, string(encode(stubs[i])), actor, wordless(seq)); err != nil {
			return last, err
		}
	}
	return last, nil
}

// told is what a report tells of, together with which others.
func (b *Book) told(ctx context.Context, report string) (s stub, err error) {
	at, err := b.Moment(ctx, noTime)
	if err != nil {
		return s, err
	}
	d := b.draft(ctx, at)
	for _, ref := range d.keys(tableMember, report+"/") {
		inc, _ := load[record.Incident](d, tableIncident, string(d.get(tableMember, ref)))
		with := slices.DeleteFunc(inc.Members, func(r string) bool { return r == ref })
		s.Happenings = append(s.Happenings, stubOfOne{ref, with})
	}
	return s, d.err
}

// wordless leaves of rows that cannot be derived again, because they were made
// by other rules, what has none of the words of a report.
func wordless(seq int64) journal.Redact {
	name := reportName(seq)
	return func(r journal.Row) ([]byte, bool) {
		switch {
		case r.Table == tableReading && r.Key == number(seq),
			r.Table == tableTelling && strings.HasSuffix(r.Key, "/"+number(seq)),
			r.Table == tableNode && strings.HasPrefix(r.Key, name+"/"),
			r.Table == tableBlock && strings.Contains(r.Key, "#"+name+"/"):
			return nil, false
		case r.Table == tableIncident:
			return unplaced(r.Value, name), true
		}
		return r.Value, true
	}
}

// unplaced takes the words for its places from an incident that a report tells
// of: they may be that report's.
func unplaced(value []byte, report string) []byte {
	var inc record.Incident
	if json.Unmarshal(value, &inc) != nil || !slices.ContainsFunc(inc.Members, func(ref string) bool { return parseRef(ref).Report == report }) {
		return value
	}
	if inc.Place != nil {
		inc.Place.Text, inc.Place.Span = "", daybook.Span{}
	}
	for i := range inc.Sites {
		inc.Sites[i].Text, inc.Sites[i].Span = "", daybook.Span{}
	}
	return encode(inc)
}

// Named are the reports whose text, title, publisher or address has a name in
// it, in any case of letters.
func (b *Book) Named(ctx context.Context, name string) ([]string, error) {
	at, err := b.Moment(ctx, noTime)
	if err != nil {
		return nil, err
	}
	var out []string
	low := strings.ToLower(name)
	for row, err := range b.j.Rows(ctx, tableReading, "", at) {
		if err != nil {
			return nil, err
		}
		var rd reading
		if err := json.Unmarshal(row.Value, &rd); err != nil {
			return nil, err
		}
		r := rd.Report
		if strings.Contains(strings.ToLower(strings.Join([]string{r.Text, r.Title, r.Publisher, r.URL, rd.ID}, "\n")), low) {
			out = append(out, r.ID)
		}
	}
	return out, nil
}

// IsName reports whether a word is a name of the book: of a report or a
// decision, and so of nobody else.
func IsName(s string) bool {
	_, report := numbered("r", s)
	_, decision := numbered("d", s)
	return report || decision
}

// withheld stands where a name was.
const withheld = "[…]"

// TakedownName removes a name from the book: each report that has it is taken
// down, and a copy without the name is entered in its place.
func (b *Book) TakedownName(ctx context.Context, name, reason, actor string) ([]Added, error) {
	if len([]rune(strings.TrimSpace(name))) < 3 {
		return nil, refused("%q is too short for a name: it would be taken out of every word that has it", name)
	}
	if strings.TrimSpace(reason) == "" {
		return nil, refused("a takedown needs a reason; say --reason \"...\"")
	}
	if err := b.Follow(ctx); err != nil {
		return nil, err
	}
	reports, err := b.Named(ctx, name)
	if err != nil {
		return nil, err
	}
	var out []Added
	for _, report := range reports {
		copied, err := b.without(ctx, report, name, actor)
		if err != nil {
			return out, err
		}
		out = append(out, copied)
	}
	if err := b.Follow(ctx); err != nil {
		return out, err
	}
	var seqs []int64
	for _, report := range reports {
		seq, _ := numbered("r", report)
		seqs = append(seqs, seq)
	}
	if _, err := b.remove(ctx, seqs, reason, actor); err != nil {
		return out, err
	}
	return out, b.Follow(ctx)
}

// without enters a copy of a report in which a name is withheld.
func (b *Book) without(ctx context.Context, report, name, actor string) (Added, error) {
	r, err := b.Report(ctx, report)
	if err != nil {
		return Added{}, err
	}
	out := func(s string) string { return replaceFold(s, name, withheld) }
	line := map[string]string{"text": out(r.Text[r.Body:]), "title": out(r.Title), "publisher": out(r.Publisher), "url": out(r.URL),
		"published": r.Published, "kind": string(r.Kind)}
	if r.ID != report {
		line["id"] = out(r.ID)
	}
	for k, v := range line {
		if v == "" {
			delete(line, k)
		}
	}
	added, err := b.receive(ctx, actor, given{Of: report}, encode(line))
	added.Of = report
	return added, err
}

// replaceFold replaces every place of a word in a text, in any case of
// letters.
func replaceFold(s, old, by string) string {
	var b strings.Builder
	n := len([]rune(old))
	for i := 0; i < len(s); {
		end := i
		for k := 0; k < n && end < len(s); k++ {
			_, size := utf8.DecodeRuneInString(s[end:])
			end += size
		}
		if strings.EqualFold(s[i:end], old) {
			b.WriteString(by)
			i = end
			continue
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		b.WriteString(s[i : i+size])
		i += size
	}
	return b.String()
}
