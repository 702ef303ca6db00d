import { BrandColor, Country, Language, Objective, Tone } from '@adwright/contract'
import { industries, type StudioBrief } from '@adwright/studio'
import { z } from 'zod'
import { readJsonFile } from '../read-json-file.ts'

const line = z.string().trim()

/**
 * A brief as a file: the fields of `POST /api/briefs` (of which budgets and ids mean nothing here), and besides them
 * words to use instead of written ones, and pictures by their path from the brief's folder.
 */
const BriefFile = z.object({
  business: line.min(1),
  product: line.min(1),
  url: line.default(''),
  offer: line.optional(),
  audience: line.optional(),
  language: Language.default('en'),
  tone: Tone.default('friendly'),
  objective: Objective.default('sales'),
  country: Country.optional(),
  industry: z.enum(industries).optional(),
  brandColor: BrandColor.nullish(),
  accentColor: BrandColor.nullish(),
  headline: line.optional(),
  description: line.optional(),
  kicker: line.optional(),
  button: line.optional(),
  photo: line.optional(),
  logo: line.optional(),
})
type BriefFile = z.infer<typeof BriefFile>

export type PosterBrief = {
  brief: StudioBrief
  own: Pick<BriefFile, 'headline' | 'description' | 'kicker' | 'button'>
  colours: { primary?: string; accent?: string }
  photo?: string
  logo?: string
  /** Fields of the file that mean nothing to a poster. */
  unused: string[]
}

/** @throws Error with one line for each fault of the file, named by its field */
export async function readPosterBrief(file: string): Promise<PosterBrief> {
  const parsed = await readJsonFile(file)
  const checked = BriefFile.safeParse(parsed)
  if (!checked.success) {
    const faults = checked.error.issues.map(
      ({ path, message }) => `  ${path.join('.') || 'brief'}: ${message}`,
    )
    throw new Error([`${file} is not a brief:`, ...faults].join('\n'))
  }
  const { headline, description, kicker, button, photo, logo, brandColor, accentColor, ...told } =
    checked.data
  const { offer, audience, country, industry, ...rest } = told
  return {
    brief: {
      ...rest,
      ...(offer ? { offer } : {}),
      ...(audience ? { audience } : {}),
      ...(country ? { country } : {}),
      ...(industry ? { industry } : {}),
    },
    own: {
      ...(headline ? { headline } : {}),
      ...(description === undefined ? {} : { description }),
      ...(kicker ? { kicker } : {}),
      ...(button ? { button } : {}),
    },
    colours: {
      ...(brandColor ? { primary: brandColor } : {}),
      ...(accentColor ? { accent: accentColor } : {}),
    },
    ...(photo ? { photo } : {}),
    ...(logo ? { logo } : {}),
    unused: unusedOf(parsed),
  }
}

// of the API's brief, but about money and files of an instance
const elsewhere = new Set(['dailyBudgetMinor', 'currency', 'photoIds', 'logoId'])
const unusedOf = (parsed: unknown): string[] =>
  Object.keys(Object(parsed)).filter((name) => !(name in BriefFile.shape) && !elsewhere.has(name))
