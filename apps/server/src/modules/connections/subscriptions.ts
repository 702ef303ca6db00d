/** What we want to be told by Meta, by object. Comments and leads only where their permissions were given. */
export const appFields = {
  permissions: ['ads_management', 'ads_read', 'pages_show_list', 'pages_read_engagement', 'pages_manage_ads'],
  ad_account: ['in_process_ad_objects', 'with_issues_ad_objects'],
  page: ['leadgen', 'feed'],
  instagram: ['comments'],
} as const
/** Without this permission Meta refuses to tell us of a Page. */
export const PAGE_SCOPE = 'pages_manage_metadata'

/** Puts what we are told about under Meta's webhooks. Endings are those of `MetaLogin`. */
export type MetaSubscriptions = {
  /** The app itself, at an address that Meta can reach; what is there already is left alone. */
  app(address: { url: string; verifyToken: string }): Promise<void>
  adAccount(token: string, externalId: string): Promise<void>
  /** With the Page's own token. */
  page(pageToken: string, externalId: string): Promise<void>
}
