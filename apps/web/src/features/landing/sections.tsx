import { Check, Eye, FlaskConical, Images, Pause, ReceiptText, Rocket } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { cx } from '../../ui/cls.ts'
import { Poster } from './poster.tsx'
import { words } from './words.ts'

export const Heading = ({ id, children }: { id: string; children: ReactNode }) => (
  <h2
    id={id}
    className="max-w-[20ch] font-display text-[clamp(2rem,1.2rem+3vw,3.25rem)] leading-[1.04] font-[660] tracking-[-0.035em]"
  >
    {children}
  </h2>
)
export const section = 'mx-auto max-w-[1180px] scroll-mt-6 px-5 py-14 lg:py-20'

export const How = () => (
  <section id="how" aria-labelledby="how-title" className={section}>
    <Heading id="how-title">{words.how.title}</Heading>
    <ol className="mt-10 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {words.how.steps.map((step, index) => (
        <li key={step.title} className="rounded-2xl bg-card p-6 shadow-card">
          <span
            aria-hidden
            className="num flex size-9 items-center justify-center rounded-full bg-accent-soft font-[660] text-accent"
          >
            {index + 1}
          </span>
          <h3 className="mt-4 text-xl font-[640]">{step.title}</h3>
          <p className="mt-1.5 text-md text-ink-2">{step.text}</p>
        </li>
      ))}
    </ol>
  </section>
)

export const Rehearsal = () => (
  <section id="rehearsal" aria-labelledby="rehearsal-title" className={section}>
    <div className="ai-edge rounded-2xl! p-6 sm:p-10">
      <div className="grid gap-8 lg:grid-cols-2 lg:gap-14">
        <div>
          <FlaskConical className="size-7 text-sun-ink" aria-hidden />
          <div className="mt-4">
            <Heading id="rehearsal-title">{words.rehearsal.title}</Heading>
          </div>
          <p className="mt-4 max-w-[52ch] text-md text-ink-2">{words.rehearsal.text}</p>
        </div>
        <dl className="flex flex-col gap-5 self-center">
          {words.rehearsal.points.map((point, index) => (
            <div key={point.title}>
              <dt className="text-md font-[640]">{point.title}</dt>
              <dd className="mt-0.5 text-md text-ink-2">
                {point.text}{' '}
                {index === words.rehearsal.points.length - 1 && (
                  <Badge tone="sun">
                    <FlaskConical aria-hidden />
                    {words.rehearsal.chip}
                  </Badge>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  </section>
)

const Shape = ({ look, children }: { look: string; children: ReactNode }) => (
  <div className={cx('min-w-0 overflow-hidden rounded-t-lg shadow-pop', look)}>{children}</div>
)

const icons = [Images, Eye, Rocket, ReceiptText, Pause]

export const Features = () => (
  <section id="features" aria-labelledby="features-title" className={section}>
    <Heading id="features-title">{words.features.title}</Heading>
    <ul className="mt-10 grid gap-4 md:grid-cols-6">
      {words.features.items.map((item, index) => {
        const Icon = icons[index] ?? Check
        const first = index === 0
        return (
          <li
            key={item.title}
            className={cx(
              'flex flex-col overflow-hidden rounded-2xl bg-card p-6 shadow-card',
              first ? 'md:col-span-4' : 'md:col-span-2',
            )}
          >
            <Icon className={cx('size-6', index % 2 ? 'text-sun-ink' : 'text-accent')} aria-hidden />
            <h3 className="mt-3 text-xl font-[640]">{item.title}</h3>
            <p className="mt-1.5 max-w-[44ch] text-md text-ink-2">{item.text}</p>
            {index === 1 && (
              <div aria-hidden className="mt-auto -mb-6 pt-6">
                <div className="rounded-t-lg bg-sunken p-3 pb-5 shadow-[inset_0_0_0_1px_var(--line)]">
                  <p className="text-sm">
                    {words.example.cut}
                    <span className="text-ink-3">{words.example.more}</span>
                  </p>
                  <div className="mt-3 -mb-5 h-24 overflow-hidden rounded-t-md">
                    <Poster slot={1} />
                  </div>
                </div>
              </div>
            )}
            {first && (
              <div aria-hidden className="mt-auto -mb-6 flex items-end gap-3 pt-8">
                <Shape look="aspect-square flex-[1] sm:max-w-44">
                  <Poster slot={4} />
                </Shape>
                <Shape look="aspect-[4/5] flex-[1] sm:max-w-44">
                  <Poster slot={5} />
                </Shape>
                <Shape look="aspect-[9/16] flex-[0.8] sm:max-w-32">
                  <Poster slot={6} />
                </Shape>
                <Shape look="aspect-[1.91/1] flex-[1.6] max-sm:hidden">
                  <Poster slot={7} />
                </Shape>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  </section>
)
