package main

import (
	"compress/gzip"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"daybook": main})
}

// TestScripts runs the stories under testdata/script. Every message that a
// user can see has one that makes it.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits": exits,
			"pack":  pack,
			"fill":  fill,
		},
	})
}

// exits STATUS program args... runs a program that must end with the status.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS program args...")
	}
	status := 0
	err := ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		status = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(status) != args[0] {
		ts.Fatalf("exit status %d, want %s", status, args[0])
	}
}

// pack FILE... packs files beside themselves, as .gz and as .zst.
func pack(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		data := ts.ReadFile(name)
		var gz, zst strings.Builder
		w := gzip.NewWriter(&gz)
		w.Write([]byte(data))
		ts.Check(w.Close())
		z, err := zstd.NewWriter(&zst)
		ts.Check(err)
		z.Write([]byte(data))
		ts.Check(z.Close())
		ts.Check(os.WriteFile(ts.MkAbs(name+".gz"), []byte(gz.String()), 0o644))
		ts.Check(os.WriteFile(ts.MkAbs(name+".zst"), []byte(zst.String()), 0o644))
	}
}

// fill FILE BEFORE WHAT TIMES AFTER writes a file that is too large to stand
// in a script; \n and \x00 mean what they mean in Go.
func fill(ts *testscript.TestScript, _ bool, args []string) {
	for i, a := range args {
		s, err := strconv.Unquote(`"` + strings.ReplaceAll(a, `"`, `\"`) + `"`)
		ts.Check(err)
		args[i] = s
	}
	times, err := strconv.Atoi(args[3])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(args[1]+strings.Repeat(args[2], times)+args[4]), 0o644))
}
