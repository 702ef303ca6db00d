import { writeFile } from 'node:fs/promises'
import { compose, mix, toWav } from '@adwright/sound'
import type { SoundTask } from './film-task.ts'

/** Composes, fits the music to the cuts, lays speech over it: work of a thread. */
export async function makeSound({ score, voice, seconds, path }: SoundTask): Promise<void> {
  await writeFile(path, toWav(mix({ music: score && compose(score), spoken: [...voice], seconds })))
}
