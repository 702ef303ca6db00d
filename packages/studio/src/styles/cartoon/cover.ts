import { bottom, centreX, centreY, right } from '../../box.ts'
import { contrast, legibleInk } from '../../colour/contrast.ts'
import type { Box, Layer } from '../../layout.ts'
import { bar, oval, path } from '../../subjects/draw.ts'
import { startX, textBlock, type Block } from '../block.ts'
import { brandBlock } from '../brand-block.ts'
import { column, type Part } from '../column.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { beaming, quietDot, screen } from './field.ts'
import { about, inkStroke, starPoints } from './forms.ts'
import { cartoonHero, printedPhoto } from './hero.ts'
import { loudColumn } from './headline.ts'
import { lettered } from './lettering.ts'
import { carrying } from './looks.ts'
import { footOf } from './stacked.ts'
import { tonesOf } from './tones.ts'

/** A magazine: its name across the head, the subject large, the offer on a round sticker, the headline below. */
export const cover: Composition = {
  id: 'cover',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, safe, unit, shape, look } = scene
    const tones = tonesOf(look)
    const form = bandUnder(scene)
    const bandInk = legibleInk(form, [tones.paper, tones.line], 4.8)
    const band = carrying(form, bandInk, 5.2)
    const name = masthead(scene, bandInk, band)
    const bandTop = Math.max(safe.y - 24 * unit, 18 * unit)
    const bandEnd = safe.y + name.height + 26 * unit
    const { copy, hero, badge } = arranged(scene, bandEnd)
    const [cx, cy] = [centreX(hero), centreY(hero)]
    const r = Math.min(hero.height * 0.54, hero.width * 0.56)
    const picture: Layer[] = [
      ...beaming(scene, cx, cy, 20),
      screen(scene, { ...frame, y: frame.height * 0.6, height: frame.height * 0.4 }, quietDot(scene), 90, {
        to: 0.8,
      }),
      bar(0, bandTop + 10 * unit, frame.width, bandEnd - bandTop, tones.line, { role: 'decor' }),
      bar(-20 * unit, bandTop, frame.width + 40 * unit, bandEnd - bandTop, band, {
        ...inkStroke(tones.line, 7 * unit),
        role: 'decor',
      }),
      oval(cx + 12 * unit, cy + 14 * unit, r, r, tones.line, { role: 'decor' }),
      oval(cx, cy, r, r, tones.burstFar, { ...inkStroke(tones.line, 8 * unit), role: 'decor' }),
      oval(cx, cy, r * 0.86, r * 0.86, tones.burst, { ...inkStroke(tones.line, 5 * unit), role: 'decor' }),
    ]
    if (scene.hero === 'framed') {
      const across = Math.min(hero.width, hero.height) * 0.98
      picture.push(
        ...printedPhoto(
          scene,
          { x: cx - across / 2, y: cy - across / 2, width: across, height: across },
          'round',
        ),
      )
    } else
      picture.push(...cartoonHero(scene, hero, { afloat: true, cast: look.dark ? tones.cast : tones.line }))
    const title = name.at(
      shape === 'wide' ? safe.x : frame.width / 2,
      safe.y,
      shape === 'wide' ? 'start' : 'centre',
    )
    return { picture, copy: [...title, ...lettered(scene, copy), ...badge] }
  },
}

/** The band's colour: the look's own, or plain paper or ink where a logo would drown in it. */
function bandUnder({ look, logo }: Scene): string {
  const mark = logo?.swatches[0]?.colour
  const { paper, line } = tonesOf(look)
  if (!mark) return look.form
  return [look.form, paper, line].find((ground) => contrast(mark, ground) >= 2.2) ?? paper
}

/** The business's name as large as a title, or its logo. */
function masthead(scene: Scene, ink: string, ground: string): Block {
  const { safe, unit, look, business, shape } = scene
  if (scene.logo || business === '') return brandBlock(scene, safe.width, ink, ground)
  return textBlock(
    scene,
    business,
    { role: 'wordmark', typeface: look.display, ink, max: shape === 'wide' ? 56 : 88, min: 30, lines: 1 },
    safe.width,
    100 * unit,
  )
}

