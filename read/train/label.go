package main

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"daybook"
	"daybook/read"
)

//go:embed other.labels
var labels []byte

// The sets whose claims are labelled. They are of other kinds than the coded
// reports, political news and articles on bombings: how common other incidents
// are in them is theirs alone, so each has a feature of its own that is
// forgotten once the weights are learned.
var labelled = []string{"polnear", "wikievents"}

const ofSet = "set "

// more returns examples for the model other from labelled claims, which never
// stand among those held back.
func more(dir string) ([]example, error) {
	want, err := parse(labels)
	if err != nil {
		return nil, err
	}
	var out []example
	for _, set := range labelled {
		err := plain(filepath.Join(dir, "..", set, "train.jsonl"), func(r *daybook.Report) {
			at := want[set+"/"+r.ID]
			if at == nil {
				return
			}
			for _, s := range read.English().Samples(r) {
				if y := at[s.Claim.Spans.Figure.Start]; y != "" {
					out = append(out, example{append(s.Setting, ofSet+set), y == "other", always, s.Claim.Quote})
				}
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// parse reads the labels: by report, by where the figure begins.
func parse(data []byte) (map[string]map[int]string, error) {
	out := map[string]map[int]string{}
	sc := bufio.NewScanner(bytes.NewReader(data))
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if strings.HasPrefix(line, "#") {
			continue
		}
		x := strings.Split(line, "\t")
		if len(x) != 4 || x[3] != "main" && x[3] != "other" {
			return nil, fmt.Errorf("other.labels:%d: want a set, a report, a byte, main or other: %q", n, line)
		}
		at, err := strconv.Atoi(x[2])
		if err != nil {
			return nil, fmt.Errorf("other.labels:%d: %w", n, err)
		}
		key := x[0] + "/" + x[1]
		if out[key] == nil {
			out[key] = map[int]string{}
		}
		out[key][at] = x[3]
	}
	return out, sc.Err()
}

// plain reads the reports of a set that is not coded: those of PolNeAR begin
// with their title and a blank line.
func plain(path string, f func(*daybook.Report)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<26)
	for n := 1; sc.Scan(); n++ {
		var x struct {
			ID   string `json:"doc_id"`
			Date string
			Text string
		}
		if err := json.Unmarshal(sc.Bytes(), &x); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		r := &daybook.Report{ID: x.ID, Text: x.Text, Published: x.Date}
		if title, body, ok := strings.Cut(x.Text, "\n\n"); ok && x.Date != "" {
			r.Title, r.Text, r.Body = title, title+"\n"+body, len(title)+1
		}
		f(r)
	}
	return sc.Err()
}
