package timex

import (
	"fmt"
	"testing"

	"daybook/token"
)

// show writes what a mention means, for tables: its words, its date, its
// precision and its flags.
func show(text string, m *Mention) string {
	s := m.Span.Of(text)
	if d, ok := m.Date(text); ok {
		s += " = " + d.Start
		if d.End != nil {
			s += ".." + *d.End
		}
	} else {
		s += " = " + m.Value()
	}
	s += " " + m.Precision.String()
	if m.Part != WholeDay {
		s += " " + m.Part.String()
	}
	if m.Background {
		s += " background"
	}
	if m.Tense == Future {
		s += " future"
	}
	if m.Bound != Within {
		s += " " + [...]string{"", "since", "until", "before", "after"}[m.Bound]
	}
	return s
}

// TestFind is a table of what reports say, read on a day.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		published, text string
		want            []string
	}{
		// the case that must work
		{"2023-02-18", "The attack, which started on Friday night, came to an end during the wee hours of Saturday as the security forces claimed to have secured the building after a gun battle lasting several hours.",
			[]string{"Friday night = 2023-02-17 part night", "the wee hours of Saturday = 2023-02-18 part night", "several hours = PTXH none"}},
		{"2023-02-18", "which has carried out regular attacks over the last several months, claimed it", []string{"the last several months = PXM none"}},
		{"2023-02-18", "have seen a major spike since last November when the group ended a ceasefire", []string{"last November = 2022-11 month background since"}},
		{"2023-02-18", "underway since last more than three hours at the office", []string{"more than three hours = PT3H none"}},
		{"2023-02-18", "— Jyot Jeet (@activistjyot) February 17, 2023", []string{"February 17, 2023 = 2023-02-17 day"}},

		// only the year is known
		{"2004", "killed on Thursday in Baghdad", []string{"Thursday = 2004 year"}},
		{"2004", "killed last year and in 2003", []string{"last year = 2003 year background", "2003 = 2003 year background"}},
		{"2004", "killed yesterday, and in March", []string{"yesterday = 2004 year", "March = 2004-03 month"}},
		{"2004-09", "killed late Friday; two weeks ago; on Sept. 8", []string{"late Friday = 2004-09 month", "two weeks ago = 2004-09 month", "Sept. 8 = 2004-09-08 day"}},
		{"", "killed on Friday, February 17, 2023, and again last week", []string{"Friday, February 17, 2023 = 2023-02-17 day", "last week =  none"}},
		{"", "killed on Friday", []string{"Friday =  none"}},

		// weekdays
		{"2023-02-18", "He was shot Saturday. The trial will begin Monday, police said Wednesday.",
			[]string{"Saturday = 2023-02-18 day", "Monday = 2023-02-20 day future", "Wednesday = 2023-02-15 day"}},
		{"2023-02-18", "Wednesday's blast", []string{"Wednesday = 2023-02-15 day"}},
		{"2023-02-18", "is due in court on Tuesday", []string{"Tuesday = 2023-02-21 day future"}},
		{"2023-02-18", "Next Tuesday; last Saturday; this Thursday", []string{"Next Tuesday = 2023-02-21 day future", "last Saturday = 2023-02-11 day", "this Thursday = 2023-02-16 day"}},
		{"2023-02-18", "the Sunday Times, Black Friday, Ash Wednesday and Bloody Sunday", []string{"Ash Wednesday = 2023-02-22 day future"}},

		// days by date
		{"1990-01-26", "ON 5 JANUARY, YESTERDAY AND 25 JAN 90 IN MAY", []string{"5 JANUARY = 1990-01-05 day background", "YESTERDAY = 1990-01-25 day", "25 JAN 90 = 1990-01-25 day", "MAY = 1989-05 month background"}},
		{"2018-01-05", "on Sunday, Dec. 31; on Dec. 28", []string{"Sunday, Dec. 31 = 2017-12-31 day", "Dec. 28 = 2017-12-28 day"}},
		{"2018-01-05", "He will stand trial on Nov. 13.", []string{"Nov. 13 = 2018-11-13 day future"}},
		{"2018-01-05", "arrested on March 3", []string{"March 3 = 2017-03-03 day background"}},
		{"2018-01-05", "in a 12/31/2017 statement and one of 2017-12-30", []string{"12/31/2017 = 2017-12-31 day", "2017-12-30 = 2017-12-30 day"}},
		{"2018-01-05", "since the October 7 attack; from Dec. 10 to 12", []string{"October 7 = 2017-10-07 day background", "Dec. 10 to 12 = 2017-12-10..2017-12-12 day background since"}},

		// counted from another day
		{"2023-02-18", "The attack of February 7 killed two. A day earlier three had died, and on the same night four.",
			[]string{"February 7 = 2023-02-07 day", "A day earlier = 2023-02-06 day", "the same night = 2023-02-06 part night"}},
		{"2023-02-18", "two days after the attack", []string{"two days = P2D none after"}},
		{"2023-02-18", "died two days ago, a month ago, two years ago, hours later", []string{"two days ago = 2023-02-16 day", "a month ago = 2023-01 month background", "two years ago = 2021 year background", "hours later = PTXH none"}},
		{"2023-02-18", "the day before yesterday", []string{"the day before yesterday = 2023-02-16 day"}},

		// hours
		{"2023-02-18", "at 6:30 a.m. Sunday, at about 10.10am, overnight and this morning",
			[]string{"6:30 a.m. Sunday = 2023-02-12 minute", "10.10am = 2023-02-12 minute", "overnight = 2023-02-17 part night", "this morning = 2023-02-18 part morning"}},
		{"2023-02-18", "shot Tuesday morning, Feb. 14, in Lahore", []string{"Tuesday morning, Feb. 14 = 2023-02-14 part morning"}},
		{"2023-02-18", "at 1800 GMT on Friday", []string{"1800 GMT on Friday = 2023-02-17 minute"}},

		{"2023-02-18", "the night between Thursday and Friday; overnight Thursday into Friday; on the night of Feb. 16-17",
			[]string{"the night between Thursday and Friday = 2023-02-16 part night", "overnight Thursday into Friday = 2023-02-16 part night", "the night of Feb. 16-17 = 2023-02-16 part night"}},
		{"2023-02-18", "at midnight local time (1900 GMT) on Friday; Thursday, Feb. 16, at 11:15 p.m.; Sunday (February 12) at 2 a.m.",
			[]string{"midnight local time (1900 GMT) on Friday = 2023-02-17 minute", "Thursday, Feb. 16, at 11:15 p.m. = 2023-02-16 minute", "Sunday (February 12) at 2 a.m. = 2023-02-12 minute"}},
		{"2023-02-18", "a week ago Friday; a fortnight ago; nine years ago today; three quarters of the city; a second bomb",
			[]string{"a week ago Friday = 2023-02-10 day", "a fortnight ago = 2023-01-30..2023-02-05 week", "nine years ago today = 2014-02-18 day background"}},

		// the months ahead: a cue, or a verb right before, decides
		{"2023-02-18", "He was killed in March. The guidelines, due in March, were drawn up by officials.", []string{"March = 2022-03 month background", "March = 2023-03 month future"}},

		// an old story goes on in its own year
		{"2022-01-28", "On Nov. 18, 2019, a court jailed two men for the raids of Nov. 16.", []string{"Nov. 18, 2019 = 2019-11-18 day background", "Nov. 16 = 2019-11-16 day background"}},
		{"2024-06-21", "On Friday, May 12th 2024, and in FY 2023", []string{"Friday, May 12th 2024 = 2024-05-12 day background", "FY 2023 = 2023 year background"}},

		// wrapped lines
		{"1990-01-09", "THE MAYOR OF ACHI, IN THE NORTHERN DEPARTMENT, WHO WAS KIDNAPPED ON 5\nJANUARY, APPARENTLY BY ARMY OF LIBERATION GUERRILLAS, IS THE SECOND MAYOR\nWHO HAS BEEN MURDERED IN THE NORTH OF THE COUNTRY WITHIN THE\nLAST 3 DAYS.\n", []string{"5\nJANUARY = 1990-01-05 day", "THE\nLAST 3 DAYS = 1990-01-06..1990-01-09 day"}},

		// no times
		{"2023-02-18", "The 12-year-old, aged 12, and a boy five years old may march. The second man sat in the sun. In the fall of Kabul 2000 people died.", nil},
		{"2023-02-18", "Jan-Michael Vincent and April Jones met May Smith at 5, Main Street, 110 miles off.", nil},
	} {
		t.Run("", func(t *testing.T) {
			g := English()
			d := token.English().Cut(c.text)
			var got []string
			for _, m := range g.Find(d, g.Anchor(d, c.published)) {
				got = append(got, show(c.text, &m))
			}
			if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", c.want) {
				t.Errorf("%s: %s\ngot  %q\nwant %q", c.published, c.text, got, c.want)
			}
		})
	}
}

