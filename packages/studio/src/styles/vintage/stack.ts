import type { Box, Layer } from '../../layout.ts'
import { textBlock, type Align, type Block, type TextStyle } from '../block.ts'
import { hasWords, type Part } from '../column.ts'
import { pile } from '../pile.ts'
import type { Scene } from '../scene.ts'
import { brandMark } from './brand-mark.ts'
import { ticketBlock, type ButtonColours } from './button.ts'
import { headlineBlock, type HeadlineManner } from './headline.ts'
import { ribbonBlock, type RibbonColours } from './ribbon.ts'

export type StackOptions = {
  parts: readonly Part[]
  box: Box
  align: Align
  stand: 'top' | 'middle' | 'bottom'
  ink: string
  /** The colour behind the words. */
  ground: string
  headline: { max: number; lines: number } & HeadlineManner
  button: Omit<ButtonColours, 'ground'>
  ribbon: RibbonColours
  bodyMax?: number
  /** Air between the parts, 1 as usual. */
  air?: number
}

/** `crowded` when a part had to give way or the headline became small. */
type Stacked = { layers: Layer[]; used: Box; crowded: boolean }

const gaps: Readonly<Record<Part, number>> = {
  brand: 26,
  kicker: 22,
  headline: 20,
  offer: 24,
  body: 28,
  button: 0,
}
// what gives way, in this order, when the frame is too small for everything
const givesWay: readonly Part[] = ['kicker', 'body', 'offer']
const leastHeadline = 100
const leadingSize = 56

/** Parts of the copy one under the other, in the style's own plates; the headline takes all height the others leave. */
export function stack(scene: Scene, options: StackOptions): Stacked {
  const { box } = options
  const { unit } = scene
  const wanted = options.parts.filter((part) => hasWords(scene, part))
  let parts = wanted
  for (const given of [undefined, ...givesWay]) {
    parts = parts.filter((part) => part !== given)
    if (!parts.includes('headline')) {
      if (heightOf(scene, options, parts, 0) <= box.height) break
    } else if (box.height - heightOf(scene, options, parts, 0) >= leastHeadline * unit) break
  }
  const room = Math.max(0.6 * leastHeadline * unit, box.height - heightOf(scene, options, parts, 0))
  const blocks = parts.map((part) => ({ part, block: blockFor(scene, options, part, room) }))
  const spaced = blocks.map(({ part, block }) => ({
    block,
    gap: gapAfter(scene, options, part, block.size),
  }))
  const { layers, used } = pile(spaced, options)
  const lost = wanted.some((part) => part !== 'kicker' && !parts.includes(part))
  const weak = blocks.some(({ part, block }) => part === 'headline' && (block.size ?? 0) < leadingSize * unit)
  return { layers, used, crowded: lost || weak }
}

// under large type more air than under small type
const gapAfter = ({ unit }: Scene, { air = 1 }: StackOptions, part: Part, size = 0): number =>
  gaps[part] * unit * air + (part === 'headline' ? 0.13 * size : 0)

/** `room` is what the headline may take; 0: the height of all the rest. */
const heightOf = (scene: Scene, options: StackOptions, parts: readonly Part[], room: number): number =>
  parts.reduce((sum, part, i) => {
    const block =
      part === 'headline' && room === 0
        ? { height: 0, size: options.headline.max * scene.unit }
        : blockFor(scene, options, part, room)
    return sum + block.height + (i < parts.length - 1 ? gapAfter(scene, options, part, block.size) : 0)
  }, 0)

export function blockFor(scene: Scene, options: StackOptions, part: Part, room: number): Block {
  const { words, unit } = scene
  const { ink, ground, headline, align } = options
  const { width } = options.box
  switch (part) {
    case 'brand':
      return brandMark(scene, width, ink, ground, align)
    case 'button':
      return ticketBlock(scene, width, { ...options.button, ground })
    case 'offer':
      return ribbonBlock(scene, 'offer', width, options.ribbon)
    case 'kicker':
      return textBlock(scene, words.kicker ?? '', kickerStyle(scene, ink), width, 40 * unit)
    case 'body':
      return bodyBlock(scene, Math.min(width, 700 * unit), ink, options.bodyMax)
    case 'headline':
      return headlineBlock(scene, width, room, ground, { ...headline, ink })
  }
}

export const bodyBlock = (scene: Scene, width: number, ink: string, max = 35): Block =>
  textBlock(
    scene,
    scene.words.description,
    { role: 'body', typeface: scene.look.text, ink, max, min: 27, lines: 3 },
    width,
    150 * scene.unit,
  )

const kickerStyle = ({ look }: Scene, ink: string): TextStyle => ({
  role: 'kicker',
  typeface: { ...look.label, tracking: 0.16 },
  ink,
  max: 28,
  min: 24,
  lines: 1,
})
