// AssemblyScript, compiled by build.ts into src/film/planes/kernels.generated.ts. Pixel work on planes of bytes: what
// Skia draws once is moved, scaled and laid over each other here for every frame, thirty times a second.
// Weights are 0…256. Pointers are byte offsets into the memory that the caller divides up.

/** Bytes of the table for eight columns: where to read (i32), which bytes to take left and right (two vectors), weights. */
const group: usize = 64

/**
 * Prepares `n` columns, eight at a time: sixteen bytes of the source hold all that eight of them need, so they may be
 * shrunk to five eighths at most.
 */
function columns(table: usize, n: i32, origin: f32, step: f32, last: i32): void {
  for (let x = 0; x < n; x += 8) {
    const entry = table + <usize>(x >> 3) * group
    let base = -1
    for (let k = 0; k < 8; k++) {
      // beyond the end the last one is repeated
      let at: f32 = origin + step * f32(min(x + k, n - 1))
      at = max(f32(0), min(at, f32(last) - f32(0.004)))
      const whole: i32 = i32(at)
      if (base < 0) base = whole
      store<u8>(entry + 16 + <usize>k, <u8>min(14, whole - base))
      store<u8>(entry + 32 + <usize>k, <u8>min(15, whole - base + 1))
      store<u16>(entry + 48 + ((<usize>k) << 1), <u16>i32((at - f32(whole)) * f32(256)))
    }
    store<i32>(entry, base)
  }
}

/** One row of a plane between its rows `above` and `below`, then between columns, into `out`. `row` is scratch. */
function between(
  above: usize,
  below: usize,
  weight: i32,
  row: usize,
  from: i32,
  to: i32,
  table: usize,
  n: i32,
  out: usize,
): void {
  const all = i16x8.splat(256)
  const half = i16x8.splat(128)
  let read = above
  if (weight > 0) {
    const w = i16x8.splat(<i16>weight)
    const v = i16x8.splat(<i16>(256 - weight))
    for (let x = from & ~15; x < to; x += 16) {
      const a = v128.load(above + <usize>x)
      const b = v128.load(below + <usize>x)
      const low = i16x8.shr_u(
        i16x8.add(
          i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(a), v), i16x8.mul(i16x8.extend_low_i8x16_u(b), w)),
          half,
        ),
        8,
      )
      const high = i16x8.shr_u(
        i16x8.add(
          i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(a), v), i16x8.mul(i16x8.extend_high_i8x16_u(b), w)),
          half,
        ),
        8,
      )
      v128.store(row + <usize>x, i8x16.narrow_i16x8_u(low, high))
    }
    read = row
  }
  for (let k = 0; k < n; k += 8) {
    const entry = table + <usize>(k >> 3) * group
    const bytes = v128.load(read + <usize>load<i32>(entry))
    const left = i16x8.extend_low_i8x16_u(i8x16.swizzle(bytes, v128.load(entry, 16)))
    const right = i16x8.extend_low_i8x16_u(i8x16.swizzle(bytes, v128.load(entry, 32)))
    const share = v128.load(entry, 48)
    const mixed = i16x8.shr_u(
      i16x8.add(i16x8.add(i16x8.mul(left, i16x8.sub(all, share)), i16x8.mul(right, share)), half),
      8,
    )
    const eight = i8x16.narrow_i16x8_u(mixed, mixed)
    if (k + 8 <= n) v128.store64_lane(out + <usize>k, eight, 0)
    else {
      const spare = row - 16
      v128.store64_lane(spare, eight, 0)
      for (let i = k; i < n; i++) store<u8>(out + <usize>i, load<u8>(spare + <usize>(i - k)))
    }
  }
}

/** One behind the last column that the table reads. */
function reach(table: usize, n: i32): i32 {
  return load<i32>(table + <usize>((n - 1) >> 3) * group) + 16
}

/**
 * A part of an opaque plane, scaled, into `out` (rows of `stride`). The source has `rows` rows of `pitch` bytes, and 16
 * readable bytes behind its end. Row y shows the source at `origin + step * y`.
 */
