/**
 * Whether pictures are 4:2:0, which is all that phones and Meta play; `null` when the header does not tell.
 *
 * `codec` is the codecs string of the web (`avc1.64001f`), `setup` the decoder's bytes from the container.
 */
export function isChroma420(codec: string | null, setup: Uint8Array | undefined): boolean | null {
  if (!codec) return null
  const [name = '', first = '', ...fields] = codec.split('.')
  if (name === 'avc1' || name === 'avc3') return avcChroma(Number.parseInt(first.slice(0, 2), 16), setup)
  // hvcC: sixteen bytes of profile and level, then the chroma format in the two lowest bits.
  if (name === 'hvc1' || name === 'hev1') return setup?.[16] === undefined ? null : (setup[16] & 3) === 1
  if (name === 'vp8') return true
  if (name === 'vp09') return first === '00' || first === '02'
  if (name === 'av01') {
    if (first === '0') return true
    const subsampling = fields[3]
    return subsampling === undefined ? null : subsampling.startsWith('11')
  }
  if (/^ap(c[nhso]|4[hx])$/.test(name)) return false
  return null
}

/** Baseline, Main, Extended, High and High 10 have no other chroma; the profiles above say it in their SPS. */
function avcChroma(profile: number, avcC: Uint8Array | undefined): boolean | null {
  if ([66, 77, 88, 100, 110].includes(profile)) return true
  if (!avcC || avcC.length < 12) return null
  // Five bytes, the number of parameter sets, two bytes of length, the header of the first, three of profile.
  const bits = exponentialNumbers(avcC.subarray(12))
  bits.next()
  const format = bits.next().value
  return format === undefined ? null : format === 1
}

function* exponentialNumbers(bytes: Uint8Array): Generator<number, undefined> {
  let at = 0
  const bit = (): number => ((bytes[at >> 3] ?? 0) >> (7 - (at++ & 7))) & 1
  while (at < bytes.length * 8) {
    let zeros = 0
    while (bit() === 0 && at < bytes.length * 8) zeros++
    let value = 0
    for (let index = 0; index < zeros; index++) value = value * 2 + bit()
    yield value + 2 ** zeros - 1
  }
  return undefined
}
