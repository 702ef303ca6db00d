import { parentPort } from 'node:worker_threads'
import { prepareImage, prepareLogo, render, writeWords, type LayoutAsset } from '@adwright/studio'
import { planScene, withClipStill, writeStoryboard } from '@adwright/studio/film'
import sharp from 'sharp'
import type { WorkerAnswer } from '#platform/worker-pool.ts'
import { previewWidth, type FilmAnswers, type FilmTask } from './film-task.ts'

// Runs as a thread of its own (see worker-pool.ts): one task at a time, one answer for each.
parentPort?.on('message', (task: FilmTask) => {
  answer(task).then(
    (value) => parentPort?.postMessage({ value } satisfies WorkerAnswer),
    (error: unknown) => parentPort?.postMessage({ failed: nameAndMessage(error) } satisfies WorkerAnswer),
  )
})

async function answer(task: FilmTask): Promise<FilmAnswers[FilmTask['kind']]> {
  switch (task.kind) {
    case 'prepare':
      return task.purpose === 'logo' ? prepareLogo(task.bytes) : prepareImage(task.bytes)
    case 'write':
      return writeStoryboard(task.brief, task.order)
    case 'call': {
      const [words] = writeWords(task.brief, { count: 1, seed: task.seed })
      return { cta: words?.cta ?? 'LEARN_MORE', ctaLabel: words?.ctaLabel ?? '' }
    }
    case 'preview': {
      const plan = planScene(task.film, task.index)
      const layout = task.still ? withClipStill(plan, await assetOf(task.still)) : plan.layout
      const scale = previewWidth[task.film.ratio] / layout.width
      const { bytes, width, height } = await render(layout, { format: 'jpeg', quality: 80, scale })
      return { jpeg: bytes, width, height }
    }
  }
}

/** The still is ours: only its size is not known. */
async function assetOf(jpeg: Uint8Array): Promise<LayoutAsset> {
  const { width, height } = await sharp(jpeg).metadata()
  return { mime: 'image/jpeg', width, height, base64: Buffer.from(jpeg).toString('base64') }
}

const nameAndMessage = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) }
