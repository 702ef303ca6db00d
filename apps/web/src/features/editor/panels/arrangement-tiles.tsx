import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../lib/api.ts'
import { cx } from '../../../ui/cls.ts'
import { withArrangement } from '../document/change-document.ts'
import { changeOf, documentOf } from '../document/poster-document.ts'
import { useDesk } from '../desk.ts'
import { editorWords } from '../words.ts'

const named = (id: string): string => {
  const text = id
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** The arrangements of a style, each drawn with this poster's own words, one after the other. */
export function ArrangementTiles({ onChoose }: { onChoose: (composition: string) => void }) {
  const { preview, document, isDrawing } = useDesk()
  const [ready, setReady] = useState<readonly string[]>([])
  const ids = preview?.compositions ?? []
  const chosen = document.composition ?? preview?.composition
  const next = ids.find((id) => id !== chosen && !ready.includes(id))
  return (
    <section aria-labelledby="editor-arrangements" className="grid gap-2">
      <h2 id="editor-arrangements" className="text-base font-[580]">
        Arrangement
      </h2>
      <ul className="grid grid-cols-3 gap-2">
        {ids.map((id) => (
          <li key={id}>
            <ArrangementTile
              id={id}
              isChosen={id === chosen}
              shown={id === chosen ? preview?.picture.url : undefined}
              mayAsk={!isDrawing && (id === next || ready.includes(id))}
              onReady={() => setReady((all) => (all.includes(id) ? all : [...all, id]))}
              onChoose={() => id !== chosen && onChoose(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

type TileProps = {
  id: string
  isChosen: boolean
  /** Of the arrangement that is on the stage. */
  shown: string | undefined
  /** One at a time, and none while the poster itself is drawn. */
  mayAsk: boolean
  onReady: () => void
  onChoose: () => void
}
function ArrangementTile({ id, isChosen, shown, mayAsk, onReady, onChoose }: TileProps) {
  const { creative, document, format } = useDesk()
  const change = changeOf(documentOf(creative), withArrangement(document, id))
  const asked = { ...change, composition: id }
  const tile = useQuery({
    queryKey: ['previewPoster', 'tile', creative.id, creative.version, format, JSON.stringify(asked)],
    queryFn: async ({ signal }) => {
      const { picture } = await api('previewPoster', {
        params: { id: creative.id },
        body: { change: asked, format },
        signal,
      }).finally(onReady)
      return picture.url
    },
    enabled: mayAsk && shown === undefined,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
    placeholderData: (before) => before,
  })
  const url = shown ?? tile.data
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className={cx(
        'block w-full overflow-hidden rounded-md bg-sunken text-left transition-shadow duration-120',
        isChosen
          ? 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]'
          : 'shadow-card hover-fine:shadow-pop',
      )}
    >
      <span className="block" style={{ aspectRatio: Math.max(0.8, editorWords.formats[format].shape) }}>
        {url ? (
          <img src={url} alt="" draggable={false} className="size-full object-cover object-top" />
        ) : (
          <span aria-hidden className={cx('block size-full', !tile.isError && 'skeleton')} />
        )}
      </span>
      <span className="block truncate px-2 py-1 text-xs font-[560] text-ink-2">{named(id)}</span>
    </button>
  )
}
