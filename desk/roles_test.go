package desk_test

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"daybook/desk"
	"daybook/examples/karachi"
)

// try is a request for a page, and the least role that it is answered for.
type try struct {
	pattern, path string
	form          url.Values
	least         desk.Role // "" for anybody
	done          int       // how it is answered then; 0 for 200
}

// tries has a request for every page that a desk has, and for what its verbs
// ask beyond that.
func tries(id string) []try {
	note := url.Values{"verb": {"note"}, "name": {id}, "reason": {"x"}}
	detach := url.Values{"verb": {"detach"}, "name": {"r10"}, "reason": {"x"}}
	return []try{
		{"GET /assets/", "/assets/desk.js", nil, "", 0},
		{"GET /assets/world.svg", "/assets/world.svg", nil, "", 0},
		{"GET /in", "/in", nil, "", 0},
		{"POST /in", "/in", url.Values{"name": {"x"}}, "", 401},
		{"/", "/nothing", nil, desk.Reader, 404},
		{"/", "/nothing", url.Values{}, desk.Reader, 404},
		{"GET /{$}", "/", nil, desk.Reader, 0},
		{"GET /map", "/map?map=67,25,10", nil, desk.Reader, 0},
		{"POST /seen", "/seen", url.Values{"seen": {"1"}}, desk.Reader, 303},
		{"GET /enter", "/enter", nil, desk.Coder, 0},
		{"GET /i/{id}", "/i/" + id, nil, desk.Reader, 0},
		{"GET /i/{id}/changes", "/i/" + id + "/changes?since=2023-02-17", nil, desk.Coder, 0},
		{"GET /i/{id}/sitrep", "/i/" + id + "/sitrep", nil, desk.Reader, 0},
		{"GET /i/{id}/quote", "/i/" + id + "/quote?figure=killed-victims", nil, desk.Reader, 0},
		{"GET /i/{id}/feed", "/i/" + id + "/feed", nil, desk.Reader, 0},
		{"GET /c/{name}", "/c/r10.c1", nil, desk.Reader, 302},
		{"GET /c/{name}/quote", "/c/r10.c1/quote", nil, desk.Reader, 0},
		{"GET /r/{name}", "/r/r10", nil, desk.Reader, 0},
		{"GET /r/{name}/versions", "/r/r10/versions", nil, desk.Reader, 0},
		{"GET /r/{name}/raw", "/r/r10/raw", nil, desk.Coder, 0},
		{"GET /r/{name}/raw", "/r/r10/%72aw", nil, desk.Coder, 0},
		{"GET /review", "/review", nil, desk.Coder, 0},
		{"GET /review", "//review", nil, desk.Coder, 307},
		{"GET /search", "/search?q=police", nil, desk.Reader, 0},
		{"GET /feed", "/feed", nil, desk.Reader, 0},
		{"GET /password", "/password", nil, desk.Reader, 0},
		{"POST /password", "/password", url.Values{"old": {"x"}}, desk.Reader, 400},
		{"POST /out", "/out", nil, desk.Reader, 303},
		{"POST /decide", "/decide", note, desk.Coder, 303},
		{"POST /decide", "/decide", detach, desk.Reviewer, 303},
		{"POST /reports", "/reports", url.Values{"text": {"Two people died in Quetta."}}, desk.Coder, 303},
		{"GET /audit", "/audit", nil, desk.Admin, 0},
		{"GET /audit", "/assets/../audit", nil, desk.Admin, 307},
		{"GET /people", "/people", nil, desk.Admin, 0},
		{"POST /people", "/people", url.Values{"did": {"remove"}, "name": {"nobody"}}, desk.Admin, 400},
		{"GET /live", "/live", nil, desk.Reader, 0},
	}
}

// TestRoles asks for every page as nobody and in every role. A page that has no
// request here fails it.
func TestRoles(t *testing.T) {
	v := open(t, string(karachi.Reports), desk.Options{People: people(t)})
	all := tries(v.attack())
	for _, pattern := range v.desk.Patterns() {
		if !slices.ContainsFunc(all, func(x try) bool { return x.pattern == pattern }) {
			t.Errorf("%s: nobody says who may see it; add it to roles in guard.go, and to tries", pattern)
		}
	}
	for _, x := range all {
		method := "GET"
		if strings.HasPrefix(x.pattern, "POST") || x.form != nil {
			method = "POST"
		}
		done := cmp.Or(x.done, http.StatusOK)
		v.jar = map[string]string{}
		got := v.status(method, x.path, x.form)
		if x.least == "" {
			if got != done {
				t.Errorf("nobody, %s: %d, want %d", x.path, got, done)
			}
			continue
		}
		if want := map[string]int{"GET": 303, "POST": 401}[method]; got != want {
			t.Errorf("nobody, %s %s: %d, want %d", method, x.path, got, want)
		}
		for _, role := range desk.Roles {
			if done == 303 && role.May(x.least) && role != x.least {
				continue // once is enough
			}
			if x.pattern == "GET /live" {
				continue // it does not end
			}
			v.enterAs(string(role))
			want := http.StatusForbidden
			if role.May(x.least) {
				want = done
			}
			if got := v.status(method, x.path, x.form); got != want {
				t.Errorf("%s, %s %s: %d, want %d", role, method, x.path, got, want)
			}
			if x.path == "/out" {
				delete(v.sessions, string(role))
			}
		}
	}
}
