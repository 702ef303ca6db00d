import { bottom } from '../../box.ts'
import { contrast } from '../../colour/contrast.ts'
import { mix, oklchOf } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { bar, oval } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto } from '../hero.ts'
import { parted } from '../skeleton.ts'
import type { Composition, Look } from '../style.ts'
import { figure, figureLightness, tonesOf } from './figure.ts'
import { tiled } from './tiles.ts'

/** The papers of the construction, all clearly apart from each other. */
function papersOf({ palette, ink, ground, accent, dark }: Look): [string, ...string[]] {
  const [, second = ground, middle = ground, bright = ground, light = ground] = palette
  const wanted = [
    bright,
    dark ? mix(light, '#ffffff', 0.62) : ink,
    light,
    dark ? second : mix(bright, ink, 0.4),
    accent,
    middle,
  ]
  const papers: [string, ...string[]] = [bright]
  for (const paper of wanted) if (papers.every((other) => contrast(paper, other) > 1.22)) papers.push(paper)
  return papers
}

/** A construction of circles, quarters and bars around the subject, as on a poster of the twenties. */
export const bauhaus: Composition = {
  id: 'bauhaus',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, shape, frame } = scene
    const { copy, area } = parted(scene, { share: shape === 'portrait' ? 0.535 : 0.52, headlineMax: 124 })
    const columns =
      area.height > area.width * 1.6
        ? shape === 'tall'
          ? 3
          : 2
        : Math.max(3, Math.ceil(area.width / (area.height / 2) - 0.01))
    const side = area.width / columns
    const rows = Math.ceil(area.height / side - 0.02)
    // the grid begins at the words, so that only the frame's own edge crops it
    const fromFoot = shape === 'square' || shape === 'portrait'
    const top = fromFoot ? bottom(area) - rows * side : area.y
    const grid: Box = { ...area, y: top, height: rows * side }
    const column = shape === 'tall' ? columns - 2 : columns > 2 ? 1 : 0
    const row = shape === 'tall' ? 0 : fromFoot ? rows - 2 : Math.max(0, Math.floor((rows - 2) / 2))
    const block: Box = {
      x: grid.x + column * side,
      y: grid.y + row * side,
      width: 2 * side,
      height: 2 * side,
    }
    const papers = papersOf(look)
    const random = scene.random('tiles')
    const light = tonesOf(look).at(-1) ?? look.ink
    const paper = papers[1] ?? look.form
    const own = figureLightness(scene)
    // the disc is the paper that the subject stands out from most
    const apart = (one: string) => Math.abs(oklchOf(one).l - own)
    const disc = papers.filter((one) => one !== paper).toSorted((a, b) => apart(b) - apart(a))[0] ?? look.form
    const picture: Layer[] = [
      fill(frame, look.ground),
      {
        kind: 'group',
        role: 'decor',
        clip: { kind: 'rect', ...area },
        children: [
          ...tiled(
            grid,
            side,
            papers,
            random,
            (c, r) => c >= column && c < column + 2 && r >= row && r < row + 2,
          ),
          bar(block.x, block.y, block.width, block.height, scene.hero === 'drawing' ? paper : light),
        ],
      },
    ]
    const [cx, cy] = [block.x + side, block.y + side]
    if (scene.hero === 'framed') picture.push(...framedPhoto(scene, block, { kind: 'rect', ...block }))
    else {
      picture.push(oval(cx, cy, side * 0.94, side * 0.94, disc, { role: 'decor' }))
      const room: Box = { x: cx - side * 0.8, y: cy - side * 0.8, width: side * 1.6, height: side * 1.6 }
      picture.push(...figure(scene, room, 'cut'))
    }
    return { picture: [...picture, grain(scene, 0.07)], copy }
  },
}
