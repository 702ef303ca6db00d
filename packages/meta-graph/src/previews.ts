import { enumValues, type Enum_adcreativepreviews_ad_format_enum_param } from '@adwright/meta-schema'
import { listOf, readObject, shape, text, UnexpectedAnswer } from './answer.ts'
import type { CreativeParams } from './creatives.ts'
import { MetaError } from './errors.ts'
import type { Call } from './graph-call.ts'
import { adAccountNode } from './wire-params.ts'

export type AdFormat = Enum_adcreativepreviews_ad_format_enum_param

/** Every place an ad can be previewed at. */
export const adFormats: readonly AdFormat[] = enumValues('adcreativepreviews_ad_format_enum_param') ?? []

/** HTML of one iframe, as Meta wrote it: foreign markup, to be shown sandboxed. */
export type AdPreview = { body: string }

/** Without a preview, `refusal` says why: the format does not suit the creative. */
export type FormatPreview = { format: AdFormat; preview?: AdPreview; refusal?: string }

/** One preview a format, one after the other; stops at anything but a refusal of a single format. */
export async function previewEverywhere(
  formats: readonly AdFormat[],
  read: (format: AdFormat) => Promise<AdPreview[]>,
): Promise<FormatPreview[]> {
  const found: FormatPreview[] = []
  for (const format of formats) {
    try {
      const [preview] = await read(format)
      found.push({ format, preview })
    } catch (error) {
      if (!(error instanceof MetaError) || error.kind !== 'invalid') throw error
      found.push({ format, refusal: error.userMessage ?? error.message })
    }
  }
  return found
}

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
