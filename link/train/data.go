package main

import (
	"encoding/json"
	"path/filepath"

	"daybook"
	"daybook/ingest"
	"daybook/link"
	"daybook/read"
)

// set is a list of reports with the happening that each tells of.
type set struct {
	name  string
	nodes []*link.Node
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

// sets reads the reports and makes their nodes.
func sets(data string) ([]*set, error) {
	telling, _, err := happenings(data)
	if err != nil {
		return nil, err
	}
	var out []*set
	for _, name := range []string{"gva/reports.jsonl", "news-clusters/dev.jsonl"} {
		s := &set{name: name, of: telling}
		for r, err := range ingest.File(filepath.Join(data, name), ingest.Meta{}) {
			if err == nil { // a report without words is none
				s.add(read.English().Read(r))
			}
		}
		out = append(out, s)
	}
	return out, nil
}

func (s *set) add(r *daybook.Reading) {
	nodes := link.Nodes(r)
	for i := range nodes {
		s.nodes = append(s.nodes, &nodes[i])
	}
}