// TestAnchor is a table of datelines and dates of publication.
func TestAnchor(t *testing.T) {
	for _, c := range []struct{ text, published, want string }{
		{" date 2023-02-18 Karachi: More than seven people were killed", "", "2023-02-18 day 2023-02-18"},
		{"   LIMA, 25 JAN 90 (EFE) -- [TEXT] THE ARMY SAID TODAY", "", "1990-01-25 day 25 JAN 90"},
		{"   QUITO, 22 AUGUST 89 (DPA) -- [TEXT] THE GOVERNMENT", "", "1989-08-22 day 22 AUGUST 89"},
		{"   NO CITY, NO DATE -- [TEXT] IN THEIR INITIAL PROPOSAL", "", "none"},
		{"BAGHDAD, Sept. 8 (NNN): A bomb killed nine", "2004", "2004-09-08 day Sept. 8"},
		{"KARACHI, Feb 17 (AP) - Gunmen killed nine", "2023-02-18", "2023-02-17 day Feb 17"},
		{"Nine killed in Karachi\nKARACHI, Feb 17 (AP) - Gunmen killed nine", "2023-02-18T06:10:00Z", "2023-02-17 day Feb 17"},
		{"KARACHI, Dec 31 (AP) - Gunmen killed nine", "2023-01-01", "2022-12-31 day Dec 31"},
		{"On Feb 17 (Friday) gunmen killed nine", "2023-02-20", "2023-02-20 day "},
		{"A bomb killed nine on Jan. 3 - the third.", "2023-02-20", "2023-02-20 day "},
		{"Feb. 17, 2023\n\nA bomb killed nine.", "", "2023-02-17 day Feb. 17, 2023"},
		{"A bomb killed nine.", "October 11, 2023", "2023-10-11 day "},
		{"A bomb killed nine.", "2023-02-18T23:10:00-05:00", "2023-02-18T23:10 minute "},
		{"A bomb killed nine.", "2016-11-09 20:01:00", "2016-11-09T20:01 minute "},
		{"A bomb killed nine.", "2017-12-31T00:00:00", "2017-12-31 day "},
		{"A bomb killed nine.", "2004-09", "2004-09-01 month "},
		{"A bomb killed nine.", "2004", "2004-01-01 year "},
		{"A bomb killed nine.", "2004-13-41", "none"},
		{"A bomb killed nine.", "lately", "none"},
		{"", "", "none"},
	} {
		g := English()
		a := g.Anchor(token.English().Cut(c.text), c.published)
		got := "none"
		if !a.IsZero() {
			got = a.From.day().String()
			if a.Precision == Minute {
				got = a.From.String()
			}
			got += " " + a.Precision.String() + " " + a.Dateline.Of(c.text)
		}
		if got != c.want {
			t.Errorf("%q, %q: got %q, want %q", c.text, c.published, got, c.want)
		}
	}
}

