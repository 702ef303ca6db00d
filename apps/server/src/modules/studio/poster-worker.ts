import { parentPort } from 'node:worker_threads'
import {
  cutOutByHand,
  fitWords,
  inspect,
  layoutFor,
  plateOf,
  prepareImage,
  prepareLogo,
  render,
  withoutWords,
  writeWords,
} from '@adwright/studio'
import sharp from 'sharp'
import { designFor } from './design-for.ts'
import { draftFinding } from './draft-finding.ts'
import { reportToFindings } from './findings.ts'
import { previewPoster } from './preview-poster.ts'
import type { CutPicture, DrawnPicture, PosterAnswers, PosterTask } from './poster-task.ts'
import type { WorkerAnswer } from '#platform/worker-pool.ts'

// Runs as a thread of its own (see worker-pool.ts): one task at a time, one answer for each.
parentPort?.on('message', (task: PosterTask) => {
  answer(task).then(
    (value) => parentPort?.postMessage({ value } satisfies WorkerAnswer),
    (error: unknown) => parentPort?.postMessage({ failed: nameAndMessage(error) } satisfies WorkerAnswer),
  )
})

async function answer(task: PosterTask): Promise<PosterAnswers[PosterTask['kind']]> {
  switch (task.kind) {
    case 'write':
      return writeWords(task.brief, task)
    case 'prepare':
      return task.purpose === 'logo' ? prepareLogo(task.bytes) : prepareImage(task.bytes)
    case 'design':
      return designFor(task)
    case 'draw':
      return draw(task)
    case 'bare':
      return (await render(withoutWords(layoutFor(task.design, task.format)), { format: 'jpeg' })).bytes
    case 'preview':
      return previewPoster(task)
    case 'cut':
      return cut(task)
  }
}

/** Pixels against Meta's own size, and how well a JPEG keeps them. */
const made = {
  draft: { scale: 0.5, quality: 82 },
  standard: { scale: 1, quality: 90 },
  best: { scale: 2, quality: 93 },
} as const

async function draw({
  design: poster,
  format,
  quality,
}: Extract<PosterTask, { kind: 'draw' }>): Promise<DrawnPicture> {
  const layout = layoutFor(poster, format)
  const { headline, primaryText, description, cut: lost } = fitWords(poster.words, format)
  const file = await render(layout, { format: 'jpeg', ...made[quality] })
  // that a draft is too small is said in words of its own
  const asFile = quality === 'draft' ? undefined : { ...file, bytes: file.bytes.length }
  // half the size shows the same faults for a quarter of the pixels
  const findings = reportToFindings(inspect(layout, plateOf(layout, 0.5), asFile))
  return {
    ...file,
    fitted: { headline, primaryText, description, cut: lost.map(({ field }) => field) },
    findings:
      quality === 'draft' ? [draftFinding, ...findings.filter(({ level }) => level !== 'ok')] : findings,
  }
}

async function cut({ picture, hints }: Extract<PosterTask, { kind: 'cut' }>): Promise<CutPicture> {
  const { cutout } = await cutOutByHand(picture, hints)
  if (!cutout) throw new Error('nothing was left of the picture')
  const bytes = await sharp(Buffer.from(cutout.base64, 'base64')).png().toBuffer()
  return { bytes, width: cutout.width, height: cutout.height }
}

const nameAndMessage = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) }
