//go:build unix

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// program starts the program that the tests are of; what it says on standard
// error goes to said.
func program(t testing.TB, said io.Writer, args ...string) *exec.Cmd {
	t.Helper()
	self, err := exec.LookPath("daybook") // testscript.Main puts it there
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self, args...)
	cmd.Stderr = said
	return cmd
}

// exampleReport is a line of JSON with a text that has something to read.
func exampleReport(n int) string {
	return fmt.Sprintf(`{"id":"r%d","title":"Blast kills %d in market","text":"At least %d people, including two policemen, were killed and dozens were wounded on Friday when a bomb went off in a market, police said. \"We have received 14 bodies,\" a doctor at the city hospital told AFP. Nobody claimed the attack."}`+"\n", n, n%50+2, n%50+2)
}

// TestReadStreams: a reading comes out before the next report has come in, and
// an interrupt ends the run cleanly.
func TestReadStreams(t *testing.T) {
	var said bytes.Buffer
	cmd := program(t, &said, "read", "--jsonl")
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
	lines := bufio.NewReader(out)
	for n := range 3 {
		io.WriteString(in, exampleReport(n))
		line, err := lines.ReadString('\n')
		if err != nil || !strings.Contains(line, fmt.Sprintf(`"id":"r%d"`, n)) {
			t.Fatalf("report %d gives %.60q, %v", n, line, err)
		}
	}
	cmd.Process.Signal(os.Interrupt)
	rest, _ := io.ReadAll(lines)
	err = cmd.Wait()
	if cmd.ProcessState.ExitCode() != 130 || len(rest) > 0 {
		t.Errorf("after an interrupt: %v, and %.60q on standard output", err, rest)
	}
	if got := said.String(); got != "daybook: interrupted; what was printed is complete up to here\n" {
		t.Errorf("after an interrupt it says %q", got)
	}
}

// TestClosedPipe: head has seen enough, and nobody complains.
func TestClosedPipe(t *testing.T) {
	var said bytes.Buffer
	cmd := program(t, &said, "read", "--jsonl")
	cmd.Stdin = reports(5000)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	out.Close()
	cmd.Wait()
	status := cmd.ProcessState.Sys().(syscall.WaitStatus)
	if said.Len() > 0 || !(status.Signaled() && status.Signal() == syscall.SIGPIPE || status.ExitStatus() == 0) {
		t.Errorf("status %v, and it says %q", cmd.ProcessState, said.String())
	}
}

// reports are n reports as they are asked for.
func reports(n int) io.Reader {
	r, w := io.Pipe()
	go func() {
		for i := range n {
			if _, err := io.WriteString(w, exampleReport(i)); err != nil {
				return
			}
		}
		w.Close()
	}()
	return r
}

// peakMemory has the program read n reports and returns the most memory it
// held, in MB. It asks the system while the program still waits for more: what
// is told of a child after its end counts the memory of the parent that began
// it too.
func peakMemory(t *testing.T, in io.Reader, n int, see func(line []byte)) int64 {
	t.Helper()
	status := func(pid int) string { return fmt.Sprintf("/proc/%d/status", pid) }
	if _, err := os.Stat(status(os.Getpid())); err != nil {
		t.Skip("this system does not tell what memory a program holds")
	}
	cmd := program(t, io.Discard, "read", "--jsonl")
	to, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	from, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go io.Copy(to, in)
	lines := bufio.NewReader(from)
	for i := range n {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			t.Fatalf("reading %d of %d: %v", i, n, err)
		}
		see(line)
	}
	data, err := os.ReadFile(status(cmd.Process.Pid))
	if err != nil {
		t.Fatal(err)
	}
	to.Close()
	cmd.Wait()
	_, after, _ := strings.Cut(string(data), "VmHWM:")
	var kb int64
	if _, err := fmt.Sscan(after, &kb); err != nil {
		t.Fatal(err)
	}
	return kb >> 10
}

// TestMemoryDoesNotGrow reads 20,000 reports and 1,000: all come out, in order,
// and the peak of the many is that of the few, but for what the garbage
// collector leaves lying about.
func TestMemoryDoesNotGrow(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 20,000 reports")
	}
	peak := func(n int) int64 {
		next := 0
		return peakMemory(t, reports(n), n, func(line []byte) {
			var r struct {
				Report struct{ ID string }
				Claims []json.RawMessage
			}
			if err := json.Unmarshal(line, &r); err != nil {
				t.Fatal(err)
			}
			if r.Report.ID != fmt.Sprintf("r%d", next) || len(r.Claims) < 3 {
				t.Fatalf("number %d is %s with %d claims", next, r.Report.ID, len(r.Claims))
			}
			next++
		})
	}
	few, many := peak(1000), peak(20000)
	t.Logf("peak memory: %d MB for 1,000 reports, %d MB for 20,000", few, many)
	if many > few+60 || many > 300 {
		t.Errorf("peak memory grows from %d MB for 1,000 reports to %d MB for 20,000", few, many)
	}
}

// TestPeakMemory reads the local press, which is not part of the project.
func TestPeakMemory(t *testing.T) {
	const press, promised = "../../../shared/data/gva/reports.jsonl", 300
	if _, err := os.Stat(press); err != nil {
		t.Skipf("%s is not there", press)
	}
	data, err := os.ReadFile(press)
	if err != nil {
		t.Fatal(err)
	}
	var full bytes.Buffer // those with a text
	n := 0
	for line := range bytes.Lines(data) {
		if !bytes.Contains(line, []byte(`"text": ""`)) && !bytes.Contains(line, []byte(`"text":""`)) {
			full.Write(line)
			n++
		}
	}
	peak := peakMemory(t, &full, n, func([]byte) {})
	t.Logf("peak memory %d MB", peak)
	if peak > promised {
		t.Errorf("peak memory is %d MB, promised is %d", peak, promised)
	}
}

// BenchmarkStart is the time from the start of the program to its first
// output, the best of its runs: promised are 150 ms on a machine that does
// nothing else. It fails when the promise is broken.
func BenchmarkStart(t *testing.B) {
	const promised = 150 * time.Millisecond
	best := time.Hour
	for t.Loop() {
		cmd := program(t, os.Stderr, "read", "--jsonl")
		cmd.Stdin = strings.NewReader(exampleReport(1))
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(start))
		cmd.Wait()
	}
	t.ReportMetric(float64(best.Milliseconds()), "best-ms")
	if best > promised {
		t.Errorf("first output after %v, promised is %v", best.Round(time.Millisecond), promised)
	}
}
