import type { MediaId, Tone, WorkspaceId } from '@adwright/contract'
import type { Kit } from '#modules/brand'
import type { Tx } from '#platform/transaction.ts'
import type { PosterBrand } from './poster-engine.ts'

/** What the studio wants to know of a workspace's brand; null and empty where it says nothing. */
export type StudioBrand = PosterBrand & {
  name: string | null
  webAddress: string | null
  logoId: MediaId | null
  tone: Tone | null
  language: string | null
  avoidWords: readonly string[]
  voice: string
}
export type BrandOf = (tx: Tx, workspaceId: WorkspaceId) => Promise<StudioBrand>

export const noBrand: StudioBrand = {
  color: null,
  name: null,
  webAddress: null,
  logoId: null,
  tone: null,
  language: null,
  avoidWords: [],
  voice: '',
}

/** What a poster is drawn in: its own colour, else the brief's, else the brand's; absent, its pictures are asked. */
export const brandOfPoster = <Brand extends PosterBrand>(
  brand: Brand,
  brief: { brandColor: string | null },
  own: string | null,
): Brand => ({ ...brand, color: own ?? brief.brandColor ?? brand.color })

/** What a brand kit means to the studio: the first colour leads. */
export const brandOfKit = (kit: Kit): StudioBrand => ({
  color: kit.colours[0] ?? null,
  displayFont: kit.displayFont ?? undefined,
  textFont: kit.textFont ?? undefined,
  name: kit.name || null,
  webAddress: kit.webAddress,
  logoId: kit.logoId,
  tone: kit.tone,
  language: kit.language,
  avoidWords: kit.avoidWords,
  voice: kit.voice,
})
