package journal

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"sort"
	"time"
)

// Fault is where a journal is not what was entered.
type Fault struct {
	Seq int64 // the first revision that is at fault
	Why string
}

func (f *Fault) Error() string { return fmt.Sprintf("revision %d %s", f.Seq, f.Why) }

// Verify reads the whole journal and returns a *[Fault] for the first revision
// that was altered, removed or reordered. Other errors are failures to read.
// Others may go on writing.
func Verify(ctx context.Context, j Log) error {
	h, err := j.Head(ctx)
	if err != nil {
		return err
	}
	return (&verifier{j: j, heads: []Head{h}, promised: map[int64][]int64{}}).run(ctx)
}

// VerifyAgainst does what Verify does, and proves that an older head is the
// head of a prefix of the journal: that nothing was changed up to there since
// it was printed, even by somebody who has hashed the book anew. When it was,
// a head does not tell which revision: the Fault has the last one it vouches
// for.
func VerifyAgainst(ctx context.Context, j Log, old Head) error {
	h, err := j.Head(ctx)
	if err != nil {
		return err
	}
	return (&verifier{j: j, heads: []Head{old, h}, promised: map[int64][]int64{}}).run(ctx)
}

type verifier struct {
	j        Log
	last     Revision
	edge     Edge
	heads    []Head            // that must be met on the way, the smaller first
	promised map[int64][]int64 // bodies that are gone, by the takedown that is said to have removed them
}

func (v *verifier) run(ctx context.Context) error {
	if err := v.meet(); err != nil {
		return err
	}
	// What is written meanwhile is read too, since a body that is gone may
	// have been taken down meanwhile.
	for more := true; more; {
		more = false
		for r, err := range v.j.Read(ctx, v.last.Seq+1) {
			if err == nil {
				err = v.step(ctx, r)
			}
			if err != nil {
				return err
			}
			more = true
		}
	}
	if len(v.heads) > 0 {
		return &Fault{v.last.Seq + 1, fmt.Sprintf("is missing, and all behind it: the book once had %d revisions", v.heads[0].Size)}
	}
	var found *Fault
	for by, seqs := range v.promised {
		if found == nil || seqs[0] < found.Seq {
			found = &Fault{seqs[0], fmt.Sprintf("has no body, and revision %d, which is said to have taken it down, is missing", by)}
		}
	}
	if found != nil {
		return found
	}
	return nil
}

// meet compares the tree with the heads of its size.
func (v *verifier) meet() error {
	for len(v.heads) > 0 && v.heads[0].Size <= v.last.Seq {
		want := v.heads[0]
		v.heads = v.heads[1:]
		switch {
		case v.edge.Head() == want:
		case len(v.heads) > 0 && want.Size > 0:
			return &Fault{want.Size, fmt.Sprintf("or one before it is not what it was when the head of %d revisions was printed", want.Size)}
		case len(v.heads) > 0:
			return errors.New("this is no head of an empty book")
		default:
			return &Fault{max(want.Size, 1), "or one before it is not what the book's own head was made of"}
		}
	}
	return nil
}

// step holds the next revision to the chain.
func (v *verifier) step(ctx context.Context, r Revision) error {
	want := v.last.Seq + 1
	fault := func(format string, a ...any) error { return &Fault{want, fmt.Sprintf(format, a...)} }
	if r.Seq > want {
		return fault("was removed: the next one is %d", r.Seq)
	}
	if r.Seq < want {
		return fault("was removed or reordered: %d stands in its place", r.Seq)
	}
	if sha256.Sum256(r.Encode()) != r.Hash {
		if was := v.entered(ctx, r); was > 0 {
			return fault("was removed or reordered: what stands there was entered as %d", was)
		}
		return fault("was altered: it has another digest")
	}
	if r.Previous != v.last.Hash {
		return fault("does not follow the revision before it: one of the two was put there later")
	}
	if why := r.malformed(); why != "" {
		return fault("is malformed: %s", why)
	}
	if r.Recorded.Before(v.last.Recorded) {
		return fault("is of %s, before the revision before it", r.Recorded.Format(time.RFC3339Nano))
	}
	if err := v.body(ctx, r); err != nil {
		return err
	}
	v.last = r
	v.edge.Add(r)
	return v.meet()
}

// entered finds the number under which a revision was hashed; 0 when there is
// none in the book.
func (v *verifier) entered(ctx context.Context, r Revision) int64 {
	size := int64(0)
	if h, err := v.j.Head(ctx); err == nil {
		size = h.Size
	}
	// One more than the book has: the last one may have been moved up.
	for was := int64(1); was <= size+1; was++ {
		x := r
		x.Seq = was
		if sha256.Sum256(x.Encode()) == r.Hash {
			return was
		}
	}
	return 0
}

// body holds a revision's body to its digest, and a takedown to its word.
func (v *verifier) body(ctx context.Context, r Revision) error {
	body, err := v.j.Body(ctx, r.Seq)
	gone, down := errors.AsType[*TakenDown](err)
	switch {
	case down && gone.By > r.Seq:
		v.promised[gone.By] = append(v.promised[gone.By], r.Seq)
	case down:
		return &Fault{r.Seq, fmt.Sprintf("has no body, and revision %d cannot have taken it down", gone.By)}
	case errors.Is(err, ErrNone):
		return &Fault{r.Seq, "has no body, and no takedown says why"}
	case err != nil:
		return err
	case int64(len(body)) != r.Size || Digest(body) != r.Body:
		return &Fault{r.Seq, "was altered: its body has another digest"}
	}
	for _, seq := range v.promised[r.Seq] {
		if r.Kind != Takedown || r.Cause != seq {
			return &Fault{seq, fmt.Sprintf("has no body, and revision %d does not take it down", r.Seq)}
		}
	}
	delete(v.promised, r.Seq)
	if r.Kind != Takedown {
		return nil
	}
	if _, err := v.j.Body(ctx, r.Cause); err == nil {
		return &Fault{r.Cause, fmt.Sprintf("has a body, although revision %d took it down", r.Seq)}
	} else if _, down := errors.AsType[*TakenDown](err); !down {
		return err
	}
	return nil
}

// At returns the number of the last revision that was recorded at or before a
// moment, 0 when there is none. It reads some twenty revisions of a million.
func At(ctx context.Context, j Log, t time.Time) (int64, error) {
	h, err := j.Head(ctx)
	if err != nil {
		return 0, err
	}
	n := sort.Search(int(h.Size), func(i int) bool {
		for r, e := range j.Read(ctx, int64(i)+1) {
			if e != nil {
				err = e
				return true
			}
			return r.Recorded.After(t)
		}
		return true
	})
	return int64(n), err
}
