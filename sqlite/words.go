package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"strings"
)

// Words is an index of the words of reports, in a file of its own beside the
// book. It can be thrown away at any time, and is when something is taken down:
// whoever searches makes it anew from the book.
type Words struct {
	path string
	db   *sql.DB
}

// WordsName is the file of the index of a book.
func WordsName(book string) string { return book + ".words" }

// OpenWords opens the index of a book, or makes an empty one. One that cannot
// be read is thrown away.
func OpenWords(ctx context.Context, book string) (*Words, error) {
	w := &Words{path: WordsName(book)}
	if err := w.open(ctx); err == nil {
		return w, nil
	}
	w.Close()
	if err := os.Remove(w.path); err != nil && !os.IsNotExist(err) {
		return nil, fmt.Errorf("the index of words %s: %w", w.path, err)
	}
	if err := w.open(ctx); err != nil {
		w.Close()
		return nil, fmt.Errorf("the index of words %s: %w", w.path, err)
	}
	return w, nil
}

func (w *Words) open(ctx context.Context) (err error) {
	if w.db, err = sql.Open("sqlite", w.path); err != nil {
		return err
	}
	w.db.SetMaxOpenConns(1)
	// Nothing is lost with it: no journal, no waiting for the disk.
	for _, q := range []string{
		`pragma journal_mode = off`, `pragma synchronous = off`,
		`create virtual table if not exists words using fts5(title, text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')`,
		`select count(*) from (select rowid from words limit 1)`,
	} {
		if _, err := w.db.ExecContext(ctx, q); err != nil {
			return err
		}
	}
	return nil
}

// Close closes the index.
func (w *Words) Close() error {
	if w.db == nil {
		return nil
	}
	return w.db.Close()
}

// Upto is the last revision that the index knows of.
func (w *Words) Upto(ctx context.Context) (upto int64, err error) {
	return upto, w.db.QueryRowContext(ctx, `pragma user_version`).Scan(&upto)
}

// Text is a report to index: its number, its title and its words.
type Text struct {
	Seq         int64
	Title, Text string
}

// Put takes up reports, up to a revision.
func (w *Words) Put(ctx context.Context, upto int64, texts []Text) error {
	tx, err := w.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for _, t := range texts {
		if _, err := tx.ExecContext(ctx, `delete from words where rowid = ?`, t.Seq); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `insert into words(rowid, title, text) values(?, ?, ?)`, t.Seq, t.Title, t.Text); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf(`pragma user_version = %d`, upto)); err != nil {
		return err
	}
	return tx.Commit()
}

// Forget throws the index away, and begins an empty one.
func (w *Words) Forget(ctx context.Context) error {
	w.Close()
	if err := os.Remove(w.path); err != nil && !os.IsNotExist(err) {
		return err
	}
	return w.open(ctx)
}

// Find is the numbers of the reports that have all the words, the best first:
// a word in a title counts for five in the text. What stands in quotation marks
// is looked for as it stands; a word that ends in * by its beginning.
func (w *Words) Find(ctx context.Context, query string, most int) ([]int64, error) {
	match := matching(query)
	if match == "" {
		return nil, nil
	}
	rows, err := w.db.QueryContext(ctx, `select rowid from words where words match ? order by bm25(words, 5, 1), rowid desc limit ?`, match, most)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []int64
	for rows.Next() {
		var seq int64
		if err := rows.Scan(&seq); err != nil {
			return nil, err
		}
		out = append(out, seq)
	}
	return out, rows.Err()
}

// mostTerms is how many words of a query are looked for.
const mostTerms = 20

// matching is a query as FTS5 reads it: each word in quotation marks, so that
// nothing in it is an operator.
func matching(query string) string {
	var terms []string
	for i, part := range strings.Split(query, `"`) {
		if i%2 == 1 && strings.TrimSpace(part) != "" {
			terms = append(terms, `"`+part+`"`)
			continue
		}
		for _, word := range strings.Fields(part) {
			begins := strings.HasSuffix(word, "*")
			if word = strings.TrimRight(word, "*"); word == "" {
				continue
			}
			term := `"` + word + `"`
			if begins {
				term += " *"
			}
			terms = append(terms, term)
		}
	}
	return strings.Join(terms[:min(len(terms), mostTerms)], " ")
}
