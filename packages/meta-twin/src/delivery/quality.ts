import { chanceOf, normal } from '../deterministic.ts'
import { contentOf, type CreativeContent } from '../review/creative-texts.ts'
import type { Video } from '../store/publishing-records.ts'
import type { Creative, Image } from '../store/records.ts'
import type { Look } from './look.ts'
import { valueOf } from './parameters.ts'
import type { Stores } from './stores.ts'

/** How well one creative does: what can be measured of its pictures and words counts mildly, the rest is its luck. */
export interface Quality {
  /** Multiplies the click rate. About 0.6 to 1.6. */
  appeal: number
  /** Multiplies what visitors do after the click. */
  promise: number
  /** Multiplies the click rate in a placement of that shape. */
  fits: { square: number; tall: number }
  /** Exponent of fatigue. */
  tires: number
}

const p = {
  lookNoise: valueOf('lookNoise'),
  wordsNoise: valueOf('wordsNoise'),
  siteNoise: valueOf('siteNoise'),
  contrast: valueOf('contrast'),
  textShare: valueOf('textShare'),
  sharpness: valueOf('sharpness'),
  liveliness: valueOf('liveliness'),
  copyLength: valueOf('copyLength'),
  copyClarity: valueOf('copyClarity'),
  offer: valueOf('offer'),
  button: valueOf('button'),
  ratioFit: valueOf('ratioFit'),
  hook: valueOf('hook'),
  videoLength: valueOf('videoLength'),
  fatigue: valueOf('fatigue'),
  fatigueSpread: valueOf('fatigueSpread'),
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

export function qualityOf(creative: Creative, twin: Stores): Quality {
  const content = contentOf(creative)
  const account = creative.account.replace(/^act_/, '')
  const images = content.imageHashes.flatMap(
    (hash) => twin.objects.findOf('image', `${account}:${hash}`) ?? [],
  )
  const videos = content.videoIds.flatMap((id) => twin.objects.findOf('video', id) ?? [])
  const shapes = [...images, ...videos.flatMap(({ upload }) => upload.facts ?? [])]
  const words = [...content.bodies, ...content.titles, ...content.descriptions]
  // Luck is the world's: the same poster finds other people elsewhere.
  const own = chanceOf('words', creative.world, ...words)
  const site = chanceOf('site', creative.world, ...content.links)
  const pull =
    lookPull(images) +
    wordsPull(content) +
    videoPull(factsOf(videos[0])) +
    p.lookNoise * normal(chanceOf('look', creative.world, ...content.imageHashes)) +
    p.wordsNoise * normal(own)
  return {
    appeal: clamp(Math.exp(pull), 0.55, 1.7),
    promise: clamp(Math.exp(p.siteNoise * normal(site) + p.wordsNoise * normal(own)), 0.6, 1.5),
    fits: { square: fit(shapes, 0.75, 2), tall: fit(shapes, 0, 0.66) },
    tires: clamp(
      p.fatigue + p.fatigueSpread * normal(chanceOf('tires', creative.world, ...content.imageHashes)),
      0.1,
      0.8,
    ),
  }
}

/** Log units by which measured pictures help or harm; 0 without a measured picture. */
export const lookPull = (images: readonly Pick<Image, 'look'>[]): number =>
  mean(images.flatMap(({ look }) => (look ? [pullOf(look)] : [])))

function pullOf({ contrast, text: lettering, sharpness, liveliness }: Look): number {
  return (
    p.contrast * clamp((contrast - 0.13) / 0.1, -1, 1) * (contrast > 0.36 ? 0.5 : 1) +
    p.textShare * clamp((0.22 - lettering) / 0.2, -1, 0.5) +
    p.sharpness * clamp((sharpness - 0.3) / 0.3, -1, 1) +
    p.liveliness * clamp((liveliness - 0.35) / 0.25, -1, 1)
  )
}

const offers =
  /\d\s?%|[$€£]\s?\d|\d\s?(?:€|eur|usd|chf)\b|\b(?:free|gratis|kostenlos|save|off|rabatt|sparen|gift|geschenk|gratuit|oferta)\b/i
const buying = new Set(['SHOP_NOW', 'BUY_NOW', 'ORDER_NOW', 'GET_OFFER', 'ADD_TO_CART'])
const asking = new Set([
  'SIGN_UP',
  'GET_QUOTE',
  'APPLY_NOW',
  'BOOK_NOW',
  'BOOK_TRAVEL',
  'CONTACT_US',
  'SUBSCRIBE',
])

/** Log units by which the words help or harm. */
export function wordsPull({
  bodies,
  titles,
  callToAction,
}: Pick<CreativeContent, 'bodies' | 'titles' | 'callToAction'>): number {
  const opening = bodies[0] ?? ''
  const headline = titles[0] ?? ''
  const body = opening.length === 0 ? -1 : opening.length <= 125 ? 1 : -0.5
  const head = headline.length === 0 ? -0.75 : headline.length <= 40 ? 1 : -0.5
  const button =
    callToAction === undefined || callToAction === 'NO_BUTTON'
      ? -1
      : buying.has(callToAction) || asking.has(callToAction)
        ? 1
        : 0.3
  return (
    p.copyLength * ((body + head) / 2) +
    p.copyClarity * clarity(`${headline}. ${opening}`) +
    p.offer * (offers.test(`${headline} ${opening}`) ? 1 : -0.2) +
    p.button * button
  )
}

/** 1 for short plain sentences, -1 for long or shouted ones. */
function clarity(words: string): number {
  const sentences = words.split(/[.!?…]+/).filter((part) => /\p{L}/u.test(part))
  const all = words.match(/\p{L}+/gu) ?? []
  if (all.length === 0) return -1
  const long = all.length / Math.max(1, sentences.length)
  const shouted = all.filter((word) => word.length > 3 && word === word.toUpperCase()).length / all.length
  const marks = (words.match(/!/g) ?? []).length
  return clamp(1 - Math.max(0, long - 12) / 8 - shouted * 4 - Math.max(0, marks - 1) * 0.5, -1, 1)
}

/** A creative's video: its length, and how much its first three seconds hold people (0 to 1). */
export interface VideoFacts {
  seconds: number
  hook: number
}

/** Log units by which a video's length and opening help or harm. */
export function videoPull(video: VideoFacts | undefined): number {
  if (!video) return 0
  const length = video.seconds <= 0 ? 0 : clamp((22 - video.seconds) / 12, -1, video.seconds < 4 ? 0 : 1)
  return p.videoLength * length + p.hook * clamp((video.hook - 0.5) * 2, -1, 1)
}

/** No decoder runs here, so how its first three seconds move is drawn from the file's own bytes. */
const factsOf = (video: Video | undefined): VideoFacts | undefined => {
  const facts = video?.upload.facts
  return facts && { seconds: facts.seconds, hook: chanceOf('hook', video.upload.sha256 ?? video.id)() }
}

/** 1 when some picture has the wanted width to height, less the further the nearest is from it. */
function fit(shapes: readonly Pick<Image, 'width' | 'height'>[], least: number, most: number): number {
  const off = shapes.map(({ width, height }) => {
    const ratio = width / height
    return ratio < least ? Math.log(least / ratio) : ratio > most ? Math.log(ratio / most) : 0
  })
  // A picture that is a quarter too wide is cropped; one that is far off shows bars.
  return off.length === 0 ? 1 : Math.max(p.ratioFit, 1 - Math.max(0, Math.min(...off) - 0.03) * 0.7)
}
