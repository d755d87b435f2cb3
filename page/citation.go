package page

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"daybook"
	"daybook/record"
)

// Form is how one claim is set down to be pasted.
type Form string

// The forms.
const (
	Line  Form = "line"  // the words, who said them, where, and the place
	Plain Form = "plain" // without the place in the book
	JSON  Form = "json"  // one object on one line
)

// Quote is one claim as an attributed line, ready to paste:
//
//	“Four people were killed,” a spokesman for the Sindh government told Harbour Wire (Harbour Wire, 18 Feb 2023 00:18 +05:00). [r16.c2, bytes 77–100]
//
// The words are those of the report, whole. A speaker the report does not
// identify is nobody; what is possible, denied or unverified is said to be so.
func Quote(c *record.Claim, rep *record.Report, form Form) string {
	if rep == nil {
		rep = &record.Report{Name: c.Report}
	}
	if form == JSON {
		return quoteJSON(c, rep)
	}
	parts := []string{spoken(c, rep), source(rep, c.Own())}
	line := strings.TrimRight(strings.Join(parts, " "), " ") + "."
	for _, s := range cautions(c, rep) {
		line += " " + s
	}
	if form != Plain {
		line += " " + say("quote.place", "name", clean(c.Name), "start", strconv.Itoa(c.Spans.Quote.Start), "end", strconv.Itoa(c.Spans.Quote.End))
	}
	return strings.ReplaceAll(line, glue, " ")
}

// spoken is the words and who said them.
func spoken(c *record.Claim, rep *record.Report) string {
	words, who, via, publisher := comma(clean(c.Quote)), clean(c.Who), clean(c.Via), clean(rep.Publisher)
	post := c.Post != nil || c.Statement.Post || rep.Kind == daybook.SinglePost
	phrase := "quote.said"
	switch {
	case c.Who == daybook.Unknown && via != "":
		phrase = "quote.unknown.through"
	case c.Who == daybook.Unknown:
		phrase = "quote.unknown"
	case c.Kind == daybook.PostAuthor || post && c.Own():
		phrase = "quote.posted"
		if who == "" && c.Post != nil {
			who = clean(c.Post.Author)
		}
		if who == "" {
			phrase = "quote.unsigned"
		}
	case c.Own() && publisher != "":
		phrase = "quote.own"
	case c.Own():
		phrase = "quote.report"
	case post:
		phrase = "quote.post"
	case named(via):
		phrase = "quote.told"
	case via != "":
		phrase = "quote.through"
	}
	return say(phrase, "words", words, "who", who, "channel", via, "publisher", publisher)
}

// named reports whether a channel has a name ("Harbour Wire"), and is not only
// described ("local television"): one is told something, the other is not.
func named(channel string) bool {
	r, _ := utf8.DecodeRuneInString(channel)
	return unicode.IsUpper(r)
}

// comma puts words in quotation marks, with the comma that leads on to who
// said them in place of their full stop.
func comma(words string) string {
	inner := strings.TrimSuffix(strings.TrimPrefix(quoted(words), "“"), "”")
	switch last, _ := utf8.DecodeLastRuneInString(inner); last {
	case '.':
		inner = strings.TrimSuffix(inner, ".") + ","
	case ',', '!', '?', '…':
	default:
		inner += ","
	}
	return "“" + inner + "”"
}

// source is where the words stand: the publisher, unless it is named already,
// and the time.
func source(rep *record.Report, own bool) string {
	at := day(rep.Published, "months.short")
	if t, err := time.Parse(time.RFC3339, rep.Published); err == nil {
		at = strings.ReplaceAll(Clock{t.Location(), "months.short"}.Full(t), ",", "")
	}
	publisher := clean(rep.Publisher)
	if at != "" && (own || rep.Kind == daybook.SinglePost) {
		publisher = "" // named before the words, or in the line already
	}
	inside := join(plain.in(", "), plain.in(publisher), plain.in(at)).String()
	if inside == "" {
		return ""
	}
	return "(" + inside + ")"
}

// cautions are what must not be lost when the line is pasted.
func cautions(c *record.Claim, rep *record.Report) []string {
	var out []string
	switch c.Stance {
	case daybook.Possible:
		out = append(out, say("quote.possible"))
	case daybook.Denied:
		out = append(out, say("quote.denied"))
	}
	if c.Rule == "correct" {
		out = append(out, say("quote.corrected"))
	}
	if c.Kind == daybook.PostAuthor || c.Own() && (c.Post != nil || c.Statement.Post || rep.Kind == daybook.SinglePost) {
		out = append(out, say("quote.unverified"))
	}
	return out
}

// quoteJSON is the claim with what a citation needs of its report.
func quoteJSON(c *record.Claim, rep *record.Report) string {
	data, err := json.Marshal(struct {
		*record.Claim
		Publisher string `json:"publisher,omitempty"`
		Title     string `json:"title,omitempty"`
		URL       string `json:"url,omitempty"`
		Published string `json:"published,omitempty"`
		SHA256    string `json:"sha256,omitempty"`
		Line      string `json:"line"`
	}{c, rep.Publisher, rep.Title, rep.URL, rep.Published, rep.SHA256, Quote(c, rep, Line)})
	if err != nil {
		panic(err) // unreachable unless a claim holds a number that JSON has not
	}
	return string(data)
}
