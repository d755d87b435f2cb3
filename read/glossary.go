package read

import (
	"fmt"
	"strings"
)

// Rule is one rule of the reader as its file describes it: a sentence that
// says what it means, and texts that prove it.
type Rule struct {
	Name    string
	Meaning string
	Fires   []Proof
	Not     []Proof
	Line    int
}

// Proof is an example text; Want says which claim the rule makes of it:
// "killed people 12..".
type Proof struct {
	Text, Want string
	Line       int
}

// Rules returns the rules of a language's rule file.
func Rules() ([]Rule, error) {
	data, err := english.ReadFile("en/rule.txt")
	if err != nil {
		return nil, err
	}
	return parseRules("en/rule.txt", string(data))
}

func parseRules(name, data string) ([]Rule, error) {
	var out []Rule
	n := 0
	for line := range strings.Lines(data) {
		n++
		s := strings.TrimSpace(line)
		var last *Rule
		if len(out) > 0 {
			last = &out[len(out)-1]
		}
		head, isRule := strings.CutPrefix(s, "rule ")
		switch {
		case s == "" || s[0] == '#':
		case isRule:
			out = append(out, Rule{Name: head, Line: n})
		case last == nil:
			return nil, fmt.Errorf("%s:%d: a line before the first rule: %q", name, n, s)
		case s[0] == '=':
			text, want, ok := strings.Cut(s[1:], "->")
			if !ok {
				return nil, fmt.Errorf("%s:%d: an example needs -> and the claim it makes: %q", name, n, s)
			}
			last.Fires = append(last.Fires, Proof{strings.TrimSpace(text), strings.TrimSpace(want), n})
		case s[0] == '!':
			last.Not = append(last.Not, Proof{Text: strings.TrimSpace(s[1:]), Line: n})
		default:
			last.Meaning = strings.TrimSpace(last.Meaning + " " + s)
		}
	}
	for _, r := range out {
		if r.Meaning == "" || len(r.Fires) == 0 || len(r.Not) == 0 {
			return nil, fmt.Errorf("%s:%d: rule %s needs a meaning, an example (=) and a counter-example (!)", name, r.Line, r.Name)
		}
	}
	return out, nil
}

// Meaning is the sentence that explains the rule of a claim, such as
// killed-verb; "" when there is none.
func (r *Reader) Meaning(rule string) string { return r.meaning(rule) }

// meaning returns the sentence for a claim's rule, "" when there is none.
func (x *lexica) meaning(rule string) string {
	_, name, _ := strings.Cut(rule, "-")
	return x.glossary[name]
}

func glossary() map[string]string {
	rules, err := Rules()
	if err != nil {
		panic(err) // unreachable unless the embedded file is at fault
	}
	m := map[string]string{}
	for _, r := range rules {
		m[r.Name] = r.Meaning
	}
	return m
}
