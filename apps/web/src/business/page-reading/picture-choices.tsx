import type { PagePicture } from '@adwright/contract'
import { Check } from 'lucide-react'
import { cx } from '../../ui/cls.ts'
import { seeThroughGround } from '../see-through.ts'
import { readingWords as t } from './words.ts'

type Props = {
  purpose: 'logo' | 'photo'
  pictures: readonly PagePicture[]
  chosen: readonly number[]
  onToggle: (at: number) => void
}

/** Pictures of the page as tiles that are picked and unpicked. */
export function PictureChoices({ purpose, pictures, chosen, onToggle }: Props) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(104px,1fr))] gap-2.5">
      {pictures.map(({ address, preview, alt, width, height, from }, at) => {
        const isChosen = chosen.includes(at)
        return (
          <li key={address}>
            <button
              type="button"
              aria-pressed={isChosen}
              aria-label={t.picture(purpose, at + 1, alt)}
              onClick={() => onToggle(at)}
              className={cx(
                'relative block w-full overflow-hidden rounded-md transition-shadow duration-120',
                isChosen
                  ? 'shadow-[0_0_0_2px_var(--accent-2)]'
                  : 'opacity-80 shadow-card hover-fine:opacity-100',
              )}
            >
              <span
                className={cx(
                  'flex aspect-square items-center justify-center bg-sunken',
                  purpose === 'logo' && cx(seeThroughGround, 'p-3'),
                )}
              >
                <img
                  src={preview}
                  alt=""
                  className={cx(
                    purpose === 'logo' ? 'max-h-full max-w-full object-contain' : 'size-full object-cover',
                  )}
                />
              </span>
              <span
                aria-hidden
                className={cx(
                  'absolute top-1.5 right-1.5 flex size-5 items-center justify-center rounded-full shadow-button',
                  isChosen ? 'bg-accent-2 text-white' : 'bg-card',
                )}
              >
                {isChosen && <Check className="size-3.5" strokeWidth={3} />}
              </span>
            </button>
            <p className="num mt-1 truncate text-xs text-ink-3" title={t.from[from]}>
              {t.size(width, height)}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
