package choice

import (
	"math"
	"slices"
	"strings"

	"daybook/role/internal/linear"
	"daybook/role/internal/scene"
)

// RoleNames are the roles as the files of weights name them.
var RoleNames = [linear.Roles]string{"individual", "organisation", "target", "victim", "weapon", "described"}

// Names of what is weighed of a candidate, in the order of [Candidate.X].
var Names = names()

func names() []string {
	n := []string{"near", "in attacks", "both", "topic"}
	each := func(format string) {
		for _, r := range RoleNames {
			n = append(n, strings.Replace(format, "*", r, 1))
		}
	}
	each("itself as *")
	each("likeliest item as *")
	each("likeliest sentence as *")
	n = append(n, "second item", "third item", "second sentence", "below the first", "its first sentence")
	each("its sentence as *")
	n = append(n, "sentences beside")
	each("other items of its sentence as *")
	n = append(n, "cut otherwise", "cut longer", "cut shorter", "above other cuts", "by other words", "others of its head", "how many of its head")
	for e := range scene.ExtentCount {
		n = append(n, "extent "+e.String())
	}
	n = append(n, "plural", "counted", "definite", "no class", "thing")
	for t := range scene.TieCount {
		n = append(n, "tie "+t.String(), "tie to an act "+t.String())
	}
	return append(n, "by", "through", "joined", "negated", "words", "mentions", "first sentence", "first in parts", "sentences", "last sentence")
}

// ground is what of a text all candidates are seen against.
type ground struct {
	*Case
	item [linear.Roles][3]float32 // the likeliest items
	say  [linear.Roles][2]float32 // the likeliest sentences
	of   lists                    // items by phrase
	in   lists                    // items by sentence
	head map[string][]int         // items by head
}

func (c *Case) prepare() *ground {
	g := &ground{Case: c, head: map[string][]int{}}
	g.of.fill(len(c.S.Phrases), g.phrases)
	g.in.fill(len(c.S.D.Sentences), g.sentenced)
	for r := range g.item {
		g.item[r] = [3]float32{floor, floor, floor}
		g.say[r] = [2]float32{floor, floor}
	}
	for _, i := range c.hot {
		for r := range g.item {
			put(g.item[r][:], c.Near[i][r])
		}
		h := c.S.D.Tokens[c.Items[i].Mentions[0].Head].Lemma
		g.head[h] = append(g.head[h], i)
	}
	for _, s := range c.Say {
		for r := range g.say {
			put(g.say[r][:], s[r])
		}
	}
	return g
}

// put keeps the highest.
func put(top []float32, v float32) {
	for k := range top {
		if v > top[k] {
			top[k], v = v, top[k]
		}
	}
}

// row collects numbers.
type row []float64

func (x *row) add(vs ...float32) {
	for _, v := range vs {
		*x = append(*x, math.Round(float64(v)*100)/100)
	}
}

// look puts numbers on item i for the role, in the room of a list.
func (g *ground) look(room []float64, role, i int) []float64 {
	it := &g.Items[i]
	x := slices.Grow(row(room), len(Names))
	near, attack := max(g.Near[i][role], floor), max(g.Attack[i][role], floor)
	x.add(near, attack, near+attack, g.Topic)
	for r := range linear.Roles {
		x.add(max(g.Attack[i][r], floor))
	}
	for r := range linear.Roles {
		x.add(g.item[r][0])
	}
	for r := range linear.Roles {
		x.add(g.say[r][0])
	}
	x.add(g.item[role][1], g.item[role][2], g.say[role][1], g.item[role][0]-near)
	g.sentences(&x, role, it)
	g.company(&x, i)
	g.namings(&x, role, i)
	g.manner(&x, it)
	return x
}

