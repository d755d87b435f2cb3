package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words is an index of the words of reports, in a file of its own beside the
// book, or in memory. It can be thrown away at any time, and is when something
// is taken down: whoever searches makes it anew from the book.
type Words struct {
	path string // "" in memory
	db   *sql.DB
}

// MemoryWords is an empty index in memory, for a book that is in memory too.
func MemoryWords(ctx context.Context) (*Words, error) {
	w := &Words{}
	if err := w.open(ctx); err != nil {
		w.Close()
		return nil, fmt.Errorf("the index of words in memory: %w", err)
	}
	return w, nil
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
	if w.db, err = sql.Open("sqlite", cmp.Or(w.path, ":memory:")); err != nil {
		return err
	}
	w.db.SetMaxOpenConns(1) // what is in memory is of one connection, which is kept
	// Nothing is lost with it, so nobody waits for the disk; but what is broken
	// off is rolled back, or the index would be no index any more.
	for _, q := range []string{
		`pragma journal_mode = truncate`, `pragma synchronous = off`,
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
	if w.path != "" {
		if err := os.Remove(w.path); err != nil && !os.IsNotExist(err) {
			return err
		}
	}
	return w.open(ctx)
}

// Find is the numbers of the reports that have all the words, as [Words.Page] has
// them, from the first.
func (w *Words) Find(ctx context.Context, query string, most int) ([]int64, error) {
	out, _, err := w.Page(ctx, query, 0, most)
	return out, err
}

// MostRanked is how many reports are ordered by how well they fit. When more have
// the words, the words tell little, and the newest come first.
const MostRanked = 5000

// Page is the numbers of some of the reports that have all the words, the best
// first: a word in a title counts for five in the text. What stands in quotation
// marks is looked for as it stands; a word that ends in * by its beginning. found
// is how many have them, or one more than [MostRanked].
func (w *Words) Page(ctx context.Context, query string, from, most int) (out []int64, found int, err error) {
	match := matching(query)
	if match == "" {
		return nil, 0, nil
	}
	if err := w.db.QueryRowContext(ctx, `select count(*) from (select 1 from words where words match ? limit ?)`, match, MostRanked+1).Scan(&found); err != nil {
		return nil, 0, err
	}
	order := `bm25(words, 5, 1), rowid desc`
	if found > MostRanked {
		order = `rowid desc`
	}
	rows, err := w.db.QueryContext(ctx, `select rowid from words where words match ? order by `+order+` limit ? offset ?`, match, most, from)
	if err != nil {
		return nil, 0, err
	}
	defer rows.Close()
	for rows.Next() {
		var seq int64
		if err := rows.Scan(&seq); err != nil {
			return nil, 0, err
		}
		out = append(out, seq)
	}
	return out, found, rows.Err()
}

// MostTerms is how many words of a query are looked for.
const MostTerms = 20

// Term is a part of a query: a word, or several that stand together.
type Term struct {
	Text   string
	Begins bool // words that begin so are meant, too
}

// Terms are the parts of a query, all of them.
func Terms(query string) (out []Term) {
	query = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || c == utf8.RuneError {
			return ' '
		}
		return c
	}, query)
	for i, part := range strings.Split(query, `"`) {
		if i%2 == 1 {
			if part = strings.Join(strings.Fields(part), " "); hasWord(part) {
				out = append(out, Term{Text: part})
			}
			continue
		}
		for _, word := range strings.Fields(part) {
			text := strings.TrimRight(word, "*")
			if hasWord(text) {
				out = append(out, Term{text, text != word})
			}
		}
	}
	return out
}

// hasWord reports whether there is a letter or a digit to look for.
func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) || unicode.IsMark(c) })
}

// matching is a query as FTS5 reads it: each word in quotation marks, so that
// nothing in it is an operator.
func matching(query string) string {
	terms := Terms(query)
	var out []string
	for _, t := range terms[:min(len(terms), MostTerms)] {
		quoted := `"` + t.Text + `"`
		if t.Begins {
			quoted += " *"
		}
		out = append(out, quoted)
	}
	return strings.Join(out, " ")
}
