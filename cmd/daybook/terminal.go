package main

import (
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// standardWidth is the width of what is not a terminal.
const standardWidth = 80

func terminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// width is the width of the text, in columns: the one asked for, else that of
// the terminal.
func width(f *os.File, asked int) int {
	if asked > 0 {
		return asked
	}
	if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
		return w
	}
	return standardWidth
}

// colored reports whether the text is coloured; see https://no-color.org.
func colored(f *os.File, asked string) bool {
	switch asked {
	case "always":
		return true
	case "never":
		return false
	}
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && terminal(f)
}

// newBar counts reports on errs, when somebody looks there and the readings
// themselves go elsewhere. How many there will be is not known: the inputs are
// read as they come.
func newBar(out, errs *os.File) *progressbar.ProgressBar {
	if !terminal(errs) || terminal(out) {
		return silent()
	}
	return counter(errs, "reading")
}

// silent shows nothing.
func silent() *progressbar.ProgressBar {
	return progressbar.NewOptions(-1, progressbar.OptionSetVisibility(false))
}

// counter counts reports on errs. It moves when a report is done and not by
// itself: the library's own goroutine reads without its lock.
func counter(errs *os.File, what string) *progressbar.ProgressBar {
	if !terminal(errs) {
		return silent()
	}
	return progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(errs),
		progressbar.OptionSetDescription(what),
		progressbar.OptionSetItsString("reports"),
		progressbar.OptionShowIts(),
		progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionSetSpinnerChangeInterval(0),
		progressbar.OptionClearOnFinish())
}

// stages shows how far the book has followed, when somebody looks.
func stages() *progressbar.ProgressBar {
	if !terminal(os.Stderr) {
		return silent()
	}
	return progressbar.NewOptions(1,
		progressbar.OptionSetWriter(os.Stderr),
		progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish())
}