// sentences adds what the sentences that name the item, and those beside, are
// likely to tell of.
func (g *ground) sentences(x *row, role int, it *scene.Item) {
	best, beside := lowest(), float32(floor)
	for k := range first(it) {
		n := g.S.D.SentenceOf(it.Mentions[k].First)
		for r := range best {
			best[r] = max(best[r], g.Say[n][r])
		}
		if n > 0 {
			beside = max(beside, g.Say[n-1][role])
		}
		if n+1 < len(g.Say) {
			beside = max(beside, g.Say[n+1][role])
		}
	}
	x.add(g.Say[g.S.D.SentenceOf(it.Mentions[0].First)][role])
	x.add(best[:]...)
	x.add(beside)
}

// company adds the likeliest other items of the sentences that name the item.
func (g *ground) company(x *row, i int) {
	it := &g.Items[i]
	other := lowest()
	for k := range first(it) {
		for _, j := range g.in.at(g.S.D.SentenceOf(it.Mentions[k].First)) {
			if int(j) == i {
				continue
			}
			more := false
			for r, v := range g.Near[j] {
				more = more || v > other[r]
			}
			if more && !overlap(it, &g.Items[j]) {
				for r, v := range g.Near[j] {
					other[r] = max(other[r], v)
				}
			}
		}
	}
	x.add(other[:]...)
}

func lowest() (s linear.Score) {
	for r := range s {
		s[r] = floor
	}
	return s
}

// namings adds how likely the same words cut otherwise are, the same by other
// words, and others with the same head.
func (g *ground) namings(x *row, role, i int) {
	it := &g.Items[i]
	cut, longer, shorter := float32(floor), float32(floor), float32(floor)
	for k := range first(it) {
		for _, j := range g.of.at(it.Mentions[k].Phrase) {
			if int(j) == i || !overlap(it, &g.Items[j]) {
				continue
			}
			v := g.Attack[j][role]
			cut = max(cut, v)
			if len(g.Items[j].Norm) > len(it.Norm) {
				longer = max(longer, v)
			} else {
				shorter = max(shorter, v)
			}
		}
	}
	also, kin, kins := float32(floor), float32(floor), 0
	for _, j := range it.Also {
		also = max(also, g.Near[j][role])
	}
	for _, j := range g.head[g.S.D.Tokens[it.Mentions[0].Head].Lemma] {
		if kins == 8 {
			break
		}
		if j != i && !overlap(it, &g.Items[j]) {
			kin = max(kin, g.Near[j][role])
			kins++
		}
	}
	x.add(cut, longer, shorter, max(g.Attack[i][role], floor)-cut, also, kin, float32(kins))
}

// manner adds how the item is named, and how it stands to verbs and nouns.
func (g *ground) manner(x *row, it *scene.Item) {
	var extent [scene.ExtentCount]float32
	var ties [2 * scene.TieCount]float32
	var by, through, joined, negated bool
	var buf [4]scene.Relation
	for k := range first(it) {
		m := &it.Mentions[k]
		extent[m.Extent] = 1
		for _, r := range g.S.Relations(m.Phrase, buf[:0]) {
			ties[2*r.Tie] = 1
			if r.Govern < 0 {
				continue
			}
			if g.S.Event[r.Govern] != nil {
				ties[2*r.Tie+1] = 1
				by = by || r.Prep >= 0 && g.S.Is("by", r.Prep)
			}
			through = through || r.Through
			joined = joined || r.Joined
			negated = negated || r.Verb >= 0 && g.S.Verbs[r.Verb].Negated
		}
	}
	m := &it.Mentions[0]
	p := &g.S.Phrases[m.Phrase]
	from, to := g.S.D.SentenceOf(m.First), g.S.D.SentenceOf(it.Mentions[len(it.Mentions)-1].First)
	n := len(g.S.D.Sentences)
	x.add(extent[:]...)
	x.add(flag(p.Plural), flag(p.Quantity != nil), flag(g.S.Is("definite", p.First)), flag(g.S.Class(m) == ""), flag(g.S.Entry(m) != nil))
	x.add(ties[:]...)
	x.add(flag(by), flag(through), flag(joined), flag(negated), float32(1+strings.Count(it.Norm, " ")), float32(len(it.Mentions)),
		float32(from), float32(from)/float32(n), float32(n), float32(to))
}

func flag(b bool) float32 {
	if b {
		return 1
	}
	return 0
}
