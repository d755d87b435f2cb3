package journal

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// anew hashes a log anew, as somebody would who covers his tracks.
func anew(m *Memory) {
	var last Revision
	m.edge = Edge{}
	for i, r := range m.log {
		r.Seq, r.Previous = last.Seq+1, last.Hash
		r.Hash = Hash(Digest(r.Encode()))
		m.edge.Add(r)
		m.log[i], last = r, r
	}
}

func TestVerify(t *testing.T) {
	for _, x := range []struct {
		name   string
		tamper func(m *Memory)
		seq    int64 // 0 when the chain still holds and only a head tells
		why    string
	}{
		{"subject", func(m *Memory) { m.log[3].Subject = "r-9" }, 4, "was altered: it has another digest"},
		{"held", func(m *Memory) { m.log[3].Held = true }, 4, "was altered"},
		{"two", func(m *Memory) { m.log[3].Subject, m.bodies[3] = "r-9", nil }, 3, "its body has another digest"},
		{"body", func(m *Memory) { m.bodies[9][0]++ }, 9, "was altered: its body"},
		{"body away", func(m *Memory) { m.down[4] = 1 }, 4, "revision 1 cannot have taken it down"},
		{"body away and another blamed", func(m *Memory) { m.down[4] = 9 }, 4, "revision 9 does not take it down"},
		{"body away and another takedown blamed", func(m *Memory) { m.down[4] = 7 }, 4, "revision 7 does not take it down"},
		{"body away and none blamed", func(m *Memory) { m.down[4] = 99 }, 4, "revision 99, which is said to have taken it down, is missing"},
		{"body back", func(m *Memory) { delete(m.down, 5) }, 5, "was altered: its body"},
		{"body back whole", func(m *Memory) { delete(m.down, 5); m.bodies[5] = []byte("5 dead") }, 5, "has a body, although revision 7 took it down"},
		{"one away", func(m *Memory) { m.log = slices.Delete(m.log, 3, 4) }, 4, "was removed: the next one is 5"},
		{"one twice", func(m *Memory) { m.log = slices.Insert(m.log, 4, m.log[3]) }, 5, "was removed or reordered: 4 stands in its place"},
		{"the first away", func(m *Memory) { m.log = m.log[1:] }, 1, "was removed"},
		{"the last away", func(m *Memory) { m.log = m.log[:9] }, 10, "is missing, and all behind it"},
		{"one slipped in", func(m *Memory) {
			r := m.log[3]
			r.Subject = "r-9"
			r.Hash = Hash(Digest(r.Encode()))
			m.log[3] = r
		}, 5, "does not follow the revision before it"},
		{"an actor of two lines", func(m *Memory) { m.log[3].Actor = "a\nb"; anew(m) }, 4, "is malformed: the actor"},
		{"an earlier time", func(m *Memory) { m.log[3].Recorded = time.Unix(1, 0).UTC(); anew(m) }, 4, "before the revision before it"},
		{"hashed anew but for the edge", func(m *Memory) {
			e := m.edge
			m.log[3].Subject = "r-9"
			anew(m)
			m.edge = e
		}, 10, "or one before it is not what the book's own head was made of"},
		{"hashed anew", func(m *Memory) { m.log[3].Subject = "r-9"; anew(m) }, 0, ""},
		{"one away and hashed anew", func(m *Memory) {
			m.log = m.log[:9]
			anew(m)
		}, 0, ""},
		{"swapped and hashed anew", func(m *Memory) {
			m.log[0].Body, m.log[1].Body = m.log[1].Body, m.log[0].Body
			m.bodies[1], m.bodies[2] = m.bodies[2], m.bodies[1]
			anew(m)
		}, 0, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			ctx := t.Context()
			now := time.Unix(1_700_000_000, 0)
			m := NewMemory(func() time.Time { now = now.Add(time.Second); return now })
			var old []Head
			for i := range 10 {
				var err error
				if i == 6 {
					_, err = m.Takedown(ctx, 5, "asked", "a", nil)
				} else {
					_, err = m.Append(ctx, Entry{Actor: "a", Kind: Report, Body: fmt.Appendf(nil, "%d dead", i+1)})
				}
				if err != nil {
					t.Fatal(err)
				}
				h, _ := m.Head(ctx)
				old = append(old, h)
			}
			if err := VerifyAgainst(ctx, m, old[7]); err != nil {
				t.Fatalf("before: %v", err)
			}
			x.tamper(m)
			fault, ok := errors.AsType[*Fault](Verify(ctx, m))
			if ok != (x.seq > 0) || ok && (fault.Seq != x.seq || !strings.Contains(fault.Why, x.why)) {
				t.Errorf("%v; want %d %s", fault, x.seq, x.why)
			}
			if err := VerifyAgainst(ctx, m, old[9]); !errors.As(err, new(*Fault)) {
				t.Errorf("against the last head: %v", err)
			}
		})
	}
}

// What is written while a book is verified is no fault of it.
func TestVerifyWhileWritten(t *testing.T) {
	m := NewMemory(func() time.Time { return time.Unix(0, 0) })
	for range 20 {
		if _, err := m.Append(t.Context(), Entry{Actor: "a", Kind: Report}); err != nil {
			t.Fatal(err)
		}
	}
	j := &meddler{Memory: m}
	if err := Verify(t.Context(), j); err != nil || j.done != 5 {
		t.Errorf("%v, with %d takedowns", err, j.done)
	}
}

// meddler is a journal in which a body is taken down each time that one is
// read.
type meddler struct {
	*Memory
	done int64
}

func (m *meddler) Body(ctx context.Context, seq int64) ([]byte, error) {
	if m.done < 5 {
		m.done++
		if _, err := m.Takedown(ctx, m.done*3, "asked", "a", nil); err != nil {
			return nil, err
		}
	}
	return m.Memory.Body(ctx, seq)
}

func TestVerifyFailsToRead(t *testing.T) {
	m := NewMemory(func() time.Time { return time.Unix(0, 0) })
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Verify(ctx, m); !errors.Is(err, context.Canceled) || errors.As(err, new(*Fault)) {
		t.Error(err)
	}
	if err := VerifyAgainst(t.Context(), m, Head{}); err == nil {
		t.Error("no head at all is the head of an empty book")
	}
}
