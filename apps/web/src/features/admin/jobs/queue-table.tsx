import type { AdminJobs } from '@adwright/contract'
import { Layers } from 'lucide-react'
import { formatNumber, relativeTime } from '../../../lib/format.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { DataTable, type Column } from '../data-table.tsx'
import { adminWords } from '../words.ts'

const t = adminWords.jobs
type Queue = AdminJobs['queues'][number]

const columns: Column<Queue>[] = [
  { head: t.column.queue, cell: ({ queue }) => <span className="font-[600] break-words">{queue}</span> },
  { head: t.column.waiting, cell: ({ waiting }) => formatNumber(waiting), right: true },
  { head: t.column.delayed, cell: ({ delayed }) => formatNumber(delayed), right: true },
  { head: t.column.running, cell: ({ running }) => formatNumber(running), right: true },
  {
    head: t.column.failed,
    cell: ({ failed }) => (
      <span className={failed > 0 ? 'font-[600] text-bad' : undefined}>{formatNumber(failed)}</span>
    ),
    right: true,
  },
  {
    head: t.column.oldest,
    cell: ({ oldestSeconds }) =>
      oldestSeconds === null
        ? t.nothingDue
        : relativeTime(new Date(Date.now() - oldestSeconds * 1000).toISOString()),
    right: true,
  },
]

export const QueueTable = ({ queues }: { queues: Queue[] }) =>
  queues.length === 0 ? (
    <EmptyState compact icon={<Layers aria-hidden />} title={t.noQueues}>
      {t.noQueuesText}
    </EmptyState>
  ) : (
    <DataTable label={t.queues} columns={columns} rows={queues} keyOf={({ queue }) => queue} />
  )
