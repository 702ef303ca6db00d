import { createHash } from 'node:crypto'
import { escapeHtml } from '../wire/html.ts'
import type { ShownPost, Visual } from './shown-post.ts'

const style = `
*{box-sizing:border-box}
:root{--ink:#1c1e21;--soft:#5f6570;--line:#e3e5e9;--ground:#eef0f3;--card:#fff;--mark:#7a4b00;--mark-ground:#fff3d6}
@media (prefers-color-scheme:dark){:root{--ink:#e7e9ec;--soft:#a5abb5;--line:#3a3d42;--ground:#17181a;--card:#242629;--mark:#ffd98a;--mark-ground:#3a2f14}}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.45 system-ui,-apple-system,"Segoe UI",sans-serif}
.banner{background:var(--mark-ground);color:var(--mark);padding:.7rem 1rem;text-align:center;font-size:.9rem}
main{max-width:620px;margin:0 auto}
article{background:var(--card);overflow:hidden}
@media (min-width:680px){main{padding:1.5rem 0 3rem}article{border:1px solid var(--line);border-radius:14px}}
header{display:flex;gap:.75rem;align-items:center;padding:.9rem 1rem}
.face{flex:none;width:42px;height:42px;border-radius:50%;display:grid;place-items:center;background:#3f6fb5;color:#fff;font-weight:700}
.instagram .face{background:#a8417f}
header b{display:block}small{color:var(--soft);font-size:.83rem}
.state{margin:0 1rem .8rem;padding:.45rem .7rem;border-radius:8px;background:var(--ground);font-size:.88rem}
.words{margin:0;padding:0 1rem .9rem;white-space:pre-wrap;overflow-wrap:anywhere}
.visuals{display:flex;overflow-x:auto;scroll-snap-type:x mandatory;background:#000}
figure{margin:0;flex:0 0 100%;scroll-snap-align:center;display:grid;place-items:center}
figure+figure{border-left:3px solid var(--card)}figure:not(:only-child){flex-basis:93%}
figure img,figure video{display:block;width:100%;height:auto;max-height:78vh;object-fit:contain}
.more{margin:0;padding:.45rem 1rem;text-align:center;color:var(--soft);font-size:.83rem}
.link{display:block;color:inherit;text-decoration:none;border-block:1px solid var(--line);background:var(--ground)}
.link img{display:block;width:100%;max-height:340px;object-fit:cover}.link span{display:block;padding:.7rem 1rem}
.link b{display:block;overflow-wrap:anywhere}
.counts{display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin:0;padding:.8rem 1rem;border-bottom:1px solid var(--line);color:var(--soft);font-size:.9rem}
ol{list-style:none;margin:0;padding:.6rem 1rem 1rem}li{margin:.55rem 0;display:flex}li.answer{margin-left:2rem}
li p{margin:0;background:var(--ground);border-radius:14px;padding:.5rem .8rem;overflow-wrap:anywhere}
.none{padding:1rem;margin:0;color:var(--soft);font-size:.9rem}
.lost{padding:3rem 1.2rem;text-align:center}`

/** No script; pictures and videos come from the twin itself, a link's picture from wherever it lies. */
export const postPolicy = `default-src 'none'; img-src 'self' http: https:; media-src 'self'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors *`

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/_twin/pictures/210.svg"><title>${title}</title><style>${style}</style></head><body><div class="banner" role="note"><b>Simulated.</b> This post exists in the rehearsal only: nobody sees it, and all people and figures are made up.</div><main>${body}</main></body></html>`

export const lostPage = (): string =>
  page(
    'No such post (simulated)',
    '<article><div class="lost"><h1>Nothing here</h1><p>The post was deleted, has ended, or never existed.</p></div></article>',
  )

/** One post as a card, readable on a phone and at a desk. */
export function postPage(post: ShownPost, zone: string): string {
  const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })
  const time = (at: number): string => when.format(new Date(at * 1000))
  const author = escapeHtml(post.handle ?? post.author)
  const state = post.state === undefined ? '' : `<p class="state">${escapeHtml(post.state)}</p>`
  const words = post.words === undefined ? '' : `<p class="words">${escapeHtml(post.words)}</p>`
  const visuals =
    post.visuals.length === 0
      ? ''
      : `<div class="visuals" role="region" aria-label="Pictures and videos" tabindex="0">${post.visuals.map(visual).join('')}</div>`
  const more =
    post.visuals.length > 1
      ? `<p class="more">${post.visuals.length} in a row: swipe or scroll sideways</p>`
      : ''
  const body = post.place === 'Instagram' ? visuals + more + words : words + visuals + more
  return page(
    `${author} on ${post.place} (simulated)`,
    `<article class="${post.place.toLowerCase()}"><header><span class="face" aria-hidden="true">${escapeHtml(post.author.slice(0, 1).toUpperCase())}</span><span><b>${author}</b><small>${post.place} · ${post.form} · ${escapeHtml(time(post.at))}</small></span></header>${state}${body}${linkCard(post)}${counts(post)}${comments(post, time)}</article>`,
  )
}

function visual({ kind, source, poster, alt, width, height }: Visual): string {
  const size = `width="${width}" height="${height}"`
  return kind === 'picture'
    ? `<figure><img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}" ${size}></figure>`
    : `<figure><video controls playsinline preload="metadata" src="${escapeHtml(source)}" poster="${escapeHtml(poster ?? '')}" aria-label="${escapeHtml(alt)}" ${size}></video></figure>`
}

function linkCard({ link }: ShownPost): string {
  if (!link) return ''
  const picture = link.picture === undefined ? '' : `<img src="${escapeHtml(link.picture)}" alt="">`
  const host = URL.parse(link.url)?.host ?? ''
  // Only web addresses are stored, so the link cannot run anything.
  return `<a class="link" href="${escapeHtml(link.url)}" rel="nofollow noreferrer">${picture}<span><small>${escapeHtml(host)}</small><b>${escapeHtml(link.title)}</b><small>${escapeHtml(link.description ?? '')}</small></span></a>`
}

const count = (value: number, one: string, many: string): string =>
  `<span>${value.toLocaleString('en')} ${value === 1 ? one : many}</span>`

const counts = ({ counts: { reactions, shares, views }, comments: said, place }: ShownPost): string =>
  `<p class="counts">${count(reactions, place === 'Instagram' ? 'like' : 'reaction', place === 'Instagram' ? 'likes' : 'reactions')}${count(said.length, 'comment', 'comments')}${count(shares, 'share', 'shares')}${count(views, 'view', 'views')}</p>`

function comments({ comments: said }: ShownPost, time: (at: number) => string): string {
  if (said.length === 0) return '<p class="none">No comments yet.</p>'
  const rows = said.map(
    ({ author, words, at, answer }) =>
      `<li${answer ? ' class="answer"' : ''}><p><b>${escapeHtml(author)}</b> ${escapeHtml(words)}<br><small>${escapeHtml(time(at))}</small></p></li>`,
  )
  return `<ol>${rows.join('')}</ol>`
}
