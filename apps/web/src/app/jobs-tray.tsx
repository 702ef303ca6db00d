import { useNavigate } from '@tanstack/react-router'
import { Sparkles } from 'lucide-react'
import { useRef, useState } from 'react'
import { useServerEvent } from '../lib/events.ts'
import { words } from '../lib/words.ts'
import { cx } from '../ui/cls.ts'
import { Progress } from '../ui/progress.tsx'
import { toast } from '../ui/toast.tsx'

export type Job = { id: string; label: string; stage: string; percent: number | null }

/**
 * What goes on at the server, as the event stream tells it: it follows the user from page to page. Where the page
 * itself shows the work (`onStage`), a success is not announced on top of it.
 */
export function useJobs({ onStage }: { onStage: boolean }): Job[] {
  const [jobs, setJobs] = useState<Job[]>([])
  const running = useRef(new Set<string>())
  const navigate = useNavigate()
  const put = (job: Job) => {
    running.current.add(job.id)
    setJobs((all) => [...all.filter((other) => other.id !== job.id), job])
  }
  /** True only the first time: the end is announced once. */
  const end = (id: string): boolean => {
    setJobs((all) => all.filter((job) => job.id !== id))
    return running.current.delete(id)
  }

  useServerEvent('generation.progress', ({ id, state, stage, percent, secondsLeft, error }) => {
    if (state === 'queued' || state === 'running') {
      const left = secondsLeft === null ? '' : `, ${words.jobs.left(secondsLeft)}`
      put({ id, label: words.jobs.generation, stage: `${words.jobs.stage[stage]}${left}`, percent })
    } else if (end(id)) {
      if (state === 'done' && !onStage) toast(words.jobs.generationDone)
      if (state === 'failed')
        toast(words.jobs.generationFailed, { kind: 'failed', ...(error !== undefined && { detail: error }) })
    }
  })
  useServerEvent('film.changed', ({ videoGenerationId: id, state, percent, secondsLeft, problem }) => {
    const look = {
      label: words.jobs.look,
      onClick: () => void navigate({ to: '/studio/video', search: { run: id } }),
    }
    if (state === 'queued' || state === 'running') {
      const left = secondsLeft === null ? '' : `, ${words.jobs.left(secondsLeft)}`
      put({ id, label: words.jobs.film, stage: `${words.jobs.filmStage[state]}${left}`, percent })
    } else if (end(id)) {
      if (state === 'done' && !onStage) toast(words.jobs.filmDone, { action: look })
      if (state === 'failed' && !onStage)
        toast(words.jobs.filmFailed, {
          kind: 'failed',
          action: look,
          ...(problem !== null && { detail: problem }),
        })
    }
  })
  useServerEvent('campaign.changed', ({ campaignId, state, stepsDone, stepsTotal }) => {
    const look = {
      label: words.jobs.look,
      onClick: () => void navigate({ to: '/campaigns/$id', params: { id: campaignId } }),
    }
    if (state === 'launching') {
      const percent = stepsTotal > 0 ? Math.round((stepsDone / stepsTotal) * 100) : null
      put({
        id: campaignId,
        label: words.jobs.launch,
        stage: words.jobs.steps(stepsDone, stepsTotal),
        percent,
      })
    } else if (end(campaignId)) {
      if (state === 'launch_failed') toast(words.jobs.launchFailed, { kind: 'failed', action: look })
      else if (!onStage) toast(words.jobs.launched, { action: look })
    }
  })
  return jobs
}

export function JobsTray({ jobs, floating = false }: { jobs: Job[]; floating?: boolean }) {
  if (jobs.length === 0) return null
  return (
    <section
      aria-label={words.jobs.label}
      className={cx('overflow-hidden rounded-lg bg-card', floating ? 'shadow-pop' : 'shadow-card')}
    >
      {jobs.map((job) => (
        <div key={job.id} className="border-t border-line first:border-0">
          <div className="flex items-center gap-2 px-3 pt-2.5 pb-2">
            <Sparkles className="size-4 shrink-0 text-accent" aria-hidden />
            <span className="min-w-0 flex-1">
              <span className="block truncate text-sm font-[600]">{job.label}</span>
              <span role="status" className="block truncate text-xs text-ink-3">
                {job.stage}
              </span>
            </span>
            {job.percent !== null && <span className="num text-sm text-ink-2">{job.percent}%</span>}
          </div>
          <Progress label={job.label} percent={job.percent} thin />
        </div>
      ))}
      {!floating && <p className="px-3 py-2 text-xs text-ink-3">{words.jobs.hint}</p>}
    </section>
  )
}
