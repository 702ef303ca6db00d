import { homeVoices } from './accompany.ts'
import { strokeOf } from './drums.ts'
import { hitPitch } from './hit-pitch.ts'
import type { Note, TrackName } from './note.ts'
import { homeBeat, type Plan } from './plan.ts'
import type { Accompaniment } from '../styles/style.ts'

/** The last bar: everyone arrives on the tonic, and on the last beat it is said once more, loudly or hardly at all. */
export function ending(plan: Plan): Note[] {
  const { style, grid, tonic } = plan
  const home = homeBeat(plan)
  const lastBeat = Math.max(home, Math.ceil(grid.beats) - 1)
  const left = grid.beats - home
  const button = style.ending === 'button' && lastBeat > home + 1
  const held = button ? Math.max(1, lastBeat - home - 0.5) : left
  const notes: Note[] = []
  const chord = (
    track: TrackName,
    player: Accompaniment,
    at: number,
    hold: number,
    velocity: number,
  ): void => {
    homeVoices(plan, player).forEach((pitch, i, all) => {
      const late = player.strum ? i * 0.014 : 0
      const pan = (i / Math.max(1, all.length - 1) - 0.5) * 0.9
      notes.push({ track, sound: player.sound, at, hold, pitch, velocity, late, pan })
    })
  }
  const top = 12 * Math.round((style.theme.range[0] + 7 - tonic) / 12) + tonic
  const lead = (at: number, hold: number, pitch: number, velocity: number): void => {
    notes.push({ track: 'lead', sound: style.theme.sound, at, hold, pitch, velocity })
  }
  const bass = style.bass.lowest + ((((tonic - style.bass.lowest) % 12) + 12) % 12)
  const low = (at: number, hold: number, velocity: number): void => {
    notes.push({ track: 'bass', sound: style.bass.sound, at, hold, pitch: bass, velocity })
  }
  chord('chords', style.chords, home, held, 0.95)
  chord('pad', style.pad, home, left, 0.8)
  low(home, held, 0.95)
  lead(home, lastBeat > home ? Math.max(0.5, lastBeat - home - 0.5) : left, top + 7, 0.8)
  for (const sound of style.accent.large) {
    notes.push({ track: 'effects', sound, at: home, hold: 4, pitch: hitPitch(plan), velocity: 0.9 })
  }
  const down = strokeOf(style, style.kit.kick ? 'kick' : 'low', home, 1)
  if (down) notes.push(down)
  if (lastBeat > home) {
    const rest = grid.beats - lastBeat
    lead(lastBeat, rest, top, button ? 0.9 : 0.75)
    if (button) {
      chord('chords', style.chords, lastBeat, 0.3, 1)
      low(lastBeat, 0.4, 1)
      for (const drum of ['kick', 'snare'] as const) {
        const stroke = strokeOf(style, drum, lastBeat, 0.9)
        if (stroke) notes.push(stroke)
      }
    } else {
      low(lastBeat, rest, 0.55)
      const touch = homeVoices(plan, style.pulse)
      touch.slice(0, 2).forEach((pitch) =>
        notes.push({
          track: 'pulse',
          sound: style.pulse.sound,
          at: lastBeat,
          hold: rest,
          pitch,
          velocity: 0.7,
        }),
      )
    }
  }
  return notes
}
