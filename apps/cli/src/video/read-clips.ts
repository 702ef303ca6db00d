import { access } from 'node:fs/promises'
import { probeVideo, VideoUnreadable } from '@adwright/video'

export type Clip = { path: string; width: number; height: number; seconds: number }

/** @throws Error that names the first picture that is not there */
export async function assertThere(files: readonly string[]): Promise<void> {
  for (const file of files)
    await access(file).catch(() => {
      throw new Error(`There is no file ${file}.`)
    })
}

/** Looks at clips before anything is drawn. @throws Error that names the file and why it cannot be used */
export async function readClips(files: Readonly<Record<string, string>>): Promise<Record<string, Clip>> {
  const clips: Record<string, Clip> = {}
  for (const [id, file] of Object.entries(files)) clips[id] = await readClip(file)
  return clips
}

async function readClip(file: string): Promise<Clip> {
  await assertThere([file])
  try {
    const { width, height, durationMs } = await probeVideo(file)
    return { path: file, width, height, seconds: durationMs / 1000 }
  } catch (cause) {
    if (!(cause instanceof VideoUnreadable)) throw cause
    throw new Error(`${file} cannot be used: ${cause.message}`, { cause })
  }
}
