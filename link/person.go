package link

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"daybook"
)

// peopleKept is how many people a node keeps. A report that names more is a
// list.
const peopleKept = 10

// The roles of people, beside none.
const (
	struck = "victim"
	doer   = "perpetrator"
)

// people are those whom the happening is about: who are named as struck or as
// having done it, and who stand in the text with their age. A name with an age
// is how papers bring in the people of a case; officials and witnesses they
// bring in by office.
func people(h *daybook.Happening, ws []word, text string) []Person {
	list := map[string]Person{}
	add := func(p Person) {
		if old, ok := list[p.Name]; ok {
			p.Age = cmp.Or(old.Age, p.Age)
			p.Role = cmp.Or(old.Role, p.Role)
			p.Dead = p.Dead || old.Dead
		}
		list[p.Name] = p
	}
	for _, v := range h.Victims {
		if name := nameOf(v.Text); v.Named && name != "" {
			add(Person{Name: name, Role: struck, Dead: v.Effect == string(daybook.Killed)})
		}
	}
	for _, v := range h.Perpetrators {
		if name := nameOf(v.Text); v.Kind == "individual" && v.Stance != "denied" && name != "" {
			add(Person{Name: name, Role: doer})
		}
	}
	for _, p := range aged(ws, text) {
		add(p)
	}
	for _, p := range reused(ws, text) {
		add(p)
	}
	out := make([]Person, 0, len(list))
	for _, p := range list {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b Person) int { return cmp.Or(cmp.Compare(b.rank(), a.rank()), cmp.Compare(a.Name, b.Name)) })
	out = out[:min(peopleKept, len(out))]
	slices.SortFunc(out, func(a, b Person) int { return cmp.Compare(a.Name, b.Name) })
	return out
}

// rank puts those whom the happening is surely about before others.
func (p Person) rank() int {
	switch {
	case p.Role != "":
		return 2
	case p.Age > 0:
		return 1
	}
	return 0
}

// reused finds people whom the text brings in with their full name and goes on
// to call by the last word of it: no place and no firm is called so. Those
// with an office are left out.
func reused(ws []word, text string) []Person {
	alone := map[string]bool{}
	for i, w := range ws {
		if w.upper && (i == 0 || !ws[i-1].upper || !adjacent(text, ws[i-1], w)) && (i+1 == len(ws) || !ws[i+1].upper || !adjacent(text, w, ws[i+1])) {
			alone[w.text] = true
		}
	}
	var out []Person
	for i := 0; i < len(ws); {
		end := nameEnd(ws, text, i)
		if end-i < 2 {
			i++
			continue
		}
		if last := ws[end-1].text; end-i <= 3 && alone[last] && !inOffice(ws, i, end) && background().rarity(last) > leastSurname {
			if name := nameOf(text[ws[i].start:ws[end-1].end]); name != "" {
				out = append(out, Person{Name: name})
			}
		}
		i = end
	}
	return out
}

// leastSurname is how rare the last word of a name is at least.
const leastSurname = 4

// inOffice reports whether a word of office stands in the name or before it.
func inOffice(ws []word, i, end int) bool {
	for k := max(0, i-1); k < end; k++ {
		if is("office", strings.Trim(ws[k].text, ".")) {
			return true
		}
	}
	return false
}

// nameOf is a name as linking compares it: "Sgt. John Q. Doe, Jr." is "john
// doe". It is "" unless two words of a name are left.
func nameOf(s string) string {
	var parts []string
	for _, w := range words(s) {
		if !w.upper || len(w.text) < 2 {
			continue
		}
		if plain := strings.Trim(w.text, "."); !is("suffix", plain) && !is("office", plain) && !strings.Contains(plain, ".") {
			parts = append(parts, plain)
		}
	}
	if len(parts) < 2 {
		return ""
	}
	return parts[0] + " " + parts[len(parts)-1]
}

// aged finds names that stand with an age: "John Doe, 36," and "36-year-old
// John Doe".
func aged(ws []word, text string) []Person {
	var out []Person
	for i := 0; i < len(ws); {
		end := nameEnd(ws, text, i)
		if end-i < 2 {
			i++
			continue
		}
		age := ageAfter(ws, text, end)
		if age == 0 && i > 0 && strings.TrimSpace(text[ws[i-1].end:ws[i].start]) == "" {
			age = ageIn(ws[i-1].text)
		}
		if name := nameOf(text[ws[i].start:ws[end-1].end]); age > 0 && name != "" {
			out = append(out, Person{Name: name, Age: age})
		}
		i = end
	}
	return out
}

// nameEnd is where the run of capitalised words that begins at i ends.
func nameEnd(ws []word, text string, i int) int {
	if !ws[i].upper {
		return i
	}
	j := i + 1
	for j < len(ws) && ws[j].upper && (adjacent(text, ws[j-1], ws[j]) || text[ws[j-1].end:ws[j].start] == ", " && is("suffix", ws[j].text)) {
		j++
	}
	return j
}

// oldest is the highest number that is an age.
const oldest = 110

// ageAfter is the age that stands after a name between commas.
func ageAfter(ws []word, text string, i int) int {
	if i >= len(ws) {
		return 0
	}
	gap := strings.TrimPrefix(text[ws[i-1].end:ws[i].start], ".")
	if gap != ", " && gap != " (" || ws[i].end >= len(text) || !strings.ContainsRune(",.;)", rune(text[ws[i].end])) {
		return 0
	}
	n, err := strconv.Atoi(ws[i].text)
	if err != nil || n > oldest {
		return 0
	}
	return n
}

// ageIn is the age that a word like 36-year-old holds.
func ageIn(w string) int {
	number, rest, _ := strings.Cut(w, "-")
	unit, _, _ := strings.Cut(rest, "-")
	n, err := strconv.Atoi(number)
	if err != nil || n > oldest || !is("age", unit) {
		return 0
	}
	return n
}

// agesKept is how many ages a node keeps.
const agesKept = 12

// ages are those that the text tells, of people named or not.
func ages(ps []Person, ws []word) []int {
	var out []int
	for _, p := range ps {
		if p.Age > 0 {
			out = append(out, p.Age)
		}
	}
	for _, w := range ws {
		if n := ageIn(w.text); n > 0 {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return out[:min(agesKept, len(out))]
}

// alike reports whether two names are spellings of one: the same words, or one
// word with one letter of five or more written otherwise ("Murtaza",
// "Murtada").
func alike(a, b string) bool {
	if a == b {
		return true
	}
	a1, a2, _ := strings.Cut(a, " ")
	b1, b2, _ := strings.Cut(b, " ")
	return a1 == b1 && near(a2, b2) || a2 == b2 && near(a1, b1)
}

// near reports whether two words of five letters or more begin alike and
// differ in one letter: another, one more or one less.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 5 || len(b)-len(a) > 1 || a[0] != b[0] {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i == len(a) || a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}
