package score

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"daybook"
)

// Parts are the parts of an attribution that [PolNeAR] scores, in the order in
// which it prints them.
var Parts = [3]string{"source", "cue", "content"}

// The indexes of Parts.
const (
	source = iota
	cue
	content
)

// Speech is an attribution as found: the spans of its source, its cue and its
// content in the text. Stretches with one source and one cue are one speech.
type Speech struct {
	Parts [3][]daybook.Span // in the order of the variable Parts
	Rule  string
}

// PolNeARResult is what [PolNeAR] found.
type PolNeARResult struct {
	Texts int
	// Matched tallies whole attributions, whatever their extent.
	Matched Tally
	// Exact and Overlap tally each part of them.
	Exact, Overlap [3]Tally
	// Plain is the gold of plain speech, by which most figures are given:
	// how much there is, and of how much each part was found, at least in part.
	Plain      int
	PlainFound [3]int
	Errors     []Error
	// Rules tallies by rule the attributions found: of how many gold has
	// one with their cue.
	Rules map[string]*Tally
}

// plain are the cues of plain speech.
var plain = setOf(`said says say told added wrote reported confirmed announced tweeted`)

// goldText is a text of PolNeAR with its attributions. Its offsets are runes.
type goldText struct {
	ID           string        `json:"doc_id"`
	Text         *string       `json:"text"`
	Attributions *[]goldSpeech `json:"attributions"`
}

type goldSpeech struct {
	Source  []goldPart `json:"source"`
	Cue     []goldPart `json:"cue"`
	Content []goldPart `json:"content"`
}

type goldPart struct {
	Spans [][2]int `json:"spans"`
}

