package desk

import (
	"bufio"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// PasswordRule says which passwords are taken.
const PasswordRule = "12 characters or more, any that you like; a few words that do not belong together are easy to keep"

// leastPassword is how long a password is at least, in characters; mostPassword
// bounds the work of hashing it, in bytes.
const leastPassword, mostPassword = 12, 1000

// known are what people type first when something long is asked of them.
var known = []string{"123456789012", "1234567890", "password", "qwertyuiop", "letmeinplease", "changeme", "iloveyou", "administrator"}

// fitPassword says what is wrong with a password.
func fitPassword(name, password string) error {
	different := map[rune]bool{}
	for _, c := range password {
		different[c] = true
	}
	plain := strings.ToLower(password)
	rest := strings.ReplaceAll(plain, strings.ToLower(name), "")
	for _, word := range known {
		rest = strings.ReplaceAll(rest, word, "")
	}
	switch {
	case utf8.RuneCountInString(password) < leastPassword:
		return unnamed("the password is too short: %s", PasswordRule)
	case len(password) > mostPassword:
		return unnamed("the password is too long: %d bytes at most", mostPassword)
	case len(different) < 5:
		return unnamed("the password has too few different characters: %s", PasswordRule)
	case rest != plain && utf8.RuneCountInString(rest) < leastPassword/2:
		return unnamed("the password is one that is tried first, or the name: %s", PasswordRule)
	}
	return nil
}

// fitName says what is wrong with a name: it stands with every decision, and
// must not be taken for another.
func fitName(name string) error {
	switch {
	case name == "" || len(name) > 100:
		return unnamed("%q is no name for a person; give 1 to 100 characters", name)
	case name != strings.TrimSpace(name) || !norm.NFKC.IsNormalString(name) || strings.ContainsFunc(name, func(c rune) bool { return !unicode.IsPrint(c) }):
		return unnamed("%q is no name for a person; it has characters that cannot be seen", name)
	}
	return nil
}

// PeopleChange is a change of who may sign in.
type PeopleChange struct {
	At   time.Time `json:"at"`
	By   string    `json:"by"`
	Did  string    `json:"did"` // named, role, password, removed
	Name string    `json:"name"`
	Role Role      `json:"role,omitempty"`
}

// put writes the line of a change down.
func (p *People) put(c PeopleChange) error {
	line, err := json.Marshal(c)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(p.file+".log", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(append(line, '\n'))
	return errors.Join(err, f.Sync(), f.Close())
}

// mostChanges is how many changes of people are shown.
const mostChanges = 100

// Changes are the newest changes of who may sign in, the last first.
func (p *People) Changes() ([]PeopleChange, error) {
	f, err := os.Open(p.file + ".log")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []PeopleChange
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var c PeopleChange
		if json.Unmarshal(lines.Bytes(), &c) != nil {
			continue // somebody wrote in it by hand
		}
		if out = append(out, c); len(out) > 2*mostChanges {
			out = slices.Delete(out, 0, mostChanges)
		}
	}
	slices.Reverse(out)
	return out[:min(len(out), mostChanges)], lines.Err()
}