func TestDateAndSaid(t *testing.T) {
	for _, c := range []struct{ text, date, said string }{
		{"on Friday night", "2023-02-17 day", "2023-02-17T18:00 2023-02-18T05:59"},
		{"on Friday", "2023-02-17 day", "2023-02-17 2023-02-17"},
		{"at 6:30 a.m. Friday", "2023-02-17 day", "2023-02-17T06:30 2023-02-17T06:30"},
		{"last week", "2023-02-06..2023-02-12 week", "2023-02-06 2023-02-12"},
		{"last weekend", "2023-02-11..2023-02-12 day", "2023-02-11 2023-02-12"},
		{"last November", "2022-11 month", "2022-11-01 2022-11-30"},
		{"in the third quarter of 2022", "2022-07..2022-09 month", "2022-07-01 2022-09-30"},
		{"in the 1990s", "1990..1999 year", "1990-01-01 1999-12-31"},
		{"in the past 24 hours", "2023-02-17..2023-02-18 day", "2023-02-17T00:00 2023-02-18T23:59"},
		{"for three days", "", ""},
	} {
		text := c.text + ", police said"
		d := token.English().Cut(text)
		ms := English().Find(d, OnDay(2023, 2, 18))
		if len(ms) != 1 {
			t.Errorf("%q: %d mentions", c.text, len(ms))
			continue
		}
		var date, said string
		if x, ok := ms[0].Date(text); ok {
			date = x.Start
			if x.End != nil {
				date += ".." + *x.End
			}
			date += " " + x.Precision
		}
		if x, ok := ms[0].Said(text); ok {
			said = x.From + " " + x.To
		}
		if date != c.date || said != c.said {
			t.Errorf("%q: got %q and %q, want %q and %q", c.text, date, said, c.date, c.said)
		}
	}
	if s := Published("2023-02-18T06:10:00Z").Said(); s.From != "" || s.To != "2023-02-18T06:10" {
		t.Errorf("an anchor's time of saying: %+v", s)
	}
}
