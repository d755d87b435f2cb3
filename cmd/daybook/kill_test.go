package main

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"daybook/book"
	"daybook/journal"
	"daybook/sqlite"
)

// kills is how many programs TestKilledAdds kills instead of ten:
//
//	DAYBOOK_KILLS=200 go test ./cmd/daybook -run TestKilledAdds -timeout 1h
const kills = "DAYBOOK_KILLS"

// TestKilledAdds kills a program that adds reports, at any moment, again and
// again on one book: every report whose line was printed is there, the journal
// verifies, and all that the book says follows from it.
func TestKilledAdds(t *testing.T) {
	times := 10
	if s := os.Getenv(kills); s != "" {
		var err error
		if times, err = strconv.Atoi(s); err != nil {
			t.Fatalf("%s: %v", kills, err)
		}
	}
	path := filepath.Join(t.TempDir(), sqlite.DefaultName)
	told, next := map[string]string{}, 0
	for i := range times {
		for _, line := range killed(t, path, &next) {
			name, id, ok := strings.Cut(line, "\tadded\t")
			if !ok {
				t.Fatalf("it printed %q", line)
			}
			told[name] = id
		}
		// Deriving everything again takes as long as the book is: of many
		// kills, every tenth.
		survives(t, path, told, i < 10 || i%10 == 9)
		if t.Failed() {
			t.Fatalf("kill %d, after %d reports", i+1, len(told))
		}
	}
	if len(told) < times {
		t.Errorf("only %d reports were added by %d programs: they were killed before they began", len(told), times)
	}
	t.Logf("%d killed, %d reports acknowledged", times, len(told))
}

// killed runs a program that adds reports, kills it, and returns the lines it
// printed. Reports are numbered on from next.
func killed(t *testing.T, path string, next *int) (lines []string) {
	t.Helper()
	cmd := program(t, io.Discard, "add", "--db", path, "-")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func(from int) {
		for i := from; ; i++ {
			if _, err := io.WriteString(in, townReport(i)); err != nil {
				return
			}
		}
	}(*next)
	scanner := bufio.NewScanner(out)
	for scanner.Scan() {
		if lines = append(lines, scanner.Text()); len(lines) == 1 {
			time.AfterFunc(rand.N(120*time.Millisecond), func() { cmd.Process.Kill() })
		}
	}
	cmd.Wait()
	*next += len(lines) + 1000 // those under way when it died are not asked for again
	return lines
}

// townReport is a line of JSON on a bomb in one of some towns, on one of some
// days; three reports tell of each.
func townReport(n int) string {
	towns := []string{"Quetta, Pakistan", "Lima, Peru", "Lagos, Nigeria", "Rotterdam, the Netherlands", "Mosul, Iraq", "Kyiv, Ukraine", "Manila, the Philippines"}
	k := n / 3
	return fmt.Sprintf(`{"id":"r%d","published":"20%02d-%02d-11T0%d:00:00Z","text":"A bomb killed %d people at a market in %s on Tuesday, police said."}`+"\n",
		n, 10+k/84%15, 1+k/7%12, n%3, k%9+2, towns[k%7])
}

// survives holds a book to what was acknowledged.
func survives(t *testing.T, path string, told map[string]string, again bool) {
	t.Helper()
	f, err := sqlite.Open(path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ctx := t.Context()
	if err := journal.Verify(ctx, f); err != nil {
		t.Error(err)
	}
	b := book.New(f, rules())
	for name, id := range told {
		r, err := b.Report(ctx, name)
		if err != nil || r.ID != id {
			t.Errorf("%s, %s, was acknowledged, and is %v, %v", name, id, r, err)
		}
	}
	if err := b.Follow(ctx); err != nil {
		t.Fatal(err)
	}
	if !again {
		return
	}
	found, err := b.Check(ctx, 3)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range found {
		t.Error(fmt.Sprint(d))
	}
}
