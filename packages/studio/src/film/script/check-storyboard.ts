import type { FilmScene, Storyboard } from '../storyboard.ts'
import type { FilmMedia } from './film-brief.ts'
import { leastBeats, lengthOf, shortestEnd } from './reading.ts'
import { sceneRange } from './scene-count.ts'
import { secondsOf } from './tempo.ts'

export type StoryboardFindingCode =
  | 'beats_do_not_fill'
  | 'too_many_scenes'
  | 'no_end_card'
  | 'end_card_short'
  | 'no_quote'
  | 'no_words'
  | 'words_too_long'
  | 'speech_too_long'
  | 'same_as_before'
  | 'unknown_media'
  | 'clip_too_short'
  | 'clip_begins_late'

export type StoryboardFinding = {
  /** Null: about the whole film. */
  scene: string | null
  code: StoryboardFindingCode
  message: string
  /** `fault`: the film cannot be made so, or shows something broken. `warning`: it can, and would be better otherwise. */
  level: 'fault' | 'warning'
}

/** What is wrong with a storyboard, or could be better. What it claims is not looked at: the brief is not here. */
export function checkStoryboard(storyboard: Storyboard, media: readonly FilmMedia[]): StoryboardFinding[] {
  return [
    ...ofTheWhole(storyboard),
    ...storyboard.scenes.flatMap((scene, i) => [
      ...ofTheWords(scene, storyboard, storyboard.scenes[i - 1]),
      ...ofTheMedia(scene, storyboard, media),
    ]),
  ]
}

function ofTheWhole({ scenes, tempo, seconds, style }: Storyboard): StoryboardFinding[] {
  const out: StoryboardFinding[] = []
  const add = (code: StoryboardFindingCode, level: StoryboardFinding['level'], message: string) =>
    out.push({ scene: null, code, level, message })
  const beats = scenes.reduce((sum, scene) => sum + scene.beats, 0)
  const [, most] = sceneRange(seconds)
  if (beats !== tempo.beats)
    add('beats_do_not_fill', 'fault', `The scenes last ${beats} beats, the film ${tempo.beats}.`)
  if (scenes.length > most)
    add(
      'too_many_scenes',
      scenes.length > tempo.beats ? 'fault' : 'warning',
      `${scenes.length} scenes in ${seconds} seconds are hard to follow. Keep ${most} or fewer.`,
    )
  if (scenes.at(-1)?.shot !== 'end')
    add('no_end_card', 'warning', 'The film does not end with your name and button. Add an end card.')
  if (style === 'testimonial' && !scenes.some(({ shot }) => shot === 'quote'))
    add(
      'no_quote',
      'warning',
      'Nobody is quoted yet, so the film speaks in your own name. Add the words of a real customer and their name.',
    )
  return out
}

function ofTheWords(
  scene: FilmScene,
  { tempo }: Storyboard,
  before: FilmScene | undefined,
): StoryboardFinding[] {
  const out: StoryboardFinding[] = []
  const add = (code: StoryboardFindingCode, level: StoryboardFinding['level'], message: string) =>
    out.push({ scene: scene.id, code, level, message })
  const seconds = secondsOf(scene.beats, tempo)
  const tell = (value: number) => `${Math.round(value * 10) / 10} seconds`
  if (!scene.headline.trim() && scene.shot !== 'picture')
    add('no_words', 'fault', 'This scene has nothing to read. Write a line, or take it out.')
  const needed = leastBeats(scene, tempo)
  if (needed > scene.beats)
    add(
      'words_too_long',
      'warning',
      `Reading this takes about ${tell(secondsOf(needed, tempo))}, and the scene lasts ${tell(seconds)}. Shorten the words or give it more time.`,
    )
  // the voice may run a little into the next scene's first moment without anybody minding
  if (scene.say && lengthOf(scene.say) > seconds * 1.1)
    add(
      'speech_too_long',
      'warning',
      `Saying this takes about ${tell(lengthOf(scene.say))}, and the scene lasts ${tell(seconds)}. Shorten what is said or give it more time.`,
    )
  if (scene.shot === 'end' && seconds < shortestEnd - 0.01)
    add(
      'end_card_short',
      'warning',
      `The end card lasts ${tell(seconds)}. Give people ${tell(shortestEnd)} or more to act.`,
    )
  if (before && scene.headline.trim() && same(before.headline, scene.headline))
    add('same_as_before', 'warning', 'This scene reads the same as the one before it.')
  return out
}

function ofTheMedia(
  scene: FilmScene,
  { tempo }: Storyboard,
  media: readonly FilmMedia[],
): StoryboardFinding[] {
  if (!scene.media) return []
  const shown = media.find(({ id }) => id === scene.media)
  if (!shown)
    return [
      {
        scene: scene.id,
        code: 'unknown_media',
        level: 'fault',
        message: 'The photo or clip of this scene is not there any more. Choose another one.',
      },
    ]
  const clipped = shown.kind === 'clip' && ofTheClip(scene, secondsOf(scene.beats, tempo), shown.seconds)
  return clipped ? [{ scene: scene.id, ...clipped }] : []
}

/** Of a clip that nobody has measured nothing is known. */
function ofTheClip(
  { clip }: FilmScene,
  seconds: number,
  lasts: number | undefined,
): Omit<StoryboardFinding, 'scene'> | undefined {
  const begins = clip?.fromSeconds ?? 0
  if (lasts === undefined || lasts - begins >= seconds - 0.02) return undefined
  const told = `The clip lasts ${tenths(lasts)} seconds`
  if (begins >= lasts)
    return {
      code: 'clip_begins_late',
      level: 'fault',
      message: `${told}, and this scene begins at ${tenths(begins)}. Let it begin earlier.`,
    }
  if (lasts < seconds - 0.02)
    return {
      code: 'clip_too_short',
      level: 'warning',
      message: `${told} and the scene ${tenths(seconds)}. Choose a longer clip or shorten the scene.`,
    }
  return {
    code: 'clip_begins_late',
    level: 'warning',
    message: `The clip ends ${tenths(lasts - begins)} seconds after the moment at which this scene begins, and the scene lasts ${tenths(seconds)}. Let it begin at ${Math.floor((lasts - seconds) * 10) / 10} or earlier, or shorten the scene.`,
  }
}

const tenths = (seconds: number): number => Math.round(seconds * 10) / 10
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
