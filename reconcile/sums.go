package reconcile

// Finding is one thing that figures show when they are laid side by side.
type Finding struct {
	Name string `json:"name"`
}

func (a *Account) sums(all []*Statement) {}
