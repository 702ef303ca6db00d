import type { Paint, Shadow, Shape } from '../layout.ts'

/** What SVG wants named before it is used: gradients, clips and filters, each written once. */
export type Definitions = {
  all(): string
  /** The value of a `fill` or `stroke`. */
  paint(paint: Paint): string
  clip(shape: Shape): string
  filter(options: { shadow?: Shadow | undefined; blur?: number | undefined }): string | undefined
  add(name: string, write: (id: string) => string): string
}

export function createDefinitions(): Definitions {
  const written = new Map<string, { id: string; text: string }>()
  const add = (name: string, write: (id: string) => string) => {
    const known = written.get(name)
    if (known) return known.id
    const id = `d${written.size + 1}`
    written.set(name, { id, text: write(id) })
    return id
  }
  return {
    add,
    all: () => [...written.values()].map(({ text }) => text).join(''),
    paint(paint) {
      if (typeof paint === 'string') return paint
      return `url(#${add(JSON.stringify(paint), (id) => gradient(id, paint))})`
    },
    clip(shape) {
      const id = add(
        `clip ${JSON.stringify(shape)}`,
        (name) => `<clipPath id="${name}">${shapeOf(shape, '')}</clipPath>`,
      )
      return `url(#${id})`
    },
    filter({ shadow, blur }) {
      if (!shadow && !blur) return undefined
      const id = add(`filter ${JSON.stringify([shadow, blur])}`, (name) => {
        const soft = blur ? `<feGaussianBlur stdDeviation="${number(blur)}"/>` : ''
        // a canvas shadow of blur b is a Gaussian of half its deviation
        const dropped = shadow
          ? `<feDropShadow dx="${number(shadow.dx)}" dy="${number(shadow.dy)}" stdDeviation="${number(shadow.blur / 2)}" ${coloured('flood', shadow.colour)}/>`
          : ''
        return `<filter id="${name}" x="-60%" y="-60%" width="220%" height="220%">${soft}${dropped}</filter>`
      })
      return `url(#${id})`
    },
  }
}

function gradient(id: string, paint: Exclude<Paint, string>): string {
  const stops = paint.stops
    .map(([at, colour]) => `<stop offset="${number(at)}" ${coloured('stop', colour)}/>`)
    .join('')
  if (paint.kind === 'linear') {
    const [x1, y1, x2, y2] = [...paint.from, ...paint.to].map(number)
    return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops}</linearGradient>`
  }
  const [cx, cy] = paint.centre.map(number)
  const [fx, fy] = (paint.focus ?? paint.centre).map(number)
  return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${cx}" cy="${cy}" r="${number(paint.radius)}" fx="${fx}" fy="${fy}">${stops}</radialGradient>`
}

/** `#rrggbbaa` as colour and opacity: not every reader of SVG knows the eight digits. */
export function coloured(property: 'fill' | 'stroke' | 'stop' | 'flood', colour: string): string {
  const name = property === 'fill' || property === 'stroke' ? property : `${property}-color`
  const opacity = `${property}-opacity`
  if (!colour.startsWith('#') || colour.length !== 9) return `${name}="${colour}"`
  return `${name}="${colour.slice(0, 7)}" ${opacity}="${number(Number.parseInt(colour.slice(7), 16) / 255)}"`
}

export function shapeOf(shape: Shape, attributes: string): string {
  if (shape.kind === 'path') return `<path d="${shape.d}" ${attributes}/>`
  if (shape.kind === 'ellipse') {
    const [cx, cy, rx, ry] = [shape.cx, shape.cy, shape.rx, shape.ry].map(number)
    const turn = shape.turn ? ` transform="rotate(${number((shape.turn * 180) / Math.PI)} ${cx} ${cy})"` : ''
    return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}"${turn} ${attributes}/>`
  }
  const { x, y, width, height, radius } = shape
  if (Array.isArray(radius)) return `<path d="${roundedPath(shape, radius)}" ${attributes}/>`
  const most = Math.min(width, height) / 2
  const rounded = radius ? ` rx="${number(Math.min(radius, most))}"` : ''
  return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${rounded} ${attributes}/>`
}

function roundedPath(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  [a, b, c, d]: readonly [number, number, number, number],
): string {
  const arc = (r: number, toX: number, toY: number) =>
    `A${number(r)} ${number(r)} 0 0 1 ${number(toX)} ${number(toY)}`
  return [
    `M${number(x + a)} ${number(y)}H${number(x + width - b)}${arc(b, x + width, y + b)}`,
    `V${number(y + height - c)}${arc(c, x + width - c, y + height)}`,
    `H${number(x + d)}${arc(d, x, y + height - d)}V${number(y + a)}${arc(a, x + a, y)}Z`,
  ].join('')
}

export const number = (value: number): string => String(Math.round(value * 1000) / 1000)
