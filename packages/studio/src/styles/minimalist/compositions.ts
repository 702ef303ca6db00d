import { bottom, centreX, centreY, right, within } from '../../box.ts'
import { contrast } from '../../colour/contrast.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer, Shape } from '../../layout.ts'
import { disc, fill, grain, toneRamp, windowLight } from '../backdrop.ts'
import { inkOn } from '../block.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { centred, headlineOver, parted } from '../skeleton.ts'
import type { Composition } from '../style.ts'

/** The subject before one large disc. */
const onDisc: Composition = {
  id: 'disc',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, unit, shape, frame } = scene
    const { copy, hero } = headlineOver(scene)
    const box = within(hero, 1, shape === 'portrait' ? 0.72 : 0.6, shape === 'wide' ? 0.5 : 1)
    const r = box.width * (shape === 'portrait' ? 0.5 : 0.5)
    const picture: Layer[] = [
      toneRamp(scene, look.ground, look.groundFar),
      windowLight(scene, frame.width * (0.42 + 0.4 * scene.random('light')()), look.dark ? '0d' : '4d'),
    ]
    if (scene.hero === 'framed') {
      picture.push(
        ...framedPhoto(scene, box, { kind: 'ellipse', cx: centreX(box), cy: centreY(box), rx: r, ry: r }),
      )
    } else {
      picture.push(disc(centreX(box), centreY(box), r, look.form, look.formFar))
      const inner: Box = {
        x: box.x + box.width * 0.09,
        y: box.y + box.height * 0.09,
        width: box.width * 0.82,
        height: box.height * 0.82,
      }
      picture.push(...standingHero(scene, inner))
    }
    return { picture: [...picture, grain(scene, 0.05 * unit)], copy }
  },
}

/** An arch like a niche in a wall, everything on its axis. */
const niche: Composition = {
  id: 'niche',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, unit, shape, frame } = scene
    const { copy, hero } = centred(scene)
    const box =
      shape === 'wide'
        ? within(hero, 0.82, 0.5, 0.5)
        : within(hero, Math.min(1.05, Math.max(0.74, hero.width / hero.height)), 0.5, 1)
    const radius = box.width / 2
    const arch = (b: Box): Shape => ({
      kind: 'rect',
      ...b,
      radius: [b.width / 2, b.width / 2, 18 * unit, 18 * unit],
    })
    const picture: Layer[] = [toneRamp(scene, look.ground, look.groundFar)]
    if (scene.hero === 'framed') picture.push(...framedPhoto(scene, box, arch(box)))
    else {
      const shelf = 26 * unit
      picture.push(
        {
          kind: 'shape',
          role: 'decor',
          shape: arch(box),
          fill: {
            kind: 'linear',
            from: [box.x, box.y],
            to: [right(box), bottom(box)],
            stops: [
              [0, look.formFar],
              [0.5, look.form],
            ],
          },
        },
        {
          kind: 'group',
          clip: arch(box),
          children: [
            disc(
              centreX(box),
              box.y + radius * 0.98,
              radius * 0.62,
              mix(look.form, look.ground, 0.45),
              mix(look.form, look.ground, 0.1),
            ),
            fill(
              { x: box.x, y: bottom(box) - box.height * 0.13, width: box.width, height: box.height * 0.13 },
              mix(look.formFar, look.ink, 0.07),
            ),
          ],
        },
      )
      const floor = box.height * 0.075
      picture.push(
        ...standingHero(scene, {
          x: box.x + box.width * 0.13,
          y: box.y + box.height * 0.16,
          width: box.width * 0.74,
          height: box.height * 0.84 - floor,
        }),
      )
      picture.push({
        kind: 'shape',
        role: 'decor',
        shape: {
          kind: 'rect',
          x: box.x,
          y: bottom(box) + shelf * 0.4,
          width: box.width,
          height: Math.max(2, 2.5 * unit),
        },
        fill: mix(look.ground, look.ink, 0.22),
      })
    }
    picture.push(
      grain(scene, 0.05),
      windowLight(scene, frame.width * (0.6 + 0.35 * scene.random('light')()), look.dark ? '0a' : '38'),
    )
    return { picture, copy }
  },
}

