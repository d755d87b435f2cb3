package link

import (
	"fmt"
	"math"
	"slices"
)

// cellSize is the side of a cell in degrees of latitude.
const cellSize = 0.5

// cell is the cell of the place: rows of equal height, whose columns are about
// as wide as the rows are high.
type cell struct{ row, column, columns int }

func cellAt(lat, lon float64) cell {
	row := int(math.Floor(lat / cellSize))
	wide := math.Cos((float64(row) + 0.5) * cellSize * math.Pi / 180)
	columns := max(1, int(math.Round(360/cellSize*max(0, wide))))
	column := int(math.Floor((lon + 180) / 360 * float64(columns)))
	return cell{row, min(columns-1, max(0, column)), columns}
}

func (c cell) key() string { return fmt.Sprintf("%d.%d", c.row, c.column) }

// around are the cells that hold every place within one cell's side.
func around(lat, lon float64) []cell {
	var out []cell
	for _, dlat := range []float64{-cellSize, 0, cellSize} {
		if lat+dlat < -90 || lat+dlat > 90 {
			continue
		}
		here := cellAt(lat+dlat, lon)
		for _, k := range []int{-1, 0, 1} {
			c := here
			c.column = (here.column + k + here.columns) % here.columns
			if !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}
