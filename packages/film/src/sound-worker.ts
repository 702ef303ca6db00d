import { writeFile } from 'node:fs/promises'
import { workerData } from 'node:worker_threads'
import { compose, mix, toWav } from '@adwright/sound'
import type { SoundWork } from './make-sound.ts'

// Runs as a thread: music fitted to the cuts, speech laid over it, one WAV file.
const { score, seconds, voice, path } = workerData as SoundWork // from make-sound.ts
await writeFile(path, toWav(mix({ music: score && compose(score), spoken: [...voice], seconds })))
