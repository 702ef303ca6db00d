import type { Database } from './database.ts'
import type { Json } from './records.ts'

export interface PreviewPage {
  world: string
  format: string
  spec: Json
}
export interface FileStore {
  imageBytes(id: string): Uint8Array | undefined
  saveImageBytes(id: string, bytes: Uint8Array): void
  preview(id: string): PreviewPage | undefined
  savePreview(id: string, preview: PreviewPage): void
}

export function createFileStore({ sql }: Database): FileStore {
  const bytesById = sql.prepare('SELECT bytes FROM image_bytes WHERE id = ?')
  const putBytes = sql.prepare(
    'INSERT INTO image_bytes (id, bytes) VALUES (?, ?) ON CONFLICT (id) DO NOTHING',
  )
  const previewById = sql.prepare('SELECT json FROM previews WHERE id = ?')
  const putPreview = sql.prepare('INSERT INTO previews (id, json) VALUES (?, ?) ON CONFLICT (id) DO NOTHING')
  return {
    // A BLOB column reads as bytes; the preview is JSON that `savePreview` wrote.
    imageBytes: (id) => bytesById.get(id)?.['bytes'] as Uint8Array | undefined,
    saveImageBytes(id, bytes) {
      putBytes.run(id, bytes)
    },
    preview(id) {
      const row = previewById.get(id)
      return row && (JSON.parse(String(row['json'])) as PreviewPage)
    },
    savePreview(id, preview) {
      putPreview.run(id, JSON.stringify(preview))
    },
  }
}
