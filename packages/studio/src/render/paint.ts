import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { ImageLayer, Layer, Layout, TextLayer } from '../layout.ts'
import { applySetting } from '../type/measure.ts'
import { fieldPicture } from './field.ts'
import { drawnOut } from './drawn-out.ts'
import { pictureOf } from './pictures.ts'
import { applyShadow, paintShape, pathOf } from './shape.ts'
import { paintGrain, paintRibbon } from './texture.ts'

export type PaintOptions = {
  /** 1 paints the frame at its own size. */
  scale?: number
  /** Without its words the picture shows what stands behind them. */
  words?: boolean
}

type Scene = { layout: Layout; scale: number; words: boolean }

export function paint(layout: Layout, { scale = 1, words = true }: PaintOptions = {}): Canvas {
  const canvas = createCanvas(Math.round(layout.width * scale), Math.round(layout.height * scale))
  const context = canvas.getContext('2d')
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.scale(canvas.width / layout.width, canvas.height / layout.height)
  paintAll(context, layout.layers, { layout, scale, words })
  return canvas
}

function paintAll(context: SKRSContext2D, layers: readonly Layer[], scene: Scene): void {
  for (const layer of layers) paintLayer(context, layer, scene)
}

function paintLayer(context: SKRSContext2D, layer: Layer, scene: Scene): void {
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
      paintAll(context, layer.children, scene)
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
    case 'grain':
      paintGrain(context, layer, scene.layout.width, scene.layout.height)
      break
  }
  context.restore()
}

function scaleOf(context: SKRSContext2D): number {
  const { a, b } = context.getTransform()
  return Math.hypot(a, b)
}

function paintImage(context: SKRSContext2D, layer: ImageLayer, { layout, scale }: Scene): void {
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
  const picture = pictureOf(layer.asset, asset)
  if (layer.calm) {
    const drawn = drawnOut(picture, crop, layer.calm, box.width * scale, box.height * scale)
    context.drawImage(drawn, box.x, box.y, box.width, box.height)
  } else
    context.drawImage(picture, crop.x, crop.y, crop.width, crop.height, box.x, box.y, box.width, box.height)
}

function paintText(context: SKRSContext2D, layer: TextLayer, scale: number): void {
  applySetting(context, layer, layer.size)
  context.textAlign = layer.align
  context.fillStyle = layer.ink
  if (layer.shadow) applyShadow(context, layer.shadow, scale)
  for (const line of layer.lines) {
    // letter-spacing trails the last letter too, so a centred line is moved back by half of it
    const trailing = layer.tracking * layer.size
    const nudge =
      layer.align === 'center'
        ? trailing / 2
        : layer.align === 'right' && layer.direction === 'ltr'
          ? trailing
          : 0
    context.fillText(line.text, line.x + nudge, line.y)
  }
}
