/** Thrown for bytes that are no WAV this package reads; the message says what was found. */
export class WavUnreadable extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'WavUnreadable'
  }
}

type Format = { kind: 'whole' | 'float'; bits: number; channels: number; sampleRate: number }

/** Ten minutes at 192 kHz: more in one file is not a voice. */
const mostFrames = 115_200_000

/**
 * Reads PCM of 8, 16, 24 or 32 bit and float of 32 or 64 bit, all channels mixed into one. A data chunk that says it
 * is longer than the file, as programs write that do not yet know their length, goes to the file's end.
 */
export function fromWav(bytes: Buffer): { samples: Float32Array; sampleRate: number } {
  if (
    bytes.length < 12 ||
    bytes.toString('latin1', 0, 4) !== 'RIFF' ||
    bytes.toString('latin1', 8, 12) !== 'WAVE'
  ) {
    throw new WavUnreadable('This is no WAV file')
  }
  let format: Format | undefined
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4)
    const said = bytes.readUInt32LE(at + 4)
    const from = at + 8
    const to = Math.min(bytes.length, from + said)
    if (name === 'fmt ') format = formatOf(bytes.subarray(from, to))
    if (name === 'data') {
      if (!format) throw new WavUnreadable('Its sound comes before its format')
      return { samples: mono(bytes.subarray(from, to), format), sampleRate: format.sampleRate }
    }
    at = from + said + (said % 2)
  }
  throw new WavUnreadable(format ? 'It has no sound' : 'It has no format')
}

function formatOf(chunk: Buffer): Format {
  if (chunk.length < 16) throw new WavUnreadable('Its format is cut short')
  const tag = chunk.readUInt16LE(0)
  // The extensible format has its real tag in the first bytes of an identifier.
  const code = tag === 0xfffe && chunk.length >= 26 ? chunk.readUInt16LE(24) : tag
  const channels = chunk.readUInt16LE(2)
  const sampleRate = chunk.readUInt32LE(4)
  const bits = chunk.readUInt16LE(14)
  const known = code === 1 ? [8, 16, 24, 32].includes(bits) : code === 3 && [32, 64].includes(bits)
  if (!known) throw new WavUnreadable(`Its coding ${code} with ${bits} bit is not read here`)
  if (channels < 1 || channels > 64) throw new WavUnreadable(`It has ${channels} channels`)
  if (sampleRate < 1000 || sampleRate > 768_000)
    throw new WavUnreadable(`It has a sample rate of ${sampleRate} Hz`)
  return { kind: code === 1 ? 'whole' : 'float', bits, channels, sampleRate }
}

function mono(data: Buffer, { kind, bits, channels }: Format): Float32Array {
  const read = readers[`${kind} ${bits}`]
  if (!read) throw new WavUnreadable(`Its coding with ${bits} bit is not read here`)
  const width = bits / 8
  const frames = Math.floor(data.length / (width * channels))
  if (frames > mostFrames) throw new WavUnreadable('It is too long')
  const out = new Float32Array(frames)
  let at = 0
  for (let i = 0; i < frames; i++) {
    let sum = 0
    for (let c = 0; c < channels; c++, at += width) sum += read(data, at)
    out[i] = sum / channels
  }
  return out
}

const readers: Readonly<Record<string, (data: Buffer, at: number) => number>> = {
  'whole 8': (data, at) => (data.readUInt8(at) - 128) / 128,
  'whole 16': (data, at) => data.readInt16LE(at) / 32_768,
  'whole 24': (data, at) => data.readIntLE(at, 3) / 8_388_608,
  'whole 32': (data, at) => data.readInt32LE(at) / 2_147_483_648,
  'float 32': (data, at) => sane(data.readFloatLE(at)),
  'float 64': (data, at) => sane(data.readDoubleLE(at)),
}

/** A float may say anything, and one bad number in a filter silences all that comes after. */
const sane = (value: number): number => (Number.isFinite(value) ? Math.max(-8, Math.min(8, value)) : 0)
