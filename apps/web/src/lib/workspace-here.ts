import type { WorkspaceId } from '@adwright/contract'

const key = 'adwright.workspace'

/**
 * The workspace of this tab: two tabs may stand in two of them, so it is neither the server's nor the browser's to
 * know. Every call names it. Before the first answer there is none, and the server takes the one that was open last.
 */
export const workspaceHere = (): WorkspaceId | undefined =>
  (store()?.getItem(key) ?? undefined) as WorkspaceId | undefined // only ids that the server gave are written here

export function enterWorkspace(id: WorkspaceId): void {
  try {
    store()?.setItem(key, id)
  } catch {
    // Private windows refuse to store: this tab follows the server's choice then.
  }
}

export const leaveWorkspace = (): void => store()?.removeItem(key)

/** Links in mails and notices name the workspace that they are about. */
export function enterNamedWorkspace(address = location): void {
  const named = new URLSearchParams(address.search).get('workspace')
  if (named?.startsWith('ws_')) enterWorkspace(named as WorkspaceId) // the server looks at it like at any other
}

/** What every request says of it. */
export function workspaceHeaders(): Record<string, string> {
  const id = workspaceHere()
  return id === undefined ? {} : { 'x-workspace': id }
}

/** An address that the browser opens by itself, without headers. */
export function inWorkspaceHere(address: string): string {
  const id = workspaceHere()
  return id === undefined ? address : `${address}${address.includes('?') ? '&' : '?'}workspace=${id}`
}

function store(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}
