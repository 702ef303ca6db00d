import { execFile, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { untilExit } from './child-run.ts'
import { inputArguments } from './ffmpeg-arguments.ts'
import { FaultCounter, type MeasureEngine, type MeasureJob } from './gate-engine.ts'
import { blackFilter, freezeFilter, loudnessFilter, PictureMeter } from './gate-measures.ts'
import { SoundMeter } from './gate-sound-meter.ts'

const ask = promisify(execFile)
const needed = ['blackdetect', 'freezedetect', 'ebur128', 'metadata', 'ametadata', 'asetnsamples', 'apad']

/** The engine over an installed ffmpeg; `undefined` when it does not run or lacks a filter. */
export async function findFfmpegMeasure(command: string): Promise<MeasureEngine | undefined> {
  try {
    const options = { timeout: 20_000, maxBuffer: 4 * 1024 * 1024 }
    const { stdout } = await ask(command, ['-hide_banner', '-filters'], options)
    if (!needed.every((filter) => new RegExp(` ${filter} `).test(stdout))) return undefined
    return measureWith(command)
  } catch {
    return undefined
  }
}

/** Each tells its frames on a pipe of its own: two that share one would cut each other's lines. */
const pipes = { pictures: 3, sound: 4, loudness: 5 } as const
const print = (filter: string, pipe: number): string => `${filter}=mode=print:file=pipe\\\\:${pipe}`
/** Without a mark of its own a frame that filters say nothing of would not be printed. */
const marked = (filter: string): string => `${filter}=mode=add:key=gate:value=1`

/**
 * Two tiny pictures a second to our own process: ffmpeg passes over it when nobody reads its other pipes any more, and
 * would decode on for half an hour after a killed parent; a file it cannot write ends it.
 */
const lifeline = ['-pix_fmt', 'gray', '-flush_packets', '1', '-f', 'rawvideo', 'pipe:1']

/** A hundredth of a second of sound. */
const piece = { samples: 480, rate: 48_000 }

function measureArguments({ input, demuxer, soundTrack }: MeasureJob): string[] {
  const pictures = [blackFilter, freezeFilter, marked('metadata'), print('metadata', pipes.pictures)]
  const sound = [
    `aresample=${piece.rate},asetnsamples=n=${piece.samples}:p=0`,
    marked('ametadata'),
    print('ametadata', pipes.sound),
    loudnessFilter,
    print('ametadata', pipes.loudness),
  ]
  return [
    ['-hide_banner', '-nostdin', '-nostats', '-v', 'error'],
    // All of it, however much is broken: how much is the question.
    ['-max_error_rate', '1', '-noautorotate', ...inputArguments(demuxer, input)],
    ['-map', '0:V:0', '-vf', pictures.join(',')],
    soundTrack === null ? [] : ['-map', `0:a:${soundTrack}`, '-af', sound.join(',')],
    ['-f', 'null', '-'],
    ['-map', '0:V:0', '-vf', 'fps=2,scale=16:16', '-c:v', 'rawvideo', ...lifeline],
  ].flat()
}

const measureWith =
  (command: string): MeasureEngine =>
  async (job, run) => {
    const stdio = ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'] as const
    const child = spawn(command, measureArguments(job), { stdio: [...stdio], windowsHide: true })
    child.stdout?.resume()
    const meters = { pictures: new PictureMeter(), sound: new SoundMeter(), faults: new FaultCounter() }
    const text = (at: number, take: (chunk: string) => void): void => {
      const stream = child.stdio[at] as Readable | null | undefined
      stream?.setEncoding('utf8').on('data', take)
    }
    text(2, (chunk) => meters.faults.take(chunk))
    readPrinted(meters, text, (seconds) => run.onProgress(Math.min(1, seconds / (job.seconds || 1))))
    const code = await untilExit(child, run)
    const pictures = meters.pictures.result()
    const faults = meters.faults.result()
    if (code !== 0 && faults.count === 0)
      faults.first = code === null ? 'the decoder broke down' : `ffmpeg ended with ${code}`
    if (code !== 0) faults.count = Math.max(1, faults.count)
    return { engine: 'ffmpeg', ...pictures, faults, ...meters.sound.result(meters.pictures.start) }
  }

type Meters = { pictures: PictureMeter; sound: SoundMeter }
type Listen = (pipe: number, take: (chunk: string) => void) => void

function readPrinted({ pictures, sound }: Meters, listen: Listen, onTime: (seconds: number) => void): void {
  const readPictures = new PrintedMarks(
    (at) => {
      pictures.picture(at)
      if (at !== null) onTime(at - pictures.start)
    },
    (key, value) => pictures.mark(key, value),
  )
  const readSound = new PrintedMarks(
    (at) => {
      if (at !== null) sound.piece(at, at + piece.samples / piece.rate)
    },
    () => {},
  )
  const readLoudness = new PrintedMarks(
    () => {},
    (key, value, at) => sound.mark(key, value, at ?? 0),
  )
  listen(pipes.pictures, (chunk) => readPictures.take(chunk))
  listen(pipes.sound, (chunk) => readSound.take(chunk))
  listen(pipes.loudness, (chunk) => readLoudness.take(chunk))
}

/** Reads what the filter `metadata` prints: a line for a frame with its time, then a line for each mark on it. */
export class PrintedMarks {
  readonly #onFrame: (at: number | null) => void
  readonly #onMark: (key: string, value: string, at: number | null) => void
  #rest = ''
  #at: number | null = null

  constructor(
    onFrame: (at: number | null) => void,
    onMark: (key: string, value: string, at: number | null) => void,
  ) {
    this.#onFrame = onFrame
    this.#onMark = onMark
  }

  take(chunk: string): void {
    const lines = (this.#rest + chunk).split('\n')
    this.#rest = (lines.pop() ?? '').slice(-2000)
    for (const line of lines) this.#line(line)
  }

  #line(line: string): void {
    const time = /^frame:\s*\d+\s+pts:\s*\S+\s+pts_time:\s*(\S+)/.exec(line)
    if (time) {
      const at = Number(time[1])
      this.#at = Number.isFinite(at) ? at : null
      this.#onFrame(this.#at)
      return
    }
    const cut = line.indexOf('=')
    if (cut > 0) this.#onMark(line.slice(0, cut), line.slice(cut + 1).trim(), this.#at)
  }
}
