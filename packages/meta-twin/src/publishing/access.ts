import { hasScope, requireAdsRead, requireScope } from '../auth/scopes.ts'
import { GraphError } from '../errors/graph-error.ts'
import { noSuchObject } from '../errors/invalid.ts'
import type { AnyRecord, Page } from '../store/records.ts'
import type { Call } from '../wire/call.ts'

/** 190/2069032: the token works, but it is the person's and not the Page's. */
const pageTokenNeeded = (): GraphError =>
  new GraphError({
    code: 190,
    subcode: 2069032,
    message: '(#190) This method must be called with a Page Access Token',
    userTitle: 'User Access Token Is Not Supported',
    userMessage: 'A Page access token is required for this call.',
  })

/** 200: the permission that lets a Page be changed was not given. */
const mayNot = (needed: string): GraphError =>
  new GraphError({
    code: 200,
    message: `(#200) The permission(s) ${needed} are not available. It could because either they are deprecated or need to be approved by App Review.`,
    userTitle: 'Permission missing',
    userMessage: `This needs the ${needed} permission.`,
  })

export function requirePageToken(page: string, call: Call): void {
  if (call.token.kind !== 'PAGE' || call.token.page !== page) throw pageTokenNeeded()
}

/** Writing on a Page: its own token, with the permission for that kind of write. */
export function requirePageWrite(page: Page | string, scope: string, call: Call): void {
  requirePageToken(typeof page === 'string' ? page : page.id, call)
  if (!hasScope(call, scope)) throw mayNot(scope)
}

/** Only the app that made a thing may change it. */
export function requireOwnApp(record: { app: string; id: string }, call: Call): void {
  if (record.app === call.token.app) return
  throw new GraphError({
    code: 200,
    message: '(#200) This object was not created by this application, so it cannot be changed by it.',
  })
}

/** What reading a published thing needs; called for every node before anything is answered. */
export function checkPublishingAccess(record: AnyRecord, call: Call): void {
  switch (record.kind) {
    case 'video':
      if (record.status === 'DELETED') throw noSuchObject(record.id, call.method)
      if (record.owner.startsWith('act_')) requireAdsRead(call)
      else requireScope(call, 'pages_read_engagement')
      return
    case 'photo':
    case 'post':
      if (record.status === 'DELETED') throw noSuchObject(record.id, call.method)
      requireScope(call, 'pages_read_engagement')
      return
    case 'comment':
      if (record.status === 'DELETED') throw noSuchObject(record.id, call.method)
      requireScope(call, 'pages_read_user_content')
      return
    case 'container':
      requireScope(call, 'instagram_basic')
      requireScope(call, 'instagram_content_publish')
      return
    case 'ig_media':
    case 'ig_comment':
      if (record.status === 'DELETED') throw noSuchObject(record.id, call.method)
      requireScope(call, 'instagram_basic')
      return
    default:
  }
}
