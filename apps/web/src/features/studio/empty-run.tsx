import { ArrowRight } from 'lucide-react'
import { quickStarts, type QuickStart } from './quick-starts.ts'
import { exampleTileOf } from '../../business/style-tiles.ts'
import { studioWords } from './words.ts'

const t = studioWords.empty

/** Nothing runs: what this place does, shown by examples that run at one click. */
export const EmptyRun = ({
  lost,
  mayWrite,
  busy,
  onStart,
}: {
  /** The address named a run that is not there. */
  lost: boolean
  mayWrite: boolean
  busy: boolean
  onStart: (start: QuickStart) => void
}) => (
  <section
    aria-labelledby="studio-empty"
    className="rounded-lg bg-[linear-gradient(120deg,color-mix(in_oklab,var(--sun)_9%,var(--card)),var(--card)_45%,color-mix(in_oklab,var(--accent-2)_11%,var(--card)))] p-5 shadow-card lg:p-7"
  >
    <h2 id="studio-empty" className="text-xl font-[640]">
      {lost ? studioWords.run.lost : t.title}
    </h2>
    <p className="mt-1.5 max-w-[62ch] text-ink-2">
      {lost ? studioWords.run.lostText : mayWrite ? t.text : studioWords.lead}
    </p>
    {mayWrite && (
      <ul className="mt-5 grid gap-2.5 sm:grid-cols-2 2xl:grid-cols-3">
        {quickStarts.map((start) => (
          <li key={start.id} className="min-w-0">
            <button
              type="button"
              aria-disabled={busy}
              onClick={() => !busy && onStart(start)}
              className="group flex w-full items-center gap-3 rounded-md bg-card p-2 pr-3 text-left shadow-card transition-shadow duration-120 hover-fine:shadow-pop"
            >
              <img
                src={exampleTileOf(start.id)}
                alt=""
                width={160}
                height={160}
                className="size-14 shrink-0 rounded-sm object-cover"
              />
              <span className="min-w-0 flex-1">
                <span className="block text-base font-[600]">
                  <span className="sr-only">{t.run} </span>
                  {start.trade}
                </span>
                <span className="line-clamp-2 text-sm leading-[1.35] text-ink-3">{start.product}</span>
              </span>
              <ArrowRight
                className="size-4 shrink-0 text-ink-3 transition-transform duration-180 group-hover:translate-x-0.5"
                aria-hidden
              />
            </button>
          </li>
        ))}
      </ul>
    )}
  </section>
)
