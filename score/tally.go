package score

// Tally counts what was read right, what was read, and what gold has.
type Tally struct{ Right, Read, Gold int }

func (t *Tally) add(right, read, gold int) {
	t.Right += right
	t.Read += read
	t.Gold += gold
}

// P is the precision: how much of what was read is right; 0 when nothing was
// read.
func (t Tally) P() float64 { return ratio(t.Right, t.Read) }

// R is the recall: how much of gold was read; 0 when gold has nothing.
func (t Tally) R() float64 { return ratio(t.Right, t.Gold) }

// F1 is the harmonic mean of P and R; 0 when both are.
func (t Tally) F1() float64 {
	p, r := t.P(), t.R()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}