export function stretch(
  source: usize,
  pitch: i32,
  width: i32,
  rows: i32,
  originX: f32,
  stepX: f32,
  originY: f32,
  stepY: f32,
  out: usize,
  stride: i32,
  columnsWanted: i32,
  rowsWanted: i32,
  scratch: usize,
): void {
  const table = scratch
  const row = scratch + <usize>((columnsWanted + 7) >> 3) * group + 64
  columns(table, columnsWanted, originX, stepX, width - 1)
  const from = load<i32>(table)
  const to = reach(table, columnsWanted)
  for (let y = 0; y < rowsWanted; y++) {
    let at: f32 = originY + stepY * f32(y)
    at = max(f32(0), min(at, f32(rows - 1)))
    const whole = i32(at)
    const above = source + <usize>(whole * pitch)
    const below = source + <usize>(min(whole + 1, rows - 1) * pitch)
    between(
      above,
      below,
      i32((at - f32(whole)) * f32(256)),
      row,
      from,
      to,
      table,
      columnsWanted,
      out + <usize>(y * stride),
    )
  }
}

/** n values of a premultiplied row laid over another: out = s·o + d·(1 − a·o). All rows may be read 16 bytes beyond their end. */
function over(onto: usize, colour: usize, alpha: usize, n: i32, opacity: i32): void {
  const o = i16x8.splat(<i16>opacity)
  const all = i16x8.splat(255)
  const half = i16x8.splat(128)
  let x = 0
  for (; x + 16 <= n; x += 16) {
    const d = v128.load(onto + <usize>x)
    const s = v128.load(colour + <usize>x)
    const a = v128.load(alpha + <usize>x)
    if (!v128.any_true(a)) continue
    const sLow = i16x8.shr_u(i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(s), o), half), 8)
    const sHigh = i16x8.shr_u(i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(s), o), half), 8)
    const aLow = i16x8.shr_u(i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(a), o), half), 8)
    const aHigh = i16x8.shr_u(i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(a), o), half), 8)
    let low = i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(d), i16x8.sub(all, aLow)), half)
    let high = i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(d), i16x8.sub(all, aHigh)), half)
    low = i16x8.add(sLow, i16x8.shr_u(i16x8.add(low, i16x8.shr_u(low, 8)), 8))
    high = i16x8.add(sHigh, i16x8.shr_u(i16x8.add(high, i16x8.shr_u(high, 8)), 8))
    v128.store(onto + <usize>x, i8x16.narrow_i16x8_u(low, high))
  }
  for (; x < n; x++) {
    const a = (<i32>load<u8>(alpha + <usize>x) * opacity + 128) >> 8
    const s = (<i32>load<u8>(colour + <usize>x) * opacity + 128) >> 8
    const d = <i32>load<u8>(onto + <usize>x) * (255 - a) + 128
    store<u8>(onto + <usize>x, <u8>min(255, s + ((d + (d >> 8)) >> 8)))
  }
}

/** A premultiplied plane laid over another at its own size; `source` and `alpha` already stand at the part wanted. */
export function lay(
  source: usize,
  alpha: usize,
  pitch: i32,
  onto: usize,
  stride: i32,
  columnsWanted: i32,
  rowsWanted: i32,
  opacity: i32,
): void {
  for (let y = 0; y < rowsWanted; y++)
    over(
      onto + <usize>(y * stride),
      source + <usize>(y * pitch),
      alpha + <usize>(y * pitch),
      columnsWanted,
      opacity,
    )
}

