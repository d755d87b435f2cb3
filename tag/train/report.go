package main

import (
	"fmt"
	"strings"
	"syscall"
	"time"

	"daybook/tag"
	"daybook/tag/internal/gum"
	"daybook/tag/internal/learn"
	"daybook/token"
)

// report prints how many tags and lemmas are right.
func report(file []byte, test []*gum.Sentence) error {
	t, err := tag.Load(file)
	if err != nil {
		return err
	}
	upper := func(s string) string { return strings.ToUpper(s) }
	lower := func(s string) string { return strings.ToLower(s) }
	var news []*gum.Sentence
	for _, s := range test {
		if s.News() {
			news = append(news, s)
		}
	}
	row := func(name string, ss []*gum.Sentence, how func(string) string) {
		right, lemmas, all := 0, 0, 0
		for _, s := range ss {
			d := s.Tokens
			if how != nil {
				d = learn.Written(d, how)
				d.Caps = how("a") == "A"
			}
			t.Tag(d)
			for i := range d.Tokens {
				all++
				if d.Tokens[i].Tag == s.Tag[i] {
					right++
				}
				if d.Tokens[i].Lemma == s.Lemma[i] {
					lemmas++
				}
			}
		}
		fmt.Printf("%-16s tags %.4f  lemmas %.4f  of %d tokens\n", name, float64(right)/float64(all), float64(lemmas)/float64(all), all)
	}
	row("all", test, nil)
	row("all, upper", test, upper)
	row("all, lower", test, lower)
	row("news", news, nil)
	row("news, upper", news, upper)
	row("news, title", news, learn.Title)
	row("news, lower", news, lower)

	var texts []string
	for _, s := range test {
		texts = append(texts, s.Text)
	}
	d := token.English().Cut(strings.Join(texts, "\n\n"))
	n, start := 0, busy()
	for busy()-start < time.Second {
		t.Tag(d)
		n += len(d.Tokens)
	}
	fmt.Printf("%.0f tokens a second\n", float64(n)/(busy()-start).Seconds())
	return nil
}

// busy is the time for which this process has had a processor.
func busy() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano())
}
