package main

import (
	"context"
	"fmt"
	"iter"

	"daybook"
)

// What is under way at one time is bounded in bytes, so that memory does not
// grow with the number of reports: a report weighs its text and, for all that
// comes with it, overhead. A single report may weigh more than room; then it
// is alone.
const (
	overhead = 16 << 10
	room     = 1 << 20 // for each worker
)

// each has workers make something of each report, and yields it in the order
// of the reports. What could not be read keeps its place in the order as an
// error. When the context ends, its error is the last thing yielded.
func each[T any](ctx context.Context, workers int, reports iter.Seq2[*daybook.Report, error], do func(*daybook.Report) T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		// Once nobody listens any more, the goroutines end by themselves. They
		// are not waited for: one may be blocked on its input for ever.
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		q := newQueue[T](workers)
		go q.fill(ctx, reports)
		for range workers {
			go q.work(do)
		}
		for {
			j, err := q.next(ctx)
			if err != nil {
				yield(*new(T), err)
				return
			}
			if j == nil || !yield(j.made, j.err) {
				return
			}
			q.freed <- j.weight
		}
	}
}

// queue is what lies between the one who brings reports and the one who takes
// what was made of them.
type queue[T any] struct {
	room  int
	line  chan *job[T] // everything, in order
	todo  chan *job[T] // what is to be worked on
	freed chan int     // weights of what has been taken
}

// job is one place in the line.
type job[T any] struct {
	report *daybook.Report
	weight int
	made   T
	err    error
	done   chan struct{} // closed when made or err is set
}

func newQueue[T any](workers int) *queue[T] {
	most := workers*room/overhead + 1 // as many as can be under way
	return &queue[T]{room: workers * room, line: make(chan *job[T], most), todo: make(chan *job[T]), freed: make(chan int, most)}
}

// fill puts reports in line, and waits while there is no room.
func (q *queue[T]) fill(ctx context.Context, reports iter.Seq2[*daybook.Report, error]) {
	defer close(q.line)
	defer close(q.todo)
	held := 0
	for r, err := range reports {
		j := &job[T]{report: r, err: err, weight: overhead, done: make(chan struct{})}
		if r != nil {
			j.weight += len(r.Text)
		}
		for held > 0 && held+j.weight > q.room {
			select {
			case n := <-q.freed:
				held -= n
			case <-ctx.Done():
				return
			}
		}
		held += j.weight
		q.line <- j // never blocks: there are no more places than room
		if err != nil {
			close(j.done)
			continue
		}
		select {
		case q.todo <- j:
		case <-ctx.Done():
			return
		}
	}
}

func (q *queue[T]) work(do func(*daybook.Report) T) {
	for j := range q.todo {
		j.made, j.err = guarded(do, j.report)
		j.report = nil
		close(j.done)
	}
}

// guarded makes a fault of the reader the error of one report: the thousand
// others of a night's run are still read.
func guarded[T any](do func(*daybook.Report) T, r *daybook.Report) (made T, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("report %q could not be read, which is a fault of daybook: %v", r.ID, fault)
		}
	}()
	return do(r), nil
}

// next waits for the next in line; nil at the end.
func (q *queue[T]) next(ctx context.Context) (*job[T], error) {
	select {
	case j := <-q.line:
		if j == nil {
			return nil, ctx.Err()
		}
		select {
		case <-j.done:
			return j, ctx.Err()
		case <-ctx.Done():
		}
	case <-ctx.Done():
	}
	return nil, ctx.Err()
}
