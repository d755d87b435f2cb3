// Command world makes the outlines of the desk's map of the outlines of
// Natural Earth, as the npm package world-atlas has them in TopoJSON:
//
//	go run ./desk/world -from package/countries-50m.json -to desk/assets/world.svg
//
// The sheet is 3600 wide and 1800 high, a tenth of a degree a unit, north up.
// Land is one path, the borders between countries another; pages take them by
// their names and give them their colours.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"strings"
)

func main() {
	from := flag.String("from", "", "a file of countries in TopoJSON")
	to := flag.String("to", "desk/assets/world.svg", "the file to write")
	flag.Parse()
	log.SetFlags(0)
	data, err := os.ReadFile(*from)
	if err != nil {
		log.Fatal(err)
	}
	svg, err := outlines(data)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*to, []byte(svg), 0o644); err != nil {
		log.Fatal(err)
	}
}

// topology is what of TopoJSON the outlines need: shapes of numbered arcs, each
// a row of steps on a grid.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]int
	Objects   map[string]struct {
		Geometries []struct {
			Type string
			Arcs json.RawMessage
		}
	}
}

func outlines(data []byte) (string, error) {
	var t topology
	if err := json.Unmarshal(data, &t); err != nil {
		return "", err
	}
	used := make([]int, len(t.Arcs)) // by how many rings
	var land strings.Builder
	for _, kind := range []string{"land", "countries"} {
		for _, g := range t.Objects[kind].Geometries {
			rings, err := ringsOf(g.Type, g.Arcs)
			if err != nil {
				return "", err
			}
			for _, ring := range rings {
				if kind == "land" {
					t.draw(&land, ring, true)
					continue
				}
				for _, arc := range ring {
					used[max(arc, ^arc)]++
				}
			}
		}
	}
	if land.Len() == 0 {
		return "", errors.New("no land in it")
	}
	var borders strings.Builder
	for arc, n := range used {
		if n > 1 {
			t.draw(&borders, []int{arc}, false)
		}
	}
	return fmt.Sprintf("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3600 1800\">\n<path id=\"land\" d=\"%s\"/>\n<path id=\"border\" vector-effect=\"non-scaling-stroke\" d=\"%s\"/>\n</svg>\n", &land, &borders), nil
}

func ringsOf(kind string, arcs json.RawMessage) (out [][]int, err error) {
	switch kind {
	case "Polygon":
		err = json.Unmarshal(arcs, &out)
	case "MultiPolygon":
		var shapes [][][]int
		err = json.Unmarshal(arcs, &shapes)
		for _, s := range shapes {
			out = append(out, s...)
		}
	}
	return out, err
}

// draw adds the points of arcs, one after another, as a path of whole steps; an
// arc told by its complement runs backwards. Points that fall together are left
// out.
func (t *topology) draw(b *strings.Builder, arcs []int, closed bool) {
	var last [2]int
	begun, steps := false, 0
	for _, a := range arcs {
		for _, p := range t.points(a) {
			switch {
			case !begun:
				fmt.Fprintf(b, "M%d %d", p[0], p[1])
				begun = true
			case p == last:
				continue
			default:
				if steps++; steps == 1 {
					b.WriteByte('l')
				}
				fmt.Fprintf(b, "%d %d ", p[0]-last[0], p[1]-last[1])
			}
			last = p
		}
	}
	if closed {
		b.WriteByte('z')
	}
}

// points are those of an arc on the sheet.
func (t *topology) points(a int) (out [][2]int) {
	var x, y int
	for _, d := range t.Arcs[max(a, ^a)] {
		x, y = x+d[0], y+d[1]
		lon := float64(x)*t.Transform.Scale[0] + t.Transform.Translate[0]
		lat := float64(y)*t.Transform.Scale[1] + t.Transform.Translate[1]
		out = append(out, [2]int{int(math.Round((lon + 180) * 10)), int(math.Round((90 - lat) * 10))})
	}
	if a < 0 {
		for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
			out[i], out[j] = out[j], out[i]
		}
	}
	return out
}
