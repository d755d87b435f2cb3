package book

import (
	"cmp"
	"slices"
	"strings"

	"daybook"
	"daybook/record"
)

// private are the names of private people in a report, as it spells them:
// those who were struck, those who are suspected, those who speak as relatives
// or witnesses, and the accounts of posts in their own voice. Officials and
// bodies that speak as such stay named.
func private(rd *daybook.Reading) []string {
	names := map[string]bool{}
	add := func(s string) {
		if s = strings.TrimSpace(s); s != "" && s != daybook.Unknown {
			names[s] = true
		}
	}
	for _, h := range rd.Happenings {
		for _, v := range h.Victims {
			if v.Named {
				add(v.Text)
			}
		}
		for _, p := range h.Perpetrators {
			if p.Kind == "individual" && capital(p.Text) {
				add(p.Text)
			}
		}
	}
	for i := range rd.Responsibility {
		add(record.Aged(rd.Responsibility[i].Actor, rd.Responsibility[i].Quote))
	}
	if rd.Report.Kind == daybook.SinglePost {
		add(rd.Report.Publisher)
	}
	official := map[int]bool{}
	for _, c := range rd.Claims {
		if n, exact := c.Exact(); exact && n == 1 {
			add(record.Aged(c.Words, c.Quote)) // the one who is counted
		}
		kind := daybook.SourceKind("")
		if c.SourceKind != nil {
			kind = *c.SourceKind
		}
		switch kind {
		case daybook.Relative, daybook.Witness:
			if c.Source != nil && capital(*c.Source) {
				add(*c.Source)
			}
		case daybook.Government, daybook.Police, daybook.Military, daybook.Medical, daybook.Media, daybook.NGO, daybook.Court:
			if c.Post != nil && c.Via == nil {
				official[*c.Post] = true
			}
		}
	}
	for i, p := range rd.Posts {
		if !official[i] {
			add(p.Author)
			add(p.Handle)
		}
	}
	out := make([]string, 0, len(names))
	for n := range names {
		out = append(out, n)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b)) })
	return out
}

// capital reports whether some word begins with a capital: a name, and not
// "a gunman".
func capital(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return 'A' <= r && r <= 'Z' || r >= 0x80 && strings.ToLower(string(r)) != string(r) })
}
