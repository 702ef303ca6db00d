import { createHmac } from 'node:crypto'
import { enumValues } from '@adwright/meta-schema'
import { badParam, noSuchObject } from '../errors/invalid.ts'
import { checkCreative } from '../rules/creative-rules.ts'
import type { Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { objectParam, text } from '../wire/pick.ts'
import { previewSize } from './preview-formats.ts'

const formats = enumValues('adaccountgeneratepreviews_ad_format_enum_param') ?? []

/** An iframe that points at a page of the twin showing the creative. The page's id cannot be guessed. */
export function previewOf(spec: Json, raw: Json, call: Call): Json[] {
  const format = text(raw, 'ad_format')
  if (!format) throw badParam('The parameter ad_format is required.', 'ad_format')
  if (!formats.includes(format)) {
    throw badParam(`Param ad_format must be one of {${formats.join(', ')}} - got "${format}".`, 'ad_format')
  }
  const page = { world: call.world.id, format, spec }
  const id = createHmac('sha256', call.twin.ids.seed).update(JSON.stringify(page)).digest('hex').slice(0, 40)
  call.twin.files.savePreview(id, page)
  const { width, height } = previewSize(format)
  const source = `${call.origin}/_twin/previews/${id}`
  return [
    {
      body: `<iframe src="${source}" width="${width}" height="${height}" scrolling="yes" style="border: none;"></iframe>`,
    },
  ]
}

/** `generatepreviews`: the creative is named by id or spelt out. */
export function generatePreviews(raw: Json, call: Call): Json[] {
  const spec = objectParam(raw['creative'])
  if (!spec) throw badParam('The parameter creative is required.', 'creative')
  const id = text(spec, 'creative_id') ?? text(spec, 'id')
  if (id === undefined) {
    checkCreative(spec, call)
    return previewOf(spec, raw, call)
  }
  const creative = call.twin.objects.findOf('creative', id)
  if (!creative || creative.world !== call.world.id) throw noSuchObject(id, 'GET')
  return previewOf(specOf(creative), raw, call)
}

export const specOf = (creative: { object_story_spec?: Json; asset_feed_spec?: Json }): Json => ({
  ...(creative.object_story_spec && { object_story_spec: creative.object_story_spec }),
  ...(creative.asset_feed_spec && { asset_feed_spec: creative.asset_feed_spec }),
})
