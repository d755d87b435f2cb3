package place

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"daybook/lexicon"
	"daybook/place/internal/spell"
)

// add reads a table of places: lines of eight columns parted by tabs,
//
//	kind  code  degrees north  degrees east  population  name  other names; …  adjectives and people; …
//
// with "-" for nothing. The code is a country's ("PK"), for a first-level
// division the division's ("PK.05"), for a city either. Comments begin with a
// number sign.
func (g *Gazetteer) add(file string, data []byte) error {
	var errs []error
	for i, line := range strings.Split(string(data), "\n") {
		if line = strings.TrimRight(line, "\r"); strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		if err := g.addLine(line); err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %w", file, i+1, err))
		}
	}
	return errors.Join(errs...)
}

func (g *Gazetteer) addLine(line string) error {
	c := strings.Split(line, "\t")
	if len(c) != 8 {
		return fmt.Errorf("%d columns, not 8", len(c))
	}
	e := Entry{Kind: Kind(c[0]), Name: c[5], known: true}
	switch e.Kind {
	case City, Admin1, Admin2, Country, Region:
	default:
		return fmt.Errorf("no such kind of place: %q", c[0])
	}
	var err1, err2, err3 error
	e.Lat, err1 = strconv.ParseFloat(c[2], 64)
	e.Lon, err2 = strconv.ParseFloat(c[3], 64)
	e.People, err3 = strconv.Atoi(c[4])
	if err1 != nil || err2 != nil || err3 != nil || e.Lat < -90 || e.Lat > 90 || e.Lon < -180 || e.Lon > 180 || e.People < 0 {
		return fmt.Errorf("not a point and a population: %s %s %s", c[2], c[3], c[4])
	}
	if c[1] != "-" {
		e.ISO, _, _ = strings.Cut(c[1], ".")
		if e.ISO != c[1] {
			e.Code = c[1]
		}
	}
	if e.Kind == City {
		e.Feature = Town
	}
	if (e.Kind == Admin1) != (e.Code != "") && e.Kind != City && e.Kind != Admin2 {
		return fmt.Errorf("the code %s does not fit a place of kind %s", c[1], c[0])
	}
	if e.Kind == Country {
		e.Country = e.Name
	} else if p := g.country[e.ISO]; p != nil {
		e.Country = p.Name
	}
	if e.Kind == Admin1 {
		e.Admin1 = e.Name
	} else if p := g.admin1[e.Code]; p != nil {
		e.Admin1 = p.Name
	} else {
		e.Admin1 = g.towns.Admin1Name(e.Code)
	}
	id := int32(len(g.entries))
	g.entries = append(g.entries, e)
	switch e.Kind {
	case Country:
		g.country[e.ISO] = &e
	case Admin1:
		g.admin1[e.Code] = &e
	}
	g.put(name{entry: id, text: c[5]})
	for _, n := range list(c[6]) {
		g.put(name{entry: id, text: n, other: true})
	}
	for _, n := range list(c[7]) {
		g.put(name{entry: id, text: n, other: true, people: true})
	}
	return nil
}

func list(column string) []string {
	if column == "-" || column == "" {
		return nil
	}
	out := strings.Split(column, ";")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}

func (g *Gazetteer) put(n name) {
	key := g.spell.Key(n.text)
	if key == "" {
		return
	}
	n.short = strings.HasSuffix(n.text, ".") || strings.ToUpper(n.text) == n.text && strings.IndexFunc(n.text, unicode.IsLetter) >= 0
	old := g.names[key]
	for _, o := range old {
		if o.entry == n.entry {
			return
		}
	}
	if c := n.text[0]; 'a' <= c && c <= 'z' {
		first, _, _ := strings.Cut(key, " ")
		g.small[first] = true
	}
	// A fresh slice: the map may be a clone that shares them.
	g.names[key] = append(old[:len(old):len(old)], n)
	for i := range len(key) {
		if key[i] == ' ' {
			g.longer[key[:i]] = true
		}
	}
}

// words are the cues of en/, by key.
type words struct {
	class lexicon.Table[class]
	far   map[string]bool // phrases after which a place is only near, by key
	// nation holds what speaks for a country, by key, and the beginnings of
	// longer ones.
	nation lexicon.Table[nation]
	// long is what the short words for a kind of division stand for: "Co."
	long map[string]string
	// own are the endings of the genitive, as written with either apostrophe.
	own []string
}

// nation is the country that a key speaks for, or none when it only begins a
// key that speaks for one.
type nation struct {
	iso    string
	begins bool
}

// owns returns the length of the genitive ending of a word, 0 for none. A bare
// apostrophe is one.
func (w *words) owns(text string) int {
	for _, s := range w.own {
		if strings.HasSuffix(text, s) {
			return len(s)
		}
	}
	return 0
}

// class is a set of the sections that a word stands in.
type class uint32

const (
	inWord class = 1 << iota
	fromWord
	distanceWord
	admin1Word
	admin2Word
	townWord
	countryWord
	streetWord
	featureWord
	titleOfWord
	bodyWord
	peopleWord
	titleWord
	speaksWord
	directionWord
	neverWord
	commonWord
	givenWord
	surnameWord
	andWord
	severalWord
	looseWord
	seatWord
	theWord
	blockWord
	quarterWord
	houseWord
	shortWord

	kindWord = admin1Word | admin2Word | townWord | countryWord
	nameWord = givenWord | surnameWord
)

var sections = map[string]class{
	"in": inWord, "from": fromWord, "distance": distanceWord, "admin1": admin1Word, "admin2": admin2Word,
	"town": townWord, "country": countryWord, "street": streetWord, "feature": featureWord,
	"title-of": titleOfWord, "body": bodyWord, "people": peopleWord, "title": titleWord, "speaks": speaksWord,
	"direction": directionWord, "never": neverWord, "common": commonWord, "given": givenWord, "surname": surnameWord,
	"and": andWord, "several": severalWord, "loose": looseWord, "seat": seatWord, "the": theWord, "block": blockWord,
	"quarter": quarterWord, "house": houseWord, "short": shortWord,
}

func readWords(z *spell.Speller, nations []byte, files ...[]byte) (*words, error) {
	w := &words{far: map[string]bool{}, long: map[string]string{}}
	parts, err := spell.Sections("nation.lex", nations)
	if err != nil {
		return nil, err
	}
	for _, s := range parts {
		for _, forms := range s.Entries {
			key := z.Key(forms[0])
			w.nation.Set(key, nation{s.Label, w.nation.Get(key).begins})
			for i := range len(key) {
				if key[i] == ' ' {
					w.nation.Set(key[:i], nation{w.nation.Get(key[:i]).iso, true})
				}
			}
		}
	}
	for _, data := range files {
		parts, err := spell.Sections("en", data)
		if err != nil {
			return nil, err
		}
		for _, s := range parts {
			c, ok := sections[s.Label]
			switch {
			case s.Label == "own":
				for _, e := range s.Entries {
					w.own = append(w.own, e[0], strings.ReplaceAll(e[0], "'", "’"))
				}
				continue
			case !ok && s.Label != "near":
				return nil, fmt.Errorf("en: no such section of words: %s", s.Label)
			}
			for _, forms := range s.Entries {
				if s.Label == "short" {
					w.long[z.Key(forms[1])] = z.Key(forms[0])
					forms = forms[1:]
				}
				for _, f := range forms {
					if key := z.Key(f); ok {
						w.class.Set(key, w.class.Get(key)|c)
					} else {
						w.far[key] = true
					}
				}
			}
		}
	}
	w.own = append(w.own, "'", "’")
	return w, nil
}
