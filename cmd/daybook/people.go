package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"daybook/desk"
)

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
	Role desk.Role `enum:",reader,coder,reviewer,admin" default:"" placeholder:"ROLE" help:"reader: looks; coder: enters and decides on claims; reviewer: moves reports too; admin: sees who did what, and names people (default: the one that somebody has, coder for a new one)."`
	bookFlags
	actorFlag
}

func (*peopleSet) Help() string {
	return `The password is asked for; when standard input is no terminal it is its first line. An empty one leaves that of somebody who is on the list as it is. It has ` + desk.PasswordRule + `. Only a hash of it is kept (argon2id), in FILE.people beside the book; who changed what stands in FILE.people.log.

A desk that is open follows at once: whoever is taken off the list or has another password is signed out, and another role holds on the next page.`
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
	return p.Set(v.name(), v.Name, v.Role, password)
}

type peopleRemove struct {
	Name string `arg:"" help:"Who."`
	bookFlags
	actorFlag
}

// Run takes somebody off the list.
func (v *peopleRemove) Run() error {
	p, err := desk.OpenPeople(peopleFile(v.DB))
	if err != nil {
		return err
	}
	return p.Remove(v.name(), v.Name)
}

// askPassword asks for a password twice without showing it, or reads a line of
// what is no terminal.
func askPassword(in *os.File, out io.Writer) (string, error) {
	if !term.IsTerminal(int(in.Fd())) {
		line, err := bufio.NewReader(io.LimitReader(in, 4096)).ReadString('\n')
		if err != nil && err != io.EOF {
			return "", err
		}
		return strings.TrimRight(line, "\r\n"), nil
	}
	ask := func(what string) (string, error) {
		fmt.Fprint(out, what)
		line, err := term.ReadPassword(int(in.Fd()))
		fmt.Fprintln(out)
		return string(line), err
	}
	first, err := ask("Password (" + desk.PasswordRule + "): ")
	if err != nil || first == "" {
		return "", err
	}
	again, err := ask("The same again: ")
	if err == nil && again != first {
		return "", fmt.Errorf("the password is not the same twice; nothing was changed")
	}
	return first, err
}
