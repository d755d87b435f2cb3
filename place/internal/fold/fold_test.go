package fold

import (
	"testing"

	"pgregory.net/rapid"
)

func TestName(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Karachi", "karachi"},
		{"KHAN-YOUNIS", "khan younis"},
		{"Khān Yūnis", "khan yunis"},
		{"‘Ayn al ‘Arab", "ayn al arab"},
		{"N'Djaména", "ndjamena"},
		{"U.S.", "us"},
		{"São Tomé & Príncipe", "sao tome principe"},
		{"Łódź", "lodz"},
		{"Åland Islands", "aland islands"},
		{"Straße", "strasse"},
		{"Đồng Hới", "dong hoi"},
		{"  --  ", ""},
		{"", ""},
		{"Москва", "Москва"}, // kept as it is, and found nowhere
	} {
		if got := Name(c.in); got != c.want {
			t.Errorf("Name(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestLatin(t *testing.T) {
	for name, want := range map[string]bool{"Mosul": true, "Al Mūşil": true, "الموصل": false, "Мосул": false, "摩苏尔": false, "12": false, "İdlib": true} {
		if got := Latin(name); got != want {
			t.Errorf("Latin(%q) = %v", name, got)
		}
	}
}

func TestAny(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes"))
		once := Name(s)
		if again := Name(once); Latin(s) && again != once {
			t.Fatalf("Name(%q) = %q, and folded again %q", s, once, again)
		}
		if got := string(Append([]byte("x y"), s)); got != "x y"+once {
			t.Fatalf("Append after x y gave %q, Name %q", got, once)
		}
	})
}
