import type { Media, MediaId } from '@adwright/contract'
import { cx } from '../../../ui/cls.ts'
import { pictureOf } from '../media-name.ts'

type StripProps = {
  title: string
  note?: string
  pictures: readonly { media: Media; label: string }[]
  /** The one that is open already. */
  shownId?: MediaId
  onOpen: (id: MediaId) => void
}

/** Related pictures side by side, at one height; each opens. */
export const PicturesStrip = ({ title, note, pictures, shownId, onOpen }: StripProps) => (
  <section aria-label={title}>
    <div className="mb-2 flex items-baseline justify-between">
      <h3 className="text-base font-[620]">{title}</h3>
      {note && <span className="text-sm text-ink-3">{note}</span>}
    </div>
    <ul className="-mx-5 flex gap-3 overflow-x-auto px-5 pt-1 pb-2">
      {pictures.map(({ media, label }) => (
        <li key={media.id} className="shrink-0">
          <button
            type="button"
            aria-current={media.id === shownId || undefined}
            onClick={() => onOpen(media.id)}
            className="block text-left"
          >
            <span
              className={cx(
                'block h-24 overflow-hidden rounded-md bg-sunken transition-shadow duration-120',
                media.id === shownId
                  ? 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]'
                  : 'shadow-card hover-fine:shadow-pop',
              )}
              style={{ aspectRatio: `${media.width} / ${media.height}`, maxWidth: 200 }}
            >
              <img
                src={pictureOf(media) ?? undefined}
                alt=""
                loading="lazy"
                className="size-full object-cover"
              />
            </span>
            <span className="mt-1.5 block max-w-28 truncate text-xs text-ink-2">{label}</span>
          </button>
        </li>
      ))}
    </ul>
  </section>
)
