package token

import (
	"strings"
	"testing"
)

func TestX(t *testing.T) {
	z := English()
	for _, s := range []string{
		"many policemen reported k!lled, many taken hostagepic.twitter.com/fhaP0 — Nam E (@x_y) February 17, 2023",
		"Nepal #39;s ambassador said 12-15 died. The U.S. Army’s 5-year-old dog didn’t, he said. \"Four dead!\" he cried. It ended in the U.S. The end.",
		"killed.Police said 20+ were hurt at 6.10am, Sgt. A. B. Smith of Salem, Ore. said. 1,200 fled in 2004,12 died.",
	} {
		d := z.Cut(s)
		for _, x := range d.Sentences {
			var b []string
			for _, k := range d.Tokens[x.First:x.Last] {
				b = append(b, k.Norm)
			}
			t.Log(strings.Join(b, "|"))
		}
	}
}
