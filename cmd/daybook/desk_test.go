package main

import (
	"context"
	"net"
	"strings"
	"testing"
	"time"

	"daybook/book"
	"daybook/desk"
	"daybook/journal"
)

// TestServe: a desk says when its address is taken, and closes when it is told
// to.
func TestServe(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := l.Addr().String()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	b := book.New(journal.NewMemory(time.Now), rules())
	if err := serve(ctx, b, addr, desk.Options{}); err == nil || !strings.Contains(err.Error(), "is another desk open? name another address with --addr") {
		t.Errorf("%v", err)
	}
	l.Close()
	done := make(chan error)
	go func() { done <- serve(ctx, b, addr, desk.Options{}) }()
	for {
		c, err := net.Dial("tcp", addr)
		if err == nil {
			c.Close()
			break
		}
		select {
		case err := <-done:
			t.Fatal(err)
		default:
		}
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}
