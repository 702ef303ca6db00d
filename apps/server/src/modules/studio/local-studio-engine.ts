import type { CallToAction, Words } from '@adwright/contract'
import {
  labelFor,
  styleIds,
  type ImageAsset,
  type StudioBrief,
  type StyleId,
  type Words as StudioWords,
} from '@adwright/studio'
import { LRUCache } from 'lru-cache'
import { AppError } from '#platform/errors.ts'
import type { StoredBrief } from './brief.ts'
import type { PosterEngine, SourcePicture, WrittenWords } from './poster-engine.ts'
import type { PosterAnswers, PosterTask } from './poster-task.ts'
import { styleWords } from './style-words.ts'
import { createWorkerPool, type WorkerPool } from './worker-pool.ts'

// Base64 characters of prepared photos, so that an edit does not take a photo apart again.
const cachedCharacters = 48 * 1024 * 1024

/** Our engine in worker threads, in our words. */
export function createLocalStudioEngine(
  pool: WorkerPool = createWorkerPool({ file: new URL('./poster-worker.ts', import.meta.url) }),
): PosterEngine {
  const ask = <Kind extends PosterTask['kind']>(task: Extract<PosterTask, { kind: Kind }>) =>
    pool.run(task) as Promise<PosterAnswers[Kind]> // the worker answers each kind with its own type
  const prepared = new LRUCache<string, ImageAsset, SourcePicture>({
    maxSize: cachedCharacters,
    sizeCalculation: ({ base64, cutout }) => base64.length + (cutout?.base64.length ?? 0),
    fetchMethod: async (_, __, { context }) => ask({ kind: 'prepare', bytes: await context.read() }),
  })
  const prepare = (picture: SourcePicture | undefined) =>
    picture && prepared.forceFetch(picture.sha256, { context: picture })
  return {
    styles: styleIds.map(styleWords),
    label: (cta, brief) => labelFor(cta, brief),
    write: async (brief, options) => {
      const written = await ask({ kind: 'write', brief: toStudioBrief(brief), ...options })
      return written.map((words) => fromStudioWords(words, brief))
    },
    design: async ({ brief, words, ctaLabel, style, seed, photo, logo, whole = false, sound = false }) => {
      const [photoAsset, logoAsset] = await Promise.all([prepare(photo), prepare(logo)])
      const design = await ask({
        kind: 'design',
        sound,
        input: {
          brief: toStudioBrief(brief),
          words: { ...words, ctaLabel },
          brandColor: brief.brandColor,
          style: knownStyle(style),
          seed,
          whole,
          ...(photoAsset && { photo: photoAsset }),
          ...(logoAsset && { logo: logoAsset }),
        },
      })
      const { photo: _photo, logo: _logo, ...record } = design
      return {
        design: record,
        draw: async (placement) => {
          const { bytes, ...picture } = await ask({ kind: 'draw', design, placement })
          return { ...picture, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
        },
      }
    },
    close: () => pool.close(),
  }
}

/** @throws request.invalid for a style that the engine does not have */
function knownStyle(style: string): StyleId {
  const known = styleIds.find((id) => id === style)
  if (!known)
    throw new AppError('request.invalid', { reason: `there is no style ${style}` }, { field: 'style' })
  return known
}

const toStudioBrief = (brief: StoredBrief): StudioBrief => ({
  business: brief.business,
  product: brief.product,
  url: brief.url,
  language: brief.language,
  tone: brief.tone,
  objective: brief.objective,
  country: brief.country,
  ...(brief.offer && { offer: brief.offer }),
  ...(brief.audience && { audience: brief.audience }),
})

// The engine knows buttons that our contract does not offer.
const ours = (cta: StudioWords['cta']): CallToAction => (cta === 'SEE_MENU' ? 'LEARN_MORE' : cta)

function fromStudioWords({ cta, ctaLabel, ...words }: StudioWords, brief: StoredBrief): WrittenWords {
  const button = ours(cta)
  const ownWords: Words = { kicker: '', offer: '', ...words, cta: button }
  return { words: ownWords, ctaLabel: button === cta ? ctaLabel : labelFor(button, brief) }
}
