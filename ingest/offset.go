package ingest

import (
	"sort"
	"strings"

	"daybook"
)

// trail writes a text and keeps, for every byte of it, where it came from.
type trail struct {
	strings.Builder
	origin daybook.OffsetMap
}

// exact writes words that stand at from in the source, byte for byte.
func (t *trail) exact(words string, from int) {
	if words == "" {
		return
	}
	at := t.Len()
	t.WriteString(words)
	if n := len(t.origin); n > 0 {
		last := &t.origin[n-1]
		if !last.Loose && last.FromLen == last.Len && last.FromLen > 0 && last.From+last.FromLen == from {
			last.Len += len(words)
			last.FromLen += len(words)
			return
		}
	}
	t.origin = append(t.origin, daybook.Stretch{At: at, Len: len(words), From: from, FromLen: len(words)})
}

// loose writes words that stand for n source bytes at from as a whole.
func (t *trail) loose(words string, from, n int) {
	if words == "" {
		return
	}
	if n <= 0 {
		t.gap(words)
		return
	}
	at := t.Len()
	t.WriteString(words)
	t.origin = append(t.origin, daybook.Stretch{At: at, Len: len(words), From: from, FromLen: n, Loose: true})
}

// gap writes words that have no source.
func (t *trail) gap(words string) {
	if words == "" {
		return
	}
	at := t.Len()
	t.WriteString(words)
	if n := len(t.origin); n > 0 && t.origin[n-1].FromLen == 0 {
		t.origin[n-1].Len += len(words)
		return
	}
	t.origin = append(t.origin, daybook.Stretch{At: at, Len: len(words)})
}

// copy writes the span of a text whose own map is m, so that what is written
// leads to the bytes behind that text. An empty map is the identity.
func (t *trail) copy(text string, m daybook.OffsetMap, span daybook.Span) {
	if len(m) == 0 {
		t.exact(span.Of(text), span.Start)
		return
	}
	at := span.Start
	i := sort.Search(len(m), func(i int) bool { return m[i].At+m[i].Len > span.Start })
	for ; i < len(m) && m[i].At < span.End; i++ {
		p := m[i]
		if p.At > at {
			t.gap(text[at:p.At])
			at = p.At
		}
		end := min(p.At+p.Len, span.End)
		switch {
		case p.FromLen == 0:
			t.gap(text[at:end])
		case p.Loose || p.Len != p.FromLen:
			t.loose(text[at:end], p.From, p.FromLen)
		default:
			t.exact(text[at:end], p.From+at-p.At)
		}
		at = end
	}
	t.gap(text[at:span.End])
}

// under is the map of a text whose map m leads to a second text, whose own map
// below leads further down.
func under(text string, m daybook.OffsetMap, second string, below daybook.OffsetMap) daybook.OffsetMap {
	if len(below) == 0 {
		return m
	}
	if len(m) == 0 {
		return below
	}
	var t trail
	for _, p := range m {
		words := text[p.At : p.At+p.Len]
		switch {
		case p.FromLen == 0:
			t.gap(words)
		case p.Loose || p.Len != p.FromLen:
			raw, _ := below.Raw(daybook.Span{Start: p.From, End: p.From + p.FromLen})
			t.loose(words, raw.Start, raw.Len())
		default:
			t.copy(second, below, daybook.Span{Start: p.From, End: p.From + p.FromLen})
		}
	}
	return t.origin
}

// settled is the finished map: none at all where it would say that the text is
// the source, of n bytes.
func (t *trail) settled(n int) daybook.OffsetMap {
	if len(t.origin) == 1 {
		if p := t.origin[0]; p.From == 0 && !p.Loose && p.FromLen == n && p.Len == n {
			return nil
		}
	}
	return t.origin
}