type Arranged = { copy: Layer[]; hero: Box; badge: Layer[] }

function arranged(scene: Scene, bandEnd: number): Arranged {
  const { safe, unit, shape, words, frame } = scene
  const top = bandEnd + 36 * unit
  const repeated = words.offer && words.headline.toLowerCase().includes(words.offer.toLowerCase())
  const offered = Boolean(words.offer) && !repeated
  const badgeSide = offered ? 280 * unit : 0
  const rest: readonly Part[] = ['body', 'button']
  if (shape === 'wide') {
    const box: Box = { ...safe, y: top, width: safe.width * 0.5, height: bottom(safe) - top }
    const text = column(scene, {
      parts: ['headline', 'offer', ...rest],
      box,
      align: 'start',
      stand: 'middle',
      headlineMax: 104,
      headlineLines: 4,
    })
    const x = box.x + box.width + 60 * unit
    return {
      copy: text.layers,
      badge: [],
      hero: { x, y: top, width: right(safe) - x, height: bottom(safe) - top },
    }
  }
  if (shape === 'tall') {
    const text = column(scene, {
      parts: ['headline', ...rest],
      box: { ...safe, y: top, height: safe.height * 0.62 },
      align: 'centre',
      stand: 'top',
      headlineMax: 124,
      headlineLines: 3,
    })
    const y = bottom(text.used) + 56 * unit
    const hero: Box = { ...safe, y, height: Math.min(frame.height * 0.84, y + 700 * unit) - y }
    return withBadge(scene, text.layers, hero, offered, badgeSide, Math.min(bottom(safe), y + badgeSide))
  }
  const unbadged = { ...scene, words: { ...words, offer: undefined } } as unknown as Scene
  const foot = footOf(unbadged, {}, { ...safe, y: top, height: bottom(safe) - top })
  const headlineRoom = safe.height * (shape === 'portrait' ? 0.24 : 0.22)
  const headline = loudColumn(scene, {
    parts: ['headline'],
    box: { ...safe, y: foot.top - 36 * unit - headlineRoom, height: headlineRoom },
    align: 'centre',
    stand: 'bottom',
    headlineMax: 130,
    spare: safe.height * 0.1,
  })
  const hero: Box = { ...safe, y: top, height: headline.used.y - 30 * unit - top }
  return withBadge(scene, [...headline.layers, ...foot.layers], hero, offered, badgeSide, Infinity)
}

/** The offer on a jagged sticker in the upper corner; the subject moves aside for it. */
function withBadge(
  scene: Scene,
  copy: Layer[],
  room: Box,
  offered: boolean,
  side: number,
  lowest: number,
): Arranged {
  const { unit, look, words } = scene
  if (!offered || !words.offer || room.y + side > lowest + 1) return { copy, hero: room, badge: [] }
  const tones = tonesOf(look)
  const hero: Box = { ...room, width: room.width - side * 0.93 - 6 * unit }
  const text = textBlock(
    scene,
    words.offer,
    { role: 'offer', typeface: look.label, ink: look.onOffer, max: 46, min: 25, lines: 2 },
    side * 0.78,
    side * 0.4,
  )
  const [cx, cy] = [right(room) - side / 2, room.y + side / 2]
  const points = starPoints(side * 0.56, side * 0.5, 18, 0.13, scene.random('badge'))
  const d = about(points, cx, cy)
  return {
    copy,
    hero,
    badge: [
      path(about(points, cx + 8 * unit, cy + 9 * unit), tones.line, {
        ...inkStroke(tones.line, 6 * unit),
        role: 'decor',
        element: 'offer',
      }),
      path(d, look.offer, {
        ...inkStroke(tones.line, 6 * unit),
        role: 'offer_plate',
        bounds: { x: cx - side * 0.43, y: cy - side * 0.43, width: side * 0.86, height: side * 0.86 },
      }),
      ...text.at(startX(cx, 0, 'centre'), cy - text.height / 2, 'centre'),
    ],
  }
}