func (g *goldText) check() error {
	switch {
	case g.Text == nil:
		return errors.New("a gold text without text")
	case g.Attributions == nil:
		return errors.New("a gold text without attributions: is this the gold of another measure?")
	}
	at := offsetsOf(*g.Text)
	for i, a := range *g.Attributions {
		for _, p := range slices.Concat(a.Source, a.Cue, a.Content) {
			for _, s := range p.Spans {
				if err := at.check(fmt.Sprintf("attribution %d", i+1), s[0], s[1]); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// PolNeAR scores what find finds in the texts of gold against its
// attributions. Gold has one text a line, in the form of the corpus of Newell,
// Margolin and Ruths, "An Attribution Relations Corpus for Political News"
// (LREC 2018); name is what its errors call it (name:line).
func PolNeAR(name string, gold io.Reader, find func(text string) []Speech) (*PolNeARResult, error) {
	res := &PolNeARResult{Rules: map[string]*Tally{}}
	for g, err := range decodeLines(name, gold, (*goldText).check) {
		if err != nil {
			return nil, err
		}
		res.Texts++
		res.text(g, find(*g.Text))
	}
	return res, nil
}

// text scores the attributions of one text.
func (res *PolNeARResult) text(g *goldText, found []Speech) {
	text := *g.Text
	found = joined(found)
	want, got := lettersOf(text, g.speeches()), lettersOf(text, found)
	pairs := partners(want, got)
	res.Matched.add(len(pairs), len(got), len(want))
	partnerOf, taken := map[int]int{}, map[int]bool{}
	for _, p := range pairs {
		partnerOf[p[0]], taken[p[1]] = p[1], true
	}
	for i := range want {
		j, ok := partnerOf[i]
		if !ok {
			j = -1
			res.error(Missed, g.ID, Side{"gold", want[i].cells(text)})
		}
		res.plain(text, &want[i], got, j)
		if j >= 0 {
			res.compare(g.ID, text, &want[i], &got[j])
		}
	}
	for k := range Parts {
		res.Exact[k].add(0, having(got, k), having(want, k))
		res.Overlap[k].add(0, having(got, k), having(want, k))
	}
	for j := range got {
		t := res.Rules[found[j].Rule]
		if t == nil {
			t = &Tally{}
			res.Rules[found[j].Rule] = t
		}
		t.add(count(taken[j]), 1, 0)
		if !taken[j] {
			res.error(Extra, g.ID, Side{"read", append([]string{ruleName(found[j].Rule)}, got[j].cells(text)...)})
		}
	}
}

// compare tallies the parts of two attributions that were matched.
func (res *PolNeARResult) compare(id, text string, g, f *spoken) {
	for k := range Parts {
		exact := len(g.at[k]) > 0 && slices.Equal(g.at[k], f.at[k])
		overlap := common(g.at[k], f.at[k]) > 0
		res.Exact[k].Right += count(exact)
		res.Overlap[k].Right += count(overlap)
		if !exact && k != cue && len(g.at[k])+len(f.at[k]) > 0 {
			kind := Kind(Parts[k])
			if overlap {
				kind += "-extent"
			}
			res.error(kind, id, Side{"gold", g.cells(text)}, Side{"read", f.cells(text)})
		}
	}
}

// plain tallies the plain speech of gold; j is its partner, -1 for none.
func (res *PolNeARResult) plain(text string, g *spoken, got []spoken, j int) {
	if !plain[lower(g.text(text, cue))] {
		return
	}
	res.Plain++
	for k := range Parts {
		if j >= 0 && common(g.at[k], got[j].at[k]) > 0 {
			res.PlainFound[k]++
		}
	}
}

func (res *PolNeARResult) error(kind Kind, id string, sides ...Side) {
	res.Errors = append(res.Errors, Error{kind, id, sides})
}

// speeches are the attributions of gold with the offsets of bytes.
func (g *goldText) speeches() []Speech {
	bytes := offsetsOf(*g.Text)
	spans := func(parts []goldPart) (out []daybook.Span) {
		for _, p := range parts {
			for _, s := range p.Spans {
				out = append(out, daybook.Span{Start: bytes[s[0]], End: bytes[s[1]]})
			}
		}
		return out
	}
	var out []Speech
	for _, a := range *g.Attributions {
		out = append(out, Speech{Parts: [3][]daybook.Span{spans(a.Source), spans(a.Cue), spans(a.Content)}})
	}
	return out
}

// joined makes one speech of those with the same source and the same cue.
func joined(list []Speech) []Speech {
	var out []Speech
	at := map[string]int{}
	for _, s := range list {
		key := fmt.Sprint(s.Parts[source], s.Parts[cue])
		if i, ok := at[key]; ok && len(s.Parts[cue]) > 0 {
			out[i].Parts[content] = append(slices.Clone(out[i].Parts[content]), s.Parts[content]...)
			continue
		}
		at[key] = len(out)
		out = append(out, s)
	}
	return out
}

// spoken is an attribution as compared: of each part the letters and figures,
// by where they stand. Marks, quotation marks and blanks compare as nothing.
type spoken struct{ at [3][]int }

func lettersOf(text string, list []Speech) []spoken {
	out := make([]spoken, len(list))
	for i, s := range list {
		for k := range Parts {
			out[i].at[k] = letters(text, s.Parts[k])
		}
	}
	return out
}

func letters(text string, spans []daybook.Span) (at []int) {
	for _, s := range spans {
		for i, c := range s.Of(text) {
			if wordRune(c) || c == '@' || c == '#' {
				at = append(at, s.Start+i)
			}
		}
	}
	slices.Sort(at)
	return slices.Compact(at)
}

// common is how many letters two parts have in common.
func common(a, b []int) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// partners matches attributions one to one: those whose cues share a letter
// or, where one of them has no cue, whose sources and contents both do. Those
// with most parts the same go first, then those that share most letters.
func partners(gold, found []spoken) [][2]int {
	type pair struct{ g, f, same, letters int }
	var pairs []pair
	for i := range gold {
		for j := range found {
			var n [3]int
			p := pair{g: i, f: j}
			for k := range Parts {
				n[k] = common(gold[i].at[k], found[j].at[k])
				p.letters += n[k]
				p.same += count(slices.Equal(gold[i].at[k], found[j].at[k]))
			}
			uncued := len(gold[i].at[cue]) == 0 || len(found[j].at[cue]) == 0
			if n[cue] > 0 || uncued && n[source] > 0 && n[content] > 0 {
				pairs = append(pairs, p)
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		return cmp.Or(b.same-a.same, b.letters-a.letters)
	})
	usedGold, usedFound := make([]bool, len(gold)), make([]bool, len(found))
	var out [][2]int
	for _, p := range pairs {
		if !usedGold[p.g] && !usedFound[p.f] {
			usedGold[p.g], usedFound[p.f] = true, true
			out = append(out, [2]int{p.g, p.f})
		}
	}
	return out
}

func having(list []spoken, part int) (n int) {
	for i := range list {
		n += count(len(list[i].at[part]) > 0)
	}
	return n
}
