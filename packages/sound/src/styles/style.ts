import type { Progressions } from '../form/harmony.ts'
import type { TrackName } from '../parts/note.ts'
import type { SoundName } from '../synth/sounds.ts'
import type { Mode } from '../theory/chord.ts'
import type { Range } from '../theory/voicing.ts'

/**
 * A bar as sixteen letters, one a sixteenth. `X` stressed, `x` plain, `o` soft, `.` rest, `-` the tone before goes on.
 * Chords: a digit plays one voice alone, counted from below. Bass: `1` root, `3`, `5`, `8` octave, `a` a step that
 * leads to the next root.
 */
export type Bar = string
/** For each tier the bars it may play; none is silence. Which of them is heard changes with the scenes. */
export type Tiers = readonly [readonly Bar[], readonly Bar[], readonly Bar[], readonly Bar[]]

export const drumNames = ['kick', 'snare', 'clap', 'hat', 'open', 'shake', 'low', 'mid', 'high'] as const
export type DrumName = (typeof drumNames)[number]
/** One stroke of a kit: level in decibels against the others. */
export type Piece = { sound: SoundName; pitch?: number; level: number; pan?: number }
export type Groove = Partial<Record<DrumName, Bar>>

export type Track = {
  /** Decibels; every sound comes at one level, so these are the mix. */
  level: number
  pan?: number
  /** Shares sent to the hall and to the echo, 0 to 1. */
  hall: number
  echo?: number
  /** How far it makes way for the kick, 0 to 1. */
  duck?: number
  lowCut?: number
  highCut?: number
}

/** A voice that plays the harmony: chords, a pad, an arpeggio. */
export type Accompaniment = {
  sound: SoundName
  range: Range
  bars: Tiers
  /** Strings are struck one after the other. */
  strum?: boolean
}

export type Theme = {
  sound: SoundName
  /** Plays in breaks and introductions instead. */
  quiet: SoundName
  range: Range
  /** Rhythms: of the motif, of the bar that answers it, and of the bar that closes a phrase. */
  motifs: readonly Bar[]
  answers: readonly Bar[]
  closings: readonly Bar[]
  /** Rhythms of the slower theme of the breaks. */
  calm: readonly Bar[]
  counter: SoundName
}

export type Style = Progressions & {
  /** MIDI numbers from 54 to 65: keys in which the instruments sound well. */
  tonics: readonly number[]
  mode: Mode
  /** Share of a pair that the first takes: 0.5 is straight; and whether pairs are of eighths or sixteenths. */
  swing: readonly [share: number, of: 0.5 | 0.25]
  /** Seconds by which players are off the beat. */
  loose: number
  kit: Partial<Record<DrumName, Piece>>
  grooves: readonly [readonly Groove[], readonly Groove[], readonly Groove[], readonly Groove[]]
  /** Last bars before a mark; only their last beat or two are heard. */
  fills: readonly Groove[]
  bass: { sound: SoundName; lowest: number; bars: Tiers }
  chords: Accompaniment
  pad: Accompaniment
  pulse: Accompaniment
  theme: Theme
  /** What strikes at a mark, and what leads to a large one. */
  accent: { large: readonly SoundName[]; small: SoundName; lead: SoundName }
  /** `held`: the last chord rings. `button`: it is answered by a short stroke on the last beat. */
  ending: 'held' | 'button'
  tracks: Readonly<Record<TrackName, Track>>
  hall: { seconds: number; dark: number; level: number }
  /** Beats between echoes. */
  echo: number
  /** Chords and pads are heard as through a door until the piece has built up. */
  opens?: boolean
  /** An old tape: share of its wobble, hiss and dust. */
  tape?: number
}
