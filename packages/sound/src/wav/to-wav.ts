import { randomFor } from '../random.ts'
import type { Stereo } from '../stereo.ts'

const headerSize = 44

/** A WAV of 16 bit. The rounding is hidden in a triangular noise of one step, the same every time. */
export function toWav({ left, right, sampleRate }: Stereo): Buffer {
  const random = randomFor(left.length, 'dither')
  const size = left.length * 4
  const bytes = Buffer.alloc(headerSize + size)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(headerSize - 8 + size, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(2, 22)
  bytes.writeUInt32LE(sampleRate, 24)
  bytes.writeUInt32LE(sampleRate * 4, 28)
  bytes.writeUInt16LE(4, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36, 'latin1')
  bytes.writeUInt32LE(size, 40)
  for (let i = 0, at = headerSize; i < left.length; i++, at += 4) {
    put(bytes, at, left[i]!, random() - random())
    put(bytes, at + 2, right[i]!, random() - random())
  }
  return bytes
}

function put(bytes: Buffer, at: number, sample: number, dither: number): void {
  // Digital silence stays silent: noise after the end of a film is a fault, not a courtesy.
  const step = sample === 0 ? 0 : Math.round(sample * 32_767 + dither)
  const value = step > 32_767 ? 32_767 : step < -32_768 ? -32_768 : step
  bytes[at] = value & 0xff
  bytes[at + 1] = (value >> 8) & 0xff
}
