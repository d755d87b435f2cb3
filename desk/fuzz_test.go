package desk_test

import (
	"context"
	"fmt"
	"hash/fnv"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"daybook/desk"
	"daybook/examples/karachi"
)

// FuzzDesk throws addresses and forms at a desk where all may be done: whatever they are it
// does not fail, says what a page may do, sends nobody elsewhere, and gives back
// nothing that runs.
//
//	go test ./desk -run '^$' -fuzz FuzzDesk -fuzztime 10m -fuzzminimizetime 10x
func FuzzDesk(f *testing.F) {
	const bad = `"><xyzzy>' onxyzzy='x javascript:alert(1)`
	for _, x := range []struct{ method, path, query, form string }{
		{"GET", "/", "q=" + url.QueryEscape(bad) + "&page=-1&type=x&since=2023-13-99", ""},
		{"GET", "/i/i3", "at=2023-02-17T18:00:00Z&clock=said", ""},
		{"GET", "/i/i3/changes", "since=" + url.QueryEscape(bad), ""},
		{"GET", "/i/i3/quote", "figure=killed-victims&at=9999-12-31", ""},
		{"GET", "/i/i3/sitrep", "form=markdown&since=0001-01-01", ""},
		{"GET", "/i/i99999999999999999999/feed", "", ""},
		{"GET", "/r/r10/versions", "from=r10&to=" + url.QueryEscape(bad), ""},
		{"GET", "/r/..%2f..%2fetc%2fpasswd/raw", "", ""},
		{"GET", "/assets/../../desk.go", "", ""},
		{"GET", "/c/r10.c1/quote", "private=1", ""},
		{"GET", "/in", "back=" + url.QueryEscape("//evil.example/"+bad), ""},
		{"GET", "/search", "q=" + url.QueryEscape(`" OR NEAR(* AND `+bad), ""},
		{"GET", "/review", "incident=i3&done=d99999+d-1+dd", ""},
		{"POST", "/decide", "", "verb=reject&name=r10.c1&reason=" + url.QueryEscape(bad) + "&seen=-1&back=" + url.QueryEscape(`/\evil.example`)},
		{"POST", "/decide", "", "verb=correct&name=r10.c1&figure=9223372036854775808-4&reason=x&who=" + url.QueryEscape(bad)},
		{"POST", "/decide", "", "verb=split&name=i3&name=r22&name=i3&reason=x"},
		{"POST", "/reports", "", "text=" + url.QueryEscape("Three died in Quetta.\x00\xff "+bad) + "&published=x&url=" + url.QueryEscape(bad)},
		{"POST", "/people", "", "did=name&role=king&name=" + url.QueryEscape(bad)},
		{"POST", "/password", "", "old=x&new=y&again=z"},
		{"PATCH", "/audit", "%zz=;&=&=", "%zz"},
		{"CONNECT", "//evil.example//", "", ""},
	} {
		f.Add(x.method, x.path, x.query, x.form)
	}
	var once sync.Once
	var v *visitor
	f.Fuzz(func(t *testing.T, method, path, query, form string) {
		once.Do(func() {
			v = open(t, string(karachi.Reports), desk.Options{Actor: "Ana"})
		})
		u, err := url.Parse("http://localhost/" + strings.TrimPrefix(path, "/") + "?" + query)
		if err != nil || strings.HasSuffix(u.Path, "/live") || strings.ContainsAny(method, " \t\r\n") || method == "" {
			return
		}
		if _, err := http.NewRequest(method, u.String(), nil); err != nil {
			return
		}
		r := httptest.NewRequest("GET", "http://localhost/", strings.NewReader(form))
		r.Method, r.URL, r.RequestURI = method, u, u.RequestURI()
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		h := fnv.New32a()
		h.Write([]byte(path + query + form))
		r.RemoteAddr = fmt.Sprintf("10.%d.%d.1:1", h.Sum32()&0xff, h.Sum32()>>8&0xff) // or most were too often
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		w := httptest.NewRecorder()
		v.desk.ServeHTTP(w, r.WithContext(ctx))
		if ctx.Err() != nil {
			t.Errorf("%s %s %q takes too long", method, u, form)
		}
		page := w.Body.String()
		if w.Code >= 500 {
			t.Errorf("%s %s %q: %d %s", method, u, form, w.Code, text(page))
		}
		if !strings.HasPrefix(w.Header().Get("Content-Security-Policy"), "default-src 'none'") || w.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s %s: %v", method, u, w.Header())
		}
		if kind := w.Header().Get("Content-Type"); strings.HasPrefix(kind, "text/html") {
			if found := runs(page); found != "" {
				t.Errorf("%s %s %q: %s", method, u, form, found)
			}
		}
		if to := w.Header().Get("Location"); to != "" {
			if at, err := u.Parse(to); err != nil || at.Host != u.Host || strings.ContainsAny(at.Path, "\\") || strings.ContainsAny(to, "\r\n") {
				t.Errorf("%s %s leads to %s", method, u, to)
			}
		}
	})
}
