package link

// veto says why two nodes cannot be one incident in any company; "" when they
// can. What may be an error of reading is no veto but a feature, so each of
// these needs two things to be told, and neither side to leave it open.
func veto(a, b *Node) string {
	switch {
	case a.Report == b.Report:
		return "one-report"
	case !struckTold(a) || !struckTold(b):
		return ""
	case otherCountry(a, b):
		return "other-country"
	case otherTown(a, b):
		return "other-town"
	case otherDead(a, b):
		return "other-dead"
	case otherDay(a, b):
		return "other-day"
	}
	return ""
}

// struckTold reports whether the node counts people who were struck. What is
// about nobody has no place and day that could keep it apart: a rate, a ruling,
// a rocket.
func struckTold(n *Node) bool {
	return n.Killed != nil || n.Injured != nil
}

// abroadAtLeast is how many kilometres lie at least between places of two
// countries that exclude each other.
const abroadAtLeast = 300

// otherCountry: both are told of a town, in two countries, nothing that the
// words could mean is nearer, neither tells of the other's town, and nobody is
// named in both.
func otherCountry(a, b *Node) bool {
	p, q := a.Place, b.Place
	return p != nil && q != nil && pointed(p) && pointed(q) && p.ISO != q.ISO &&
		apart(p, q) > abroadAtLeast && nearest(p, q) > closeBy &&
		!shared(a.Terms, b.Terms).placed && !known(a.People, b.People)
}

// farApart is how many kilometres lie at least between two towns that exclude
// each other.
const farApart = 150

// otherTown: as otherCountry, within one.
func otherTown(a, b *Node) bool {
	p, q := a.Place, b.Place
	return p != nil && q != nil && pointed(p) && pointed(q) && apart(p, q) > farApart && nearest(p, q) > closeBy &&
		!shared(a.Terms, b.Terms).placed && !known(a.People, b.People)
}

// smallToll is the most dead of whom a report names every one.
const smallToll = 3

// otherDead: each names all its dead, few and said to be all, with their ages,
// and none of them could be one of the other's.
func otherDead(a, b *Node) bool {
	p, q := dead(a), dead(b)
	if len(p) == 0 || len(q) == 0 || known(a.People, b.People) {
		return false
	}
	for _, x := range p {
		for _, y := range q {
			if x.Age == 0 || y.Age == 0 || max(x.Age-y.Age, y.Age-x.Age) <= 1 {
				return false
			}
		}
	}
	return true
}

// dead are the dead that the node names, if these are all.
func dead(n *Node) []Person {
	if n.Killed == nil || n.Killed[0] == nil || n.Killed[1] == nil || *n.Killed[0] != *n.Killed[1] || *n.Killed[1] > smallToll {
		return nil
	}
	var out []Person
	for _, p := range n.People {
		if p.Role == struck && (p.Dead || n.Injured == nil) {
			out = append(out, p)
		}
	}
	if len(out) != *n.Killed[1] {
		return nil
	}
	return out
}

// otherDay: each tells of a day just past and not of what came after, the days
// are apart, nobody is named in both, and hardly a rare word stands in both.
func otherDay(a, b *Node) bool {
	return onceTold(a) && onceTold(b) && max(a.From-b.To, b.From-a.To) >= daysApart && !known(a.People, b.People) &&
		shared(a.Terms, b.Terms).rare < rareInCommon
}

const (
	daysApart    = 3
	freshFor     = 2 // days
	rareInCommon = 3
)

// onceTold reports whether the node is of a day just past, and the first word
// of it.
func onceTold(n *Node) bool {
	return !n.Sequel && n.Dated == byDay && n.From == n.To && n.Published >= n.From && n.Published-n.From <= freshFor
}

// known reports whether somebody is named in both.
func known(a, b []Person) bool {
	for _, p := range a {
		for _, q := range b {
			if alike(p.Name, q.Name) {
				return true
			}
		}
	}
	return false
}
