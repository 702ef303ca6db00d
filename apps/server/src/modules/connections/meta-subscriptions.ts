import type { MetaClient } from '@adwright/meta-graph'
import { inOurWords } from './meta-words.ts'
import { appFields, type MetaSubscriptions } from './subscriptions.ts'

export function createMetaSubscriptions(client: MetaClient): MetaSubscriptions {
  return {
    app: ({ url, verifyToken }) =>
      inOurWords(async () => {
        const { subscriptions } = client.app
        const there = await subscriptions.list()
        for (const [object, fields] of Object.entries(appFields)) {
          const known = there.find((one) => one.object === object && one.active && one.callbackUrl === url)
          if (fields.every((field) => known?.fields.includes(field))) continue
          await subscriptions.subscribe({
            object,
            callbackUrl: url,
            verifyToken,
            fields,
            includeValues: true,
          })
        }
      }),
    adAccount: async (token, externalId) =>
      void (await inOurWords(() => client.as(token).subscribedApps.subscribeAdAccount(externalId))),
    page: async (pageToken, externalId) =>
      void (await inOurWords(() =>
        client.as(pageToken).subscribedApps.subscribePage(externalId, appFields.page),
      )),
  }
}
