import { z } from 'zod'

const placements = ['square_1x1', 'feed_4x5', 'story_9x16', 'link_1.91x1'] as const

/** The four shapes that an ad needs (recomposed, never cropped). */
export const Placement = z.enum(placements)
export type Placement = z.infer<typeof Placement>

/** All shapes that the studio draws. */
export const Format = z.enum([...placements, 'wide_16x9', 'standard_4x3'])
export type Format = z.infer<typeof Format>
