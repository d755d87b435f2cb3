package main

import (
	"encoding/json"
	"path/filepath"
	"strings"

	"daybook"
	"daybook/ingest"
	"daybook/link"
	"daybook/read"
)

// set is a list of reports with the happening that each tells of.
type set struct {
	name  string
	nodes []*link.Node
	most  float64           // how alike two made pairs are at most; 0 is no bound, and the set is for scores too
	of    map[string]string // the happening of a report; "" when nobody says
}

// happenings are, by report, those that tell something of it, and those that
// are held to belong to it at all.
func happenings(data string) (telling, all map[string]string, err error) {
	telling, all = map[string]string{}, map[string]string{}
	err = lines(filepath.Join(data, "gva/truth.jsonl"), func(_ int, line []byte) error {
		var t struct {
			Incident         string
			Reports, Telling []string
		}
		if err := json.Unmarshal(line, &t); err != nil {
			return err
		}
		for _, r := range t.Reports {
			all[r] = t.Incident
		}
		for _, r := range t.Telling {
			telling[r] = t.Incident
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	err = lines(filepath.Join(data, "news-clusters/dev.jsonl"), func(_ int, line []byte) error {
		var r struct{ ID, Event string }
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		telling[r.ID], all[r.ID] = r.Event, r.Event
		return nil
	})
	return telling, all, err
}

// goldOf names the happening of a coded report: the group where groups are
// happenings, else what was coded of place and month.
func goldOf(id, group, country, place, date string) string {
	switch {
	case group == "paris", strings.HasPrefix(group, "wikiref"):
		return "gold paris"
	case group == "news" && place != "" && len(date) >= 7:
		return "gold " + country + " " + date[:7] + " " + place[:min(5, len(place))]
	}
	return "gold " + id
}

// gold adds the happenings of coded reports that the other files do not have.
func gold(name string, of map[string]string) error {
	return lines(name, func(_ int, line []byte) error {
		var r struct {
			ID, Group string
			Incident  *struct{ Place, Country, Date string }
		}
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		if of[r.ID] != "" || strings.HasPrefix(r.Group, "gva") || strings.Contains(r.Group, "_") {
			return nil
		}
		country, place, date := "", "", ""
		if r.Incident != nil {
			country, place, date = r.Incident.Country, r.Incident.Place, r.Incident.Date
		}
		of[r.ID] = goldOf(r.ID, r.Group, country, place, date)
		return nil
	})
}

// sets reads the reports and makes their nodes.
func sets(data string) ([]*set, error) {
	of, _, err := happenings(data)
	if err != nil {
		return nil, err
	}
	if err := gold(filepath.Join(data, "gold/articles.jsonl"), of); err != nil {
		return nil, err
	}
	var out []*set
	for _, name := range []string{"gva/reports.jsonl", "news-clusters/dev.jsonl", "gold/articles.jsonl"} {
		s := &set{name: name, of: of}
		for r, err := range ingest.File(filepath.Join(data, name), ingest.Meta{}) {
			if err == nil { // a report without words is none
				s.add(read.English().Read(r))
			}
		}
		out = append(out, s)
	}
	s, err := bombings(filepath.Join(data, "wikievents/train.jsonl"))
	return append(out, s), err
}

// bombings are reports of attacks of which nobody says which are on one: only
// for pairs that are made, of reports that are little alike.
func bombings(name string) (*set, error) {
	s := &set{name: name, of: map[string]string{}, most: 0.3}
	err := lines(name, func(_ int, line []byte) error {
		var r struct {
			ID   string `json:"doc_id"`
			Text string
		}
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		s.of[r.ID] = r.ID
		s.add(read.English().Read(&daybook.Report{ID: r.ID, Text: r.Text, Published: "2014-06-01", Kind: daybook.Article}))
		return nil
	})
	return s, err
}

func (s *set) add(r *daybook.Reading) {
	nodes := link.Nodes(r)
	for i := range nodes {
		s.nodes = append(s.nodes, &nodes[i])
	}
}
