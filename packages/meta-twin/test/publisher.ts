import { createHash } from 'node:crypto'
import { at, rows, type Answer, type Assets, type Body, type Person, type Rehearsal } from './rehearsal.ts'

const publishingScopes = [
  'ads_management', 'ads_read', 'business_management', 'pages_show_list', 'pages_read_engagement',
  'pages_manage_posts', 'pages_manage_metadata', 'pages_manage_engagement', 'pages_read_user_content', 'read_insights', 'instagram_basic',
  'instagram_content_publish', 'instagram_manage_comments', 'instagram_manage_insights', 'instagram_manage_contents',
] // prettier-ignore

export interface Publisher {
  /** Signed in as the person, and as the Page. */
  person: Person
  page: Person
  assets: Assets
}

/** Somebody who granted everything that publishing needs, less what is left out. */
export async function signInPublisher(twin: Rehearsal, without: readonly string[] = []): Promise<Publisher> {
  const granted = publishingScopes.filter((scope) => !without.includes(scope))
  const person = await twin.signIn({
    business_name: 'Maple & Pine',
    currency: 'EUR',
    timezone: 'Europe/Vienna',
    country: 'AT',
    scope: publishingScopes.join(','),
    'grant[]': granted,
  })
  const pages = await twin.get(person, 'me/accounts', {
    fields: 'id,access_token,instagram_business_account',
  })
  const account = granted.includes('ads_read') ? await twin.get(person, 'me/adaccounts') : undefined
  return {
    person,
    page: { token: String(rows(pages)[0]?.['access_token']), cookie: '' },
    assets: {
      account: String(account && rows(account)[0]?.['id']),
      page: String(rows(pages)[0]?.['id']),
      instagram: String(at(rows(pages)[0], 'instagram_business_account', 'id')),
      pixel: '',
    },
  }
}

/** `POST` with files, as a browser's form sends them. */
export function upload(
  twin: Rehearsal,
  who: Person,
  path: string,
  fields: Body,
  files: Record<string, Uint8Array> = {},
): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    form.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  for (const [name, bytes] of Object.entries(files))
    form.set(name, new Blob([new Uint8Array(bytes)]), `${name}.bin`)
  return twin.call(`/v26.0/${path}`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${who.token}` },
  })
}

/** Raw bytes to rupload. */
export const rupload = (
  twin: Rehearsal,
  who: Person,
  address: string,
  headers: Record<string, string>,
  bytes?: Uint8Array,
): Promise<Answer> =>
  twin.call(new URL(address, twin.twin.url).pathname, {
    method: 'POST',
    headers: { authorization: `OAuth ${who.token}`, 'content-type': 'application/octet-stream', ...headers },
    ...(bytes && { body: new Uint8Array(bytes) }),
  })

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
