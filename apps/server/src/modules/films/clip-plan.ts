import type { FilmRatio, FilmScene, Storyboard } from '@adwright/contract'
import type { FilmBrief } from '@adwright/studio/film'

/** One clip to ask a model for. */
export type ClipWish = { sceneId: string; prompt: string; aspect: '16:9' | '9:16'; seconds: number }

/** Each costs money: so many of a film's scenes are filmed, the others are the studio's. */
const mostClips = 4

/** The scenes that show the thing and have no picture of the person's own, the longest first. */
export function planClips(
  { scenes, tempo, style }: Pick<Storyboard, 'scenes' | 'tempo' | 'style'>,
  brief: FilmBrief,
  ratios: readonly FilmRatio[],
  { least, most }: { least: number; most: number },
): ClipWish[] {
  const shown = scenes.filter(
    ({ shot, mediaId }) => mediaId === null && (shot === 'hero' || shot === 'close'),
  )
  const longest = shown.toSorted((a, b) => b.beats - a.beats).slice(0, mostClips)
  return scenes
    .filter((scene) => longest.includes(scene))
    .map((scene) => ({
      sceneId: scene.id,
      prompt: promptOf(scene, brief, style),
      // upright unless every cut lies: the middle of an upright clip still fills a square
      aspect: ratios.every((ratio) => ratio === '16:9') ? '16:9' : '9:16',
      seconds: Math.min(most, Math.max(least, Math.ceil((scene.beats * 60) / tempo.bpm))),
    }))
}

const moves: Readonly<Record<FilmScene['camera'], string>> = {
  still: 'The camera stands still.',
  push_in: 'The camera moves slowly closer.',
  pull_out: 'The camera moves slowly away.',
  pan_left: 'The camera pans slowly to the left.',
  pan_right: 'The camera pans slowly to the right.',
  drift: 'The camera drifts gently.',
}

/** Our own type is laid over it, so the model is asked for none. */
function promptOf({ shot, camera }: FilmScene, { product, audience }: FilmBrief, style: string): string {
  const view = shot === 'close' ? 'A close, detailed view of' : 'A well lit shot of'
  return [
    `${view} ${product}, for a ${style.replace('_', ' ')} advertisement${audience ? ` for ${audience}` : ''}.`,
    moves[camera],
    'Realistic light, one continuous shot, calm background with room above the subject.',
    'No text, no letters, no logos, no people speaking.',
  ].join(' ')
}
