package desk

import (
	"context"
	"errors"
	"time"

	"daybook/book"
	"daybook/journal"
)

// catchUp brings the roll to the newest revision that the ledger has followed.
// It returns the incidents that changed, and whether something was taken down:
// then the ledger is another from further back, and the roll is made anew.
func (l *roll) catchUp(ctx context.Context) (turned []string, down bool, err error) {
	l.turn.Lock()
	defer l.turn.Unlock()
	at, err := l.book.Moment(ctx, time.Time{})
	if err != nil || at == l.revision() {
		return nil, false, err
	}
	if down, err = l.takenDown(ctx, at); err != nil {
		return nil, false, err
	}
	if down || at < l.revision() {
		if err := l.fill(ctx); err != nil {
			return nil, false, err
		}
		all, _ := l.all()
		for _, r := range all {
			turned = append(turned, r.ID)
		}
		return turned, true, nil
	}
	turned, err = l.changed(ctx, at)
	return turned, false, err
}

// takenDown reports whether something was taken down since, up to a revision.
func (l *roll) takenDown(ctx context.Context, at int64) (bool, error) {
	for rev, err := range l.book.Journal().Read(ctx, l.revision()+1) {
		if err != nil || rev.Seq > at {
			return false, err
		}
		if rev.Kind == journal.Takedown {
			return true, nil
		}
	}
	return false, nil
}

// changed takes up the incidents that changed up to a revision.
func (l *roll) changed(ctx context.Context, at int64) ([]string, error) {
	turned, err := l.book.Turned(ctx, l.revision(), at)
	if err != nil {
		return nil, err
	}
	now := map[string]*row{}
	for _, id := range turned {
		s, err := l.book.Incident(ctx, id, at)
		var gone *book.NameError
		if errors.As(err, &gone) {
			now[id] = nil
			continue
		}
		if err != nil {
			return nil, err
		}
		now[id] = newRow(s)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for id, r := range now {
		l.tell(id, l.rows[id], r)
		if r == nil {
			delete(l.rows, id)
		} else {
			l.rows[id] = r
		}
	}
	l.at = at
	l.arrange(now)
	return turned, nil
}
