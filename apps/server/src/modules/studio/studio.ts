import type { BriefId, Creative, CreativeId, WorkspaceId } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import type { StoredBrief } from './brief.ts'
import type { StoredCreative } from './creative.ts'
import type { createCutOut } from './cut-out.ts'
import type { createDeleteCreative } from './delete-creative.ts'
import type { createEditImage } from './edit-image.ts'
import type { createGenerations } from './generate-images.ts'
import type { createListCreatives } from './list-creatives.ts'
import type { createMakeSizes } from './make-sizes.ts'
import type { PosterStyle } from './poster-engine.ts'
import type { PresentCreatives } from './present-creative.ts'
import type { createPostWords } from './post-words.ts'
import type { createPreviewCreative } from './preview-creative.ts'
import type { createRunGeneration } from './run-generation.ts'
import type { createSaveBrief } from './save-brief.ts'
import type { createStudioDesk } from './studio-desk.ts'
import type { createUpdateCreative } from './update-creative.ts'

/** What other rooms, the routes and the jobs may ask of the studio. */
export type Studio = {
  briefs: ReturnType<typeof createSaveBrief>
  generations: ReturnType<typeof createGenerations>
  runGeneration: ReturnType<typeof createRunGeneration>
  styles: readonly PosterStyle[]
  getBrief(tx: Tx, workspaceId: WorkspaceId, briefId: BriefId): Promise<StoredBrief | undefined>
  /** Whole creatives in the order asked; unknown ids are left out. */
  getCreatives(tx: Tx, workspaceId: WorkspaceId, ids: readonly CreativeId[]): Promise<StoredCreative[]>
  presentCreatives: PresentCreatives
  /** Of one brief all of them, else a page of all there are, newest first. @throws brief.not_found */
  listCreatives: ReturnType<typeof createListCreatives>
  /** @throws creative.not_found */
  getCreative(member: Member, id: CreativeId): Promise<Creative>
  updateCreative: ReturnType<typeof createUpdateCreative>
  deleteCreative: ReturnType<typeof createDeleteCreative>
  previewCreative: ReturnType<typeof createPreviewCreative>
  makeSizes: ReturnType<typeof createMakeSizes>
  editImage: ReturnType<typeof createEditImage>
  postWords: ReturnType<typeof createPostWords>
  cutOut: ReturnType<typeof createCutOut>
  desk: ReturnType<typeof createStudioDesk>
  /** Ends the drawing threads. */
  close(): Promise<void>
}
