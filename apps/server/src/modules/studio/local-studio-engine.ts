import type { CallToAction, Words } from '@adwright/contract'
import {
  PLACEMENTS,
  brandFrom,
  formatNames,
  labelFor,
  styleIds,
  type BrandKit,
  type ImageAsset,
  type PosterEdits,
  type StyleId,
  type Words as StudioWords,
} from '@adwright/studio'
import { LRUCache } from 'lru-cache'
import { AppError } from '#platform/errors.ts'
import type { StoredBrief } from './brief.ts'
import type { PosterBrand, PosterEngine, SourcePicture, WrittenWords } from './poster-engine.ts'
import type { PosterAnswers, PosterTask } from './poster-task.ts'
import { styleWords } from './style-words.ts'
import { toStudioBrief } from './to-studio-brief.ts'
import { createWorkerPool, type WorkerPool } from '#platform/worker-pool.ts'

// Base64 characters of prepared photos, so that an edit does not take a photo apart again.
const cachedCharacters = 48 * 1024 * 1024

/** A photo is graded and searched for faces, a logo is not. */
type Preparing = { picture: SourcePicture; purpose: 'photo' | 'logo' }

/** Our engine in worker threads, in our words. */
export function createLocalStudioEngine(
  pool: WorkerPool = createWorkerPool({ file: new URL('./poster-worker.ts', import.meta.url) }),
): PosterEngine {
  const ask = <Kind extends PosterTask['kind']>(task: Extract<PosterTask, { kind: Kind }>) =>
    pool.run(task) as Promise<PosterAnswers[Kind]> // the worker answers each kind with its own type
  const prepared = new LRUCache<string, ImageAsset, Preparing>({
    maxSize: cachedCharacters,
    sizeCalculation: ({ base64, cutout, sign }) =>
      base64.length + (cutout?.base64.length ?? 0) + (sign?.base64.length ?? 0),
    fetchMethod: async (_, __, { context: { picture, purpose } }) =>
      ask({ kind: 'prepare', purpose, bytes: await picture.read() }),
  })
  const prepare = (picture: SourcePicture | undefined, purpose: Preparing['purpose'] = 'photo') =>
    picture && prepared.forceFetch(`${purpose} ${picture.sha256}`, { context: { picture, purpose } })
  return {
    styles: styleIds.map(styleWords),
    formats: formatNames.map((id) => ({ id, width: PLACEMENTS[id].width, height: PLACEMENTS[id].height })),
    label: (cta, brief) => labelFor(cta, brief),
    write: async (brief, options) => {
      const written = await ask({ kind: 'write', brief: toStudioBrief(brief), ...options })
      return written.map((words) => fromStudioWords(words, brief))
    },
    design: async (order) => {
      const { brief, brand: told, words, ctaLabel, seed, composition, look, edits } = order
      const [photo, logo] = await Promise.all([prepare(order.photo), prepare(order.logo, 'logo')])
      const { design, brand } = await ask({
        kind: 'design',
        sound: order.sound ?? false,
        dealt: order.dealt ?? null,
        brandColor: told?.color ?? brief.brandColor,
        fonts: fontsOf(told),
        input: {
          brief: toStudioBrief(brief),
          words: { ...words, ctaLabel },
          style: knownStyle(order.style),
          seed,
          whole: order.whole ?? false,
          ...(composition !== undefined && { composition }),
          ...(look !== undefined && { look }),
          ...(edits !== undefined && Object.keys(edits).length > 0 && { edits: edits as PosterEdits }), // the contract's zod vouches
          ...(photo && { photo }),
          ...(logo && { logo }),
        },
      })
      const { photo: _photo, logo: _logo, ...record } = design
      return {
        design: record,
        composition: design.composition,
        look: design.look.id,
        draw: async (format, quality) => {
          const { bytes, ...picture } = await ask({ kind: 'draw', design, format, quality })
          return { ...picture, bytes: asBuffer(bytes) }
        },
        preview: (format, lift) => ask({ kind: 'preview', design, brand, format, lift: lift ?? null }),
        drawBare: async (format) => asBuffer(await ask({ kind: 'bare', design, format })),
      }
    },
    colourOf: async (picture) => {
      const asset = await prepare(picture)
      return asset ? brandFrom({ url: '', business: '', photos: [asset] }).primary : null
    },
    cutOut: async (picture, hints) => {
      const asset = await prepare(picture)
      if (!asset) throw new Error('A picture that was given is prepared.')
      const { bytes, ...size } = await ask({ kind: 'cut', picture: asset, hints })
      return { ...size, bytes: asBuffer(bytes) }
    },
    close: () => pool.close(),
  }
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The brand keeps only names that it took from the engine. */
const fontsOf = (brand: PosterBrand | undefined) =>
  ({
    ...(brand?.displayFont !== undefined && { display: brand.displayFont }),
    ...(brand?.textFont !== undefined && { text: brand.textFont }),
  }) as NonNullable<BrandKit['fonts']>

/** @throws request.invalid for a style that the engine does not have */
function knownStyle(style: string): StyleId {
  const known = styleIds.find((id) => id === style)
  if (!known)
    throw new AppError('request.invalid', { reason: `there is no style ${style}` }, { field: 'style' })
  return known
}

// The engine knows buttons that our contract does not offer.
const ours = (cta: StudioWords['cta']): CallToAction => (cta === 'SEE_MENU' ? 'LEARN_MORE' : cta)

function fromStudioWords({ cta, ctaLabel, ...words }: StudioWords, brief: StoredBrief): WrittenWords {
  const button = ours(cta)
  const ownWords: Words = { kicker: '', offer: '', ...words, cta: button }
  return { words: ownWords, ctaLabel: button === cta ? ctaLabel : labelFor(button, brief) }
}
