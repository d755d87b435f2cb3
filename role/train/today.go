package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"daybook/role"
	"daybook/role/internal/choice"
	"daybook/role/internal/linear"
	"daybook/role/internal/muc"
	"daybook/role/internal/scene"
)

// reports of today, in which not every role is marked.
type modern []*doc

// today reads the news that is learned from beside MUC-4. With half set, every
// other report is held back and returned apart.
func today(wiki, gvdb string, half bool) (learn, held modern) {
	var all modern
	if wiki != "" {
		all = append(all, wikievents(filepath.Join(wiki, "train.jsonl"))...)
	}
	if gvdb != "" {
		all = append(all, shootings(filepath.Join(gvdb, "dev.jsonl"))...)
	}
	for i, x := range all {
		if half && i%2 == 1 {
			held = append(held, x)
		} else {
			learn = append(learn, x)
		}
	}
	return learn, held
}

func lines(file string, each func(line []byte) error) {
	f, err := os.Open(file)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		if err := each(in.Bytes()); err != nil {
			log.Fatal(err)
		}
	}
}

// wikievents reads events with their arguments. They are marked by the head
// word: every item that ends in it, whatever stands before, is meant.
func wikievents(file string) (out modern) {
	lines(file, func(line []byte) error {
		var r struct {
			Text   string
			Events []struct {
				Type      string `json:"event_type"`
				Arguments []struct{ Role, Text string }
			} `json:"events_raw"`
		}
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		x := lay(&muc.Report{Text: r.Text})
		parts := map[string]string{} // head words to the roles they play
		for _, e := range r.Events {
			for _, a := range e.Arguments {
				if w := argument[a.Role]; w != "" && (strings.HasPrefix(e.Type, "Conflict.Attack") || strings.HasPrefix(e.Type, "Life.") || strings.HasPrefix(e.Type, "ArtifactExistence.Damage")) {
					parts[muc.Norm(a.Text)] += w
				}
			}
		}
		x.examples(func(it *scene.Item, is, unknown *[linear.Roles]bool) {
			for head, w := range parts {
				if head == "" || it.Norm != head && !strings.HasSuffix(it.Norm, " "+head) {
					continue
				}
				m := &it.Mentions[0]
				named := strings.HasPrefix(x.s.D.Tokens[m.Head].Tag, "NNP") && x.s.Person[m.Head] == nil
				thing := x.s.Thing[m.Head] != nil
				body := x.s.Body[m.Head] != nil
				if strings.Contains(w, "attacker") {
					is[role.Organisation] = is[role.Organisation] || body
					is[role.Individual] = is[role.Individual] || !body
				}
				if strings.Contains(w, "weapon") {
					is[role.Weapon] = true
				}
				if strings.Contains(w, "victim") || strings.Contains(w, "target") && !thing {
					is[role.Victim] = is[role.Victim] || named
					is[role.Described] = is[role.Described] || !named
				}
				if strings.Contains(w, "target") && thing {
					is[role.Target] = true
				}
			}
		})
		out = append(out, x)
		return nil
	})
	return out
}

var argument = map[string]string{"Attacker": "attacker", "Killer": "attacker", "Injurer": "attacker", "Target": "target", "Artifact": "target",
	"Victim": "victim", "ExplosiveDevice": "weapon", "Instrument": "weapon"}

// shootings reads local news of shootings, in which the names of victims and
// shooters are marked, and now and then the weapon.
func shootings(file string) (out modern) {
	type value struct{ Value string }
	type person struct{ Name value }
	lines(file, func(line []byte) error {
		var r struct {
			Title, Text string
			Label       struct {
				Circumstances struct {
					Gun value `json:"type-of-gun"`
				}
				Shooters []person `json:"shooter-section"`
				Victims  []person `json:"victim-section"`
			}
		}
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		rep := &muc.Report{Text: r.Text}
		add := func(part role.Part, name string) {
			if name = muc.Norm(name); name != "" {
				rep.Gold[part] = append(rep.Gold[part], []string{name})
			}
		}
		for _, v := range r.Label.Victims {
			add(role.Victim, v.Name.Value)
		}
		for _, v := range r.Label.Shooters {
			add(role.Individual, v.Name.Value)
		}
		add(role.Weapon, r.Label.Circumstances.Gun.Value)
		x := lay(rep)
		x.examples(func(it *scene.Item, is, unknown *[linear.Roles]bool) {
			*is = rep.Is(it.Norm)
			m := &it.Mentions[0]
			named := strings.HasPrefix(x.s.D.Tokens[m.Head].Tag, "NNP") && strings.Contains(it.Norm, " ")
			unknown[role.Individual] = !named && !is[role.Individual]
			unknown[role.Weapon] = !is[role.Weapon]
			unknown[role.Victim] = !named && !is[role.Victim]
			unknown[role.Target], unknown[role.Described] = true, true
		})
		out = append(out, x)
		return nil
	})
	return out
}

// measure prints how well names and head words are found in held reports, by
// item, at the best bar of each role.
func (held modern) measure(w *choice.Weights) {
	for k := range linear.Roles {
		var best muc.Tally
		at := float32(0)
		for bar := float32(bottom); bar < 1; bar += 0.25 {
			var sum muc.Tally
			for _, x := range held {
				c := w.Weigh(x.s, x.items, x.s.Acted())
				got := map[int]bool{}
				for _, chosen := range w.Choose(c, k, float64(bar)) {
					i := chosen.Item
					if x.near[i].Unknown[k] {
						continue
					}
					got[i] = true
					sum.Said++
					if x.near[i].Is[k] {
						sum.Right++
					}
				}
				// an entity is found when one of its namings is
				covered := map[string]bool{}
				for i, e := range x.near {
					if f := strings.Fields(x.items[i].Norm); e.Is[k] {
						last := f[len(f)-1]
						covered[last] = covered[last] || got[i]
					}
				}
				sum.Gold += float64(len(covered))
			}
			if sum.F1() > best.F1() {
				best, at = sum, bar
			}
		}
		fmt.Printf("  %-12s bar %5.2f P %.3f R %.3f F1 %.3f\n", choice.RoleNames[k], at, best.Right/max(best.Said, 1), best.Right/max(best.Gold, 1), best.F1())
	}
}
