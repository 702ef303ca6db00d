import type {
  Business as BusinessNode,
  BusinessPostSystemUserAccessTokensParams,
  SystemUser as SystemUserNode,
} from '@adwright/meta-schema'
import { readAccessToken, type AccessToken } from './access-token.ts'
import { adAccountFields, pixelFields, type AdAccount, type Pixel } from './ad-account-discovery.ts'
import { shape, text, type Node } from './answer.ts'
import type { Call } from './graph-call.ts'
import { instagramFields, type InstagramAccount } from './instagram-account.ts'
import { listNodes } from './list-nodes.ts'
import type { ReadersFor } from './node-readers.ts'
import type { Open } from './open-union.ts'
import type { ParamsOf } from './params-of.ts'
import { PAGE_FIELDS, pageFields, type Page } from './page-discovery.ts'
import { nodeId } from './wire-params.ts'

const businessFields = {
  name: text,
  link: text,
  vertical: text,
  verification_status: text<
    Open<
      'expired' | 'failed' | 'ineligible' | 'not_verified' | 'pending' | 'rejected' | 'revoked' | 'verified'
    >
  >,
  primary_page: shape({ id: text, name: text }),
  created_time: text,
} satisfies ReadersFor<BusinessNode>

const systemUserFields = { name: text, created_time: text } satisfies ReadersFor<SystemUserNode>

export type Business = Node<typeof businessFields>
export type SystemUser = Node<typeof systemUserFields>

type TokenParams = ParamsOf<
  BusinessPostSystemUserAccessTokensParams,
  {
    system_user_id: string
    scope: readonly string[]
    asset?: readonly string[]
    set_token_expires_in_60_days: boolean
  }
>

/** Business portfolios of a person, what they own and what their clients share with them. */
export type Businesses = {
  list(): Promise<Business[]>
  ownedAdAccounts(businessId: string): Promise<AdAccount[]>
  clientAdAccounts(businessId: string): Promise<AdAccount[]>
  ownedPages(businessId: string): Promise<Page[]>
  clientPages(businessId: string): Promise<Page[]>
  ownedInstagramAccounts(businessId: string): Promise<InstagramAccount[]>
  /** Instagram accounts the business may use, whoever owns them. */
  instagramAccounts(businessId: string): Promise<InstagramAccount[]>
  ownedPixels(businessId: string): Promise<Pixel[]>
  clientPixels(businessId: string): Promise<Pixel[]>
  systemUsers(businessId: string): Promise<SystemUser[]>
  /**
   * A token of one of the business's system users, for the given assets. It lives for sixty days and is extended with
   * `oauth.refresh`, or forever when `forever` is asked for and Meta still allows it.
   */
  createSystemUserToken(
    businessId: string,
    request: {
      systemUserId: string
      scopes: readonly string[]
      assets?: readonly string[]
      forever?: boolean
    },
  ): Promise<AccessToken>
}

export const createBusinesses = (call: Call, clock: { now(): Date }): Businesses => {
  const edge = (businessId: string, name: string) => `${nodeId(businessId)}/${name}`
  return {
    list: () => listNodes(call, 'me/businesses', businessFields),
    ownedAdAccounts: async (id) => listNodes(call, edge(id, 'owned_ad_accounts'), adAccountFields),
    clientAdAccounts: async (id) => listNodes(call, edge(id, 'client_ad_accounts'), adAccountFields),
    ownedPages: async (id) => listNodes(call, edge(id, 'owned_pages'), pageFields, PAGE_FIELDS),
    clientPages: async (id) => listNodes(call, edge(id, 'client_pages'), pageFields, PAGE_FIELDS),
    ownedInstagramAccounts: async (id) =>
      listNodes(call, edge(id, 'owned_instagram_accounts'), instagramFields),
    instagramAccounts: async (id) => listNodes(call, edge(id, 'instagram_accounts'), instagramFields),
    ownedPixels: async (id) => listNodes(call, edge(id, 'owned_pixels'), pixelFields),
    clientPixels: async (id) => listNodes(call, edge(id, 'client_pixels'), pixelFields),
    systemUsers: async (id) => listNodes(call, edge(id, 'system_users'), systemUserFields),
    createSystemUserToken: async (id, { systemUserId, scopes, assets, forever = false }) => {
      const params: TokenParams = {
        system_user_id: systemUserId,
        scope: scopes,
        asset: assets,
        set_token_expires_in_60_days: !forever,
      }
      return call({ method: 'POST', path: edge(id, 'system_user_access_tokens'), params }, (answer) =>
        readAccessToken(answer, clock.now()),
      )
    },
  }
}
