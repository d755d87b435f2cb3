package ingest

import (
	"fmt"
	"strings"
	"testing"
)

// The forms in which networks hand out their posts for embedding.
func TestEmbeds(t *testing.T) {
	for _, c := range []struct{ name, markup, want string }{
		{"X",
			`<blockquote class="twitter-tweet"><p lang="en">Six dead &#8212; all in the hall</p>&mdash; Ada (north) Brun (@adabrun) <a href="https://x.com/adabrun/status/12">May 2, 2020</a></blockquote>`,
			`X|Ada (north) Brun|adabrun|2020-05-02|Six dead — all in the hall — Ada (north) Brun (@adabrun) May 2, 2020`},
		{"X, words without a paragraph",
			`<blockquote class="twitter-tweet" data-lang="en">Six dead, says Jon (@jon) — Ada Brun (@adabrun) <a href="https://twitter.com/adabrun/statuses/12">2 May 2020</a></blockquote>`,
			`X|Ada Brun|adabrun|2020-05-02|Six dead, says Jon (@jon) — Ada Brun (@adabrun) 2 May 2020`},
		{"X, no byline",
			`<blockquote class="twitter-video"><p>Six dead in <a href="https://x.com/hashtag/fire">#fire</a></p><a href="https://x.com/adabrun/status/12"></a></blockquote>`,
			`X||adabrun||Six dead in #fire`},
		{"X, byline in a paragraph, no date",
			`<blockquote class="twitter-tweet"><p>Six dead</p><p>&mdash; Ada Brun (@adabrun) <a href="https://twitter.com/adabrun/status/12"></a></p></blockquote>`,
			`X|Ada Brun|adabrun||Six dead — Ada Brun (@adabrun)`},
		{"X, a reply within",
			`<blockquote class="twitter-tweet" data-conversation="none"><p>Six <b>dead</b></p>&mdash; Ada Brun (@adabrun) <a href="https://twitter.com/adabrun/status/12">May 2, 2020</a><blockquote>x</blockquote></blockquote>`,
			`X|Ada Brun|adabrun|2020-05-02|Six dead — Ada Brun (@adabrun) May 2, 2020`},
		{"X, rendered",
			`<div class="twitter-tweet twitter-tweet-rendered"><iframe src="https://platform.twitter.com/embed/Tweet.html?id=12"></iframe></div>`,
			`an X post is embedded here; the page does not carry its words`},
		{"X, frame",
			`<iframe src="https://platform.x.com/embed/Tweet.html?id=12"></iframe>`,
			`an X post is embedded here; the page does not carry its words`},
		{"X, AMP",
			`<amp-twitter data-tweetid="12" width="100" height="100"></amp-twitter>`,
			`an X post is embedded here; the page does not carry its words`},
		{"X, deleted",
			`<blockquote class="twitter-tweet"><a href="https://twitter.com/adabrun/status/12">Gone <span>(new window)</span></a></blockquote>`,
			`an X post by adabrun is embedded here; the page does not carry its words`},
		{"Instagram, name in the link",
			`<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/C1/"><div><a href="https://www.instagram.com/p/C1/">Sieh dir das an</a><p><a href="https://www.instagram.com/p/C1/">Ein Beitrag geteilt von Ada Brun (@ada.brun)</a></p></div></blockquote>`,
			`an Instagram post by Ada Brun (@ada.brun) is embedded here; the page does not carry its words`},
		{"Instagram, a language that is not known",
			`<blockquote class="instagram-media"><p>Six dead</p><p>Bejegyzés, megosztotta: Ada Brun (@ada.brun)</p></blockquote>`,
			`Instagram||ada.brun||Six dead — (@ada.brun)`},
		{"Instagram, an article of that class",
			`<div class="instagram-media"><p>Six dead</p></div>`,
			``},
		{"Facebook",
			`<div class="fb-post" data-href="https://www.facebook.com/ada.brun/posts/1"><blockquote><p>Six dead</p><p>Posted by <a href="https://www.facebook.com/ada.brun">Ada Brun</a> on <a href="https://www.facebook.com/ada.brun/posts/1">Saturday, May 2, 2020</a></p></blockquote></div>`,
			`Facebook|Ada Brun|ada.brun|2020-05-02|Six dead — Ada Brun Saturday, May 2, 2020`},
		{"Facebook, empty",
			`<div class="fb-post" data-href="https://www.facebook.com/ada.brun/posts/1"></div>`,
			`a Facebook post by ada.brun is embedded here; the page does not carry its words`},
		{"Facebook, frame",
			`<iframe src="https://www.facebook.com/plugins/post.php?href=x"></iframe>`,
			`a Facebook post is embedded here; the page does not carry its words`},
		{"Bluesky",
			`<blockquote class="bluesky-embed" data-bluesky-uri="at://x"><p>Six dead</p>&mdash; Ada Brun (<a href="https://bsky.app/profile/did:plc:x?ref_src=embed">@ada.example</a>) <a href="https://bsky.app/profile/did:plc:x/post/3?ref_src=embed">May 2, 2020 at 1:26 PM</a></blockquote>`,
			`Bluesky|Ada Brun|ada.example|2020-05-02T13:26:00|Six dead — Ada Brun (@ada.example) May 2, 2020 at 1:26 PM`},
		{"Mastodon",
			`<blockquote class="mastodon-embed" data-embed-url="https://m.example/@ada/11/embed"><a href="https://m.example/@ada/11"><div>Post by @ada@m.example</div><div>View on Mastodon</div></a></blockquote>`,
			`a Mastodon post by ada@m.example is embedded here; the page does not carry its words`},
		{"TikTok",
			`<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ada.b/video/7"><section><a href="https://www.tiktok.com/@ada.b">@ada.b</a> <p>Six dead</p> <a href="https://www.tiktok.com/music/1">♬ a song</a></section></blockquote>`,
			`TikTok||ada.b||Six dead`},
		{"Threads",
			`<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ada/post/C"><a href="https://www.threads.net/@ada/post/C"><div>View on Threads</div></a></blockquote>`,
			`a Threads post by ada is embedded here; the page does not carry its words`},
		{"Telegram",
			`<script async src="https://telegram.org/js/telegram-widget.js" data-telegram-post="ada_alerts/7"></script>`,
			`a Telegram post by ada_alerts is embedded here; the page does not carry its words`},
	} {
		t.Run(c.name, func(t *testing.T) {
			const before, after = "The fire began at noon in the old mill by the river.", "It was put out by the evening, the fire service said."
			raw := "<html><body><p>" + before + "</p>" + c.markup + "<p>" + after + "</p></body></html>"
			reports, errs := readAll(t, "x", raw, Meta{})
			if len(reports) != 1 || len(errs) > 0 {
				t.Fatalf("%d reports, %q", len(reports), errs)
			}
			r := reports[0]
			hold(t, r, raw)
			var got []string
			for _, p := range r.Posts {
				words := p.Span.Of(r.Text)
				got = append(got, fmt.Sprintf("%s|%s|%s|%s|%s", p.Platform, p.Author, p.Handle, p.Posted, words))
				if want := before + "\n\n" + words + "\n\n" + after; r.Text != want {
					t.Errorf("text is %q, want %q", r.Text, want)
				}
			}
			for _, n := range r.Notes {
				got = append(got, n.Text)
				if n.Span.Start != len(before) {
					t.Errorf("note at %d, want %d", n.Span.Start, len(before))
				}
			}
			if g := strings.Join(got, "\n"); g != c.want {
				t.Errorf("got\n%s\nwant\n%s", g, c.want)
			}
		})
	}
}

