import type {
  BrandKit,
  Brief,
  CreateBrief,
  DraftStoryboard,
  FilmMusic,
  FilmRatio,
  FilmSeconds,
  FilmStyle,
  GenerateVideo,
  MediaId,
} from '@adwright/contract'
import { withScheme } from '../../../business/web-address.ts'

/** All that the form holds. What is true is typed as lines, and only becomes a list when it is sent. */
export type VideoValues = {
  product: string
  business: string
  url: string
  offer: string
  language: string
  brandColor: string | null
  logoId: MediaId | null
  /** Photos and clips in the order in which they are shown. */
  mediaIds: MediaId[]
  style: FilmStyle
  seconds: FilmSeconds
  ratios: FilmRatio[]
  look: string | null
  music: FilmMusic | 'auto' | 'none'
  voice: string | null
  captions: boolean
  camera: DraftStoryboard['camera']
  overlays: boolean
  colours: string[]
  pictures: GenerateVideo['pictures']
  quality: GenerateVideo['quality']
  points: string
  quoteWords: string
  quoteName: string
}
export type VideoField = keyof VideoValues
export type NewBrief = Partial<CreateBrief> & Pick<CreateBrief, 'business' | 'product' | 'url'>
/** What a brief needs besides and nobody is asked for here. */
export type BriefRest = Partial<Pick<CreateBrief, 'tone' | 'country' | 'currency'>>
/** Everything but whose it is and the key of the request. */
export type Wishes = Omit<GenerateVideo, 'briefId' | 'idempotencyKey' | 'storyboard'>

export const mostMedia = 20
export const mostPoints = 12
export const mostLetters = { product: 200, offer: 200, business: 120, point: 160, quote: 400, name: 80 }
export const ratioOrder: readonly FilmRatio[] = ['9:16', '4:5', '1:1', '16:9']
export const filmLengths: readonly FilmSeconds[] = [6, 15, 30, 60, 120]

type Start = { kit: BrandKit | undefined; workspace: string; language: string }
/** A fresh form: what the brand kit and the browser tell is filled in, and everything can be changed. */
export const freshValues = ({ kit, workspace, language }: Start): VideoValues => ({
  product: '',
  business: kit?.name || workspace,
  url: kit?.webAddress ?? '',
  offer: '',
  language: kit?.language ?? language,
  brandColor: kit?.colours[0] ?? null,
  logoId: kit?.logoId ?? null,
  mediaIds: [],
  style: 'commercial',
  seconds: 15,
  ratios: ['9:16'],
  look: null,
  music: 'auto',
  voice: null,
  captions: true,
  camera: 'auto',
  overlays: true,
  colours: [],
  pictures: 'studio',
  quality: 'standard',
  points: '',
  quoteWords: '',
  quoteName: '',
})

/** One point a line; empty lines are only air. */
export const pointsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function isWebAddress(url: string): boolean {
  const text = withScheme(url)
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** What keeps the form from being sent, by field, in words. */
export function problemsOf(values: VideoValues): Partial<Record<VideoField, string>> {
  const { product, business, url } = values
  const points = pointsOf(values.points)
  const longest = points.find((point) => point.length > mostLetters.point)
  const problems: Partial<Record<VideoField, string>> = {}
  if (!product.trim()) problems.product = 'Say in one sentence what the film is about.'
  if (!business.trim()) problems.business = 'Enter your business name, as customers know it.'
  if (!isWebAddress(url)) problems.url = 'Enter a web address such as https://example.com/offer.'
  if (points.length > mostPoints) problems.points = `At most ${mostPoints} lines. Keep the strongest.`
  else if (longest)
    problems.points = `At most ${mostLetters.point} characters a line. “${longest.slice(0, 24)}…” is longer.`
  if (values.quoteWords.trim() && !values.quoteName.trim())
    problems.quoteName = 'Say who said it. Words without a name are not shown.'
  if (!values.quoteWords.trim() && values.quoteName.trim())
    problems.quoteWords = 'Write what this person said, or empty the name.'
  return problems
}

export const briefOf = (values: VideoValues, rest: BriefRest): NewBrief => ({
  ...rest,
  product: values.product.trim(),
  business: values.business.trim(),
  url: withScheme(values.url),
  offer: values.offer.trim(),
  language: values.language,
  brandColor: values.brandColor,
  logoId: values.logoId,
})

export function wishesOf(values: VideoValues): Wishes {
  const words = values.quoteWords.trim()
  const name = values.quoteName.trim()
  return {
    style: values.style,
    seconds: values.seconds,
    ratios: values.ratios,
    look: values.look,
    music: values.music,
    camera: values.camera,
    captions: values.captions,
    overlays: values.overlays,
    colours: values.colours,
    mediaIds: values.mediaIds,
    points: pointsOf(values.points),
    quote: words && name ? { words, name } : null,
    voice: values.voice,
    pictures: values.pictures,
    quality: values.quality,
  }
}

type DraftWishes = Omit<DraftStoryboard, 'briefId' | 'seed'>
/** What of the wishes a storyboard is written from. */
export const draftOf = (wishes: Wishes): DraftWishes => ({
  style: wishes.style,
  seconds: wishes.seconds,
  look: wishes.look,
  music: wishes.music,
  camera: wishes.camera,
  captions: wishes.captions,
  overlays: wishes.overlays,
  colours: wishes.colours,
  mediaIds: wishes.mediaIds,
  points: wishes.points,
  quote: wishes.quote,
})

/**
 * Names what a storyboard was written for: as long as it stays the same, no other one is due. Music and captions
 * are only settings of a storyboard, look and colours of how it is drawn.
 */
export function draftKey(values: VideoValues, rest: BriefRest): string {
  const { style, seconds, camera, overlays, mediaIds, points, quote } = wishesOf(values)
  return JSON.stringify([briefOf(values, rest), style, seconds, camera, overlays, mediaIds, points, quote])
}

/** The form as it was when a film was made, as far as the film and its brief tell. */
export const valuesOfBrief = (brief: Brief): Partial<VideoValues> => ({
  product: brief.product,
  business: brief.business,
  url: brief.url,
  offer: brief.offer,
  language: brief.language,
  brandColor: brief.brandColor,
  logoId: brief.logoId,
})

export const valuesOfWishes = ({ points, quote, ...wishes }: Wishes): Partial<VideoValues> => ({
  ...wishes,
  points: points.join('\n'),
  quoteWords: quote?.words ?? '',
  quoteName: quote?.name ?? '',
})

/** Adds or takes away; one always stays, since a film needs a shape. */
export function toggleRatio(chosen: readonly FilmRatio[], ratio: FilmRatio): FilmRatio[] {
  const next = chosen.includes(ratio) ? chosen.filter((other) => other !== ratio) : [...chosen, ratio]
  return ratioOrder.filter((known) => (next.length > 0 ? next : chosen).includes(known))
}

/** The field of the form that a refusal is about; its path may go on, as in `points.0`. */
export function fieldOfRefusal(path: string | undefined, values: VideoValues): VideoField | undefined {
  const name = path === 'quote.name' ? 'quoteName' : path?.split('.')[0] === 'quote' ? 'quoteWords' : path
  const field = name?.split('.')[0] ?? ''
  return field in values ? (field as VideoField) : undefined // just looked up
}
