import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cuesOf, toSrt, toVtt } from '@adwright/studio/film'
import type { CliIo } from '../cli-io.ts'
import { boardFileOf } from './board-file.ts'
import { filmInto } from './film-into.ts'
import { planFilm, type PlannedFilm } from './plan-film.ts'
import { tellAnswer } from './tell-answer.ts'
import type { VideoOrder } from './video-order.ts'

const REFUSED = 1

/** Makes a film on this machine, asking no server. Resolves to the exit code. @throws the signal's reason */
export async function makeVideo(order: VideoOrder, io: CliIo): Promise<number> {
  const planned = await planFilm(order, io.folder)
  for (const name of planned.unused)
    io.err(`${order.from.file}: ${name} means nothing to a film and was left aside.\n`)
  for (const { scene, message } of planned.findings)
    io.err(`${scene === null ? 'The film' : `Scene ${scene}`}: ${message}\n`)
  if (planned.findings.some(({ level }) => level === 'fault')) {
    io.err('So this storyboard was not filmed.\n')
    return REFUSED
  }
  const filmed = order.out === undefined ? undefined : await filmInto(order.out, planned, order, io)
  if (filmed && 'faults' in filmed) {
    const reasons = filmed.faults.map((fault) => `  ${fault}`)
    io.err(['This film would not be good enough, so it was not written:', ...reasons, ''].join('\n'))
    return REFUSED
  }
  for (const note of filmed?.notes ?? []) io.err(`${note}\n`)
  await writeTexts(order, planned, io.folder)
  io.out(tellAnswer(order, planned, filmed))
  return 0
}

async function writeTexts(
  { boardFile, srt, vtt }: VideoOrder,
  planned: PlannedFilm,
  folder: string,
): Promise<void> {
  const write = async (name: string | undefined, textFor: (file: string) => string) => {
    if (name === undefined) return
    const file = path.resolve(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, textFor(file))
  }
  await write(boardFile, (file) => `${JSON.stringify(boardFileOf(planned, file), undefined, 2)}\n`)
  const cues = cuesOf(planned.storyboard)
  await write(srt, () => toSrt(cues))
  await write(vtt, () => toVtt(cues))
}
