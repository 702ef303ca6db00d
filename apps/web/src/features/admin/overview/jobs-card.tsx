import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api.ts'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { QueueTable } from '../jobs/queue-table.tsx'
import { LoadState } from '../load-state.tsx'
import { SourceLine } from '../source-line.tsx'
import { adminWords } from '../words.ts'

const t = adminWords.overview

export function JobsCard() {
  const jobs = useQuery({ ...apiQuery('adminJobs'), refetchInterval: 30_000 })
  const failed = jobs.data?.queues.reduce((sum, queue) => sum + queue.failed, 0)
  return (
    <Card className="overflow-hidden" aria-labelledby="jobs">
      <div className="p-4 pb-3 lg:px-5">
        <CardHeader id="jobs" title={t.jobs}>
          {failed !== undefined && (
            <Badge tone={failed > 0 ? 'bad' : 'good'}>
              {failed > 0 ? t.deadLetters(failed) : t.noDeadLetters}
            </Badge>
          )}
          <LinkButton to="/admin/jobs" size="sm" className="max-lg:h-10">
            {t.toJobs}
          </LinkButton>
        </CardHeader>
      </div>
      <LoadState query={jobs}>
        {({ queues, at }) => (
          <>
            <QueueTable queues={queues} />
            <div className="p-4 lg:px-5">
              <SourceLine source={t.jobsSource} at={at} />
            </div>
          </>
        )}
      </LoadState>
    </Card>
  )
}
