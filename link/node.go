package link

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"daybook"
)

// Nodes makes the nodes of a reading: its main happening, and the others that
// carry a place or a date of their own.
func Nodes(r *daybook.Reading) []Node {
	var out []Node
	for i := range r.Happenings {
		h := &r.Happenings[i]
		if h.Main || h.Place != nil || h.Date != nil {
			out = append(out, newNode(r, h))
		}
	}
	return out
}

func newNode(r *daybook.Reading, h *daybook.Happening) Node {
	text := r.Report.Text
	n := Node{Ref: Ref{r.Report.ID, h.Key}, Digest: digest(r.Report, h.Key), Main: h.Main, Type: h.Type, Status: h.Status, Place: h.Place}
	n.Published = published(r.Report.Published)
	n.From, n.To, n.Dated = when(h.Date, n.Published)
	if r.Report.Kind == daybook.SinglePost && n.Dated == byPublished {
		n.From = max(1, n.Published-lagOfPost)
		if n.Live = h.Status == daybook.Ongoing; n.Live {
			n.From = n.Published
		}
	}
	n.Targets = targets(h)
	if h.Main {
		n.Title = r.Report.Title
		n.Killed, n.Injured = r.Toll.Killed, r.Toll.Injured
		title := heading(n.Title)
		n.Headline = terms(counts(words(title), title), headlineKept)
		n.RoundUp = roundUp(r)
		n.Further, n.Sequel = further(n.Title), sequel(n.Title)
	} else {
		text = passages(r, h)
		n.Killed, n.Injured = tollOf(r.Claims, h.Key)
	}
	n.Struck = struckOf(r.Claims, h.Key, n.Killed, n.Injured)
	ws := words(text)
	n.People = people(h, ws, text)
	n.Ages = ages(n.People, ws)
	count := counts(ws, text)
	if r.Report.Kind == daybook.SinglePost {
		// Who posts is part of what is told: "my office" is the police chief's.
		for t, k := range counts(words(r.Report.Publisher), r.Report.Publisher) {
			count[t] += k
		}
	} else {
		unsign(count, r.Report.Publisher)
	}
	n.Terms = terms(count, termsKept)
	name(n.Terms, proper(words(body(text)), body(text)))
	locate(n.Terms, n.Place)
	locate(n.Headline, n.Place)
	story := storyKept
	if n.told() == 0 {
		story = storyOwn
	}
	file(n.Terms, rareKept, story)
	call(n.Terms, count, namesKept)
	return n
}

// body is a text without its first line, whose capital letters say nothing.
func body(text string) string {
	if _, rest, ok := strings.Cut(text, "\n"); ok {
		return rest
	}
	return text
}

// heading is a title without the name of the paper that stands after it.
func heading(title string) string {
	for _, sign := range []string{" - ", " | ", " – ", " — "} {
		if i := strings.LastIndex(title, sign); i > len(title)/2 {
			title = title[:i]
		}
	}
	return title
}

// digest is a fingerprint of the words, whatever white space stands between
// them, of where and when they were printed, and of the key.
func digest(r *daybook.Report, key string) string {
	h := sha256.New()
	for w := range strings.FieldsSeq(r.Text) {
		h.Write([]byte(w))
		h.Write([]byte{' '})
	}
	for _, s := range []string{key, r.Published, r.Publisher, r.URL} {
		h.Write([]byte{0})
		h.Write([]byte(s))
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// The ways in which a node is dated, beside the precisions of a date.
const (
	byDay       = "day"
	byPublished = "published"
	byNothing   = "none"
)

// published is the day of publication; a month or a year is none.
func published(s string) Day {
	if first, last := days(s); first == last {
		return first
	}
	return 0
}

// lag is how many days before its publication a report without a date of its
// own mostly tells of.
const lag = 3

// lagOfPost is the same for a social post, which tells of the hour.
const lagOfPost = 1

// when is the stretch of days on which it may have happened.
func when(d *daybook.Date, published Day) (from, to Day, dated string) {
	if d != nil {
		from, to = days(d.Start)
		if d.End != nil {
			_, to = days(*d.End)
		}
		if from > 0 && to >= from {
			return from, to, d.Precision
		}
	}
	if published > 0 {
		return max(1, published-lag), published, byPublished
	}
	return 0, 0, byNothing
}

// targetsKept is how many targets a node keeps.
const targetsKept = 6

// targets are the last words of what was attacked: "a crowded vegetable
// market" is a market.
func targets(h *daybook.Happening) []string {
	var out []string
	for _, t := range h.Targets {
		if ws := words(t.Text); len(ws) > 0 {
			out = append(out, ws[len(ws)-1].text)
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return out[:min(targetsKept, len(out))]
}

// passages are what the report says of a happening that is not its main one: the
// sentences of its place, its date and its claims.
func passages(r *daybook.Reading, h *daybook.Happening) string {
	text := r.Report.Text
	var spans []daybook.Span
	if h.Place != nil {
		spans = append(spans, h.Place.Span)
	}
	if h.Date != nil {
		spans = append(spans, h.Date.Span)
	}
	for i := range r.Claims {
		if r.Claims[i].Incident == h.Key {
			spans = append(spans, r.Claims[i].Spans.Quote)
		}
	}
	for i, s := range spans {
		spans[i] = sentence(text, s)
	}
	slices.SortFunc(spans, func(a, b daybook.Span) int { return a.Start - b.Start })
	var b strings.Builder
	end := 0
	for _, s := range spans {
		if s.Start = max(s.Start, end); s.Start < s.End {
			b.WriteString(s.Of(text))
			b.WriteByte('\n')
			end = s.End
		}
	}
	return b.String()
}

// sentence widens a span to the lines or sentences that it stands in.
func sentence(text string, s daybook.Span) daybook.Span {
	for s.Start > 0 && text[s.Start-1] != '\n' && !(text[s.Start-1] == ' ' && s.Start > 1 && text[s.Start-2] == '.') {
		s.Start--
	}
	for s.End < len(text) && text[s.End] != '\n' && !(text[s.End] == ' ' && text[s.End-1] == '.') {
		s.End++
	}
	return s
}
