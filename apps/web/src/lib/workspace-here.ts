import type { WorkspaceId } from '@adwright/contract'

const key = 'adwright.workspace'

/**
 * The workspace of this tab: two tabs may stand in two of them, so it is neither the server's nor the browser's to
 * know. Every call names it. Before the first answer there is none, and the server takes the one that was open last.
 */
const workspaceHere = (): WorkspaceId | undefined =>
  (store()?.getItem(key) ?? undefined) as WorkspaceId | undefined // only ids that the server gave are written here

export function enterWorkspace(id: WorkspaceId): void {
  try {
    store()?.setItem(key, id)
  } catch {
    // Private windows refuse to store: this tab follows the server's choice then.
  }
}

export const leaveWorkspace = (): void => store()?.removeItem(key)

/** An address of ours in another workspace. It has to be loaded anew: see `enterNamedWorkspace`. */
export const addressIn = (id: WorkspaceId, path: string): string => `${path}?workspace=${id}`

/**
 * Links in mails and notices name the workspace that they are about, and so does the way to another one: the page
 * before stays in its own to its end, whatever it still saves. The tab knows it from here on; the address need not.
 */
export function enterNamedWorkspace(): void {
  const address = new URL(location.href)
  const named = address.searchParams.get('workspace')
  if (!named?.startsWith('ws_')) return
  enterWorkspace(named as WorkspaceId) // the server looks at it like at any other
  address.searchParams.delete('workspace')
  history.replaceState(history.state, '', address)
}

/** The way back may lead to a page that the browser has kept as it was, of a workspace that this tab has left. */
export function neverComeBackKept(): void {
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
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
