export const usage = `adwright post-everywhere CONTENT --caption TEXT   a picture or video, on Facebook and Instagram
adwright post-video FILE --caption TEXT           a video, on your Facebook Page
adwright quick-image-campaign PROMPT --caption TEXT   a poster made from one sentence, everywhere
adwright quick-video-campaign PROMPT --caption TEXT   a film made from one sentence, everywhere

adwright poster --brief FILE --out FILE           a poster, drawn on this machine: no server, no key
adwright edit LAYOUT --out FILE                   the same poster with other words, colours, pictures or another shape
adwright video --brief FILE --out FILE            a video ad, made on this machine: no server, no key
adwright video STORYBOARD --out FILE              the film of a storyboard that was written with --storyboard-out and changed
adwright validate-video PATH [PATH ...]           whether videos are whole and fit for ads, looked at on this machine

adwright admin create EMAIL                       the first administrator, at the machine of the server
adwright admin list | keys rotate | accounts import FILE   … and what else operators do: docs/guides/operating.md

CONTENT is a file, or the id of one in your library (media_…).

What and where
  --network NAME         facebook or instagram; give it twice for both (default: everywhere)
  --at 2026-12-24T09:00  later, by the clock of your workspace (default: now)
  --hashtags a,b         without #
  --first-comment TEXT
  --alt TEXT             what the picture shows, for those who do not see it
  --fix                  crop, convert or shorten what a network would not take
  --key KEY              the same key is never a second post, however often you run it

Made from a sentence
  --style NAME           of a poster, such as illustration (default: Adwright chooses); of a video, such as brand_story
                         (default: commercial)
  --duration SECONDS     6, 15, 30, 60 or 120 (videos)
  --business NAME        on the poster (default: your workspace's name)
  --language CODE        of the poster's words, such as de (default: this machine's)

Drawn on this machine
  --brief FILE           JSON: business, product and, if you like, offer, url, language, tone, brandColor, headline,
                         description, button, photo, logo … (docs/guides/posters.md)
  --style NAME           hyperrealistic, photorealistic, illustration, cartoon, abstract, vintage, minimalist,
                         cyberpunk or watercolor
  --ratio R              1:1, 4:5, 9:16, 16:9, 4:3 or 1.91:1
  --seed N               another number, another variation; --composition NAME keeps an arrangement
  --out FILE             .png, .jpg, .webp or .svg
  --layout FILE.json     every box with its role, text, ink and pixels, and what edit needs
  --headline, --body, --offer, --kicker, --button TEXT; --color #7a3b2e; --photo FILE; --logo FILE

Videos made on this machine
  --brief FILE           as above, and points, quote, photos and clips (docs/guides/video-studio.md)
  --style NAME           commercial, social, explainer, testimonial, product_demo, brand_story, event_promo or tutorial
  --seconds N            6, 15, 30, 60 or 120 (default: 15); --seed N another number, another storyboard
  --ratio R              9:16, 1:1, 4:5 or 16:9 (default: 9:16)
  --look NAME            a style of posters, such as vintage (default: what suits)
  --music NAME           upbeat, corporate, cinematic, lofi, synthwave, acoustic, playful, epic or none
  --photo FILE, --clip FILE, --point TEXT   as often as there are some; the first photo is the product
  --quote TEXT --quote-name NAME   the words of a real customer
  --no-captions          what is said is not drawn into the picture; --srt FILE, --vtt FILE write it beside the film
  --draft                quicker and coarser, to look at
  --out FILE.mp4         written when it passed the look at every picture; --webm FILE a second copy
  --storyboard-out FILE.json   the storyboard to change by hand; without --out nothing else is made

Videos looked at on this machine
  --placement NAME       facebook_feed, instagram_feed, marketplace, facebook_stories, instagram_stories, facebook_reels,
                         instagram_reels or facebook_in_stream; feed, stories, reels and in_stream stand for both
                         networks. What is named must take it (default: all are told, none decides)
  --tables-only          read headers and tables, decode nothing
  --json                 the report as one object, of several files as an array
  Ends with 0 when all are fit, 1 when one is not, 2 when one cannot be opened or it was called wrongly.

Signing in
  --url URL              where Adwright runs (default: ADWRIGHT_URL, or http://localhost:4747)
  --token TOKEN          or ADWRIGHT_TOKEN: an API key or an access token; or ADWRIGHT_EMAIL and ADWRIGHT_PASSWORD
  Without any, on this machine: a new rehearsal account, where everything is simulated.

Answer
  --json                 only the post, as JSON
  --no-wait              do not wait until it is out
  Ends with 0 when everything is out (or on the calendar, with --at), 1 when something failed, 2 when something waits,
  is still on its way or needs a look, 64 when it was called wrongly.
`
