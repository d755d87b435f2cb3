package book

// RulesName names the rules of this program: how it reads, links and
// reconciles. It changes with them; a test holds it to what they do.
const RulesName = "desk/3"
