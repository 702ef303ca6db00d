import type { PostFigures, Publication } from '@adwright/contract'
import { formatNumber } from '../../lib/format.ts'
import { SimulatedMark } from '../../ui/data-receipt.tsx'
import { cx } from '../../ui/cls.ts'
import { sinceThen } from './post-time.ts'
import { postWords } from './words.ts'

const t = postWords.figures

type Name = keyof typeof t.names
const all = Object.keys(t.names) as Name[] // the object's own keys
const films = ['video', 'reel', 'story_video']

/** Seconds that people watched, in the unit that is read best. */
function watched(seconds: number): string {
  if (seconds < 120) return t.seconds(formatNumber(seconds))
  return seconds < 7200 ? t.minutes(formatNumber(seconds / 60)) : t.hours(formatNumber(seconds / 3600))
}

type Props = { figures: PostFigures; publication: Publication; zone: string; now: string }

/** What came of a post, with the receipt: whose figures, of what time, how old. "Not told" is no zero. */
export function Figures({ figures, publication, zone, now }: Props) {
  const isFilm = films.includes(publication.shape ?? '')
  const names = all.filter((name) => name !== 'watchSeconds' || isFilm || figures.watchSeconds !== null)
  return (
    <div className="mt-4 border-t border-line pt-3.5">
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(84px,1fr))] gap-x-4 gap-y-3">
        {names.map((name) => {
          const value = figures[name]
          return (
            <div key={name} className="flex min-w-0 flex-col-reverse">
              <dt className="text-sm text-ink-3">{t.names[name]}</dt>
              <dd
                className={cx(
                  'num',
                  value === null ? 'pt-1 text-sm text-ink-3 italic' : 'text-lg font-[640]',
                )}
                title={value === null ? t.notToldHint(postWords.network[publication.network]) : undefined}
              >
                {value === null ? t.notTold : name === 'watchSeconds' ? watched(value) : formatNumber(value)}
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="num mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
        {t.receipt(t.source[figures.source], sinceThen(zone, figures.fetchedAt, now))}
        {figures.simulated && <SimulatedMark />}
      </p>
    </div>
  )
}
