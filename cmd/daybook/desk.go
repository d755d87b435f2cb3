package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"time"

	"daybook/book"
	"daybook/desk"
	"daybook/read"
	"daybook/sqlite"
)

type deskVerb struct {
	bookFlags
	Addr string `default:"127.0.0.1:8480" placeholder:"HOST:PORT" help:"Where to listen (default: ${default})."`
	actorFlag
}

func (*deskVerb) Help() string {
	return `The book in a browser: incidents as a list and on a map; what is known of each, who says what, and the words behind every figure; a queue of claims to look at. All of it is in this program; pages ask nobody else for anything.

Examples:

    daybook desk
    daybook desk --db night.db --addr 127.0.0.1:9000
`
}

// Run serves the pages until it is interrupted.
func (v *deskVerb) Run(ctx context.Context) error {
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
	return serve(ctx, b, v.Addr, v.name())
}

// serve serves the desk of a book.
func serve(ctx context.Context, b *book.Book, addr, actor string) error {
	d, err := desk.New(ctx, b, desk.Options{Actor: actor, Log: slog.New(slog.NewTextHandler(os.Stderr, nil)), Meaning: read.English().Meaning})
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return fmt.Errorf("%w; is another desk open? name another address with --addr", err)
	}
	fmt.Printf("The desk is open at http://%s · Ctrl-C closes it\n", l.Addr())
	srv := &http.Server{Handler: d, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10,
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
