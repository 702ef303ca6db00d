import type { Box, Layer, TextLayer } from '../layout.ts'

const flipBox = (box: Box, width: number): Box => ({ ...box, x: width - box.x - box.width })

/** The arrangement for right-to-left readers: everything changes sides, pictures and letters are not reversed. */
export function mirrored(layers: readonly Layer[], width: number): Layer[] {
  return layers.map((layer) => mirrorLayer(layer, width))
}

function mirrorLayer(layer: Layer, width: number): Layer {
  const bounds = layer.bounds ? { bounds: flipBox(layer.bounds, width) } : {}
  switch (layer.kind) {
    case 'text':
      return mirrorText(layer, width)
    case 'image':
      if (layer.clip?.kind === 'path') return layer
      return {
        ...layer,
        ...bounds,
        box: flipBox(layer.box, width),
        ...(layer.clip ? { clip: flipShape(layer.clip, width) } : {}),
      }
    case 'grain':
      return layer
    default: {
      const { role, bounds: _, ...rest } = layer
      return {
        kind: 'group',
        ...(role ? { role } : {}),
        ...(layer.element ? { element: layer.element } : {}),
        ...bounds,
        transform: [-1, 0, 0, 1, width, 0],
        children: [rest],
      }
    }
  }
}

type Clip = Extract<Layer, { kind: 'image' }>['clip']
function flipShape(shape: NonNullable<Clip>, width: number): NonNullable<Clip> {
  if (shape.kind === 'rect') {
    const { radius } = shape
    const turned = Array.isArray(radius)
      ? ([radius[1], radius[0], radius[3], radius[2]] as [number, number, number, number])
      : radius
    return { ...shape, x: width - shape.x - shape.width, ...(turned === undefined ? {} : { radius: turned }) }
  }
  return shape.kind === 'ellipse' ? { ...shape, cx: width - shape.cx } : shape
}

function mirrorText(layer: TextLayer, width: number): TextLayer {
  return {
    ...layer,
    bounds: flipBox(layer.bounds, width),
    align: layer.align === 'left' ? 'right' : layer.align === 'right' ? 'left' : 'center',
    lines: layer.lines.map((line) => ({ ...line, x: width - line.x })),
  }
}
