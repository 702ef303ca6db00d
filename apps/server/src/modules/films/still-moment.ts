import type { Storyboard } from '@adwright/contract'
import { frameAt, framesPerSecond, spansOf } from '@adwright/studio/film'

/** Late in the first scene that shows the thing: all its words stand, and the next one has not begun. */
export function stillAtMs(storyboard: Pick<Storyboard, 'scenes' | 'tempo'>): number {
  const { scenes, tempo } = storyboard
  const shown = scenes.findIndex(
    ({ shot, headline }) => headline !== '' && (shot === 'hero' || shot === 'picture'),
  )
  const span = spansOf(storyboard)[Math.max(0, shown)]
  if (!span) return 0
  const frame = frameAt(span.from, tempo) + 0.8 * (frameAt(span.to, tempo) - frameAt(span.from, tempo))
  return Math.round((frame * 1000) / framesPerSecond)
}
