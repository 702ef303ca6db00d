import type { CreativeId } from '@adwright/contract'
import type { PosterDocument } from './poster-document.ts'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
export type EditorMemory = ReturnType<typeof createEditorMemory>

/** What is not saved yet, by creative and version: it was made on top of that one only. Storage may be full or forbidden. */
export function createEditorMemory(store: () => Store) {
  const keyOf = (id: CreativeId, version: number) => `adwright.editor.${id}.${version}`
  return {
    read(id: CreativeId, version: number): PosterDocument | undefined {
      try {
        const text = store().getItem(keyOf(id, version))
        const known: unknown = text === null ? undefined : JSON.parse(text)
        return isDocument(known) ? known : undefined
      } catch {
        return undefined
      }
    },
    /** Without a document it is forgotten. */
    write(id: CreativeId, version: number, document: PosterDocument | undefined): void {
      try {
        if (document) store().setItem(keyOf(id, version), JSON.stringify(document))
        else store().removeItem(keyOf(id, version))
      } catch {
        // Private windows refuse to store; nothing the person can do about it.
      }
    },
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
/** Only this file writes these keys; an older version of the app may have written them otherwise. */
const isDocument = (value: unknown): value is PosterDocument =>
  isRecord(value) &&
  isRecord(value['words']) &&
  isRecord(value['edits']) &&
  typeof value['style'] === 'string' &&
  typeof value['quality'] === 'string' &&
  ['ctaLabel', 'composition', 'look', 'brandColor', 'photoId', 'logoId'].every((key) => key in value)

export const editorMemory = createEditorMemory(() => sessionStorage)
