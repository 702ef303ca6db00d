import type { Box, Layer } from '../layout.ts'
import { noBlock, textBlock, type Align, type Block, type TextStyle } from './block.ts'
import { brandBlock } from './brand-block.ts'
import { pile } from './pile.ts'
import { buttonBlock, offerBlock } from './plate-block.ts'
import type { Scene } from './scene.ts'

export type Part = 'brand' | 'kicker' | 'headline' | 'body' | 'offer' | 'button'

export type ColumnOptions = {
  parts: readonly Part[]
  box: Box
  align: Align
  /** Where the column stands when it is shorter than its box. */
  stand: 'top' | 'middle' | 'bottom'
  headlineMax?: number
  headlineLines?: number
  headlineWidth?: number
  bodyWidth?: number
  ink?: string
  quiet?: string
  ground?: string
  button?: { plate: string; ink: string }
}

/** `crowded` when a part had to give way or the headline became small: the picture should cede room. */
export type Placed = { layers: Layer[]; used: Box; crowded: boolean }

const gaps: Readonly<Record<Part, number>> = {
  brand: 46,
  kicker: 30,
  headline: 38,
  body: 40,
  offer: 34,
  button: 0,
}
// large type needs more air under it than small type
const gapAfter = (scene: Scene, part: Part, block: Block): number =>
  part === 'headline' ? 18 * scene.unit + 0.26 * (block.size ?? 40 * scene.unit) : gaps[part] * scene.unit
// what gives way, in this order, when the frame is too small for everything
const givesWay: readonly Part[] = ['kicker', 'body', 'offer']
// two lines of the smallest headline
const leastHeadline = 96
// below this size a headline no longer leads the copy
const leadingSize = 64

/** Stacks parts of the copy; the headline takes all height the others leave. */
export function column(scene: Scene, options: ColumnOptions): Placed {
  let parts = options.parts.filter((part) => hasWords(scene, part))
  for (const given of [undefined, ...givesWay]) {
    parts = parts.filter((part) => part !== given)
    const left = options.box.height - fixedHeight(scene, options, parts)
    if (left >= leastHeadline * scene.unit || !parts.includes('headline')) break
  }
  const headlineHeight = Math.max(
    0.6 * leastHeadline * scene.unit,
    options.box.height - fixedHeight(scene, options, parts),
  )
  const blocks = parts.map((part) => ({ part, block: blockFor(scene, options, part, headlineHeight) }))
  const spaced = blocks.map(({ part, block }) => ({ block, gap: gapAfter(scene, part, block) }))
  const { layers, used } = pile(spaced, options)
  const lost = options.parts.some(
    (part) => part !== 'kicker' && hasWords(scene, part) && !parts.includes(part),
  )
  const weak = blocks.some(
    ({ part, block }) => part === 'headline' && (block.size ?? 0) < leadingSize * scene.unit,
  )
  return { layers, used, crowded: lost || weak }
}

// a body that only repeats the name beside the brand says nothing
export const hasWords = ({ words, business, logo }: Scene, part: Part): boolean =>
  part === 'kicker'
    ? Boolean(words.kicker)
    : part === 'offer'
      ? // a headline that is the offer need not be followed by it
        Boolean(words.offer) && !words.headline.toLowerCase().includes(words.offer?.toLowerCase() ?? '')
      : part === 'body'
        ? words.description !== '' && words.description !== business
        : part === 'button'
          ? words.ctaLabel !== ''
          : part === 'brand'
            ? business !== '' || logo !== undefined
            : true

function fixedHeight(scene: Scene, options: ColumnOptions, parts: readonly Part[]): number {
  const fixed = parts.map((part) => ({
    part,
    block:
      part === 'headline'
        ? { width: 0, height: 0, size: (options.headlineMax ?? 100) * scene.unit, at: () => [] }
        : blockFor(scene, options, part, 0),
  }))
  return heightOf(scene, fixed)
}

const heightOf = (scene: Scene, blocks: readonly { part: Part; block: Block }[]): number =>
  blocks.reduce(
    (sum, { part, block }, i) =>
      sum + block.height + (i < blocks.length - 1 ? gapAfter(scene, part, block) : 0),
    0,
  )

export function blockFor(scene: Scene, options: ColumnOptions, part: Part, headlineHeight: number): Block {
  const { look, words } = scene
  const ink = options.ink ?? look.ink
  const quiet = options.quiet ?? look.quiet
  const { width } = options.box
  switch (part) {
    case 'brand':
      return brandBlock(scene, Math.min(width, options.headlineWidth ?? width), ink, options.ground)
    case 'button':
      return buttonBlock(scene, width, options.button)
    case 'offer':
      return offerBlock(scene, width) ?? noBlock
    case 'kicker':
      return textBlock(scene, words.kicker ?? '', kickerStyle(scene, quiet), width, 40 * scene.unit)
    case 'body':
      return textBlock(
        scene,
        words.description,
        bodyStyle(scene, quiet),
        Math.min(width, options.bodyWidth ?? 720 * scene.unit),
        150 * scene.unit,
      )
    case 'headline':
      return textBlock(
        scene,
        words.headline,
        {
          role: 'headline',
          typeface: look.display,
          ink,
          max: options.headlineMax ?? 128,
          min: 40,
          lines: options.headlineLines ?? 4,
        },
        options.headlineWidth ?? width,
        headlineHeight,
      )
  }
}

const kickerStyle = ({ look }: Scene, ink: string): TextStyle => ({
  role: 'kicker',
  typeface: { ...look.label, tracking: 0.13, capitals: true },
  ink,
  max: 25,
  min: 23,
  lines: 1,
})

const bodyStyle = ({ look, bodySize = 36 }: Scene, ink: string): TextStyle => ({
  role: 'body',
  typeface: look.text,
  ink,
  max: bodySize,
  min: 28,
  lines: 3,
})
