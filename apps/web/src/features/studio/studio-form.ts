import type {
  BrandKit,
  CreateBrief,
  EditImage,
  Format,
  GenerateImages,
  MediaId,
  Painter,
  Quality,
} from '@adwright/contract'
import { withScheme } from '../../business/web-address.ts'
import { hasGap } from './templates.ts'

export type Drawing = Omit<GenerateImages, 'briefId' | 'idempotencyKey'>
export type Editing = Omit<EditImage, 'idempotencyKey'>

/** All that the form holds. `style: 'any'` leaves the choice to the studio, which then takes several. */
export type StudioValues = {
  product: string
  photoIds: MediaId[]
  referenceId: MediaId | null
  style: string
  formats: Format[]
  creativity: number
  quality: Quality
  painter: Painter
  count: number
  business: string
  url: string
  offer: string
  language: string
  brandColor: string | null
  logoId: MediaId | null
}
export type StudioField = keyof StudioValues
/** What a brief needs besides and nobody is asked for here. */
export type BriefRest = Partial<Pick<CreateBrief, 'tone' | 'country' | 'currency'>>

export const mostImages = 12
export const mostPhotos = 6
export const mostLetters = { product: 200, offer: 200, business: 120 }
export const anyStyle = 'any'

type Start = { kit: BrandKit | undefined; workspace: string; language: string }
/** A fresh form: what the brand kit and the browser tell is filled in, and everything can be changed. */
export const freshValues = ({ kit, workspace, language }: Start): StudioValues => ({
  product: '',
  photoIds: [],
  referenceId: null,
  style: anyStyle,
  formats: ['feed_4x5'],
  creativity: 60,
  quality: 'standard',
  painter: 'auto',
  count: 4,
  business: kit?.name || workspace,
  url: kit?.webAddress ?? '',
  offer: '',
  language: kit?.language ?? language,
  brandColor: kit?.colours[0] ?? null,
  logoId: kit?.logoId ?? null,
})

function isWebAddress(url: string): boolean {
  const text = withScheme(url)
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** What keeps the form from being sent, by field, in words. */
export function problemsOf(values: StudioValues): Partial<Record<StudioField, string>> {
  const { product, offer, business, url } = values
  const problems: Partial<Record<StudioField, string>> = {}
  if (!product.trim()) problems.product = 'Say in one sentence what the image should show.'
  else if (hasGap(product)) problems.product = 'Write your own words where it says [brackets].'
  else if (product.trim().length > mostLetters.product)
    problems.product = `At most ${mostLetters.product} characters.`
  if (hasGap(offer)) problems.offer = 'Write your own words where it says [brackets], or empty this field.'
  if (!business.trim()) problems.business = 'Enter your business name, as customers know it.'
  if (!isWebAddress(url)) problems.url = 'Enter a web address such as https://example.com/offer.'
  return problems
}

export const briefOf = (values: StudioValues, rest: BriefRest): Partial<CreateBrief> & BriefNeeds => ({
  ...rest,
  product: values.product.trim(),
  business: values.business.trim(),
  url: withScheme(values.url),
  offer: values.offer.trim(),
  language: values.language,
  brandColor: values.brandColor,
  photoIds: values.photoIds,
  logoId: values.logoId,
})
type BriefNeeds = Pick<CreateBrief, 'product' | 'business' | 'url'>

export const drawingOf = (values: StudioValues): Drawing => ({
  count: values.count,
  formats: values.formats,
  creativity: values.creativity,
  quality: values.quality,
  painter: values.painter,
  ...(values.style !== anyStyle && { styles: [values.style] }),
  ...(values.referenceId && { referenceId: values.referenceId }),
})

const otherNames: Record<string, StudioField> = { styles: 'style' }
/** The field of the form that a refusal is about; its path may go on, as in `photoIds.0`. */
export function fieldOfRefusal(path: string | undefined, values: StudioValues): StudioField | undefined {
  const [name = ''] = path?.split('.') ?? []
  const field = otherNames[name] ?? name
  return field in values ? (field as StudioField) : undefined // just looked up
}
