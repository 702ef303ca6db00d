import { mix, oklchOf, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Paint, ShapeLayer } from '../../layout.ts'
import { mainColour, mapColours, mapShapes } from '../../map-layers.ts'
import { placed } from '../../subjects/draw.ts'
import { subjectOf } from '../../subjects/index.ts'
import { standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import type { Look } from '../style.ts'
import { meanLightness } from './weight.ts'

/** How a drawing is abstracted: its light in the look's colours, cut from few papers, or drawn by one line. */
type Hand = 'tones' | 'cut' | 'line'

/** The subject in the style's manner; the user's own product stays as it is. */
export function figure(scene: Scene, box: Box, hand: Hand, colours = tonesOf(scene.look)): Layer[] {
  if (scene.hero !== 'drawing') return standingHero(scene, box)
  const subject = subjectOf(scene.subject)
  const drawing = subject.draw(scene.look.subject)
  const scale = Math.min(box.width / subject.frame.width, box.height / subject.frame.height)
  const drawn =
    hand === 'tones'
      ? mapColours(drawing, (colour) => toneAt(colours, lightOf(colour) ** gammaOf(scene.look)))
      : hand === 'cut'
        ? cut(drawing, colours)
        : lined(drawing, colours, (4.2 * scene.unit) / scale)
  return [placed(drawn, subject.frame, box)]
}

/** The look's colours from its deepest shade to its highest light: what a drawing's own light and shade become. */
export function tonesOf({ dark, ink, ground, palette }: Look): string[] {
  const [, second = ground, middle = ground, bright = ground, light = ground] = palette
  if (dark) return [mix(second, '#05030a', 0.35), middle, bright, light, mix(light, '#ffffff', 0.72)]
  const { l } = oklchOf(bright)
  return [
    ink,
    mix(bright, ink, l > 0.7 ? 0.55 : 0.25),
    bright,
    mix(light, bright, 0.2),
    mix(light, '#ffffff', 0.8),
  ]
}

// drawings hardly use the darkest fifth of the scale
const darkest = 0.2

// on light grounds a drawing is told deeper, so that it does not fade into them
const gammaOf = ({ dark }: Look): number => (dark ? 1 : 1.5)

const lightOfL = (l: number) => Math.min(1, Math.max(0, (l - darkest) / (1 - darkest)))
const lightOf = (colour: string) => lightOfL(oklchOf(colour).l)

function toneAt(colours: readonly string[], light: number): string {
  const at = light * (colours.length - 1)
  const k = Math.min(colours.length - 2, Math.floor(at))
  return mix(colours[k] ?? '#808080', colours[k + 1] ?? '#808080', at - k)
}

/** The same where the ground is as dark as a drawing's own shade, which therefore begins higher. */
export function raisedTones(look: Look): string[] {
  const tones = tonesOf(look)
  return look.dark ? tones.with(0, mix(tones[1] ?? look.form, look.ground, 0.25)) : tones
}

/** How light a drawing is once it is told in the look's colours, 0…1. */
export function figureLightness(scene: Scene, colours = tonesOf(scene.look)): number {
  const drawing = subjectOf(scene.subject).draw(scene.look.subject)
  return oklchOf(toneAt(colours, lightOfL(meanLightness(drawing)) ** gammaOf(scene.look))).l
}

const isSheer = ({ fill, stroke, opacity = 1, blur }: ShapeLayer): boolean =>
  opacity < 0.6 || blur !== undefined || [fill, stroke?.paint].some((paint) => paint && sheer(paint))

const sheer = (paint: Paint): boolean =>
  (typeof paint === 'string' ? [paint] : paint.stops.map(([, colour]) => colour)).some(
    (colour) => colour.length > 7 && parseInt(colour.slice(7), 16) < 150,
  )

/** Every form a flat piece of one of the papers; lights, shades and vapours that are none are left out. */
function cut(drawing: readonly Layer[], papers: readonly string[]): Layer[] {
  const paper = (paint: Paint) =>
    papers[Math.round(lightOf(mainColour(paint).slice(0, 7)) * (papers.length - 1))] ?? mainColour(paint)
  return mapShapes(drawing, (shape) => {
    if (isSheer(shape)) return []
    const { shadow: _, ...flat } = shape
    return [
      {
        ...flat,
        opacity: 1,
        ...(shape.fill ? { fill: paper(shape.fill) } : {}),
        ...(shape.stroke ? { stroke: { ...shape.stroke, paint: paper(shape.stroke.paint) } } : {}),
      },
    ]
  })
}

/** Contours of one weight on bodies of one colour; `colours` are the deepest, for bodies, and the lightest, for the line. */
function lined(drawing: readonly Layer[], colours: readonly string[], weight: number): Layer[] {
  const body = colours[0] ?? '#000000'
  const ink = colours.at(-1) ?? '#ffffff'
  return drawing.flatMap((layer): Layer[] => {
    if (layer.kind === 'group') {
      const [a, b] = layer.transform ?? [1, 0]
      // strokes are scaled with their group, and this line keeps its weight
      const own = weight / (Math.hypot(a, b) || 1)
      const children = lined(layer.children, colours, own)
      return children.length > 0 ? [{ ...layer, children }] : []
    }
    if (layer.kind !== 'shape' || isSheer(layer)) return []
    const { shadow: _, fill, stroke, ...form } = layer
    const line = { paint: ink, width: weight, cap: 'round' as const }
    if (fill) return [{ ...form, opacity: 1, fill: body, stroke: line }]
    if (!stroke) return []
    if (stroke.width < 4 * weight) return [{ ...form, opacity: 1, stroke: line }]
    // a broad stroke is a body too: the line runs along both of its sides
    return [
      { ...form, stroke: { ...stroke, paint: ink, width: stroke.width + weight } },
      { ...form, stroke: { ...stroke, paint: body, width: stroke.width - weight } },
    ]
  })
}

/** Shade under a figure in the look's own depth. */
export const shadeOf = ({ dark, ink }: Look, strength: number): string =>
  withAlpha(dark ? '#05030a' : ink, strength)
