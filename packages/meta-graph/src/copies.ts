import { isObject, listOf, readObject, shape, text, UnexpectedAnswer, type FieldsOf } from './answer.ts'
import type { Call } from './graph-call.ts'
import { nodeId, type WireParams } from './wire-params.ts'

export type CopyOptions = {
  /** With everything below it. Meta copies few objects at once; more belong into a batch of calls. */
  deep?: boolean
  /** What the copies shall be; paused unless told otherwise, so that nothing spends unseen. */
  status?: 'ACTIVE' | 'PAUSED' | 'INHERITED_FROM_SOURCE'
  /** Added to the names, of all copies or of the top one. The suffix is where a mark belongs. */
  rename?: { prefix?: string; suffix?: string; onlyTop?: boolean }
}

const copiedObject = shape({ ad_object_type: text, source_id: text, copied_id: text })

/** The copy's id, and which object became which. */
export type Copied = {
  id: string
  objects: FieldsOf<{ source_id: typeof text; copied_id: typeof text; ad_object_type: typeof text }>[]
}

/** `POST /{id}/copies`. The answer names the copy by the kind of its source: `copied_campaign_id`, … */
export async function copyNode(
  call: Call,
  id: string,
  { deep, status = 'PAUSED', rename }: CopyOptions,
  more: WireParams = {},
): Promise<Copied> {
  const params = {
    deep_copy: deep,
    status_option: status,
    rename_options: rename && {
      rename_strategy: rename.onlyTop ? 'ONLY_TOP_LEVEL_RENAME' : 'DEEP_RENAME',
      ...(rename.prefix && { rename_prefix: rename.prefix }),
      ...(rename.suffix && { rename_suffix: rename.suffix }),
    },
    ...more,
  }
  return call({ method: 'POST', path: `${nodeId(id)}/copies`, params }, readCopied)
}

function readCopied(answer: unknown): Copied {
  const object = readObject(answer)
  const copy = Object.entries(object).find(([field]) => /^copied_(campaign|adset|ad)_id$/.test(field))
  const id = text(copy?.[1]) ?? text(object.id)
  if (!id) throw new UnexpectedAnswer('the answer does not name the copy')
  const rows = Array.isArray(object.ad_object_ids) ? object.ad_object_ids.filter(isObject) : []
  return { id, objects: listOf(copiedObject)(rows) ?? [] }
}
