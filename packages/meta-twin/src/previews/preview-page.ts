import { createHash } from 'node:crypto'
import { imageUrl } from '../images/image-url.ts'
import { contentOf } from '../review/creative-texts.ts'
import type { PreviewPage } from '../store/file-store.ts'
import type { Video } from '../store/publishing-records.ts'
import type { Json } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { escapeHtml } from '../wire/html.ts'
import { fileAddress } from '../publishing/addresses.ts'
import { coverOf } from '../videos/thumbnails.ts'
import { objectIn, objects, text, texts } from '../wire/pick.ts'
import { previewPlace, previewSize } from './preview-formats.ts'

const style = `
*{box-sizing:border-box}body{margin:0;font:14px/1.4 system-ui,sans-serif;color:#1c1e21;background:#fff}
header{display:flex;gap:.6rem;align-items:center;padding:.7rem}.face{width:36px;height:36px;border-radius:50%;background:#0a66c2;color:#fff;display:grid;place-items:center;font-weight:700}
header small{color:#65676b;display:block}.body{padding:0 .7rem .6rem;white-space:pre-wrap}img,video{display:block;width:100%}
.foot{display:flex;gap:.6rem;align-items:center;justify-content:space-between;background:#f0f2f5;padding:.6rem .7rem}.foot b{display:block}.foot small{color:#65676b}
.go{background:#e4e6eb;border-radius:6px;padding:.45rem .8rem;font-weight:600;white-space:nowrap}
.tall{position:relative;background:#000;color:#fff;height:100vh;overflow:hidden}.tall img,.tall video{width:100%;height:100%;object-fit:contain}
.tall header{position:absolute;top:0;width:100%;text-shadow:0 1px 3px #000}.tall header small{color:#fff}
.tall .foot{position:absolute;bottom:0;width:100%;background:none;justify-content:center;padding-bottom:1.2rem}.tall .go{background:#fff;color:#000;border-radius:99px}`

/** No script; may be framed anywhere, as Meta's own preview frames are. */
export const previewPolicy = `default-src 'none'; img-src 'self'; media-src 'self'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

export function previewHtml(twin: Twin, page: PreviewPage, origin: string): string {
  const world = twin.objects.world(page.world)
  const account = twin.objects.get('account', world.account)
  const spec = { object_story_spec: objectIn(page.spec, 'object_story_spec') ?? {}, extra: {} }
  const feed = objectIn(page.spec, 'asset_feed_spec')
  const content = contentOf(feed ? { ...spec, asset_feed_spec: feed } : spec)
  const shownVideo = feed ? text(assetFor(feed, 'videos', page.format), 'video_id') : content.videoIds[0]
  const video = shownVideo === undefined ? undefined : twin.objects.findOf('video', shownVideo)
  const hash = feed ? text(assetFor(feed, 'images', page.format), 'hash') : content.imageHashes[0]
  const image = hash && twin.objects.findOf('image', `${account.account_id}:${hash}`)
  const still = image ? `<img alt="" src="${imageUrl(image, origin)}">` : ''
  const picture = video ? player(video, page.format, origin) : still
  const name = escapeHtml(twin.objects.get('page', world.page).name)
  const button = (content.callToAction ?? '').replaceAll('_', ' ').toLowerCase()
  const action =
    button && button !== 'no button' ? `<span class="go">${escapeHtml(sentence(button))}</span>` : ''
  const site = content.links.find((link) => URL.canParse(link))
  const host = site ? new URL(site).host : ''
  const head = `<header><span class="face">${name.slice(0, 1)}</span><span><b>${name}</b><small>Sponsored · simulated</small></span></header>`
  const shown = previewSize(page.format).tall
    ? `<div class="tall">${head}${picture}<div class="foot">${action}</div></div>`
    : `${head}<div class="body">${escapeHtml(content.bodies[0] ?? '')}</div>${picture}<div class="foot"><span><small>${escapeHtml(host)}</small><b>${escapeHtml(content.titles[0] ?? '')}</b><small>${escapeHtml(content.descriptions[0] ?? '')}</small></span>${action}</div>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Ad preview (simulated)</title><style>${style}</style></head><body>${shown}</body></html>`
}

const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** Without sound until its reader wants it, as feeds play it. The right column takes no videos and shows the still. */
function player(video: Video, format: string, origin: string): string {
  const poster = escapeHtml(coverOf(video, origin))
  if (format.startsWith('RIGHT_COLUMN')) return `<img alt="" src="${poster}">`
  return `<video controls muted loop playsinline preload="metadata" poster="${poster}" src="${escapeHtml(fileAddress(origin, video.id))}"></video>`
}

/** The image or video the first matching placement rule points at; a rule without placements is the fallback. */
function assetFor(feed: Json, kind: 'images' | 'videos', format: string): Json | undefined {
  const { platform, position } = previewPlace(format)
  const assets = objects(feed, kind)
  const rules = objects(feed, 'asset_customization_rules')
  const fits = (spec: Json): boolean =>
    texts(spec, 'publisher_platforms').includes(platform) &&
    texts(spec, `${platform}_positions`).includes(position)
  const rule =
    rules.find((entry) => fits(objectIn(entry, 'customization_spec') ?? {})) ??
    rules.find((entry) => texts(objectIn(entry, 'customization_spec'), 'publisher_platforms').length === 0)
  const label = text(objectIn(rule, kind === 'images' ? 'image_label' : 'video_label'), 'name')
  const labelled = assets.find((asset) =>
    objects(asset, 'adlabels').some((entry) => text(entry, 'name') === label),
  )
  return labelled ?? assets[0]
}
