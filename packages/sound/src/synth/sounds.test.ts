import { expect, test } from 'vitest'
import { randomFor } from '../random.ts'
import { sampleRate } from '../stereo.ts'
import { levelOf } from './sound.ts'
import { sounds, type SoundName } from './sounds.ts'
import { hertzOf } from './strokes.ts'

const played = (name: SoundName, pitch: number, seconds: number): Float32Array => {
  const { make, rings } = sounds[name]
  const wave = make({ pitch, seconds, bright: 0.85, random: randomFor(1, name) })
  const level = levelOf(wave, rings === 'held')
  return wave.left.map((x) => x * level)
}

test('every instrument starts from nothing, sounds, and has only numbers', () => {
  for (const name of Object.keys(sounds) as SoundName[]) {
    const wave = played(name, 64, 0.15)
    expect(Math.abs(wave[0]!), name).toBeLessThan(0.05)
    expect(
      wave.some((x) => Math.abs(x) > 0.1),
      name,
    ).toBe(true)
    expect(
      wave.every((x) => Number.isFinite(x) && Math.abs(x) < 3),
      name,
    ).toBe(true)
  }
})

test.each<SoundName>(['steelGuitar', 'pizzicato', 'fingerBass', 'ukulele', 'harp'])(
  'the strings of %s are in tune up to the highest',
  (name) => {
    for (const pitch of [45, 64, 79]) {
      const wave = played(name, pitch, 0.6).subarray(2400, 24_000)
      const strengths = [-8, -4, 0, 4, 8].map((by) => strength(wave, hertzOf(pitch) * 2 ** (by / 1200)))
      expect(strengths.indexOf(Math.max(...strengths)), `${pitch}`).toBe(2)
    }
  },
)

function strength(wave: Float32Array, hertz: number): number {
  const turn = (2 * Math.PI * hertz) / sampleRate
  let re = 0
  let im = 0
  for (let i = 0; i < wave.length; i++) {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / wave.length)
    re += wave[i]! * window * Math.cos(turn * i)
    im += wave[i]! * window * Math.sin(turn * i)
  }
  return Math.hypot(re, im)
}
