// Command world makes the outlines of the desk's map of the outlines of
// Natural Earth, as the npm package world-atlas has them in TopoJSON:
//
//	go run ./desk/world -from package/countries-50m.json -to desk/assets/world.svg.gz
//
// The sheet is Mercator's, 3600 wide and high, a tenth of a degree of longitude a
// unit, north up; points are kept to a tenth of a unit. Land is one path, the
// borders between countries another; pages take them by their names and give them
// their colours. The file is compressed, as browsers take it.
package main

import (
	"bytes"
	"compress/gzip"
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
	to := flag.String("to", "desk/assets/world.svg.gz", "the file to write")
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
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil { // unreachable unless there is no such level
		log.Fatal(err)
	}
	if _, err := w.Write([]byte(svg)); err != nil {
		log.Fatal(err)
	}
	if err := w.Close(); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*to, b.Bytes(), 0o644); err != nil {
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
	return fmt.Sprintf("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3600 3600\">\n<path id=\"land\" transform=\"scale(.1)\" d=\"%s\"/>\n<path id=\"border\" transform=\"scale(.1)\" vector-effect=\"non-scaling-stroke\" d=\"%s\"/>\n</svg>\n", &land, &borders), nil
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
// out. What crosses the edge of the sheet is drawn on beyond it, and once more
// at the other side; a ring around a pole is closed along the sheet's edge.
func (t *topology) draw(b *strings.Builder, arcs []int, closed bool) {
	var line [][2]int
	shift := 0
	for _, a := range arcs {
		for _, p := range t.points(a) {
			p[0] += shift
			if n := len(line); n > 0 {
				switch d := p[0] - line[n-1][0]; {
				case d > width/2:
					p[0], shift = p[0]-width, shift-width
				case d < -width/2:
					p[0], shift = p[0]+width, shift+width
				}
				if p == line[n-1] {
					continue
				}
			}
			line = append(line, p)
		}
	}
	first, last := line[0], line[len(line)-1]
	if closed && last[0] != first[0] && max(last[0]-first[0], first[0]-last[0]) > width/2 {
		edge := 0
		if first[1] > height/2 {
			edge = height
		}
		line = append(line, [2]int{last[0], edge}, [2]int{first[0], edge})
	}
	from, to := line[0][0], line[0][0]
	for _, p := range line {
		from, to = min(from, p[0]), max(to, p[0])
	}
	path(b, line, 0, closed)
	if from < 0 {
		path(b, line, width, closed)
	}
	if to > width {
		path(b, line, -width, closed)
	}
}

// The sheet, in the units that points are kept to.
const width, height = 36000, 36000

func path(b *strings.Builder, line [][2]int, shift int, closed bool) {
	fmt.Fprintf(b, "M%d %d", line[0][0]+shift, line[0][1])
	for i := 1; i < len(line); i++ {
		if i == 1 {
			b.WriteByte('l')
		}
		fmt.Fprintf(b, "%d %d ", line[i][0]-line[i-1][0], line[i][1]-line[i-1][1])
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
		out = append(out, [2]int{int(math.Round((lon + 180) * 100)), north(lat)})
	}
	if a < 0 {
		for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
			out[i], out[j] = out[j], out[i]
		}
	}
	return out
}

// north is where a latitude lies on the sheet; the poles lie at its edges.
func north(lat float64) int {
	y := math.Asinh(math.Tan(min(max(lat, -85), 85) * math.Pi / 180))
	return int(math.Round(height/2 - y*width/(2*math.Pi)))
}
