package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// made writes a table of n places and opens it again.
func made(t *testing.T, n int) (*Table, []Place, map[string][]Ref, string) {
	t.Helper()
	var places []Place
	names := map[string][]Ref{}
	for i := range n {
		p := Place{
			Name: fmt.Sprintf("Plåce %d", i), ISO: []string{"PK", "IQ", "SV"}[i%3], Admin1: uint16(i % 2), Admin2: uint32(i % 7),
			Kind: uint8(i % 3), Feature: uint8(i % 9), Zone: uint16(i % 2), Lat: int32(i*7 - 900000), Lon: int32(1800000 - i*13), People: uint32(i * i),
		}
		places = append(places, p)
		for _, k := range []string{fmt.Sprintf("name %d", i), fmt.Sprintf("shared %d", i%50)} {
			names[k] = append(names[k], Ref{ID: uint32(i), Other: i%5 == 0})
		}
	}
	data, err := Write(places, []Admin1{{}, {"PK.05", "Sindh"}}, []string{"Asia/Baghdad", "Asia/Karachi"}, names)
	if err != nil {
		t.Fatal(err)
	}
	table, err := Open(string(data))
	if err != nil {
		t.Fatal(err)
	}
	return table, places, names, string(data)
}

func TestRoundTrip(t *testing.T) {
	table, places, names, _ := made(t, 5000)
	if table.Places != len(places) || table.Names != len(names) || table.Admin1Name("PK.05") != "Sindh" || table.Admin1Name("PK.99") != "" {
		t.Fatalf("%d places, %d names, %v", table.Places, table.Names, table.Admin1s)
	}
	for i := range places {
		if got := *table.Get(uint32(i)); got != places[i] {
			t.Fatalf("place %d: got %+v, want %+v", i, got, places[i])
		}
	}
	for k, want := range names {
		if got, _ := table.Find(k, nil); !slices.Equal(got, want) {
			t.Fatalf("%s: got %v, want %v", k, got, want)
		}
	}
	last, n := "", 0
	table.All(func(name string, refs []Ref) bool {
		if name <= last || !slices.Equal(refs, names[name]) {
			t.Fatalf("%s after %s: %v", name, last, refs)
		}
		last = name
		n++
		return true
	})
	if n != len(names) {
		t.Errorf("All gave %d names of %d", n, len(names))
	}
}

func TestLonger(t *testing.T) {
	table, _, _, _ := made(t, 5000)
	for name, want := range map[string]bool{"name": true, "name 1": false, "shared": true, "nam": false, "": false, "zzz": false, "a": false} {
		if _, got := table.Find(name, nil); got != want {
			t.Errorf("longer than %q: %v", name, got)
		}
	}
}

// TestBroken holds that no file, whatever its bytes, makes Open panic.
func TestBroken(t *testing.T) {
	_, _, _, data := made(t, 100)
	for _, n := range []int{0, 5, len(magic), len(magic) + 4, 60, len(data) - 1} {
		if _, err := Open(data[:n]); err == nil {
			t.Errorf("no error for the first %d bytes", n)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		b := []byte(data)
		b[rapid.IntRange(0, len(b)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		Open(string(b)) //nolint:errcheck // any answer will do
		Open(magic + strings.Repeat(string(rapid.Byte().Draw(t, "fill")), 40))
	})
}
