import { bottom, centreX, right, union, within } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Shape, TextLayer } from '../../layout.ts'
import { bar, deeper, down, lighter, line, oval, path } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { centred, headlineOver, parted } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { bush, landscape, plant } from './scenery.ts'

const textArea = (copy: readonly Layer[]): Box =>
  union(copy.filter((layer): layer is TextLayer => layer.kind === 'text').map(({ bounds }) => bounds))

/** What of the copy stands in the sky. */
const skyCopy = (copy: readonly Layer[], horizon: number): Box => {
  const above = copy.filter(
    (layer): layer is TextLayer => layer.kind === 'text' && bottom(layer.bounds) < horizon,
  )
  return above.length > 0 ? union(above.map(({ bounds }) => bounds)) : { x: 0, y: 0, width: 0, height: 0 }
}

const sky = (scene: Scene, area: Box, horizon: number): Layer =>
  fill(area, down(area.y, horizon, [0, scene.look.ground], [1, scene.look.groundFar]))

/** A table top in one point perspective, its front edge lit. */
function table({ frame, look }: Scene, y: number): Layer[] {
  const wood = look.palette[4] ?? look.form
  const h = frame.height - y
  return [
    path(
      `M0 ${y} L${frame.width} ${y} L${frame.width} ${frame.height} L0 ${frame.height} Z`,
      down(y, frame.height, [0, lighter(wood, 0.1)], [1, deeper(wood, 0.16)]),
    ),
    bar(0, y, frame.width, Math.max(5, h * 0.035), withAlpha('#ffffff', 0.22)),
    ...[0.3, 0.52, 0.78].map((t) =>
      line(`M0 ${y + h * t} H${frame.width}`, withAlpha(deeper(wood, 0.4), 0.35), 2.5),
    ),
  ]
}

/** Copy in the sky, the subject on a table in front of the hills. */
const horizonScene: Composition = {
  id: 'horizon',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, shape, unit, look } = scene
    const { copy, hero } = headlineOver(scene, {
      footer: shape !== 'wide',
      copyUntil: 0.68,
      headlineMax: shape === 'wide' ? 96 : 126,
    })
    const stands =
      shape === 'tall' ? bottom(hero) : shape === 'portrait' ? bottom(hero) : bottom(hero) - 10 * unit
    const tableY = shape === 'wide' ? frame.height * 0.86 : stands - hero.height * 0.12
    const horizon = tableY - Math.min(frame.height * (shape === 'wide' ? 0.07 : 0.12), hero.height * 0.3)
    const picture: Layer[] = [
      sky(scene, frame, horizon),
      ...landscape(scene, frame, horizon, skyCopy(copy, horizon)),
      ...table(scene, tableY),
    ]
    picture.push(
      ...(scene.hero === 'framed'
        ? photoCard(scene, hero)
        : standingHero(scene, { ...hero, height: stands - hero.y })),
    )
    return {
      picture: [...picture, grain(scene, 0.085)],
      copy: onTable(scene, copy, tableY, look.palette[4] ?? look.form),
    }
  },
}

// words that stand on the table take an ink made for its wood
function onTable({ look }: Scene, copy: Layer[], tableY: number, wood: string): Layer[] {
  const light = mix('#ffffff', wood, 0.08)
  const dark = look.dark ? look.ground : look.ink
  return copy.map((layer) => {
    if (layer.kind !== 'text' || layer.bounds.y < tableY || layer.role === 'cta' || layer.role === 'offer')
      return layer
    return { ...layer, ink: isLight(wood) ? dark : light }
  })
}
const isLight = (hex: string) => Number.parseInt(hex.slice(3, 5), 16) > 150

