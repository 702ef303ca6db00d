import type { LibraryMedia } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf } from '../../../lib/api.ts'
import { cx } from '../../../ui/cls.ts'
import { toast } from '../../../ui/toast.tsx'
import { shownName } from '../media-name.ts'
import { refreshLibrary } from '../use-library.ts'
import { libraryWords } from '../words.ts'

/** The name, which is a field for those who may change it: Enter or leaving keeps it, Escape takes it back. */
export function NameField({ media, mayWrite }: { media: LibraryMedia; mayWrite: boolean }) {
  const client = useQueryClient()
  const shown = shownName(media)
  const [text, setText] = useState(shown)
  const [known, setKnown] = useState(shown)
  if (shown !== known) {
    setKnown(shown)
    setText(shown)
  }
  const save = useMutation({
    mutationFn: (name: string) => api('updateMedia', { params: { id: media.id }, body: { name } }),
    onSuccess: () => void refreshLibrary(client),
    onError: (error) => {
      setText(shown)
      toast(libraryWords.bulk.failed, { kind: 'failed', detail: reasonOf(error) })
    },
  })
  const look = '-mx-2 w-[calc(100%+8px)] rounded-md px-2 py-1 text-lg font-[640]'
  if (!mayWrite) return <p className={cx(look, 'truncate')}>{shown}</p>
  const keep = () => {
    const name = text.trim()
    if (!name) setText(shown)
    else if (name !== shown) save.mutate(name)
  }
  return (
    <input
      aria-label={libraryWords.details.name}
      value={text}
      maxLength={120}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape' && text !== shown) {
          event.stopPropagation()
          setText(shown)
        }
      }}
      className={cx(
        look,
        'min-w-0 bg-transparent text-ellipsis outline-offset-0 transition-colors duration-120 hover-fine:bg-hover focus-visible:bg-sunken',
      )}
    />
  )
}
