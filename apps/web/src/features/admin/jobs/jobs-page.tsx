import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import { apiQuery } from '../../../lib/api.ts'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Field } from '../../../ui/field.tsx'
import { NativeSelect } from '../../../ui/input.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { LoadState } from '../load-state.tsx'
import { MoreButton } from '../more-button.tsx'
import { SourceLine } from '../source-line.tsx'
import { usePages } from '../use-pages.ts'
import { adminWords } from '../words.ts'
import { LetterRow } from './letter-row.tsx'
import { QueueTable } from './queue-table.tsx'

const t = adminWords.jobs

export function JobsPage() {
  const { queue } = useSearch({ from: '/app/admin-frame/admin/jobs' })
  const navigate = useNavigate()
  const jobs = useQuery({ ...apiQuery('adminJobs'), refetchInterval: 30_000 })
  const list = usePages('adminDeadLetters', { queue })
  return (
    <>
      <PageHeader title={t.title}>{t.lead}</PageHeader>
      <div className="flex flex-col gap-4">
        <Card className="overflow-hidden" aria-labelledby="queues">
          <div className="p-4 pb-3 lg:px-5">
            <CardHeader id="queues" title={t.queues} />
          </div>
          <LoadState query={jobs}>
            {({ queues, at }) => (
              <>
                <QueueTable queues={queues} />
                <div className="p-4 lg:px-5">
                  <SourceLine source={adminWords.overview.jobsSource} at={at} />
                </div>
              </>
            )}
          </LoadState>
        </Card>
        <Card className="overflow-hidden" aria-labelledby="dead">
          <div className="p-4 lg:px-5">
            <CardHeader id="dead" title={t.dead} note={t.deadNote}>
              <Field label={t.queue} hideLabel className="w-48">
                <NativeSelect
                  value={queue ?? ''}
                  onChange={({ target: { value } }) =>
                    void navigate({ to: '/admin/jobs', search: value ? { queue: value } : {}, replace: true })
                  }
                >
                  <option value="">{t.all}</option>
                  {jobs.data?.queues.map((one) => (
                    <option key={one.queue} value={one.queue}>
                      {one.queue}
                    </option>
                  ))}
                </NativeSelect>
              </Field>
            </CardHeader>
          </div>
          <LoadState query={list}>
            {({ pages }) => {
              const letters = pages.flatMap((page) => page.letters)
              return letters.length === 0 ? (
                <EmptyState compact icon={<CircleCheck aria-hidden />} title={t.noDead}>
                  {t.noDeadText}
                </EmptyState>
              ) : (
                <ul className="divide-y divide-line border-t border-line px-4 lg:px-5">
                  {letters.map((letter) => (
                    <LetterRow key={letter.jobId} letter={letter} />
                  ))}
                </ul>
              )
            }}
          </LoadState>
          <MoreButton list={list} />
        </Card>
      </div>
    </>
  )
}
