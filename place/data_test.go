package place

import (
	"crypto/sha256"
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"daybook/lexicon"
	"daybook/place/internal/table"
)

//go:embed gazetteer.manifest
var manifest string

// all visits every name and every place.
func all(g *Gazetteer) (names, refs int, kinds map[Kind]int) {
	kinds = map[Kind]int{}
	g.towns.All(func(name string, rs []table.Ref) bool {
		names++
		refs += len(rs)
		return true
	})
	for id := range g.towns.Places {
		e := g.entry(table.Ref{ID: uint32(id)})
		kinds[e.Kind]++
	}
	return names, refs, kinds
}

func TestManifest(t *testing.T) {
	want := map[string]string{}
	for _, line := range strings.Split(manifest, "\n") {
		if k, v, ok := strings.Cut(line, " "); ok && k != "#" {
			want[k] = v
		}
	}
	if got := fmt.Sprintf("%x", sha256.Sum256([]byte(towns))); got != want["sha256"] {
		t.Errorf("gazetteer.bin has the digest %s, the manifest says %s", got, want["sha256"])
	}
	names, _, kinds := all(Default())
	for k, got := range map[string]int{
		"bytes": len(towns), "names": names, "places": Default().towns.Places,
		"city": kinds[City], "admin1": kinds[Admin1], "admin2": kinds[Admin2],
	} {
		if strconv.Itoa(got) != want[k] {
			t.Errorf("%s: %d, the manifest says %s", k, got, want[k])
		}
	}
	if len(towns) > 8<<20 {
		t.Errorf("%d bytes", len(towns))
	}
}

// TestTables holds the hand-written rows to the gazetteer's codes.
func TestTables(t *testing.T) {
	g := Default()
	codes := map[string]bool{}
	for _, a := range g.towns.Admin1s {
		codes[a.Code] = true
	}
	seen := map[string]bool{}
	for i := range g.entries {
		e := &g.entries[i]
		if e.Code != "" && !codes[e.Code] {
			t.Errorf("%v: no division %s", e, e.Code)
		}
		if e.ISO != "" && g.country[e.ISO] == nil {
			t.Errorf("%v: no country %s", e, e.ISO)
		}
		id := string(e.Kind) + e.ISO + e.Code + e.Name
		if seen[id] {
			t.Errorf("%v stands twice", e)
		}
		seen[id] = true
	}
	for id := range g.towns.Places {
		if p := g.towns.Get(uint32(id)); g.country[p.ISO] == nil {
			t.Errorf("%s: no country %s", p.Name, p.ISO)
		}
	}
}

// TestLexFiles holds the files of words to the format that every room shares.
func TestLexFiles(t *testing.T) {
	if _, err := lexicon.Load(english, "en/*.lex"); err != nil {
		t.Error(err)
	}
}

func TestBadTable(t *testing.T) {
	_, err := Default().With("own.tsv", []byte("city\tPK.05\t24.8\t67\t10\tSomewhere\t-\t-\n"+
		"hamlet\tPK\t1\t1\t0\tX\t-\t-\ncity\tPK\tnorth\t1\t0\tY\t-\t-\ncity\tPK\t1\nadmin1\tPK\t1\t1\t0\tZ\t-\t-\n"))
	want := `own.tsv:2: no such kind of place: "hamlet"
own.tsv:3: not a point and a population: north 1 0
own.tsv:4: 3 columns, not 8
own.tsv:5: the code PK does not fit a place of kind admin1`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestOwnTable(t *testing.T) {
	g, err := Default().With("own.tsv", []byte("# ours\ncity\tPK.05\t24.8\t67\t10\tOrangi Nine\tSector Nine\t-\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := g.Lookup("sector nine")
	if len(got) != 1 || got[0].Name != "Orangi Nine" || got[0].Admin1 != "Sindh" || got[0].Country != "Pakistan" {
		t.Errorf("got %v", got)
	}
	if len(Default().Lookup("Sector Nine")) != 0 {
		t.Error("the gazetteer it was made from has changed")
	}
}
