package desk_test

import (
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

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
	for _, look := range []struct {
		name          string
		width, height int
		scheme        string
	}{{"desktop", 1400, 900, "light"}, {"desktop-dark", 1400, 900, "dark"}, {"phone", 390, 844, "light"}} {
		for _, p := range []struct{ name, path, press string }{{"people", "/people", ""}, {"people-made", "/people", "button[value=password]"}, {"password", "/password", ""}, {"password-wrong", "/password", ".sign button"}, {"sign", "/in", ""},
			{"refused", "/r/r10", "button[value=reject]"}} {
			t.Run(look.name+"/"+p.name, func(t *testing.T) {
				page := b.MustPage()
				defer page.MustClose()
				page.MustSetViewport(look.width, look.height, 1, look.width < 600)
				if err := (proto.EmulationSetEmulatedMedia{Features: []*proto.EmulationMediaFeature{{Name: "prefers-color-scheme", Value: look.scheme}}}).Call(page); err != nil {
					t.Fatal(err)
				}
				if err := (proto.PageSetBypassCSP{Enabled: true}).Call(page); err != nil { // for axe alone
					t.Fatal(err)
				}
				page.MustSetCookies(&proto.NetworkCookieParam{Name: "desk", Value: v.jar["desk"], URL: srv.URL})
				page = page.Timeout(30 * time.Second)
				page.MustNavigate(srv.URL + p.path).MustWaitLoad()
				if p.press != "" {
					wait := page.MustWaitNavigation()
					page.MustEval(`(press) => { for (const i of document.querySelectorAll("input[type=password]")) i.value = "something else"; const b = document.querySelector(press); b.form.querySelectorAll("[name=seen]").forEach((s) => { s.value = 1; }); b.click(); }`, p.press)
					wait()
					page.MustWaitLoad()
				}
				accessible(t, page)
				if dir := os.Getenv("DESK_PICTURES"); dir != "" {
					data, err := page.Screenshot(false, nil)
					if err != nil {
						t.Fatal(err)
					}
					if err := os.WriteFile(filepath.Join(dir, p.name+"-"+look.name+".png"), data, 0o644); err != nil {
						t.Fatal(err)
					}
				}
			})
		}
	}
}
