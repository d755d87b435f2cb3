package main

import (
	"fmt"

	"daybook/role"
	"daybook/role/internal/choice"
	"daybook/role/internal/linear"
	"daybook/role/internal/muc"
	"daybook/role/internal/scene"
	"daybook/tag"
	"daybook/token"
)

// doc is a report laid out, with the features of its items.
type doc struct {
	*muc.Report
	s     *scene.Scene
	items []scene.Item
	near  []linear.Example
	wide  []linear.Example // near, and the words of the sentences
	topic linear.Example
}

func read(file string) ([]*doc, error) {
	reports, err := muc.Read(file)
	if err != nil {
		return nil, err
	}
	cut, tagger, words := token.English(), tag.English(), role.Words()
	var docs []*doc
	for _, r := range reports {
		d := cut.Cut(r.Text)
		tagger.Tag(d)
		x := &doc{Report: r, s: words.Read(d)}
		x.items = x.s.Items()
		for i := range x.items {
			var near, more scene.Seen
			x.s.Look(&x.items[i], &near)
			x.s.Company(&x.items[i], &more)
			is := r.Is(x.items[i].Norm)
			x.near = append(x.near, linear.Example{Features: near.Hash, Is: is})
			x.wide = append(x.wide, linear.Example{Features: append(more.Hash, near.Hash...), Is: is})
		}
		var f scene.Seen
		x.s.Topic(&f)
		x.topic = linear.Example{Features: f.Hash, Is: [linear.Roles]bool{r.Asked()}}
		docs = append(docs, x)
	}
	return docs, nil
}

// items learns the regressions over single items and whole reports.
func items(docs []*doc) *choice.Weights {
	var near, attack, wide, topic []linear.Example
	for _, x := range docs {
		near = append(near, x.near...)
		wide = append(wide, x.wide...)
		topic = append(topic, x.topic)
		if x.Asked() {
			attack = append(attack, x.near...)
		}
	}
	o := linear.Options{Epochs: 6, Rate: 0.05, L2: 3e-3, Least: 3, Keep: 70000}
	return &choice.Weights{
		Near:   linear.Train(near, o),
		Attack: linear.Train(attack, o),
		Wide:   linear.Train(wide, o),
		Topic:  linear.Train(topic, linear.Options{Epochs: 6, Rate: 0.02, L2: 1e-2, Least: 4, Keep: 40000}),
	}
}

// folds is in how many parts the reports are cut.
const folds = 5

// learn learns everything. The choice between candidates must be learned from
// scores of the kind it will meet, so each part of the reports is scored by
// regressions learned from the others.
func learn(docs []*doc) *choice.Weights {
	cases := make([]*choice.Case, len(docs))
	for fold := range folds {
		var others []*doc
		for i, x := range docs {
			if i%folds != fold {
				others = append(others, x)
			}
		}
		w := items(others)
		for i, x := range docs {
			if i%folds == fold {
				cases[i] = w.Weigh(x.s, x.items)
			}
		}
	}
	w := items(docs)
	w.Table = table(docs, cases)
	return w
}

// table learns the choice between candidates, and how high the bars stand.
func table(docs []*doc, cases []*choice.Case) choice.Table {
	var t choice.Table
	var found [linear.Roles][][]choice.Candidate
	for k := range linear.Roles {
		var xs [][]float64
		var ys []bool
		for i, c := range cases {
			cs := c.Candidates(k)
			found[k] = append(found[k], cs)
			taken := map[int]bool{}
			for _, cand := range cs {
				xs = append(xs, cand.X)
				ys = append(ys, right(docs[i].Gold[k], c.Items[cand.Item].Norm, taken))
			}
		}
		t.Role[k] = linear.Fit(xs, ys, 1)
	}
	var xs [][]float64
	var ys []bool
	for i, c := range cases {
		xs, ys = append(xs, c.Report()), append(ys, docs[i].Asked())
	}
	t.Report = linear.Fit(xs, ys, 1)
	best := 0.0
	for bar := -2.0; bar < 0.5; bar += 0.1 {
		var sum muc.Tally
		for k := range muc.Scored {
			for i, c := range cases {
				sum.Add(muc.Score(docs[i].Gold[k], over(c, found[k][i], t.Role[k], bar)))
			}
		}
		if sum.F1() > best {
			best, t.Bar = sum.F1(), bar
		}
	}
	for k := range linear.Roles {
		best := 0.0
		for bar := float32(-2.5); bar < 0.5; bar += 0.1 {
			var sum muc.Tally
			for i, c := range cases {
				if docs[i].Asked() {
					sum.Add(muc.Score(docs[i].Gold[k], norms(c, c.Plain(k, bar))))
				}
			}
			if sum.F1() > best {
				best, t.Plain[k] = sum.F1(), bar
			}
		}
	}
	return t
}

// right tells whether the words name an entity of the key that nothing named
// before.
func right(gold [][]string, norm string, taken map[int]bool) bool {
	for g, e := range gold {
		for _, m := range e {
			if m == norm && !taken[g] {
				taken[g] = true
				return true
			}
		}
	}
	return false
}

func over(c *choice.Case, cs []choice.Candidate, w []float64, bar float64) []string {
	var out []string
	for _, cand := range cs {
		if linear.Dot(w, cand.X) > bar {
			out = append(out, c.Items[cand.Item].Norm)
		}
	}
	return out
}

func norms(c *choice.Case, items []int) []string {
	var out []string
	for _, i := range items {
		out = append(out, c.Items[i].Norm)
	}
	return out
}

// measure reads each part of the reports with what is learned from the others.
func measure(docs []*doc) {
	var asked, plain, within figures
	var relevant, known int
	for fold := range folds {
		var others []*doc
		for i, x := range docs {
			if i%folds != fold {
				others = append(others, x)
			}
		}
		w := learn(others)
		for i, x := range docs {
			if i%folds != fold {
				continue
			}
			c := w.Weigh(x.s, x.items)
			var a, p [muc.Scored][]string
			for k := range muc.Scored {
				a[k] = over(c, c.Candidates(k), w.Role[k], w.Bar)
				p[k] = norms(c, c.Plain(k, w.Plain[k]))
			}
			asked.add(x.Report, a)
			plain.add(x.Report, p)
			if x.Asked() {
				within.add(x.Report, p)
			}
			if (linear.Dot(w.Report, c.Report()) > 0) == x.Asked() {
				relevant++
			}
			known++
		}
	}
	asked.print("asked")
	plain.print("plain")
	within.print("plain, in reports with a key")
	fmt.Printf("relevance right in %d of %d\n", relevant, known)
}

// figures are the counts of each role.
type figures [muc.Scored]muc.Tally

func (f *figures) add(r *muc.Report, said [muc.Scored][]string) {
	for k := range f {
		f[k].Add(muc.Score(r.Gold[k], said[k]))
	}
}

func (f *figures) print(name string) {
	fmt.Println(name)
	var sum muc.Tally
	row := func(name string, t muc.Tally) {
		fmt.Printf("  %-8s P %.3f R %.3f F1 %.3f\n", name, t.Right/max(t.Said, 1), t.Right/max(t.Gold, 1), t.F1())
	}
	for k, t := range f {
		row(muc.Names[k], t)
		sum.Add(t)
	}
	row("micro", sum)
}
