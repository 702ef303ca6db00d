import type { MetaSetupCheck } from '@adwright/contract'
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { buttonClass } from '../../ui/cls.ts'

const marks = {
  good: { icon: CircleCheck, tone: 'text-good', label: 'Works' },
  bad: { icon: CircleAlert, tone: 'text-bad', label: 'Does not work' },
  unknown: { icon: CircleDashed, tone: 'text-ink-3', label: 'Cannot be told yet' },
}
const markOf = ({ ok }: MetaSetupCheck) => marks[ok === null ? 'unknown' : ok ? 'good' : 'bad']

export function CheckList({ checks }: { checks: MetaSetupCheck[] }) {
  return (
    <ul className="mt-3 divide-y divide-line">
      {checks.map((check) => {
        const { icon: Icon, tone, label } = markOf(check)
        return (
          <li key={check.code} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
            <Icon className={`size-5 shrink-0 ${tone}`} aria-label={label} />
            <p className="min-w-0 flex-1 basis-56">{check.sentence}</p>
            {check.remedy?.href && (
              <a
                className={buttonClass('soft', 'sm')}
                href={check.remedy.href}
                {...outside(check.remedy.href)}
              >
                {check.remedy.label}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const outside = (href: string) => (href.startsWith('/') ? {} : { target: '_blank', rel: 'noreferrer' })
