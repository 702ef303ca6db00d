import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { filmArguments, joinList } from './ffmpeg-film-arguments.ts'
import { askFfmpeg } from './ffmpeg.ts'
import type { FilmProgram } from './film-program.ts'

/**
 * ffmpeg takes fresh memory for each frame it reads, and glibc gives frames of this size back to the system at once:
 * with its thresholds raised, a frame of 1080 × 1920 costs 2 ms of processor less. Other libraries pass over these.
 */
const keepMemory = [
  'MALLOC_MMAP_THRESHOLD_=100000000',
  'MALLOC_TRIM_THRESHOLD_=1000000000',
  'MALLOC_TOP_PAD_=67108864',
]

/** An installed ffmpeg as engine of films; `undefined` when it does not run or lacks x264 or AAC. */
export async function findFfmpegFilm(command: string): Promise<FilmProgram | undefined> {
  const can = await askFfmpeg(command)
  if (!can?.encodes) return undefined
  const [program, before] = await launcherOf(command)
  return {
    name: 'ffmpeg',
    mapsHdr: can.mapsHdr,
    makesWebm: can.makesWebm,
    start(job) {
      const child = spawn(program, [...before, ...filmArguments(job)], { stdio: 'pipe', windowsHide: true })
      // A process that died at once cannot be written to: how it ended says more.
      child.stdin.on('error', () => {})
      if (job.kind === 'join') child.stdin.end(joinList(job))
      else if (job.kind !== 'segment') child.stdin.end()
      return child
    },
  }
}

/** The program to start and its first arguments: through `env` where there is one, which becomes what it starts. */
async function launcherOf(command: string): Promise<[program: string, before: string[]]> {
  if (process.platform !== 'linux') return [command, []]
  const before = [...keepMemory, command]
  return promisify(execFile)('env', [...before, '-version'], { timeout: 20_000 }).then(
    () => ['env', before],
    () => [command, []],
  )
}
