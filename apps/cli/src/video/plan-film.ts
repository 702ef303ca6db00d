import path from 'node:path'
import {
  checkStoryboard,
  filmStyleFacts,
  retimed,
  tempoFor,
  TooManyScenes,
  writeStoryboard,
  type FilmMedia,
  type Storyboard,
  type StoryboardFinding,
} from '@adwright/studio/film'
import { readBoardFile, type FilmPlan } from './board-file.ts'
import { assertThere, readClips, type Clip } from './read-clips.ts'
import { readVideoBrief } from './video-brief.ts'
import type { FilmWishes, VideoOrder } from './video-order.ts'

export type PlannedFilm = FilmPlan & {
  clips: Record<string, Clip>
  findings: StoryboardFinding[]
  /** Fields of the brief that mean nothing to a film. */
  unused: string[]
}
type Planned = Omit<PlannedFilm, 'findings'>

/** The storyboard of an order, written or read, with beats that fill it. @throws Error for files that cannot be used */
export async function planFilm(order: VideoOrder, folder: string): Promise<PlannedFilm> {
  const { from, ratio, look, music, captions } = order
  const file = path.resolve(folder, from.file)
  const { storyboard, made, clips, unused } =
    from.kind === 'brief' ? await fromBrief(file, from.wishes, folder) : await fromStoryboard(file)
  await assertThere([...Object.values(made.photos), ...(made.logo ? [made.logo] : [])])
  const board = {
    ...storyboard,
    ...(music === undefined ? {} : { music: music === 'none' ? null : music }),
    ...(captions ? {} : { captions }),
  }
  return {
    storyboard: board,
    made: { ...made, ...(ratio ? { ratio } : {}), ...(look ? { look } : {}) },
    clips,
    unused,
    findings: checkStoryboard(board, mediaOf(made, clips)),
  }
}

async function fromStoryboard(file: string): Promise<Planned> {
  const { storyboard, made } = await readBoardFile(file)
  const ids = storyboard.scenes.map(({ id }) => id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice) throw new Error(`${file}: two scenes have the id ${twice}.`)
  try {
    return { storyboard: retimed(inTime(storyboard)), made, clips: await readClips(made.clips), unused: [] }
  } catch (cause) {
    if (!(cause instanceof TooManyScenes)) throw cause
    throw new Error(`${file}: ${cause.message}. Take some out, or give the film more seconds.`, { cause })
  }
}

/** Somebody who changes the length in the file does not have to work out the beats. */
function inTime(storyboard: Storyboard): Storyboard {
  const { tempo, seconds, style } = storyboard
  const lasts = (tempo.beats * 60) / tempo.bpm
  return Math.abs(lasts - seconds) < 0.02
    ? storyboard
    : { ...storyboard, tempo: tempoFor(filmStyleFacts[style].bpm, seconds) }
}

async function fromBrief(file: string, wishes: FilmWishes, folder: string): Promise<Planned> {
  const told = await readVideoBrief(file)
  const { style, seconds, seed, quote } = wishes
  const points = [...wishes.points, ...(told.brief.points ?? [])]
  const brief = {
    ...told.brief,
    ...(points.length > 0 ? { points } : {}),
    ...(quote ? { quote } : {}),
  }
  const at = (name: string) => path.resolve(folder, name)
  const made: FilmPlan['made'] = {
    brief,
    ratio: '9:16',
    look: filmStyleFacts[style].look,
    ...told.colours,
    ...(told.button ? { button: told.button } : {}),
    ...(told.logo ? { logo: told.logo } : {}),
    photos: named('photo', [...wishes.photos.map(at), ...told.photos]),
    clips: named('clip', [...wishes.clips.map(at), ...told.clips]),
  }
  const clips = await readClips(made.clips)
  const storyboard = writeStoryboard(brief, { style, seconds, seed, media: mediaOf(made, clips) })
  return { storyboard, made, clips, unused: told.unused }
}

const named = (kind: string, files: readonly string[]): Record<string, string> =>
  Object.fromEntries(files.map((file, i) => [`${kind}-${i + 1}`, file]))

const mediaOf = ({ photos }: Pick<FilmPlan['made'], 'photos'>, clips: Record<string, Clip>): FilmMedia[] => [
  ...Object.keys(photos).map((id) => ({ id, kind: 'photo' as const })),
  ...Object.entries(clips).map(([id, { seconds }]) => ({ id, kind: 'clip' as const, seconds })),
]
