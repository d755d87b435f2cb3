package sqlite

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"daybook/journal"
	"daybook/journal/journaltest"
)

// The test program is its own victim: with victim set to the path of a book it
// writes to the book until it is killed.
//
//	DAYBOOK_KILLS=200 go test ./sqlite -run TestKilled -timeout 1h
//
// kills two hundred of them instead of ten.
const (
	victim = "DAYBOOK_VICTIM"
	kills  = "DAYBOOK_KILLS"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(victim); path != "" {
		fmt.Fprintln(os.Stderr, work(path))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// work appends reports, commits rows with a cursor and now and then takes a
// body down, and prints the revision, or the cursor, as soon as it is
// acknowledged.
func work(path string) error {
	ctx := context.Background()
	b, err := Open(path, Options{})
	if err != nil {
		return err
	}
	for n := 0; ; n++ {
		e := journaltest.Told(n)
		e.Body = append(e.Body, strings.Repeat("and more ", n*37%3000)...)
		r, err := b.Append(ctx, e)
		if err != nil {
			return err
		}
		fmt.Println("revision", r.Seq, r.Hash)
		row := journal.Row{Table: "claim", Key: fmt.Sprint("k", r.Seq%10), From: r.Seq, Value: fmt.Append(nil, r.Seq)}
		if err := b.Commit(ctx, "reader", r.Seq, []journal.Row{row}); err != nil {
			return err
		}
		fmt.Println("cursor", r.Seq)
		if n%25 == 24 {
			if _, err := b.Takedown(ctx, r.Seq, "asked", "desk", nil); err != nil {
				return err
			}
			fmt.Println("takedown", r.Seq)
		}
	}
}

// TestKilled kills a program that writes, at any moment, again and again on one
// book: what was acknowledged is there, whole.
func TestKilled(t *testing.T) {
	times := 10
	if s := os.Getenv(kills); s != "" {
		var err error
		if times, err = strconv.Atoi(s); err != nil {
			t.Fatalf("%s: %v", kills, err)
		}
	}
	path := filepath.Join(t.TempDir(), DefaultName)
	var acknowledged []string
	var old journal.Head
	for i := range times {
		lines := kill(t, path)
		acknowledged = append(acknowledged, lines...)
		b := open(t, path, Options{})
		if err := survived(t.Context(), b, acknowledged, old); err != nil {
			t.Fatalf("kill %d, after %d lines: %v", i+1, len(lines), err)
		}
		old, _ = b.Head(t.Context())
		if err := b.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if len(acknowledged) < times {
		t.Errorf("only %d lines of %d programs: they were killed before they began", len(acknowledged), times)
	}
	t.Logf("%d killed, %d lines acknowledged, %d revisions", times, len(acknowledged), old.Size)
}

// kill runs a victim, kills it, and returns the lines it printed.
func kill(t *testing.T, path string) (lines []string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), victim+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	within := func(most time.Duration) {
		time.AfterFunc(rand.N(most), func() { cmd.Process.Kill() })
	}
	early := rand.IntN(4) == 0 // perhaps before it has opened the book
	if early {
		within(50 * time.Millisecond)
	}
	in := bufio.NewScanner(out)
	for in.Scan() {
		if lines = append(lines, in.Text()); len(lines) == 1 && !early {
			within(200 * time.Millisecond)
		}
	}
	if err := cmd.Wait(); err == nil || cmd.ProcessState.ExitCode() != -1 {
		t.Fatalf("it was not killed: %v", err)
	}
	return lines
}

// survived holds a book to what was acknowledged.
func survived(ctx context.Context, b *Book, acknowledged []string, old journal.Head) error {
	if err := journal.VerifyAgainst(ctx, b, old); err != nil && old.Size > 0 {
		return err
	}
	if err := first(journal.Verify(ctx, b), b.Check(ctx)); err != nil {
		return err
	}
	hash := map[int64]string{}
	for r, err := range b.Read(ctx, 1) {
		if err != nil {
			return err
		}
		hash[r.Seq] = r.Hash.String()
	}
	at, err := b.Cursor(ctx, "reader")
	if err != nil {
		return err
	}
	for _, line := range acknowledged {
		f := strings.Fields(line)
		seq, err := strconv.ParseInt(f[1], 10, 64)
		if err != nil {
			return err
		}
		switch _, gone := b.Body(ctx, seq); {
		case f[0] == "revision" && hash[seq] != f[2]:
			return fmt.Errorf("%s: it has %q", line, hash[seq])
		case f[0] == "cursor" && at < seq:
			return fmt.Errorf("%s: it is at %d", line, at)
		case f[0] == "takedown" && gone == nil:
			return fmt.Errorf("%s: the body is there", line)
		}
	}
	// Rows and cursor stand or fall together.
	r, err := b.Row(ctx, "claim", fmt.Sprint("k", at%10), at)
	if at > 0 && (err != nil || string(r.Value) != fmt.Sprint(at)) {
		return fmt.Errorf("the cursor is at %d, and its row is %q, %v", at, r.Value, err)
	}
	rows := 0
	for r, err := range b.History(ctx, "claim", "") {
		if err != nil {
			return err
		}
		if rows++; r.From > at {
			return fmt.Errorf("row %v lies behind the cursor at %d", r, at)
		}
	}
	return nil
}
