import type { Provider } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../lib/api.ts'
import { relativeTime } from '../../lib/format.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { cx } from '../../ui/cls.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { factText } from './fact-text.ts'
import { LoadState } from './load-state.tsx'
import { adminWords } from './words.ts'

const t = adminWords.providers
const tones = { working: 'good', trouble: 'bad', not_set_up: 'neutral', unknown: 'warn' } as const

export function ProvidersPage() {
  const list = useQuery({ ...apiQuery('adminProviders'), refetchInterval: 60_000 })
  return (
    <>
      <PageHeader title={t.title}>{t.lead}</PageHeader>
      <LoadState query={list}>
        {({ providers }) => (
          <div className="grid items-start gap-4 lg:grid-cols-2">
            {providers.map((provider) => (
              <ProviderCard key={provider.id} provider={provider} />
            ))}
          </div>
        )}
      </LoadState>
    </>
  )
}

function ProviderCard({
  provider: { id, name, state, mode, lastSuccessAt, lastProblem, facts },
}: {
  provider: Provider
}) {
  return (
    <Card className="p-4 lg:p-5" aria-labelledby={`provider-${id}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`provider-${id}`} className="min-w-0 flex-1 text-md font-[620] break-words">
          {name}
        </h2>
        <StatusBadge tone={tones[state]} label={t.state[state]} />
      </div>
      <p className="text-sm text-ink-3">{mode}</p>
      <p className="num mt-2 text-sm text-ink-2">
        {lastSuccessAt ? t.success(relativeTime(lastSuccessAt)) : t.noSuccess}
      </p>
      {lastProblem && (
        <p className={cx('mt-1 text-sm break-words', state === 'trouble' ? 'text-bad' : 'text-ink-3')}>
          {t.problem(relativeTime(lastProblem.at))}: {lastProblem.text}
        </p>
      )}
      <dl className="mt-3 divide-y divide-line">
        {facts.map((fact) => (
          <div
            key={`${fact.name} ${String(fact.value)}`}
            className="flex flex-wrap items-baseline gap-x-4 py-2"
          >
            <dt className="min-w-0 flex-1 basis-40 break-words text-ink-2">{fact.name}</dt>
            <dd className="num max-w-full text-right font-[580] break-words">{factText(fact)}</dd>
            <dd className="num basis-full text-xs text-ink-3">
              {adminWords.loaded(fact.source, relativeTime(fact.at))}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
