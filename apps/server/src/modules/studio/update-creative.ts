import type { Creative, CreativeId, Words, WorkspaceId } from '@adwright/contract'
import type { MediaLibrary } from '#modules/media'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Events } from '#platform/events.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import { findBrief } from './brief-store.ts'
import type { StoredCreative } from './creative.ts'
import { findCreatives, lockCreative, saveCreative } from './creative-store.ts'
import { drawPoster, keepPictures, sourceOf } from './draw-poster.ts'
import { creativeSeed } from './generation.ts'
import type { PosterEngine } from './poster-engine.ts'
import type { PresentCreatives } from './present-creative.ts'

export type CreativeEdit = {
  version: number
  words?: { [Field in keyof Words]?: Words[Field] | undefined } | undefined
  style?: string | undefined
  shuffle?: boolean | undefined
}
export type CreativeIsLaunched = (
  tx: Tx,
  workspaceId: WorkspaceId,
  creativeId: CreativeId,
) => Promise<boolean>

type Deps = {
  transactions: Transactions
  media: MediaLibrary
  events: Events
  clock: Clock
  engine: PosterEngine
  present: PresentCreatives
  creativeIsLaunched: CreativeIsLaunched
}

/**
 * A new version of a creative with new pictures; the old files stay in media.
 * @throws creative.not_found, creative.changed_meanwhile, creative.in_campaign, request.invalid (unknown style)
 */
export const createUpdateCreative =
  ({ transactions, media, events, clock, engine, present, creativeIsLaunched }: Deps) =>
  async ({ workspaceId }: Member, id: CreativeId, edit: CreativeEdit): Promise<Creative> => {
    if (edit.style !== undefined && !engine.styles.some((style) => style.id === edit.style))
      throw new AppError('request.invalid', { reason: `there is no style ${edit.style}` }, { field: 'style' })
    const refuseUnlessOpen = async (tx: Tx): Promise<StoredCreative> => {
      const [creative] = await findCreatives(tx, workspaceId, { ids: [id] })
      if (!creative) throw new AppError('creative.not_found')
      if (creative.version !== edit.version) throw new AppError('creative.changed_meanwhile')
      if (await creativeIsLaunched(tx, workspaceId, id)) throw new AppError('creative.in_campaign')
      return creative
    }
    const { held, brief, files } = await transactions.inWorkspace(workspaceId, async (tx) => {
      const creative = await refuseUnlessOpen(tx)
      const ids = [creative.photoId, creative.logoId].filter((one) => one !== null)
      return {
        held: creative,
        brief: await findBrief(tx, workspaceId, creative.briefId),
        files: await media.find(tx, workspaceId, ids),
      }
    })
    if (!brief) throw new AppError('brief.not_found')
    const given = Object.fromEntries(
      Object.entries(edit.words ?? {}).filter(([, value]) => value !== undefined),
    )
    const words: Words = { ...held.words, ...given }
    const look = {
      words,
      ctaLabel: words.cta === held.words.cta ? held.ctaLabel : engine.label(words.cta, brief),
      style: edit.style ?? held.style,
      seed: edit.shuffle ? creativeSeed(held.seed, held.version) : held.seed,
    }
    const photo = sourceOf(media, files, held.photoId)
    const logo = sourceOf(media, files, held.logoId)
    const drawn = await drawPoster(engine, { ...look, brief, photo, logo, whole: held.source === 'model' })
    const version = held.version + 1
    const name = `${brief.product} ${look.style}`
    const renditions = await keepPictures(media, workspaceId, drawn, { name, version })
    const next: StoredCreative = {
      ...held,
      ...look,
      design: drawn.design,
      renditions,
      version,
      updatedAt: clock.now(),
    }
    await transactions.inWorkspace(workspaceId, async (tx) => {
      await lockCreative(tx, workspaceId, id)
      await refuseUnlessOpen(tx) // drawing took its time
      if (!(await saveCreative(tx, workspaceId, next))) throw new AppError('creative.changed_meanwhile')
      await events.publish(tx, workspaceId, { name: 'creative.changed', data: { creativeId: id } })
    })
    const [presented] = await present([next])
    if (!presented) throw new AppError('creative.not_found')
    return presented
  }
