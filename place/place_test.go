package place

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"daybook"
)

// read finds and resolves, and prints each place: words > name admin1 ISO precision.
func read(text string) string {
	g := Default()
	w := split(text)
	ms := g.Find(w)
	var out []string
	for i, p := range Resolve(text, ms, g.Hints(w)) {
		if ms[i].Adjective {
			continue
		}
		out = append(out, fmt.Sprintf("%s > %s", p.Text, where(&p)))
	}
	return strings.Join(out, "; ")
}

func where(p *daybook.Place) string {
	switch p.Precision {
	case "country", "region":
		return fmt.Sprintf("%s %s", p.ISO, p.Precision)
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s %s", p.Admin1, p.ISO, p.Precision))
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// Chains.
		{"Four were killed in Karachi, Pakistan, on Friday.", "Karachi > Sindh PK city; Pakistan > PK country"},
		{"The plant in Springfield, Ill., was shut.", "Springfield > Illinois US city; Ill. > Illinois US admin1"},
		{"A fire in Springfield, Mass., was put out.", "Springfield > Massachusetts US city; Mass. > Massachusetts US admin1"},
		{"He moved to Paris, TX last year.", "Paris > Texas US city; TX > Texas US admin1"},
		{"In Paris, Texas, a man was held. Police in Paris gave no name.", "Paris > Texas US city; Texas > Texas US admin1; Paris > Texas US city"},
		{"The mayor of Paris spoke. In Paris, Texas, nobody listened.", "Paris > Texas US city; Paris > Texas US city; Texas > Texas US admin1"},
		{"SOYAPANGO, EL SALVADOR, 12 NOV 89 (EFE) -- TROOPS SEALED OFF THE TOWN TODAY.", "SOYAPANGO > San Salvador Department SV city; EL SALVADOR > SV country"},
		{"They met in Croydon, south London, on Monday.", "Croydon > England GB city; London > England GB city"},
		{"They flew to China, Japan and Korea.", "China > CN country; Japan > JP country; Korea > KR country"},
		{"THE CITIES OF SAN SALVADOR, SANTA ANA, AND SAN MIGUEL IN EL SALVADOR WERE CALM.",
			"SAN SALVADOR > San Salvador Department SV city; SANTA ANA > Santa Ana Department SV city; SAN MIGUEL > San Miguel Department SV city; EL SALVADOR > SV country"},

		// Kinds said by the text.
		{"Troops advanced in Helmand province and in the province of Kandahar in Afghanistan.",
			"Helmand > Helmand AF admin1; Kandahar > Kandahar AF admin1; Afghanistan > AF country"},
		{"The state of Georgia sent help to Atlanta.", "Georgia > Georgia US admin1; Atlanta > Georgia US city"},
		{"Georgia said Russian jets had crossed into its air space near Gori and Tbilisi.", "Georgia > GE country; Gori > Shida Kartli GE near; Tbilisi > Tbilisi GE city"},
		{"Floods hit Jackson, Barrow and Madison counties in Georgia on Sunday, officials in Athens said.",
			"Jackson > Georgia US admin2; Barrow > Georgia US admin2; Madison > Georgia US admin2; Georgia > Georgia US admin1; Athens > Georgia US city"},
		{"The flight left for the capital San Jose on Monday. Costa Rica mourns.", "San Jose > San José CR city; Costa Rica > CR country"},

		// Near.
		{"The car was found near Quetta.", "Quetta > Balochistan PK near"},
		{"A camp outside Aleppo was hit.", "Aleppo > Aleppo SY near"},
		{"The village lies 40 kilometers north of Mosul.", "Mosul > Nineveh IQ near"},
		{"Shots were heard twelve miles from Grozny.", "Grozny > Chechnya RU near"},
		{"It fell on the outskirts of Maiduguri, in Borno state.", "Maiduguri > Borno NG near; Borno > Borno NG admin1"},

		// Names that are words, people, papers and streets.
		{"The man said police had no mobile phone, and reading was nice.", ""},
		{"Officers from Nice and Cannes searched a flat in Nice, France.", "Nice > Provence-Alpes-Côte d'Azur FR city; Cannes > Provence-Alpes-Côte d'Azur FR city; Nice > Provence-Alpes-Côte d'Azur FR city; France > FR country"},
		{"Police said Jackson, 34, was shot. Michael Jackson had lived there.", ""},
		{"The London Times and the Washington Post reported it.", ""},
		{"He lives on Memphis Street, off Houston Avenue.", ""},
		{"Mr Lincoln met President Washington.", ""},
		{"Paid US$40 million.", ""},
		{"The White House said so.", ""},
		{"Aniah Blanchard went missing. Blanchard was last seen in Auburn, Alabama.", "Auburn > Alabama US city; Alabama > Alabama US admin1"},

		// Datelines, capitals, hashtags, hyphens, possessives.
		{"GAZA CITY, Gaza Strip (AP) - Two people were hurt.", "GAZA CITY > Gaza Strip PS city; Gaza Strip > Gaza Strip PS admin1"},
		{"BAGHDAD (Reuters) - A bomb went off.", "BAGHDAD > Baghdad IQ city"},
		{"Pray for #Peshawar #pakistan", "Peshawar > Khyber Pakhtunkhwa PK city; pakistan > PK country"},
		{"A Kabul-based agency told it first.", "Kabul > Kabul AF city"},
		{"Mosul's hospitals were full.", "Mosul > Nineveh IQ city"},
		{"He was held in Queen Anne's County, Maryland.", "Queen Anne's County > Maryland US admin2; Maryland > Maryland US admin1"},
		{"POLICE SAID THE MAN WAS KILLED IN MEDELLIN ON SUNDAY MORNING", "MEDELLIN > Antioquia CO city"},
		{"POLICE SAID THAT MANY MORE OF THE VICTIMS CAN READ", ""},

		// Places that no gazetteer has stay, with the words.
		{"Gunmen came to the village of Qarbazan at dawn.", "Qarbazan > unknown"},
		{"Gunmen came to Qarbazan, Nigeria, at dawn. Later they fled to Kano.", "Qarbazan > NG country; Nigeria > NG country; Kano > Kano State NG city"},
		{"The Zanbaq district of Kabul was quiet.", "Zanbaq > Kabul AF city; Kabul > Kabul AF city"},
	} {
		if got := strings.ReplaceAll(read(c.text), "   ", " "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestConflict holds the places that reports of violence name to their
// countries and to their points, without any help from the text.
func TestConflict(t *testing.T) {
	for _, c := range []struct {
		name, iso string
		lat, lon  float64
	}{
		{"Mosul", "IQ", 36.34, 43.13}, {"Fallujah", "IQ", 33.35, 43.78}, {"Sinjar", "IQ", 36.32, 41.87},
		{"Idlib", "SY", 35.93, 36.63}, {"Aleppo", "SY", 36.2, 37.16}, {"Kobani", "SY", 36.89, 38.35},
		{"Raqqa", "SY", 35.95, 39.01}, {"Douma", "SY", 33.57, 36.4}, {"Deir al-Zour", "SY", 35.34, 40.14}, {"Homs", "SY", 34.73, 36.71},
		{"Bamako", "ML", 12.65, -8}, {"Timbuktu", "ML", 16.77, -3}, {"Maiduguri", "NG", 11.85, 13.16}, {"Chibok", "NG", 10.87, 12.85},
		{"Baidoa", "SO", 3.11, 43.65}, {"Mogadishu", "SO", 2.04, 45.34}, {"Kismayo", "SO", -0.36, 42.55},
		{"Karachi", "PK", 24.86, 67.01}, {"Quetta", "PK", 30.18, 66.99}, {"Peshawar", "PK", 34, 71.58}, {"Lahore", "PK", 31.55, 74.34},
		{"Kandahar", "AF", 31.61, 65.7}, {"Lashkar Gah", "AF", 31.59, 64.37}, {"Kunduz", "AF", 36.73, 68.86}, {"Kabul", "AF", 34.53, 69.17},
		{"Donetsk", "UA", 48, 37.8}, {"Mariupol", "UA", 47.1, 37.55}, {"Kiev", "UA", 50.45, 30.52}, {"Bucha", "UA", 50.55, 30.22},
		{"Grozny", "RU", 43.31, 45.69}, {"Beslan", "RU", 43.19, 44.54},
		{"Gaza", "PS", 31.5, 34.47}, {"Khan Younis", "PS", 31.34, 34.31}, {"Rafah", "PS", 31.29, 34.25}, {"Jenin", "PS", 32.46, 35.3}, {"Hebron", "PS", 31.53, 35.1},
		{"San Salvador", "SV", 13.69, -89.19}, {"Soyapango", "SV", 13.71, -89.14}, {"Chalatenango", "SV", 14.04, -88.94},
		{"Medellin", "CO", 6.24, -75.58}, {"Bogota", "CO", 4.61, -74.08}, {"Lima", "PE", -12.04, -77.03}, {"Ayacucho", "PE", -13.16, -74.22},
		{"Sanaa", "YE", 15.35, 44.21}, {"Taiz", "YE", 13.58, 44.02}, {"Aden", "YE", 12.78, 45.04},
		{"Benghazi", "LY", 32.12, 20.07}, {"Misrata", "LY", 32.38, 15.09}, {"Goma", "CD", -1.68, 29.23}, {"Bangui", "CF", 4.36, 18.55},
		{"Darfur", "SD", 13.5, 24.5}, {"Kashmir", "IN", 34, 76}, {"Chechnya", "RU", 43.3, 45.7}, {"Sinai", "EG", 29.5, 33.8},
	} {
		for _, text := range []string{
			"Two people were killed in " + c.name + " on Monday.",
			"TWO PEOPLE WERE KILLED IN " + strings.ToUpper(c.name) + " ON MONDAY.",
		} {
			ms := Default().Find(split(text))
			ps := Resolve(text, ms, Context{})
			if len(ps) != 1 || !strings.EqualFold(ps[0].Text, c.name) || ps[0].ISO != c.iso || Distance(ps[0].Lat, ps[0].Lon, c.lat, c.lon) > 40 {
				t.Errorf("%s: %v", text, ps)
			}
		}
	}
}

func TestLookup(t *testing.T) {
	for _, c := range []struct{ name, want, iso string }{
		{"KARACHI", "Karachi", "PK"}, {"karachi", "Karachi", "PK"},
		{"Medellín", "Medellín", "CO"}, {"Medellin", "Medellín", "CO"},
		{"al-Raqqa", "Ar Raqqah", "SY"}, {"Raqqa", "Ar Raqqah", "SY"}, {"Al Raqqa", "Ar Raqqah", "SY"},
		{"Port au Prince", "Port-au-Prince", "HT"}, {"PORT-AU-PRINCE", "Port-au-Prince", "HT"},
		{"St. Petersburg", "Saint Petersburg", "RU"}, {"Saint Petersburg", "Saint Petersburg", "RU"},
		{"Sa'ada", "Sa'dah", "YE"}, {"N'Djamena", "N'Djamena", "TD"}, {"U.S.", "United States", "US"},
		{"Kandahar Province", "Kandahar", "AF"}, {"Rapides Parish", "Rapides Parish", "US"},
	} {
		got := Default().Lookup(c.name)
		if len(got) == 0 || got[0].Name != c.want || got[0].ISO != c.iso {
			t.Errorf("Lookup(%q): got %v, want %s %s first", c.name, got, c.want, c.iso)
		}
	}
	if got := Default().Lookup("Pakistani"); len(got) != 0 {
		t.Errorf("an adjective is no place: %v", got)
	}
	for _, name := range []string{"", " ", "-", "Qqqq", "مدينة", "\xff\xfe"} {
		if got := Default().Lookup(name); len(got) != 0 {
			t.Errorf("Lookup(%q): %v", name, got)
		}
	}
}

func TestAdjective(t *testing.T) {
	text := "Iraqi troops and two Peruvians crossed the Afghan border."
	ms := Default().Find(split(text))
	ps := Resolve(text, ms, Context{})
	var got []string
	for i := range ms {
		got = append(got, fmt.Sprint(ps[i].Text, " ", ps[i].ISO, " ", ms[i].Adjective))
	}
	if g := strings.Join(got, "; "); g != "Iraqi IQ true; Peruvians PE true; Afghan AF true" {
		t.Error(g)
	}
}

func TestHints(t *testing.T) {
	text := "Sheriff's deputies in Dublin told the grand jury that the FBI had been called."
	g := Default()
	w := split(text)
	hints := g.Hints(w)
	if hints.Country["US"] <= 0.5 {
		t.Errorf("got %v", hints)
	}
	ms := g.Find(w)
	if p := Resolve(text, ms, hints); len(p) != 1 || p[0].ISO != "US" {
		t.Errorf("with the sheriff: %v", p)
	}
	if p := Resolve(text, ms, Context{}); len(p) != 1 || p[0].ISO != "IE" {
		t.Errorf("without him: %v", p)
	}
	if p := Resolve(text, ms, Context{Country: map[string]float64{"US": 1}}); p[0].ISO != "US" {
		t.Errorf("in a paper of the United States: %v", p)
	}
}

func TestAlternatives(t *testing.T) {
	text := "A fire broke out in Springfield."
	p := Resolve(text, Default().Find(split(text)), Context{})
	if len(p) != 1 || len(p[0].Alternatives) != 5 {
		t.Fatalf("got %v", p)
	}
	for _, a := range p[0].Alternatives {
		if a.Lat == p[0].Lat && a.Lon == p[0].Lon {
			t.Errorf("the place itself is among the others: %v", a)
		}
	}
}

// TestOneUnknown holds that a name nobody knows costs the others nothing.
func TestOneUnknown(t *testing.T) {
	const plain = "A bomb went off in Kirkuk and another in Baquba, in Diyala province."
	const odd = plain + " A third was found in the village of Zzaqbun."
	if a, b := read(plain), read(odd); b != a+"; Zzaqbun > unknown" {
		t.Errorf("got  %s\nfrom %s", b, a)
	}
}

func TestAt(t *testing.T) {
	text := "Two from Qarbazan, Nigeria, reached Kano; a Nigerien did not."
	var spans []daybook.Span
	for _, n := range []string{"Qarbazan", "Nigeria", "Kano", "Nigerien"} {
		i := strings.Index(text, n)
		if n == "Nigeria" {
			i = strings.Index(text, "Nigeria,")
		}
		spans = append(spans, daybook.Span{Start: i, End: i + len(n)})
	}
	ms := Default().At(split(text), spans)
	ps := Resolve(text, ms, Context{})
	var got []string
	for i := range ps {
		got = append(got, ps[i].Text+" "+ps[i].ISO+" "+ps[i].Precision)
	}
	if g := strings.Join(got, "; "); g != "Qarbazan NG country; Nigeria NG country; Kano NG city; Nigerien NE country" {
		t.Error(g)
	}
}

// TestAny holds the promises for any bytes: no panic, spans in order and on
// rune boundaries, one place a mention, and the same answer twice.
func TestAny(t *testing.T) {
	g := Default()
	vocabulary := []string{"Karachi", ",", "Pakistan", "in", "the", "province", "of", "St.", "al-Raqqa", "(", ")", "--", "U.S.", "'s", "NEAR", "near",
		"Paris", "TX", "Ill.", "and", "Springfield", "counties", "capital", "#gaza", "@x", "$", "12", "New", "York", "Times", "\xff", "é", "Ķ", "-", "a-b-C", "’s", "."}
	piece := rapid.OneOf(rapid.SampledFrom(vocabulary), rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }))
	rapid.Check(t, func(t *rapid.T) {
		text := strings.ToValidUTF8(strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces"), " "), "\ufffd")
		w := split(text)
		for i := range w {
			if rapid.IntRange(0, 9).Draw(t, "first") == 0 {
				w[i].First = true
			}
		}
		ms := g.Find(w)
		ps := Resolve(text, ms, g.Hints(w))
		if len(ps) != len(ms) {
			t.Fatalf("%d places for %d mentions", len(ps), len(ms))
		}
		end := 0
		for i, m := range ms {
			if m.Start < end || !m.Span.Valid(text) || m.Len() == 0 {
				t.Fatalf("%q: span %v after %d", text, m.Span, end)
			}
			end = m.End
			if m.In >= 0 && (m.In <= i || m.In >= len(ms)) {
				t.Fatalf("%q: mention %d in %d", text, i, m.In)
			}
			if m.First >= m.Last || m.Last > len(w) || w[m.First].End <= m.Start && w[m.First].Len() > 0 {
				t.Fatalf("%q: words [%d, %d) for %v", text, m.First, m.Last, m.Span)
			}
			p := &ps[i]
			if p.Text != m.Span.Of(text) || math.Abs(p.Lat) > 90 || math.Abs(p.Lon) > 180 || len(p.Alternatives) > 5 || p.Alternatives == nil {
				t.Fatalf("%q: %v", text, p)
			}
		}
		again := Resolve(text, g.Find(w), g.Hints(w))
		if fmt.Sprint(again) != fmt.Sprint(ps) {
			t.Fatalf("%q: %v, then %v", text, ps, again)
		}
	})
}

func FuzzLookup(f *testing.F) {
	for _, s := range []string{"Karachi", "al-", "St.", "\xff", "Åland", "a b c d e f g h i", "ﬁ"} {
		f.Add(s)
	}
	g := Default()
	f.Fuzz(func(t *testing.T, name string) {
		for _, e := range g.Lookup(name) {
			if e.Name == "" || !utf8.ValidString(e.Name) {
				t.Errorf("%q: %+v", name, e)
			}
		}
	})
}
