import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findTranscoder } from './find-transcoder.ts'

const folder = await mkdtemp(join(tmpdir(), 'find-transcoder-'))
afterAll(() => rm(folder, { recursive: true }))

async function programSaying(name: string, encoders: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, `#!/bin/sh\necho "${encoders}"\n`)
  await chmod(file, 0o755)
  return file
}

test('an ffmpeg that has x264 and AAC is taken', async () => {
  const whole = await programSaying('whole', ' V..... libx264  H.264\n A..... aac  AAC')
  expect((await findTranscoder({ ffmpeg: whole }))?.name).toBe('ffmpeg')
})

test('one that lacks an encoder, or does not run, is passed over for the package', async () => {
  const poor = await programSaying('poor', ' V..... mpeg4\n A..... aac  AAC')
  expect((await findTranscoder({ ffmpeg: poor }))?.name).toBe('node-av')
  expect((await findTranscoder({ ffmpeg: join(folder, 'missing') }))?.name).toBe('node-av')
})
