import { mix } from '../../colour/oklch.ts'
import type { Layer } from '../../layout.ts'
import { inkOn, textBlock, type Block } from '../../styles/block.ts'
import { lettered } from '../../styles/cartoon/lettering.ts'
import { column } from '../../styles/column.ts'
import { lit } from '../../styles/cyberpunk/copy.ts'
import { pile } from '../../styles/pile.ts'
import type { Scene } from '../../styles/scene.ts'
import type { Composition, StyleId } from '../../styles/style.ts'
import { cardGround, type CardColours } from './card-ground.ts'

/** Which of a look's colours a card has: its paper, its strongest colour, or the calm form between the two. */
export const cardTones = ['ground', 'plate', 'form'] as const
export type CardTone = (typeof cardTones)[number]

/** Large type and nothing else. Where somebody is quoted, a mark stands over the words and the name under them. */
export const card = (style: StyleId, tone: CardTone, quoted = false): Composition => ({
  id: `card-${tone}`,
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const colours = coloursOf(scene, style, tone)
    const ink = inkOn(colours.ground, scene.look)
    const own: Scene = tone === 'ground' ? scene : { ...scene, look: { ...scene.look, ink, quiet: ink } }
    const copy = quoted ? quotation(own, ink) : statement(own, ink, colours.ground)
    return { picture: cardGround(own, style, colours), copy: inManner(own, style, copy) }
  },
})

function coloursOf({ look }: Scene, style: StyleId, tone: CardTone): CardColours {
  // these two are made of their ground: night and paper
  if (tone === 'ground' || (style === 'cyberpunk' && look.dark) || style === 'watercolor')
    return { ground: look.ground, far: look.groundFar }
  if (tone === 'plate')
    return { ground: look.plate, far: mix(look.plate, look.dark ? '#ffffff' : '#000000', 0.1) }
  return { ground: look.form, far: look.formFar }
}

const inManner = (scene: Scene, style: StyleId, copy: Layer[]): Layer[] =>
  style === 'cartoon'
    ? lettered(scene, copy, { headline: 'plain', captions: false })
    : style === 'cyberpunk'
      ? lit(scene, copy)
      : copy

function statement(scene: Scene, ink: string, ground: string): Layer[] {
  const { safe, shape } = scene
  return column(scene, {
    parts: ['brand', 'kicker', 'headline', 'offer', 'body', 'button'],
    box: safe,
    align: 'start',
    stand: 'middle',
    ink,
    quiet: ink,
    ground,
    headlineMax: shape === 'tall' ? 210 : shape === 'wide' ? 150 : 170,
    headlineLines: 4,
  }).layers
}

function quotation(scene: Scene, ink: string): Layer[] {
  const { safe, unit, look, words } = scene
  const mark = 92 * unit
  const name = textBlock(
    scene,
    words.description,
    { role: 'body', typeface: look.label, ink, max: 42, min: 27, lines: 2 },
    safe.width,
    130 * unit,
  )
  const saying = textBlock(
    scene,
    words.headline,
    { role: 'headline', typeface: look.display, ink, max: 112, min: 40, lines: 4 },
    safe.width,
    safe.height - name.height - mark * 0.8 - 100 * unit,
  )
  const opening: Block = {
    width: mark,
    height: mark * 0.8,
    at: (x, y) => [{ ...quoteMark(x, y, mark, ink), element: 'headline' }],
  }
  const blocks = [
    { block: opening, gap: 44 * unit },
    { block: saying, gap: 50 * unit },
    ...(words.description === '' ? [] : [{ block: name, gap: 0 }]),
  ]
  return pile(blocks, { box: safe, align: 'start', stand: 'middle' }).layers
}

/** Two drops that lean, as every script reads them. */
function quoteMark(x: number, y: number, width: number, ink: string): Layer {
  const drop = (left: number) =>
    `M${left} ${y + width * 0.52} a${width * 0.2} ${width * 0.2} 0 1 0 ${width * 0.4} 0 a${width * 0.2} ${width * 0.2} 0 0 0 -${width * 0.24} -${width * 0.18} q${width * 0.02} -${width * 0.2} ${width * 0.24} -${width * 0.28} l-${width * 0.05} -${width * 0.08} q-${width * 0.36} ${width * 0.14} -${width * 0.35} ${width * 0.54} Z`
  return {
    kind: 'shape',
    role: 'decor',
    shape: { kind: 'path', d: `${drop(x)} ${drop(x + width * 0.52)}` },
    fill: ink,
    opacity: 0.85,
  }
}
