import type { MadeFilm } from '@adwright/film'
import type { VideoGate, VideoReport } from '@adwright/video'
import type { Film } from './film.ts'

/** Of our own films these are known: cards that stand still are meant, and what was not measured is no fault of theirs. */
const asMeant: ReadonlySet<string> = new Set(['frozen', 'not_measured'])

/**
 * The gate over a finished cut, as over any upload: every frame is decoded.
 * @returns what a person should know, and the report without the stills that were meant
 * @throws Error when it is not what was asked for, which is our fault and may go well the next time
 */
export async function checkCut(
  gate: VideoGate,
  made: MadeFilm,
  { storyboard }: Film,
): Promise<{ notes: string[]; report: VideoReport }> {
  const { width, height, frames, seconds } = made
  const report = await gate.check(made.path, {
    depth: 'full',
    expect: { width, height, frames, seconds, stillSeconds: longestStill(storyboard) },
  })
  const faults = report.checks.filter(({ level }) => level === 'error')
  if (faults.length > 0)
    throw new Error(`the film did not pass the gate: ${faults.map(({ message }) => message).join(' ')}`)
  const notes = report.checks
    .filter(({ level, code }) => level === 'warning' && !asMeant.has(code))
    .map(({ message, fix }) => (fix === undefined ? message : `${message} ${fix}`))
  return { notes, report: { ...report, checks: report.checks.filter(({ code }) => code !== 'frozen') } }
}

/** A scene without any move may stand as long as it lasts. */
function longestStill({ scenes, tempo }: Film['storyboard']): number {
  const longest = Math.max(...scenes.map(({ beats }) => beats))
  return (longest * 60) / tempo.bpm
}
