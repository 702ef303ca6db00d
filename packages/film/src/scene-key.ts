import { createHash } from 'node:crypto'
import { spansOf, type Film } from '@adwright/studio/film'
import type { ClipSource, FilmQuality } from './film-order.ts'

/** Raised when the same order would be drawn differently: finished scenes of before are not taken again then. */
const drawnBy = 1

/**
 * Names each scene's picture by all that it is drawn from: itself, the one it takes over from, what came before them
 * (arrangements take turns) and the film's look. The same key is the same pictures.
 */
export function sceneKeys(
  film: Film,
  clips: Readonly<Record<string, ClipSource>>,
  quality: FilmQuality,
  encoder: string,
): string[] {
  const { storyboard, art, ratio, captions = [] } = film
  const { scenes, style, seed, tempo, language } = storyboard
  const { photos, clips: sizes, ...look } = art
  const common = digest([
    drawnBy,
    look,
    ratio,
    quality,
    encoder,
    style,
    seed,
    tempo,
    language,
    storyboard.captions,
  ])
  const shown = (media: string) => {
    const { path: _, ...clip } = clips[media] ?? { path: '' }
    return [photos[media] ?? null, sizes[media] ?? null, clip]
  }
  const spans = spansOf(storyboard)
  return scenes.map((scene, index) => {
    const before = scenes.slice(0, index)
    const own = [before.at(-1), scene].flatMap((part) => (part ? [part] : []))
    return digest([
      common,
      before.map(({ shot }) => shot),
      own,
      spans[index],
      captions.filter((cue) => own.some(({ id }) => id === cue.scene)),
      own.map(({ media }) => (media === undefined ? null : shown(media))),
      index === 0,
    ]).slice(0, 32)
  })
}

const digest = (parts: unknown): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')
