import { noSuchObject } from '../errors/invalid.ts'
import type { AnyRecord, Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { success } from './created.ts'

/** Children of a deleted parent read as deleted too, because their status is derived from it. */
export function deleteObject(call: Call, record: AnyRecord): Json {
  switch (record.kind) {
    case 'campaign':
    case 'adset':
    case 'ad':
      call.twin.objects.save({ ...record, status: 'DELETED', updated: call.now })
      return success
    case 'creative':
      call.twin.objects.save({ ...record, status: 'DELETED' })
      return success
    default:
      throw noSuchObject(record.id, 'DELETE')
  }
}
