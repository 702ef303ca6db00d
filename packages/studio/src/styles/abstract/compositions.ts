import { centreX, centreY, inset, within } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { besides, centred, headlineOver, tallCopy } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { field, halo, orb, ribbon } from './forms.ts'

/** What takes the subject's place: the cut-out before glass, the photo on a card, or glass alone. */
function centrepiece(scene: Scene, hero: Box): Layer[] {
  const { look, unit, shape } = scene
  const [, , middle = '', bright = '', light = ''] = look.palette
  const random = scene.random('orbs')
  const box = within(
    hero,
    shape === 'wide' ? 1 : Math.min(1.35, Math.max(1, hero.width / hero.height)),
    shape === 'portrait' ? 0.8 : 0.7,
    0.6,
  )
  const r = Math.min(box.width, box.height) / 2
  const turn = random() < 0.5 ? 1 : -1
  const main = {
    x: centreX(box) + (scene.hero === 'drawing' ? r * 0.1 : 0),
    y: centreY(box) - (scene.hero === 'drawing' ? r * 0.06 : 0),
    r: r * 0.86,
  }
  const small = [
    orb(
      main.x - main.r * 0.98,
      main.y + main.r * 0.66 * turn,
      r * 0.27,
      mix(light, bright, 0.3 * random()),
      look.dark,
    ),
    orb(main.x + main.r * 0.8, main.y - main.r * 0.84 * turn, r * 0.15, middle, look.dark),
  ]
  if (scene.hero === 'framed') {
    const card = inset(box, box.width * 0.03, box.height * 0.05)
    return [
      orb(card.x + card.width * 0.92, card.y + card.height * 0.08, r * 0.3, bright, look.dark),
      ...framedPhoto(scene, card, { kind: 'rect', ...card, radius: 40 * unit }),
    ]
  }
  if (scene.hero === 'cutout') {
    return [
      orb(main.x, main.y, main.r, bright, look.dark),
      ...small,
      ...standingHero(scene, inset(box, box.width * 0.08, box.height * 0.04)),
    ]
  }
  return [orb(main.x, main.y, main.r, bright, look.dark), ...small]
}

/** A field of colour drifting away from the words, glass balls at its bright end. */
const drift: Composition = {
  id: 'drift',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { shape } = scene
    const { copy, hero } = headlineOver(scene, { headlineMax: 138 })
    const angle = shape === 'wide' ? 18 : shape === 'tall' ? 82 : 52
    return {
      picture: [
        field(scene, angle, shape === 'wide' ? 1.35 : 1.15),
        ...centrepiece(scene, hero),
        grain(scene, 0.09),
      ],
      copy,
    }
  },
}

/** Silk along the free side of the frame, words on the calm side. */
const silk: Composition = {
  id: 'silk',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, shape } = scene
    const wide = shape === 'wide'
    const { copy, hero } = wide ? besides(scene) : tallCopy(scene, { headlineMax: 134 })
    const [, second = '', middle = '', bright = '', light = ''] = look.palette
    const [cx, cy] = [centreX(hero), wide ? frame.height / 2 : (hero.y + frame.height) / 2]
    const thick = wide ? frame.width - hero.x : frame.height - hero.y
    const run = (wide ? frame.height : frame.width) * 1.25
    const band: Box = { x: -run / 2, y: -thick / 2, width: run, height: thick }
    const turn = wide ? Math.PI / 2 : 0
    const flow: Layer = {
      kind: 'group',
      role: 'decor',
      transform: [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), cx, cy],
      children: [
        ribbon(scene, 'silk one', { ...band, y: band.y + thick * 0.14 }, middle, bright),
        ribbon(scene, 'silk two', band, bright, light),
      ],
    }
    const picture: Layer[] = [
      fill(frame, {
        kind: 'linear',
        from: [0, 0],
        to: wide ? [frame.width, 0] : [0, frame.height],
        stops: [
          [0, look.ground],
          [0.45, second],
          [1, mix(second, middle, look.dark ? 0.6 : 0.9)],
        ],
      }),
      fill(frame, {
        kind: 'radial',
        centre: [cx, cy + thick * 0.2],
        radius: Math.max(run, thick) * 0.62,
        stops: [
          [0, withAlpha(bright, 0.55)],
          [1, withAlpha(bright, 0)],
        ],
      }),
      flow,
    ]
    const room = hero
    if (scene.hero !== 'drawing') picture.push(...centrepiece(scene, room))
    else picture.push(...pearls(scene, room))
    return { picture: [...picture, grain(scene, 0.08)], copy }
  },
}

function pearls({ look, ...scene }: Scene, room: Box): Layer[] {
  const [, , middle = '', bright = '', light = ''] = look.palette
  const r = Math.min(room.width, room.height) * 0.34
  const random = scene.random('pearls')
  const x = room.x + room.width * (0.5 + 0.2 * random())
  const y = centreY(room)
  return [
    orb(x, y, r, bright, look.dark),
    orb(x - r * 1.5, y + r * 0.5, r * 0.42, light, look.dark),
    orb(x + r * 1.02, y - r * 0.86, r * 0.22, middle, look.dark),
  ]
}

/** A ring of light on one axis with the words. */
const eclipse: Composition = {
  id: 'eclipse',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, unit } = scene
    const { copy, hero } = centred(scene)
    const box = within(hero, 1, 0.5, 0.55)
    const r = box.width * (scene.hero === 'framed' ? 0.47 : 0.44)
    const [cx, cy] = [centreX(box), centreY(box)]
    const picture: Layer[] = [
      fill(frame, {
        kind: 'radial',
        centre: [cx, cy],
        radius: Math.max(frame.width, frame.height) * 0.85,
        stops: [
          [0, look.groundFar],
          [1, look.ground],
        ],
      }),
      ...halo(scene, cx, cy, r),
    ]
    const inside: Box = { x: cx - r * 0.72, y: cy - r * 0.78, width: r * 1.44, height: r * 1.56 }
    if (scene.hero === 'framed') {
      const round = r * 0.94
      picture.push(
        ...framedPhoto(
          scene,
          { x: cx - round, y: cy - round, width: 2 * round, height: 2 * round },
          { kind: 'ellipse', cx, cy, rx: round, ry: round },
        ),
      )
    } else picture.push(...standingHero(scene, inside))
    const stars = scene.random('stars')
    for (let i = 0; i < 3; i++) {
      const a = stars() * 6.28
      picture.push(
        orb(
          cx + Math.cos(a) * r,
          cy + Math.sin(a) * r,
          r * (0.05 + 0.05 * stars()),
          look.palette[3] ?? look.form,
          look.dark,
        ),
      )
    }
    return { picture: [...picture, grain(scene, 0.08 * Math.min(1, unit))], copy }
  },
}

export const abstractCompositions: readonly [Composition, ...Composition[]] = [drift, silk, eclipse]
