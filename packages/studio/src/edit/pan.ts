import { bottom, centreX, intersection, right } from '../box.ts'
import {
  everyLayer,
  type Box,
  type ImageLayer,
  type Layer,
  type Layout,
  type Point,
  type StageLayer,
} from '../layout.ts'
import { plateFacts } from '../stages/manifest.ts'
import { mapBox, scaledAbout, thenMoved, type Affine } from './affine.ts'
import { shiftIntoView } from './clamp.ts'
import { ownerOf } from './owner.ts'

type Panned = ImageLayer | StageLayer
type Size = { width: number; height: number }

/** A photo or a modelled set that fills its frame to the edge: moved as a whole it would leave a hole. */
const isPanned = (layer: Layer): layer is Panned =>
  ownerOf(layer) === 'subject' &&
  (layer.kind === 'stage' || (layer.kind === 'image' && layer.role === 'background'))

/** Whether the subject of a picture is part of what fills its frame. */
export const pannedIn = (layers: readonly Layer[]): Panned | undefined =>
  [...everyLayer(layers)].find((layer) => isPanned(layer))

type Stage = Pick<Layout, 'width' | 'direction' | 'assets'>

/** Shows another part of what fills the frame: scaled about the subject's foot, moved, and never beyond its edge. */
export function panSubject(picture: readonly Layer[], scale: number, by: Point, stage: Stage): Layer[] {
  const before = pannedIn(picture)
  if (!before) return [...picture]
  const thing = picture.find(({ role, bounds }) => role === 'subject' && bounds)?.bounds ?? before.box
  const about: Point = [centreX(thing), bottom(thing)]
  // a photo's frame stays where it is; a modelled thing is seen elsewhere in its set
  if (before.kind === 'image') return panned(picture, scale, about, by, stage.assets)
  const { box } = before
  const view = stage.direction === 'rtl' ? { ...box, x: stage.width - right(box) } : box
  const wanted = mapBox(thenMoved(scaledAbout(about, scale), by), thing)
  const [dx, dy] = shiftIntoView(wanted, view)
  const next = panned(picture, scale, about, [by[0] + dx, by[1] + dy], stage.assets)
  const map = panOf(before, pannedIn(next) ?? before, stage)
  return next.map((layer): Layer =>
    layer.role === 'subject' && layer.bounds
      ? { ...layer, bounds: intersection(mapBox(map, layer.bounds), view) }
      : layer,
  )
}

function panned(
  layers: readonly Layer[],
  scale: number,
  about: Point,
  [dx, dy]: Point,
  assets: Layout['assets'],
): Layer[] {
  return layers.map((layer): Layer => {
    if (layer.kind === 'group') {
      // a set is turned over for right-to-left readers
      const [a = 1, , , d = 1, e = 0, f = 0] = layer.transform ?? []
      const inside: Point = [(about[0] - e) / a, (about[1] - f) / d]
      const children = panned(layer.children, scale, inside, [dx / a, dy / d], assets)
      return children.some((child, i) => child !== layer.children[i]) ? { ...layer, children } : layer
    }
    if (!isPanned(layer)) return layer
    return { ...layer, crop: cropOf(layer, sizeOf(layer, assets), scale, about, [dx, dy]) }
  })
}

/** How what is seen of a set moved in the frame. */
function panOf(before: Panned, after: Panned, { width, direction }: Stage): Affine {
  const scale = before.crop.width / after.crop.width
  const k = after.box.width / after.crop.width
  const { box } = before
  const tx = (before.crop.x - after.crop.x) * k + box.x - scale * box.x
  const ty = (before.crop.y - after.crop.y) * k + box.y - scale * box.y
  return { sx: scale, sy: scale, ty, tx: direction === 'rtl' ? width - tx - scale * width : tx }
}

function sizeOf(layer: Panned, assets: Layout['assets']): Size {
  if (layer.kind === 'stage') return plateFacts(layer.plate).pixels
  const asset = assets[layer.asset]
  if (!asset) throw new Error(`the layout names picture ${layer.asset} but does not hold it`)
  return asset
}

// calm ground at a photo's edge may be drawn out to so many times its depth; a set's wall and floor to this share of it
const drawnOut = 4
const setDrawnOut = 0.3

function cropOf(layer: Panned, size: Size, scale: number, [px, py]: Point, [dx, dy]: Point): Box {
  const { box, crop } = layer
  const calm = layer.kind === 'image' ? layer.calm : undefined
  const reach = (own: number, side: 'left' | 'right' | 'top' | 'bottom', length: number) =>
    Math.max(0, own, layer.kind === 'stage' ? setDrawnOut * length : (calm?.[side] ?? 0) * drawnOut)
  const { width, height } = size
  const room = {
    left: -reach(-crop.x, 'left', width),
    right: width + reach(crop.x + crop.width - width, 'right', width),
    top: -reach(-crop.y, 'top', height),
    bottom: height + reach(crop.y + crop.height - height, 'bottom', height),
  }
  const least = Math.max(crop.width / (room.right - room.left), crop.height / (room.bottom - room.top))
  const by = Math.max(scale, least)
  const k = crop.width / box.width
  const within = (at: number, length: number, from: number, to: number) =>
    Math.min(to - length, Math.max(from, at))
  const [wide, high] = [crop.width / by, crop.height / by]
  return {
    x: within(crop.x + (px + (box.x - dx - px) / by - box.x) * k, wide, room.left, room.right),
    y: within(crop.y + (py + (box.y - dy - py) / by - box.y) * k, high, room.top, room.bottom),
    width: wide,
    height: high,
  }
}
