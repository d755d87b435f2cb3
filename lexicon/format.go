package lexicon

import (
	"sort"
	"strings"
)

// Format returns the file as it should stand: the entries of every section in
// order, one space around bars and after commas. Comments stay before the
// entry they precede. A formatted file is returned unchanged.
func Format(data []byte) []byte {
	type item struct{ key, text string }
	var out strings.Builder
	var section []item
	var above strings.Builder
	flush := func() {
		sort.SliceStable(section, func(i, j int) bool { return section[i].key < section[j].key })
		for _, it := range section {
			out.WriteString(it.text)
		}
		section = section[:0]
		out.WriteString(above.String())
		above.Reset()
	}
	for line := range strings.Lines(string(data)) {
		s := strings.TrimSpace(line)
		switch {
		case s == "":
			flush()
			out.WriteString("\n")
		case comment(s):
			above.WriteString(s + "\n")
		case s[0] == '[':
			flush()
			out.WriteString(s + "\n")
		default:
			forms, attrs, has := strings.Cut(s, "|")
			var fs []string
			for f := range strings.SplitSeq(forms, ",") {
				fs = append(fs, strings.Join(strings.Fields(f), " "))
			}
			text := strings.Join(fs, ", ")
			if has {
				text += " | " + strings.Join(strings.Fields(attrs), " ")
			}
			section = append(section, item{fs[0], above.String() + text + "\n"})
			above.Reset()
		}
	}
	flush()
	return []byte(out.String())
}
