import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api.ts'
import { toast } from '../../../ui/toast.tsx'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cls.ts'
import { ColourField } from '../../../ui/colour-field.tsx'
import { Field } from '../../../ui/field.tsx'
import { NativeSelect } from '../../../ui/input.tsx'
import { useDesk } from '../desk.ts'
import { lostEdits, withArrangement, withStyle } from '../document/change-document.ts'
import type { PosterDocument } from '../document/poster-document.ts'
import { ArrangementTiles } from './arrangement-tiles.tsx'

/** Style, arrangement and colours: everything at once looks otherwise. */
export function LookPanel({ onUndo }: { onUndo: () => void }) {
  const { creative, document, change, preview } = useDesk()
  const desk = useQuery(apiQuery('studioDesk'))
  const brand = useQuery(apiQuery('getBrand'))
  const styles = desk.data?.styles ?? [{ id: creative.style, name: creative.styleName, description: '' }]
  /** Says so where hand-made changes do not fit any longer. */
  const restyle = (next: (document: PosterDocument) => PosterDocument) => {
    const after = next(document)
    change(() => after)
    if (lostEdits(document, after))
      toast('Moved and resized elements are back where they were', {
        kind: 'info',
        detail: 'They belonged to the arrangement before.',
        action: { label: 'Undo', onClick: onUndo },
      })
  }
  const look = document.look ?? preview?.look
  return (
    <div className="grid gap-6">
      <Field label="Style" hint={styles.find(({ id }) => id === document.style)?.description}>
        <NativeSelect
          value={document.style}
          onChange={({ target }) => restyle((now) => withStyle(now, target.value))}
        >
          {styles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <ArrangementTiles onChoose={(composition) => restyle((now) => withArrangement(now, composition))} />
      <section aria-labelledby="editor-looks" className="grid gap-2">
        <h2 id="editor-looks" className="text-base font-[580]">
          Colours
        </h2>
        <ul className="grid grid-cols-4 gap-2">
          {preview?.looks.map(({ id, ground, ink, accent, plate }, index) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={id === look}
                aria-label={`Colours ${index + 1}`}
                onClick={() => change((now) => ({ ...now, look: id }))}
                className={cx(
                  'relative flex aspect-[4/3] w-full items-end overflow-hidden rounded-md p-1.5 transition-shadow duration-120',
                  id === look
                    ? 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]'
                    : 'shadow-card hover-fine:shadow-pop',
                )}
                style={{ background: ground }}
              >
                <span aria-hidden className="text-lg leading-none font-[700]" style={{ color: ink }}>
                  Aa
                </span>
                <i
                  aria-hidden
                  className="absolute inset-y-0 right-0 w-1/4"
                  style={{ background: `linear-gradient(${accent} 50%, ${plate} 50%)` }}
                />
              </button>
            </li>
          ))}
        </ul>
      </section>
      <div className="grid gap-2">
        <ColourField
          label="Brand colour"
          value={document.brandColor}
          fallback={preview?.looks[0]?.accent ?? '#808080'}
          swatches={brand.data?.colours ?? []}
          onChange={(brandColor) => change((now) => ({ ...now, brandColor }), 'brandColor')}
        />
        {document.brandColor === null ? (
          <p className="text-sm text-ink-3">Taken from your brief, brand kit or pictures.</p>
        ) : (
          <Button
            kind="ghost"
            size="sm"
            className="justify-self-start"
            onClick={() => change((now) => ({ ...now, brandColor: null }))}
          >
            Let the studio choose
          </Button>
        )}
      </div>
    </div>
  )
}
