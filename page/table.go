package page

import "strings"

// table is rows of cells under one another. The first columns are as wide as
// what stands in them; the others share what is left of the line, and move
// below one another when that is too little to read.
type table struct {
	fixed int
	rows  [][]rich
}

const (
	margin = 2
	gap    = 2
	// least is the fewest cells in which a column of words can be read.
	least = 15
	// narrow is the room in which columns side by side are too thin.
	narrow = 48
)

func (t *table) add(cells ...rich) { t.rows = append(t.rows, cells) }

// layout is the width of every column. A column without width takes no room.
type layout struct {
	fixed, flex []int
	stacked     bool
	room        int // what the fixed columns leave of the line
}

// layout measures the columns for lines of the given width.
func (t *table) layout(width int) layout {
	var widths []int
	for _, cells := range t.rows {
		for i, c := range cells {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], c.width())
		}
	}
	k := min(t.fixed, len(widths))
	l := layout{fixed: widths[:k:k], flex: widths[k:], room: width - margin}
	for i := range l.fixed {
		l.fixed[i] = min(l.fixed[i], 2*width/5)
		if l.fixed[i] > 0 {
			l.room -= l.fixed[i] + gap
		}
	}
	l.stacked = !t.share(&l)
	return l
}

// share fits the flexible columns into the room. The two widest give way, and
// the room between them is divided so that the rows come out shortest. It
// reports whether there is room enough.
func (t *table) share(l *layout) bool {
	room, first, second := l.room+gap, -1, -1
	for i, w := range l.flex {
		if w == 0 {
			continue
		}
		room -= w + gap
		switch {
		case first < 0 || w > l.flex[first]:
			first, second = i, first
		case second < 0 || w > l.flex[second]:
			second = i
		}
	}
	if room >= 0 {
		return true
	}
	room += l.flex[first]
	if second < 0 {
		l.flex[first] = room
		return room >= least
	}
	if l.room < narrow {
		return false
	}
	room += l.flex[second]
	a, b := min(first, second), max(first, second)
	best, cost := 0, 0
	for w := room - least; w >= least; w-- {
		if c := t.height(l, a, w) + t.height(l, b, room-w); best == 0 || c < cost {
			best, cost = w, c
		}
	}
	if best == 0 {
		return false
	}
	l.flex[a], l.flex[b] = best, room-best
	return true
}

// height is about how many lines the cells of a flexible column need.
func (t *table) height(l *layout, col, width int) int {
	lines := 0
	for _, cells := range t.rows {
		if i := len(l.fixed) + col; i < len(cells) {
			// lines break at words, a few cells before the end
			lines += (cells[i].width() + 3*width/4) / width
		}
	}
	return lines
}

// lay writes the rows.
func (t *table) lay(p *printer) { t.layAs(p, t.layout(p.width)) }

// layAs writes the rows in the columns of another table.
func (t *table) layAs(p *printer, l layout) {
	for _, cells := range t.rows {
		k := min(t.fixed, len(cells))
		if !l.stacked {
			p.row(cells, append(l.fixed[:len(l.fixed):len(l.fixed)], l.flex...))
			continue
		}
		// the first words beside their figure, the rest beneath them
		var words, below rich
		for i, c := range cells[k:] {
			switch {
			case i == 0:
				words = c
			case c.String() != say("ditto"): // there is nothing above it
				below = join(dim.in(" · "), below, c)
			}
		}
		words = join(plain.in("\n"), words, below)
		if l.room >= least {
			p.row(append(cells[:k:k], words), append(l.fixed[:k:k], l.room))
		} else {
			p.row(cells[:k], l.fixed[:k])
			p.row([]rich{nil, words}, []int{gap, p.width - margin - 2*gap})
		}
	}
}

// row writes cells side by side, each wrapped to its width. A cell that
// begins with spaces is set in by as many on every line.
func (p *printer) row(cells []rich, widths []int) {
	var cols [][]rich
	height := 0
	for i, c := range cells {
		var lines []rich
		if widths[i] > 0 && len(c) > 0 {
			in := len(c.String()) - len(strings.TrimLeft(c.String(), " "))
			lines = c.cut(in, len(c.String())).wrap(max(widths[i]-in, 1))
			for y := range lines {
				lines[y] = join(nil, plain.in(strings.Repeat(" ", in)), lines[y])
			}
		}
		cols = append(cols, lines)
		height = max(height, len(lines))
	}
	for y := range height {
		var line rich
		at, want := 0, margin
		for i, lines := range cols {
			if y < len(lines) {
				line = append(line, plain.in(strings.Repeat(" ", want-at))...)
				line = append(line, lines[y]...)
				at = want + lines[y].width()
			}
			if widths[i] > 0 {
				want += widths[i] + gap
			}
		}
		p.line(line)
	}
}
