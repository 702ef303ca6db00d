import { bottom, centreX, within } from '../../box.ts'
import { belongingTo } from '../../edit/owner.ts'
import type { Box, GroupLayer, ImageLayer, Layer, Shape } from '../../layout.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import { mapColours } from '../../map-layers.ts'
import { oval } from '../../subjects/draw.ts'
import { subjectOf } from '../../subjects/index.ts'
import type { Subject } from '../../subjects/subject.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { faceOn, faceSpot } from './face.ts'
import { inked, isContactShadow, loud, silhouette, type Hand } from './hand.ts'
import { tonesOf } from './tones.ts'

/** Widths of the pens in design units, the same for everything on a poster whatever its scale. */
const contour = 8
const pen = 5.5

type Stand = {
  /** Radians; a user's own product always stands upright. */
  tilt?: number
  /** The silhouette once more behind it, hard and shifted. */
  cast?: string
  /** In the middle of the box instead of on its lower edge. */
  afloat?: boolean
  /** A white rim outside the contour, as if it were a sticker. */
  rim?: boolean
}

/** The drawing in the style's ink, standing on the lower edge of a box, or the user's product with a sticker's edge. */
export function cartoonHero(scene: Scene, box: Box, stand: Stand = {}): Layer[] {
  if (scene.hero === 'cutout' && scene.photo?.cutout) return stuckProduct(scene, box, stand)
  const subject = subjectOf(scene.subject)
  const placed = placeOf(subject.frame, box, stand.tilt ?? 0, stand.afloat ? 0.5 : 1)
  const face = faceOn(subject.id, tonesOf(scene.look).line, '#ff7d8c', scene.random('face'))
  return [
    {
      kind: 'group',
      role: 'subject',
      bounds: placed.bounds,
      children: drawn(scene, subject, placed, { ...stand, face }),
    },
  ]
}

/** A small drawing beside the subject, standing at x on the floor. */
export function prop(scene: Scene, subject: Subject, x: number, floor: number, height: number): Layer {
  const { frame } = subject
  const scale = height / frame.height
  const width = frame.width * scale
  const box = { x: x - width / 2, y: floor - height, width, height }
  return { kind: 'group', role: 'decor', children: drawn(scene, subject, placeOf(frame, box, 0), {}) }
}

type Placed = { transform: NonNullable<GroupLayer['transform']>; scale: number; bounds: Box }

/** Scales a frame into a box, turned about its middle; `down` the box it stands, 1 on its lower edge. */
function placeOf(frame: Box, box: Box, tilt: number, down = 1): Placed {
  const [c, s] = [Math.cos(tilt), Math.sin(tilt)]
  const wide = Math.abs(c) * frame.width + Math.abs(s) * frame.height
  const high = Math.abs(s) * frame.width + Math.abs(c) * frame.height
  const scale = Math.min(box.width / wide, box.height / high)
  const bounds: Box = {
    x: box.x + (box.width - wide * scale) / 2,
    y: box.y + (box.height - high * scale) * down,
    width: wide * scale,
    height: high * scale,
  }
  const [fx, fy] = [frame.x + frame.width / 2, frame.y + frame.height / 2]
  const [bx, by] = [centreX(bounds), bounds.y + bounds.height / 2]
  const [a, b] = [c * scale, s * scale]
  return { scale, bounds, transform: [a, b, -b, a, bx - a * fx + b * fy, by - b * fx - a * fy] }
}

function drawn(
  scene: Scene,
  subject: Subject,
  { transform, scale }: Placed,
  { cast, rim, tilt, face = [] }: Stand & { face?: Layer[] },
): Layer[] {
  const { unit, look } = scene
  const tones = tonesOf(look)
  const whole = subject.draw(look.subject)
  // nothing is in the shade of a sticker that lies flat or of a thing in the air
  const drawing = rim || tilt ? whole.filter((layer) => !isContactShadow(layer)) : whole
  const px = unit / scale
  const edge = contour * px
  const ring = rim ? 15 * px : 0
  const shift = 11 * unit
  const inPlace = (children: Layer[], dx = 0, dy = 0): Layer => {
    const [a, b, c, d, e, f] = transform
    return { kind: 'group', transform: [a, b, c, d, e + dx, f + dy], children }
  }
  const hand: Hand = { line: tones.line, pen: pen * px, contour: edge, shade: look.dark ? 0.34 : 0.27 }
  const outer = rim ? ring + edge * 1.7 : edge
  return [
    ...(cast ? [inPlace(silhouette(drawing, cast, outer), shift, shift)] : []),
    ...(rim
      ? [
          inPlace([
            ...silhouette(drawing, tones.line, outer),
            ...silhouette(drawing, tones.paper, outer - edge * 0.7),
          ]),
        ]
      : []),
    inPlace([...inked(drawing, hand), ...face]),
  ]
}

