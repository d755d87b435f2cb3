package read

import (
	"testing"

	"daybook"
)

// TestDay reads the day of what happened, among days of other things.
func TestDay(t *testing.T) {
	for _, x := range []struct{ published, title, text, day string }{
		{"2019-03-03", "Two hurt in overnight bar shooting", // the hour says more exactly which day of the night it was
			"Two men were shot overnight outside a bar in Omaha, police said.\n\nOfficers found them around 2:30 a.m. Sunday near a parked van.", "2019-03-03"},
		{"2019-09-20", "Man held over shooting last month",
			"A man was arrested over a shooting last month that killed a clerk in Omaha.\n\nThe clerk was shot on Aug. 20 in his shop.", "2019-08-20"},
		{"2019-03-07", "Boy dies days after drive-by", // who dies in hospital was hurt on another day
			"Arlen Voss, 8, died Wednesday at a hospital in Omaha when he was taken off life support, police said.\n\nHe was hit by a stray bullet as he played outside on Sunday.", "2019-03-03"},
		{"2019-03-05", "Mother shot by accident has died",
			"A woman who was shot in the head has died.\n\nDora Voss, 25, died just after 5 p.m. Monday. Officials said the shooting happened on Sunday.", "2019-03-03"},
		{"2019-03-04", "Man pleads guilty in 2017 shooting", // a page and when it was put up
			"Updated: Mar 4, 2019 - 7:34 PM\n\n(Published Monday, March 4, 2019)\n\nA man who shot his neighbor in Omaha on July 9, 2017 has pleaded guilty.", "2017-07-09"},
		{"2019-03-05", "Man sentenced for New Year's shooting",
			"A man was sentenced to two weeks in jail Tuesday for a shooting that hurt his wife.\n\nIn the early hours of Jan. 1 an argument broke out at a cabin, and he shot her in the leg.", "2019-01-01"},
	} {
		r := &daybook.Report{Published: x.published, Text: x.title + "\n\n" + x.text, Body: len(x.title) + 2}
		h := English().Read(r).Happenings[0]
		if h.Date == nil || h.Date.Start != x.day {
			t.Errorf("%s: read %+v, want %s", x.title, h.Date, x.day)
		}
	}
}
