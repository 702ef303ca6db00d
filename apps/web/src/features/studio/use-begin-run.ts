import type { BriefId, Generation } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, ApiError, refresh } from '../../lib/api.ts'
import { keyFor, type Pending, type StudioMemory, type Work } from './studio-memory.ts'
import { runQuery } from './use-run.ts'

/** Asked for, and kept until there is an answer: whatever happens meanwhile, it is started once. */
export function useBeginRun(memory: StudioMemory, onBegun: (run: Generation) => void) {
  const client = useQueryClient()
  const begin = useMutation({
    mutationFn: ({ key, work }: Pending) => start(memory, key, work),
    onSuccess: (run, { work }) => {
      memory.rememberWork(run.id, work)
      memory.rememberPending(undefined)
      client.setQueryData(runQuery(run.id).queryKey, run)
      void refresh(client, 'studioDesk', 'listGenerations', 'me', 'getUsage')
      onBegun(run)
    },
    onError: (error) => {
      if (isRefusal(error)) memory.rememberPending(undefined)
    },
  })

  // Asked for, and the tab was closed or reloaded before the answer came. The same key is safe.
  const { mutate, isPending, isPaused } = begin
  useEffect(() => {
    const unanswered = memory.pending()
    if (unanswered) mutate(unanswered)
  }, [memory, mutate])

  return {
    starting: isPending,
    /** Nothing is sent without a connection; it goes on by itself when there is one. */
    waiting: isPaused,
    error: begin.error,
    forget: begin.reset,
    begin(work: Work) {
      if (isPending) return
      const pending: Pending = { key: keyFor(work, memory.pending(), () => crypto.randomUUID()), work }
      memory.rememberPending(pending)
      mutate(pending)
    },
  }
}

/** The server answered, and the answer is no: trying the same again would be no better. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429

async function start(memory: StudioMemory, idempotencyKey: string, work: Work): Promise<Generation> {
  if (work.kind === 'edit') return api('editImage', { body: { ...work.editing, idempotencyKey } })
  const briefId = await briefFor(memory, work.brief)
  return api('generateImages', { body: { ...work.drawing, briefId, idempotencyKey } })
}

async function briefFor(memory: StudioMemory, brief: (Work & { kind: 'images' })['brief']): Promise<BriefId> {
  if (typeof brief === 'string') return brief
  const known = memory.briefWith(brief)
  if (known) return known
  const { id } = await api('createBrief', { body: brief })
  memory.rememberBrief(brief, id)
  return id
}
