import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { StageLayer } from '../layout.ts'
import { drawnOn, type Margins } from '../stages/drawn-on.ts'
import { plateFacts } from '../stages/manifest.ts'
import { plateNamed } from '../stages/plates.ts'
import { recoloured } from '../stages/recolour.ts'

type Painted = { canvas: Canvas; margins: Margins; half: boolean }
const recent = new Map<string, Painted>()
const keep = 8

/** `scale`: device pixels to a pixel of the frame. */
export function paintStage(context: SKRSContext2D, layer: StageLayer, scale: number): void {
  const { box, crop } = layer
  // half the plate's pixels suffice for a preview
  const half = (box.width / crop.width) * scale <= 0.6
  const { canvas, margins } = paintedPlate(layer, half)
  const share = half ? 0.5 : 1
  context.drawImage(
    canvas,
    crop.x * share + margins.left,
    crop.y * share + margins.top,
    crop.width * share,
    crop.height * share,
    box.x,
    box.y,
    box.width,
    box.height,
  )
}

function paintedPlate(layer: StageLayer, half: boolean): Painted {
  const key = JSON.stringify([layer.plate, layer.colours, layer.grade, layer.crop, half])
  const known = recent.get(key)
  if (known) {
    recent.delete(key)
    recent.set(key, known)
    return known
  }
  const plate = plateNamed(layer.plate, half)
  const share = half ? 0.5 : 1
  const { crop } = layer
  const over = (length: number) => Math.max(0, Math.ceil(length * share))
  const margins: Margins = {
    left: over(-crop.x),
    top: over(-crop.y),
    right: over(crop.x + crop.width - plate.width / share),
    bottom: over(crop.y + crop.height - plate.height / share),
  }
  const data = recoloured(plate, layer.colours, layer.grade)
  const { set } = plateFacts(layer.plate)
  const calm: Margins = {
    left: set.x * plate.width,
    top: set.y * plate.height,
    right: (1 - set.x - set.width) * plate.width,
    bottom: (1 - set.y - set.height) * plate.height,
  }
  const picture = drawnOn({ data, width: plate.width, height: plate.height }, margins, calm)
  const canvas = createCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(picture.width, picture.height)
  image.data.set(picture.data)
  context.putImageData(image, 0, 0)
  const painted = { canvas, margins, half }
  if (recent.size >= keep) recent.delete(recent.keys().next().value ?? '')
  recent.set(key, painted)
  return painted
}
