import type { ClipUse, Tempo } from '../storyboard.ts'
import type { Chosen } from './choose-scenes.ts'
import type { FilmMedia } from './film-brief.ts'
import { secondsOf } from './tempo.ts'

type Timed = Chosen & { beats: number }
/** `clip`: what it shows moves by itself. `use`: of a clip that does not begin with its first second. */
export type Shown = Timed & { media?: string; clip: boolean; use?: ClipUse }

// a clip that nobody has measured is not held longer than this
const unmeasured = 3

/**
 * The person's own pictures dealt to the scenes: the first photo is the thing itself and stands in hero scenes, the
 * others take turns in close ones; clips become pictures of their own where they last long enough, and one of them is
 * seen in every film that has another scene for it than its first.
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
  for (const kind of [pattern, anyClose, anyPlain, anyHero]) {
    out.forEach((scene, i) => {
      if (!kind(scene) || scene.clip || out[i - 1]?.clip || out[i + 1]?.clip) return
      // what opens the film, and what shows the product, gives way only to a clip that is not seen otherwise
      if (kind === anyHero && (i === 0 || out.some(({ clip }) => clip))) return
      const lasts = waiting.findIndex(
        (clip) => (clip.seconds ?? unmeasured) >= secondsOf(scene.beats, tempo) - 0.001,
      )
      const clip = waiting[lasts]
      if (!clip) return
      waiting.splice(lasts, 1)
      out[i] = { ...scene, shot: 'picture', media: clip.id, clip: true }
    })
  }
  goOn(out, clips, tempo)
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

const anyHero = ({ shot }: Timed) => shot === 'hero'

/** A clip that is seen again goes on where it was left, and from its beginning when the rest of it is too short. */
function goOn(scenes: Shown[], clips: readonly FilmMedia[], tempo: Tempo): void {
  const left = new Map<string, number>()
  scenes.forEach((scene, i) => {
    if (!scene.clip || scene.media === undefined) return
    const lasts = secondsOf(scene.beats, tempo)
    const ends = clips.find(({ id }) => id === scene.media)?.seconds ?? unmeasured
    const at = left.get(scene.media) ?? 0
    // hundredths, rounded down: a person reads them, and no picture is passed over
    const begins = at + lasts > ends + 0.001 ? 0 : Math.floor(at * 100) / 100
    left.set(scene.media, begins + lasts)
    if (begins > 0) scenes[i] = { ...scene, use: { fromSeconds: begins, steady: false } }
  })
}

const pattern = ({ shot, line }: Timed) => shot === 'close' && !line.own
const anyClose = ({ shot, line }: Timed) => shot === 'close' && !line.body
const anyPlain = ({ shot, role }: Timed) =>
  shot === 'words' && (role === 'rest' || role === 'tag' || role === 'nudge')