// A post far below an article, behind other matter, may belong to that.
func TestPostBelowArticle(t *testing.T) {
	const post = `<blockquote class="twitter-tweet"><p>Six dead</p>&mdash; Ada Brun (@adabrun) <a href="https://x.com/adabrun/status/12">May 2, 2020</a></blockquote>`
	lead := "<article>" + strings.Repeat("<p>The fire began at noon in the old mill by the river and was put out by the evening.</p>", 4)
	for _, c := range []struct {
		body  string
		notes int
	}{
		{lead + post + "</article><footer>Imprint of the paper</footer>", 0},
		{lead + "</article><footer>Imprint of the paper" + post + "</footer>", 1},
	} {
		reports, _ := readAll(t, "x", "<html><body>"+c.body+"</body></html>", Meta{})
		if r := reports[0]; len(r.Posts) != 1 || len(r.Notes) != c.notes || c.notes == 1 && r.Notes[0].Span != r.Posts[0].Span {
			t.Errorf("got posts %+v, notes %+v", r.Posts, r.Notes)
		}
	}
}

func TestAddress(t *testing.T) {
	for _, c := range []struct{ href, platform, handle string }{
		{"https://twitter.com/ada/status/12?s=20", "X", "ada"},
		{"https://x.com/i/web/status/12", "X", ""},
		{"//mobile.twitter.com/ada/statuses/12", "X", "ada"},
		{"https://x.com/ada", "", ""},
		{"https://www.instagram.com/reel/C1/", "Instagram", ""},
		{"https://m.facebook.com/ada.b/videos/1/", "Facebook", "ada.b"},
		{"https://bsky.app/profile/ada.example/post/3k", "Bluesky", "ada.example"},
		{"https://m.example/users/ada/statuses/11", "Mastodon", "ada@m.example"},
		{"https://t.me/ada_alerts/7", "Telegram", "ada_alerts"},
		{"https://news.example/status/12", "", ""},
	} {
		if platform, handle := address(c.href); platform != c.platform || handle != c.handle {
			t.Errorf("%s: got %q, %q, want %q, %q", c.href, platform, handle, c.platform, c.handle)
		}
	}
}
