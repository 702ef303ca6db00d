import path from 'node:path'
import type { VideoGate, VideoReport } from '@adwright/video'
import type { CliIo } from './cli-io.ts'
import { UsageError } from './usage-error.ts'
import { readValidationArguments, type ValidationOrder } from './validate-video-order.ts'

const NOT_FIT = 1
const CANNOT_LOOK = 2

/** Whether this command looks at videos on this machine, without a server. */
export const isValidation = (argv: readonly string[]): boolean =>
  argv[0] === 'validate-video' && !argv.includes('--help') && !argv.includes('-h')

/** Resolves to the exit code: 0 all fit, 1 one is not, 2 wrongly called or one could not be opened. */
export async function validateVideos(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    const order = readValidationArguments(argv.slice(1))
    // Readers and decoders are loaded only by who looks at videos: every other command would wait for them.
    const { createVideoGate } = await import('@adwright/video')
    return await lookAt(order, createVideoGate(), io)
  } catch (error) {
    // A placement that does not exist is known only to the gate.
    if (!(error instanceof UsageError || error instanceof RangeError)) throw error
    io.err(`${error.message}\n`)
    return CANNOT_LOOK
  }
}

async function lookAt({ files, placements, depth, json }: ValidationOrder, gate: VideoGate, io: CliIo) {
  const { printableJson, shownName, tellReport } = await import('./validate-video-tell.ts')
  const reports: ({ file: string } & VideoReport)[] = []
  for (const file of files) {
    const progress = progressOf(shownName(path.basename(file)), io)
    const report = await gate
      .check(path.resolve(io.folder, file), {
        depth,
        ...(placements ? { placements } : {}),
        ...(io.signal ? { signal: io.signal } : {}),
        onProgress: progress.tell,
      })
      .finally(progress.end)
    reports.push({ file, ...report })
    if (!json) io.out(`${tellReport(file, report, placements !== undefined).join('\n')}\n`)
  }
  if (json) io.out(`${printableJson(reports.length === 1 ? reports[0] : reports)}\n`)
  if (reports.some(({ opened }) => !opened)) return CANNOT_LOOK
  return reports.every(({ ok }) => ok) ? 0 : NOT_FIT
}

/** Back to the beginning of the line, and the rest of it away. */
const OVER = '\r\u001B[K'

/** Counts up on a terminal, in a line that is gone at the end; says nothing elsewhere. */
function progressOf(name: string, { err, isTerminal }: CliIo) {
  let isTold = false
  return {
    tell: (share: number) => {
      if (!isTerminal) return
      isTold = true
      err(`${OVER}Looking at ${name} … ${Math.floor(share * 100)} %`)
    },
    end: () => {
      if (isTold) err(OVER)
    },
  }
}
