package main

import (
	"fmt"
	"slices"

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
	var docs []*doc
	for _, r := range reports {
		x := lay(r)
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

// lay lays a report out.
func lay(r *muc.Report) *doc {
	d := token.English().Cut(r.Text)
	tag.English().Tag(d)
	x := &doc{Report: r, s: role.Words().Read(d)}
	x.items = x.s.Items()
	return x
}

// items learns the regressions over single items and whole reports. The other
// reports, news of today, serve for reports about attacks only.
func items(docs, others []*doc) *choice.Weights {
	var near, attack, wide, topic []linear.Example
	for _, x := range docs {
		near = append(near, x.near...)
		wide = append(wide, x.wide...)
		topic = append(topic, x.topic)
		if x.Asked() {
			attack = append(attack, x.near...)
		}
	}
	for _, x := range others {
		attack = append(attack, x.near...)
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
func learn(docs, others []*doc) *choice.Weights {
	cases := make([]*choice.Case, len(docs))
	for fold := range folds {
		var rest []*doc
		for i, x := range docs {
			if i%folds != fold {
				rest = append(rest, x)
			}
		}
		w := items(rest, others)
		for i, x := range docs {
			if i%folds == fold {
				cases[i] = w.Weigh(x.s, x.items)
			}
		}
	}
	w := items(docs, others)
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
		t.Role[k] = linear.Fit(xs, ys, 20)
	}
	var xs [][]float64
	var ys []bool
	for i, c := range cases {
		xs, ys = append(xs, c.Report()), append(ys, docs[i].Asked())
	}
	t.Report = linear.Fit(xs, ys, 20)
	t.Bar = lowest(0.01, func(bar float64) float64 {
		var sum muc.Tally
		for k := range muc.Scored {
			for i, c := range cases {
				sum.Add(muc.Score(docs[i].Gold[k], over(c, found[k][i], t.Role[k], bar)))
			}
		}
		return sum.F1()
	})
	for k := range linear.Roles {
		t.Plain[k] = float32(lowest(0.005, func(bar float64) float64 {
			var sum muc.Tally
			for i, c := range cases {
				if docs[i].Asked() {
					sum.Add(muc.Score(docs[i].Gold[k], norms(c, c.Plain(k, float32(bar)))))
				}
			}
			return sum.F1()
		}))
	}
	return t
}

// lowest returns the lowest bar that is as good as the best but for so much.
// The top is flat, what is missed is missed for good, while one entity too
// many can be struck out, and later reports were keyed more fully than these.
func lowest(but float64, f1 func(bar float64) float64) float64 {
	var bars, figures []float64
	for bar := -2.5; bar < 0.5; bar += 0.1 {
		bars, figures = append(bars, bar), append(figures, f1(bar))
	}
	best := slices.Max(figures)
	for i, f := range figures {
		if f >= best-but {
			return bars[i]
		}
	}
	return 0 // unreachable unless there are no bars
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
func measure(docs, others []*doc) {
	var asked, plain, within figures
	var relevant, known int
	for fold := range folds {
		var rest []*doc
		for i, x := range docs {
			if i%folds != fold {
				rest = append(rest, x)
			}
		}
		w := learn(rest, others)
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
