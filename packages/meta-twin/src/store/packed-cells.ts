/**
 * One ad's day as bytes: cell after cell (an hour on a placement), each its place, which measures are not zero, and
 * those measures. Most measures of most hours are zero, so a cell takes some ten bytes instead of a hundred.
 * Measures are told by their position, so new ones go to the end.
 */
export type Cells = Map<number, Float64Array>

/** Place of a cell; the hour is that of the local day. */
export const cellAt = (hour: number, placement: number): number => hour * placementRoom + placement
export const hourOf = (cell: number): number => Math.floor(cell / placementRoom)
export const placementOf = (cell: number): number => cell % placementRoom
const placementRoom = 64

/** Measures per mask: as many bits as bitwise arithmetic holds without a sign. */
const maskBits = 30

export function pack(cells: Cells): Uint8Array {
  const out = new Writer()
  for (const [cell, values] of cells) {
    if (values.every((value) => value === 0)) continue
    out.number(cell)
    out.number(values.length)
    for (let from = 0; from < values.length; from += maskBits) {
      const part = values.subarray(from, from + maskBits)
      let mask = 0
      for (let at = 0; at < part.length; at++) if (part[at] !== 0) mask |= 1 << at
      out.number(mask)
      for (const value of part) if (value !== 0) out.signed(value)
    }
  }
  return out.bytes()
}

/** Visits every cell; `values` is used again for the next one. */
export function eachCell(
  bytes: Uint8Array,
  width: number,
  visit: (cell: number, values: Float64Array) => void,
): void {
  let at = 0
  const number = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? 0
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  const signed = (): number => {
    const value = number()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }
  const values = new Float64Array(width)
  while (at < bytes.length) {
    const cell = number()
    const length = number()
    values.fill(0)
    for (let from = 0; from < length; from += maskBits) {
      const mask = number()
      for (let bit = 0; bit < maskBits; bit++) if ((mask & (1 << bit)) !== 0) values[from + bit] = signed()
    }
    visit(cell, values)
  }
}

export function unpack(bytes: Uint8Array, width: number): Cells {
  const cells: Cells = new Map()
  eachCell(bytes, width, (cell, values) => cells.set(cell, values.slice()))
  return cells
}

/** Whole numbers in groups of seven bits; negative ones by turns with positive ones. */
class Writer {
  private room = new Uint8Array(512)
  private length = 0

  number(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a count: ${value}`)
    if (this.length + 9 > this.room.length) {
      const larger = new Uint8Array(this.room.length * 2)
      larger.set(this.room)
      this.room = larger
    }
    let rest = value
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.room[this.length++] = (rest % 128) | 128
    this.room[this.length++] = rest
  }

  signed(value: number): void {
    this.number(value >= 0 ? value * 2 : -value * 2 - 1)
  }

  bytes(): Uint8Array {
    return this.room.slice(0, this.length)
  }
}
