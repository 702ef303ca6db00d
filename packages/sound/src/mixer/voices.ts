import type { Note, TrackName } from '../parts/note.ts'
import { randomFor } from '../random.ts'
import { sampleAt } from '../score.ts'
import { fromDecibels, sampleRate } from '../stereo.ts'
import type { Style } from '../styles/style.ts'
import { levelOf, type Wave } from '../synth/sound.ts'
import { sounds } from '../synth/sounds.ts'

/** A note on its way to the mixer: which wave, from which sample, let go at which, gone at which. */
export type Voice = {
  track: TrackName
  key: string
  from: number
  letGo: number
  gone: number
  left: number
  right: number
}

/** Two ways of playing each tone; the loudness itself is exact. */
const layers = [0.35, 0.85] as const

/** Notes in the order of their beginning, and the waves they share: one for each tone, manner and take. */
export function voicesFor(
  notes: readonly Note[],
  { tracks }: Style,
  bpm: number,
  seed: number,
): { voices: Voice[]; waves: Waves } {
  const waves = new Waves(seed)
  const strokes = new Map<string, number>()
  const voices = notes.map((note): Voice => {
    const sound = sounds[note.sound]
    const track = tracks[note.track]
    const from = Math.max(0, sampleAt(note.at, bpm) + Math.round((note.late ?? 0) * sampleRate))
    const rings = sound.rings === 'held' ? Infinity : Math.ceil(sound.rings * sampleRate)
    const letGo = from + Math.min(rings, sampleAt(note.hold, bpm))
    const gone = Math.min(from + rings, letGo + Math.ceil(sound.release * sampleRate))
    const tone = `${note.sound} ${note.pitch} ${note.velocity < 0.55 ? 0 : 1}`
    const stroke = strokes.get(tone) ?? 0
    strokes.set(tone, stroke + 1)
    const key = `${tone} ${stroke % sound.takes}`
    waves.ask(key, note, gone - from)
    const place = Math.max(-1, Math.min(1, (track.pan ?? 0) + (note.pan ?? 0)))
    const gain = fromDecibels(track.level) * note.velocity ** 1.3
    const angle = ((place + 1) * Math.PI) / 4
    return {
      track: note.track,
      key,
      from,
      letGo,
      gone,
      left: gain * Math.SQRT2 * Math.cos(angle),
      right: gain * Math.SQRT2 * Math.sin(angle),
    }
  })
  voices.sort((a, b) => a.from - b.from)
  return { voices, waves }
}

type Asked = {
  sound: Note['sound']
  pitch: number
  bright: number
  samples: number
  uses: number
  made?: Made
}

/** A tone and the gain that brings it to the level of all others. */
type Made = { wave: Wave; level: number }

/** Renders a tone when it is first heard and forgets it after its last use: a long piece holds only what it is playing. */
class Waves {
  readonly #asked = new Map<string, Asked>()
  readonly #seed: number
  constructor(seed: number) {
    this.#seed = seed
  }

  ask(key: string, note: Note, samples: number): void {
    const known = this.#asked.get(key)
    if (known) {
      known.uses++
      known.samples = Math.max(known.samples, samples)
    } else {
      const bright = layers[note.velocity < 0.55 ? 0 : 1]
      this.#asked.set(key, { sound: note.sound, pitch: note.pitch, bright, samples, uses: 1 })
    }
  }

  take(key: string): Made {
    const asked = this.#asked.get(key)
    if (!asked) throw new Error(`A wave that was not asked for: ${key}`)
    const made = (asked.made ??= this.#rendered(key, asked))
    if (--asked.uses === 0) delete asked.made
    return made
  }

  #rendered(key: string, { sound, pitch, bright, samples }: Asked): Made {
    const { make, rings } = sounds[sound]
    // Only as long as it is heard: a chord that is let go after a beat needs no string that rings for three seconds.
    const seconds = (samples + 64) / sampleRate
    const wave = make({ pitch, seconds, bright, random: randomFor(this.#seed, key) })
    return { wave, level: levelOf(wave, rings === 'held') }
  }
}
