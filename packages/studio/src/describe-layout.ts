import { wholePixels } from './box.ts'
import { everyLayer, type Box, type Layer, type Layout, type Role } from './layout.ts'

/** One thing of a finished poster: where it stands and, for words, what it says in which ink. */
export type DescribedBox = {
  role: Role
  rect: Box
  text?: string
  lines?: string[]
  ink?: string
  /** Of its letters, in pixels. */
  size?: number
}

const told: ReadonlySet<Role> = new Set([
  'headline',
  'kicker',
  'body',
  'offer',
  'cta',
  'wordmark',
  'cta_plate',
  'offer_plate',
  'logo',
  'subject',
  'photo',
])

/** Every box of the poster that means something, in the order it is painted; whole pixels around what is seen. */
export const describeLayout = (layout: Layout): DescribedBox[] =>
  [...everyLayer(layout.layers)].flatMap((layer) => describe(layer) ?? [])

function describe(layer: Layer): DescribedBox | undefined {
  const { role, bounds } = layer
  if (!role || !bounds || !told.has(role)) return undefined
  const rect = wholePixels(bounds)
  if (layer.kind !== 'text') return { role, rect }
  if (layer.lines.length === 0) return undefined
  const lines = layer.lines.map(({ text }) => text)
  return { role, rect, text: lines.join(' '), lines, ink: layer.ink, size: layer.size }
}
