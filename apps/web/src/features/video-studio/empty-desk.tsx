import { ArrowRight, Clapperboard, ListVideo, PencilLine } from 'lucide-react'
import { exampleTileOf } from '../../business/style-tiles.ts'
import { filmExamples, type FilmExample } from './examples.ts'
import { filmWords } from './words.ts'

const t = filmWords.empty
const icons = [PencilLine, ListVideo, Clapperboard]

type Props = {
  /** The address named a film that is not there. */
  lost: boolean
  mayWrite: boolean
  busy: boolean
  onStart: (example: FilmExample) => void
}

/** Nothing is on the desk: what this place does, and examples that are written at one click. */
export const EmptyDesk = ({ lost, mayWrite, busy, onStart }: Props) => (
  <section
    aria-labelledby="films-empty"
    className="rounded-lg bg-[linear-gradient(120deg,color-mix(in_oklab,var(--sun)_9%,var(--card)),var(--card)_45%,color-mix(in_oklab,var(--accent-2)_11%,var(--card)))] p-5 shadow-card lg:p-7"
  >
    <h2 id="films-empty" className="text-xl font-[640]">
      {lost ? filmWords.run.lost : t.title}
    </h2>
    <p className="mt-1.5 max-w-[62ch] text-ink-2">
      {lost ? filmWords.run.lostText : mayWrite ? t.text : filmWords.lead}
    </p>
    {mayWrite && (
      <>
        <ol className="mt-5 grid gap-2.5 sm:grid-cols-3">
          {t.steps.map((step, at) => {
            const Icon = icons[at] ?? Clapperboard
            return (
              <li key={step} className="flex items-center gap-3 sm:flex-col sm:items-start">
                <span className="grid size-10 shrink-0 place-items-center rounded-md bg-card text-accent shadow-card">
                  <Icon className="size-[18px]" aria-hidden />
                </span>
                <span className="text-base font-[560]">
                  <span className="num text-ink-3">{at + 1}. </span>
                  {step}
                </span>
              </li>
            )
          })}
        </ol>
        <p className="mt-6 text-sm text-ink-3">{t.examples}</p>
        <ul className="mt-2.5 grid gap-2.5 sm:grid-cols-2">
          {filmExamples.map((example) => (
            <li key={example.id} className="min-w-0">
              <button
                type="button"
                aria-disabled={busy}
                onClick={() => !busy && onStart(example)}
                className="group flex w-full items-center gap-3 rounded-md bg-card p-2 pe-3 text-start shadow-card transition-shadow duration-120 hover-fine:shadow-pop"
              >
                <img
                  src={exampleTileOf(example.id)}
                  alt=""
                  width={160}
                  height={160}
                  className="size-14 shrink-0 rounded-sm object-cover"
                />
                <span className="min-w-0 flex-1">
                  <span className="block text-base font-[600]">
                    <span className="sr-only">{t.run} </span>
                    {example.trade}
                  </span>
                  <span className="line-clamp-2 text-sm leading-[1.35] text-ink-3">
                    {example.brief.product}
                  </span>
                </span>
                <ArrowRight
                  className="size-4 shrink-0 text-ink-3 transition-transform duration-180 group-hover:translate-x-0.5 rtl:rotate-180"
                  aria-hidden
                />
              </button>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)
