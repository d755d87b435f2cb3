package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// newTerminal is a pseudo-terminal of a width. The function returns all that
// was shown on it, once its programs have ended.
func newTerminal(t *testing.T, width uint16) (tty *os.File, shown func() string) {
	t.Helper()
	_, tty, shown = keyboard(t, width)
	return tty, shown
}

// keyboard is a pseudo-terminal with what types on it.
func keyboard(t *testing.T, width uint16) (master, tty *os.File, shown func() string) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skipf("no pseudo-terminals here: %v", err)
	}
	t.Cleanup(func() { master.Close() })
	fd := int(master.Fd())
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0)
	}
	if err == nil {
		err = unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: width})
	}
	if err == nil {
		tty, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	}
	if err != nil {
		t.Skipf("no pseudo-terminals here: %v", err)
	}
	text := make(chan string)
	go func() {
		var b strings.Builder
		buf := make([]byte, 1<<16)
		for {
			n, err := master.Read(buf)
			b.Write(buf[:n])
			if err != nil { // EIO: nobody has it open any more
				text <- b.String()
				return
			}
		}
	}()
	return master, tty, func() string {
		tty.Close()
		select {
		case s := <-text:
			return s
		case <-time.After(10 * time.Second):
			t.Fatal("the terminal is still in use")
			return ""
		}
	}
}

const escape = "\x1b["

// TestTerminal: colour and width are the terminal's, unless NO_COLOR is set.
func TestTerminal(t *testing.T) {
	for env, colour := range map[string]bool{"NO_COLOR=": true, "NO_COLOR=1": false, "TERM=dumb": false} {
		tty, shown := newTerminal(t, 50)
		cmd := program(t, tty, "read")
		cmd.Stdin, cmd.Stdout = strings.NewReader("At least twenty-five people were killed when a car bomb went off outside the courthouse, the deputy governor told reporters."), tty
		cmd.Env = append(os.Environ(), "TERM=xterm", env)
		if err := cmd.Run(); err != nil {
			t.Fatal(err)
		}
		text := shown()
		if strings.Contains(text, escape) != colour {
			t.Errorf("%s: coloured is %v, want %v:\n%q", env, !colour, colour, text)
		}
		if strings.Contains(text, "reading") {
			t.Errorf("a bar stands among the readings: %q", text)
		}
		for line := range strings.Lines(text) {
			if n := len([]rune(strings.TrimRight(line, "\r\n"))); !colour && n > 50 {
				t.Errorf("%s: a line of %d columns: %q", env, n, line)
			}
		}
	}
}

// TestBar: reports are counted where somebody looks, and only there.
func TestBar(t *testing.T) {
	tty, shown := newTerminal(t, 80)
	cmd := program(t, tty, "read", "--jsonl")
	cmd.Stdin = strings.NewReader(strings.Repeat(exampleReport(1), 50) + "[]\n")
	out, err := cmd.Output()
	if cmd.ProcessState.ExitCode() != 1 {
		t.Fatal(err)
	}
	if n := strings.Count(string(out), "\n"); n != 50 {
		t.Errorf("%d readings", n)
	}
	text := shown()
	if !strings.Contains(text, "reading") || !strings.Contains(text, "reports/s") {
		t.Errorf("no bar: %q", text)
	}
	if !strings.Contains(text, "standard input:51: is an array") {
		t.Errorf("the error is not to be seen: %q", text)
	}
}

// TestAskPassword: a password is typed twice, and must be the same.
func TestAskPassword(t *testing.T) {
	for _, tt := range []struct{ typed, want, err string }{
		{"correct horse battery\ncorrect horse battery\n", "correct horse battery", ""},
		{"correct horse battery\nanother\n", "correct horse battery", "the password is not the same twice; nothing was changed"},
		{"\n", "", ""},
	} {
		master, tty, shown := keyboard(t, 80)
		master.WriteString(tt.typed)
		got, err := askPassword(tty, tty)
		said := ""
		if err != nil {
			said = err.Error()
		}
		if said != tt.err || err == nil && got != tt.want {
			t.Errorf("%q: %q, %s", tt.typed, got, said)
		}
		if text := shown(); !strings.Contains(text, "Password (12 characters or more") {
			t.Errorf("asked is %q", text)
		}
	}
}
