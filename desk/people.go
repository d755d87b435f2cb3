package desk

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
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

// stamp stands for the password of somebody: it is another one when he has
// another.
func (p Person) stamp() string {
	sum := sha256.Sum256([]byte(p.Secret))
	return hex.EncodeToString(sum[:8])
}

// People are those who may sign in, in a file of their own beside the book. It
// is no part of the journal, and holds passwords only as hashes. What is changed
// stands in a second file, FILE.log, a line each.
type People struct {
	file string

	mu   sync.Mutex
	all  []Person
	read os.FileInfo // the file that they were read from; nil where there was none
	err  error       // why they cannot be read; then nobody may sign in
}

// OpenPeople reads the file; one that is not there has nobody in it.
func OpenPeople(file string) (*People, error) {
	p := &People{file: file}
	p.refresh()
	return p, p.err
}

// refresh reads the file anew when it is another one: people are named and
// taken off the list while the desk is open. Call it with the lock.
func (p *People) refresh() {
	info, err := os.Stat(p.file)
	if errors.Is(err, fs.ErrNotExist) {
		p.all, p.read, p.err = nil, nil, nil
		return
	}
	if err == nil && p.read != nil && os.SameFile(info, p.read) && info.ModTime().Equal(p.read.ModTime()) && info.Size() == p.read.Size() && info.Mode() == p.read.Mode() {
		return
	}
	p.all, p.read, p.err = nil, info, err
	if err == nil {
		p.all, p.err = readPeople(p.file, info)
	}
}

func readPeople(file string, info os.FileInfo) ([]Person, error) {
	if info.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows" {
		return nil, fmt.Errorf("%s: others on this machine can read or change who may sign in; make it yours alone: chmod 600 %s", file, file)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var all []Person
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, fmt.Errorf("%s: not a list of people: %w", file, err)
	}
	for _, x := range all {
		if !slices.Contains(Roles, x.Role) {
			return nil, fmt.Errorf("%s: %s has the role %q; there are %v", file, x.Name, x.Role, Roles)
		}
	}
	return all, nil
}

// All are everybody's names and roles, in order.
func (p *People) All() []Person {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refresh()
	out := slices.Clone(p.all)
	for i := range out {
		out[i].Secret = ""
	}
	slices.SortFunc(out, func(a, b Person) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// Find is somebody by name. While the list cannot be read there is nobody, and
// the reason.
func (p *People) Find(name string) (Person, bool, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refresh()
	for _, x := range p.all {
		if x.Name == name {
			return x, true, nil
		}
	}
	return Person{}, false, p.err
}

// PeopleError says why somebody could not be named so, and the next step.
type PeopleError struct{ Why string }

func (e *PeopleError) Error() string { return e.Why }

func unnamed(format string, a ...any) error { return &PeopleError{fmt.Sprintf(format, a...)} }

// Set names somebody, with a role and a password, or gives him others. Of
// somebody who is on the list what is left empty stays as it is. By is who does
// it.
func (p *People) Set(by, name string, role Role, password string) error {
	return p.set(by, name, role, password, true)
}

// Alter gives somebody who is on the list another role or password, and never
// names him anew: he may have been taken off it a moment ago.
func (p *People) Alter(by, name string, role Role, password string) error {
	return p.set(by, name, role, password, false)
}

func (p *People) set(by, name string, role Role, password string, new bool) error {
	return p.change(by, func(all []Person) ([]Person, PeopleChange, error) {
		c := PeopleChange{Name: name}
		i := slices.IndexFunc(all, func(x Person) bool { return x.Name == name })
		if i < 0 && !new {
			return nil, c, unnamed("nobody is called %q", name)
		}
		if i < 0 {
			for _, x := range all {
				if strings.EqualFold(x.Name, name) {
					return nil, c, unnamed("%q is too much like %q; two people need two names", name, x.Name)
				}
			}
			if err := fitName(name); err != nil {
				return nil, c, err
			}
			if password == "" {
				return nil, c, unnamed("%s needs a password: %s", name, PasswordRule)
			}
			all, i, c.Did = append(all, Person{Name: name, Role: Coder}), len(all), "named"
		}
		x := &all[i]
		if role != "" {
			if !slices.Contains(Roles, role) {
				return nil, c, unnamed("%q is no role; there are %v", role, Roles)
			}
			if x.Role != role && c.Did == "" {
				c.Did = "role"
			}
			x.Role = role
		}
		if password != "" {
			if err := fitPassword(name, password); err != nil {
				return nil, c, err
			}
			if c.Did != "named" {
				c.Did = strings.TrimSpace(c.Did + " password")
			}
			x.Secret = hash(password)
		}
		c.Role = x.Role
		return all, c, nil
	})
}

// Remove takes somebody off the list.
func (p *People) Remove(by, name string) error {
	return p.change(by, func(all []Person) ([]Person, PeopleChange, error) {
		rest := slices.DeleteFunc(slices.Clone(all), func(x Person) bool { return x.Name == name })
		if len(rest) == len(all) {
			return nil, PeopleChange{}, unnamed("nobody is called %q", name)
		}
		return rest, PeopleChange{Did: "removed", Name: name}, nil
	})
}

// change writes the file anew, all of it or nothing, after the line that says
// so.
func (p *People) change(by string, how func([]Person) ([]Person, PeopleChange, error)) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refresh()
	if p.err != nil {
		return p.err
	}
	all, c, err := how(slices.Clone(p.all))
	if err != nil || c.Did == "" {
		return err
	}
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
	c.At, c.By = time.Now().UTC(), by
	if err := p.put(c); err != nil {
		return err
	}
	if err := os.Rename(tmp.Name(), p.file); err != nil {
		return err
	}
	p.read = nil
	p.refresh()
	return p.err
}

// hashing bounds how many passwords are hashed at once: each takes its memory.
var hashing = make(chan struct{}, 4)

// Check is somebody by name and password. It takes as long for a name that
// nobody has.
func (p *People) Check(name, password string) (Person, bool) {
	x, ok, _ := p.Find(name)
	if len(password) > mostPassword {
		return Person{}, false
	}
	if !ok {
		x.Secret = nobody()
	}
	hashing <- struct{}{}
	defer func() { <-hashing }()
	return x, verify(x.Secret, password) && ok
}

// nobody is the hash of a password that nobody knows.
var nobody = sync.OnceValue(func() string { return hash(rand.Text()) })

// The same letters can be typed as other bytes on another machine: passwords are
// hashed in one form of them.
//
// The costs of a hash: 19 MiB and two passes, as OWASP has them.
const hashMemory, hashPasses, hashLanes = 19 << 10, 2, 1

func hash(password string) string {
	salt := make([]byte, 16)
	rand.Read(salt) // never fails
	key := argon2.IDKey(norm.NFKC.Bytes([]byte(password)), salt, hashPasses, hashMemory, hashLanes, 32)
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
	got := argon2.IDKey(norm.NFKC.Bytes([]byte(password)), salt, passes, memory, lanes, uint32(len(key)))
	return subtle.ConstantTimeCompare(got, key) == 1
}
