import { trackNames, type Note, type TrackName } from '../parts/note.ts'
import type { Plan } from '../parts/plan.ts'
import { sectionAt } from '../form/form.ts'
import { randomFor } from '../random.ts'
import { sampleAt } from '../score.ts'
import { sampleRate, silence, type Stereo } from '../stereo.ts'
import type { Wave } from '../synth/sound.ts'
import { Bus } from './bus.ts'
import { Echo } from './echo.ts'
import { finish } from './finish.ts'
import { Hall } from './hall.ts'
import { mixVoice } from './mix-voice.ts'
import { addTimes, blockSize, Strip, type Pair } from './strip.ts'
import { Pump } from './pump.ts'
import { Tape } from './tape.ts'
import { voicesFor, type Voice } from './voices.ts'

const pair = (): Pair => [new Float32Array(blockSize), new Float32Array(blockSize)]

/** Plays the notes, block by block: what is not sounding now is not in memory. */
export function perform(plan: Plan, notes: readonly Note[]): Stereo {
  const { grid, style, seed } = plan
  const { voices, waves } = voicesFor(notes, style, grid.bpm, seed)
  const opens = (name: TrackName): boolean =>
    style.opens === true && (name === 'chords' || name === 'pulse' || name === 'pad')
  const strips = Object.fromEntries(
    trackNames.map((name) => [name, new Strip(style.tracks[name], opens(name))]),
  ) as Record<TrackName, Strip>
  const pump = new Pump(voices.filter(({ key }) => key.includes('Kick')).map(({ from }) => from))
  const hall = new Hall(style.hall.seconds, style.hall.dark)
  const echo = new Echo(sampleAt(style.echo, grid.bpm))
  const tape = style.tape ? new Tape(style.tape, randomFor(seed, 'tape')) : undefined
  const bus = new Bus()
  const room = new Float32Array(blockSize)
  const out = { dry: pair(), hall: pair(), echo: pair() }
  const whole = silence(grid.length)
  let sounding: { voice: Voice; wave: Wave }[] = []
  let next = 0

  for (let at = 0; at < grid.length; at += blockSize) {
    const count = Math.min(blockSize, grid.length - at)
    for (const side of [...out.dry, ...out.hall, ...out.echo]) side.fill(0)
    for (const name of trackNames) strips[name].clear()
    for (; next < voices.length && voices[next]!.from < at + count; next++) {
      const voice = voices[next]!
      const { wave, level } = waves.take(voice.key)
      sounding.push({ voice: { ...voice, left: voice.left * level, right: voice.right * level }, wave })
    }
    for (const { voice, wave } of sounding) {
      const strip = strips[voice.track]
      strip.touched = 8
      mixVoice(voice, wave, at, count, strip.left, strip.right)
    }
    sounding = sounding.filter(({ voice }) => voice.gone > at + count)
    pump.run(room, at, count)
    const open = openness(plan, (at / sampleRate) * (grid.bpm / 60))
    for (const name of trackNames) strips[name].run(count, open, room, out)
    echo.run(out.echo[0], out.echo[1], count)
    add(out.echo, out.hall, 0.3, count)
    hall.run(out.hall[0], out.hall[1], count)
    add(out.echo, out.dry, 1, count)
    add(out.hall, out.dry, style.hall.level, count)
    tape?.run(out.dry[0], out.dry[1], count)
    bus.run(out.dry[0], out.dry[1], count)
    whole.left.set(out.dry[0].subarray(0, count), at)
    whole.right.set(out.dry[1].subarray(0, count), at)
  }
  return finish(whole, (60 / grid.bpm) * sampleRate)
}

function add(from: Pair, to: Pair, gain: number, count: number): void {
  addTimes(from[0], gain, to[0], count)
  addTimes(from[1], gain, to[1], count)
}

/** In quiet sections as if through a door, which a build opens. */
function openness({ sections }: Plan, beat: number): number {
  const { kind, tier, from, to } = sectionAt(sections, Math.floor(beat / 4))
  const through = Math.min(1, (beat / 4 - from) / Math.max(1, to - from))
  if (kind === 'build') return 0.5 + 0.5 * through
  return tier === 0 ? 0.5 : tier === 1 ? 0.7 : 1
}
