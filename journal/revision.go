package journal

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Kind is what a revision is.
type Kind string

// The kinds.
const (
	Report     Kind = "report"     // the body is what was received
	Decision   Kind = "decision"   // somebody decided
	Rules      Kind = "rules"      // a set of rules came into force
	Identifier Kind = "identifier" // a name was given to something, for good
	Takedown   Kind = "takedown"   // the body of the cause was removed; the body is the reason
)

// Kinds lists every kind.
var Kinds = []Kind{Report, Decision, Rules, Identifier, Takedown}

// MaxText is the most that an actor or a subject may have, in bytes.
const MaxText = 1024

// MaxBody is the most that a body may have, in bytes.
const MaxBody = 512 << 20

// Hash is a SHA-256 digest.
type Hash [sha256.Size]byte

// String is the hash as 64 lower-case hexadecimal digits.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// ParseHash reads what String printed.
func ParseHash(s string) (h Hash, err error) {
	if len(s) != 2*len(h) || strings.ToLower(s) != s {
		return h, fmt.Errorf("%.80q is no digest: that is 64 digits of 0-9a-f", s)
	}
	if _, err := hex.Decode(h[:], []byte(s)); err != nil {
		return Hash{}, fmt.Errorf("%.80q is no digest: that is 64 digits of 0-9a-f", s)
	}
	return h, nil
}

// Digest is the digest of a body.
func Digest(body []byte) Hash { return sha256.Sum256(body) }

// Entry is what is to be recorded.
type Entry struct {
	Actor   string // who enters it
	Kind    Kind   // not Takedown, which has a method of its own
	Subject string // what it is about: an identifier, no name of a person
	Cause   int64  // the revision that it follows from; 0 for none
	Body    []byte
	// After, when it is set, is the hash that the last revision must have:
	// the zero hash for an empty journal. Who has checked something against
	// the journal says so, and is told when the journal has grown since.
	After *Hash
}

// Revision is one entry as recorded.
type Revision struct {
	Seq      int64     // 1 for the first
	Recorded time.Time // UTC, never before the revision before
	Held     bool      // the clock had gone back: Recorded is the revision before's
	Actor    string
	Kind     Kind
	Subject  string
	Cause    int64 // an earlier revision, or 0
	Body     Hash  // the digest of the body
	Size     int64 // of the body, in bytes
	Previous Hash  // of the revision before; zero for the first
	Hash     Hash
}

// Sealed is a revision as it was recorded, and its body, unless it was taken
// down.
type Sealed struct {
	Revision
	Content []byte
	Gone    bool // the body was taken down
}

// Follows returns a [*Fault] when a revision that was recorded elsewhere cannot
// stand behind the last one.
func (s Sealed) Follows(last Revision) error {
	want := last.Seq + 1
	fault := func(why string) error { return &Fault{want, why} }
	switch {
	case s.Seq != want:
		return fault(fmt.Sprintf("is missing: %d stands in its place", s.Seq))
	case sha256.Sum256(s.Encode()) != s.Hash:
		return fault("was altered: it has another digest")
	case s.Previous != last.Hash:
		return fault("does not follow the revision before it")
	case s.malformed() != "":
		return fault("is malformed: " + s.malformed())
	case s.Recorded.Before(last.Recorded):
		return fault("is of a time before the revision before it")
	case !s.Gone && (Digest(s.Content) != s.Body || int64(len(s.Content)) != s.Size):
		return fault("was altered: its body has another digest")
	}
	return nil
}

// Next is the revision that an entry becomes behind the last one, which is the
// zero Revision for an empty journal. Every form of a journal numbers, dates
// and chains by it. Errors: [*EntryError], [ErrMoved].
func Next(last Revision, e Entry, now time.Time) (Revision, error) {
	if e.After != nil && *e.After != last.Hash {
		return Revision{}, ErrMoved
	}
	r := Revision{
		Seq:      last.Seq + 1,
		Recorded: now.Round(0).UTC(),
		Actor:    e.Actor,
		Kind:     e.Kind,
		Subject:  e.Subject,
		Cause:    e.Cause,
		Body:     Digest(e.Body),
		Size:     int64(len(e.Body)),
		Previous: last.Hash,
	}
	if r.Recorded.Before(last.Recorded) {
		r.Recorded, r.Held = last.Recorded, true
	}
	if why := r.malformed(); why != "" {
		return Revision{}, &EntryError{why}
	}
	r.Hash = sha256.Sum256(r.Encode())
	return r, nil
}

// Tombstone is the entry of a takedown of a revision.
func Tombstone(r Revision, reason, actor string) (Entry, error) {
	if strings.TrimSpace(reason) == "" {
		return Entry{}, &EntryError{"a takedown needs a reason"}
	}
	return Entry{Actor: actor, Kind: Takedown, Subject: r.Subject, Cause: r.Seq, Body: []byte(reason)}, nil
}

// Check says why an entry is none to append, whatever the journal.
func (e Entry) Check() error {
	if e.Kind == Takedown {
		return &EntryError{"a takedown is made with Takedown, which removes the body too"}
	}
	return nil
}

// The times that have a number of nanoseconds since 1970 in 64 bits.
var (
	earliest = time.Date(1678, 1, 1, 0, 0, 0, 0, time.UTC)
	latest   = time.Date(2262, 1, 1, 0, 0, 0, 0, time.UTC)
)

