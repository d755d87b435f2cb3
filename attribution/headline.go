package attribution

import (
	"strings"

	"daybook"
	"daybook/token"
)

// headlines reads the forms that give a source without a verb: "Police: 3
// dead", "3 dead in blast - police", "… : officials", "… (AFP)", "RT @x: …".
// They stand in the first line of a report and in posts; the first of them
// also opens paragraphs.
func (p *parse) headlines() {
	para := -1
	for s := range p.d.Sentences {
		sent := p.d.Sentences[s]
		if sent.Para == para {
			continue
		}
		para = sent.Para
		first, end := sent.First, p.paraEnd(s)
		head := para == 0 || p.post
		n := len(p.found)
		p.colon(first, end, head)
		if len(p.found) > n && head {
			p.found[n].Via = p.passedOn(first, end)
		}
		if head {
			p.tail(first, end)
			p.credit(first, end)
			p.retweet(first, end)
		}
	}
}

func (p *parse) paraEnd(s int) int {
	para := p.d.Sentences[s].Para
	for s+1 < len(p.d.Sentences) && p.d.Sentences[s+1].Para == para {
		s++
	}
	return p.d.Sentences[s].Last
}

// colon reads "Police: 3 dead", also behind a slug: "BREAKING: Germanwings
// CEO: …".
func (p *parse) colon(first, end int, head bool) {
	from := first
	for k := first; k+1 < end && k < first+16; k++ {
		if !p.toks[k].Is(":") {
			if p.toks[k].Kind == token.Punct && !p.toks[k].Is("'", ",") {
				return
			}
			continue
		}
		n := noun{first: p.slug(from, k), end: k}
		from = k + 1
		if n.end-n.first > 9 || !n.ok() || p.before(n.end, n.first).first != n.first {
			continue
		}
		kind, sure := p.kind(n)
		if !sure || p.is(n.end-1, fScene) || p.toks[n.end-1].Kind == token.Handle || (!head || n.end == n.first+1 && bystander[kind]) && !opening[kind] {
			continue
		}
		stop := end
		if !head {
			stop = p.d.Sentences[p.d.SentenceOf(k+1)].Last
			if q := p.in[k+1]; q >= 0 {
				stop = max(stop, p.quotes[q].end)
			}
			if stop-k < 6 {
				continue
			}
		}
		p.put(found{who: n, at: n.first, same: -1, cite: -1, rank: 1}, "colon-headline", k+1, stop)
		return
	}
}

// slug skips the words that only call for attention: BREAKING NEWS.
func (p *parse) slug(i, k int) int {
	for i < k {
		if w := p.words.one.Get(strings.TrimPrefix(p.toks[i].Norm, "#")); w == nil || w.flags&fSlug == 0 {
			break
		}
		i++
	}
	return i
}

// opening are the kinds of speaker that also open a paragraph with a colon;
// "Victims: from left to right" opens a caption.
var opening = map[daybook.SourceKind]bool{
	daybook.Police: true, daybook.Government: true, daybook.Military: true,
	daybook.Medical: true, daybook.Court: true,
}

// bystander are the kinds whose bare word with a colon opens a list: "Victims:
// Anna, Bert".
var bystander = map[daybook.SourceKind]bool{
	daybook.Witness: true, daybook.Relative: true, daybook.PerpSource: true,
}

// trailing skips the links, tags and marks at the end of a line.
func (p *parse) trailing(first, end int) int {
	for end > first {
		t := &p.toks[end-1]
		if t.Kind == token.Word || t.Kind == token.Number || t.Kind == token.Close || t.Is(")", ":") {
			break
		}
		end--
	}
	return end
}

// tail reads "3 dead in blast - police" and "five hostages in Paris: source".
func (p *parse) tail(first, end int) {
	cut := end
	if end = p.trailing(first, end); end < cut && p.toks[end].Is("...", "…") {
		return // the line is cut off: what looks like a speaker begins a sentence
	}
	for k := end - 1; k > first+2 && k >= end-8; k-- {
		if !p.toks[k].Is("-", "--", ":") {
			if p.toks[k].Kind == token.Punct && !p.toks[k].Is("'") {
				return
			}
			continue
		}
		n := noun{first: k + 1, end: end}
		if !n.ok() || p.before(end, k+1).first != k+1 || !p.toks[k+1].Space {
			return
		}
		if _, sure := p.kind(n); !sure || p.is(n.end-1, fScene) || p.toks[n.first].Tag == "PRP$" {
			return
		}
		// "… - WKRN News 2" behind the title of an article is the site's name.
		if !p.post && !p.toks[k].Is(":") && p.outlet(n) {
			return
		}
		p.put(found{who: n, at: n.first, same: -1, cite: -1}, "tail-headline", first, k)
		return
	}
}

// outlet reports whether the phrase is the name of an outlet.
func (p *parse) outlet(n noun) bool {
	name := p.toks[n.first].Tag == "NNP"
	for i := n.first; i < n.end; i++ {
		if long := p.longs[i]; p.is(i, fOutlet) || long != nil && long.flags&fOutlet != 0 || name && p.is(i, fMedium) {
			return true
		}
	}
	return false
}

// credit reads the outlet in brackets that ends a post or a headline: "2 dead
// in hostage standoff (AFP)". Where the report itself begins with the same
// credit it is the feed's label and no source.
func (p *parse) credit(first, end int) {
	end = p.trailing(first, end)
	if end-4 < first || !p.toks[end-1].Is(")") {
		return
	}
	k := end - 2
	for k > first && k > end-8 && !p.toks[k].Is("(") {
		k--
	}
	n := noun{first: k + 1, end: end - 1}
	if !p.toks[k].Is("(") || !n.ok() {
		return
	}
	long := p.longs[n.first]
	if !(p.is(n.first, fOutlet) && n.end == n.first+1) && !(long != nil && long.flags&fOutlet != 0 && long.n == n.end-n.first) {
		return
	}
	for i := 0; i < n.end-n.first && end+i < len(p.toks); i++ {
		if p.toks[end+i].Norm != p.toks[n.first+i].Norm {
			break
		}
		if i == n.end-n.first-1 {
			return
		}
	}
	p.put(found{who: n, at: n.first, same: -1, cite: -1}, "credit", first, k)
}

// passedOn is the account by which a line says at its end that it came: "Police:
// two dead - via @x".
func (p *parse) passedOn(first, end int) daybook.Span {
	for k := first; k+1 < end; k++ {
		if p.is(k, fCredit) && p.toks[k+1].Kind == token.Handle && p.trailing(first, end) <= k+2 {
			return p.d.Span(k+1, k+2)
		}
	}
	return daybook.Span{}
}

// retweet reads "RT @x: …" and "… via @x".
func (p *parse) retweet(first, end int) {
	for k := first; k+1 < end; k++ {
		if p.toks[k+1].Kind != token.Handle {
			continue
		}
		n := noun{first: k + 1, end: k + 2}
		switch {
		case p.is(k, fRetweet):
			from := k + 2
			if from < end && p.toks[from].Is(":") {
				from++
			}
			p.put(found{who: n, at: n.first, same: -1, cite: -1}, "retweet", from, end)
			return
		case p.is(k, fCredit) && k > first+2 && p.trailing(first, end) <= k+2:
			p.put(found{who: n, at: n.first, same: -1, cite: -1}, "credit", first, k)
			return
		}
	}
}
