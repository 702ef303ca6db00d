import type { Me } from '@adwright/contract'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { words } from '../../lib/words.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { cx } from '../../ui/cls.ts'

const t = words.dashboard.checklist
const order = ['connected', 'briefed', 'created', 'launched'] as const

/** What a newcomer still has to do. It can be hidden, and found again; it goes by itself when all is done. */
export function FirstSteps({ steps }: { steps: Me['steps'] }) {
  const [hidden, setHidden] = useState(() => localStorage.getItem('first-steps') === 'hidden')
  const done = order.filter((step) => steps[step]).length
  if (done === order.length) return null
  const hide = (next: boolean) => {
    if (next) localStorage.setItem('first-steps', 'hidden')
    else localStorage.removeItem('first-steps')
    setHidden(next)
  }
  if (hidden)
    return (
      <Button kind="ghost" size="sm" className="mb-3 -ml-2" onClick={() => hide(false)}>
        {t.show} · {t.done(done)}
      </Button>
    )
  const next = order.find((step) => !steps[step])
  return (
    <Card edge className="mb-3 p-4 lg:mb-4 lg:p-5" aria-labelledby="first-steps">
      <CardHeader id="first-steps" title={t.title} note={t.done(done)}>
        <Button kind="ghost" size="sm" onClick={() => hide(true)}>
          {t.hide}
        </Button>
      </CardHeader>
      <ol className="mt-4 grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {order.map((step, index) => {
          const isDone = steps[step]
          return (
            <li
              key={step}
              className={cx(
                'flex flex-col items-start gap-2 rounded-lg p-3.5 shadow-[inset_0_0_0_1px_var(--line)]',
                step === next ? 'bg-card' : 'bg-sunken',
              )}
            >
              <span
                className={cx(
                  'num flex size-6 items-center justify-center rounded-full text-xs font-[640]',
                  isDone
                    ? 'bg-good-soft text-good'
                    : step === next
                      ? 'bg-solid text-on-solid'
                      : 'bg-card text-ink-3',
                )}
              >
                {isDone ? <Check className="size-3.5" strokeWidth={3} aria-hidden /> : index + 1}
              </span>
              <div className="flex-1">
                <h3 className={cx('font-[600]', isDone && 'text-ink-3')}>
                  {t[step].title}
                  {isDone && <span className="sr-only"> {words.common.stepDone}</span>}
                </h3>
                <p className="text-sm text-ink-3">{t[step].text}</p>
              </div>
              {step === next && (
                <LinkButton
                  to={step === 'connected' ? '/settings/connections' : '/new'}
                  kind="solid"
                  size="sm"
                >
                  {t[step].action}
                </LinkButton>
              )}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