/** As `lay`, scaled or between pixels, like `stretch`; beyond its edges the source is clear. */
export function layScaled(
  source: usize,
  alpha: usize,
  pitch: i32,
  width: i32,
  rows: i32,
  originX: f32,
  stepX: f32,
  originY: f32,
  stepY: f32,
  onto: usize,
  stride: i32,
  columnsWanted: i32,
  rowsWanted: i32,
  opacity: i32,
  scratch: usize,
): void {
  const table = scratch
  const row = scratch + <usize>((columnsWanted + 7) >> 3) * group + 64
  const colours = (row + <usize>width + 64) & ~15
  const alphas = (colours + <usize>columnsWanted + 32) & ~15
  columns(table, columnsWanted, originX, stepX, width - 1)
  const from = load<i32>(table)
  const to = reach(table, columnsWanted)
  for (let y = 0; y < rowsWanted; y++) {
    let at: f32 = originY + stepY * f32(y)
    at = max(f32(0), min(at, f32(rows - 1)))
    const whole = i32(at)
    const share = i32((at - f32(whole)) * f32(256))
    const above = <usize>(whole * pitch)
    const below = <usize>(min(whole + 1, rows - 1) * pitch)
    between(alpha + above, alpha + below, share, row, from, to, table, columnsWanted, alphas)
    between(source + above, source + below, share, row, from, to, table, columnsWanted, colours)
    over(onto + <usize>(y * stride), colours, alphas, columnsWanted, opacity)
  }
}

/** n values of `a` given way to `b`: weight 0 is all `a`. */
export function mix(out: usize, a: usize, b: usize, n: i32, weight: i32): void {
  const w = i16x8.splat(<i16>weight)
  const v = i16x8.splat(<i16>(256 - weight))
  let x = 0
  for (; x + 16 <= n; x += 16) {
    const p = v128.load(a + <usize>x)
    const q = v128.load(b + <usize>x)
    const low = i16x8.shr_u(
      i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(p), v), i16x8.mul(i16x8.extend_low_i8x16_u(q), w)),
      8,
    )
    const high = i16x8.shr_u(
      i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(p), v), i16x8.mul(i16x8.extend_high_i8x16_u(q), w)),
      8,
    )
    v128.store(out + <usize>x, i8x16.narrow_i16x8_u(low, high))
  }
  for (; x < n; x++)
    store<u8>(
      out + <usize>x,
      <u8>((<i32>load<u8>(a + <usize>x) * (256 - weight) + <i32>load<u8>(b + <usize>x) * weight) >> 8),
    )
}

/**
 * Premultiplied RGBA as four premultiplied planes and a smaller alpha for the colour planes: BT.709, limited range.
 * Width and height are even; the planes have rows of `pitch` and `pitch / 2` bytes.
 */
export function divide(
  rgba: usize,
  width: i32,
  height: i32,
  pitch: i32,
  y: usize,
  u: usize,
  v: usize,
  alpha: usize,
  alphaSmall: usize,
): void {
  for (let j = 0; j < height; j += 2) {
    for (let i = 0; i < width; i += 2) {
      let r = 0,
        g = 0,
        b = 0,
        a = 0
      for (let k = 0; k < 4; k++) {
        const column = i + (k & 1)
        const line = j + (k >> 1)
        const at = rgba + ((<usize>(line * width + column)) << 2)
        const pr = <i32>load<u8>(at)
        const pg = <i32>load<u8>(at, 1)
        const pb = <i32>load<u8>(at, 2)
        const pa = <i32>load<u8>(at, 3)
        const place = <usize>(line * pitch + column)
        store<u8>(y + place, <u8>((pr * 11966 + pg * 40254 + pb * 4064 + pa * 4112 + 32768) >> 16))
        store<u8>(alpha + place, <u8>pa)
        r += pr
        g += pg
        b += pb
        a += pa
      }
      const small = <usize>((j >> 1) * (pitch >> 1) + (i >> 1))
      // 128 · 65536 / 255 a step of alpha; four pixels are summed
      store<u8>(u + small, <u8>((-6596 * r - 22188 * g + 28784 * b + 32896 * a + 131072) >> 18))
      store<u8>(v + small, <u8>((28784 * r - 26145 * g - 2639 * b + 32896 * a + 131072) >> 18))
      store<u8>(alphaSmall + small, <u8>((a + 2) >> 2))
    }
  }
}
