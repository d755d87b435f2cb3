package golden

import (
	"fmt"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"

	"daybook"
)

// gaps is the section in which a corpus file owns up to what is read wrongly.
const gaps = "gaps"

// gapsOf lists how the reading falls short of what is written down, one line a
// statement: "want" one that is written down and not read, "extra" one that is
// read and not written down. The order of statements is of no concern to it.
func gapsOf(a *txtar.Archive, got map[string]string) []string {
	var out []string
	for _, f := range a.Files {
		read, ok := got[f.Name]
		if !ok {
			continue
		}
		written := strings.SplitAfter(string(f.Data), "\n")
		rest := strings.SplitAfter(read, "\n")
		for _, line := range written {
			if i := slices.Index(rest, line); i >= 0 {
				rest = slices.Delete(rest, i, i+1)
			} else {
				out = append(out, fmt.Sprintf("want %s: %s", f.Name, strings.TrimSpace(line)))
			}
		}
		for _, line := range rest {
			if line != "" {
				out = append(out, fmt.Sprintf("extra %s: %s", f.Name, strings.TrimSpace(line)))
			}
		}
	}
	return out
}

// compareGaps returns how the gaps of a reading differ from those that are
// known, "" when they do not. A gap that has healed is a difference: what is
// read rightly once shall not be lost again unseen.
func compareGaps(a *txtar.Archive, r *daybook.Reading) string {
	body, _ := section(a, gaps)
	now := gapsOf(a, Sections(r))
	var b strings.Builder
	for line := range strings.Lines(body) {
		line = strings.TrimSpace(line)
		if i := slices.Index(now, line); i >= 0 {
			now = slices.Delete(now, i, i+1)
		} else {
			fmt.Fprintf(&b, "has healed, take it out of the section gaps: %s\n", line)
		}
	}
	for _, line := range now {
		fmt.Fprintf(&b, "is no known gap: %s\n", line)
	}
	return b.String()
}
