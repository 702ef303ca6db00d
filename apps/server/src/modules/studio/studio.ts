import type { BriefId, Creative, CreativeId, WorkspaceId } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import type { StoredBrief } from './brief.ts'
import type { StoredCreative } from './creative.ts'
import type { createGenerations } from './generate-images.ts'
import type { createFilms } from './generate-video.ts'
import type { PosterStyle } from './poster-engine.ts'
import type { PresentCreatives } from './present-creative.ts'
import type { createRunFilm } from './run-film.ts'
import type { createRunGeneration } from './run-generation.ts'
import type { createSaveBrief } from './save-brief.ts'
import type { createUpdateCreative } from './update-creative.ts'

/** What other rooms, the routes and the jobs may ask of the studio. */
export type Studio = {
  briefs: ReturnType<typeof createSaveBrief>
  generations: ReturnType<typeof createGenerations>
  runGeneration: ReturnType<typeof createRunGeneration>
  films: ReturnType<typeof createFilms>
  runFilm: ReturnType<typeof createRunFilm>
  styles: readonly PosterStyle[]
  getBrief(tx: Tx, workspaceId: WorkspaceId, briefId: BriefId): Promise<StoredBrief | undefined>
  /** Whole creatives in the order asked; unknown ids are left out. */
  getCreatives(tx: Tx, workspaceId: WorkspaceId, ids: readonly CreativeId[]): Promise<StoredCreative[]>
  presentCreatives: PresentCreatives
  /** @throws brief.not_found */
  listCreatives(member: Member, briefId: BriefId): Promise<Creative[]>
  /** @throws creative.not_found */
  getCreative(member: Member, id: CreativeId): Promise<Creative>
  updateCreative: ReturnType<typeof createUpdateCreative>
  /** Ends the drawing threads. */
  close(): Promise<void>
}
