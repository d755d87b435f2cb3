package book_test

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// invention makes reports as they would come in over some years: incidents in
// some two hundred cities, more in some than in others, each told by one to a
// dozen reports over hours and days, with tolls that rise, other incidents of
// the same day and city, and people and streets of their own.
type invention struct {
	r      *rand.Rand
	cities []string
	now    time.Time
	queue  []invented // to come, by time
	every  time.Duration
}

type invented struct {
	at   time.Time
	line []byte
}

//go:embed testdata/cities.txt
var cities string

// invent gives n reports over some years, in order of time, always the same.
func invent(n int, yield func(line []byte) bool) {
	v := &invention{r: rand.New(rand.NewPCG(7, 7)), cities: strings.Split(strings.TrimSpace(cities), "\n"),
		now: time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC)}
	v.every = 5 * 365 * 24 * time.Hour / time.Duration(100_000) * 3 // a new incident
	for done := 0; done < n; {
		for len(v.queue) == 0 || v.queue[0].at.After(v.now) {
			v.now = v.now.Add(time.Duration(v.r.ExpFloat64() * float64(v.every)))
			v.incident()
		}
		next := v.queue[0]
		v.queue = v.queue[1:]
		done++
		if !yield(next.line) {
			return
		}
	}
}

// cast is what an incident is made of.
type cast struct {
	city, place, street, victim, weapon, body string
	verb                                      string
	dead, hurt                                int
	day                                       time.Time
}

func pick[T any](r *rand.Rand, of ...T) T { return of[r.IntN(len(of))] }

func (v *invention) name() string {
	first := pick(v.r, "Amina", "Bertil", "Carla", "Dmitri", "Esther", "Farid", "Greta", "Hassan", "Ines", "Jonas", "Karim", "Lucia", "Malik", "Nadia",
		"Omar", "Petra", "Rashid", "Sofia", "Tariq", "Ursula", "Viktor", "Wanda", "Yusuf", "Zainab")
	syllable := func() string {
		return pick(v.r, "ba", "ko", "ri", "men", "dal", "tor", "vi", "sha", "lo", "gan", "pe", "zu", "mar", "hol")
	}
	last := syllable() + syllable() + pick(v.r, "n", "ov", "i", "son", "er", "a")
	return first + " " + strings.ToUpper(last[:1]) + last[1:]
}

// incident queues the reports of one incident.
func (v *invention) incident() {
	at := int(float64(len(v.cities)) * v.r.Float64() * v.r.Float64()) // some cities more than others
	city := v.cities[at]
	short, _, _ := strings.Cut(city, ",")
	c := cast{city: city, place: pick(v.r, "market", "bus station", "police post", "mosque", "school", "hotel", "bridge", "checkpoint", "cafe", "factory"),
		street: v.name()[strings.IndexByte(v.name(), ' ')+1:] + pick(v.r, " Road", " Street", " Avenue", " Square"),
		victim: v.name(), dead: v.r.IntN(9), hurt: v.r.IntN(25), day: v.now,
		body: pick(v.r, "police", "the interior ministry", "a hospital official", "the governor", "witnesses", "the army"),
		verb: pick(v.r, "a bomb exploded", "gunmen opened fire", "a fire broke out", "two men were shot", "a rocket struck")}
	n := 1 + int(v.r.ExpFloat64()*2)
	for i := range min(n, 12) {
		at := v.now.Add(time.Duration(float64(i) * v.r.Float64() * float64(7*time.Hour)))
		dead := max(0, c.dead-max(0, 2-i))
		v.put(at, v.report(c, short, i, dead, at))
	}
}

// put queues a report by its time.
func (v *invention) put(at time.Time, line []byte) {
	i := len(v.queue)
	for i > 0 && v.queue[i-1].at.After(at) {
		i--
	}
	v.queue = append(v.queue, invented{})
	copy(v.queue[i+1:], v.queue[i:])
	v.queue[i] = invented{at, line}
}

func (v *invention) report(c cast, city string, i, dead int, at time.Time) []byte {
	counted := fmt.Sprintf("%d people were killed and %d injured", dead, c.hurt)
	if dead == 0 {
		counted = fmt.Sprintf("%d people were injured", c.hurt+1)
	}
	day := c.day.Weekday().String()
	text := pick(v.r,
		fmt.Sprintf("%s - %s when %s at a %s on %s in %s on %s, %s said.", strings.ToUpper(city), counted, c.verb, c.place, c.street, city, day, c.body),
		fmt.Sprintf("%s on %s in %s on %s, and %s, according to %s.", strings.ToUpper(c.verb[:1])+c.verb[1:], c.street, c.city, day, counted, c.body),
		fmt.Sprintf("%s said %s near a %s in %s on %s. The scene, on %s, was sealed off.", strings.ToUpper(c.body[:1])+c.body[1:], counted, c.place, c.city, day, c.street))
	if i > 1 {
		text += fmt.Sprintf(" Among the dead was %s, %d, a teacher.", c.victim, 20+len(c.victim))
	}
	text += pick(v.r, " Nobody has claimed responsibility.", " An investigation has begun.", " It was the second such incident in the region this month.", "")
	line, err := json.Marshal(map[string]string{
		"id": fmt.Sprintf("n%d-%d-%d", at.Unix(), i, v.r.IntN(1e6)), "title": fmt.Sprintf("%s: %s", city, counted),
		"publisher": pick(v.r, "Harbour Wire", "Morning Post", "The Beacon", "City Ledger", "Radio North", "Daily Courier"),
		"published": at.Format(time.RFC3339), "text": text})
	if err != nil {
		panic(err) // unreachable unless a string cannot be encoded
	}
	return line
}
