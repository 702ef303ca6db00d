import { z } from 'zod'
import { BriefId, MediaId } from './ids.ts'
import { Currency, DailyBudgetMinor } from './money.ts'

export const Objective = z.enum(['awareness', 'traffic', 'engagement', 'leads', 'sales'])
export type Objective = z.infer<typeof Objective>
export const Tone = z.enum(['friendly', 'bold', 'elegant', 'playful', 'professional'])
export type Tone = z.infer<typeof Tone>

const line = (most: number) => z.string().trim().max(most)
export const LandingUrl = z
  .url({ protocol: /^https?$/, error: 'must be a web address such as https://example.com/offer' })
  .max(2000)
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'must be a language code such as en or pt-BR' })
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'must be a two-letter country code such as DE' })
export const BrandColor = z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'must be a colour such as #7a3b2e' })

/** What a shop owner tells us. Only business, product and url are required; the rest has honest defaults. */
const fields = {
  business: line(120).min(1),
  product: line(200).min(1),
  offer: line(200),
  audience: line(300),
  url: LandingUrl,
  language: Language,
  tone: Tone,
  objective: Objective,
  dailyBudgetMinor: DailyBudgetMinor,
  currency: Currency,
  country: Country,
  brandColor: BrandColor.nullable(),
  photoIds: z.array(MediaId).max(6),
  logoId: MediaId.nullable(),
}
export const CreateBrief = z.strictObject({
  business: fields.business,
  product: fields.product,
  url: fields.url,
  offer: fields.offer.default(''),
  audience: fields.audience.default(''),
  language: fields.language.default('en'),
  tone: fields.tone.default('friendly'),
  objective: fields.objective.default('traffic'),
  dailyBudgetMinor: fields.dailyBudgetMinor.default(2000),
  currency: fields.currency.default('USD'),
  country: fields.country.default('US'),
  brandColor: fields.brandColor.default(null),
  photoIds: fields.photoIds.default([]),
  logoId: fields.logoId.default(null),
})
export const UpdateBrief = z.strictObject(fields).partial()
export const Brief = z.object({
  id: BriefId,
  ...fields,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})
export type CreateBrief = z.infer<typeof CreateBrief>
export type Brief = z.infer<typeof Brief>
