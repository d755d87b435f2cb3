package ingest

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"pgregory.net/rapid"

	"daybook"
)

func TestRepair(t *testing.T) {
	const x = "\uFFFD"
	for _, c := range []struct{ raw, text string }{
		{"plain é 😀", "plain é 😀"},
		{"\xEF\xBB\xBFmark", "mark"},
		{"not \xEF\xBB\xBFhere", "not \uFEFFhere"},
		{"a\xFFb", "a" + x + "b"},
		{"a\xC3", "a" + x},
		// The examples of the Unicode Standard, tables 3-8, 3-9 and 3-11.
		{"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", x + x + x + x + x + x + x + x + "A"},
		{"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", x + x + x + x + x + "A" + x + x + "B"},
		{"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", x + x + x + x + "A"},
		// Not so table 3-10: a surrogate is one thing that is wrong, not three.
		{"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", x + x + x + x + "A"},
	} {
		d := repair([]byte(c.raw))
		if d.text != c.text {
			t.Errorf("%q: got %q, want %q", c.raw, d.text, c.text)
		}
	}
	d := repair([]byte("a\xFF\xFEb\xC3"))
	if len(d.mended) != 2 || d.mended[0].why != "2 bytes that are not valid UTF-8, replaced by U+FFFD" ||
		d.mended[0].span != (daybook.Span{Start: 1, End: 7}) || d.mended[1].why != "1 byte that is not valid UTF-8, replaced by U+FFFD" {
		t.Errorf("got %+v", d.mended)
	}
}

// rawBytes draws bytes of which some are UTF-8 and some are not.
func rawBytes(t *rapid.T) []byte {
	var b []byte
	for _, part := range rapid.SliceOf(rapid.OneOf(
		rapid.Just("six dead "), rapid.Just("é"), rapid.Just("😀"), rapid.Just(utf8Mark), rapid.Just("\r\n"), rapid.Just("\uFFFD"),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 1, 5), func(b []byte) string { return string(b) }),
	)).Draw(t, "parts") {
		b = append(b, part...)
	}
	return b
}

func TestRepairLeadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := rawBytes(t)
		d := repair(raw)
		if !utf8.ValidString(d.text) {
			t.Fatalf("%q: %q is not valid", raw, d.text)
		}
		if utf8.Valid(raw) && d.text != strings.TrimPrefix(string(raw), utf8Mark) {
			t.Fatalf("%q was changed to %q", raw, d.text)
		}
		if d.text == "" {
			return // of nothing, no report is made
		}
		hold(t, &daybook.Report{Text: d.text, Origin: d.origin, Notes: d.notes(nil)}, string(raw))
		// Every replacement is in a note, and notes are about nothing else.
		noted := 0
		for _, n := range d.notes(nil) {
			if strings.Trim(n.Span.Of(d.text), "\uFFFD") != "" || n.Span.Len() == 0 {
				t.Fatalf("note on %q", n.Span.Of(d.text))
			}
			noted += n.Span.Len() / len("\uFFFD")
		}
		if given := strings.Count(string(raw), "\uFFFD"); noted+given != strings.Count(d.text, "\uFFFD") {
			t.Fatalf("%d noted, %d given, %d there", noted, given, strings.Count(d.text, "\uFFFD"))
		}
		// All bytes but a mark are behind the text.
		all, _ := d.origin.Raw(daybook.Span{End: len(d.text)})
		if begin := len(raw) - len(strings.TrimPrefix(string(raw), utf8Mark)); all != (daybook.Span{Start: begin, End: len(raw)}) {
			t.Fatalf("%q: the text comes from %v", raw, all)
		}
	})
}

