import { bytesSource } from '../uploads/source.ts'
import { all, beginUpload, day, DAY, MARK, type Given, type MethodSamples } from './method-sample.ts'

const targeting = { geo_locations: { countries: ['US'] } } as const
const choice = ({ interest }: Given) => [{ type: 'interests', id: interest.id }]
const people = [{ EMAIL: 'a@b.example', PHONE: '+16505551212' }]

/** The last two whole days. */
const days = (now: number) => ({ since: day(now - 2 * DAY), until: day(now - DAY) })

export const accountMethods: MethodSamples = {
  'adImages.upload': (session, { ids, media }) =>
    session.adImages.upload(ids.adAccount, { bytes: media.png, filename: 'a.png' }),
  'adImages.findByName': (session, { ids }) => session.adImages.findByName(ids.adAccount, 'a.png'),
  'adImages.findByHash': (session, { ids, media }) =>
    session.adImages.findByHash(ids.adAccount, [media.imageHash]),
  'adImages.copyFrom': (session, { ids, media }) =>
    session.adImages.copyFrom(ids.adAccount, { adAccountId: ids.otherAdAccount, hash: media.imageHash }),
  // One that no creative shows.
  'adImages.delete': async (session, { ids, media }) => {
    const { hash } = await session.adImages.upload(ids.adAccount, { bytes: media.png, filename: 'a.png' })
    return session.adImages.delete(ids.adAccount, hash)
  },

  'adVideos.upload': (session, { ids, media }) =>
    session.adVideos.upload(ids.adAccount, bytesSource(media.mp4), { title: MARK, description: 'A loaf' }),
  'adVideos.uploadFromUrl': (session, { ids, media }) =>
    session.adVideos.uploadFromUrl(ids.adAccount, media.mp4Url, { title: MARK }),
  'adVideos.cancel': async (session, { ids, media }) => {
    const begun = await beginUpload((options) =>
      session.adVideos.upload(ids.adAccount, bytesSource(media.mp4), { title: MARK }, options),
    )
    return session.adVideos.cancel(ids.adAccount, begun)
  },
  'adVideos.get': (session, { ids }) =>
    session.adVideos.get(ids.adVideo, ['title', 'length', 'permalink_url']),
  'adVideos.state': (session, { ids }) => session.adVideos.state(ids.adVideo),
  'adVideos.thumbnails': (session, { ids }) => session.adVideos.thumbnails(ids.adVideo),
  'adVideos.setThumbnail': (session, { ids, media }) =>
    session.adVideos.setThumbnail(ids.adVideo, { bytes: media.png, filename: 'a.png' }),
  'adVideos.delete': (session, { ids }) => session.adVideos.delete(ids.adAccount, ids.adVideo),
  'adVideos.findByMark': (session, { ids }) => session.adVideos.findByMark(ids.adAccount, MARK),

  'accountSettings.activities': (session, { ids, now }) =>
    all(
      session.accountSettings.activities(ids.adAccount, {
        since: now - 10 * DAY,
        until: now,
        category: 'STATUS',
        objectId: ids.campaign,
      }),
    ),
  'accountSettings.setSpendCap': (session, { ids }) =>
    session.accountSettings.setSpendCap(ids.adAccount, '250.00'),
  'accountSettings.removeSpendCap': (session, { ids }) =>
    session.accountSettings.removeSpendCap(ids.adAccount),
  'accountSettings.resetSpent': (session, { ids }) => session.accountSettings.resetSpent(ids.adAccount),
  'accountSettings.dsaRecommendations': (session, { ids }) =>
    session.accountSettings.dsaRecommendations(ids.adAccount),
  'accountSettings.setAdvertiser': (session, { ids }) =>
    session.accountSettings.setAdvertiser(ids.adAccount, { beneficiary: 'Bakery', payor: 'Bakery' }),

  'estimates.delivery': (session, { ids }) =>
    session.estimates.delivery(ids.adAccount, {
      targeting,
      goal: 'OFFSITE_CONVERSIONS',
      promoted: { pixel_id: ids.pixel, custom_event_type: 'PURCHASE' },
    }),
  'estimates.deliveryOfAdSet': (session, { ids }) => session.estimates.deliveryOfAdSet(ids.adSet),
  'estimates.reach': (session, { ids }) => session.estimates.reach(ids.adAccount, targeting),
  'estimates.minimumBudgets': (session, { ids }) => session.estimates.minimumBudgets(ids.adAccount),

  'targetingSearch.details': (session, { ids }) =>
    session.targetingSearch.details(ids.adAccount, 'bread', { limit: 10 }),
  'targetingSearch.suggestions': (session, given) =>
    session.targetingSearch.suggestions(given.ids.adAccount, choice(given)),
  'targetingSearch.browse': (session, { ids }) => session.targetingSearch.browse(ids.adAccount),
  'targetingSearch.validate': (session, given) =>
    session.targetingSearch.validate(given.ids.adAccount, choice(given)),
  'targetingSearch.interests': (session) => session.targetingSearch.interests('bread', { limit: 10 }),
  'targetingSearch.interestSuggestions': (session) => session.targetingSearch.interestSuggestions(['Bread']),
  'targetingSearch.validInterests': (session) => session.targetingSearch.validInterests(['Bread']),
  'targetingSearch.categories': (session) => session.targetingSearch.categories('behaviors'),
  'targetingSearch.places': (session) =>
    session.targetingSearch.places('Berlin', { types: ['city', 'region'], countryCode: 'DE' }),
  'targetingSearch.locales': (session) => session.targetingSearch.locales('German'),

  'audiences.createFromList': (session, { ids }) =>
    session.audiences.createFromList(ids.adAccount, {
      name: `Customers ${MARK}`,
      description: 'of the shop',
      source: 'USER_PROVIDED_ONLY',
    }),
  'audiences.createFromRule': (session, { ids }) =>
    session.audiences.createFromRule(ids.adAccount, {
      name: `Visitors ${MARK}`,
      prefill: true,
      rule: {
        inclusions: {
          operator: 'or',
          rules: [{ event_sources: [{ id: ids.pixel, type: 'pixel' }], retention_seconds: 2_592_000 }],
        },
      },
    }),
  'audiences.createLookalike': (session, { ids }) =>
    session.audiences.createLookalike(ids.adAccount, {
      name: `Alike ${MARK}`,
      originAudienceId: ids.audience,
      country: 'US',
      ratio: 0.01,
    }),
  'audiences.get': (session, { ids }) => session.audiences.get(ids.audience),
  'audiences.list': (session, { ids }) => session.audiences.list(ids.adAccount),
  'audiences.update': (session, { ids }) => session.audiences.update(ids.audience, { name: `New ${MARK}` }),
  'audiences.delete': (session, { ids }) => session.audiences.delete(ids.audience),
  'audiences.findByMark': (session, { ids }) => session.audiences.findByMark(ids.adAccount, MARK),
  'audiences.users.add': (session, { ids }) =>
    session.audiences.users.add(ids.audience, ['EMAIL', 'PHONE'], people, {
      id: 42,
      batch: 1,
      last: true,
      total: 1,
    }),
  'audiences.users.remove': (session, { ids }) =>
    session.audiences.users.remove(ids.audience, ['EMAIL', 'PHONE'], people),
  'audiences.users.addAll': (session, { ids }) =>
    session.audiences.users.addAll(ids.audience, { schema: ['EMAIL'], members: people, sessionId: 43 }),
  'audiences.users.replaceAll': (session, { ids }) =>
    session.audiences.users.replaceAll(ids.audience, { schema: ['EMAIL'], members: people, sessionId: 44 }),
  'audiences.users.sessions': (session, { ids }) => session.audiences.users.sessions(ids.audience),

  'adLabels.create': (session, { ids }) => session.adLabels.create(ids.adAccount, MARK),
  'adLabels.attach': (session, { ids }) => session.adLabels.attach(ids.campaign, [ids.label]),
  'adLabels.delete': (session, { ids }) => session.adLabels.delete(ids.label),
  'adLabels.findByMark': (session, { ids }) => session.adLabels.findByMark(ids.adAccount, MARK),

  'adRules.create': (session, { ids }) =>
    session.adRules.create(ids.adAccount, {
      name: `Stop the dear ones ${MARK}`,
      evaluation_spec: {
        evaluation_type: 'SCHEDULE',
        filters: [
          { field: 'entity_type', operator: 'EQUAL', value: 'AD' },
          { field: 'time_preset', operator: 'EQUAL', value: 'LAST_7_DAYS' },
          { field: 'cost_per', operator: 'GREATER_THAN', value: 500 },
        ],
      },
      execution_spec: { execution_type: 'PAUSE' },
      schedule_spec: { schedule_type: 'SEMI_HOURLY' },
      status: 'DISABLED',
    }),
  'adRules.list': (session, { ids }) => session.adRules.list(ids.adAccount),
  'adRules.get': (session, { ids }) => session.adRules.get(ids.rule),
  'adRules.update': (session, { ids }) => session.adRules.update(ids.rule, { status: 'ENABLED' }),
  'adRules.delete': (session, { ids }) => session.adRules.delete(ids.rule),
  'adRules.findByMark': (session, { ids }) => session.adRules.findByMark(ids.adAccount, MARK),

  'adStudies.create': (session, { ids, now }) =>
    session.adStudies.create(ids.business, {
      name: `A or B ${MARK}`,
      description: 'Which audience',
      start_time: now + DAY,
      end_time: now + 11 * DAY,
      cooldown_start_time: now + DAY,
      observation_end_time: now + 11 * DAY,
      type: 'SPLIT_TEST',
      cells: [
        { name: 'A', treatment_percentage: 50, adsets: [ids.adSet] },
        { name: 'B', treatment_percentage: 50, campaigns: [ids.campaign] },
      ],
    }),
  'adStudies.get': (session, { ids }) => session.adStudies.get(ids.study),
  'adStudies.cells': (session, { ids }) => session.adStudies.cells(ids.study),
  'adStudies.list': (session, { ids }) => session.adStudies.list(ids.business),
  'adStudies.delete': (session, { ids }) => session.adStudies.delete(ids.study),
  'adStudies.findByMark': (session, { ids }) => session.adStudies.findByMark(ids.business, MARK),

  insights: (session, { ids, now }) =>
    all(
      session.insights(ids.campaign, {
        level: 'ad',
        fields: ['ad_id', 'impressions', 'spend', 'actions'],
        timeRanges: [days(now)],
        breakdowns: ['publisher_platform', 'platform_position'],
        actionBreakdowns: ['action_type'],
        actionAttributionWindows: ['7d_click', '1d_view'],
        filtering: [{ field: 'impressions', operator: 'GREATER_THAN', value: 0 }],
        sort: ['spend_descending'],
        defaultSummary: true,
        useAccountAttribution: true,
      }),
    ),
  largeInsights: (session, { ids, now }) =>
    all(
      session.largeInsights(
        `act_${ids.adAccount.replace('act_', '')}`,
        {
          fields: ['spend'],
          timeRange: days(now),
          timeIncrement: 1,
        },
        { untilNextLook: async () => false },
      ),
    ),
  'insightsReports.start': (session, { ids }) =>
    session.insightsReports.start(ids.adSet, { fields: ['spend'], datePreset: 'last_7d', level: 'ad' }),
  'insightsReports.poll': (session, { ids }) => session.insightsReports.poll(ids.reportRun),
  'insightsReports.read': (session, { ids }) => all(session.insightsReports.read(ids.reportRun)),
}
