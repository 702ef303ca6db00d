import { expect, test } from 'vitest'
import { isChroma420 } from './chroma.ts'

/** An avcC whose SPS has this profile and, after its number 0, this chroma format as an exponential number. */
const avcC = (profile: number, bits: number): Uint8Array =>
  Uint8Array.from([1, profile, 0, 30, 0xff, 0xe1, 0, 8, 0x67, profile, 0, 30, bits, 0, 0, 0])

test('H.264 says its chroma by profile, and in its SPS where the profile leaves it open', () => {
  expect(isChroma420('avc1.42e01e', undefined)).toBe(true)
  expect(isChroma420('avc1.64001f', undefined)).toBe(true)
  expect(isChroma420('avc1.7a001e', undefined)).toBe(null)
  // 1 is the number 0, 010 is 1 (4:2:0), 011 is 2 (4:2:2).
  expect(isChroma420('avc1.7a001e', avcC(0x7a, 0b1010_0000))).toBe(true)
  expect(isChroma420('avc1.7a001e', avcC(0x7a, 0b1011_0000))).toBe(false)
  // 00100 is 3 (4:4:4).
  expect(isChroma420('avc1.f4001e', avcC(0xf4, 0b1001_0000))).toBe(false)
})

test('HEVC says it in the sixteenth byte of its setup', () => {
  const setup = new Uint8Array(23)
  setup[16] = 0b1111_1101
  expect(isChroma420('hvc1.1.6.L93.B0', setup)).toBe(true)
  setup[16] = 0b1111_1110
  expect(isChroma420('hev1.4.10.L93', setup)).toBe(false)
  expect(isChroma420('hvc1.1.6.L93.B0', undefined)).toBe(null)
})

test('other codecs say it in their name or not at all', () => {
  expect(isChroma420('vp8', undefined)).toBe(true)
  expect(isChroma420('vp09.00.21.08', undefined)).toBe(true)
  expect(isChroma420('vp09.01.21.08.03', undefined)).toBe(false)
  expect(isChroma420('av01.0.04M.08', undefined)).toBe(true)
  expect(isChroma420('av01.1.04M.08.0.000', undefined)).toBe(false)
  expect(isChroma420('av01.2.04M.12.0.110', undefined)).toBe(true)
  expect(isChroma420('apch', undefined)).toBe(false)
  expect(isChroma420(null, undefined)).toBe(null)
})
