package timex

import "strings"

// maxCount is the greatest count that a duration may have; beyond it digits
// are some other number.
const maxCount = 1_000_000

func (s *scan) numeral(c class, f field, v int) {
	s.senses = append(s.senses, sense{class: c, width: 1, own: feature{f, int32(v)}})
}

// digits appends the ways to take a token that begins with a digit.
func (s *scan) digits(t string) {
	n, rest := leading(t)
	width := len(t) - len(rest)
	switch {
	case rest == "":
		s.whole(t, n, width)
	case strings.IndexByte(t, '/') >= 0:
		s.slashed(t)
	case rest[0] == ':' || rest[0] == '.':
		s.clock(n, rest, width)
	default:
		s.suffixed(n, width, rest)
	}
}

// suffixed takes digits with letters stuck to them: 6am, 13th, 1990s. The
// letters are the language's.
func (s *scan) suffixed(n, width int, tail string) {
	switch s.g.suffix[tail] {
	case cNth:
		if width <= 2 {
			s.numeral(cNth, fNth, n)
		}
	case cDecade:
		if n%10 == 0 && width == 4 {
			s.numeral(cDecade, fDecade, n/10)
		} else if n%10 == 0 && width == 2 {
			s.numeral(cShortDecade, fDecade, n/10)
		}
	default:
		if n >= 1 && n <= 12 && width <= 2 {
			s.clockOf(n, 0, tail)
		}
	}
}

// leading reads the digits at the start of t.
func leading(t string) (n int, rest string) {
	i := 0
	for i < len(t) && t[i] >= '0' && t[i] <= '9' {
		if n < maxCount {
			n = n*10 + int(t[i]-'0')
		}
		i++
	}
	return n, t[i:]
}

// whole takes a token of digits alone.
func (s *scan) whole(t string, n, width int) {
	if width <= 2 {
		if n >= 1 && n <= 31 {
			s.numeral(cDom, fDay, n)
		}
		if n >= 1 && n <= 12 {
			s.numeral(cMM, fMonth, n)
		}
		if n <= 24 {
			s.numeral(cHour, fClock, n*minutesPerHour)
		}
		if width == 2 {
			s.numeral(cYY, fYY, n)
		}
	}
	if width == 4 {
		if n >= 1000 && n < 2200 {
			s.numeral(cYear, fYear, n)
			if n >= 1900 && n < 2050 {
				s.numeral(cRecentYear, fYear, n)
			}
		}
		if n/100 <= 24 && n%100 < 60 {
			s.numeral(cFour, fClock, n/100*minutesPerHour+n%100)
		}
	}
}

// slashed takes 17/02/2023, 2/17/2023, 17/2/23. The day comes first unless
// only the other order gives a date; a year in front is unmistakable.
func (s *scan) slashed(t string) { s.numericDate(strings.Split(t, "/")) }

func (s *scan) numericDate(parts []string) {
	if len(parts) != 3 {
		return
	}
	var v [3]int
	for i, p := range parts {
		n, rest := leading(p)
		if rest != "" || p == "" || len(p) > 4 || len(p) == 3 {
			return
		}
		v[i] = n
	}
	y, m, d := v[2], v[1], v[0]
	if len(parts[0]) == 4 {
		y, m, d = v[0], v[1], v[2]
	} else if len(parts[2]) == 2 {
		y = century(v[2])
	}
	if !validDate(y, m, d) {
		m, d = d, m
	}
	if validDate(y, m, d) {
		s.numeral(cNumeric, fYMD, y*10000+m*100+d)
	}
}

// century completes a year of two digits: those to come within a generation
// are this century's.
func century(yy int) int {
	if yy < 40 {
		return 2000 + yy
	}
	return 1900 + yy
}

// clock takes 6:30, 10.10am, 18:40:05, and 17.02.2023.
func (s *scan) clock(h int, rest string, width int) {
	if parts := strings.Split(rest[1:], "."); rest[0] == '.' && len(parts) == 2 {
		s.numericDate([]string{itoa(h, width), parts[0], parts[1]})
		return
	}
	dot := rest[0] == '.'
	m, tail := leading(rest[1:])
	if len(rest)-1-len(tail) != 2 || m > 59 || h > 24 {
		return
	}
	if len(tail) >= 3 && tail[0] == ':' && !dot {
		_, tail = leading(tail[1:])
	}
	switch {
	case tail == "" && dot:
		s.numeral(cDotted, fClock, h*minutesPerHour+m)
	case tail == "":
		s.numeral(cClock, fClock, h*minutesPerHour+m)
	case h >= 1 && h <= 12:
		s.clockOf(h, m, tail)
	}
}

func itoa(n, width int) string {
	s := ""
	for ; width > 0; width-- {
		s = string(rune('0'+n%10)) + s
		n /= 10
	}
	return s
}

// clockOf adds an hour that carries its half of the day: 6am, 10.10pm. The
// vocabulary knows what stands for the halves.
func (s *scan) clockOf(h, m int, tail string) {
	w := s.g.vocab.Get(tail)
	if w == nil {
		return
	}
	for i := range w.senses {
		for _, x := range w.senses[i].feats {
			if x.field == fAmpm {
				s.numeral(cClockAP, fClock, (h%12+int(x.value))*minutesPerHour+m)
				return
			}
		}
	}
}

// count adds the number that begins at cell i: 24, twenty-four, two hundred,
// 5 1/2, 2.5.
func (s *scan) count(i int) {
	total, part, frac, j := 0, 0, 0, i
	for ; j < len(s.cells); j++ {
		w := s.cells[j].w
		if w == nil {
			break
		}
		switch n, ok := s.plain(j); {
		case ok && j == i:
			part = n
		case ok && part == 0 && total > 0:
			part = n
		case w.number > 0 && (part == 0 || part%10 == 0 && part%100 >= 20 && w.number < 10 || part%100 == 0 && part > 0):
			part += int(w.number)
		case w.scale == 100 && part > 0 && part < 100:
			part *= 100
		case w.scale >= 1000 && part > 0:
			total += part * int(w.scale)
			part = 0
		case j == i+1 && s.cells[j].norm == "1/2":
			frac = 50
			j++
			goto done
		case j == i:
			if n, tail := leading(s.cells[j].norm); w.digits && len(tail) > 1 && tail[0] == '.' {
				if t, end := leading(tail[1:]); end == "" && len(tail) <= 3 {
					if len(tail) == 2 {
						t *= 10
					}
					part, frac = n, t
					j++
				}
			}
			goto done
		default:
			goto done
		}
		if total > maxCount || part > maxCount {
			return
		}
	}
done:
	if j == i || total+part == 0 && frac == 0 {
		return
	}
	sn := sense{class: cNum, width: uint16(j - i), own: feature{fNum, int32(total + part)}}
	if frac > 0 {
		sn.feats = fractions[frac : frac+1]
	}
	s.senses = append(s.senses, sn)
}

// plain is the number a cell of digits gives: 24, 1,200.
func (s *scan) plain(i int) (int, bool) {
	t := s.cells[i].norm
	if t == "" || t[0] < '0' || t[0] > '9' {
		return 0, false
	}
	n := 0
	for k := 0; k < len(t); k++ {
		switch {
		case t[k] >= '0' && t[k] <= '9' && n < maxCount:
			n = n*10 + int(t[k]-'0')
		case t[k] == ',':
		default:
			return 0, false
		}
	}
	return n, true
}

// fractions holds the feature of each number of hundredths.
var fractions = func() (out [100]feature) {
	for i := range out {
		out[i] = feature{fFrac, int32(i)}
	}
	return out
}()
