import type { StudioBrief } from '@adwright/studio'
import type { StoredBrief } from './brief.ts'

/** What the engine knows of a brief. */
export const toStudioBrief = (brief: StoredBrief): StudioBrief => ({
  business: brief.business,
  product: brief.product,
  url: brief.url,
  language: brief.language,
  tone: brief.tone,
  objective: brief.objective,
  country: brief.country,
  ...(brief.offer && { offer: brief.offer }),
  ...(brief.audience && { audience: brief.audience }),
})
