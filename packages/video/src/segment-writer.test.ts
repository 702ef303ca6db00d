import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { drawnFrame } from '../test/film.ts'
import { findFfmpegFilm } from './ffmpeg-film.ts'
import { createFilmEncoder } from './film-encoder.ts'
import { findNodeAvFilm } from './node-av-film.ts'
import { ProcessSegmentWriter } from './segment-writer.ts'

const folder = await mkdtemp(join(tmpdir(), 'segment-writer-'))
afterAll(() => rm(folder, { recursive: true }))
const path = join(folder, 'segment.mp4')
const size = { width: 64, height: 64, frameRate: 30 }
const frame = drawnFrame(size, 90)
const file = { part: `${path}.part`, path, frameBytes: frame.length }
const run = (script: string): ChildProcess => spawn(process.execPath, ['-e', script], { stdio: 'pipe' })
const programs = [await findFfmpegFilm('ffmpeg'), await findNodeAvFilm()].flatMap((program) => program ?? [])

async function writeForever(writer: { write(frame: Uint8Array): Promise<void> }): Promise<void> {
  for (;;) await writer.write(frame)
}

test('a slow encoder slows the writer down, and the frame is free once a write is done', async () => {
  const large = { ...file, frameBytes: 3_000_000 }
  const child = run('setTimeout(() => process.stdin.resume(), 300)')
  const writer = new ProcessSegmentWriter(child, large, undefined)
  const started = performance.now()
  await writer.write(new Uint8Array(3_000_000))
  expect(performance.now() - started).toBeGreaterThan(200)
  await writer.abort()
})

test('what an encoder said before it failed is the cause', async () => {
  const writer = new ProcessSegmentWriter(
    run("console.error('out of luck'); process.exit(3)"),
    file,
    undefined,
  )
  await expect(writeForever(writer)).rejects.toMatchObject({ reason: 'failed', cause: 'out of luck\n' })
  await expect(writer.end()).rejects.toMatchObject({ cause: 'out of luck\n' })
})

test('an encoder that ends well but early, or writes nothing, has failed', async () => {
  const early = new ProcessSegmentWriter(run(''), file, undefined)
  await expect(writeForever(early)).rejects.toMatchObject({ name: 'TranscodeFailed' })
  const empty = new ProcessSegmentWriter(run('process.stdin.resume()'), file, undefined)
  await empty.write(frame)
  await expect(empty.end()).rejects.toMatchObject({ name: 'TranscodeFailed' })
  expect(await readdir(folder)).toEqual([])
})

test.each(programs)('$name makes no segment of no frames', async (program) => {
  const writer = await createFilmEncoder(program).open({ ...size, path })
  await expect(writer.end()).rejects.toMatchObject({ name: 'TranscodeFailed' })
  expect(await readdir(folder)).toEqual([])
})

test.each(programs)('$name killed midway makes writes fail and leaves nothing', async (program) => {
  let child: ChildProcess | undefined
  const start: typeof program.start = (job) => (child = program.start(job))
  const writer = await createFilmEncoder({ ...program, start }).open({ ...size, path })
  await writer.write(frame)
  child?.kill('SIGKILL')
  await expect(writeForever(writer)).rejects.toMatchObject({ name: 'TranscodeFailed', reason: 'failed' })
  await expect(writer.end()).rejects.toMatchObject({ name: 'TranscodeFailed' })
  expect(await readdir(folder)).toEqual([])
})

test.each(programs)('$name ends when the process that writes is killed', async (program) => {
  const output = join(folder, `${program.name}.part`)
  const like = program.start({ kind: 'segment', output, ...size, quality: 'draft' })
  like.kill('SIGKILL')
  const args = JSON.stringify(like.spawnargs.slice(1))
  const parent = run(
    `const child = require('node:child_process').spawn(${JSON.stringify(like.spawnfile)}, ${args}, { stdio: 'pipe' })
    child.stdin.write(new Uint8Array(${frame.length}), () => console.log(child.pid))
    setInterval(() => {}, 1000)`,
  )
  const pid = await new Promise<number>((resolve) => {
    parent.stdout?.once('data', (line: Buffer) => resolve(Number(line.toString())))
  })
  expect(pid).toBeGreaterThan(1)
  const isRunning = (): boolean => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  parent.kill('SIGKILL')
  for (let tries = 0; isRunning() && tries < 200; tries++) await setTimeout(25)
  expect(isRunning()).toBe(false)
})
