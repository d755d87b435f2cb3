package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"time"

	"golang.org/x/net/netutil"

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
	Addr  string `default:"127.0.0.1:8480" placeholder:"HOST:PORT" help:"Where to listen (default: ${default}). Beyond this machine people sign in: 'daybook desk people' says who."`
	TLS   bool   `name:"tls" help:"Browsers reach the desk by https only, through a proxy at this machine in front of it."`
	Cert  string `name:"tls-cert" placeholder:"FILE" help:"Speak https, with this certificate (PEM, with those that vouch for it)."`
	Key   string `name:"tls-key" placeholder:"FILE" help:"The key of the certificate (PEM)."`
	Clear bool   `help:"Let passwords go over the network in the clear."`
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
    daybook desk --addr 0.0.0.0:8480 --tls-cert desk.pem --tls-key desk.key
    daybook desk --tls                # behind a proxy that speaks https
`

// Run serves the pages until it is interrupted.
func (v *deskOpen) Run(ctx context.Context) error {
	people, err := v.people()
	if err != nil {
		return err
	}
	cert, err := v.certificate()
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
	opt := desk.Options{Actor: v.name(), People: people, TLS: v.TLS || cert != nil, Proxy: v.TLS && cert == nil, Words: words}
	return serve(ctx, b, v.Addr, cert, opt)
}

// people are those who may sign in; nil at an address of this machine while
// nobody is named.
func (v *deskOpen) people() (*desk.People, error) {
	host, _, err := net.SplitHostPort(v.Addr)
	if err != nil {
		return nil, usageError(fmt.Sprintf("--addr is %q, which is no address; give it as 127.0.0.1:8480", v.Addr))
	}
	p, err := desk.OpenPeople(peopleFile(v.DB))
	switch {
	case err != nil:
		return nil, err
	case len(p.All()) == 0 && own(host):
		return nil, nil
	case len(p.All()) > 0 && !own(host) && !v.TLS && v.Cert == "" && !v.Clear:
		return nil, usageError(fmt.Sprintf("--addr %s can be reached from other machines, and passwords would go there in the clear; give --tls-cert FILE and --tls-key FILE, or put a proxy that speaks https in front, on this machine, and say --tls with --addr 127.0.0.1:8480; on a network where nobody listens, say --clear", v.Addr))
	case len(p.All()) > 0:
		return p, nil
	}
	return nil, usageError(fmt.Sprintf("--addr %s can be reached from other machines, and nobody is named who may sign in; name somebody first: daybook desk people set NAME --role admin", v.Addr))
}

// certificate is what the desk speaks https with; nil for http.
func (v *deskOpen) certificate() (*tls.Certificate, error) {
	if (v.Cert == "") != (v.Key == "") {
		return nil, usageError("--tls-cert and --tls-key go together; name both files")
	}
	if v.Cert == "" {
		return nil, nil
	}
	pair, err := tls.LoadX509KeyPair(v.Cert, v.Key)
	if err != nil {
		return nil, usageError(fmt.Sprintf("--tls-cert %s, --tls-key %s: %v", v.Cert, v.Key, err))
	}
	return &pair, nil
}

// own reports whether an address can be reached from this machine only.
func own(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// peopleFile is the file of those who may sign in to a book.
func peopleFile(db string) string { return db + ".people" }

// serve serves the desk of a book; by https where there is a certificate.
func serve(ctx context.Context, b *book.Book, addr string, cert *tls.Certificate, opt desk.Options) error {
	opt.Log, opt.Meaning = slog.New(slog.NewTextHandler(os.Stderr, nil)), read.English().Meaning
	d, err := desk.New(ctx, b, opt)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return fmt.Errorf("%w; is another desk open? name another address with --addr", err)
	}
	l = netutil.LimitListener(l, mostConnections)
	scheme := "http"
	if cert != nil {
		scheme, l = "https", tls.NewListener(l, &tls.Config{Certificates: []tls.Certificate{*cert}, MinVersion: tls.VersionTLS12})
	}
	fmt.Printf("The desk is open at %s://%s · Ctrl-C closes it\n", scheme, l.Addr())
	if opt.Proxy && opt.People != nil {
		fmt.Println("Browsers reach it through the proxy, by https; by this address nobody can sign in.")
	}
	srv := server(ctx, d)
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

// mostConnections is how many connections are open at once; more wait.
const mostConnections = 2000

// server waits for nobody: who sends or takes an answer slowly is cut off. A
// stream of news sets its own times.
func server(ctx context.Context, h http.Handler) *http.Server {
	return &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute, WriteTimeout: 2 * time.Minute, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 64 << 10, ErrorLog: slog.NewLogLogger(slog.NewTextHandler(os.Stderr, nil), slog.LevelWarn), BaseContext: func(net.Listener) context.Context { return ctx }}
}
