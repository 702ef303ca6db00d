import type { Score } from '@adwright/sound'
import { spansOf, type Storyboard } from '@adwright/studio/film'
import type { Voice } from './film-order.ts'
import type { SoundTask } from './film-task.ts'

/** @returns undefined for a silent film */
export function soundTaskOf(
  storyboard: Storyboard,
  voice: readonly Voice[],
  path: string,
): SoundTask | undefined {
  if (storyboard.music === null && voice.length === 0) return undefined
  return { kind: 'sound', score: scoreOf(storyboard), seconds: storyboard.seconds, voice, path }
}

/** The music is told where scenes begin: it marks them. */
const scoreOf = (storyboard: Storyboard): Score | null =>
  storyboard.music === null
    ? null
    : {
        style: storyboard.music,
        ...storyboard.tempo,
        seed: storyboard.seed,
        cuts: spansOf(storyboard).flatMap(({ from }) => (from > 0 ? [from] : [])),
      }
