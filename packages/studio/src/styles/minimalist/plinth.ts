import { bottom, centreX } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { across, bar, down, glow, moved, oval, path } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { headlineOver, isStandard } from '../skeleton.ts'
import type { Composition } from '../style.ts'

/** The shade of a palm that stands outside the picture. */
function palmShade({ look, unit, frame }: Scene, x: number, y: number, size: number, turn: number): Layer {
  const blade = (i: number, side: 1 | -1): Layer => {
    const at = -size * (0.1 + i * 0.125)
    const long = size * (0.56 - Math.abs(i - 2) * 0.075)
    return moved(
      0,
      at,
      1,
      [
        path(
          `M0 0 C${long * 0.3} ${-long * 0.15} ${long * 0.75} ${-long * 0.12} ${long} ${long * 0.06} C${long * 0.7} ${long * 0.1} ${long * 0.3} ${long * 0.08} 0 0 Z`,
          '#180c10',
        ),
      ],
      side > 0 ? -0.62 : Math.PI + 0.62,
    )
  }
  const frond = (dx: number, dy: number, scale: number, lean: number) =>
    moved(
      dx,
      dy,
      scale,
      [
        bar(-size * 0.006, -size * 0.98, size * 0.012, size * 0.98, '#180c10'),
        ...[0, 1, 2, 3, 4, 5, 6].flatMap((i) => [blade(i, 1), blade(i, -1)]),
      ],
      lean,
    )
  return {
    kind: 'group',
    role: 'decor',
    opacity: look.dark ? 0.3 : 0.13,
    bounds: frame,
    effect: { kind: 'soft', radius: 8 * unit },
    children: [moved(x, y, 1, [frond(0, 0, 1, turn), frond(size * 0.16, size * 0.1, 0.85, turn + 0.62)])],
  }
}

/** A plinth by a wall on which light and the shade of leaves play. */
export const plinth: Composition = {
  id: 'plinth',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, safe, shape, unit } = scene
    const beside = shape === 'wide'
    const { copy, hero } = headlineOver(scene, {
      headlineMax: beside ? 112 : 150,
      footer: false,
      kicker: false,
      overOnStandard: true,
      upper: 0.48,
    })
    const over = isStandard(scene)
    const tall = shape === 'tall'
    const w = Math.min(hero.width * (tall ? 0.8 : 0.96), hero.height * (tall ? 1.1 : 0.98))
    const cx = tall ? frame.width * 0.52 : centreX(hero)
    const [rx, ry] = [w / 2, w * 0.105]
    const top = tall
      ? bottom(hero) - 10 * unit
      : bottom(hero) - (beside && !over ? hero.height * 0.16 : w * 0.2)
    // the floor begins under the words, so its edge passes behind none of them
    const floor = tall
      ? top + (frame.height - top) * 0.36
      : bottom(safe) + (frame.height - bottom(safe)) * 0.34
    const light = look.dark ? '#ffffff' : '#fffaf0'
    const body = look.form
    const glowR = Math.max(hero.width, hero.height) * 0.8
    const lightAt = top - hero.height * 0.42
    const picture: Layer[] = [
      fill(frame, {
        kind: 'linear',
        from: [0, 0],
        to: [frame.width * 0.5, frame.height],
        stops: [
          [0, look.ground],
          [1, look.groundFar],
        ],
      }),
      oval(
        cx,
        lightAt,
        glowR,
        glowR,
        glow(cx, lightAt, glowR, [0, withAlpha(light, look.dark ? 0.14 : 0.6)], [1, withAlpha(light, 0)]),
        { role: 'decor' },
      ),
      bar(
        0,
        floor,
        frame.width,
        frame.height - floor + 1,
        down(
          floor,
          frame.height,
          [0, mix(look.groundFar, look.form, 0.36)],
          [1, mix(look.groundFar, look.formFar, 0.2)],
        ),
      ),
    ]
    if (scene.hero === 'framed') {
      const box: Box = { ...hero, height: (tall ? bottom(hero) : bottom(hero)) - hero.y }
      picture.push(...framedPhoto(scene, box, { kind: 'rect', ...box, radius: 14 * unit }))
      return { picture: [...picture, grain(scene, 0.055)], copy }
    }
    const shadeX = cx + w * 0.62
    picture.push(
      palmShade(scene, shadeX, top - hero.height * 0.02, Math.min(w, hero.height) * 0.95, -0.35),
      // the plinth's own shade on the floor
      {
        kind: 'group',
        role: 'decor',
        bounds: { x: cx - rx, y: top, width: rx * 3.4, height: frame.height - top },
        opacity: look.dark ? 0.4 : 0.22,
        effect: { kind: 'soft', radius: 16 * unit },
        children: [
          path(
            `M${cx - rx * 0.6} ${frame.height} L${cx + rx} ${top + ry * 3} L${cx + rx * 2.6} ${floor + (frame.height - floor) * 0.25} L${cx + rx * 2.4} ${frame.height} Z`,
            '#150a12',
          ),
        ],
      },
      bar(
        cx - rx,
        top,
        2 * rx,
        frame.height - top + 4,
        across(
          cx - rx,
          cx + rx,
          [0, mix(body, '#ffffff', look.dark ? 0.08 : 0.22)],
          [0.35, body],
          [1, mix(look.formFar, look.dark ? '#000000' : look.ink, look.dark ? 0.35 : 0.16)],
        ),
        { role: 'decor' },
      ),
      oval(
        cx,
        top,
        rx,
        ry,
        across(
          cx - rx,
          cx + rx,
          [0, mix(body, '#ffffff', look.dark ? 0.16 : 0.5)],
          [1, mix(body, '#ffffff', look.dark ? 0.05 : 0.22)],
        ),
        { role: 'decor' },
      ),
    )
    const stands = top + ry * 0.42
    const width = Math.min(hero.width, 2 * rx * 0.92)
    picture.push(...standingHero(scene, { x: cx - width / 2, y: hero.y, width, height: stands - hero.y }))
    return { picture: [...picture, grain(scene, 0.055)], copy }
  },
}
