import type { BrandKit, SaveBrand } from '@adwright/contract'
import type { Audit } from '#modules/audit'
import type { MediaLibrary } from '#modules/media'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Events } from '#platform/events.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import { changedKit, type Kit } from './kit.ts'
import { findKit, lockKit, saveKit } from './kit-store.ts'

export type KitDeps = {
  transactions: Transactions
  media: Pick<MediaLibrary, 'find' | 'present'>
  audit: Pick<Audit, 'record'>
  events: Pick<Events, 'publish'>
  clock: Clock
}

/** @throws brand.changed_meanwhile, media.not_found when the logo is none of this workspace's */
export const createSaveKit =
  (deps: KitDeps) =>
  (member: Member, input: SaveBrand): Promise<BrandKit> =>
    deps.transactions.inWorkspace(member.workspaceId, async (tx) => {
      const { workspaceId } = member
      const before = await lockKit(tx, workspaceId)
      if (before.version !== input.version) throw new AppError('brand.changed_meanwhile')
      await holdLogo(tx, deps.media, member, input)
      const after = changedKit(before, input, deps.clock.now())
      await saveKit(tx, workspaceId, after)
      await deps.audit.record(tx, member, 'brand.changed', workspaceId, before, after)
      await deps.events.publish(tx, workspaceId, { name: 'brand.changed', data: { version: after.version } })
      return presentKit(tx, deps.media, member, after)
    })

export const createReadKit =
  ({ transactions, media }: Pick<KitDeps, 'transactions' | 'media'>) =>
  (member: Member): Promise<BrandKit> =>
    transactions.inWorkspace(member.workspaceId, async (tx) =>
      presentKit(tx, media, member, await findKit(tx, member.workspaceId)),
    )

async function presentKit(
  tx: Tx,
  media: KitDeps['media'],
  { workspaceId }: Member,
  { updatedAt, ...kit }: Kit,
): Promise<BrandKit> {
  const [logo] = kit.logoId === null ? [] : await media.find(tx, workspaceId, [kit.logoId])
  return {
    ...kit,
    logo: logo ? await media.present(logo) : null,
    updatedAt: updatedAt?.toISOString() ?? null,
  }
}

/** The logo must be there, be one, and stay until the kit is stored. */
async function holdLogo(
  tx: Tx,
  media: KitDeps['media'],
  { workspaceId }: Member,
  { logoId }: SaveBrand,
): Promise<void> {
  if (logoId === null) return
  const [logo] = await media.find(tx, workspaceId, [logoId], { hold: true })
  if (logo?.purpose !== 'logo') throw new AppError('media.not_found', { id: logoId }, { field: 'logoId' })
}
