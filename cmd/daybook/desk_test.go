package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"math/big"
	"net"
	"net/http"
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
	if err := serve(ctx, b, addr, nil, desk.Options{}); err == nil || !strings.Contains(err.Error(), "is another desk open? name another address with --addr") {
		t.Errorf("%v", err)
	}
	l.Close()
	done := make(chan error)
	go func() { done <- serve(ctx, b, addr, nil, desk.Options{}) }()
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

// TestSlow: who sends slowly, or much in the head, is cut off.
func TestSlow(t *testing.T) {
	srv := server(t.Context(), http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "here") }))
	for name, d := range map[string]time.Duration{"head": srv.ReadHeaderTimeout, "form": srv.ReadTimeout, "answer": srv.WriteTimeout, "nothing": srv.IdleTimeout} {
		if d <= 0 || d > 2*time.Minute {
			t.Errorf("%s: waits %v", name, d)
		}
	}
	srv.ReadHeaderTimeout = 100 * time.Millisecond
	srv.ErrorLog = log.New(io.Discard, "", 0)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go srv.Serve(l)
	defer srv.Close()
	for _, tt := range []struct{ name, sends, want string }{
		{"slow", "GET / HTTP/1.1\r\nHost: x\r\n", ""},
		{"long", "GET / HTTP/1.1\r\nHost: x\r\nX: " + strings.Repeat("x", 100<<10) + "\r\n\r\n", "HTTP/1.1 431"},
		{"good", "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 200"},
	} {
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		c.SetDeadline(time.Now().Add(20 * time.Second))
		io.WriteString(c, tt.sends)
		got, err := io.ReadAll(c)
		var late net.Error
		if errors.As(err, &late) && late.Timeout() || !strings.HasPrefix(string(got), tt.want) || tt.want == "" && len(got) > 0 && !strings.HasPrefix(string(got), "HTTP/1.1 408") {
			t.Errorf("%s: %v, %q", tt.name, err, got)
		}
		c.Close()
	}
}

// TestServeTLS: with a certificate the desk speaks https, and nothing older than
// TLS 1.2.
func TestServeTLS(t *testing.T) {
	pair, err := selfSigned()
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := l.Addr().String()
	l.Close()
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() {
		done <- serve(ctx, book.New(journal.NewMemory(time.Now), rules()), addr, pair, desk.Options{TLS: true})
	}()
	var c *tls.Conn
	for c == nil {
		c, err = tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true})
		select {
		case err := <-done:
			t.Fatal(err)
		case <-time.After(10 * time.Millisecond):
		}
	}
	io.WriteString(c, "GET / HTTP/1.1\r\nHost: "+addr+"\r\nConnection: close\r\n\r\n")
	if got, _ := io.ReadAll(c); !strings.HasPrefix(string(got), "HTTP/1.1 200") {
		t.Errorf("%.200q", got)
	}
	c.Close()
	if c, err := tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true, MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS11}); err == nil {
		c.Close()
		t.Error("it speaks TLS 1.1")
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// selfSigned is a certificate that nobody vouches for.
func selfSigned() (*tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	about := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour)}
	der, err := x509.CreateCertificate(rand.Reader, about, about, &key.PublicKey, key)
	return &tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, err
}
