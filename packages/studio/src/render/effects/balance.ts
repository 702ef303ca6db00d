const middle = 0.56

/** A picture's light spread over the whole range and its middle tone brought to the middle; `amount` 0…1 of it. */
export function balanced(data: Uint8ClampedArray, amount: number): void {
  const counts = new Uint32Array(256)
  let total = 0
  for (let k = 0; k < data.length; k += 4) {
    if (data[k + 3]! < 128) continue
    counts[lightOf(data, k)]!++
    total++
  }
  const at = (share: number): number => {
    let seen = 0
    for (let i = 0; i < 256; i++) if ((seen += counts[i]!) >= share * total) return i / 255
    return 1
  }
  const [dark, half, light] = [at(0.015), at(0.5), at(0.985)]
  const range = Math.max(0.2, light - dark)
  const spread = (value: number) => Math.min(1, Math.max(0, (value - dark) / range))
  const bend = Math.min(
    2,
    Math.max(0.75, Math.log(middle) / Math.log(Math.min(0.98, Math.max(0.05, spread(half))))),
  )
  const gain = Float32Array.from({ length: 256 }, (_, i) => {
    const own = Math.max(1, i) / 255
    return 1 + (spread(own) ** bend / own - 1) * amount
  })
  for (let k = 0; k < data.length; k += 4) {
    const times = gain[lightOf(data, k)]!
    for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! * times
  }
}

const lightOf = (data: Uint8ClampedArray, k: number): number =>
  (data[k]! * 54 + data[k + 1]! * 183 + data[k + 2]! * 19) >> 8