/** A photo as a print standing in the scene. */
function photoCard(scene: Scene, hero: Box): Layer[] {
  const { photo, unit } = scene
  if (!photo) return []
  const box = within(hero, Math.min(1.5, Math.max(0.75, photo.width / photo.height)), 0.5, 1)
  const edge = 16 * unit
  const inner: Box = {
    x: box.x + edge,
    y: box.y + edge,
    width: box.width - 2 * edge,
    height: box.height - 2 * edge,
  }
  return [
    bar(box.x, box.y, box.width, box.height, '#fffdf8', {
      radius: 26 * unit,
      shadow: { colour: '#2a141459', blur: 44 * unit, dx: 0, dy: 20 * unit },
      role: 'decor',
    }),
    ...framedPhoto(scene, inner, { kind: 'rect', ...inner, radius: 14 * unit }).map((layer): Layer => {
      if (layer.kind !== 'image') return layer
      const { shadow: _, ...flat } = layer
      return { ...flat, bounds: box }
    }),
  ]
}

/** A round-topped window onto the landscape, the subject on its sill. */
const windowScene: Composition = {
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
          ...landscape(scene, view, horizon, undefined),
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

/** A counter against a wall with a great half sun, plants at the sides. */
const counter: Composition = {
  id: 'counter',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, unit, frame, shape } = scene
    const { copy, area, hero } = parted(scene, { share: shape === 'portrait' ? 0.55 : 0.5 })
    const stands = Math.min(bottom(hero), bottom(area) - area.height * 0.07)
    const line0 = stands - area.height * 0.06
    const [sunColour = '', far = '', , near = '', wood = ''] = look.palette
    const r = Math.min(area.width * (shape === 'wide' ? 0.47 : 0.36), (line0 - area.y) * 0.78)
    const cx = centreX(hero)
    const rays = Array.from({ length: 11 }, (_, i) => {
      const a0 = Math.PI + (i * Math.PI) / 11 + 0.05
      const a1 = a0 + Math.PI / 22
      const far0 = Math.max(area.width, area.height) * 1.1
      const at = (a: number) =>
        `${Math.round(cx + Math.cos(a) * far0)} ${Math.round(line0 + Math.sin(a) * far0)}`
      return path(
        `M${cx} ${line0} L${at(a0)} L${at(a1)} Z`,
        withAlpha(lighter(look.form, 0.5), look.dark ? 0.1 : 0.34),
      )
    })
    const side = Math.min(area.width, area.height)
    const scenery: Layer[] = [
      fill(area, down(area.y, bottom(area), [0, look.form], [1, look.formFar])),
      ...rays,
      oval(cx, line0, r, r, mix(sunColour, look.form, 0.12)),
      oval(cx, line0, r * 0.8, r * 0.8, withAlpha(lighter(sunColour, 0.4), 0.5)),
      bush(area.x + area.width * 0.08, line0 + 2, side * 0.0014, mix(near, far, 0.3)),
      bush(right(area) - area.width * 0.1, line0 + 2, side * 0.0017, mix(near, far, 0.15)),
      plant(
        area.x + area.width * (shape === 'wide' ? 0.14 : 0.13),
        line0 + 4,
        side * 0.00095,
        near,
        scene.look.accent,
      ),
      bar(
        area.x,
        line0,
        area.width,
        bottom(area) - line0,
        down(line0, bottom(area), [0, lighter(wood, 0.12)], [1, deeper(wood, 0.06)]),
      ),
      bar(area.x, line0, area.width, 8 * unit, withAlpha('#ffffff', 0.25)),
    ]
    const picture: Layer[] = [
      fill(frame, {
        kind: 'linear',
        from: [0, 0],
        to: [0, frame.height],
        stops: [
          [0, look.ground],
          [1, mix(look.ground, look.groundFar, 0.5)],
        ],
      }),
    ]
    if (scene.hero === 'framed')
      picture.push(...framedPhoto(scene, area, { kind: 'rect', ...area }, 'background'))
    else {
      picture.push({ kind: 'group', role: 'decor', clip: { kind: 'rect', ...area }, children: scenery })
      picture.push(
        ...standingHero(scene, {
          x: hero.x + hero.width * 0.08,
          y: hero.y + 14 * unit,
          width: hero.width * 0.84,
          height: stands - hero.y - 14 * unit,
        }),
      )
    }
    return { picture: [...picture, grain(scene, 0.085)], copy }
  },
}

export const illustrationCompositions: readonly [Composition, ...Composition[]] = [
  horizonScene,
  windowScene,
  counter,
]