/** The user's product as it is, cut out with a white edge and a line around that. */
function stuckProduct(scene: Scene, box: Box, { cast }: Stand): Layer[] {
  const { unit, look } = scene
  const tones = tonesOf(look)
  const rim = 12 * unit
  const ring = 5 * unit
  const inner: Box = {
    x: box.x + rim + ring,
    y: box.y + rim + ring,
    width: box.width - 2 * (rim + ring),
    height: box.height - 2 * (rim + ring),
  }
  const product = standingHero(scene, inner).find((layer): layer is ImageLayer => layer.kind === 'image')
  if (!product) return []
  const { role: _, bounds: __, shadow: ___, ...image } = product
  const grown = (by: number): Box => ({
    x: image.box.x - by,
    y: image.box.y - by,
    width: image.box.width + 2 * by,
    height: image.box.height + 2 * by,
  })
  // the engine mirrors drawings; what is printed on a product must not be
  const upright: Layer =
    scene.direction === 'rtl'
      ? { kind: 'group', transform: [-1, 0, 0, 1, 2 * centreX(image.box), 0], children: [image] }
      : image
  const edged: Layer = {
    kind: 'group',
    bounds: grown(rim),
    effect: { kind: 'outline', colour: tones.paper, width: rim },
    children: [upright],
  }
  const sticker: Layer = {
    kind: 'group',
    bounds: grown(rim + ring),
    effect: { kind: 'outline', colour: tones.line, width: ring },
    children: [edged],
  }
  const foot = oval(
    centreX(image.box) + 8 * unit,
    bottom(image.box) + rim * 0.5,
    image.box.width * 0.56,
    Math.max(14 * unit, image.box.height * 0.04),
    withAlpha(cast ?? tones.line, 0.3),
  )
  return [
    {
      kind: 'group',
      role: 'subject',
      bounds: grown(rim + ring),
      children: [foot, sticker],
    },
  ]
}

/** A photo as a printed picture: white border, ink around it and a hard shadow. `round` for a medallion. */
export function printedPhoto(
  scene: Scene,
  room: Box,
  form: 'panel' | 'round' = 'panel',
  cast?: string,
): Layer[] {
  const { unit, look, photo } = scene
  const tones = tonesOf(look)
  // a print much wider or taller than its photo would cut off what is shown
  const own = photo ? photo.width / photo.height : 1
  const given = room.width / room.height
  const box =
    form === 'round' ? room : within(room, Math.min(own * 1.28, Math.max(own * 0.72, given)), 0.5, 1)
  const ring = 6 * unit
  const rim = 14 * unit
  const inset = ring + rim
  const inner: Box = {
    x: box.x + inset,
    y: box.y + inset,
    width: box.width - 2 * inset,
    height: box.height - 2 * inset,
  }
  const shapeIn = (b: Box, radius: number): Shape =>
    form === 'round'
      ? { kind: 'ellipse', cx: centreX(b), cy: b.y + b.height / 2, rx: b.width / 2, ry: b.height / 2 }
      : { kind: 'rect', ...b, radius }
  const shift = 12 * unit
  const dropped = { ...box, x: box.x + shift, y: box.y + shift }
  const sheet = (shape: Shape, fill: string): Layer => ({ kind: 'shape', role: 'decor', shape, fill })
  return belongingTo('subject', [
    sheet(shapeIn(dropped, 30 * unit), cast ?? withAlpha(tones.line, 0.9)),
    sheet(shapeIn(box, 30 * unit), tones.line),
    sheet(
      shapeIn(
        { x: box.x + ring, y: box.y + ring, width: box.width - 2 * ring, height: box.height - 2 * ring },
        25 * unit,
      ),
      tones.paper,
    ),
    ...framedPhoto(scene, inner, shapeIn(inner, 14 * unit)).map((layer): Layer => {
      if (layer.kind !== 'image') return layer
      const { shadow: _, ...plain } = layer
      return { ...plain, bounds: box }
    }),
    {
      kind: 'shape',
      role: 'decor',
      shape: shapeIn(inner, 14 * unit),
      stroke: { paint: tones.line, width: 4 * unit },
    },
  ])
}

/** Far forms of the trade's place, in quieter lines than the subject's and with the air of the ground before them. */
export function place(
  scene: Scene,
  area: Box,
  floor: number,
  { far, near, haze }: { far: string; near: string; haze: number },
): Layer[] {
  const { look, setting, unit } = scene
  const tones = tonesOf(look)
  const between = (share: number) => loud(mix(far, near, share))
  // a wall's own outline runs outside what is seen
  const over = 16 * unit
  const back = setting.back(
    { x: area.x - over, y: area.y - over, width: area.width + 2 * over, height: area.height + over },
    floor,
    { ...look.subject, far: between(0.34), middle: between(0.62), near, floor: between(0.9) },
    scene.random('place'),
  )
  const line = mix(tones.line, near, 0.3)
  const drawn = inked(back, { line, pen: 4 * unit, contour: 3 * unit, shade: 0.12, airy: true })
  return [
    {
      kind: 'group',
      role: 'decor',
      clip: { kind: 'rect', ...area },
      children: mapColours(drawn, (colour) =>
        colour.startsWith('#') ? mix(colour, look.ground, haze) : colour,
      ),
    },
  ]
}

/** The drawing seen so closely that it fills the box and is cut by it. */
export function closeUp(scene: Scene, box: Box): Layer[] {
  const subject = subjectOf(scene.subject)
  const { frame } = subject
  const spot = faceSpot(subject.id) ?? { x: frame.x + frame.width * 0.5, y: frame.y + frame.height * 0.45 }
  const scale = Math.max((box.width / frame.width) * 1.5, (box.height / frame.height) * 1.15)
  const [x, y] = [centreX(box) - spot.x * scale, box.y + box.height * 0.5 - spot.y * scale]
  const near: Placed = { scale, transform: [scale, 0, 0, scale, x, y], bounds: box }
  const face = faceOn(subject.id, tonesOf(scene.look).line, '#ff7d8c', scene.random('face'))
  return drawn(scene, subject, near, { face })
}
