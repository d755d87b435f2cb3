package read

// series adds the counts of a row whose verb is told once: "Four journalists were
// killed in 2018, two in 2019 and two others in 2020", "three deaths in Qatar, one
// in Kuwait", "three Chileans were killed, as were two people from Belgium, two
// from Mexico".
func (p *page) series() {
	for _, m := range p.inOrder() {
		if m.who.kind != counted || m.part {
			continue
		}
		t := m.trigger
		end := p.sent(t.first).Last
		i := max(p.phrases[m.phrase].Last, t.last)
		if i = p.skipPP(i, end); t.frame == "head" {
			i = p.skipPP(p.skipVerb(i, end), end) // three deaths were recorded in Leeds
		}
		as := false
		for next := p.nextInRow(i, end, &as); next >= 0; next = p.nextInRow(i, end, &as) {
			if x := p.add(t, next, p.name(t, "series")); x != nil {
				x.measure = m.measure
			}
			i = p.skipPP(p.phrases[next].Last, end)
		}
	}
}

// skipVerb returns the token behind a passive that begins at token i: "have been
// recorded"; i where none does.
func (p *page) skipVerb(i, end int) int {
	j := i
	for j < end && (p.is("be", j) || p.is("have", j)) {
		j++
	}
	if j > i && j < end && p.tok(j).Tag == "VBN" && p.at[j] < 0 {
		return j + 1
	}
	return i
}

// nextInRow returns the count that goes on a row at token i; -1 when the row is at
// its end. What is counted must be told to be of a place or a time of its own,
// unless "as were" says that the same befell them.
func (p *page) nextInRow(i, end int, as *bool) int {
	j := i
	if p.tok(j).Norm == "," {
		j++
	}
	if p.is("and", j) {
		j++
	}
	if p.is("as", j) && p.is("be", j+1) {
		j, *as = j+2, true
	}
	if j == i {
		return -1
	}
	next := p.right(j, end)
	if next < 0 || p.patient(next) || p.whoAt(next) != counted {
		return -1
	}
	ph := &p.phrases[next]
	if !*as && !ph.Elliptic && !p.is("others", ph.Head) {
		return -1
	}
	if after := p.skipPP(ph.Last, end); p.predicated(ph.Last, end) || p.predicated(after, end) {
		return -1
	}
	if k := ph.Last + 1; *as || preposition(p.tok(ph.Last)) && k < end && (p.placed[k] || p.timed[k] || p.tok(k).Tag == "DT" && p.placed[min(k+1, end-1)]) {
		return next
	}
	return -1
}
