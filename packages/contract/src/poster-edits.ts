import { z } from 'zod'
import { Format } from './shapes.ts'

/** What can be taken hold of on a poster. */
export const PosterElement = z.enum([
  'headline',
  'kicker',
  'body',
  'offer',
  'cta',
  'wordmark',
  'logo',
  'subject',
])
export type PosterElement = z.infer<typeof PosterElement>

const factor = z.number().min(0.4).max(2.5)
const share = z.number().min(-1).max(1)
export const ElementEdit = z.strictObject({
  /** How far it was moved, in shares of the frame's width and height. */
  dx: share.optional(),
  dy: share.optional(),
  /** Its size against what was composed. */
  scale: factor.optional(),
  /** Of a text: how wide its lines may run against what was composed. */
  width: factor.optional(),
  /** Of a text. */
  ink: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, { error: 'must be a colour such as #7a3b2e' })
    .optional(),
  hidden: z.boolean().optional(),
})
export type ElementEdit = z.infer<typeof ElementEdit>

/** What a person changed by hand, shape by shape. */
export const PosterEdits = z.partialRecord(Format, z.partialRecord(PosterElement, ElementEdit))
export type PosterEdits = z.infer<typeof PosterEdits>
