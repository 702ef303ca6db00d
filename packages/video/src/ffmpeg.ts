import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { untilExit } from './child-run.ts'
import { decodeArguments, encodeArguments, stillArguments } from './ffmpeg-arguments.ts'
import type { EncodeJob } from './plan.ts'
import { broken, TranscodeFailed } from './transcode-failed.ts'
import type { Engine, Run } from './engine.ts'
import { corrupt } from './video-facts.ts'

const ask = promisify(execFile)

/** The engine over an installed ffmpeg; `undefined` when it does not run or lacks x264 or AAC. */
export async function findFfmpeg(command: string): Promise<Engine | undefined> {
  const can = await askFfmpeg(command)
  return can?.encodes ? ffmpegEngine(command, can.mapsHdr) : undefined
}

/** What an installed ffmpeg is able to do; `undefined` when it does not run. */
export async function askFfmpeg(
  command: string,
): Promise<{ encodes: boolean; mapsHdr: boolean; makesWebm: boolean } | undefined> {
  try {
    const options = { timeout: 20_000, maxBuffer: 4 * 1024 * 1024 }
    const { stdout: encoders } = await ask(command, ['-hide_banner', '-encoders'], options)
    const { stdout: filters } = await ask(command, ['-hide_banner', '-filters'], options)
    return {
      encodes: / libx264 /.test(encoders) && / aac /.test(encoders),
      mapsHdr: / zscale /.test(filters) && / tonemap /.test(filters),
      makesWebm: / libvpx-vp9 /.test(encoders) && / libopus /.test(encoders),
    }
  } catch {
    return undefined
  }
}

const ffmpegEngine = (command: string, mapsHdr: boolean): Engine => ({
  name: 'ffmpeg',
  mapsHdr,
  async encode(job, run) {
    const lines = (text: string): void => {
      const frame = /frame=\s*(\d+)(?![\s\S]*frame=)/.exec(text)?.[1]
      if (frame !== undefined) run.onProgress(Math.min(1, Number(frame) / job.frames))
    }
    try {
      await runFfmpeg(command, encodeArguments(job), run, (chunk) => lines(chunk.toString('latin1')))
    } catch (error) {
      if (error instanceof TranscodeFailed && error.reason === 'failed')
        await blameInput(command, job, run, error)
      throw error
    }
  },
  async still(job, run) {
    const chunks: Buffer[] = []
    try {
      await runFfmpeg(command, stillArguments(job), run, (chunk) => chunks.push(chunk))
    } catch (error) {
      // Nothing is written here that could fail but the picture.
      throw isFailure(error) ? corrupt(error.cause) : error
    }
    if (chunks.length === 0) throw corrupt('no picture decoded')
    return Buffer.concat(chunks)
  },
})

/** Its exit code does not tell a broken source from a full disk: decoding alone does. */
async function blameInput(command: string, job: EncodeJob, run: Run, error: TranscodeFailed): Promise<void> {
  try {
    await runFfmpeg(command, decodeArguments(job), run, () => {})
  } catch (again) {
    throw isFailure(again) ? corrupt(error.cause) : again
  }
}

const isFailure = (error: unknown): error is TranscodeFailed =>
  error instanceof TranscodeFailed && error.reason === 'failed'

/** What ffmpeg exits with when too many packets could not be decoded. */
const tooManyErrors = 69

async function runFfmpeg(
  command: string,
  args: string[],
  run: Run,
  onOutput: (chunk: Buffer) => void,
): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
  let account = ''
  child.stdout.on('data', onOutput)
  child.stderr.on('data', (chunk: Buffer) => {
    account = (account + chunk.toString('utf8')).slice(-4000)
  })
  const code = await untilExit(child, run)
  if (code === tooManyErrors) throw corrupt(account)
  if (code !== 0) throw broken(account || `ffmpeg ended with ${code}`)
}
