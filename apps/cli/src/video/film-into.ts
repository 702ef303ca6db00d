import { copyFile, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { makeFilm, type MadeFilm } from '@adwright/film'
import { createVideoGate, findFilmEncoder, type FilmEncoder } from '@adwright/video'
import type { CliIo } from '../cli-io.ts'
import { filmOf } from './film-of.ts'
import { passGate, passWebm } from './pass-gate.ts'
import type { PlannedFilm } from './plan-film.ts'
import { createFilmTeller } from './tell-film.ts'
import type { VideoOrder } from './video-order.ts'

/** `bytes` of the MP4; `took` in seconds. */
export type Filmed = { made: MadeFilm; bytes: number; notes: string[]; took: number }

/** Makes a planned film and gives it its name when it passed the gate. Leaves nothing else, however it ends. */
export async function filmInto(
  out: string,
  planned: PlannedFilm,
  { webm, draft }: Pick<VideoOrder, 'webm' | 'draft'>,
  io: CliIo,
): Promise<Filmed | { faults: string[] }> {
  const began = performance.now()
  const encoder = await encoderFor(webm)
  const film = await filmOf(planned)
  io.signal?.throwIfAborted()
  const target = path.resolve(io.folder, out)
  await mkdir(path.dirname(target), { recursive: true })
  // beside the film, so that it takes its name in one step
  const work = await mkdtemp(path.join(path.dirname(target), '.adwright-'))
  const teller = createFilmTeller(io)
  const run = io.signal ? { signal: io.signal } : {}
  try {
    const made = await makeFilm(
      {
        film,
        clips: sourcesOf(planned),
        voice: [],
        folder: work,
        output: path.join(work, 'film.mp4'),
        quality: draft ? 'draft' : 'standard',
        title: planned.made.brief.product,
      },
      { encoder, ...run, onProgress: teller.film },
    )
    const gate = createVideoGate()
    const looking = { ...run, onProgress: teller.share('looking') }
    const { faults, notes } = await passGate(gate, made, planned.storyboard, looking)
    const copy = webm === undefined ? undefined : path.join(work, 'film.webm')
    if (copy && faults.length === 0) {
      await encoder.toWebm?.({ input: made.path, output: copy }, { ...run, onProgress: teller.share('webm') })
      faults.push(...(await passWebm(gate, copy, made, looking)))
    }
    if (faults.length > 0) return { faults }
    io.signal?.throwIfAborted()
    const { size: bytes } = await stat(made.path)
    if (copy && webm !== undefined) await placed(copy, path.resolve(io.folder, webm))
    await rename(made.path, target)
    return { made: { ...made, path: target }, bytes, notes, took: (performance.now() - began) / 1000 }
  } finally {
    teller.end()
    await rm(work, { recursive: true, force: true })
  }
}

async function encoderFor(webm: string | undefined): Promise<FilmEncoder> {
  const encoder = await findFilmEncoder()
  if (!encoder)
    throw new Error('There is no program here that makes videos. Install ffmpeg, or run npm install again.')
  if (webm !== undefined && !encoder.toWebm)
    throw new Error('What makes videos here cannot make a WebM. Install ffmpeg, or leave --webm out.')
  return encoder
}

const sourcesOf = ({ clips }: PlannedFilm) =>
  Object.fromEntries(
    Object.entries(clips).map(([id, { path: file }]) => [id, { path: file, content: file, fromSeconds: 0 }]),
  )

/** Wherever it is to lie, also on another disk, it appears whole. */
async function placed(file: string, target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true })
  await copyFile(file, `${target}.part`)
  await rename(`${target}.part`, target)
}