/** A coloured panel from edge to edge, the words on paper under, over or beside it. */
const panel: Composition = {
  id: 'panel',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look } = scene
    const { copy, area, hero, foot } = parted(scene)
    const picture: Layer[] = [toneRamp(scene, look.ground, look.groundFar)]
    if (scene.hero === 'framed')
      picture.push(...framedPhoto(scene, area, { kind: 'rect', ...area }, 'background', foot))
    else picture.push(...panelScene(scene, area, hero))
    return { picture: [...picture, grain(scene, 0.05)], copy }
  },
}

function panelScene(scene: Scene, area: Box, room: Box): Layer[] {
  const { look, unit } = scene
  const stands = Math.min(bottom(room), bottom(area) - area.height * 0.075)
  const floor = bottom(area) - stands + 60 * unit
  const line = bottom(area) - floor
  const r = Math.min(area.width, area.height) * 0.38
  const sunX = area.x + area.width * (0.3 + 0.4 * scene.random('sun')())
  const hero: Box = { ...room, y: room.y + 20 * unit, height: stands - room.y - 20 * unit }
  return [
    fill(area, {
      kind: 'linear',
      from: [area.x, area.y],
      to: [right(area), bottom(area)],
      stops: [
        [0, look.form],
        [1, look.formFar],
      ],
    }),
    {
      kind: 'group',
      clip: { kind: 'rect', ...area },
      children: [
        disc(sunX, line, r, mix(look.form, look.ground, 0.5), mix(look.form, look.ground, 0.12)),
        fill(
          { ...area, y: line, height: floor },
          {
            kind: 'linear',
            from: [0, line],
            to: [0, bottom(area)],
            stops: [
              [0, mix(look.formFar, look.ink, 0.12)],
              [1, mix(look.formFar, look.ink, 0.02)],
            ],
          },
        ),
      ],
    },
    ...standingHero(scene, hero),
  ]
}

/** The colour moved away from the ink until words are legible on it: a mid-tone carries neither black nor white. */
function carrying(colour: string, ink: string): string {
  const away = contrast(ink, '#000000') > contrast(ink, '#ffffff') ? '#000000' : '#ffffff'
  let ground = colour
  for (let i = 0; i < 8 && contrast(ground, ink) < 5.6; i++) ground = mix(ground, away, 0.12)
  return ground
}

/** Large type on colour, the subject small and exact: an opening page. */
const frontispiece: Composition = {
  id: 'frontispiece',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, unit, safe, shape } = scene
    const ink = inkOn(look.formFar, look)
    const ground = carrying(look.form, ink)
    const far = carrying(look.formFar, ink)
    const plate = { plate: ink, ink: inkOn(ink, { ...look, ink: far, plate: ground }) }
    const { copy, hero } = headlineOver(scene, {
      ink,
      quiet: ink,
      ground,
      button: plate,
      headlineMax: shape === 'wide' ? 112 : 150,
    })
    const box =
      scene.hero === 'framed' && shape === 'tall'
        ? hero
        : within(hero, shape === 'portrait' ? 1.25 : 1, shape === 'wide' ? 0.5 : 1, 1)
    const picture: Layer[] = [
      toneRamp(scene, ground, far),
      disc(
        shape === 'wide' ? centreX(hero) : right(safe),
        shape === 'wide' ? frame.height : bottom(hero),
        Math.min(frame.width, frame.height) * 0.56,
        mix(ground, far, -0.9),
        mix(ground, far, 0.4),
      ),
      ...(scene.hero === 'framed'
        ? framedPhoto(scene, box, { kind: 'rect', ...box, radius: 36 * unit })
        : standingHero(scene, box)),
      grain(scene, 0.06),
    ]
    return { picture, copy }
  },
}

export const minimalistCompositions: readonly [Composition, ...Composition[]] = [
  onDisc,
  niche,
  panel,
  frontispiece,
]
