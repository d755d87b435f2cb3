package check

import "daybook"

func figures(cs []*claim) []daybook.Figure {
	var out []daybook.Figure
	for _, c := range cs {
		out = append(out, c.Figure)
	}
	return out
}

// sum adds figures bound by bound; an open bound stays open.
func sum(fs ...daybook.Figure) daybook.Figure {
	lo, hi, top := 0, 0, true
	var out daybook.Figure
	for _, f := range fs {
		lo += low(f)
		if f.Hi == nil {
			top = false
		} else {
			hi += *f.Hi
		}
		out.Approx = out.Approx || f.Approx
	}
	out.Lo = &lo
	if top {
		out.Hi = &hi
	}
	return out
}

func low(f daybook.Figure) int {
	if f.Lo == nil {
		return 0
	}
	return *f.Lo
}

func high(f daybook.Figure) int {
	if f.Hi == nil {
		return 0
	}
	return *f.Hi
}

// over reports whether even the least of f is more than the most of g.
func over(f, g daybook.Figure) bool {
	return g.Hi != nil && f.Lo != nil && *f.Lo > *g.Hi && !f.Agrees(g)
}

// fit is the range of numbers that satisfy every figure.
func fit(fs []daybook.Figure) daybook.Figure {
	var out daybook.Figure
	for _, f := range fs {
		if f.Approx {
			continue // gives way to whatever the others say
		}
		if f.Lo != nil && (out.Lo == nil || *f.Lo > *out.Lo) {
			out.Lo = f.Lo
		}
		if f.Hi != nil && (out.Hi == nil || *f.Hi < *out.Hi) {
			out.Hi = f.Hi
		}
	}
	if out.IsZero() {
		return fs[0]
	}
	return out
}

// concord reports whether one number satisfies all the figures. Ranges on a
// line meet together when they meet in pairs.
func concord(fs []daybook.Figure) bool {
	for i, f := range fs {
		for _, g := range fs[i+1:] {
			if !f.Agrees(g) {
				return false
			}
		}
	}
	return true
}
