import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { watchMemory } from './process-memory.ts'
import type { VideoTime } from './video-once.ts'

type Report = (measure: string, values: object) => void
type Figures = VideoTime & { peakMb: number | undefined }

const lengths = [6, 15]
const ours = ['ffmpeg', 'node-av'] as const
const python = process.env['PEER_PYTHON'] ?? '/usr/bin/python3'
const here = (file: string) => path.join(import.meta.dirname, file)

/**
 * One commercial with music at 1080 × 1920 and 30 pictures a second, standard quality, by each engine and by the peer,
 * each in a process of its own: seconds of video made in a second and CPU milliseconds a picture from the storyboard to
 * the finished file, threads and programs starting included; the most memory of the whole tree of processes; and apart
 * what came before, which a server pays once: the process itself, and its photo prepared. `times`: against the peer in
 * the same run.
 */
export async function measureVideos(
  folder: string,
  report: Report,
  say: (line: string) => void,
): Promise<void> {
  const hasPeer = spawnSync(python, ['-c', 'import PIL, numpy'], { stdio: 'ignore' }).status === 0
  if (!hasPeer)
    say(`the peer is left out: ${python} has no Pillow and numpy (apt-get install python3-pil python3-numpy)`)
  say('Remotion is left out: its licence keeps it from being a dependency, and nothing here draws with it')
  for (const seconds of lengths) {
    const job = (name: string) => [String(seconds), path.join(folder, `${name}-${seconds}.mp4`)]
    const peer = hasPeer
      ? await once(python, [here('peer-video.py'), ...job('pillow')]).catch((error: unknown) =>
          say(`the peer failed: ${String(error)}`),
        )
      : undefined
    for (const engine of ours) {
      const made = await once(process.execPath, [here('video-once.ts'), engine, ...job(engine)])
      report('video', { by: engine, ...told(made, seconds), ...(peer ? { times: over(made, peer) } : {}) })
    }
    if (peer) report('video', { by: 'Pillow and an ffmpeg pipe', ...told(peer, seconds) })
  }
}

/** What a program says of itself in its last line, and the memory it was seen to hold. */
async function once(command: string, args: readonly string[]): Promise<Figures> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const peakMb = watchMemory(child.pid)
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said += part))
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  }).finally(peakMb)
  if (code !== 0) throw new Error(`${path.basename(args[0] ?? '')} ended with ${String(code)}`)
  const time: VideoTime = JSON.parse(said.trim().split('\n').at(-1) ?? '')
  return { ...time, peakMb: await peakMb() }
}

const round = (value: number) => Math.round(value * 100) / 100

const told = ({ wallMs, cpuMs, start, frames, bytes, peakMb }: Figures, seconds: number) => ({
  seconds,
  videoSecondsPerSecond: round((seconds * 1000) / wallMs),
  cpuMsPerFrame: round(cpuMs / frames),
  peakMb,
  megabytes: round(bytes / 1e6),
  startMs: Math.round(start.wallMs),
  startCpuMs: Math.round(start.cpuMs),
})

const over = (made: Figures, peer: Figures) => ({
  faster: round(peer.wallMs / made.wallMs),
  lessCpu: round(peer.cpuMs / peer.frames / (made.cpuMs / made.frames)),
  memory: made.peakMb && peer.peakMb ? round(made.peakMb / peer.peakMb) : undefined,
})
