package place

import (
	"runtime"
	"strings"
	"testing"
)

// prose is running text with the names that a report has.
const prose = `KARACHI, Pakistan (Reuters) - At least four people were killed when gunmen stormed a police compound in the southern city of Karachi on Friday, officials said. Troops were sent from Hyderabad and Quetta, the capital of Balochistan province. A hospital official in the Saddar district told reporters that nineteen people had been brought in. The Pakistani Taliban, who have bases along the Afghan border near Khost and Kandahar, claimed responsibility in a message sent to newsrooms in Peshawar and Islamabad. In Springfield, Illinois, a spokesman for the company said two of its engineers, both from Lansing, Michigan, had left the building shortly before. Residents of Lashkar Gah and Spin Boldak reported no unrest. `

// split cuts a text as a plain tokenizer would.
func split(text string) []Word {
	var out []Word
	first := true
	for i := 0; i < len(text); {
		if text[i] == ' ' || text[i] == '\n' {
			if text[i] == '\n' {
				first = true
			}
			i++
			continue
		}
		j := i
		for j < len(text) && text[j] != ' ' && text[j] != '\n' {
			j++
		}
		w := text[i:j]
		for len(w) > 1 && strings.IndexByte(`("[`, w[0]) >= 0 {
			out = append(out, Word{Text: w[:1], First: first})
			out[len(out)-1].Start, out[len(out)-1].End = i, i+1
			w, first = w[1:], false
			i++
		}
		core := strings.TrimRight(w, `,;:?!)]"`)
		stop := false
		if d := strings.TrimSuffix(core, "."); d != core && !strings.Contains(d, ".") && len(d) > 4 {
			core, stop = d, true
		}
		put := func(from, to int) {
			if from < to {
				x := Word{Text: text[from:to], First: first}
				x.Start, x.End = from, to
				out = append(out, x)
				first = false
			}
		}
		put(i, i+len(core))
		for k := i + len(core); k < j; k++ {
			put(k, k+1)
			stop = stop || text[k] == '?' || text[k] == '!'
		}
		first = first || stop
		i = j
	}
	return out
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFirst is the whole price of a first short text: load, find, resolve.
func BenchmarkFirst(b *testing.B) {
	w := split(prose)
	for b.Loop() {
		g, err := load()
		if err != nil {
			b.Fatal(err)
		}
		Resolve(prose, g.Find(w), g.Hints(w))
	}
}

func BenchmarkFind(b *testing.B) {
	w := split(strings.Repeat(prose, 4))
	g := Default()
	for b.Loop() {
		g.Find(w)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(w)), "ns/word")
}

func BenchmarkResolve(b *testing.B) {
	g := Default()
	w := split(prose)
	ms := g.Find(w)
	hints := g.Hints(w)
	for b.Loop() {
		Resolve(prose, ms, hints)
	}
}

func BenchmarkLookup(b *testing.B) {
	g := Default()
	for b.Loop() {
		g.Lookup("Khan Younis")
	}
}

// TestMemory opens every block and holds what stays in memory to its limit.
func TestMemory(t *testing.T) {
	var before, loaded, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	g, err := load()
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.ReadMemStats(&loaded)
	all(g)
	runtime.GC()
	runtime.ReadMemStats(&after)
	const mb = 1 << 20
	t.Logf("in use: %.1f MB after load, %.1f MB with every block open",
		float64(loaded.HeapAlloc-before.HeapAlloc)/mb, float64(after.HeapAlloc-before.HeapAlloc)/mb)
	if used := after.HeapAlloc - before.HeapAlloc; used > 60*mb {
		t.Errorf("%d bytes in use", used)
	}
	runtime.KeepAlive(g)
}
