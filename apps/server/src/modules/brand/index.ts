import type {
  BrandKit,
  PageReading,
  SaveBrand,
  TakePagePictures,
  TakenPictures,
  WorkspaceId,
} from '@adwright/contract'
import type { z } from 'zod'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Kit } from './kit.ts'
import { findKit } from './kit-store.ts'
import { readPage } from './read-page.ts'
import { createReadKit, createSaveKit, type KitDeps } from './save-kit.ts'
import { createTakePictures, type TakeDeps } from './take-pictures.ts'

export type { Kit } from './kit.ts'
export { brandRoutes } from './routes.ts'

export type Brand = {
  /** The kit as stored; an empty one with version 0 where nobody has filled it in. */
  get(tx: Tx, workspaceId: WorkspaceId): Promise<Kit>
  /** The same as the API shows it. */
  read(member: Member): Promise<BrandKit>
  /** @throws brand.changed_meanwhile, media.not_found */
  save(member: Member, kit: SaveBrand): Promise<BrandKit>
  /** Nothing of it is kept. @throws the brand.page_* errors */
  readPage(member: Member, asked: { url: string; key?: string | undefined }): Promise<PageReading>
  /** Into the media library, each by its own checks. */
  takePictures(
    member: Member,
    pictures: z.output<typeof TakePagePictures>['pictures'],
  ): Promise<z.output<typeof TakenPictures>>
}

export function createBrand(deps: KitDeps & TakeDeps): Brand {
  const { transactions, events, fetchPage } = deps
  return {
    get: findKit,
    read: createReadKit(deps),
    save: createSaveKit(deps),
    readPage: ({ workspaceId }, { url, key }) =>
      readPage(fetchPage, url, async (stage) => {
        if (key === undefined) return
        await transactions.inWorkspace(workspaceId, (tx) =>
          events.publish(tx, workspaceId, { name: 'brand.reading', data: { key, stage } }),
        )
      }),
    takePictures: createTakePictures(deps),
  }
}
