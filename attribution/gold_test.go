package attribution

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"daybook"
	"daybook/tag"
	"daybook/token"
)

// Real reports are no part of the project; where their folder is missing the
// tests that read them skip.
var (
	shared = flag.String("shared", "../../shared/data", "folder of the shared data")
	show   = flag.String("show", "", "errors to print: null, named, unknown, kind, via")
	only   = flag.String("only", "", "file of gold reports to read")
)

func open(t testing.TB, name string) *bufio.Scanner {
	f, err := os.Open(filepath.Join(*shared, name))
	if err != nil {
		t.Skipf("0 reports read: %s is not here", name)
	}
	t.Cleanup(func() { f.Close() })
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	return sc
}

type goldClaim struct {
	Quote, Figure, Stance string
	Source, Via           *string
	Kind                  *string `json:"source_kind"`
}

type goldReport struct {
	ID, Kind, Text string
	Title          *string
	Claims         []goldClaim
}

var (
	wordRE = regexp.MustCompile(`[\pL\pN_]+`)
	stop   = set("a an the of and for in at on to by from with his her their its our my mr mrs ms dr who whom said told")
	roles  = set(`police officer officers official officials authorities authority spokesman spokeswoman spokesperson spokespeople
minister ministry ministers department chief commissioner general colonel captain major lieutenant sergeant president government
governor mayor prosecutor prosecutors court judge lawyer attorney investigators investigator detectives detective sheriff deputies
deputy security military army forces hospital hospitals doctor doctors medic medics medical health paramedics rescue fire
witness witnesses resident residents relative relatives family families mother father brother sister wife husband son daughter
media press agency agencies news newspaper report reports reporter reporters journalist journalists local state national federal
source sources statement group organization organisation activists activist tv television radio channel account user`)
)

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

func nameWords(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range wordRE.FindAllString(strings.ToLower(s), -1) {
		if !stop[w] {
			m[w] = true
		}
	}
	return m
}

func shares(a, b map[string]bool) bool {
	for w := range a {
		if b[w] {
			return true
		}
	}
	return false
}

// sameSource is the scorer's notion of the same speaker.
func sameSource(a, b string) bool {
	if a == "" || b == "" || a == "?" || b == "?" {
		return a == b
	}
	x, y := nameWords(a), nameWords(b)
	if len(x) == len(y) {
		same := true
		for w := range x {
			same = same && y[w]
		}
		if same {
			return true
		}
	}
	dx, dy := minus(x), minus(y)
	if len(dx) > 0 && len(dy) > 0 {
		return shares(dx, dy)
	}
	return shares(x, y)
}

func minus(m map[string]bool) map[string]bool {
	out := map[string]bool{}
	for w := range m {
		if !roles[w] {
			out[w] = true
		}
	}
	return out
}

// flattened is a text with its white space made single, and where each byte
// of it came from.
func flattened(text string) (string, []int) {
	var b strings.Builder
	var at []int
	space := true
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == ' ' || c == '\n' || c == '\t' || c == '\r' {
			if !space {
				b.WriteByte(' ')
				at = append(at, i)
			}
			space = true
			continue
		}
		space = false
		b.WriteByte(c)
		at = append(at, i)
	}
	return b.String(), at
}

// place finds the claim's figure in the text, -1 when it is not there.
func place(text string, flatText string, at []int, c goldClaim) int {
	q := strings.Join(strings.Fields(c.Quote), " ")
	i := strings.Index(flatText, q)
	if i < 0 {
		return -1
	}
	k := strings.Index(q, strings.Join(strings.Fields(c.Figure), " "))
	if k < 0 {
		k = len(q) / 2
	}
	return at[i+k]
}

