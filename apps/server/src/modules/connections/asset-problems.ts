import type { ConnectionProblem } from '@adwright/contract'
import { NOT_SHARED } from './account-status.ts'
import { metaPlaces } from './meta-places.ts'

export type GranularScope = { scope: string; targetIds?: string[] | undefined }
type FactsOfAccount = { externalId: string; name: string; status: number; chosen: boolean }
type FactsOfPage = {
  externalId: string
  name: string
  tasks: readonly string[]
  /** False when Meta no longer lists it for this person. */
  shared: boolean
  chosen: boolean
}
export type AssetFacts = {
  scopes: readonly string[]
  granularScopes: readonly GranularScope[]
  adAccounts: readonly FactsOfAccount[]
  pages: readonly FactsOfPage[]
}

const reconnect = { kind: 'reconnect', label: 'Connect again' } as const
const lookAgain = { kind: 'check_again', label: 'Look again' } as const

/** What is wrong with what is chosen; what is not chosen harms nobody. */
export function assetProblems(facts: AssetFacts): ConnectionProblem[] {
  const account = facts.adAccounts.find(({ chosen }) => chosen)
  const page = facts.pages.find(({ chosen }) => chosen)
  return [...(account ? accountProblems(account, facts) : []), ...(page ? pageProblems(page, facts) : [])]
}

function accountProblems(account: FactsOfAccount, facts: AssetFacts): ConnectionProblem[] {
  const { externalId: id, name, status } = account
  const asset = { kind: 'ad_account', id, name } as const
  const known = facts.adAccounts.map(({ externalId }) => externalId)
  if (status === NOT_SHARED || !reaches(facts.granularScopes, ['ads_management', 'ads_read'], id, known))
    return [notShared('ad account', asset)]
  const words = byStatus[status]
  return words ? [{ ...words(name, id), asset }] : []
}

type Words = Omit<ConnectionProblem, 'asset'>
const closed = (name: string): Words => ({
  code: 'account_closed',
  severity: 'broken',
  sentence: `The ad account ${name} is closed: choose another, or open it again in Ads Manager.`,
  remedy: { kind: 'choose', label: 'Choose another ad account' },
})
const unpaid =
  (severity: Words['severity'], sentence: (name: string) => string) =>
  (name: string, id: string): Words => ({
    code: 'account_unsettled',
    severity,
    sentence: sentence(name),
    remedy: { kind: 'open', label: 'Open billing', href: metaPlaces.billing(id) },
  })
const byStatus: Readonly<Record<number, (name: string, id: string) => Words>> = {
  2: (name) => ({
    code: 'account_disabled',
    severity: 'broken',
    sentence: `Meta disabled the ad account ${name}: ask for a review in Account Quality.`,
    remedy: { kind: 'open', label: 'Open Account Quality', href: metaPlaces.accountQuality },
  }),
  3: unpaid(
    'broken',
    (name) => `A payment of the ad account ${name} failed: settle it in billing, and ads run again.`,
  ),
  7: (name) => ({
    code: 'account_in_review',
    severity: 'broken',
    sentence: `Meta is reviewing the ad account ${name}, which usually takes a day or two: look again tomorrow.`,
    remedy: lookAgain,
  }),
  8: unpaid(
    'broken',
    (name) => `Meta is settling the balance of the ad account ${name}: see in billing when it is done.`,
  ),
  9: unpaid(
    'attention',
    (name) => `A payment of the ad account ${name} is due: ads run on for now, settle it in billing.`,
  ),
  100: closed,
  101: closed,
  202: closed,
}

function pageProblems(page: FactsOfPage, facts: AssetFacts): ConnectionProblem[] {
  const { externalId: id, name, tasks, shared } = page
  const asset = { kind: 'page', id, name } as const
  const known = facts.pages.map(({ externalId }) => externalId)
  const needed = ['pages_show_list', 'pages_read_engagement', 'pages_manage_ads']
  if (!reaches(facts.granularScopes, needed, id, known)) return [notShared('Page', asset)]
  // It was ticked, yet Meta does not list it: the role on it is gone.
  if (!shared || !tasks.includes('ADVERTISE')) {
    const others = facts.pages.some((one) => one !== page && one.shared && one.tasks.includes('ADVERTISE'))
    return [
      {
        code: 'page_role_lost',
        severity: 'broken',
        sentence: others
          ? `You may no longer advertise for the Page ${name}: ask whoever runs it to give you access, or choose another.`
          : `You may no longer advertise for the Page ${name}: ask whoever runs it to give you access, then look again.`,
        remedy: others ? { kind: 'choose', label: 'Choose another Page' } : lookAgain,
        asset,
      },
    ]
  }
  if (facts.scopes.includes('pages_manage_posts') && !tasks.includes('CREATE_CONTENT'))
    return [
      {
        code: 'page_role_lost',
        severity: 'attention',
        sentence: `You may not publish on the Page ${name}: ads work, for posts ask whoever runs it to give you access.`,
        remedy: lookAgain,
        asset,
      },
    ]
  return []
}

const notShared = (what: string, asset: NonNullable<ConnectionProblem['asset']>): ConnectionProblem => ({
  code: 'asset_not_shared',
  severity: 'broken',
  sentence: `The ${what} ${asset.name} is no longer shared with Adwright: connect again and tick it, or choose another.`,
  remedy: reconnect,
  asset,
})

/**
 * Whether what the person ticked covers an asset. A scope without targets is good for everything; targets none of which
 * is an asset of ours name businesses.
 */
function reaches(
  granular: readonly GranularScope[],
  needed: readonly string[],
  externalId: string,
  known: readonly string[],
): boolean {
  const bare = (id: string) => id.replace(/^act_/, '')
  const ours = new Set(known.map(bare))
  return needed.every((scope) => {
    const targets = granular.find((one) => one.scope === scope)?.targetIds?.map(bare)
    if (!targets?.some((id) => ours.has(id))) return true
    return targets.includes(bare(externalId))
  })
}
