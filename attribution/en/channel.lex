# The way something was said. Forms name the way; head words only.

[channel]
account
address
affidavit
announcement
annual report
appearance
audio
blog
blog post
briefing
broadcast
bulletin
call
chat
communique, communiqué
complaint
conference
criminal complaint
dispatch
documents
email, e-mail
facebook post
filing
hearing
indictment
instagram post
interview
letter
livestream
memo
message, messages
news conference
news release
newscast
note
notice
online statement
phone
phone call
phone interview
post, posts
posting
presentation
press briefing
press conference
press release
recording
release
remarks
report
series of tweets
site
social media
speech
state radio
state television
statement, statements
telephone
telephone call
telephone chat
telephone interview
television
testimony
text message
thread
tv
tweet, tweets
update
video, videos
video message
voicemail
web site
website
written statement

[platform]
bluesky
facebook
instagram
linkedin
mastodon
periscope
reddit
snapchat
telegram
tiktok
truth social
twitter
vk
weibo
whatsapp
x
youtube

# Signs of a post that hands on another's words.
[retweet]
rt

[credit]
h/t
via

# Words that call for attention before a headline.
[slug]
alert
breaking
developing
exclusive
latest
live
more
news
update
updated
updates
urgent
watch

# What somebody found out, or laid down: it speaks for itself. "A study found", "records
# show".
[finding]
affidavit, affidavits
analyses, analysis
audit
autopsies, autopsy
charging papers
court papers
data
document, documents
estimate, estimates
evidence
figures
filing, filings
findings
inquest
inquiry
investigation
log, logs
papers
poll, polls
probe
record, records
research
results
review
statistics
studies, study
survey, surveys
test, tests
transcript, transcripts
