import { z } from 'zod'
import { BrandColor, Country, LandingUrl, Language, Tone } from './briefs.ts'
import { MediaId } from './ids.ts'
import { Media } from './media.ts'
import { Currency } from './money.ts'

/** The studio's own faces that carry a brand; faces that only stand in for other scripts are not among them. */
export const BrandFont = z.enum([
  'abril',
  'alexandria',
  'alfa-slab',
  'baloo',
  'bangers',
  'bricolage',
  'caveat',
  'chakra-petch',
  'cormorant',
  'cormorant-italic',
  'eb-garamond',
  'exo-2',
  'fraunces',
  'instrument-serif',
  'luckiest-guy',
  'manrope',
  'orbitron',
  'oswald',
  'playfair',
  'playfair-italic',
  'poppins',
  'prompt',
  'space-grotesk',
])
export type BrandFont = z.infer<typeof BrandFont>

const line = (most: number) => z.string().trim().max(most)

/** What is nobody's to guess is null or empty until somebody says it. */
const fields = {
  name: line(120),
  webAddress: LandingUrl.nullable(),
  /** `#rrggbb`; the first one leads. */
  colours: z
    .array(BrandColor)
    .max(6)
    .refine((all) => new Set(all.map((one) => one.toLowerCase())).size === all.length, {
      error: 'must name each colour once',
    }),
  displayFont: BrandFont.nullable(),
  textFont: BrandFont.nullable(),
  logoId: MediaId.nullable(),
  tone: Tone.nullable(),
  /** What to say and what never to say, in the owner's words. */
  voice: line(500),
  /** Words that no advertisement of ours may use. */
  avoidWords: z.array(line(40).min(1)).max(20),
  language: Language.nullable(),
  country: Country.nullable(),
  currency: Currency.nullable(),
  /** One or two sentences. */
  about: line(400),
}
export const SaveBrand = z.strictObject({
  /** Of the kit that was changed: 0 where there was none. */
  version: z.int().min(0),
  ...fields,
})
export const BrandKit = z.object({
  ...fields,
  logo: Media.nullable(),
  /** Counts up with every change; 0 while no kit is kept. */
  version: z.int(),
  updatedAt: z.iso.datetime().nullable(),
})
export type SaveBrand = z.infer<typeof SaveBrand>
export type BrandKit = z.infer<typeof BrandKit>

/** Where on a page something was said: its data for machines, its cards, the page itself, its styles, its icons, its logo. */
export const FoundIn = z.enum(['json_ld', 'open_graph', 'page', 'stylesheet', 'icon', 'logo'])
export type FoundIn = z.infer<typeof FoundIn>
const found = <Value extends z.ZodType>(value: Value) => z.object({ value, from: FoundIn })

/** A picture that a page shows, not kept anywhere yet. */
export const PagePicture = z.object({
  /** A web address, or the picture itself as a `data:` address where the page holds it. Sent back to take it. */
  address: z.string(),
  /** A small one as a `data:` address. */
  preview: z.string(),
  width: z.int(),
  height: z.int(),
  alt: z.string(),
  from: FoundIn,
})
export type PagePicture = z.infer<typeof PagePicture>

export const ReadPage = z.strictObject({
  url: LandingUrl,
  /** Comes back with `brand.reading`, so that a browser knows its own. */
  key: z.string().min(8).max(100).optional(),
})
export const ReadingStage = z.enum(['page', 'styles', 'pictures'])
export type ReadingStage = z.infer<typeof ReadingStage>

/** What a page says of its business, each with its place. What it does not say is absent. */
export const PageReading = z.object({
  /** The page that answered, after redirects. */
  url: z.string(),
  name: found(z.string()).optional(),
  about: found(z.string()).optional(),
  language: found(Language).optional(),
  country: found(Country).optional(),
  currency: found(Currency).optional(),
  /** Things that are sold there; `offer` is a price or a deal as the page prints it, or empty. */
  products: z.array(z.object({ product: z.string(), offer: z.string(), from: FoundIn })),
  /** Lines that announce a deal. */
  offers: z.array(found(z.string())),
  colours: z.array(found(BrandColor)),
  logos: z.array(PagePicture),
  photos: z.array(PagePicture),
})
export type PageReading = z.infer<typeof PageReading>

const mostAddress = 400_000
export const TakePagePictures = z.strictObject({
  pictures: z
    .array(
      z.strictObject({ address: z.string().min(1).max(mostAddress), purpose: z.enum(['photo', 'logo']) }),
    )
    .min(1)
    .max(7),
})
/** In the order that they were asked for; `problem` says why one was not taken. */
export const TakenPictures = z.object({
  pictures: z.array(z.object({ media: Media.nullable(), problem: z.string().nullable() })),
})
