import type { Notification } from '@adwright/contract'
import { useNavigate } from '@tanstack/react-router'
import { useMe } from '../../lib/me.ts'
import { useMarkRead } from './use-mark-read.ts'

/** Leads to the place that a notification is about, and marks it as read. */
export function useOpenNotification() {
  const navigate = useNavigate()
  const { workspace, impersonator } = useMe()
  const { mutateAsync: markRead } = useMarkRead()
  return async ({ id, link, readAt }: Notification): Promise<void> => {
    // Why it was not marked is said there; it must not keep anybody from going on.
    // What one of the staff looks at is not read by the person.
    const isNews = readAt === null && impersonator === null
    const marked = isNews ? markRead({ ids: [id] }).catch(() => undefined) : undefined
    const named = new URL(link, location.origin).searchParams.get('workspace')
    if (named === null || named === workspace.id) return navigate({ href: link })
    // Into another workspace by a full load: nothing of this one stays in memory.
    await marked
    location.assign(link)
  }
}
