import type { Brief, BriefId, CreateBrief, MediaId } from '@adwright/contract'
import type { MediaLibrary } from '#modules/media'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import { checkLandingUrl, patchBrief, presentBrief, type BriefPatch, type StoredBrief } from './brief.ts'
import { findBrief, insertBrief, saveBrief } from './brief-store.ts'

type Deps = { transactions: Transactions; media: Pick<MediaLibrary, 'find'>; clock: Clock }

export function createSaveBrief({ transactions, media, clock }: Deps) {
  const { inWorkspace } = transactions
  return {
    /** @throws brief.url_unreachable_kind, media.not_found when a file is not a photo (logo) of this workspace */
    create: async (member: Member, input: CreateBrief): Promise<Brief> => {
      checkLandingUrl(input.url)
      const now = clock.now()
      const brief: StoredBrief = { ...input, id: newId('brief'), createdAt: now, updatedAt: now }
      await inWorkspace(member.workspaceId, async (tx) => {
        await holdFiles(tx, media, member, brief)
        await insertBrief(tx, member.workspaceId, brief)
      })
      return presentBrief(brief)
    },
    /** Changes what is given and keeps the rest. @throws brief.not_found and what `create` throws */
    update: (member: Member, id: BriefId, patch: BriefPatch): Promise<Brief> =>
      inWorkspace(member.workspaceId, async (tx) => {
        const held = await findBrief(tx, member.workspaceId, id, { lock: true })
        if (!held) throw new AppError('brief.not_found')
        const brief = patchBrief(held, patch, clock.now())
        checkLandingUrl(brief.url)
        await holdFiles(tx, media, member, brief)
        await saveBrief(tx, member.workspaceId, brief)
        return presentBrief(brief)
      }),
    get: async (member: Member, id: BriefId): Promise<Brief> => {
      const brief = await inWorkspace(member.workspaceId, (tx) => findBrief(tx, member.workspaceId, id))
      if (!brief) throw new AppError('brief.not_found')
      return presentBrief(brief)
    },
  }
}

/** The files a brief names must be there, be meant for that, and stay until the brief is stored. */
async function holdFiles(
  tx: Tx,
  media: Pick<MediaLibrary, 'find'>,
  { workspaceId }: Member,
  { photoIds, logoId }: StoredBrief,
): Promise<void> {
  const wanted: [MediaId, 'photo' | 'logo'][] = photoIds.map((id) => [id, 'photo'])
  if (logoId !== null) wanted.push([logoId, 'logo'])
  const ids = wanted.map(([id]) => id)
  const found = await media.find(tx, workspaceId, ids, { hold: true })
  for (const [id, purpose] of wanted)
    if (!found.some((file) => file.id === id && file.purpose === purpose))
      throw new AppError('media.not_found', { id }, { field: purpose === 'logo' ? 'logoId' : 'photoIds' })
}
