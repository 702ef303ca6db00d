import type { Format, PosterElement, PosterPreview } from '@adwright/contract'
import { useEffect, useState } from 'react'
import type { PosterDocument } from '../document/poster-document.ts'

/**
 * Whether the chosen picture fills its frame, so that it is moved inside of it: such a one cannot be lifted off. It stays
 * so for this arrangement and photo, also while the next preview is not taken apart yet.
 */
export function useIsPanned({
  document: { style, photoId },
  format,
  selected,
  preview,
  lifted,
}: {
  document: PosterDocument
  format: Format
  selected: PosterElement | null
  preview: PosterPreview | undefined
  /** Null: it cannot be lifted off. Undefined: not known yet. */
  lifted: PosterPreview['lifted'] | null
}): boolean {
  const here = [preview?.composition, style, photoId, format].join(' ')
  const [known, setKnown] = useState<string | null>(null)
  const isFull = selected === 'subject' && lifted === null
  useEffect(() => {
    if (isFull) setKnown(here)
  }, [isFull, here])
  return selected === 'subject' && (isFull || known === here)
}
