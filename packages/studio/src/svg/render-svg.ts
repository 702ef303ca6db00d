import { createCanvas, SvgExportFlag } from '@napi-rs/canvas'
import sharp from 'sharp'
import type { GrainLayer, Layer, Layout, Paint, ShapeLayer, TextLayer } from '../layout.ts'
import { paint } from '../render/paint.ts'
import { paintText } from '../render/text.ts'
import { grainOffset, grainTile, tileSize } from '../render/texture.ts'
import { coloured, createDefinitions, number, shapeOf, type Definitions } from './definitions.ts'

/**
 * The layout as an SVG file: shapes, gradients and letters (as outlines, so that no font is needed) stay vectors; what
 * is made of pixels (photos, colour fields, effects, textures) is embedded as pictures at the frame's own size.
 */
export async function renderSvg(layout: Layout): Promise<string> {
  const definitions = createDefinitions()
  const body = await writeAll(layout.layers, { layout, definitions })
  const { width, height } = layout
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<defs>${definitions.all()}</defs>`,
    body,
    '</svg>\n',
  ].join('')
}

type Page = { layout: Layout; definitions: Definitions }

async function writeAll(layers: readonly Layer[], page: Page): Promise<string> {
  const parts: string[] = []
  for (const layer of layers) parts.push(await write(layer, page))
  return parts.join('')
}

async function write(layer: Layer, page: Page): Promise<string> {
  switch (layer.kind) {
    case 'shape':
      return `<g${manner(layer)}>${writeShape(layer, page.definitions)}</g>`
    case 'text':
      return layer.faces.some((face) => face.startsWith('emoji'))
        ? writePicture(layer, page)
        : `<g${manner(layer)}>${writeText(layer, page)}</g>`
    case 'group': {
      if (layer.effect || layer.within) return writePicture(layer, page)
      const transform = layer.transform ? ` transform="matrix(${layer.transform.map(number).join(' ')})"` : ''
      const inside = await writeAll(layer.children, page)
      // the clip is drawn in the group's own coordinates
      const clip = layer.clip ? `<g clip-path="${page.definitions.clip(layer.clip)}">${inside}</g>` : inside
      return `<g${manner(layer)}${transform}>${clip}</g>`
    }
    case 'grain':
      return writeGrain(layer, page)
    default:
      return writePicture(layer, page)
  }
}

function manner({ opacity, blend }: Layer): string {
  const seen = opacity === undefined ? '' : ` opacity="${number(opacity)}"`
  // the canvas calls adding light "lighter"
  return blend ? `${seen} style="mix-blend-mode:${blend === 'lighter' ? 'plus-lighter' : blend}"` : seen
}

function writeShape({ shape, fill, stroke, shadow, blur }: ShapeLayer, definitions: Definitions): string {
  const value = (property: 'fill' | 'stroke', paintOf: Paint) =>
    typeof paintOf === 'string' ? coloured(property, paintOf) : `${property}="${definitions.paint(paintOf)}"`
  const filter = definitions.filter({ shadow, blur })
  const lines = stroke
    ? [
        value('stroke', stroke.paint),
        `stroke-width="${number(stroke.width)}" stroke-linecap="${stroke.cap ?? 'butt'}" stroke-linejoin="round"`,
        ...(stroke.dash ? [`stroke-dasharray="${stroke.dash.map(number).join(' ')}"`] : []),
      ]
    : []
  const attributes = [
    fill ? value('fill', fill) : 'fill="none"',
    ...lines,
    ...(filter ? [`filter="${filter}"`] : []),
  ]
  return shapeOf(shape, attributes.join(' '))
}

function writeText(layer: TextLayer, { layout, definitions }: Page): string {
  const canvas = createCanvas(layout.width, layout.height, SvgExportFlag.ConvertTextToPaths)
  const { shadow, opacity: _, blend: __, ...plain } = layer
  paintText(canvas.getContext('2d'), plain, 1)
  const written = canvas.getContent().toString('utf8')
  const inside = written.slice(
    written.indexOf('>', written.indexOf('<svg')) + 1,
    written.lastIndexOf('</svg>'),
  )
  const filter = definitions.filter({ shadow })
  const label = layer.lines.map(({ text }) => text).join(' ')
  return `<g role="img" aria-label="${escaped(label)}"${filter ? ` filter="${filter}"` : ''}>${inside.replaceAll(/\s*\n\s*/g, '')}</g>`
}

/** Grain is one small tile, repeated: as a picture of the whole frame it would be a megabyte. */
async function writeGrain(layer: GrainLayer, { layout, definitions }: Page): Promise<string> {
  const tile = (await grainTile(layer.seed % 4).encode('png')).toString('base64')
  const [dx, dy] = grainOffset(layer.seed)
  const id = definitions.add(
    `grain ${layer.seed}`,
    (name) =>
      `<pattern id="${name}" patternUnits="userSpaceOnUse" x="${-dx}" y="${-dy}" width="${tileSize}" height="${tileSize}"><image width="${tileSize}" height="${tileSize}" href="data:image/png;base64,${tile}"/></pattern>`,
  )
  const { width, height } = layout
  const seen = manner({ ...layer, opacity: layer.amount, blend: layer.blend ?? 'overlay' })
  return `<rect${seen} width="${width}" height="${height}" fill="url(#${id})"/>`
}

/** A layer of pixels: painted alone and embedded, where anything of it is seen. */
async function writePicture(layer: Layer, { layout }: Page): Promise<string> {
  const { opacity: _, blend: __, ...alone } = layer
  const canvas = paint({ ...layout, layers: [alone as Layer] }) // two optional fields less is the same kind of layer
  const { width, height } = canvas
  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data
  const picture = sharp(pixels, { raw: { width, height, channels: 4 } })
  const bytes = await picture.webp({ quality: 90, alphaQuality: 100, effort: 3 }).toBuffer()
  return `<image${manner(layer)} width="${width}" height="${height}" href="data:image/webp;base64,${bytes.toString('base64')}"/>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
