import { bottom, inset } from '../box.ts'
import type { Box, Layer } from '../layout.ts'
import type { Align } from './block.ts'
import { blockFor, column, type ColumnOptions, type Part, type Placed } from './column.ts'
import { buttonBlock } from './plate-block.ts'
import type { Scene } from './scene.ts'

/** Copy already placed, and the room it leaves for the picture's subject. */
export type Skeleton = { copy: Layer[]; hero: Box }
type Inks = Pick<ColumnOptions, 'ink' | 'quiet' | 'ground' | 'button'>
export type SkeletonOptions = Inks & {
  headlineMax?: number
  /** In pixels; absent: all the width there is. */
  headlineWidth?: number
  bodyWidth?: number
  headlineLines?: number
  kicker?: boolean
  /** Keep the foot of the frame for body and button in one row, whatever its shape. */
  footer?: boolean
  /** Beside the subject: end the words above this share of the safe height. */
  copyUntil?: number
  /** Over the subject: the most of the safe height that brand and headline may take. */
  upper?: number
  /** On 4:3 the headline runs over the whole width, as on a square, instead of beside the subject. */
  overOnStandard?: boolean
}

/** 4:3 is arranged as wide, but half of it is a narrow column. */
export const isStandard = ({ shape, frame }: Pick<Scene, 'shape' | 'frame'>): boolean =>
  shape === 'wide' && frame.width < frame.height * 1.5

// lower than this Meta's chrome covers most of a story
const photoUntil = 0.87

/**
 * On 9:16 all that must be read stands at the head of the safe area. The subject follows and keeps most of itself
 * inside; only scenery reaches down to where Meta's own chrome may cover it.
 */
export function tallCopy(scene: Scene, options: SkeletonOptions & { align?: Align } = {}): Skeleton {
  const { safe, unit, frame, shape } = scene
  const align = options.align ?? 'start'
  const head = column(scene, {
    ...options,
    parts: [
      'brand',
      ...(options.kicker === false ? [] : (['kicker'] as const)),
      'headline',
      'offer',
      'body',
      'button',
    ],
    box: { ...safe, height: safe.height * (shape === 'tall' ? 0.74 : shape === 'square' ? 0.6 : 0.7) },
    align,
    stand: 'top',
    // a story is seen alone on its screen, so its headline speaks up
    headlineMax: shape === 'tall' ? Math.max(156, options.headlineMax ?? 0) : (options.headlineMax ?? 124),
    headlineLines: options.headlineLines ?? 3,
  })
  const top = bottom(head.used) + 44 * unit
  if (shape === 'tall') {
    // the picture may be wider than the words: its thing keeps clear of the edges by itself
    const side = inset(frame, frame.width * 0.045, 0)
    const end =
      scene.hero === 'framed' ? frame.height * photoUntil : Math.min(frame.height * 0.88, top + 800 * unit)
    return { copy: head.layers, hero: { ...side, y: top, height: end - top } }
  }
  const end = bottom(safe)
  return { copy: head.layers, hero: { ...safe, y: top, height: end - top } }
}

/** Headline first, the subject under it, body and button at the foot. */
export function headlineOver(scene: Scene, options: SkeletonOptions = {}): Skeleton {
  if (scene.shape === 'wide' && !(options.overOnStandard && isStandard(scene))) return besides(scene, options)
  if (scene.shape === 'tall') return tallCopy(scene, options)
  const { safe, unit, shape } = scene
  const footer = options.footer ?? shape === 'portrait'
  const upper =
    options.upper ?? (shape === 'portrait' ? 0.42 : !footer ? 0.46 : shape === 'wide' ? 0.32 : 0.4)
  const kicker: Part[] = options.kicker === false ? [] : ['kicker']
  const head = column(scene, {
    ...options,
    parts: ['brand', ...kicker, 'headline'],
    box: { ...safe, height: safe.height * upper },
    align: 'start',
    stand: 'top',
    headlineMax: options.headlineMax ?? 130,
    headlineLines: options.headlineLines ?? 3,
  })
  const top = bottom(head.used) + 34 * unit
  const rest: Box = { ...safe, y: top, height: bottom(safe) - top }
  if (footer) return withFooter(scene, options, head.layers, rest)
  const width = safe.width * 0.42
  const foot = column(scene, {
    ...options,
    parts: ['offer', 'body', 'button'],
    box: { ...rest, width },
    align: 'start',
    stand: 'bottom',
  })
  const gap = 30 * unit
  return {
    copy: [...head.layers, ...foot.layers],
    hero: {
      x: safe.x + foot.used.width + gap,
      y: rest.y,
      width: safe.width - foot.used.width - gap,
      height: rest.height,
    },
  }
}

