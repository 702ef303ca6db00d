import type { Storyboard } from '../storyboard.ts'
import { dealBeats } from './give-beats.ts'
import { leastBeats, longestEnd } from './reading.ts'

/** There are more scenes than the film has beats: the person has to take some out, or choose a longer film. */
export class TooManyScenes extends Error {
  override readonly name = 'TooManyScenes'
  readonly scenes: number
  readonly beats: number
  constructor(scenes: number, beats: number) {
    super(`A film of ${beats} beats has no room for ${scenes} scenes`)
    this.scenes = scenes
    this.beats = beats
  }
}

/**
 * The storyboard after a person changed its scenes: their beats fill the film again, each as near to what was asked
 * as its words and the film's length allow; an end card that closes the film stands no longer than it may. Where the
 * words of all scenes need more than the film has, each gives up its share. Throws `TooManyScenes`.
 */
export function retimed(storyboard: Storyboard): Storyboard {
  const { scenes, tempo } = storyboard
  if (scenes.length === 0) return storyboard
  if (scenes.length > tempo.beats) throw new TooManyScenes(scenes.length, tempo.beats)
  const least = scenes.map((scene) => leastBeats(scene, tempo))
  const asked = scenes.map(({ beats }) => Math.max(1, Math.round(beats)))
  const last = scenes.at(-1)
  const most = Math.floor((longestEnd * tempo.bpm) / 60)
  const end =
    last?.shot === 'end' && scenes.length > 1
      ? Math.min(most, Math.max(least.at(-1) ?? 1, asked.at(-1) ?? 1))
      : 0
  const told = end > 0 ? scenes.length - 1 : scenes.length
  const kept = Math.min(end, tempo.beats - told)
  const beats = dealBeats(
    Array.from({ length: told }, (_, i) => ({ least: least[i] ?? 1, weight: asked[i] ?? 1 })),
    tempo.beats - kept,
  )
  if (end > 0) beats.push(kept)
  return {
    ...storyboard,
    scenes: scenes.map((scene, i) => {
      const into = i === 0 ? 'cut' : scene.into
      return { ...scene, into, beats: beats[i] ?? scene.beats }
    }),
  }
}
