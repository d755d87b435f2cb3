package link

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"daybook"
)

// How many terms a node keeps, of its text and of its title.
const (
	termsKept    = 72
	headlineKept = 12
)

// proper are the words of a text that it writes with a capital letter within a
// sentence, and never without.
func proper(ws []word, text string) map[string]bool {
	in := map[string]bool{}
	for i, w := range ws {
		if w.upper && i > 0 && text[ws[i-1].end:w.start] == " " {
			in[w.text] = true
		}
	}
	for _, w := range ws {
		if !w.upper {
			delete(in, w.text)
		}
	}
	return in
}

// leastRarity is how rare a word is at least to be a term: one text in nine
// has it, or fewer.
const leastRarity = 2.2

// counts gathers the terms of a text: its words, and pairs of adjacent words
// that are a name or hold a number ("Pulaski Highway", "2800 block").
func counts(ws []word, text string) map[string]int {
	n := map[string]int{}
	for i, w := range ws {
		if contact(text, w) {
			continue
		}
		if utf8.RuneCountInString(w.text) > 2 || w.digit && len(w.text) > 1 {
			n[w.text]++
		}
		if i > 0 && adjacent(text, ws[i-1], w) && together(ws[i-1], w) {
			n[ws[i-1].text+" "+w.text]++
		}
	}
	return n
}

// unsign takes the name of the paper out: it is the same under every story of
// its own. "(Harbour Wire)" made a bomb in Quetta and an attack in Karachi
// alike.
func unsign(n map[string]int, publisher string) {
	for t := range n {
		if inName(publisher, t) {
			delete(n, t)
		}
	}
}

// contact reports whether a word is part of an address by which a paper or the
// police are to be reached: it is the same under every story of theirs.
func contact(text string, w word) bool {
	if w.start > 0 && (text[w.start-1] == '@' || text[w.start-1] == '/') || w.end < len(text) && (text[w.end] == '@' || text[w.end] == '/' && !w.digit) {
		return true
	}
	if w.digit {
		return strings.Count(w.text, "-") >= 2 && strings.Trim(w.text, "0123456789-") == ""
	}
	dot := strings.LastIndexByte(w.text, '.')
	return dot > 1 && len(w.text)-dot >= 3
}

// adjacent reports whether nothing but a space, or a full stop and a space
// after an abbreviation, stands between two words.
func adjacent(text string, a, b word) bool {
	gap := text[a.end:b.start]
	return gap == " " || gap == ". " && len(a.text) <= 4 && a.upper
}

// together reports whether two adjacent words are a name, or a number with
// what it is the number of.
func together(a, b word) bool {
	return a.upper && b.upper && !(a.caps && b.caps) || a.digit != b.digit && (a.upper || a.digit)
}

// terms are the weightiest terms, no more than most, in order of their text.
func terms(n map[string]int, most int) []Term {
	table := background()
	var out []Term
	for t, k := range n {
		if r := table.rarity(t); r >= leastRarity {
			out = append(out, Term{Text: t, Weight: int(math.Round(100 * r * (1 + math.Log(float64(k)))))})
		}
	}
	slices.SortFunc(out, func(a, b Term) int { return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Text, b.Text)) })
	out = slices.Clip(out[:min(most, len(out))])
	sortTerms(out)
	return out
}

// file marks the rare terms, the rarest, no more than most, as keys, and those
// of most weight as keys of the story.
func file(ts []Term, most, story int) {
	table := background()
	byRarity := make([]int, 0, len(ts))
	rarity := make([]float64, len(ts))
	for i, t := range ts {
		if rarity[i] = table.rarity(t.Text); rarity[i] >= rareAtLeast {
			ts[i].Rare = true
			byRarity = append(byRarity, i)
		}
	}
	slices.SortFunc(byRarity, func(i, j int) int {
		return cmp.Or(cmp.Compare(rarity[j], rarity[i]), cmp.Compare(ts[j].Weight, ts[i].Weight), cmp.Compare(i, j))
	})
	for _, i := range byRarity[:min(most, len(byRarity))] {
		ts[i].Key = true
	}
	slices.SortFunc(byRarity, func(i, j int) int { return cmp.Or(cmp.Compare(ts[j].Weight, ts[i].Weight), cmp.Compare(i, j)) })
	for _, i := range byRarity[:min(story, len(byRarity))] {
		ts[i].Story = true
	}
}

// call marks the names of the text that are keys whatever the day: those of
// two words that the table does not have, but for the names of the place;
// those that the text repeats come first.
func call(ts []Term, n map[string]int, most int) {
	table := background()
	var at []int
	for i, t := range ts {
		if two(t.Text) && !digits(t.Text) && !t.Place && table.in[t.Text] == 0 && table.rarity(t.Text) >= rareAtLeast {
			at = append(at, i)
		}
	}
	slices.SortFunc(at, func(i, j int) int {
		return cmp.Or(cmp.Compare(min(2, n[ts[j].Text]), min(2, n[ts[i].Text])), cmp.Compare(ts[j].Weight, ts[i].Weight), cmp.Compare(i, j))
	})
	for _, i := range at[:min(most, len(at))] {
		ts[i].Name = true
	}
}

func digits(s string) bool { return strings.ContainsAny(s, "0123456789") }

// name marks the terms that are names, of one word or of two.
func name(ts []Term, in map[string]bool) {
	for i := range ts {
		a, b, _ := strings.Cut(ts[i].Text, " ")
		ts[i].Proper = in[a] && (b == "" || in[b])
	}
}

// locate marks the terms that are names of the place.
func locate(ts []Term, p *daybook.Place) {
	for i := range ts {
		ts[i].Place = names(p, ts[i].Text)
		ts[i].Town = ts[i].Place && town(p, ts[i].Text)
	}
}

// Phrases are the words and names of a text that can be terms, each once, in
// order: what the table of common words counts.
func Phrases(text string) []string {
	return slices.Sorted(maps.Keys(counts(words(text), text)))
}
