import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Billing } from '#modules/billing'
import type { MediaLibrary } from '#modules/media'
import type { BackgroundRemover, ImageModel, TextModel } from '#modules/models'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Events } from '#platform/events.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Transactions } from '#platform/transaction.ts'
import { findBrief } from './brief-store.ts'
import { findCreatives } from './creative-store.ts'
import { createDeleteCreative } from './delete-creative.ts'
import { createCutOut } from './cut-out.ts'
import { createEditImage } from './edit-image.ts'
import { createGenerations } from './generate-images.ts'
import { createLocalStudioEngine } from './local-studio-engine.ts'
import { createListCreatives } from './list-creatives.ts'
import { createMakeCreative } from './make-creative.ts'
import { createMakeSizes } from './make-sizes.ts'
import { createPaintPicture } from './paint-picture.ts'
import type { PosterEngine } from './poster-engine.ts'
import { createPresentCreatives } from './present-creative.ts'
import { createPostWords } from './post-words.ts'
import { createPreviewCreative } from './preview-creative.ts'
import { createCheckFiles, createRunGeneration } from './run-generation.ts'
import { createSaveBrief } from './save-brief.ts'
import type { Studio } from './studio.ts'
import { noBrand, type BrandOf } from './studio-brand.ts'
import { createStudioDesk } from './studio-desk.ts'
import { createUpdateCreative, type CreativeIsLaunched } from './update-creative.ts'
import { createWriteWords } from './write-words.ts'

export type { StoredBrief } from './brief.ts'
export type { StoredCreative, StoredRendition } from './creative.ts'
export type { PosterEngine } from './poster-engine.ts'
export type { Studio } from './studio.ts'
export { brandOfKit, type BrandOf, type StudioBrand } from './studio-brand.ts'
export { toStudioBrief } from './to-studio-brief.ts'
export { studioJobs } from './jobs.ts'
export { studioRoutes } from './routes.ts'

export type StudioDeps = {
  transactions: Transactions
  media: MediaLibrary
  jobs: Pick<Jobs, 'enqueue'>
  events: Events
  clock: Clock
  creativeIsLaunched: CreativeIsLaunched
  billing: Pick<Billing, 'reserve' | 'settle' | 'usage'>
  /** What the workspace's brand says; without it nothing. */
  brandOf?: BrandOf | undefined
  /** Paints what lies under the words; without one the local studio draws all of it. */
  imageModel?: ImageModel | undefined
  /** Writes the words; without one our patterns do. */
  textModel?: TextModel | undefined
  /** Takes things out of their ground; without one a person shows where they are. */
  remover?: BackgroundRemover | undefined
  /** Default: our own engine in worker threads. */
  engine?: PosterEngine
}

export function createStudio({ engine = createLocalStudioEngine(), ...deps }: StudioDeps): Studio {
  const { transactions, media } = deps
  const present = createPresentCreatives(media)
  const all = { ...deps, brandOf: deps.brandOf ?? (async () => noBrand), engine, present }
  const generations = createGenerations(all)
  const paintPicture = createPaintPicture({ ...deps, imageModel: deps.imageModel, pause: (ms) => pause(ms) })
  const verify = async (files: Parameters<MediaLibrary['read']>[0][]) => {
    for (const file of files) {
      const sha256 = createHash('sha256')
        .update(await media.read(file))
        .digest('hex')
      if (sha256 !== file.sha256) throw new Error(`The stored picture ${file.id} is not what was drawn.`)
    }
  }
  return {
    briefs: createSaveBrief(deps),
    generations,
    runGeneration: createRunGeneration({
      ...all,
      writeWords: createWriteWords({ engine, textModel: deps.textModel }),
      makeCreative: createMakeCreative({ ...all, paintPicture }),
      checkFiles: createCheckFiles({ transactions, verify }),
    }),
    updateCreative: createUpdateCreative(all),
    deleteCreative: createDeleteCreative(deps),
    previewCreative: createPreviewCreative(all),
    makeSizes: createMakeSizes(all),
    editImage: createEditImage({ ...all, generations }),
    postWords: createPostWords(deps),
    cutOut: createCutOut({ ...all, remover: deps.remover }),
    desk: createStudioDesk(all),
    styles: engine.styles,
    getBrief: findBrief,
    getCreatives: (tx, workspaceId, ids) => findCreatives(tx, workspaceId, { ids }),
    presentCreatives: present,
    listCreatives: createListCreatives(all),
    getCreative: async ({ workspaceId }, id) => {
      const found = await transactions.inWorkspace(workspaceId, (tx) =>
        findCreatives(tx, workspaceId, { ids: [id] }),
      )
      const [creative] = await present(found)
      if (!creative) throw new AppError('creative.not_found')
      return creative
    },
    close: () => engine.close(),
  }
}
