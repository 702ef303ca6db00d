import type { Filmed } from './film-into.ts'
import type { PlannedFilm } from './plan-film.ts'
import type { VideoOrder } from './video-order.ts'

/** What stands on the terminal when all is done: a sentence for a person, or one object with `--json`. */
export function tellAnswer(
  { out, boardFile, srt, vtt, webm, json, draft }: VideoOrder,
  { storyboard, made, findings }: PlannedFilm,
  filmed: Filmed | undefined,
): string {
  const files = { storyboard: boardFile, srt, vtt, webm }
  const { style, seconds, seed, music, scenes } = storyboard
  if (json)
    return `${JSON.stringify({
      out: out ?? null,
      files: Object.fromEntries(Object.entries(files).filter(([, file]) => file !== undefined)),
      style,
      look: made.look,
      ratio: made.ratio,
      seconds,
      seed,
      music,
      scenes: scenes.length,
      findings,
      ...(filmed ? ofFile(filmed) : {}),
    })}\n`
  const beside = Object.values(files).filter((file) => file !== undefined)
  const what = `${seconds} s, ${style} (${made.look}), ${scenes.length} scenes, seed ${seed}`
  if (!filmed)
    return `${beside.join(', ')}: ${what}. Change it, then film it: adwright video ${boardFile} --out FILE.mp4\n`
  const { width, height, bytes, encoder, took } = ofFile(filmed)
  return [
    `${out}: ${width} × ${height}, ${(bytes / 1e6).toFixed(1)} MB, ${what}${draft ? ', draft' : ''}. Made with ${encoder} in ${Math.round(took)} s.`,
    ...(beside.length > 0 ? [`Beside it: ${beside.join(', ')}`] : []),
    '',
  ].join('\n')
}

const ofFile = ({ made: { width, height, frames, encoder }, bytes, notes, took }: Filmed) => ({
  width,
  height,
  frames,
  bytes,
  encoder,
  notes,
  took: Math.round(took * 10) / 10,
})
