package attribution

import (
	"embed"
	"slices"
	"strconv"
	"strings"

	"daybook"
	"daybook/lexicon"
	"daybook/token"
)

//go:embed en/*.lex en/rule.txt
var english embed.FS

// sense says what a word can do in the grammar of attribution. The names are
// the labels of the .lex files.
type sense uint64

const (
	fThat sense = 1 << iota
	fRelative
	fBy
	fAs
	fAdverb
	fAuxiliary
	fBe
	fModal
	fNegation
	fPreposition
	fLink
	fWay
	fCoordinator
	fTurn
	fSubordinator
	fHedging
	fDeterminer
	fThe
	fTime
	fAnd
	fPronoun
	fFirst
	fAnyone
	fHonorific
	fChannel
	fPlatform
	fOutlet
	fMedium
	fNameless
	fRole
	fField
	fCue
	fUnsaid
	fRetweet
	fCredit
	fMonth
	fArticle
	fGiven
	fTo
	fAmong
	fScene
	fAble
	fFresh
	fAside
	fSame
	fSingular
	fWith
	fSlug
	fFinding
	fSeen
	fLone
)

var flags = map[string]sense{
	"that": fThat, "relative": fRelative, "by": fBy, "as": fAs, "adverb": fAdverb,
	"auxiliary": fAuxiliary, "be": fBe, "modal": fModal, "negation": fNegation,
	"preposition": fPreposition, "link": fLink, "way": fWay, "coordinator": fCoordinator,
	"turn": fTurn, "subordinator": fSubordinator, "hedging": fHedging,
	"determiner": fDeterminer, "the": fThe, "time": fTime, "and": fAnd,
	"pronoun": fPronoun, "first": fFirst, "anyone": fAnyone, "honorific": fHonorific,
	"channel": fChannel, "platform": fPlatform, "outlet": fOutlet, "medium": fMedium,
	"nameless": fNameless, "role": fRole, "field": fField,
	"say": fCue, "toll": fCue, "own": fCue, "according": fCue, "citing": fCue,
	"quoted": fCue, "quote": fCue, "hedge": fCue, "report": fCue, "unsaid": fUnsaid,
	"retweet": fRetweet, "credit": fCredit, "month": fMonth, "article": fArticle, "given": fGiven, "to": fTo, "among": fAmong, "scene": fScene, "able": fAble, "fresh": fFresh, "aside": fAside, "same": fSame, "singular": fSingular, "with": fWith, "slug": fSlug, "finding": fFinding, "seen": fSeen, "lone": fLone,
}

// form is the place of a verb's form on its line in cue.lex.
type form uint8

const (
	base form = iota
	third
	past
	gerund
	participle
)

// cue is what cue.lex says of a word that opens or marks what somebody says.
type cue struct {
	label  string
	form   form
	np     bool // takes a noun phrase as what is said
	to     bool // names the hearer first
	that   bool // is a cue only with that, a colon or a quotation
	obj    bool // takes a noun phrase and nothing else
	post   bool // makes its speaker the author of a post
	rumour bool // lowers what is said where it stands in the passive
	via    bool // names the way itself: tweeted
	by     bool // has its speaker behind it in the passive
	act    bool // more a deed than words: names the victims
	infer  bool // hung on a clause, what the report makes of it
	way    bool // is one with the way it was done only: mourned in a post
	proof  bool // what it is denied of is only possible: not confirmed
	finds  bool // needs no that where an inquiry is its speaker
	thing  bool // has things for its speakers only: a video shows, nobody does
	stance daybook.Stance
}

// role is what role.lex says of a word for a speaker.
type role struct {
	kind   daybook.SourceKind
	weak   bool // takes its kind from a stronger word beside it
	body   bool
	many   bool
	gender byte // 'm', 'f' or 0
}

// word is all that the lexicons say of one form. Several words may be one
// form; n is their number.
type word struct {
	flags  sense
	n      int
	cue    *cue
	noun   *cue // as a noun: reports that
	role   *role
	field  daybook.SourceKind
	month  int
	number byte // of a pronoun: 'o' one, 'b' body, 'm' many
	gender byte
	given  byte   // as a given name
	sort   string // of an outlet: air, print or wire
}

