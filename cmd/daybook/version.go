package main

import (
	"cmp"
	"fmt"
	"runtime/debug"

	"daybook"
)

type versionVerb struct{}

func (*versionVerb) Help() string {
	return `The version of the program, the schema of the readings it prints, and the Go it was built with.

Example:

    daybook version
`
}

// Run prints the version.
func (*versionVerb) Run() error {
	version, golang := "(devel)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version, golang = cmp.Or(info.Main.Version, version), info.GoVersion
	}
	_, err := fmt.Printf("daybook %s, %s, %s\n", version, daybook.Schema, golang)
	return err
}