// TestGold asks, for every claim of the gold reports, on whose word the figure
// stands, and compares with the gold coding.
//
//	go test -run TestGold -v ./attribution -args -show=null
func TestGold(t *testing.T) {
	f, z, tagger := English(), token.English(), tag.English()
	var n, ok, nullN, nullOK, namedN, namedOK, named, wrong, invented, unknown, missed, kindN, kindOK, viaN, viaOK, stanceOK, posts int
	for _, file := range []string{"gold/articles.jsonl", "gold/wires.jsonl", "gold/posts.jsonl"} {
		if *only != "" && !strings.Contains(file, *only) {
			continue
		}
		sc := open(t, file)
		var fn, fok int
		for sc.Scan() {
			var r goldReport
			if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
				t.Fatal(err)
			}
			text := r.Text
			if r.Title != nil && *r.Title != "" {
				text = *r.Title + "\n" + text
			}
			d := z.Cut(text)
			tagger.Tag(d)
			ps := f.FindPosts(d)
			posts += len(ps)
			by := f.Find(d, ps, r.Kind == "post")
			flat, at := flattened(text)
			for _, c := range r.Claims {
				off := place(text, flat, at, c)
				if off < 0 {
					continue
				}
				n++
				fn++
				gold := ""
				if c.Source != nil {
					gold = *c.Source
				}
				a, _ := Lookup(by, off)
				same := sameSource(gold, a.SourceText)
				what := ""
				switch {
				case gold == "":
					nullN++
					if same {
						nullOK++
					} else if a.SourceText == "?" {
						unknown++
						what = "unknown"
					} else {
						invented++
						what = "null"
					}
				default:
					namedN++
					if same {
						namedOK++
					} else if a.SourceText == "" {
						missed++
						what = "named"
					} else if a.SourceText == "?" {
						unknown++
						what = "unknown"
					} else {
						wrong++
						what = "wrong"
					}
				}
				if a.SourceText != "" && a.SourceText != "?" {
					named++
				}
				if same {
					ok++
					fok++
					if gold != "" {
						kindN++
						if c.Kind != nil && *c.Kind == string(a.Kind) {
							kindOK++
						} else if strings.Contains(*show, "kind") {
							t.Logf("kind %v / %s: %s", *c.Kind, a.Kind, a.SourceText)
						}
						viaN++
						gv := ""
						if c.Via != nil {
							gv = *c.Via
						}
						if gv == "" && a.ViaText == "" || shares(nameWords(gv), nameWords(a.ViaText)) {
							viaOK++
						} else if strings.Contains(*show, "via") {
							t.Logf("via %q / %q: %s", gv, a.ViaText, c.Quote)
						}
					}
				}
				stance := a.Stance
				if stance == "" {
					stance = daybook.Asserted
				}
				if c.Stance == string(stance) {
					stanceOK++
				}
				if what != "" && strings.Contains(*show, what) {
					lo, hi := max(0, off-220), min(len(text), off+200)
					t.Logf("%s %s gold %q found %q %s\n    …%s⟦%s…", r.ID, what, gold, a.SourceText, a.Rule,
						strings.ToValidUTF8(strings.ReplaceAll(text[lo:off], "\n", "¶"), ""), strings.ToValidUTF8(strings.ReplaceAll(text[off:hi], "\n", "¶"), ""))
				}
			}
		}
		t.Logf("%-22s %d claims, agreement %.3f", file, fn, ratio(fok, fn))
	}
	t.Logf("%d claims, agreement %.3f; own voice %d: %.3f; on somebody's word %d: %.3f", n, ratio(ok, n), nullN, ratio(nullOK, nullN), namedN, ratio(namedOK, namedN))
	t.Logf("named %d: wrong speaker %d (%.3f), invented %d (%.3f); missed %d, unknown %d", named, wrong, ratio(wrong, named), invented, ratio(invented, named), missed, unknown)
	if *only == "" && (ratio(ok, n) < .955 || ratio(wrong, named) > .01 || ratio(invented, named) > .02) {
		t.Error("worse than it was")
	}
	t.Logf("kind %.3f, via %.3f, stance %.3f; %d embedded posts", ratio(kindOK, kindN), ratio(viaOK, viaN), ratio(stanceOK, n), posts)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func ExampleLookup() {
	d := token.English().Cut("Police said four people were killed.")
	tag.English().Tag(d)
	a, _ := Lookup(English().Find(d, nil, false), 12)
	fmt.Println(a.SourceText, a.Kind, a.Rule)
	// Output: Police police said-before
}
