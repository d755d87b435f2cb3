package read

import "daybook"

// account is who the dead of a report are told to be: for each figure, by the
// number of its claim, how many of its people are told of who were no attackers;
// and how many attackers are told to have died.
type account struct {
	others map[int]int
	open   map[int]bool // some of them are not told exactly
	theirs int
	unsure bool // so are the attackers
}

// accounts looks at each claim of people killed once, though several mentions may
// make it.
func (p *page) accounts(cs []daybook.Claim) account {
	a := account{others: map[int]int{}, open: map[int]bool{}}
	told := make([]bool, len(cs))
	for _, m := range p.mentions {
		i, ok := p.claimOf[m]
		if !ok || told[i] {
			continue
		}
		c := &cs[i]
		if c.Measure != daybook.Killed || c.Incident != "1" || c.Stance == daybook.Denied || c.Indefinite {
			continue
		}
		told[i] = true
		n, exact := c.Figure.Exact()
		if c.Class == daybook.Attackers {
			a.theirs += n
			a.unsure = a.unsure || !exact
			continue
		}
		whole := m.whole
		if whole == nil {
			whole = m.among
		}
		if w, ok := p.claimOf[whole]; whole != nil && ok {
			a.others[w] += n
			a.open[w] = a.open[w] || !exact
		}
	}
	return a
}

// apart returns how many of a number of dead were no attackers, where the report
// tells of attackers among them and of everybody else: three dead, of whom one
// lived there and two broke in.
func (a *account) apart(claim int, m *mention) (int, bool) {
	all, exact := m.who.figure.Exact()
	others := a.others[claim]
	if !exact || m.measure != daybook.Killed || m.who.kind != counted || m.who.class != daybook.People || a.unsure || a.open[claim] {
		return 0, false
	}
	return all - a.theirs, a.theirs > 0 && others > 0 && a.theirs+others == all
}
