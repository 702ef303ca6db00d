import { z } from 'zod'
import { StyleId } from './creatives.ts'
import { Format } from './shapes.ts'

export const StudioStyle = z.object({ id: StyleId, name: z.string(), description: z.string() })
export type StudioStyle = z.infer<typeof StudioStyle>

const Model = z.object({ provider: z.string(), model: z.string() })
/** What the studio of this instance can do. */
export const StudioDesk = z.object({
  styles: z.array(StudioStyle),
  formats: z.array(z.object({ id: Format, width: z.int(), height: z.int() })),
  /** Paints pictures and writes words besides our own studio; null where none is set up. */
  imageModel: Model.nullable(),
  textModel: Model.nullable(),
  /** Whether things can be taken out of their ground without showing where they are. */
  removesBackgrounds: z.boolean(),
  /** Posters of this month, as the plan counts them; no limit: null. */
  usage: z.object({ used: z.int(), limit: z.int().nullable() }),
})
export type StudioDesk = z.infer<typeof StudioDesk>
