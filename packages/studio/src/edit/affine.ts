import type { Box, Point, Transform } from '../layout.ts'

/** Scaling and moving without turning: x becomes `sx`·x + `tx`. */
export type Affine = { sx: number; sy: number; tx: number; ty: number }

export const scaledAbout = ([x, y]: Point, scale: number): Affine => ({
  sx: scale,
  sy: scale,
  tx: x - scale * x,
  ty: y - scale * y,
})

/** The map that lays one box exactly over another. */
export function mapOnto(from: Box, to: Box): Affine {
  const sx = from.width > 0 ? to.width / from.width : 1
  const sy = from.height > 0 ? to.height / from.height : 1
  return { sx, sy, tx: to.x - sx * from.x, ty: to.y - sy * from.y }
}

export const thenMoved = (map: Affine, [dx, dy]: Point): Affine => ({
  ...map,
  tx: map.tx + dx,
  ty: map.ty + dy,
})

export const mapBox = ({ sx, sy, tx, ty }: Affine, box: Box): Box => ({
  x: sx * box.x + tx,
  y: sy * box.y + ty,
  width: sx * box.width,
  height: sy * box.height,
})

export const transformOf = ({ sx, sy, tx, ty }: Affine): Transform => [sx, 0, 0, sy, tx, ty]

export const isUniform = ({ sx, sy }: Affine): boolean => Math.abs(sx - sy) < 1e-9
