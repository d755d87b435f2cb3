package desk

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/crypto/argon2"
)

// Role is what somebody may do. Each may do what those before it may.
type Role string

// The roles.
const (
	Reader   Role = "reader"   // look, without the names of private people
	Coder    Role = "coder"    // enter reports; accept, reject, correct, grade, note
	Reviewer Role = "reviewer" // attach, detach, merge, split, undo
	Admin    Role = "admin"    // see who did what, and name people
)

// Roles are all of them, in order.
var Roles = []Role{Reader, Coder, Reviewer, Admin}

// May reports whether a role may do what another may.
func (r Role) May(what Role) bool {
	return slices.Contains(Roles, r) && slices.Index(Roles, r) >= slices.Index(Roles, what)
}

// Person is somebody who may sign in. Secret is a hash: argon2id, in the form of
// its reference implementation.
type Person struct {
	Name   string `json:"name"`
	Role   Role   `json:"role"`
	Secret string `json:"secret"`
}

// People are those who may sign in, in a file of their own beside the book. It
// is no part of the journal, and holds passwords only as hashes.
type People struct {
	file string

	mu  sync.Mutex
	all []Person
}

// OpenPeople reads the file; one that is not there has nobody in it.
func OpenPeople(file string) (*People, error) {
	p := &People{file: file}
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return p, nil
	}
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(data, &p.all); err != nil {
		return nil, fmt.Errorf("%s: not a list of people: %w", file, err)
	}
	for _, x := range p.all {
		if !slices.Contains(Roles, x.Role) {
			return nil, fmt.Errorf("%s: %s has the role %q; there are %v", file, x.Name, x.Role, Roles)
		}
	}
	return p, nil
}

// All are everybody's names and roles.
func (p *People) All() []Person {
	p.mu.Lock()
	defer p.mu.Unlock()
	out := slices.Clone(p.all)
	for i := range out {
		out[i].Secret = ""
	}
	return out
}

// Find is somebody by name.
func (p *People) Find(name string) (Person, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, x := range p.all {
		if x.Name == name {
			return x, true
		}
	}
	return Person{}, false
}

// leastPassword is how long a password is at least, in bytes; mostPassword
// bounds the work of hashing it.
const leastPassword, mostPassword = 10, 1000

// Set names somebody, with a role and a password, or gives him others.
func (p *People) Set(name string, role Role, password string) error {
	switch {
	case name == "" || len(name) > 100 || strings.ContainsFunc(name, func(c rune) bool { return c < ' ' || c == 0x7f || c >= 0x80 && c < 0xa0 }):
		return fmt.Errorf("%q is no name for a person", name)
	case !slices.Contains(Roles, role):
		return fmt.Errorf("%q is no role; there are %v", role, Roles)
	case len(password) < leastPassword:
		return fmt.Errorf("the password is too short: %d characters at least", leastPassword)
	case len(password) > mostPassword:
		return errors.New("the password is too long")
	}
	return p.change(func(all []Person) []Person {
		all = slices.DeleteFunc(all, func(x Person) bool { return x.Name == name })
		return append(all, Person{name, role, hash(password)})
	})
}

// Remove takes somebody off the list.
func (p *People) Remove(name string) error {
	if _, ok := p.Find(name); !ok {
		return fmt.Errorf("nobody is called %q", name)
	}
	return p.change(func(all []Person) []Person {
		return slices.DeleteFunc(all, func(x Person) bool { return x.Name == name })
	})
}

// change writes the file anew, all of it or nothing.
func (p *People) change(how func([]Person) []Person) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	all := how(slices.Clone(p.all))
	data, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(p.file), ".people-*") // 0600
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(append(data, '\n'))
	if err := errors.Join(err, tmp.Sync(), tmp.Close()); err != nil {
		return err
	}
	if err := os.Rename(tmp.Name(), p.file); err != nil {
		return err
	}
	p.all = all
	return nil
}

// Check is somebody by name and password. It takes as long for a name that
// nobody has.
func (p *People) Check(name, password string) (Person, bool) {
	x, ok := p.Find(name)
	if len(password) > mostPassword {
		return Person{}, false
	}
	if !ok {
		x.Secret = nobody()
	}
	return x, verify(x.Secret, password) && ok
}

// nobody is the hash of a password that nobody knows.
var nobody = sync.OnceValue(func() string { return hash(rand.Text()) })

// The costs of a hash: 19 MiB and two passes, as OWASP has them.
const hashMemory, hashPasses, hashLanes = 19 << 10, 2, 1

func hash(password string) string {
	salt := make([]byte, 16)
	rand.Read(salt) // never fails
	key := argon2.IDKey([]byte(password), salt, hashPasses, hashMemory, hashLanes, 32)
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, hashMemory, hashPasses, hashLanes,
		base64.RawStdEncoding.EncodeToString(salt), base64.RawStdEncoding.EncodeToString(key))
}

func verify(secret, password string) bool {
	var version int
	var memory, passes uint32
	var lanes uint8
	parts := strings.Split(secret, "$")
	if len(parts) != 6 {
		return false
	}
	_, err1 := fmt.Sscanf(parts[1]+" "+parts[2], "argon2id v=%d", &version)
	_, err2 := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &memory, &passes, &lanes)
	salt, err3 := base64.RawStdEncoding.DecodeString(parts[4])
	key, err4 := base64.RawStdEncoding.DecodeString(parts[5])
	if errors.Join(err1, err2, err3, err4) != nil || version != argon2.Version || memory > 1<<20 || passes == 0 || passes > 20 || lanes == 0 || len(key) < 16 {
		return false
	}
	got := argon2.IDKey([]byte(password), salt, passes, memory, lanes, uint32(len(key)))
	return subtle.ConstantTimeCompare(got, key) == 1
}
