// Package link says which happenings, told by different reports, are one
// incident.
//
// [Nodes] takes from a reading the little that linking knows of each of its
// happenings: where and when, who by name, how many, and the rare words it is
// told with. [Pair] weighs two nodes and says why; [Group] puts them together
// by average link with vetoes, so that a round-up which resembles many welds
// none of them; [Describe] says of a group what happened, where and when.
//
// # One report at a time
//
// Nothing is counted over the book: how common a word is stands in a table
// made once ([go run ./link/train]), so two nodes are weighed alike whatever
// else the book holds. Pairs below [Edge] never connect, and the threshold of
// Group is Edge: each connected part of the graph of edges is grouped by
// itself as it is among all others. A caller keeps an index from [Node.Blocks]
// to nodes. For a new node it looks up [Node.Seek], keeps those with an edge,
// and goes on from these until no new ones come; what it then holds, with what
// constraints of people tie to it, is all that Group needs.
//
// The package holds no words of a language: they are in en/.
package link

import (
	"cmp"
	"slices"

	"daybook"
)

// Ref names a happening: the report, and the key of the happening in its
// reading.
type Ref struct {
	Report string `json:"report"`
	Key    string `json:"key"`
}

func (r Ref) compare(o Ref) int {
	return cmp.Or(cmp.Compare(r.Report, o.Report), cmp.Compare(r.Key, o.Key))
}

// Node is what linking knows of one happening as one report tells it: a
// kilobyte or two, and no need of the text afterwards. The same reading gives
// the same bytes of JSON.
type Node struct {
	Ref
	// Digest is of the report's words, where and when they were printed, and the
	// key. Ties are broken by it,
	// never by the names of reports or by the order in which they came.
	Digest string         `json:"digest"`
	Main   bool           `json:"main"`
	Type   daybook.Type   `json:"type"`
	Status daybook.Status `json:"status"`
	Title  string         `json:"title,omitempty"`
	Place  *daybook.Place `json:"place,omitempty"`
	// From and To are the first and the last day on which it may have
	// happened, by the words of the report or, without such words, by the day
	// of publication. Dated says which.
	From  Day    `json:"from"`
	To    Day    `json:"to"`
	Dated string `json:"dated"` // day, week, month, year, published, none
	// Published is the day of publication, 0 when it is not known.
	Published Day             `json:"published,omitempty"`
	People    []Person        `json:"people,omitempty"`
	Ages      []int           `json:"ages,omitempty"`
	Killed    *daybook.Bounds `json:"killed,omitempty"`
	Injured   *daybook.Bounds `json:"injured,omitempty"`
	// Struck is how many were killed, hurt or hit in all, as far as told; 0 is
	// not told.
	Struck   int      `json:"struck,omitempty"`
	Targets  []string `json:"targets,omitempty"`
	Terms    []Term   `json:"terms,omitempty"` // in order of their text
	Headline []Term   `json:"headline,omitempty"`
	// RoundUp marks a report of several happenings under one title: it joins
	// one group at most and never brings two together.
	RoundUp bool `json:"round_up,omitempty"`
	// Live marks a post that speaks of something still going on: it happens on
	// the day of the post.
	Live bool `json:"live,omitempty"`
	// Further marks a happening that the report tells apart from an earlier
	// one of the same kind ("a second blast").
	Further bool `json:"further,omitempty"`
	// Sequel marks a report of what came after: an arrest, a trial, a wake.
	// The day that it tells may be the day of that.
	Sequel bool `json:"sequel,omitempty"`
}

// loose reports whether the node may join a group but not bring two together.
func (n *Node) loose() bool { return n.RoundUp || !n.Main }

// compare orders nodes by what they tell. Only copies that agree in every
// word are ordered by their names, and any order of these is as good.
func (n *Node) compare(o *Node) int {
	return cmp.Or(cmp.Compare(n.Digest, o.Digest), cmp.Compare(n.Published, o.Published), n.Ref.compare(o.Ref))
}

// Person is somebody whom the report names as struck, as suspected, or with an
// age; never one who only speaks.
type Person struct {
	Name string `json:"name"` // in lower case, without initials and suffixes
	Age  int    `json:"age,omitempty"`
	Role string `json:"role,omitempty"` // victim, perpetrator
	Dead bool   `json:"dead,omitempty"`
}

// Term is a word, or two that stand together, with the weight that its rarity
// and its use in the report give it: a hundred for each factor of e by which
// it is rarer than a word that every text has.
type Term struct {
	Text   string `json:"t"`
	Weight int    `json:"w"`
	Proper bool   `json:"c,omitempty"` // it is a name
	Rare   bool   `json:"r,omitempty"` // hardly any text has it
	Key    bool   `json:"k,omitempty"` // the node is filed under it, by week
	Place  bool   `json:"p,omitempty"` // it is a name of the node's place, or of what that lies in
	Town   bool   `json:"o,omitempty"` // it is a name of the place itself, or of what its words could mean
	Name   bool   `json:"n,omitempty"` // the node is filed under it, whatever the week
	Story  bool   `json:"s,omitempty"` // the node is filed under it for want of a day
}

// Constraint is a decision of a person: the two are one incident, or they are
// not. It outlives every rebuild.
type Constraint struct {
	A, B Ref
	Same bool
}

// sortTerms puts terms in the order in which they are compared.
func sortTerms(ts []Term) {
	slices.SortFunc(ts, func(a, b Term) int { return cmp.Compare(a.Text, b.Text) })
}