function withFooter(scene: Scene, options: Inks, head: Layer[], rest: Box): Skeleton {
  const { unit, words } = scene
  const button = buttonBlock(scene, rest.width, options.button)
  const sideWidth = rest.width - button.width - 48 * unit
  const narrow = sideWidth < 260 * unit
  const footBox: Box = narrow
    ? { ...rest, height: rest.height * 0.45, y: rest.y + rest.height * 0.55 }
    : { ...rest, width: sideWidth }
  const place = (box: Box) =>
    column(scene, {
      ...options,
      parts: narrow ? ['offer', 'body', 'button'] : ['offer', 'body'],
      box,
      align: 'start',
      stand: 'bottom',
    })
  const first = place(footBox)
  // a single line stands level with the button's label, not with its lower edge
  const lift = narrow ? 0 : Math.max(0, (button.height - first.used.height) / 2)
  const foot = lift > 0 ? place({ ...footBox, height: footBox.height - lift }) : first
  const layers = [...head, ...foot.layers]
  const high = Math.max(foot.used.height, narrow ? 0 : button.height)
  if (!narrow) {
    const alone = words.description === '' && !words.offer
    layers.push(
      ...button.at(
        alone ? rest.x : rest.x + rest.width,
        bottom(rest) - button.height,
        alone ? 'start' : 'end',
      ),
    )
  }
  return { copy: layers, hero: { ...rest, height: rest.height - high - 44 * unit } }
}

/** Copy in one column, the subject beside it. */
export function besides(scene: Scene, options: SkeletonOptions = {}, share = 0.53): Skeleton {
  const { safe, unit } = scene
  const standard = isStandard(scene)
  const box: Box = { ...safe, width: safe.width * (standard ? Math.max(share, 0.56) : share) }
  const brandBox = column(scene, { ...options, parts: ['brand'], box, align: 'start', stand: 'top' })
  const button = blockFor(scene, { ...options, parts: [], box, align: 'start', stand: 'top' }, 'button', 0)
  const buttonY = bottom(safe) - button.height
  const top = bottom(brandBox.used) + (options.copyUntil ? 42 : 26) * unit
  const middle = untilWhole(scene, standard ? 3 : 4, (lines) =>
    column(scene, {
      ...options,
      parts: ['headline', 'offer', 'body'],
      box: {
        ...box,
        y: top,
        height: (options.copyUntil ? safe.y + safe.height * options.copyUntil : buttonY - 34 * unit) - top,
      },
      align: 'start',
      stand: options.copyUntil ? 'top' : 'middle',
      headlineMax: options.headlineMax ?? 108,
      headlineLines: lines,
    }),
  )
  const gap = (standard ? 40 : 56) * unit
  return {
    copy: [...brandBox.layers, ...middle.layers, ...button.at(box.x, buttonY, 'start')],
    hero: { x: box.x + box.width + gap, y: safe.y, width: safe.width - box.width - gap, height: safe.height },
  }
}

