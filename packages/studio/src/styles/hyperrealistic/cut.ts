import { inset, right } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Shape } from '../../layout.ts'
import { fill } from '../backdrop.ts'
import { framedPhoto } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { headlineOver, parted } from '../skeleton.ts'
import { staged } from '../staged.ts'
import type { Composition } from '../style.ts'
import { beams, dramatic, filmGrain, motes } from './air.ts'

const heroes = ['drawing', 'cutout', 'framed'] as const

/** Part of the frame with a picture of its own: the lit set, or the user's photo, graded. */
function scenery(
  scene: Scene,
  area: Box,
  target: Box,
  clip: Shape,
  copy: readonly Layer[],
  foot = 0,
): Layer[] {
  const { look } = scene
  const clipped = (children: Layer[]): Layer => ({ kind: 'group', role: 'background', clip, children })
  const corners = fill(area, {
    kind: 'radial',
    centre: [area.x + area.width / 2, area.y + area.height * 0.5],
    radius: Math.hypot(area.width, area.height) * 0.62,
    stops: [
      [0.35, '#05030700'],
      [1, withAlpha('#050307', look.dark ? 0.62 : 0.22)],
    ],
  })
  if (scene.hero === 'framed')
    return [...framedPhoto(scene, area, clip, 'background', foot), clipped([corners])]
  const { stage, things, hero } = staged(scene, { area, target, words: [], clip, ...dramatic(scene) })
  return [...stage, clipped([corners, ...beams(scene, hero), ...motes(scene, hero, copy)]), ...things]
}

/** Whether the words stand under the picture. */
const stacked = (shape: Scene['shape']): boolean => shape === 'square' || shape === 'portrait'

const roomIn = (area: Box, hero: Box): Box => {
  const box = inset(area, area.width * 0.05, area.height * 0.12)
  return { ...box, height: Math.min(hero.y + hero.height, area.y + area.height * 0.88) - box.y }
}

/** The picture runs out into the dark, and the words stand there. */
export const fadeOut: Composition = {
  id: 'fade_out',
  takes: heroes,
  arrange(scene) {
    const { frame, look, shape } = scene
    const { copy, area, hero, foot } = parted(scene, {
      share: shape === 'portrait' ? 0.5 : 0.46,
      headlineMax: 116,
    })
    const deep = (shape === 'wide' ? area.width : area.height) * 0.26
    const ends =
      shape === 'wide'
        ? ({ from: [area.x, 0], to: [area.x + deep, 0] } as const)
        : shape === 'tall'
          ? ({ from: [0, area.y], to: [0, area.y + deep] } as const)
          : ({ from: [0, area.y + area.height], to: [0, area.y + area.height - deep] } as const)
    return {
      picture: [
        fill(frame, look.ground),
        ...scenery(
          scene,
          area,
          roomIn(area, hero),
          { kind: 'rect', ...area },
          copy,
          // a photo's thing keeps clear of where the picture runs out
          stacked(shape) ? foot + deep * 0.5 : foot,
        ),
        fill(
          shape === 'wide'
            ? { ...area, x: area.x - 1, width: area.width + 1 }
            : { ...area, y: area.y - 1, height: area.height + 2 },
          {
            kind: 'linear',
            ...ends,
            stops: [
              [0, look.ground],
              [0.3, withAlpha(look.ground, 0.74)],
              [0.65, withAlpha(look.ground, 0.26)],
              [1, withAlpha(look.ground, 0)],
            ],
          },
        ),
        filmGrain(scene),
      ],
      copy,
    }
  },
}

/** A block of the brand's colour, cut at a slant against the picture. */
export const slant: Composition = {
  id: 'slant',
  takes: heroes,
  arrange(scene) {
    const { frame, look, shape } = scene
    const block = look.dark ? mix(look.ground, look.palette[0] ?? look.ground, 0.35) : look.ground
    const { copy, area, hero, foot } = parted(scene, {
      share: shape === 'portrait' ? 0.5 : 0.46,
      headlineMax: 112,
      ground: block,
    })
    const lean = Math.min(frame.width, frame.height) * 0.075
    const edge = look.accent
    const thick = lean * 0.14
    // the slant eats into the picture only, so the words keep their room
    const [d, line] =
      shape === 'wide'
        ? [
            `M0 0 H${area.x + lean} L${area.x} ${frame.height} H0 Z`,
            `M${area.x + lean} 0 h${thick} L${area.x + thick} ${frame.height} h${-thick} Z`,
          ]
        : shape === 'tall'
          ? [
              `M0 0 H${frame.width} V${area.y} L0 ${area.y + lean} Z`,
              `M${frame.width} ${area.y} v${thick} L0 ${area.y + lean + thick} v${-thick} Z`,
            ]
          : [
              `M0 ${area.height - lean} L${frame.width} ${area.height} V${frame.height} H0 Z`,
              `M0 ${area.height - lean - thick} L${frame.width} ${area.height - thick} v${thick} L0 ${area.height - lean} Z`,
            ]
    return {
      picture: [
        ...scenery(
          scene,
          area,
          roomIn(area, hero),
          { kind: 'rect', ...area },
          copy,
          stacked(shape) ? foot + lean + thick : foot,
        ),
        { kind: 'shape', role: 'background', shape: { kind: 'path', d }, fill: block },
        { kind: 'shape', role: 'decor', shape: { kind: 'path', d: line }, fill: edge },
        filmGrain(scene),
      ],
      copy,
    }
  },
}

/** A film frame: the picture between dark bars, a hairline of light around it. */
export const screenCard: Composition = {
  id: 'screen_card',
  takes: heroes,
  arrange(scene) {
    const { frame, look, shape, safe, unit } = scene
    const { copy, hero } = headlineOver(scene, {
      footer: shape !== 'wide',
      headlineMax: shape === 'wide' ? 108 : 132,
    })
    const box: Box =
      shape === 'tall'
        ? { x: 0, y: hero.y, width: frame.width, height: frame.height * 0.86 - hero.y }
        : shape === 'wide'
          ? {
              x: hero.x,
              y: safe.y * 0.5,
              width: frame.width - hero.x - safe.y * 0.5,
              height: frame.height - safe.y,
            }
          : { x: 0, y: hero.y + 4 * unit, width: frame.width, height: hero.height - 8 * unit }
    const target: Box = {
      ...inset(box, box.width * 0.07, box.height * 0.08),
      height: box.height * (shape === 'tall' ? 0.76 : 0.82),
    }
    const hair = (y: number): Layer =>
      fill({ x: box.x, y, width: box.width, height: Math.max(2, 2.5 * unit) }, withAlpha(look.accent, 0.9))
    return {
      picture: [
        fill(frame, look.groundFar),
        ...scenery(
          scene,
          box,
          target,
          { kind: 'rect', ...box },
          copy,
          shape === 'tall' ? box.height * 0.1 : 0,
        ),
        hair(box.y),
        hair(box.y + box.height - 2.5 * unit),
        ...(shape === 'wide'
          ? [
              fill(
                { x: right(box) - 2.5 * unit, y: box.y, width: 2.5 * unit, height: box.height },
                withAlpha(look.accent, 0.9),
              ),
              fill({ ...box, width: 2.5 * unit }, withAlpha(look.accent, 0.9)),
            ]
          : []),
        filmGrain(scene),
      ],
      copy,
    }
  },
}
