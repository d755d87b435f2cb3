// Package lexicon reads and looks up .lex files: words as data. It holds no
// words itself.
//
// A .lex file is made of sections. A line in brackets opens one and gives its
// label and, after it, attributes that all its entries share; every other line
// is an entry: forms separated by commas (the first is the lemma), and, after
// a bar, attributes of its own. A form may have several words. Comments begin
// with a number sign that no letter or digit follows.
//
//	# who carries out attacks
//	[attackers]
//	gunman, gunmen
//	suicide bomber, suicide bombers | weapon=bomb
//
// Within a section the lemmas stand in order, and a form stands once in a
// file for each label. Both are checked, and every fault of a file is
// reported at once, with its line.
package lexicon

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Entry is one line of a lexicon.
type Entry struct {
	Label string      // the section it stands in
	Lemma string      // its first form
	Forms []string    // all its forms, the lemma first, in lower case
	Attr  []Attribute // its own and its section's, by name
	File  string
	Line  int
}

// Attribute says something of an entry. A bare one has the value "yes".
type Attribute struct{ Name, Value string }

// Get returns the attribute, "" when the entry does not have it.
func (e *Entry) Get(name string) string {
	for i := range e.Attr {
		if e.Attr[i].Name == name {
			return e.Attr[i].Value
		}
	}
	return ""
}

// Is reports whether the entry has the attribute at all.
func (e *Entry) Is(name string) bool { return e.Get(name) != "" }

// Lexicon is a set of entries that can be looked up by the words of their
// forms. It is safe for use by many readers at once.
type Lexicon struct {
	Entries []*Entry
	first   Table[*node] // of the words that forms begin with
}

type node struct {
	next    map[string]*node
	entries []*Entry
}

// Parse reads one file. The error joins all the faults that the file has.
func Parse(name string, data []byte) (*Lexicon, error) {
	l := &Lexicon{}
	err := l.parse(name, data)
	return l, err
}

// Load reads all the named files, or those that match the patterns, of a file
// system into one lexicon. The error joins all the faults of all the files.
func Load(fsys fs.FS, patterns ...string) (*Lexicon, error) {
	l := &Lexicon{}
	var errs []error
	for _, p := range patterns {
		names, err := fs.Glob(fsys, p)
		if err == nil && len(names) == 0 {
			err = fmt.Errorf("%s: %w", p, fs.ErrNotExist)
		}
		errs = append(errs, err)
		for _, name := range names {
			data, err := fs.ReadFile(fsys, name)
			if err == nil {
				err = l.parse(name, data)
			}
			errs = append(errs, err)
		}
	}
	return l, errors.Join(errs...)
}

// MustLoad is Load for embedded files, whose faults the tests have seen.
func MustLoad(fsys fs.FS, patterns ...string) *Lexicon {
	l, err := Load(fsys, patterns...)
	if err != nil {
		panic(err) // unreachable unless an embedded file is at fault
	}
	return l
}

func (l *Lexicon) parse(name string, data []byte) error {
	var errs []error
	label, last := "", ""
	var shared []Attribute
	seen := map[string]int{}
	sc := bufio.NewScanner(bytes.NewReader(data))
	line := 0
	fault := func(format string, args ...any) {
		errs = append(errs, fmt.Errorf("%s:%d: %s", name, line, fmt.Sprintf(format, args...)))
	}
	for sc.Scan() {
		line++
		s := strings.TrimSpace(sc.Text())
		if s == "" || comment(s) {
			continue
		}
		if strings.HasPrefix(s, "[") {
			head, ok := strings.CutSuffix(s[1:], "]")
			fields := strings.Fields(head)
			if !ok || len(fields) == 0 {
				fault("a section is [label attribute ...]: %q", s)
				continue
			}
			label, shared, last = fields[0], attributes(nil, fields[1:]), ""
			continue
		}
		if label == "" {
			fault("an entry before the first section: %q", s)
			continue
		}
		forms, attrs, _ := strings.Cut(s, "|")
		e := &Entry{Label: label, Attr: attributes(shared, strings.Fields(attrs)), File: name, Line: line}
		for f := range strings.SplitSeq(forms, ",") {
			f = strings.Join(strings.Fields(f), " ")
			if f == "" {
				fault("an empty form: %q", s)
				continue
			}
			if f != strings.ToLower(f) {
				fault("a form in upper case: %q", f)
			}
			// A verb's forms stand in a set order, and one may serve twice:
			// hurt, hurts, hurt, hurting.
			if at, dup := seen[label+"\x00"+f]; dup && at != line {
				fault("%q stands in [%s] already, at line %d", f, label, at)
				continue
			}
			seen[label+"\x00"+f] = line
			e.Forms = append(e.Forms, f)
		}
		if len(e.Forms) == 0 {
			continue
		}
		e.Lemma = e.Forms[0]
		if e.Lemma < last {
			fault("%q comes before %q: entries stand in order", e.Lemma, last)
		}
		last = e.Lemma
		l.add(e)
	}
	if err := sc.Err(); err != nil {
		fault("%v", err)
	}
	return errors.Join(errs...)
}

