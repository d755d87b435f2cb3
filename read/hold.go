package read

import "daybook"

// custody reports whether those who hold, catch or pick people up are police and
// the like, by what the verb's subject or its "by" says: a driver picks up two
// passengers, who are no prisoners.
func (p *page) custody(t *trigger) bool {
	k := p.holders(t)
	return k >= 0 && p.custodian(k)
}

// robbed reports whether those who take people away are attackers, or the report
// tells of captives: bandits made away with 15 women, thieves with 15 goats.
func (p *page) robbed(t *trigger) bool {
	k := p.holders(t)
	return k >= 0 && (p.who(&p.phrases[k]).class == daybook.Attackers || !p.custodian(k) && p.captives())
}

// captors reports whether people who are held are prisoners or captives, and makes
// the verb tell which: police hold suspects, a gang holds hostages. Where nobody
// is told to hold them, what else the report tells of decides. A father who holds
// his daughter, and a party that held a rally, hold nobody so.
func (p *page) captors(t *trigger) bool {
	if next := p.tok(t.last); next.Tag == "RP" || p.tok(p.beforeVerb(t)).Tag == "WDT" {
		return false // held down; the race, which was held on Sunday
	}
	passive, reduced := p.voice(t, nil)
	if passive && reduced {
		if left := p.whoAt(p.adjacentLeft(t.first)); left != counted && left != single || p.at[min(t.last, p.d.Len()-1)] >= 0 {
			return false
		}
	}
	k := p.holders(t)
	held, arrested := p.tells(daybook.Abducted), p.tells(daybook.Detained)
	switch {
	case k >= 0 && p.custodian(k):
		p.means(t, daybook.Detained)
	case k >= 0 && p.who(&p.phrases[k]).class == daybook.Attackers:
		p.means(t, daybook.Abducted)
	case !passive && (k < 0 || p.whoAt(k) != nobody):
		return false
	case held > arrested:
		p.means(t, daybook.Abducted)
	case arrested > held && passive:
		p.means(t, daybook.Detained)
	default:
		return false
	}
	return passive || p.whoAt(p.right(t.last, p.sent(t.first).Last)) != nobody
}

// capture makes captives of those whom attackers capture, and of children and
// women who are captured, nobody says by whom, where the report tells of captives
// more than of arrests: troops capture rebels, a sect captures schoolgirls.
func (p *page) capture(t *trigger) {
	k := p.holders(t)
	if k >= 0 {
		if p.who(&p.phrases[k]).class == daybook.Attackers {
			p.means(t, daybook.Abducted)
		}
		return
	}
	sub := p.adjacentLeft(t.first)
	if sub < 0 {
		sub = p.subjectOf(t.first)
	}
	if sub < 0 || p.tells(daybook.Abducted) <= p.tells(daybook.Detained) {
		return
	}
	switch p.who(&p.phrases[sub]).class {
	case daybook.Children, daybook.Women, daybook.Civilians:
		p.means(t, daybook.Abducted)
	}
}

// holders returns the phrase of those who do what the verb says; -1 when they are
// not told.
func (p *page) holders(t *trigger) int {
	if by := p.doneBy(t); by >= 0 {
		return p.right(by+1, p.sent(t.first).Last)
	}
	if passive, _ := p.voice(t, nil); passive {
		return -1
	}
	return p.subjectOf(t.first)
}

func (p *page) custodian(k int) bool {
	ph := &p.phrases[k]
	return p.is("custodian", ph.Head) || p.who(ph).class == daybook.Security
}

// beforeVerb returns the token before the verb group.
func (p *page) beforeVerb(t *trigger) int {
	i := t.first - 1
	for i >= p.sent(t.first).First && p.auxiliary(i) {
		i--
	}
	return i
}

// captives reports whether the report tells of people held: then those who
// escape are freed.
func (p *page) captives() bool { return p.tells(daybook.Abducted) > 0 }

// tells counts the words of the report that tell of a fate.
func (p *page) tells(measure daybook.Measure) int {
	if p.index.fates == nil {
		p.index.fates = map[daybook.Measure]int{}
		for k := range p.triggers {
			if t := &p.triggers[k]; t.telling() {
				p.index.fates[t.measure]++
			}
		}
	}
	return p.index.fates[measure]
}

// telling reports whether the word tells of a fate by itself.
func (t *trigger) telling() bool {
	return !t.entry.Is("loot") && !t.entry.Is("holder") && !t.entry.Is("captor") && !t.taken
}

// means gives one of the triggers another fate.
func (p *page) means(t *trigger, measure daybook.Measure) {
	if p.index.fates != nil && t.telling() {
		p.index.fates[t.measure]--
		p.index.fates[measure]++
	}
	t.measure = measure
}
