import type { Tempo } from '../storyboard.ts'
import type { Chosen } from './choose-scenes.ts'
import type { FilmMedia } from './film-brief.ts'
import { secondsOf } from './tempo.ts'

type Timed = Chosen & { beats: number }
/** `clip`: what it shows moves by itself. */
export type Shown = Timed & { media?: string; clip: boolean }

// a clip that nobody has measured is not held longer than this
const unmeasured = 3

/**
 * The person's own pictures dealt to the scenes: the first photo is the thing itself and stands in hero scenes, the
 * others take turns in close ones; clips become pictures of their own where they last long enough.
 */
export function shareMedia(scenes: readonly Timed[], media: readonly FilmMedia[], tempo: Tempo): Shown[] {
  const photos = media.filter(({ kind }) => kind === 'photo')
  const clips = media.filter(({ kind }) => kind === 'clip')
  const out: Shown[] = scenes.map((scene) => ({
    ...scene,
    clip: false,
  }))
  const uses = clips.length > 0 && out.length >= 12 ? 2 : 1
  const waiting = Array.from({ length: uses }, () => clips).flat()
  for (const kind of [pattern, anyClose, anyPlain]) {
    out.forEach((scene, i) => {
      if (!kind(scene) || scene.clip || out[i - 1]?.clip || out[i + 1]?.clip) return
      const lasts = waiting.findIndex(
        (clip) => (clip.seconds ?? unmeasured) >= secondsOf(scene.beats, tempo) - 0.001,
      )
      const clip = waiting[lasts]
      if (!clip) return
      waiting.splice(lasts, 1)
      out[i] = { ...scene, shot: 'picture', media: clip.id, clip: true }
    })
  }
  const [product, ...others] = photos
  if (!product) return out
  let turn = 0
  const next = (): FilmMedia => others[turn++ % others.length] ?? product
  return out.map((scene) => {
    if (scene.clip) return scene
    if (scene.shot === 'hero') return { ...scene, media: product.id }
    // a pattern's few words may stand on a whole picture; a person's own sentence keeps its place beside it
    if (others.length > 0 && (scene.role === 'look' || scene.role === 'rest'))
      return { ...scene, media: next().id, shot: 'picture' }
    return scene.shot === 'close' ? { ...scene, media: next().id } : scene
  })
}

const pattern = ({ shot, line }: Timed) => shot === 'close' && !line.own
const anyClose = ({ shot, line }: Timed) => shot === 'close' && !line.body
const anyPlain = ({ shot, role }: Timed) =>
  shot === 'words' && (role === 'rest' || role === 'tag' || role === 'nudge')
