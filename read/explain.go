package read

import (
	"fmt"
	"io"

	"daybook"
)

// Dump writes all that the reader saw: tokens with tags, phrases, triggers.
func (r *Reader) Dump(w io.Writer, rep *daybook.Report) {
	p := r.page(rep)
	for _, s := range p.d.Sentences {
		for i := s.First; i < s.Last; i++ {
			if ph := p.phraseAt(i); ph != nil && ph.First == i {
				fmt.Fprint(w, "[")
			}
			fmt.Fprintf(w, "%s/%s", p.tok(i).Norm, p.tok(i).Tag)
			if ph := p.phraseAt(i); ph != nil && ph.Last == i+1 {
				x := p.who(ph)
				fmt.Fprintf(w, "]%s%d,%v", x.class, x.kind, x.figure)
			}
			fmt.Fprint(w, " ")
		}
		fmt.Fprintln(w)
		for k := range p.triggers {
			t := &p.triggers[k]
			if t.first >= s.First && t.first < s.Last {
				fmt.Fprintf(w, "   T %s %s %s form %d verbal %v passive %v reduced %v pat %d\n", p.words(t.first, t.last), t.frame, t.measure, t.form, p.verbal(t), t.passive, t.reduced, len(t.patients))
			}
		}
		for _, m := range p.mentions {
			if m.trigger.first >= s.First && m.trigger.first < s.Last {
				ph := p.phrases[m.phrase]
				fmt.Fprintf(w, "   M %s %s %v %q\n", m.rule, m.who.class, m.who.figure, p.d.Span(ph.First, ph.Last).Of(p.d.Text))
			}
		}
	}
}