// malformed says what is wrong with the fields of a revision, "" when nothing
// is. The hash is not looked at.
func (r Revision) malformed() string {
	switch {
	case r.Seq < 1:
		return fmt.Sprintf("the number %d", r.Seq)
	case r.Recorded.Before(earliest) || !r.Recorded.Before(latest):
		return fmt.Sprintf("the clock says %s; set it", r.Recorded.Format(time.RFC3339))
	case r.Actor == "":
		return "nobody is named as its actor"
	case !plain(r.Actor):
		return fmt.Sprintf("the actor %.80q is not plain text on one line of at most %d bytes", r.Actor, MaxText)
	case !plain(r.Subject):
		return fmt.Sprintf("the subject %.80q is not plain text on one line of at most %d bytes", r.Subject, MaxText)
	case !slices.Contains(Kinds, r.Kind):
		return fmt.Sprintf("the kind %.80q is none of %v", r.Kind, Kinds)
	case r.Cause < 0 || r.Cause >= r.Seq:
		return fmt.Sprintf("its cause %d is no earlier revision", r.Cause)
	case r.Kind == Takedown && r.Cause == 0:
		return "a takedown of nothing"
	case r.Size < 0 || r.Size > MaxBody:
		return fmt.Sprintf("the body has %d bytes; the most is %d", r.Size, int64(MaxBody))
	}
	return ""
}

// plain reports whether a text can stand on a line of the encoding.
func plain(s string) bool {
	return len(s) <= MaxText && utf8.ValidString(s) && !strings.ContainsFunc(s, func(c rune) bool {
		return c < ' ' || 0x7F <= c && c < 0xA0 || c == '\u2028' || c == '\u2029'
	})
}

const (
	revisionHeader = "daybook-revision/1"
	stamp          = "2006-01-02T15:04:05.000000000Z"
)

var names = []string{"seq", "recorded", "held", "actor", "kind", "subject", "cause", "body", "size", "previous"}

// Encode is the bytes of the revision that are hashed, as the package says.
// The hash is not among them.
func (r Revision) Encode() []byte {
	held := "no"
	if r.Held {
		held = "yes"
	}
	var b bytes.Buffer
	b.WriteString(revisionHeader + "\n")
	for i, value := range []string{
		strconv.FormatInt(r.Seq, 10), r.Recorded.UTC().Format(stamp), held, r.Actor, string(r.Kind), r.Subject,
		strconv.FormatInt(r.Cause, 10), r.Body.String(), strconv.FormatInt(r.Size, 10), r.Previous.String(),
	} {
		b.WriteString(names[i] + " " + value + "\n")
	}
	return b.Bytes()
}

// Decode reads an encoding, and computes the hash. What it takes, Encode gives
// back byte for byte. Errors say what is wrong, and name a newer version.
func Decode(b []byte) (r Revision, err error) {
	lines := strings.Split(string(b), "\n")
	if err := version("revision", lines[0], revisionHeader); err != nil {
		return r, err
	}
	if len(lines) != len(names)+2 {
		return r, fmt.Errorf("a revision of %d lines; it has %d", len(lines)-1, len(names)+1)
	}
	value := map[string]string{}
	for i, name := range names {
		v, ok := strings.CutPrefix(lines[i+1], name+" ")
		if !ok {
			return r, fmt.Errorf("line %d of a revision does not give its %s", i+2, name)
		}
		value[name] = v
	}
	number := func(name string) (n int64) {
		if err == nil {
			if n, err = strconv.ParseInt(value[name], 10, 64); err != nil {
				err = fmt.Errorf("the %s of a revision is no number: %.80q", name, value[name])
			}
		}
		return n
	}
	digest := func(name string) (h Hash) {
		if err == nil {
			h, err = ParseHash(value[name])
		}
		return h
	}
	r = Revision{
		Seq: number("seq"), Held: value["held"] == "yes", Actor: value["actor"], Kind: Kind(value["kind"]),
		Subject: value["subject"], Cause: number("cause"), Body: digest("body"), Size: number("size"),
		Previous: digest("previous"),
	}
	if err != nil {
		return Revision{}, err
	}
	if r.Recorded, err = time.Parse(stamp, value["recorded"]); err != nil {
		return Revision{}, fmt.Errorf("the time of a revision: %w", err)
	}
	if why := r.malformed(); why != "" {
		return Revision{}, fmt.Errorf("a revision is malformed: %s", why)
	}
	if !bytes.Equal(r.Encode(), b) {
		return Revision{}, fmt.Errorf("revision %d is not in the one form that is hashed", r.Seq)
	}
	r.Hash = sha256.Sum256(b)
	return r, nil
}

// version compares a first line, NAME/N, with the one that is known.
func version(what, have, known string) error {
	if have == known {
		return nil
	}
	base, _, _ := strings.Cut(known, "/")
	if v, ok := strings.CutPrefix(have, base+"/"); ok {
		return fmt.Errorf("this %s is of version %.20s, and this program knows version 1: use a newer one", what, v)
	}
	return fmt.Errorf("%.80q does not begin a %s: that is %q", have, what, known)
}
