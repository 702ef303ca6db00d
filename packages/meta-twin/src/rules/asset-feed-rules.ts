import { badParam, refused } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { readyVideo } from '../videos/use-video.ts'
import { objectIn, objects, text, texts } from '../wire/pick.ts'
import { positionsByPlatform } from './placement-rules.ts'
import { checkImage, checkUrl } from './story-rules.ts'

const formats = new Set(['SINGLE_IMAGE', 'SINGLE_VIDEO', 'CAROUSEL', 'AUTOMATIC_FORMAT', 'CAROUSEL_IMAGE'])

/** Asset lists and the label each kind of rule points with. */
const labelled = [
  ['images', 'image_label'],
  ['videos', 'video_label'],
  ['bodies', 'body_label'],
  ['titles', 'title_label'],
  ['descriptions', 'description_label'],
  ['link_urls', 'link_url_label'],
] as const

export function checkAssetFeed(feed: Json, call: Call): void {
  const images = objects(feed, 'images')
  const videos = objects(feed, 'videos')
  if (images.length === 0 && videos.length === 0) {
    throw badParam('asset_feed_spec needs images or videos.', ['asset_feed_spec', 'images'])
  }
  if (images.length > 0 && videos.length > 0) {
    throw badParam('asset_feed_spec takes images or videos, not both.', ['asset_feed_spec', 'videos'])
  }
  for (const format of texts(feed, 'ad_formats')) {
    const path = ['asset_feed_spec', 'ad_formats']
    if (!formats.has(format)) throw badParam(`Unknown ad format ${format}.`, path)
    if (format === 'SINGLE_VIDEO' && videos.length === 0)
      throw badParam('The format SINGLE_VIDEO needs videos.', path)
    if (format === 'SINGLE_IMAGE' && images.length === 0)
      throw badParam('The format SINGLE_IMAGE needs images.', path)
  }
  images.forEach((image, at) => {
    const path = ['asset_feed_spec', 'images', String(at), 'hash']
    if (!text(image, 'hash') && !text(image, 'url')) throw badParam('Every image needs a hash.', path)
    checkImage(text(image, 'hash'), path, call)
  })
  videos.forEach((video, at) => {
    const path = ['asset_feed_spec', 'videos', String(at)]
    readyVideo(text(video, 'video_id') ?? '', [...path, 'video_id'], call)
    checkImage(text(video, 'thumbnail_hash'), [...path, 'thumbnail_hash'], call)
  })
  objects(feed, 'link_urls').forEach((link, at) => {
    const path = ['asset_feed_spec', 'link_urls', String(at), 'website_url']
    const url = text(link, 'website_url')
    if (!url) throw refused(2061015, 'A link is required', 'Every link_urls entry needs a website_url.', path)
    checkUrl(url, path)
  })
  checkDuplicates(feed)
  const rules = objects(feed, 'asset_customization_rules')
  if (rules.length > 0) checkRules(feed, rules)
  else checkCounts(feed)
}

function checkDuplicates(feed: Json): void {
  const keys = { images: 'hash', videos: 'video_id', bodies: 'text', titles: 'text', descriptions: 'text' }
  for (const [kind, key] of Object.entries(keys)) {
    const values = objects(feed, kind).map((asset) => text(asset, key))
    if (new Set(values).size < values.length) {
      throw refused(1815629, 'An asset appears twice', `Every entry of ${kind} must be different.`, [
        'asset_feed_spec',
        kind,
      ])
    }
  }
}

function checkCounts(feed: Json): void {
  const limits = { images: 10, videos: 10, bodies: 5, titles: 5, descriptions: 5 }
  for (const [kind, most] of Object.entries(limits)) {
    if (objects(feed, kind).length > most) {
      throw badParam(`${kind} takes at most ${most} entries.`, ['asset_feed_spec', kind])
    }
  }
}

const labelsOf = (assets: readonly Json[]): Set<string | undefined> =>
  new Set(assets.flatMap((asset) => objects(asset, 'adlabels').map((label) => text(label, 'name'))))

/** Placement customisation: several rules, each pointing by label at an asset, with positions per platform. */
function checkRules(feed: Json, rules: readonly Json[]): void {
  const path = ['asset_feed_spec', 'asset_customization_rules']
  if (rules.length < 2) throw badParam('Placement customisation needs more than one rule.', path)
  if (text(feed, 'optimization_type') !== 'PLACEMENT') {
    throw badParam('asset_customization_rules need optimization_type PLACEMENT.', [
      'asset_feed_spec',
      'optimization_type',
    ])
  }
  if (objects(feed, 'descriptions').length > 1) {
    throw badParam('Placement customisation takes one description only.', ['asset_feed_spec', 'descriptions'])
  }
  rules.forEach((rule, at) => {
    for (const [kind, labelKey] of labelled) {
      const label = text(objectIn(rule, labelKey), 'name')
      if (label === undefined) continue
      if (!labelsOf(objects(feed, kind)).has(label)) {
        throw refused(2446173, 'A rule points at no asset', `No entry of ${kind} has the label ${label}.`, [
          ...path,
          String(at),
          labelKey,
        ])
      }
    }
    if (!objectIn(rule, 'image_label') && !objectIn(rule, 'video_label')) {
      throw refused(
        1487390,
        'The creative could not be created',
        'Every rule needs an image_label or a video_label.',
        [...path, String(at)],
      )
    }
    checkRulePlacements(objectIn(rule, 'customization_spec') ?? {}, [
      ...path,
      String(at),
      'customization_spec',
    ])
  })
}

function checkRulePlacements(spec: Json, path: readonly string[]): void {
  for (const platform of texts(spec, 'publisher_platforms')) {
    const known = positionsByPlatform[platform]
    if (!known) throw badParam(`Unknown publisher platform: ${platform}`, [...path, 'publisher_platforms'])
    const positions = texts(spec, known.key)
    if (positions.length === 0)
      throw badParam(`${known.key} is required for ${platform}.`, [...path, known.key])
    for (const position of positions) {
      if (!known.positions.includes(position))
        throw badParam(`Unknown placement ${position}.`, [...path, known.key])
    }
  }
}
