import { createHmac } from 'node:crypto'
import { ApiError, createApiClient, type ApiClient } from '@adwright/contract/client'
import { testPassword, type TestApp } from '../../../test/index.ts'

export const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0'
export const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
export const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1'

export type TestBrowser = {
  /** Speaks with the cookies of this browser and nothing else. */
  api: ApiClient
  cookies: Map<string, string>
  session(): string | undefined
}

/** Keeps cookies as a browser does, and says where it is. */
export function createBrowser({ url }: { url: string }, userAgent: string = firefox): TestBrowser {
  const cookies = new Map<string, string>()
  const api = createApiClient({
    baseUrl: url,
    fetch: async (address, init) => {
      const headers = new Headers(init?.headers)
      headers.set('user-agent', userAgent)
      headers.set('origin', new URL(url).origin)
      if (cookies.size > 0)
        headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const answer = await fetch(address, { ...init, headers })
      for (const header of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? []
        if (value === '' || /max-age=0\b/i.test(header)) cookies.delete(name)
        else cookies.set(name, value)
      }
      return answer
    },
  })
  return { api, cookies, session: () => cookies.get('adwright.session_token') }
}

let people = 0
export const newEmail = (): string => `somebody-${++people}@example.com`
const newAccount = () => ({
  email: newEmail(),
  password: testPassword,
  name: 'Rosa',
  businessName: 'Bakery Rosa',
})
export type TestAccount = ReturnType<typeof newAccount>
export const credentialsOf = ({ email, password }: TestAccount) => ({ email, password })

/** Somebody with an account, in a browser that is signed in to it. */
export async function openAccount(app: TestApp, userAgent?: string) {
  const account = newAccount()
  const browser = createBrowser(app, userAgent)
  const { signedIn } = await browser.api('signUp', { body: account })
  if (!signedIn) throw new Error('This instance asks for verification first.')
  return { account, browser, signedIn }
}

/** The code of a refusal, or that there was none. */
export const refusal = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'no refusal',
    (error: unknown) =>
      error instanceof ApiError ? (error.body?.code ?? String(error.status)) : String(error),
  )

/** The newest first. */
export async function mailsTo(app: TestApp, email: string) {
  const { mails } = await app.api('listOutbox')
  return mails.filter((mail) => mail.to === email)
}

export async function linkIn(app: TestApp, email: string, path: string): Promise<string> {
  const mail = (await mailsTo(app, email)).find((each) => each.text.includes(path))
  return decodeURIComponent(/token=([^\s"&]+)/.exec(mail?.text ?? '')?.[1] ?? '')
}

/** What was done, in order, by somebody to their account. */
export const trailOf = async (app: TestApp, userId: string): Promise<string[]> =>
  (
    await app.db.sql<{ action: string }>(
      'select action from audit_entries where actor = $1 and workspace_id is null order by audit_entry_id',
      [userId],
    )
  ).map(({ action }) => action)

/** The six digits of an authenticator app (RFC 6238), `later` half minutes from now. */
export function codeOf(base32: string, later = 0): string {
  const bits = [...base32].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('') // prettier-ignore
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later))
  const digest = createHmac('sha1', key).update(counter).digest()
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
