package journal

import (
	"crypto/sha256"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// What is hashed is part of every book there is: these bytes never change. The
// digests were computed by another program, from the package's words alone.
func TestGolden(t *testing.T) {
	noon := time.Date(2026, 3, 14, 12, 0, 0, 5, time.FixedZone("", 5*3600))
	var last Revision
	var edge Edge
	for _, x := range []struct {
		e    Entry
		now  time.Time
		want string
		hash string
		head string
	}{
		{
			Entry{Actor: "desk", Kind: Report, Subject: "r-1", Body: []byte("Two dead.\n")}, noon,
			"daybook-revision/1\n" +
				"seq 1\n" +
				"recorded 2026-03-14T07:00:00.000000005Z\n" +
				"held no\n" +
				"actor desk\n" +
				"kind report\n" +
				"subject r-1\n" +
				"cause 0\n" +
				"body 69c41f302d36615202d2961027a85820ef5ecdd460d2db41daa76041a5ef8010\n" +
				"size 10\n" +
				"previous 0000000000000000000000000000000000000000000000000000000000000000\n",
			"6c40d8277829b3ba150406cb5c8d15ac7eb40e43d70ad6d90b931de7d976f335",
			"daybook-head/1 1 a8518b8f7ab29abf07275ae795c3f003953c066944c107ada71f5cf9a0edc9c8",
		},
		{
			Entry{Actor: "Zoë, night shift", Kind: Decision, Cause: 1}, noon.Add(-time.Hour),
			"daybook-revision/1\n" +
				"seq 2\n" +
				"recorded 2026-03-14T07:00:00.000000005Z\n" +
				"held yes\n" +
				"actor Zoë, night shift\n" +
				"kind decision\n" +
				"subject \n" +
				"cause 1\n" +
				"body e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n" +
				"size 0\n" +
				"previous 6c40d8277829b3ba150406cb5c8d15ac7eb40e43d70ad6d90b931de7d976f335\n",
			"bdb10faa618139cca3ebc7e77db1b5ed0effb48e37b488bfa6a013e97e2202d9",
			"daybook-head/1 2 6c9ba3e6b1d0828ff05a3c07ba9a3ebd97775388176d33128920e0b4fa347f34",
		},
		{
			Entry{Actor: "desk", Kind: Takedown, Subject: "r-1", Cause: 1, Body: []byte("names a child")}, noon.Add(time.Hour),
			"daybook-revision/1\n" +
				"seq 3\n" +
				"recorded 2026-03-14T08:00:00.000000005Z\n" +
				"held no\n" +
				"actor desk\n" +
				"kind takedown\n" +
				"subject r-1\n" +
				"cause 1\n" +
				"body 8a2b7a041c694eb81b9ed5c175b448780c057fcb2de7464dfd93f2d2df2fb4d6\n" +
				"size 13\n" +
				"previous bdb10faa618139cca3ebc7e77db1b5ed0effb48e37b488bfa6a013e97e2202d9\n",
			"c7631bae65015e6d07805ea5f32e94e1a3d522d72741849f7870298b29220249",
			"daybook-head/1 3 cbe589832b18079ea5587477e10746266ab5503492a97731a1b3fd9b4f2490a8",
		},
	} {
		r, err := Next(last, x.e, x.now)
		if err != nil {
			t.Fatal(err)
		}
		edge.Add(r)
		last = r
		if string(r.Encode()) != x.want {
			t.Errorf("encoded as\n%s\nwant\n%s", r.Encode(), x.want)
		}
		if r.Hash.String() != x.hash || edge.Head().String() != x.head {
			t.Errorf("hash %s, head %s\nwant %s, %s", r.Hash, edge.Head(), x.hash, x.head)
		}
		if back, err := Decode([]byte(x.want)); back != r || err != nil {
			t.Errorf("%+v came back as %+v, %v", r, back, err)
		}
	}
}

// Whatever is recorded, its encoding is read back as it was, and no two
// revisions share one.
func TestEncode(t *testing.T) {
	text := rapid.OneOf(
		rapid.StringMatching(`[a-z0-9 "\\]{0,9}`),
		rapid.StringN(-1, 40, 1200),
		rapid.SampledFrom([]string{"x\nkind rules", " ", "", "\xff", "\u2028", "\u0085", "a\x00"}),
	)
	rapid.Check(t, func(t *rapid.T) {
		last := Revision{
			Seq:      rapid.Int64Range(0, 1<<50).Draw(t, "last"),
			Recorded: time.Unix(rapid.Int64Range(-1<<33, 1<<33).Draw(t, "s"), rapid.Int64Range(0, 999_999_999).Draw(t, "ns")).UTC(),
			Hash:     sha256.Sum256(rapid.SliceOf(rapid.Byte()).Draw(t, "hash")),
		}
		e := Entry{
			Actor: text.Draw(t, "actor"), Subject: text.Draw(t, "subject"),
			Kind:  rapid.SampledFrom(append(Kinds, "other", "")).Draw(t, "kind"),
			Cause: rapid.Int64Range(-1, 3).Draw(t, "cause"),
			Body:  rapid.SliceOf(rapid.Byte()).Draw(t, "body"),
		}
		r, err := Next(last, e, time.Unix(rapid.Int64Range(-1<<33, 1<<33).Draw(t, "now"), 0))
		if err != nil {
			return
		}
		if !utf8.Valid(r.Encode()) || strings.Count(string(r.Encode()), "\n") != 11 {
			t.Fatalf("%q is not eleven lines of UTF-8", r.Encode())
		}
		back, err := Decode(r.Encode())
		if err != nil || back != r {
			t.Fatalf("%+v\ncame back as %+v, %v", r, back, err)
		}
	})
}

func TestDecodeRefuses(t *testing.T) {
	r, err := Next(Revision{}, Entry{Actor: "desk", Kind: Report, Subject: "r-1"}, time.Unix(0, 0))
	if err != nil {
		t.Fatal(err)
	}
	good := string(r.Encode())
	for _, x := range []struct{ old, new, want string }{
		{"daybook-revision/1", "daybook-revision/2", "this revision is of version 2, and this program knows version 1: use a newer one"},
		{"daybook-revision/1", "tree", "does not begin a revision"},
		{"\nseq 1", "\nseq 01", "is not in the one form that is hashed"},
		{"\nseq 1", "\nseq +1", "is not in the one form that is hashed"},
		{"\nseq 1", "\nseq 0", "a revision is malformed: the number 0"},
		{"\nseq 1", "\nseq one", "the seq of a revision is no number"},
		{"\nheld no", "\nheld maybe", "is not in the one form that is hashed"},
		{"\nactor desk", "\nactor ", "nobody is named as its actor"},
		{"\nkind report", "\nkind rumour", `the kind "rumour" is none of`},
		{"\ncause 0", "\ncause 1", "its cause 1 is no earlier revision"},
		{".000000000Z", "Z", "the time of a revision"},
		{"\nbody e3b0", "\nbody E3b0", "is no digest"},
		{"\nbody e3b0", "\nbody ", "is no digest"},
		{"\nsize 0", "", "a revision of 10 lines; it has 11"},
		{"\nsize 0", "\nlength 0", "line 10 of a revision does not give its size"},
		{"\nsize 0", "\nsize 0\n", "a revision of 12 lines"},
	} {
		bad := strings.Replace(good, x.old, x.new, 1)
		if _, err := Decode([]byte(bad)); bad == good || err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%q for %q: %v; want %s", x.new, x.old, err, x.want)
		}
	}
	if _, err := Decode(nil); err == nil {
		t.Error("nothing is a revision")
	}
}

func FuzzDecode(f *testing.F) {
	r, err := Next(Revision{}, Entry{Actor: "desk", Kind: Report, Subject: "r-1"}, time.Unix(0, 0))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(r.Encode())
	f.Fuzz(func(t *testing.T, b []byte) {
		if r, err := Decode(b); err == nil && string(r.Encode()) != string(b) {
			t.Errorf("%q came back as %q", b, r.Encode())
		}
	})
}