/** Everything on one axis: brand, subject, headline, button. */
export function centred(scene: Scene, options: SkeletonOptions = {}): Skeleton {
  if (scene.shape === 'wide') return besides(scene, options)
  if (scene.shape === 'tall') return tallCopy(scene, { ...options, align: 'centre' })
  const { safe, unit, shape } = scene
  const brand = column(scene, { ...options, parts: ['brand'], box: safe, align: 'centre', stand: 'top' })
  const top = bottom(brand.used) + 34 * unit
  const foot = cedingRoom(scene, shape === 'portrait' ? 0.48 : 0.43, (share) => {
    const start = top + safe.height * share + 40 * unit
    return column(scene, {
      ...options,
      parts: ['headline', 'offer', 'body', 'button'],
      box: { ...safe, y: start, height: bottom(safe) - start },
      align: 'centre',
      stand: 'bottom',
      headlineMax: options.headlineMax ?? 104,
      headlineLines: 3,
    })
  })
  return {
    copy: [...brand.layers, ...foot.layers],
    hero: { ...safe, y: top, height: foot.used.y - 40 * unit - top },
  }
}

/** Copy on plain ground, the picture filling the other part from edge to edge; `foot` of it Meta may cover. */
export function parted(
  scene: Scene,
  options: SkeletonOptions & { share?: number } = {},
): Skeleton & { area: Box; foot: number } {
  const { safe, unit, frame, shape } = scene
  if (shape === 'wide') {
    const side = besides(scene, options, 0.5)
    const x = side.hero.x - 14 * unit
    const area: Box = { x, y: 0, width: frame.width - x, height: frame.height }
    return {
      copy: side.copy,
      area,
      hero: inset(area, area.width * (isStandard(scene) ? 0.045 : 0.09), area.height * 0.1),
      foot: 0,
    }
  }
  if (shape === 'tall') {
    const { copy, hero } = tallCopy(scene, options)
    const area: Box = { ...frame, y: hero.y, height: frame.height - hero.y }
    return {
      copy,
      area,
      hero: { ...hero, y: hero.y + 60 * unit, height: hero.height - 60 * unit },
      foot: frame.height * (1 - photoUntil),
    }
  }
  const button = buttonBlock(scene, safe.width, options.button)
  let edge = 0
  const foot = untilWhole(scene, 2, (lines) =>
    cedingRoom(scene, options.share ?? (shape === 'portrait' ? 0.52 : 0.47), (share) => {
      edge = frame.height * share
      const top = edge + 54 * unit
      return column(scene, {
        ...options,
        parts: ['brand', 'headline', 'offer', 'body'],
        box: { ...safe, y: top, height: bottom(safe) - top - button.height - 36 * unit },
        align: 'start',
        stand: 'top',
        headlineMax: options.headlineMax ?? 96,
        headlineLines: lines,
        bodyWidth: safe.width,
      })
    }),
  )
  return {
    copy: [...foot.layers, ...button.at(safe.x, bottom(safe) - button.height, 'start')],
    area: { ...frame, height: edge },
    hero: { ...safe, height: edge - safe.y },
    foot: 0,
  }
}

/** Arranges with the picture at `share` of the height, and with less while the copy is crowded. */
function cedingRoom(scene: Scene, share: number, arrange: (share: number) => Placed): Placed {
  const again = retrying(scene)
  let placed = arrange(share)
  for (let less = share - 0.07; placed.crowded && less >= share - 0.15; less -= 0.07) {
    again()
    placed = arrange(less)
  }
  return placed
}

/** Arranges with so many lines of headline, and with one more (at most four) where it would lose words. */
function untilWhole<T>(scene: Scene, lines: number, arrange: (lines: number) => T): T {
  const again = retrying(scene)
  const arranged = arrange(lines)
  if (lines >= 4 || !scene.shortened.some(({ role }) => role === 'headline')) return arranged
  again()
  return arrange(lines + 1)
}

/** What a try has noted as lost is forgotten before the next one: only the last is placed. */
function retrying({ shortened }: Scene): () => void {
  const before = [...shortened]
  return () => void shortened.splice(0, shortened.length, ...before)
}
