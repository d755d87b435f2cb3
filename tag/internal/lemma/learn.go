package lemma

import "sort"

// Example is a word of the treebank with the number of times it has the lemma.
type Example struct {
	Norm  string
	Tag   int
	Lemma string
	Count int
}

// rule is a word, which begins with ^, or an ending, with a tag.
type rule struct {
	tag  int
	text string
}

// Learn makes a table from examples. An ending is learned, up to longest
// bytes, when it says something else than the shorter one, and at least two
// words with that ending, and more than half, go that way. An ending speaks
// only of bytes it has seen, so that a word without any stays as it is. Words
// for which the endings fail go into the table of words.
func Learn(examples []Example, longest int) []byte {
	best := map[rule]Example{} // the most frequent lemma of a word
	for _, e := range examples {
		k := rule{e.Tag, e.Norm}
		if b, ok := best[k]; !ok || e.Count > b.Count || e.Count == b.Count && e.Lemma < b.Lemma {
			best[k] = e
		}
	}
	votes := map[rule]map[Exchange]int{}
	for _, e := range best {
		x := exchange(e.Norm, e.Lemma)
		for n := 0; n <= min(longest, len(e.Norm)); n++ {
			k := rule{e.Tag, e.Norm[len(e.Norm)-n:]}
			if votes[k] == nil {
				votes[k] = map[Exchange]int{}
			}
			votes[k][x]++
		}
	}
	endings := make([]rule, 0, len(votes))
	for k := range votes {
		endings = append(endings, k)
	}
	sort.Slice(endings, func(i, j int) bool { return len(endings[i].text) < len(endings[j].text) })
	rules := map[rule]Exchange{}
	for _, k := range endings {
		x, n, all := majority(votes[k])
		if n >= 2 && n*2 > all && x.Cut <= len(k.text) && x != inherited(rules, k.tag, k.text, len(k.text)-1) {
			rules[k] = x
		}
	}
	words := map[rule]Exchange{}
	for _, e := range best {
		x := inherited(rules, e.Tag, e.Norm, min(longest, len(e.Norm)))
		if l, ok := x.Apply(e.Norm); (!ok || l != e.Lemma) && len(e.Norm) < 60 {
			words[rule{e.Tag, string(rune(begin)) + e.Norm}] = whole(e.Norm, e.Lemma)
		}
	}
	for k, x := range words {
		rules[k] = x
	}
	return encode(rules)
}

// inherited is what the endings of at most n bytes say.
func inherited(rules map[rule]Exchange, tag int, text string, n int) Exchange {
	for ; n >= 0; n-- {
		if x, ok := rules[rule{tag, text[len(text)-n:]}]; ok {
			return x
		}
	}
	return Exchange{}
}

// Exchanges lists for each tag the exchanges that at least min words show, the
// least first. No exchange at all is among them only where it is the rule.
func Exchanges(examples []Example, min int) map[int][]Exchange {
	votes := map[int]map[Exchange]int{}
	for _, e := range examples {
		if votes[e.Tag] == nil {
			votes[e.Tag] = map[Exchange]int{}
		}
		votes[e.Tag][exchange(e.Norm, e.Lemma)]++
	}
	out := map[int][]Exchange{}
	for tag, v := range votes {
		rule, _, _ := majority(v)
		var list []Exchange
		for x, n := range v {
			if n >= min && (x != Exchange{} || x == rule) {
				list = append(list, x)
			}
		}
		sort.Slice(list, func(i, j int) bool {
			a, b := list[i], list[j]
			if x, y := a.Cut-len(a.Put), b.Cut-len(b.Put); x != y {
				return x < y
			}
			return v[a] > v[b] || v[a] == v[b] && a.Put < b.Put
		})
		out[tag] = list
	}
	return out
}

func majority(v map[Exchange]int) (best Exchange, n, all int) {
	for x, c := range v {
		all += c
		if c > n || c == n && (x.Cut < best.Cut || x.Cut == best.Cut && x.Put < best.Put) {
			best, n = x, c
		}
	}
	return best, n, all
}
