package desk_test

import (
	"net/http/httptest"
	"net/url"
	"testing"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/proto"

	"daybook/desk"
)

// TestStaffAccessible: nor have the pages that people sign in and are named on
// what axe-core finds fault with.
func TestStaffAccessible(t *testing.T) {
	b := browser(t)
	v, _ := staff(t, desk.Options{})
	v.signIn("admin")
	v.ask("POST", "/people", url.Values{"did": {"name"}, "name": {"Béatrice Okonkwo-Lindqvist"}, "role": {"coder"}, "password": {"four words of mine"}})
	srv := httptest.NewServer(v.desk)
	t.Cleanup(func() {
		srv.CloseClientConnections()
		srv.Close()
	})
	b.MustSetCookies(&proto.NetworkCookie{Name: "desk", Value: v.jar["desk"], Domain: "127.0.0.1", Path: "/"})
	for _, p := range []struct{ name, path, press string }{
		{"people", "/people", ""}, {"people-made", "/people", "button[value=password]"}, {"password", "/password", ""},
		{"password-wrong", "/password", ".sign button"}, {"sign", "/in", ""}, {"refused", "/r/r10", "button[value=reject]"},
	} {
		pictured(t, b, srv.URL+p.path, p.name, func(page *rod.Page) {
			if p.press == "" {
				return
			}
			wait := page.MustWaitNavigation()
			page.MustEval(`(press) => { for (const i of document.querySelectorAll("input[type=password]")) i.value = "something else"; const b = document.querySelector(press); b.form.querySelectorAll("[name=seen]").forEach((s) => { s.value = 1; }); b.click(); }`, p.press)
			wait()
			page.MustWaitLoad()
		})
	}
}
