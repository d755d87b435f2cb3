package choice

// lists are lists of items, one after the other.
type lists struct {
	items []int32
	ends  []int32
}

// fill makes n lists of what each yields: a list and an item, twice the same.
func (l *lists) fill(n int, each func(yield func(list, item int))) {
	l.ends = make([]int32, n+1)
	each(func(list, _ int) { l.ends[list+1]++ })
	for k := range n {
		l.ends[k+1] += l.ends[k]
	}
	l.items = make([]int32, l.ends[n])
	// Each list ends so far where it begins.
	each(func(list, item int) {
		l.items[l.ends[list]] = int32(item)
		l.ends[list]++
	})
}

func (l *lists) at(list int) []int32 {
	start := int32(0)
	if list > 0 {
		start = l.ends[list-1]
	}
	return l.items[start:l.ends[list]]
}

// phrases yields the phrases that have a hot item.
func (g *ground) phrases(yield func(phrase, item int)) {
	for _, i := range g.hot {
		for k := range g.Items[i].Mentions {
			yield(g.Items[i].Mentions[k].Phrase, i)
		}
	}
}

// sentenced yields the sentences that have a hot item.
func (g *ground) sentenced(yield func(sentence, item int)) {
	for _, i := range g.hot {
		last := -1
		for k := range g.Items[i].Mentions {
			if n := g.S.D.SentenceOf(g.Items[i].Mentions[k].First); n != last {
				yield(n, i)
				last = n
			}
		}
	}
}
