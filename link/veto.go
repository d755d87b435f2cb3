package link

// veto says why two nodes cannot be one incident in any company; "" when they
// can. What can be an error of reading is no veto but a feature.
func veto(a, b *Node) string {
	switch {
	case a.Report == b.Report:
		return "one-report"
	}
	return ""
}
