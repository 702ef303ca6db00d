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
import type { Grant, GrantedAdAccount, GrantedPage, TokenKind } from './connection.ts'
import type { MetaLogin } from './login.ts'
import { inOurWords } from './meta-words.ts'
import { missingRequired } from './scopes.ts'

/** Our sign-in in Meta's words. */
export function createMetaLogin(
  client: MetaClient,
  { configId }: { configId?: string | undefined } = {},
): MetaLogin {
  return {
    authorizeUrl: ({ scopes, ...request }) =>
      client.oauth.dialogUrl(configId === undefined ? { ...request, scopes } : { ...request, configId }),
    finish: (answer) =>
      inOurWords(async () => {
        const short = await client.oauth.exchangeCode(answer)
        const long = await client.oauth.exchangeLongLived(short.accessToken)
        const state = await validState(client, long.accessToken)
        return readGrant(client, long.accessToken, withRequired(state), { expiresAt: long.expiresAt })
      }),
    adopt: (token) => inOurWords(() => adopt(client, token)),
    look: (token, inUse) =>
      inOurWords(async () => readGrant(client, token, await validState(client, token), { inUse })),
    renew: (token, kind) => inOurWords(() => renew(client, token, kind)),
    revoke: async (token) => void (await inOurWords(() => client.as(token).revokePermissions())),
  }
}

async function validState(client: MetaClient, token: string): Promise<TokenState> {
  const state = await client.oauth.debugToken(token)
  if (!state.valid)
    throw new MetaError({
      kind: 'auth',
      message: 'the token is not valid',
      status: 200,
      code: state.error?.code ?? 190,
      ...(state.error?.subcode !== undefined && { subcode: state.error.subcode }),
    })
  return state
}

/** Nothing else is asked of a person who left out what we cannot work without. */
function withRequired(state: TokenState): TokenState {
  const missing = missingRequired(state.scopes)
  if (missing.length > 0)
    throw new AppError('connection.missing_permissions', { missing: missing.join(', ') })
  return state
}

async function adopt(client: MetaClient, token: string): Promise<Grant> {
  const state = await client.oauth.debugToken(token)
  const refuse = (reason: string) => new AppError('connection.token_refused', { reason }, { field: 'token' })
  if (!state.valid) throw refuse('Meta does not accept it. Make a new one in Business settings.')
  if (state.type !== 'SYSTEM_USER')
    throw refuse('it is not a system user’s. For a person, use the sign-in at Meta instead.')
  return readGrant(client, token, withRequired(state))
}

/** The same endpoint makes both kinds new; a system user's only ends when it was made to. */
async function renew(
  client: MetaClient,
  token: string,
  kind: TokenKind,
): Promise<{ token: string; expiresAt: Date | null }> {
  const fresh = await client.oauth.refresh(token, { systemUser: kind === 'system_user' })
  const state = fresh.expiresAt ? undefined : await client.oauth.debugToken(fresh.accessToken)
  return { token: fresh.accessToken, expiresAt: fresh.expiresAt ?? instant(state?.expiresAt) ?? null }
}

type Reading = { expiresAt?: Date | undefined; inUse?: readonly string[] | undefined }

async function readGrant(
  client: MetaClient,
  token: string,
  state: TokenState,
  { expiresAt, inUse }: Reading = {},
): Promise<Grant> {
  const session = client.as(token)
  const [me, accounts, pages] = await Promise.all([session.me(), session.adAccounts(), session.pages()])
  return {
    externalUserId: me.id,
    userName: me.name ?? 'Meta user',
    token,
    tokenKind: state.type === 'SYSTEM_USER' ? 'system_user' : 'user',
    tokenExpiresAt: instant(state.expiresAt) ?? (state.expiresAt === 'never' ? null : (expiresAt ?? null)),
    dataAccessExpiresAt: instant(state.dataAccessExpiresAt) ?? null,
    scopes: state.scopes,
    granularScopes: state.granularScopes,
    adAccounts: await readAdAccounts(session, shared(accounts, state, 'ads_management'), inUse),
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

/** With more accounts than this, an agency's, asking each for its pixel would be a burst of calls for nothing. */
const FEW_ACCOUNTS = 25

async function readAdAccounts(
  session: MetaSession,
  accounts: AdAccount[],
  inUse: readonly string[] = [],
): Promise<GrantedAdAccount[]> {
  const withPixel = (id: string) => accounts.length <= FEW_ACCOUNTS || inUse.includes(id)
  const read = accounts.map((account) => readAdAccount(session, account, withPixel(account.id)))
  return (await Promise.all(read)).filter((account) => account !== undefined)
}

async function readAdAccount(
  session: MetaSession,
  account: AdAccount,
  withPixel: boolean,
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
    pixelId: !withPixel ? undefined : canDeliver(status) ? await readPixel(session, account.id) : null,
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
