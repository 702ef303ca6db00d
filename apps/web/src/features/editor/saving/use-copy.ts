import type { Creative, Format, Generation } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { api } from '../../../lib/api.ts'
import { editorMemory } from '../document/editor-memory.ts'
import type { PosterDocument } from '../document/poster-document.ts'

const EVERY_MS = 700
const LONGEST_MS = 180_000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A poster of its own with the same words, on which the unsaved document then lies. One key, so one copy. */
export function useCopy() {
  const key = useRef<string>(crypto.randomUUID())
  return useMutation({
    mutationFn: async (sent: { creative: Creative; document: PosterDocument; format: Format }) => {
      const { creative, document, format } = sent
      const { renditions } = creative
      const source = renditions.find(({ placement }) => placement === format) ?? renditions[0]
      if (!source) throw new Error('A creative without a picture cannot be copied.')
      const begun = await api('editImage', {
        body: {
          mediaId: source.media.id,
          // no colour and nothing in quotes: those would be taken for wishes
          prompt: 'A copy to change further',
          style: document.style,
          formats: renditions.map(({ placement }) => placement),
          quality: document.quality,
          painter: 'local',
          count: 1,
          idempotencyKey: key.current,
        },
      })
      const copy = await finished(begun)
      editorMemory.write(copy.id, copy.version, document)
      return copy
    },
  })
}

async function finished(begun: Generation): Promise<Creative> {
  const until = Date.now() + LONGEST_MS
  for (let run = begun; ; run = await api('getGeneration', { params: { id: begun.id } })) {
    const [copy] = run.creatives
    if (run.state === 'done' && copy) return copy
    if (run.state !== 'queued' && run.state !== 'running')
      throw new Error(run.error ?? 'The copy could not be made.')
    if (Date.now() > until)
      throw new Error('The copy takes longer than it should. Look for it in the studio.')
    await pause(EVERY_MS)
  }
}
