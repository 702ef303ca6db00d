import { parentPort } from 'node:worker_threads'
import {
  brandFrom,
  designPoster,
  fitWords,
  inspect,
  layoutFor,
  placementNames,
  plateOf,
  prepareImage,
  render,
  soundDesign,
  writeWords,
} from '@adwright/studio'
import { reportToFindings } from './findings.ts'
import type { DrawnPicture, PosterAnswers, PosterTask } from './poster-task.ts'
import type { WorkerAnswer } from './worker-pool.ts'

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
      return prepareImage(task.bytes)
    case 'design':
      return design(task)
    case 'draw':
      return draw(task)
  }
}

function design({
  sound,
  input: { brandColor, ...input },
}: Extract<PosterTask, { kind: 'design' }>): PosterAnswers['design'] {
  const { brief, logo, photo } = input
  const given = { ...(logo && { logo }), ...(photo && { photos: [photo] }) }
  const found = brandFrom({ url: brief.url, business: brief.business, ...given })
  const brand = brandColor === null ? found : { primary: brandColor, ...(logo && { logo }) }
  return sound ? soundDesign({ ...input, brand }, placementNames).design : designPoster({ ...input, brand })
}

async function draw({
  design: poster,
  placement,
}: Extract<PosterTask, { kind: 'draw' }>): Promise<DrawnPicture> {
  const layout = layoutFor(poster, placement)
  const { headline, primaryText, description, cut } = fitWords(poster.words, placement)
  return {
    ...(await render(layout, { format: 'jpeg', quality: 90 })),
    fitted: { headline, primaryText, description, cut: cut.map(({ field }) => field) },
    // half the size shows the same faults for a quarter of the pixels
    findings: reportToFindings(inspect(layout, plateOf(layout, 0.5))),
  }
}

const nameAndMessage = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) }
