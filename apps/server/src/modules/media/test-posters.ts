import type { CreativeId, Format, MediaId, Words } from '@adwright/contract'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import type { TestDatabase } from '../../../test/index.ts'

type Brief = { product?: string; photoIds?: MediaId[] }
type Poster = {
  pictures: { format: Format; mediaId: MediaId }[]
  version?: number
  style?: string
  words?: Partial<Words>
  photoId?: MediaId | null
  paintedBy?: { provider: string; model: string; prompt: string }
}

const words: Words = {
  headline: 'Warm at seven',
  primaryText: 'Baked overnight.',
  description: '',
  cta: 'ORDER_NOW',
  kicker: '',
  offer: '',
}

/** Rows as the studio writes them, for rooms below it that read them. */
export function testPosters(db: TestDatabase, now: () => Date) {
  return {
    brief: async (
      { workspaceId }: Member,
      { product = 'Sourdough', photoIds = [] }: Brief = {},
    ): Promise<string> => {
      const id = newId('brief')
      const row = {
        brief_id: id,
        workspace_id: workspaceId,
        business: 'Bakery Rosa',
        product,
        offer: '',
        audience: '',
        url: 'https://example.com',
        language: 'en',
        tone: 'friendly',
        objective: 'traffic',
        daily_budget_minor: 2000,
        currency: 'EUR',
        country: 'DE',
        photo_ids: photoIds,
        created_at: now(),
        updated_at: now(),
      }
      await db.inWorkspace(workspaceId, (tx) => tx.insertInto('briefs').values(row).execute())
      return id
    },
    poster: async ({ workspaceId }: Member, briefId: string, poster: Poster): Promise<CreativeId> => {
      const [id, generationId] = [newId('creative'), newId('gen')]
      const at = { workspace_id: workspaceId, created_at: now() }
      await db.inWorkspace(workspaceId, async (tx) => {
        await tx
          .insertInto('generations')
          .values({
            ...at,
            generation_id: generationId,
            brief_id: briefId,
            idempotency_key: id,
            state: 'done',
            stage: 'done',
            count: 1,
            seed: 7,
          })
          .execute()
        await tx
          .insertInto('creatives')
          .values({
            ...at,
            creative_id: id,
            brief_id: briefId,
            generation_id: generationId,
            position: 0,
            style: poster.style ?? 'plain',
            seed: 7,
            words: JSON.stringify({ ...words, ...poster.words, ctaLabel: 'Order now' }),
            design: '{}',
            photo_id: poster.photoId ?? null,
            source: poster.paintedBy ? 'model' : 'local_studio',
            updated_at: now(),
          })
          .execute()
        if (poster.paintedBy)
          await tx
            .insertInto('model_pictures')
            .values({
              ...poster.paintedBy,
              generation_id: generationId,
              position: 0,
              workspace_id: workspaceId,
              state: 'made',
              media_id: poster.photoId ?? null,
              asked_at: now(),
            })
            .execute()
      })
      await put(workspaceId, id, 1, poster.pictures)
      return id
    },
    /** The next version: other words, other pictures. */
    edit: async (
      { workspaceId }: Member,
      id: CreativeId,
      { version = 2, pictures, style = 'plain', words: own }: Poster,
    ): Promise<void> => {
      await db.inWorkspace(workspaceId, (tx) =>
        tx
          .updateTable('creatives')
          .set({
            version,
            style,
            words: JSON.stringify({ ...words, ...own, ctaLabel: 'Order now' }),
            updated_at: now(),
          })
          .where('creative_id', '=', id)
          .execute(),
      )
      await put(workspaceId, id, version, pictures)
    },
  }

  async function put(
    workspaceId: Member['workspaceId'],
    creativeId: CreativeId,
    version: number,
    pictures: Poster['pictures'],
  ): Promise<void> {
    await db.inWorkspace(workspaceId, (tx) =>
      tx
        .insertInto('renditions')
        .values(
          pictures.map(({ format, mediaId }) => ({
            creative_id: creativeId,
            placement: format,
            workspace_id: workspaceId,
            version,
            media_id: mediaId,
            fitted: '{}',
            findings: '[]',
          })),
        )
        .onConflict((conflict) =>
          conflict.columns(['creative_id', 'placement']).doUpdateSet(({ ref }) => ({
            version: ref('excluded.version'),
            media_id: ref('excluded.media_id'),
          })),
        )
        .execute(),
    )
  }
}
