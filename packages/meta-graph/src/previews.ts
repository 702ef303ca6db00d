import { listOf, readObject, shape, text, UnexpectedAnswer } from './answer.ts'
import type { CreativeParams } from './creatives.ts'
import type { Open } from './open-union.ts'
import type { Call } from './graph-call.ts'
import { adAccountNode } from './wire-params.ts'

export type AdFormat = Open<
  | 'DESKTOP_FEED_STANDARD'
  | 'MOBILE_FEED_STANDARD'
  | 'INSTAGRAM_STANDARD'
  | 'INSTAGRAM_STORY'
  | 'INSTAGRAM_REELS'
  | 'FACEBOOK_STORY_MOBILE'
  | 'FACEBOOK_REELS_MOBILE'
>

/** HTML of one iframe, as Meta wrote it: foreign markup, to be shown sandboxed. */
export type AdPreview = { body: string }

/** How a creative that does not exist yet would look in an account. */
export async function previewInAccount(
  call: Call,
  adAccountId: string,
  creative: Omit<CreativeParams, 'name'> | { readonly creative_id: string },
  format: AdFormat,
): Promise<AdPreview[]> {
  const path = `${adAccountNode(adAccountId)}/generatepreviews`
  return call({ method: 'GET', path, params: { creative, ad_format: format } }, readPreviews)
}

const previewRows = listOf(shape({ body: text }))

export function readPreviews(answer: unknown): AdPreview[] {
  const rows = previewRows(readObject(answer).data)
  if (!rows) throw new UnexpectedAnswer('the answer has no previews')
  return rows.flatMap(({ body }) => (body === undefined ? [] : [{ body }]))
}
