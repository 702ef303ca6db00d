import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Effect } from '../effects.ts'
import type { Box, GroupLayer, ImageLayer, Layer, Layout } from '../layout.ts'
import { reachOf, withEffect } from './effects/index.ts'
import { fieldPicture } from './field.ts'
import { drawnOut } from './drawn-out.ts'
import { pictureOf } from './pictures.ts'
import { applyShadow, paintShape, pathOf } from './shape.ts'
import { paintStage } from './stage.ts'
import { paintText } from './text.ts'
import { paintGrain, paintRibbon } from './texture.ts'
import { paintTexture } from './textures/index.ts'
import { tinted } from './tinted.ts'

export type PaintOptions = {
  /** 1 paints the frame at its own size. */
  scale?: number
  /** Without its words the picture shows what stands behind them. */
  words?: boolean
  /** Only this part of the frame; whole pixels of it. */
  area?: Box
}

type PaintScene = { layout: Layout; scale: number; words: boolean }

export function paint(layout: Layout, { scale = 1, words = true, area }: PaintOptions = {}): Canvas {
  const { x, y, width, height } = area ?? { x: 0, y: 0, width: layout.width, height: layout.height }
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale))
  const context = canvas.getContext('2d')
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.scale(canvas.width / width, canvas.height / height)
  context.translate(-x, -y)
  paintAll(context, layout.layers, { layout, scale, words })
  return canvas
}

function paintAll(context: SKRSContext2D, layers: readonly Layer[], scene: PaintScene): void {
  for (const layer of layers) paintLayer(context, layer, scene)
}

function paintLayer(context: SKRSContext2D, layer: Layer, scene: PaintScene): void {
  context.save()
  context.globalAlpha *= layer.opacity ?? 1
  if (layer.blend) context.globalCompositeOperation = layer.blend
  switch (layer.kind) {
    case 'shape':
      paintShape(context, layer, scaleOf(context))
      break
    case 'group':
      if (layer.transform) context.transform(...layer.transform)
      if (layer.clip) context.clip(pathOf(layer.clip))
      if (layer.within) paintWithin(context, layer, layer.within, scene)
      else if (layer.effect) paintWithEffect(context, layer, layer.effect, scene)
      else paintAll(context, layer.children, scene)
      break
    case 'image':
      paintImage(context, layer, scene)
      break
    case 'text':
      if (scene.words) paintText(context, layer, scene.scale)
      break
    case 'field':
      context.drawImage(fieldPicture(layer), layer.box.x, layer.box.y, layer.box.width, layer.box.height)
      break
    case 'ribbon':
      paintRibbon(context, layer)
      break
    case 'texture':
      paintTexture(context, layer)
      break
    case 'stage':
      paintStage(context, layer, scaleOf(context))
      break
    case 'grain':
      paintGrain(context, layer, scene.layout.width, scene.layout.height)
      break
  }
  context.restore()
}

/** The group by itself on a sheet of its own, no larger than it needs, then into the picture as one thing. */
function paintWithEffect(context: SKRSContext2D, layer: GroupLayer, effect: Effect, scene: PaintScene): void {
  const { canvas } = context
  const reach = Math.ceil(reachOf(effect) * scene.scale)
  const whole = { x: 0, y: 0, width: canvas.width, height: canvas.height }
  const box = layer.bounds ? deviceBox(context, layer.bounds, reach, whole) : whole
  if (box.width < 1 || box.height < 1) return
  const sheet = createCanvas(box.width, box.height)
  const own = sheet.getContext('2d')
  own.imageSmoothingEnabled = true
  own.imageSmoothingQuality = 'high'
  own.translate(-box.x, -box.y)
  const { a, b, c, d, e, f } = context.getTransform()
  own.transform(a, b, c, d, e, f)
  paintAll(own, layer.children, scene)
  const done = withEffect(sheet, effect, scene.scale)
  context.resetTransform()
  context.drawImage(done, box.x, box.y)
}

/** The children's colours with the opacity that other layers have: a part of a picture, lifted out of it. */
function paintWithin(
  context: SKRSContext2D,
  layer: GroupLayer,
  within: readonly Layer[],
  scene: PaintScene,
): void {
  const { width, height } = context.canvas
  const alone = (layers: readonly Layer[]) => {
    const own = createCanvas(width, height).getContext('2d')
    own.imageSmoothingEnabled = true
    own.imageSmoothingQuality = 'high'
    own.setTransform(context.getTransform())
    paintAll(own, layers, scene)
    return own
  }
  const sheet = alone(layer.children)
  const pixels = sheet.getImageData(0, 0, width, height)
  const { data: shown } = alone(within).getImageData(0, 0, width, height)
  for (let k = 3; k < shown.length; k += 4) pixels.data[k] = shown[k]!
  sheet.putImageData(pixels, 0, 0)
  context.resetTransform()
  context.drawImage(sheet.canvas, 0, 0)
}

/** Where a box stands in the picture's own pixels, grown by `reach` and cut to the picture. */
function deviceBox(context: SKRSContext2D, box: Box, reach: number, whole: Box): Box {
  const { a, b, c, d, e, f } = context.getTransform()
  const corners = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x, box.y + box.height],
    [box.x + box.width, box.y + box.height],
  ] as const
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  const left = Math.max(whole.x, Math.floor(Math.min(...xs)) - reach)
  const top = Math.max(whole.y, Math.floor(Math.min(...ys)) - reach)
  return {
    x: left,
    y: top,
    width: Math.min(whole.width, Math.ceil(Math.max(...xs)) + reach) - left,
    height: Math.min(whole.height, Math.ceil(Math.max(...ys)) + reach) - top,
  }
}

function scaleOf(context: SKRSContext2D): number {
  const { a, b } = context.getTransform()
  return Math.hypot(a, b)
}

function paintImage(context: SKRSContext2D, layer: ImageLayer, { layout, scale }: PaintScene): void {
  const asset = layout.assets[layer.asset]
  if (!asset) throw new Error(`the layout names picture ${layer.asset} but does not hold it`)
  const { box, crop } = layer
  if (layer.shadow && layer.clip) {
    context.save()
    applyShadow(context, layer.shadow, scale)
    context.fillStyle = '#808080'
    context.fill(pathOf(layer.clip))
    context.restore()
  }
  if (layer.clip) context.clip(pathOf(layer.clip))
  else if (layer.shadow) applyShadow(context, layer.shadow, scale)
  const plain = pictureOf(layer.asset, asset)
  const picture = layer.tint ? tinted(layer.asset, plain, layer.tint) : plain
  if (layer.calm) {
    const drawn = drawnOut(picture, crop, layer.calm, box.width * scale, box.height * scale)
    context.drawImage(drawn, box.x, box.y, box.width, box.height)
  } else
    context.drawImage(picture, crop.x, crop.y, crop.width, crop.height, box.x, box.y, box.width, box.height)
}
