import { Currency } from '@adwright/contract'
import {
  fromMetaMinor,
  MetaError,
  type AdAccount,
  type MetaClient,
  type MetaSession,
  type Page,
  type TokenState,
} from '@adwright/meta-graph'
import { AppError } from '#platform/errors.ts'
import { canDeliver } from './account-status.ts'
import type { Grant, GrantedAdAccount, GrantedPage } from './connection.ts'
import type { MetaLogin } from './login.ts'
import { missingRequired, scopeNames } from './scopes.ts'

/** Our sign-in in Meta's words. */
export function createMetaLogin(client: MetaClient): MetaLogin {
  return {
    authorizeUrl: ({ state, redirectUri, rerequest }) =>
      client.oauth.dialogUrl({ state, redirectUri, rerequest, scopes: scopeNames }),
    finish: (answer) =>
      inOurWords(async () => {
        const short = await client.oauth.exchangeCode(answer)
        const long = await client.oauth.exchangeLongLived(short.accessToken)
        return readGrant(client, long.accessToken, long.expiresAt)
      }),
    look: (token) => inOurWords(() => readGrant(client, token)),
    revoke: async (token) => void (await inOurWords(() => client.as(token).revokePermissions())),
  }
}

async function readGrant(client: MetaClient, token: string, expiresAt?: Date): Promise<Grant> {
  const state = await client.oauth.debugToken(token)
  if (!state.valid)
    throw new MetaError({
      kind: 'auth',
      message: 'the token is not valid',
      status: 200,
      code: state.error?.code ?? 190,
      ...(state.error?.subcode !== undefined && { subcode: state.error.subcode }),
    })
  // Nothing else is asked of a person who left out what we cannot work without.
  const missing = missingRequired(state.scopes)
  if (missing.length > 0)
    throw new AppError('connection.missing_permissions', { missing: missing.join(', ') })
  const session = client.as(token)
  const [me, accounts, pages] = await Promise.all([session.me(), session.adAccounts(), session.pages()])
  return {
    externalUserId: me.id,
    userName: me.name ?? 'Meta user',
    token,
    tokenExpiresAt: instant(state.expiresAt) ?? (state.expiresAt === 'never' ? null : (expiresAt ?? null)),
    dataAccessExpiresAt: instant(state.dataAccessExpiresAt) ?? null,
    scopes: state.scopes,
    adAccounts: await readAdAccounts(session, shared(accounts, state, 'ads_management')),
    pages: shared(pages, state, 'pages_show_list').flatMap(readPage),
  }
}

const instant = (at: Date | 'never' | undefined) => (at instanceof Date ? at : undefined)

/** What the person ticked. A scope without targets is good for all; targets that are no ids of ours name businesses. */
function shared<T extends { id: string }>(items: T[], state: TokenState, scope: string): T[] {
  const targets = state.granularScopes.find((one) => one.scope === scope)?.targetIds
  const ticked = items.filter(
    (item) => targets?.includes(item.id.replace(/^act_/, '')) || targets?.includes(item.id),
  )
  return ticked.length > 0 ? ticked : items
}

async function readAdAccounts(session: MetaSession, accounts: AdAccount[]): Promise<GrantedAdAccount[]> {
  const read = await Promise.all(accounts.map((account) => readAdAccount(session, account)))
  return read.filter((account) => account !== undefined)
}

async function readAdAccount(
  session: MetaSession,
  account: AdAccount,
): Promise<GrantedAdAccount | undefined> {
  const currency = Currency.safeParse(account.currency)
  if (!currency.success) return undefined // Meta bills in it, but we could not say its amounts
  const status = account.account_status ?? 0
  return {
    externalId: account.id,
    name: account.name ?? account.id,
    currency: currency.data,
    timeZone: account.timezone_name ?? 'UTC',
    status,
    minDailyBudgetMinor: fromMetaMinor(account.min_daily_budget ?? '0', currency.data),
    pixelId: canDeliver(status) ? await readPixel(session, account.id) : null,
  }
}

async function readPixel(session: MetaSession, adAccountId: string): Promise<string | null> {
  const pixels = (await session.pixels(adAccountId)).filter((pixel) => !pixel.is_unavailable)
  // The one that fires is the one on the website.
  return (pixels.find((pixel) => pixel.last_fired_time) ?? pixels[0])?.id ?? null
}

function readPage(page: Page): GrantedPage[] {
  if (!page.access_token) return []
  const instagram = page.instagram_business_account
  return [
    {
      externalId: page.id,
      name: page.name ?? page.id,
      tasks: page.tasks ?? [],
      token: page.access_token,
      instagram: instagram?.id ? { externalId: instagram.id, username: instagram.username ?? '' } : null,
    },
  ]
}

async function inOurWords<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    if (!(cause instanceof MetaError)) throw cause
    // Spent or foreign codes (36007, 36009) come as auth errors too: the sign-in has to be begun again.
    if (cause.code === 100 && cause.kind === 'auth')
      throw new AppError('connection.state_invalid', {}, { cause })
    if (cause.kind === 'auth')
      throw new AppError('connection.needs_reconnect', { name: 'this Meta user' }, { cause })
    if (cause.retryable || cause.kind === 'unknown_outcome')
      throw new AppError('meta.unavailable', {}, { cause })
    throw new AppError('meta.refused', { reason: cause.userMessage ?? cause.message }, { cause })
  }
}
