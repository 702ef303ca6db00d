import { expect, test } from 'vitest'
import { sampleRate, silence } from '../stereo.ts'
import { fromWav, WavUnreadable } from './from-wav.ts'
import { toWav } from './to-wav.ts'

const ramp = silence(1000)
for (let i = 0; i < 1000; i++) ramp.left[i] = ramp.right[i] = (i - 500) / 600

type Made = { code?: number; bits?: number; channels?: number; rate?: number; data?: Buffer; said?: number }

function wav({
  code = 1,
  bits = 16,
  channels = 1,
  rate = 16_000,
  data = Buffer.alloc(0),
  said,
}: Made = {}): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF\0\0\0\0WAVEfmt ', 0, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(code, 20)
  head.writeUInt16LE(channels, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt16LE(bits, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(said ?? data.length, 40)
  return Buffer.concat([head, data])
}

test('what is written is read again, to within a step of 16 bit and its dither', () => {
  const bytes = toWav(ramp)
  const read = fromWav(bytes)
  expect(read.sampleRate).toBe(sampleRate)
  expect(read.samples.length).toBe(1000)
  for (let i = 0; i < 1000; i++) expect(Math.abs(read.samples[i]! - ramp.left[i]!)).toBeLessThan(2.1 / 32_768)
  expect(bytes.equals(toWav(ramp))).toBe(true)
  const still = toWav(silence(100)).subarray(44)
  expect(still.every((byte) => byte === 0)).toBe(true)
})

test('a wave louder than full scale is clipped, not wrapped round', () => {
  const loud = silence(2)
  loud.left.set([4, -4])
  const bytes = toWav(loud)
  expect([bytes.readInt16LE(44), bytes.readInt16LE(48)]).toStrictEqual([32_767, -32_768])
})

test('every width of PCM and floats are read, channels become one', () => {
  const floats = Buffer.alloc(8)
  floats.writeFloatLE(0.5, 0)
  floats.writeFloatLE(-0.25, 4)
  expect([...fromWav(wav({ bits: 8, data: Buffer.from([192, 64]) })).samples]).toStrictEqual([0.5, -0.5])
  expect([...fromWav(wav({ bits: 24, data: Buffer.from([0, 0, 0x40, 0, 0, 0xc0]) })).samples]).toStrictEqual([
    0.5, -0.5,
  ])
  expect([...fromWav(wav({ bits: 32, data: Buffer.from([0, 0, 0, 0x40]) })).samples]).toStrictEqual([0.5])
  expect([...fromWav(wav({ code: 3, bits: 32, data: floats })).samples]).toStrictEqual([0.5, -0.25])
  expect([...fromWav(wav({ code: 3, bits: 32, channels: 2, data: floats })).samples]).toStrictEqual([0.125])
})

test('a length that was not known when it was written means to the end', () => {
  const data = Buffer.from([0, 0x40, 0, 0xc0, 1])
  expect([...fromWav(wav({ data, said: 0xffffffff })).samples]).toStrictEqual([0.5, -0.5])
})

test('floats that are no numbers become silence', () => {
  const data = Buffer.alloc(12)
  data.writeFloatLE(Number.NaN, 0)
  data.writeFloatLE(Infinity, 4)
  data.writeFloatLE(3e38, 8)
  expect([...fromWav(wav({ code: 3, bits: 32, data })).samples]).toStrictEqual([0, 0, 8])
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['another file', Buffer.from('{"error":"quota"} and more of it')],
  ['a header only', wav().subarray(0, 36)],
  [
    'no format',
    Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'), Buffer.from('data\0\0\0\0', 'latin1')]),
  ],
  ['a format cut short', wav().subarray(0, 30)],
  ['compressed sound', wav({ code: 85, bits: 0 })],
  ['odd widths', wav({ bits: 12 })],
  ['no channel', wav({ channels: 0 })],
  ['no rate', wav({ rate: 0 })],
  ['an impossible rate', wav({ rate: 0xffffffff })],
])('%s is refused by name', (_, bytes) => {
  expect(() => fromWav(bytes)).toThrow(WavUnreadable)
})

test('chunks of any size lead nowhere but to the end', () => {
  for (let seed = 0; seed < 300; seed++) {
    const bytes = Buffer.from(wav({ data: Buffer.alloc(20) }))
    for (let k = 0; k < 4; k++) bytes[12 + ((seed * 7 + k * 13) % 50)] = (seed * 31 + k * 101) & 0xff
    try {
      expect(fromWav(bytes).samples.length).toBeLessThanOrEqual(20)
    } catch (error) {
      expect(error).toBeInstanceOf(WavUnreadable)
    }
  }
})
