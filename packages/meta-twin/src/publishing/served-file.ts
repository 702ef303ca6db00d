import type { Segment } from '../store/publishing-records.ts'
import type { Twin } from '../wire/call.ts'

/** Bytes behind an address: what was uploaded, exactly as it came. */
export interface ServedFile {
  segments: readonly Segment[]
  contentType: string
  /** Known for videos, whose bytes were hashed when they were whole. */
  sha256?: string
}

/** `{video}`, `{video}.cover`, `{photo}` or `{instagram media}`; undefined for anything else, deleted or unfinished. */
export function servedFile(twin: Pick<Twin, 'objects' | 'files'>, id: string): ServedFile | undefined {
  const [node = '', part] = id.split('.')
  const record = twin.objects.find(node)
  switch (record?.kind) {
    case 'video':
      if (record.status === 'DELETED') return undefined
      if (part === 'cover')
        return record.cover === undefined ? undefined : stored(twin, record.cover, 'image/jpeg')
      if (record.upload.done === undefined) return undefined
      return { segments: record.upload.segments, contentType: 'video/mp4', ...hash(record.upload.sha256) }
    case 'photo':
      return record.status === 'DELETED' ? undefined : stored(twin, record.file, `image/${record.format}`)
    case 'ig_media': {
      if (record.status === 'DELETED') return undefined
      const { picture, upload } = twin.objects.get('container', record.container)
      if (picture) return stored(twin, picture.file, 'image/jpeg')
      return upload?.done === undefined
        ? undefined
        : { segments: upload.segments, contentType: 'video/mp4', ...hash(upload.sha256) }
    }
    default:
      return undefined
  }
}

const hash = (sha256: string | undefined) => (sha256 === undefined ? {} : { sha256 })

function stored(twin: Pick<Twin, 'files'>, file: string, contentType: string): ServedFile | undefined {
  const size = twin.files.size(file)
  return size === undefined ? undefined : { segments: [{ file, size }], contentType }
}
