// Daybook keeps the book of who said what in the first hours of an incident.
package main

import (
	"bufio"
	"encoding/json"
	"os"

	"daybook"
	"daybook/read"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<26)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	r := read.English()
	for in.Scan() {
		var x daybook.Report
		if json.Unmarshal(in.Bytes(), &x) != nil {
			continue
		}
		if x.Title != "" {
			x.Body = len(x.Title) + 1
			x.Text = x.Title + "\n" + x.Text
		}
		enc.Encode(r.Read(&x))
	}
}
