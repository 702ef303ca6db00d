import { all, day, DAY, inTurn, type MethodSamples } from './method-sample.ts'

export const discoveryMethods: MethodSamples = {
  me: (session) => session.me(),
  permissions: (session) => session.permissions(),
  revokePermissions: (session) => session.revokePermissions(),
  adAccounts: (session) => session.adAccounts(),
  adAccount: (session, { ids }) => session.adAccount(ids.adAccount),
  pixels: (session, { ids }) => session.pixels(ids.adAccount),
  adAccountInstagramAccounts: (session, { ids }) => session.adAccountInstagramAccounts(ids.adAccount),
  advertisableApps: (session, { ids }) => session.advertisableApps(ids.adAccount),
  pages: (session) => session.pages(),
  page: (session, { ids }) => session.page(ids.page),
  instagramAccountOfPage: (session, { ids }) => session.instagramAccountOfPage(ids.page),
  pageBackedInstagramAccounts: (session, { ids }) => session.pageBackedInstagramAccounts(ids.page),
  'businesses.list': (session) => session.businesses.list(),
  'businesses.ownedAdAccounts': (session, { ids }) => session.businesses.ownedAdAccounts(ids.business),
  'businesses.clientAdAccounts': (session, { ids }) => session.businesses.clientAdAccounts(ids.business),
  'businesses.ownedPages': (session, { ids }) => session.businesses.ownedPages(ids.business),
  'businesses.clientPages': (session, { ids }) => session.businesses.clientPages(ids.business),
  'businesses.ownedInstagramAccounts': (session, { ids }) =>
    session.businesses.ownedInstagramAccounts(ids.business),
  'businesses.instagramAccounts': (session, { ids }) => session.businesses.instagramAccounts(ids.business),
  'businesses.ownedPixels': (session, { ids }) => session.businesses.ownedPixels(ids.business),
  'businesses.clientPixels': (session, { ids }) => session.businesses.clientPixels(ids.business),
  'businesses.systemUsers': (session, { ids }) => session.businesses.systemUsers(ids.business),
  'businesses.createSystemUserToken': (session, { ids }) =>
    session.businesses.createSystemUserToken(ids.business, {
      systemUserId: ids.systemUser,
      scopes: ['ads_read'],
      assets: [ids.page],
    }),
  'subscribedApps.subscribePage': (session, { ids }) =>
    session.subscribedApps.subscribePage(ids.page, ['feed', 'leadgen']),
  'subscribedApps.unsubscribePage': (session, { ids }) => session.subscribedApps.unsubscribePage(ids.page),
  'subscribedApps.ofPage': (session, { ids }) => session.subscribedApps.ofPage(ids.page),
  'subscribedApps.subscribeAdAccount': (session, { ids }) =>
    session.subscribedApps.subscribeAdAccount(ids.adAccount),
  'subscribedApps.unsubscribeAdAccount': (session, { ids }) =>
    session.subscribedApps.unsubscribeAdAccount(ids.adAccount),
  'subscribedApps.ofAdAccount': (session, { ids }) => session.subscribedApps.ofAdAccount(ids.adAccount),
  'conversions.send': (session, { ids, now }) =>
    session.conversions.send(
      ids.pixel,
      [
        {
          name: 'Purchase',
          time: new Date((now - 60) * 1000),
          source: 'website',
          id: 'order-1',
          sourceUrl: 'https://bakery.example/thanks',
          user: { email: 'a@b.example', clientIpAddress: '192.0.2.1', clientUserAgent: 'Mozilla/5.0' },
          value: 12.5,
          currency: 'USD',
        },
      ],
      { testEventCode: 'TEST1' },
    ),
  'adLibrary.search': (session, { ids, now }) => {
    const where = {
      countries: ['DE'],
      adType: 'ALL',
      activeStatus: 'ALL',
      deliveredFrom: day(now - 60 * DAY),
      deliveredUntil: day(now),
      mediaType: 'IMAGE',
      languages: ['en'],
      publisherPlatforms: ['facebook'],
      limit: 10,
    } as const
    const subjects = [{ terms: 'sourdough', phrase: true }, { pageIds: [ids.page] }]
    return inTurn(subjects, (subject) => all(session.adLibrary.search({ ...where, ...subject })))
  },
  batch: (session, { ids }) =>
    session.batch([{ method: 'GET', path: ids.campaign, params: { fields: 'name' } }]),
}
