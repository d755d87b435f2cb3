package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"daybook/book"
	"daybook/desk"
	"daybook/read"
	"daybook/sqlite"
)

type deskVerb struct {
	Open   deskOpen   `cmd:"" default:"withargs" help:"Open the desk."`
	People deskPeople `cmd:"" help:"Say who may sign in at a desk for several."`
}

type deskOpen struct {
	bookFlags
	Addr string `default:"127.0.0.1:8480" placeholder:"HOST:PORT" help:"Where to listen (default: ${default}). Beyond this machine people sign in: 'daybook desk people' says who."`
	TLS  bool   `name:"tls" help:"Browsers reach the desk by https only, through a proxy in front of it."`
	actorFlag
}

func (*deskVerb) Help() string {
	return `'daybook desk' alone opens it; what it takes is under 'daybook desk open --help'.

` + deskHelp
}

func (*deskOpen) Help() string { return deskHelp }

const deskHelp = `The book in a browser: incidents as a list and on a map; what is known of each, who says what, and the words behind every figure; a queue of claims to look at. All of it is in this program; pages ask nobody else for anything.

Examples:

    daybook desk
    daybook desk --db night.db --addr 127.0.0.1:9000
    daybook desk people set ana --role admin
    daybook desk --addr 0.0.0.0:8480
`

// Run serves the pages until it is interrupted.
func (v *deskOpen) Run(ctx context.Context) error {
	people, err := v.people()
	if err != nil {
		return err
	}
	file, err := sqlite.Open(v.DB, sqlite.Options{})
	if err != nil {
		return err
	}
	defer file.Close()
	b := book.New(file, rules())
	bar := follow(b)
	if err := b.Follow(ctx); err != nil {
		return err
	}
	bar.Finish()
	b.Progress = nil
	words, err := sqlite.OpenWords(ctx, v.DB)
	if err != nil {
		return err
	}
	defer words.Close()
	return serve(ctx, b, v.Addr, desk.Options{Actor: v.name(), People: people, TLS: v.TLS, Words: words})
}

// people are those who may sign in; nil at an address of this machine while
// nobody is named.
func (v *deskOpen) people() (*desk.People, error) {
	host, _, err := net.SplitHostPort(v.Addr)
	if err != nil {
		return nil, usageError(fmt.Sprintf("--addr is %q, which is no address; give it as 127.0.0.1:8480", v.Addr))
	}
	p, err := desk.OpenPeople(peopleFile(v.DB))
	if err != nil || len(p.All()) > 0 {
		return p, err
	}
	if own(host) {
		return nil, nil
	}
	return nil, usageError(fmt.Sprintf("--addr %s can be reached from other machines, and nobody is named who may sign in; name somebody first: daybook desk people set NAME --role admin", v.Addr))
}

// own reports whether an address can be reached from this machine only.
func own(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// peopleFile is the file of those who may sign in to a book.
func peopleFile(db string) string { return db + ".people" }

type deskPeople struct {
	List   peopleList   `cmd:"" default:"withargs" help:"List them."`
	Set    peopleSet    `cmd:"" help:"Name somebody, or give him another role or password."`
	Remove peopleRemove `cmd:"" help:"Take somebody off the list."`
}

type peopleList struct{ bookFlags }

// Run lists people.
func (v *peopleList) Run() error {
	p, err := desk.OpenPeople(peopleFile(v.DB))
	if err != nil {
		return err
	}
	for _, x := range p.All() {
		fmt.Printf("%s\t%s\n", x.Role, x.Name)
	}
	return nil
}

type peopleSet struct {
	Name string    `arg:"" help:"The name to sign in by; it stands with every decision."`
	Role desk.Role `enum:"reader,coder,reviewer,admin" default:"coder" help:"reader: looks; coder: enters and decides on claims; reviewer: moves reports too; admin: sees who did what."`
	bookFlags
}

func (*peopleSet) Help() string {
	return `The password is asked for; when standard input is no terminal it is its first line. Only a hash of it is kept (argon2id), in FILE.people beside the book.`
}

// Run names somebody.
func (v *peopleSet) Run() error {
	p, err := desk.OpenPeople(peopleFile(v.DB))
	if err != nil {
		return err
	}
	password, err := askPassword(os.Stdin, os.Stderr)
	if err != nil {
		return err
	}
	return p.Set(v.Name, v.Role, password)
}

type peopleRemove struct {
	Name string `arg:"" help:"Who."`
	bookFlags
}

// Run takes somebody off the list.
func (v *peopleRemove) Run() error {
	p, err := desk.OpenPeople(peopleFile(v.DB))
	if err != nil {
		return err
	}
	return p.Remove(v.Name)
}

// askPassword asks for a password without showing it, or reads a line of what is
// no terminal.
func askPassword(in *os.File, out io.Writer) (string, error) {
	if term.IsTerminal(int(in.Fd())) {
		fmt.Fprint(out, "Password: ")
		line, err := term.ReadPassword(int(in.Fd()))
		fmt.Fprintln(out)
		return string(line), err
	}
	line, err := bufio.NewReader(io.LimitReader(in, 4096)).ReadString('\n')
	if err != nil && err != io.EOF {
		return "", err
	}
	return strings.TrimRight(line, "\r\n"), nil
}

// serve serves the desk of a book.
func serve(ctx context.Context, b *book.Book, addr string, opt desk.Options) error {
	opt.Log, opt.Meaning = slog.New(slog.NewTextHandler(os.Stderr, nil)), read.English().Meaning
	d, err := desk.New(ctx, b, opt)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return fmt.Errorf("%w; is another desk open? name another address with --addr", err)
	}
	fmt.Printf("The desk is open at http://%s · Ctrl-C closes it\n", l.Addr())
	srv := &http.Server{Handler: d, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10,
		BaseContext: func(net.Listener) context.Context { return ctx }}
	go d.Watch(ctx)
	go func() {
		<-ctx.Done()
		stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Second)
		defer cancel()
		if srv.Shutdown(stop) != nil {
			srv.Close()
		}
	}()
	if err := srv.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
