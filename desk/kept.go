package desk

import (
	"net/http"
	"strings"
)

// wording is a form that was not taken, with what was typed in it: to be sent again,
// or copied.
type wording struct {
	Action string
	About  string // what it was going to do
	Look   string // where to look at what it is about
	Button string
	SignIn bool // first
	Words  bool // somebody wrote some
	Fields []keptField
}

type keptField struct {
	Label, Name, Value string // without a label it is not shown
	Long               bool
}

// written are the fields of forms that people write in, in order.
var written = []keptField{{Label: "Reason", Name: "reason"}, {Label: "Figure", Name: "figure"}, {Label: "Said by", Name: "who"},
	{Label: "Words", Name: "text", Long: true}, {Label: "Who said it", Name: "by"}, {Label: "By which way", Name: "via"}, {Label: "When it was said", Name: "when"},
	{Label: "Publisher", Name: "publisher"}, {Label: "Title", Name: "title"}, {Label: "Published", Name: "published"}, {Label: "Address", Name: "url"}}

// unwritten are those that they choose, or that the page fills in.
var unwritten = []string{"verb", "name", "grade", "measure", "class", "kind", "back"}

// keep is the form of a request that was refused; nil when it had nothing that
// is worth keeping. Sent again it has seen the book up to the revision that its
// sender was told of, if he was, and else as it was.
func (d *Desk) keep(r *http.Request, status int, told int64) *wording {
	if r.Method != http.MethodPost || status >= 500 || status == http.StatusForbidden || r.URL.Path != "/decide" && r.URL.Path != "/reports" || r.ParseForm() != nil {
		return nil
	}
	k := &wording{Action: r.URL.Path, Button: "Send it again", Look: ours(r.PostForm.Get("back")), SignIn: status == http.StatusUnauthorized}
	for _, f := range written {
		if f.Value = r.PostForm.Get(f.Name); f.Value != "" {
			f.Long = f.Long || strings.Contains(f.Value, "\n")
			k.Fields, k.Words = append(k.Fields, f), true
		} else if f.Name == "reason" && r.URL.Path == "/decide" {
			k.Fields = append(k.Fields, f)
		}
	}
	for _, name := range unwritten {
		for _, v := range r.PostForm[name] {
			k.Fields = append(k.Fields, keptField{Name: name, Value: v})
		}
	}
	if r.URL.Path == "/decide" {
		seen := r.PostForm.Get("seen")
		if told > 0 {
			seen = itoa(told)
		}
		k.Fields = append(k.Fields, keptField{Name: "seen", Value: seen})
		k.About = strings.Join(append(r.PostForm["verb"], r.PostForm["name"]...), " ")
		if told > 0 {
			k.Button = "Decide so all the same"
		}
	}
	if !k.Words && r.URL.Path == "/reports" {
		return nil
	}
	return k
}
