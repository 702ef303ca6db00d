import type { Preflight } from '@adwright/contract'
import { CircleCheck } from 'lucide-react'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { FindingsList } from '../creative/findings-list.tsx'
import { stepTitles, type WizardStep } from '../steps.ts'
import { stepThatMends } from './launch-settings.ts'

/** What the check found, each with the way to the step that mends it, and everything that will be set. */
export function LaunchChecks({
  preflight,
  onStep,
}: {
  preflight: Preflight
  onStep: (step: WizardStep) => void
}) {
  const rank = { problem: 0, warning: 1, ok: 2 }
  const open = preflight.findings
    .filter(({ level }) => level !== 'ok')
    .toSorted((a, b) => rank[a.level] - rank[b.level])
  const passed = preflight.findings.filter(({ level }) => level === 'ok')
  const problems = open.filter(({ level }) => level === 'problem').length
  return (
    <>
      <Card className="p-4 sm:p-5" aria-labelledby="launch-checks">
        <CardHeader id="launch-checks" title="Checks before the launch">
          {problems > 0 ? (
            <Badge tone="bad">{problems === 1 ? '1 thing to mend' : `${problems} things to mend`}</Badge>
          ) : (
            <Badge tone="good">Ready to launch</Badge>
          )}
        </CardHeader>
        {open.length > 0 && (
          <div className="mt-4">
            <FindingsList
              findings={open}
              more={(finding) => {
                const step = stepThatMends(finding)
                return (
                  step && (
                    <button
                      type="button"
                      onClick={() => onStep(step)}
                      className="inline-flex min-h-6 items-center font-[580] text-accent underline underline-offset-2"
                    >
                      Go to {stepTitles[step]}
                    </button>
                  )
                )
              }}
            />
          </div>
        )}
        {passed.length > 0 && (
          <details className="group mt-4" open={open.length === 0}>
            <summary className="flex min-h-6 cursor-pointer items-center gap-2 text-sm font-[560] text-ink-2">
              <CircleCheck className="size-4 text-good" aria-hidden />
              {passed.length} {passed.length === 1 ? 'check' : 'checks'} passed
            </summary>
            <div className="mt-3 pl-6">
              <FindingsList findings={passed} />
            </div>
          </details>
        )}
      </Card>
      <Card className="p-4 sm:p-5" aria-labelledby="launch-summary">
        <CardHeader
          id="launch-summary"
          title="What will be set at Meta"
          note="This is all of it. Nothing is switched on that is not in this list."
        />
        <dl className="mt-3 divide-y divide-line">
          {preflight.summary.map(({ label, value }) => (
            <div key={label} className="grid gap-x-4 py-2.5 sm:grid-cols-[180px_minmax(0,1fr)]">
              <dt className="text-ink-3">{label}</dt>
              <dd className="font-[540] break-words">{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </>
  )
}