func TestForeign(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"windows-1252", "Zwölf Tote – “zwölf”, sagte er: 12 €"},
		{"windows-1251", "Двенадцать погибших, 12 человек"},
		{"shift_jis", "12人が死亡 ソ連 ｶﾅ"},
		{"gb18030", "至少12人死亡，𠮷"},
		{"big5", "至少12人死亡"},
		{"euc-kr", "12명 사망"},
		{"iso-2022-jp", "12人が死亡 and 3人"},
	} {
		enc, _ := charset.Lookup(c.name)
		raw, err := enc.NewEncoder().String(c.text)
		if err != nil {
			t.Fatal(c.name, err)
		}
		d, err := foreign([]byte(raw), 0, enc, c.name)
		if err != nil || d.text != c.text || len(d.mended) > 0 {
			t.Errorf("%s: got %q, %v, %v", c.name, d.text, d.mended, err)
		}
		hold(t, &daybook.Report{Text: d.text, Origin: d.origin}, raw)
		// Each letter leads back to the bytes that give just this letter.
		for i, r := range d.text {
			span, _ := d.origin.Raw(daybook.Span{Start: i, End: i + utf8.RuneLen(r)})
			if got, _ := enc.NewDecoder().String(raw[span.Start:span.End]); c.name != "iso-2022-jp" && got != string(r) {
				t.Errorf("%s: %q leads back to %q", c.name, r, got)
			}
		}
	}
}

func TestForeignDamage(t *testing.T) {
	enc, _ := charset.Lookup("shift_jis")
	d, err := foreign([]byte("12\x81\xFF\xFF dead\x81"), 0, enc, "shift_jis")
	if err != nil || !utf8.ValidString(d.text) || !strings.HasPrefix(d.text, "12\uFFFD") || len(d.mended) != 2 {
		t.Errorf("got %q, %+v, %v", d.text, d.mended, err)
	}
	reports, errs := readAll(t, "x", "\xFF\xFEa\x00\x3D\xD8b\x00c", Meta{}) // a lone surrogate, half a unit
	if len(errs) > 0 || reports[0].Text != "a\uFFFDb\uFFFD" || len(reports[0].Notes) != 2 {
		t.Errorf("got %+v, %q", reports[0], errs)
	}
	_, errs = readAll(t, "x", "\xFF\xFE"+strings.Repeat("a\x00", foreignLimit), Meta{})
	if len(errs) != 1 || errs[0] != "x: is in UTF-16 and larger than 8 MiB; convert it to UTF-8 first (iconv -t UTF-8)" {
		t.Errorf("got %q", errs)
	}
}

// The encoding of a page is what its bytes are, then what it declares.
func TestPageEncoding(t *testing.T) {
	win, _ := charset.Lookup("windows-1252")
	sjis, _ := charset.Lookup("shift_jis")
	latin, _ := win.NewEncoder().String("zwölf Tote")
	kana, _ := sjis.NewEncoder().String("12人が死亡")
	for _, c := range []struct{ name, raw, want string }{
		{"declared", `<meta charset="windows-1252"><p>` + latin, "zwölf Tote"},
		{"declared otherwise", `<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>` + kana, "12人が死亡"},
		{"declared wrongly", `<meta charset="iso-8859-1"><p>zwölf Tote`, "zwölf Tote"},
		{"undeclared UTF-8, late", "<p>" + strings.Repeat("a", 2000) + " zwölf Tote", "zwölf Tote"},
		{"undeclared, not UTF-8", "<p>" + latin, "zwölf Tote"},
		{"UTF-8, damaged", `<meta charset="utf-8"><p>zwölf` + "\xFF Tote", "zwölf\uFFFD Tote"},
		{"undeclared UTF-8, damaged", "<p>zwölf éé" + "\xFF Tote", "zwölf éé\uFFFD Tote"},
		{"UTF-16", utf16ed("<p>zwölf Tote", true), "zwölf Tote"},
	} {
		d, err := decodePage([]byte(c.raw))
		if err != nil || !strings.HasSuffix(d.text, c.want) {
			t.Errorf("%s: got %q, %v", c.name, d.text, err)
		}
		hold(t, &daybook.Report{Text: d.text, Origin: d.origin, Notes: d.notes(nil)}, c.raw)
	}
}
