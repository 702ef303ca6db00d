import { bottom, right, union, within } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Shape, TextLayer } from '../../layout.ts'
import { bar, deeper, down, lighter, oval } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { centred } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { placeBack } from './home.ts'
import { landscape } from './scenery.ts'

/** A round-topped window onto the landscape, the subject on its sill. */
export const windowScene: Composition = {
  id: 'window',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, unit, shape, frame } = scene
    const { copy, hero } = centred(scene)
    const box = within(
      hero,
      shape === 'wide' ? 0.92 : Math.min(1.2, Math.max(0.85, hero.width / hero.height)),
      0.5,
      shape === 'wide' ? 0.4 : 1,
    )
    const sill = 24 * unit
    const view: Box = { ...box, height: box.height - sill }
    const arch: Shape = { kind: 'rect', ...view, radius: [view.width / 2, view.width / 2, 0, 0] }
    const wall = look.dark ? look.ground : look.ground
    const picture: Layer[] = [
      fill(frame, {
        kind: 'linear',
        from: [0, 0],
        to: [frame.width, frame.height],
        stops: [
          [0, wall],
          [1, mix(wall, look.form, 0.45)],
        ],
      }),
      ...wallDots(scene, copy, box),
    ]
    const border = 13 * unit
    picture.push({
      kind: 'shape',
      role: 'decor',
      ...(scene.hero === 'framed' ? { element: 'subject' as const } : {}),
      shape: {
        kind: 'rect',
        x: view.x - border,
        y: view.y - border,
        width: view.width + 2 * border,
        height: view.height + border,
        radius: [view.width / 2 + border, view.width / 2 + border, 0, 0],
      },
      fill: look.dark ? look.form : lighter(look.ground, 0.75),
      shadow: { colour: '#2a14142e', blur: 34 * unit, dx: 0, dy: 14 * unit },
    })
    if (scene.hero === 'framed')
      picture.push(
        ...framedPhoto(scene, view, arch).map((layer): Layer =>
          layer.kind === 'image' ? flat(layer) : layer,
        ),
      )
    else {
      const horizon = view.y + view.height * 0.74
      picture.push({
        kind: 'group',
        role: 'decor',
        clip: arch,
        children: [
          fill(view, down(view.y, horizon, [0, look.form], [1, look.groundFar])),
          ...through(scene, view, horizon),
        ],
      })
      picture.push(
        ...standingHero(scene, {
          x: view.x + view.width * 0.12,
          y: view.y + view.height * 0.2,
          width: view.width * 0.76,
          height: view.height * 0.8 + sill * 0.3,
        }),
      )
    }
    const wood = look.palette[4] ?? look.form
    picture.splice(
      picture.length - (scene.hero === 'framed' ? 0 : 1),
      0,
      bar(
        view.x - 34 * unit,
        bottom(view) - 4 * unit,
        view.width + 68 * unit,
        sill + 4 * unit,
        down(bottom(view), bottom(view) + sill, [0, lighter(wood, 0.14)], [1, deeper(wood, 0.1)]),
        { radius: 8 * unit, role: 'decor' },
      ),
    )
    return { picture: [...picture, grain(scene, 0.085)], copy }
  },
}

/** What is seen through the window: the trade's rooms from the street, or the land where it has none of its own. */
function through(scene: Scene, view: Box, horizon: number): Layer[] {
  if (scene.setting.id === 'open_place') return landscape(scene, view, horizon, undefined)
  const place: Layer = {
    kind: 'group',
    bounds: view,
    effect: { kind: 'soft', radius: 3.5 * scene.unit },
    children: placeBack(scene, view, horizon + view.height * 0.1),
  }
  const glow = scene.look.palette[0] ?? scene.look.form
  return [
    place,
    fill(view, down(view.y, bottom(view), [0, withAlpha(glow, 0.5)], [1, withAlpha(glow, 0.06)])),
  ]
}

function flat<T extends Extract<Layer, { kind: 'image' }>>(layer: T): Layer {
  const { shadow: _, ...rest } = layer
  return rest
}

function wallDots(scene: Scene, copy: readonly Layer[], window: Box): Layer[] {
  const { frame, unit, look } = scene
  const random = scene.random('wall')
  const taken = [textArea(copy), window]
  const colour = withAlpha(look.dark ? look.form : look.formFar, 0.5)
  const dots: Layer[] = []
  const step = 118 * unit
  for (let y = step * 0.5; y < frame.height; y += step) {
    for (let x = step * 0.5 + (Math.round(y / step) % 2) * step * 0.5; x < frame.width; x += step) {
      const near = taken.some(
        (box) =>
          x > box.x - 60 * unit &&
          x < right(box) + 60 * unit &&
          y > box.y - 50 * unit &&
          y < bottom(box) + 70 * unit,
      )
      if (near) continue
      const r = (4 + 3 * random()) * unit
      dots.push(oval(x, y, r, r, colour))
    }
  }
  return [{ kind: 'group', role: 'decor', children: dots }]
}

const textArea = (copy: readonly Layer[]): Box =>
  union(copy.filter((layer): layer is TextLayer => layer.kind === 'text').map(({ bounds }) => bounds))