// table finds the forms that begin at a word.
type table struct {
	one  lexicon.Table[*word]
	more lexicon.Table[[]phrase] // by the first word, the longest first
}

type phrase struct {
	words []string
	word  *word
}

func compile(l *lexicon.Lexicon) *table {
	t := &table{}
	for _, e := range l.Entries {
		for i, f := range e.Forms {
			t.word(f).learn(e, i)
		}
	}
	return t
}

// word returns the word of a form, new when it was not known.
func (t *table) word(f string) *word {
	ws := strings.Fields(f)
	if len(ws) == 1 {
		if t.one.Get(f) == nil {
			t.one.Set(f, &word{n: 1})
		}
		return t.one.Get(f)
	}
	list := t.more.Get(ws[0])
	at := len(list)
	for i, p := range list {
		if strings.Join(p.words, " ") == f {
			return p.word
		}
		if len(p.words) < len(ws) && at == len(list) {
			at = i
		}
	}
	w := &word{n: len(ws)}
	list = append(list, phrase{})
	copy(list[at+1:], list[at:])
	list[at] = phrase{ws, w}
	t.more.Set(ws[0], list)
	return w
}

func (w *word) learn(e *lexicon.Entry, i int) {
	w.flags |= flags[e.Label]
	switch e.Label {
	case "say", "toll", "own", "according", "citing", "quoted", "quote", "hedge", "report":
		c := &cue{label: e.Label, np: e.Is("np"), to: e.Is("to"), that: e.Is("that"), obj: e.Is("obj"), by: e.Is("by"), via: e.Is("via"), rumour: e.Is("hearsay"), post: e.Is("post"), act: e.Is("act"), infer: e.Is("infer"), way: e.Is("way"), proof: e.Is("proof"), thing: e.Is("thing"), finds: e.Is("finds"), stance: daybook.Stance(e.Get("stance"))}
		if e.Label == "say" || e.Label == "own" || e.Label == "quote" {
			c.form = form(min(i, int(participle)))
		} else {
			c.form = past
		}
		if c.stance == "" {
			c.stance = daybook.Asserted
		}
		// "claim" is a verb first, "reported" is one before it is a hedge.
		if c.label == "report" {
			w.noun = c
		}
		if w.cue == nil || c.label == "say" {
			w.cue = c
		}
	case "role":
		w.role = &role{kind: daybook.SourceKind(e.Get("kind")), weak: e.Is("weak"), body: e.Is("body"), many: i > 0}
		if g := e.Get("gender"); g != "" {
			w.role.gender = g[0]
		}
	case "field":
		w.field = daybook.SourceKind(e.Get("kind"))
	case "medium":
		w.sort = e.Get("sort")
	case "month":
		w.month, _ = strconv.Atoi(e.Get("n"))
	case "pronoun":
		w.number = e.Get("number")[0]
	}
	if g := e.Get("gender"); g != "" && e.Label != "given" {
		w.gender = g[0]
	} else if g != "" {
		w.given = g[0]
	}
}

// none is the word of a form that no lexicon has.
var none = &word{n: 1}

// look finds for every token of the text the word that it is, and the longest
// form of several words that begins with it.
func (p *parse) look(d *token.Doc) {
	t, n := p.words, d.Len()
	p.ones, p.longs = slices.Grow(p.ones[:0], n)[:n], slices.Grow(p.longs[:0], n)[:n]
	clear(p.longs)
	ones, longs := p.ones, p.longs
	for i := range d.Tokens {
		norm, hash := d.Norm(i), d.Hash(i)
		if ones[i] = t.one.Find(norm, hash); ones[i] == nil {
			ones[i] = none
		}
		if d.Tokens[i].Kind == token.Punct {
			continue
		}
	phrases:
		for _, p := range t.more.Find(norm, hash) {
			if i+len(p.words) > len(d.Tokens) {
				continue
			}
			for k, w := range p.words[1:] {
				if d.Tokens[i+k+1].Norm != w {
					continue phrases
				}
			}
			longs[i] = p.word
			break
		}
	}
}
