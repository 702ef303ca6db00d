import { Undo2 } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { refOf, type Draft } from './draft.ts'
import { withoutOverride } from './variant.ts'
import { postWords } from './words.ts'

const t = postWords.write

/** What a fix made otherwise on one destination, besides words: each can be taken back. */
export function OwnRest({
  draft,
  destination,
  onChange,
}: {
  draft: Draft
  destination: string
  onChange: (next: (draft: Draft) => Draft) => void
}) {
  const own = draft.overrides[destination] ?? {}
  const network = postWords.network[refOf(destination).network]
  const rest = [
    { field: 'format', says: own.format && t.ownFormat(postWords.format[own.format], network) },
    { field: 'items', says: own.items !== undefined && t.ownItems(own.items, network) },
    { field: 'media', says: own.media && t.ownFiles(network) },
    { field: 'altTexts', says: own.altTexts && t.ownAltTexts(network) },
  ] as const
  return rest.map(
    ({ field, says }) =>
      says && (
        <div
          key={field}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-sunken px-3 py-1.5"
        >
          <p className="min-w-0 flex-1 basis-48 text-ink-2">{says}</p>
          <Button
            size="sm"
            kind="ghost"
            className="max-sm:h-10"
            onClick={() => onChange((now) => withoutOverride(now, destination, field))}
          >
            <Undo2 aria-hidden />
            {t.backToPost}
            <span className="sr-only">: {says}</span>
          </Button>
        </div>
      ),
  )
}
