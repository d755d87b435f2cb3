// Package dateparser stands in for the module of the same name, of which
// go-htmldate needs no more than these names to be built.
//
// The original builds tables for two hundred languages when a program starts:
// some hundred megabytes and the better part of a second, in every program that
// links it, for a parser that ingest switches off, because it reads "yesterday"
// against the clock of the machine. Put in place by
//
//	replace github.com/markusmobius/go-dateparser => ./ingest/dateparser
//
// in the go.mod of daybook. Without that line all is as before, only slower to
// start.
package dateparser

import (
	"errors"
	"time"
)

// ParserType is a way of parsing.
type ParserType uint8

// The ways of parsing that go-htmldate names.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// PreferredDateSource says how an incomplete date is completed.
type PreferredDateSource uint8

// Past completes it to a day before the current time.
const Past PreferredDateSource = 1

// Configuration is the settings of a parser.
type Configuration struct {
	// CurrentTime is the day that incomplete dates are completed by.
	CurrentTime         time.Time
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// Parser parses nothing.
type Parser struct {
	ParserTypes []ParserType
}

// Date is a parsed date.
type Date struct {
	Time time.Time
}

// Parse always fails.
func (*Parser) Parse(*Configuration, string, ...string) (Date, error) {
	return Date{}, errors.New("dateparser: no date is parsed by this stand-in")
}