// comment reports whether the line is a comment. A number sign before a letter
// or a digit is part of a word.
func comment(s string) bool {
	rest, ok := strings.CutPrefix(s, "#")
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// attributes are those of the fields, and of the shared ones those that no field
// gives anew.
func attributes(shared []Attribute, fields []string) []Attribute {
	if len(fields) == 0 {
		return shared
	}
	all := slices.Clone(shared)
	for _, f := range fields {
		name, value, ok := strings.Cut(f, "=")
		if !ok {
			value = "yes"
		}
		all = slices.DeleteFunc(all, func(a Attribute) bool { return a.Name == name })
		all = append(all, Attribute{name, value})
	}
	slices.SortFunc(all, func(a, b Attribute) int { return strings.Compare(a.Name, b.Name) })
	return all
}

func (l *Lexicon) add(e *Entry) {
	l.Entries = append(l.Entries, e)
	for _, f := range e.Forms {
		var n *node
		for w := range strings.FieldsSeq(f) {
			n = l.after(n, w)
		}
		if len(n.entries) == 0 || n.entries[len(n.entries)-1] != e {
			n.entries = append(n.entries, e)
		}
	}
}

// after is the node behind n at the word, made when there is none; behind no
// node stand the words that forms begin with.
func (l *Lexicon) after(n *node, word string) *node {
	if n == nil {
		if l.first.Get(word) == nil {
			l.first.Set(word, &node{})
		}
		return l.first.Get(word)
	}
	if n.next == nil {
		n.next = map[string]*node{}
	}
	if n.next[word] == nil {
		n.next[word] = &node{}
	}
	return n.next[word]
}

// Words is a sequence of words that can be looked up; the tokens of a text
// are one. Norm returns the i-th word in lower case, and Hash its hash.
type Words interface {
	Len() int
	Norm(i int) string
	Hash(i int) uint32
}

// at is the node of word i, nil when no form begins with it.
func (l *Lexicon) at(w Words, i int) *node { return l.first.Find(w.Norm(i), w.Hash(i)) }

// Match returns the entries of the longest form that begins at word i and the
// number of its words; nil and 0 when there is none.
func (l *Lexicon) Match(w Words, i int) ([]*Entry, int) {
	_, longest, n := l.Both(w, i)
	return longest, n
}

// Both is Match, and before it the entries of word i alone.
func (l *Lexicon) Both(w Words, i int) (alone, longest []*Entry, length int) {
	if i >= w.Len() {
		return nil, nil, 0
	}
	n := l.at(w, i)
	if n != nil {
		alone = n.entries
	}
	for j := i + 1; n != nil; j++ {
		if n.entries != nil {
			longest, length = n.entries, j-i
		}
		if n.next == nil || j >= w.Len() {
			break
		}
		n = n.next[w.Norm(j)]
	}
	return alone, longest, length
}

// Word returns the entries of which the words, given as one string with single
// spaces, are a form.
func (l *Lexicon) Word(s string) []*Entry {
	if n := l.node(s); n != nil {
		return n.entries
	}
	return nil
}

func (l *Lexicon) node(s string) *node {
	first, rest, more := strings.Cut(s, " ")
	n := l.first.Get(first)
	for more && n != nil {
		first, rest, more = strings.Cut(rest, " ")
		n = n.next[first]
	}
	return n
}

// Begins reports whether some form begins with word i.
func (l *Lexicon) Begins(w Words, i int) bool { return l.at(w, i) != nil }

// One returns the entry with the label of which word i alone is a form, or nil.
func (l *Lexicon) One(label string, w Words, i int) *Entry {
	if n := l.at(w, i); n != nil {
		return n.entry(label)
	}
	return nil
}

func (n *node) entry(label string) *Entry {
	for _, e := range n.entries {
		if e.Label == label {
			return e
		}
	}
	return nil
}

// Find returns the entry with the label of which s is a form, or nil.
func (l *Lexicon) Find(label, s string) *Entry {
	if n := l.node(s); n != nil {
		return n.entry(label)
	}
	return nil
}

// Has reports whether s is a form of an entry with the label.
func (l *Lexicon) Has(label, s string) bool { return l.Find(label, s) != nil }

// Labels lists the labels in order.
func (l *Lexicon) Labels() []string {
	set := map[string]bool{}
	for _, e := range l.Entries {
		set[e.Label] = true
	}
	out := make([]string, 0, len(set))
	for k := range set {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
