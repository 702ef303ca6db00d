import type { Page as PageNode } from '@adwright/meta-schema'
import { getNode } from './ad-objects.ts'
import { isObject, listOf, readNode, readObject, shape, text, type Node } from './answer.ts'
import type { Call } from './graph-call.ts'
import { INSTAGRAM_FIELDS, instagramFields, type InstagramAccount } from './instagram-account.ts'
import { listNodes } from './list-nodes.ts'
import type { ReadersFor } from './node-readers.ts'
import type { Open } from './open-union.ts'
import { nodeId } from './wire-params.ts'

/** Publishing needs CREATE_CONTENT, advertising ADVERTISE. */
export type PageTask = Open<'ADVERTISE' | 'ANALYZE' | 'CREATE_CONTENT' | 'MESSAGING' | 'MODERATE' | 'MANAGE'>

export const pageFields = {
  name: text,
  category: text,
  /** The Page's own token; with a long-lived user token behind it, it has no expiry. */
  access_token: text,
  /** What the person whose token it is may do with the Page. */
  tasks: listOf(text<PageTask>),
  instagram_business_account: shape({ id: text, username: text }),
  picture: shape({ data: shape({ url: text }) }),
} satisfies ReadersFor<PageNode>

export type Page = Node<typeof pageFields>

export type PageDiscovery = {
  /** Each Page comes with its own access token, to be used with `client.as`. */
  pages(): Promise<Page[]>
  page(pageId: string): Promise<Page>
  /** The professional account linked to a Page; `undefined` when there is none, or it was not shared with the app. */
  instagramAccountOfPage(pageId: string): Promise<InstagramAccount | undefined>
  /** Stand-ins through which a Page without an Instagram account may advertise there. */
  pageBackedInstagramAccounts(pageId: string): Promise<InstagramAccount[]>
}

export const PAGE_FIELDS =
  'id,name,category,access_token,tasks,instagram_business_account{id,username},picture'

export const createPageDiscovery = (call: Call): PageDiscovery => ({
  pages: () => listNodes(call, 'me/accounts', pageFields, PAGE_FIELDS),
  page: async (pageId) => getNode(call, pageId, [PAGE_FIELDS], pageFields),
  instagramAccountOfPage: async (pageId) =>
    call(
      {
        method: 'GET',
        path: nodeId(pageId),
        params: { fields: `instagram_business_account{${INSTAGRAM_FIELDS}}` },
      },
      (answer) => {
        const { instagram_business_account: account } = readObject(answer)
        return isObject(account) ? readNode(account, instagramFields) : undefined
      },
    ),
  pageBackedInstagramAccounts: async (pageId) =>
    listNodes(call, `${nodeId(pageId)}/page_backed_instagram_accounts`, instagramFields),
})
