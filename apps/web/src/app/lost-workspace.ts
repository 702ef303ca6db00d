import type { QueryClient } from '@tanstack/react-query'
import { isWithoutWorkspace } from '../lib/api.ts'
import { meQuery } from '../lib/me.ts'
import { goElsewhere } from '../lib/open-workspace.ts'
import { words } from '../lib/words.ts'
import { toast } from '../ui/toast.tsx'

const key = 'adwright.lost-workspace'
let asking = false

/**
 * After a refusal that says that there is no such workspace: it may be the one of this tab that somebody was taken out
 * of, or one that was asked for by name. Only in the first case there is nothing left to do here.
 */
export async function leaveLostWorkspace(client: QueryClient): Promise<void> {
  // Before the shell is there, its loader finds the way.
  if (asking || client.getQueryData(meQuery.queryKey) === undefined) return
  asking = true
  const lost = await client.fetchQuery({ ...meQuery, staleTime: 0 }).then(() => false, isWithoutWorkspace)
  asking = lost
  if (!lost) return
  try {
    sessionStorage.setItem(key, 'yes')
  } catch {
    // Private windows refuse to store: the way leads on without a word.
  }
  goElsewhere()
}

/** Once the next workspace is on screen. */
export function sayWhereTheyAre(workspace: string): void {
  try {
    if (sessionStorage.getItem(key) === null) return
    sessionStorage.removeItem(key)
  } catch {
    return
  }
  toast(words.common.workspaceLost, { kind: 'info', detail: words.common.workspaceInstead(workspace) })
}
