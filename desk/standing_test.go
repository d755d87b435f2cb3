package desk

import (
	"os"
	"regexp"
	"testing"

	"daybook"
	"daybook/origin"
	"daybook/reconcile"
	"daybook/record"
)

// TestSentences holds every standing, every origin and every stance to have a
// sentence at the desk.
func TestSentences(t *testing.T) {
	src, err := os.ReadFile("../reconcile/reconcile.go")
	if err != nil {
		t.Fatal(err)
	}
	whys := regexp.MustCompile(`Why += "([a-z-]+)"`).FindAllStringSubmatch(string(src), -1)
	if len(whys) < 15 {
		t.Fatalf("only %d standings", len(whys))
	}
	for _, m := range whys {
		if standings[reconcile.Why(m[1])] == "" {
			t.Errorf("%s has no sentence", m[1])
		}
	}
	for _, o := range []string{origin.Post, origin.Spokesman, origin.Quotation, origin.Dependent, origin.Wire, origin.Reprint, origin.Own} {
		if origins[o] == "" {
			t.Errorf("%s has no sentence", o)
		}
	}
	for _, s := range []daybook.Stance{daybook.Asserted, daybook.Possible, daybook.Denied} {
		if stances[s] == "" {
			t.Errorf("%s has no sentence", s)
		}
	}
}

// TestSpeaks: nobody is named for what somebody else says.
func TestSpeaks(t *testing.T) {
	paper := &record.Report{Publisher: "Lunde Times", Kind: daybook.Article}
	single := &record.Report{Publisher: "Night Desk", Kind: daybook.SinglePost}
	post := &daybook.Post{Author: "Jaro Velling", Handle: "@jvelling"}
	for _, tt := range []struct {
		who    string
		own    bool
		kind   daybook.SourceKind
		post   *daybook.Post
		rep    *record.Report
		want   string
		posted bool
	}{
		{"police", false, daybook.Police, nil, paper, "police", false},
		{"Reid", false, "", nil, paper, "Reid", false},
		{"", true, "", nil, paper, "Lunde Times itself", false},
		{"Lunde Times", true, "", nil, paper, "Lunde Times itself", false},
		{"", true, "", nil, &record.Report{}, "the report itself", false},
		{daybook.Unknown, false, daybook.OtherSource, nil, paper, "somebody not named", false},
		{daybook.Unknown, false, daybook.OtherSource, post, paper, "somebody not named", true},
		{"", true, "", post, paper, "a post by Jaro Velling (@jvelling)", true},
		{"Jaro Velling", false, daybook.PostAuthor, post, paper, "a post by Jaro Velling (@jvelling)", true},
		{"Jaro Velling", false, daybook.Police, post, paper, "a post by Jaro Velling (@jvelling)", false},
		{"police", false, daybook.Police, post, paper, "police", false},
		{"", true, "", &daybook.Post{Handle: "@x"}, paper, "a post by @x", true},
		{"", true, "", &daybook.Post{Author: "@x", Handle: "@x"}, paper, "a post by @x", true},
		{"", true, "", &daybook.Post{}, paper, "a post that nobody signed", true},
		{"Night Desk", false, daybook.PostAuthor, nil, single, "a post by Night Desk", true},
		{"", true, "", nil, &record.Report{Kind: daybook.SinglePost}, "a post by nobody known", true},
		{"police", false, daybook.Police, nil, single, "police", false},
		{"Early posts", false, daybook.PostAuthor, nil, paper, "Early posts", true},
	} {
		if got, posted := speaks(tt.who, tt.own, tt.kind, tt.post, tt.rep); got != tt.want || posted != tt.posted {
			t.Errorf("%+v: %s, %t", tt, got, posted)
		}
	}
}

func TestBlamed(t *testing.T) {
	for _, tt := range [][3]string{{"claimed", "The TTP", "Responsibility claimed: The TTP"}, {"claimed", daybook.Unknown, "Responsibility claimed by somebody not named"},
		{"none-claimed", daybook.Unknown, "Responsibility not claimed"}, {"suspected", "", "Responsibility suspected"}} {
		if got := blamed(tt[0], tt[1]); got != tt[2] {
			t.Errorf("%s", got)
		}
	}
}

func TestCertain(t *testing.T) {
	for x, want := range map[float64]string{1: "sure", .9: "sure", .8: "fairly sure", .6: "not quite sure", .59: "in doubt"} {
		if got := certain(x); got != want {
			t.Errorf("%g: %s", x, got)
		}
	}
}

func TestLetters(t *testing.T) {
	for i, want := range map[int]string{0: "a", 25: "z", 26: "aa", 51: "az", 52: "ba"} {
		if got := letters(i); got != want {
			t.Errorf("%d: %s", i, got)
		}
	}
}
