import type { FilmRatio, PreviewScene, Storyboard } from '@adwright/contract'

export type PictureWish = Pick<PreviewScene, 'briefId' | 'ratio' | 'look' | 'colours'>

/**
 * Names what a scene's picture is drawn from, so that the same picture is never drawn twice. How long a scene lasts,
 * how it comes and how the camera moves are not to be seen in it; which kinds of scenes went before is, since
 * arrangements take turns.
 */
export function pictureKey(storyboard: Storyboard, at: number, wish: PictureWish): readonly unknown[] {
  const scene = storyboard.scenes[at]
  if (!scene) return []
  const { shot, headline, kicker, body, offer, say, mediaId } = scene
  const { style, language, seed, captions } = storyboard
  const before = storyboard.scenes.slice(0, at).map((earlier) => earlier.shot)
  const seen = [shot, headline, kicker, body, offer, captions && say, mediaId]
  return [wish, seen, before.join(' '), style, language, seed]
}

export const shapeOf: Record<FilmRatio, { width: number; height: number }> = {
  '9:16': { width: 9, height: 16 },
  '1:1': { width: 1, height: 1 },
  '4:5': { width: 4, height: 5 },
  '16:9': { width: 16, height: 9 },
}
/** For `aspect-ratio`. */
export const aspectOf = (ratio: FilmRatio): string => `${shapeOf[ratio].width} / ${shapeOf[ratio].height}`
