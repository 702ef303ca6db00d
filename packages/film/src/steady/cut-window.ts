type Size = { width: number; height: number }

/** A part of an I420 picture of the size wanted, which may begin between pixels. */
export function cutWindow(
  frame: Uint8Array,
  whole: Size,
  window: { x: number; y: number },
  size: Size,
  into: Uint8Array,
): void {
  const luma = whole.width * whole.height
  const cut = size.width * size.height
  const half = { width: whole.width / 2, height: whole.height / 2 }
  const halfSize = { width: size.width / 2, height: size.height / 2 }
  const halfWindow = { x: window.x / 2, y: window.y / 2 }
  cutPlane(frame.subarray(0, luma), whole, window, size, into.subarray(0, cut))
  for (const plane of [0, 1]) {
    const from = luma + (plane * luma) / 4
    const to = cut + (plane * cut) / 4
    const source = frame.subarray(from, from + luma / 4)
    cutPlane(source, half, halfWindow, halfSize, into.subarray(to, to + cut / 4))
  }
}

function cutPlane(
  source: Uint8Array,
  whole: Size,
  window: { x: number; y: number },
  { width, height }: Size,
  into: Uint8Array,
): void {
  // whole steps of a sixteenth: what is finer is not seen
  const left = Math.round(Math.max(0, Math.min(window.x, whole.width - width)) * 16)
  const top = Math.round(Math.max(0, Math.min(window.y, whole.height - height)) * 16)
  const [partX, partY] = [left & 15, top & 15]
  const [restX, restY] = [16 - partX, 16 - partY]
  const right = partX === 0 ? 0 : 1
  const below = partY === 0 ? 0 : whole.width
  for (let row = 0; row < height; row++) {
    let at = ((top >> 4) + row) * whole.width + (left >> 4)
    const end = (row + 1) * width
    for (let out = row * width; out < end; out++, at++) {
      const upper = source[at]! * restX + source[at + right]! * partX
      const lower = source[at + below]! * restX + source[at + below + right]! * partX
      into[out] = (upper * restY + lower * partY + 128) >> 8
    }
  }
}
