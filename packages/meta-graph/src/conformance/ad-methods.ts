import * as creatives from '../design/creative-designs.ts'
import { dynamicCreative, placementCreative } from '../design/asset-feeds.ts'
import { designAdSet, designCampaign } from '../design/campaign-design.ts'
import { dayPart } from '../design/day-parting.ts'
import * as goals from '../design/delivery-goals.ts'
import type { AdSetParams } from '../ad-sets.ts'
import type { CampaignParams } from '../campaigns.ts'
import type { CreativeParams } from '../creatives.ts'
import { DAY, inTurn, LINK, MARK, type Given, type MethodSamples } from './method-sample.ts'
import type { SampleIds } from './sample-ids.ts'

const campaignParams = ({ now }: Given): CampaignParams => ({
  ...designCampaign({
    name: `Spring ${MARK}`,
    goal: goals.awareness({ pageId: '1' }),
    budget: { on: 'ad_sets', shared: false },
    special: { categories: ['HOUSING'], countries: ['US'] },
    spendCap: 100_000,
    startTime: now + DAY,
    stopTime: now + 20 * DAY,
  }),
  is_skadnetwork_attribution: false,
})

const budgetCampaignParams = (): CampaignParams =>
  designCampaign({
    name: `Catalogue ${MARK}`,
    goal: goals.catalogueSales({ productCatalogId: '5', productSetId: '6' }),
    budget: { on: 'campaign', daily: 5000 },
  })

/** Two ad sets that together say nearly all an ad set can. */
function adSetParams({ ids, interest, now }: Given): AdSetParams[] {
  const above = { objective: 'OUTCOME_AWARENESS', special_ad_categories: [] }
  const own = designAdSet(
    {
      name: `Everyone ${MARK}`,
      campaignId: ids.campaign,
      goal: goals.awareness({ pageId: ids.page }),
      targeting: {
        geo_locations: {
          countries: ['DE'],
          custom_locations: [{ latitude: 48.2, longitude: 16.4, radius: 20, distance_unit: 'kilometer' }],
        },
        age_min: 20,
        age_max: 65,
        age_range: [25, 40],
        genders: [2],
        locales: [5],
        flexible_spec: [{ interests: [interest] }],
        custom_audiences: [{ id: ids.audience }],
        targeting_automation: { advantage_audience: 1 },
        publisher_platforms: ['facebook', 'instagram', 'threads', 'whatsapp'],
        facebook_positions: ['feed', 'story', 'marketplace'],
        instagram_positions: ['stream', 'story', 'reels'],
        threads_positions: ['threads_stream'],
        whatsapp_positions: ['status'],
        device_platforms: ['mobile'],
      },
      budget: { from: 'ad_set', lifetime: 90_000 },
      bidding: { strategy: 'LOWEST_COST_WITH_BID_CAP', bidAmount: 300 },
      startTime: now + DAY,
      endTime: now + 11 * DAY,
      dayParts: [dayPart([1, 2, 3], 9, 18)],
      frequencyCap: { views: 2, days: 7 },
      advertiser: { beneficiary: 'Bakery', payor: 'Bakery' },
      attribution: [{ event_type: 'CLICK_THROUGH', window_days: 1 }],
      dynamicCreative: true,
    },
    above,
  )
  const part = designAdSet(
    {
      name: `Regulars ${MARK}`,
      campaignId: ids.budgetCampaign,
      goal: goals.websiteTraffic(),
      targeting: {
        geo_locations: { countries: ['US'] },
        excluded_custom_audiences: [{ id: ids.audience }],
        targeting_automation: { advantage_audience: 0 },
      },
      budget: { from: 'campaign', least: 100, most: 4000 },
    },
    {
      objective: 'OUTCOME_TRAFFIC',
      special_ad_categories: [],
      daily_budget: 5000,
      bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
    },
  )
  return [own, { ...part, adlabels: [{ id: ids.label }] }]
}

const speaker = (ids: SampleIds) => ({
  name: `Loaf ${MARK}`,
  pageId: ids.page,
  instagramUserId: ids.igUser,
  urlTags: 'utm_source={{site_source_name}}',
})
const words = { text: 'Fresh every morning', headline: 'Bread', description: 'Order by six' }

/** A creative of every kind there is. */
function everyCreative({ ids, media }: Given): CreativeParams[] {
  const { imageHash, otherImageHash } = media
  const of = { ...speaker(ids), ...words, link: LINK, cta: 'SHOP_NOW' } as const
  return [
    creatives.linkCreative({ ...of, imageHash, displayUrl: 'bakery.example' }),
    creatives.photoCreative({ ...of, imageHash, caption: 'A loaf' }),
    creatives.videoCreative({ ...of, videoId: ids.adVideo, imageHash }),
    creatives.carouselCreative({
      ...of,
      cards: [
        { ...words, link: LINK, imageHash, cta: 'SHOP_NOW' },
        { ...words, link: LINK, videoId: ids.adVideo, imageUrl: media.jpegUrl },
      ],
    }),
    creatives.leadCreative({ ...of, formId: ids.leadForm, imageHash }),
    creatives.leadCreative({ ...of, formId: ids.leadForm, video: { id: ids.adVideo, imageHash } }),
    creatives.catalogueCreative({ ...of, productSetId: '6' }),
    creatives.postCreative({ name: of.name, postId: ids.post }),
    creatives.instagramPostCreative({ ...of, mediaId: ids.igMedia }),
    placementCreative({
      ...of,
      words,
      shapes: [
        { label: 'tall', asset: { imageHash }, shown: { instagram_positions: ['story', 'reels'] } },
        { label: 'square', asset: { imageHash: otherImageHash }, shown: 'elsewhere' },
      ],
    }),
    placementCreative({
      ...of,
      words,
      shapes: [
        {
          label: 'tall',
          asset: { videoId: ids.adVideo, thumbnailHash: imageHash },
          shown: { facebook_positions: ['story'], instagram_positions: ['story'] },
        },
        { label: 'wide', asset: { videoId: ids.pageVideo }, shown: 'elsewhere' },
      ],
    }),
    dynamicCreative({
      ...of,
      assets: [{ imageHash }, { imageHash: otherImageHash }],
      texts: ['one', 'two'],
      headlines: ['one'],
      descriptions: ['one', 'two'],
      ctas: ['SHOP_NOW', 'LEARN_MORE'],
    }),
  ]
}

const find = { nameContains: MARK, statuses: ['ACTIVE', 'PAUSED', 'IN_PROCESS', 'ARCHIVED', 'DELETED'] }
const running = ['ACTIVE', 'CAMPAIGN_PAUSED']
const rename = { suffix: ` ${MARK}`, prefix: 'Copy of ' }

const adParams = (ids: SampleIds) => ({
  name: `Ad ${MARK}`,
  adset_id: ids.adSet,
  creative: { creative_id: ids.creative },
  status: 'PAUSED',
  tracking_specs: [{ 'action.type': ['offsite_conversion'], fb_pixel: [ids.pixel] }],
  conversion_domain: 'bakery.example',
})

export const adMethods: MethodSamples = {
  'campaigns.create': (session, given) =>
    session.campaigns.create(given.ids.adAccount, campaignParams(given)),
  'campaigns.validate': (session, { ids }) =>
    session.campaigns.validate(ids.adAccount, budgetCampaignParams()),
  'campaigns.get': (session, { ids }) =>
    session.campaigns.get(ids.campaign, ['name', 'advantage_state_info', 'special_ad_category_country']),
  'campaigns.update': (session, { ids }) => session.campaigns.update(ids.campaign, { status: 'PAUSED' }),
  'campaigns.delete': (session, { ids }) => session.campaigns.delete(ids.campaign),
  'campaigns.archive': (session, { ids }) => session.campaigns.archive(ids.campaign),
  'campaigns.find': (session, { ids }) => session.campaigns.find(ids.adAccount, find),
  'campaigns.findByMark': (session, { ids }) => session.campaigns.findByMark(ids.adAccount, MARK),
  'campaigns.copy': (session, { ids, now }) =>
    session.campaigns.copy(ids.campaign, {
      deep: true,
      rename,
      startTime: new Date((now + DAY) * 1000).toISOString(),
    }),
  'campaigns.adSets': (session, { ids }) => session.campaigns.adSets(ids.campaign, { statuses: running }),
  'campaigns.ads': (session, { ids }) => session.campaigns.ads(ids.campaign, { statuses: running }),
  'campaigns.useAdSetBudgets': async (session, { ids }) => {
    const adSets = await session.campaigns.adSets(ids.budgetCampaign)
    return session.campaigns.useAdSetBudgets(
      ids.budgetCampaign,
      (adSets.length > 0 ? adSets : [{ id: ids.budgetAdSet }]).map(({ id }) => ({
        adset_id: id,
        daily_budget: 5000,
      })),
    )
  },
  'campaigns.changeBidStrategy': (session, { ids }) =>
    session.campaigns.changeBidStrategy(ids.budgetCampaign, 'COST_CAP', { [ids.budgetAdSet]: 300 }),

  'adSets.create': (session, given) =>
    inTurn(adSetParams(given), (params) => session.adSets.create(given.ids.adAccount, params)),
  'adSets.validate': (session, given) =>
    inTurn(adSetParams(given), (params) => session.adSets.validate(given.ids.adAccount, params)),
  'adSets.get': (session, { ids }) =>
    session.adSets.get(ids.adSet, ['name', 'learning_stage_info', 'issues_info', 'adset_schedule']),
  'adSets.update': (session, { ids }) => session.adSets.update(ids.adSet, { daily_budget: 700 }),
  'adSets.delete': (session, { ids }) => session.adSets.delete(ids.adSet),
  'adSets.archive': (session, { ids }) => session.adSets.archive(ids.adSet),
  'adSets.find': (session, { ids }) => session.adSets.find(ids.adAccount, find),
  'adSets.findByMark': (session, { ids }) => session.adSets.findByMark(ids.adAccount, MARK),
  'adSets.copy': (session, { ids }) => session.adSets.copy(ids.adSet, { campaignId: ids.campaign, rename }),
  'adSets.ads': (session, { ids }) => session.adSets.ads(ids.adSet),

  'ads.create': (session, { ids }) => session.ads.create(ids.adAccount, adParams(ids)),
  'ads.validate': (session, { ids }) => session.ads.validate(ids.adAccount, adParams(ids)),
  'ads.get': (session, { ids }) => session.ads.get(ids.ad, ['name', 'creative', 'tracking_specs']),
  'ads.update': (session, { ids }) => session.ads.update(ids.ad, { status: 'ACTIVE' }),
  'ads.delete': (session, { ids }) => session.ads.delete(ids.ad),
  'ads.archive': (session, { ids }) => session.ads.archive(ids.ad),
  'ads.find': (session, { ids }) => session.ads.find(ids.adAccount, find),
  'ads.findByMark': (session, { ids }) => session.ads.findByMark(ids.adAccount, MARK),
  'ads.copy': (session, { ids }) => session.ads.copy(ids.ad, { adSetId: ids.adSet, rename }),
  'ads.replaceCreative': (session, { ids }) => session.ads.replaceCreative(ids.ad, ids.creative),
  'ads.reviewOf': (session, { ids }) => session.ads.reviewOf(ids.ad),
  'ads.previews': (session, { ids }) => session.ads.previews(ids.ad, 'INSTAGRAM_STORY'),
  'ads.previewsIn': (session, { ids }) =>
    session.ads.previewsIn(ids.ad, ['MOBILE_FEED_STANDARD', 'FACEBOOK_REELS_MOBILE']),

  'adCreatives.create': (session, given) =>
    inTurn(everyCreative(given), (params) => session.adCreatives.create(given.ids.adAccount, params)),
  'adCreatives.validate': (session, given) =>
    inTurn(everyCreative(given), (params) => session.adCreatives.validate(given.ids.adAccount, params)),
  'adCreatives.get': (session, { ids }) =>
    session.adCreatives.get(ids.creative, ['name', 'object_story_spec']),
  'adCreatives.rename': (session, { ids }) => session.adCreatives.rename(ids.creative, `New ${MARK}`),
  'adCreatives.delete': (session, { ids }) => session.adCreatives.delete(ids.creative),
  'adCreatives.clone': (session, { ids }) =>
    session.adCreatives.clone(ids.adAccount, ids.creative, { name: `Clone ${MARK}` }),
  'adCreatives.previews': (session, { ids }) => session.adCreatives.previews(ids.creative, 'INSTAGRAM_REELS'),
  'adCreatives.previewsIn': (session, { ids }) =>
    session.adCreatives.previewsIn(ids.creative, ['DESKTOP_FEED_STANDARD']),
  'adCreatives.findByName': (session, { ids }) => session.adCreatives.findByName(ids.adAccount, MARK),
  'adCreatives.findByMark': (session, { ids }) => session.adCreatives.findByMark(ids.adAccount, MARK),
  adAccountPreview: (session, { ids }) =>
    session.adAccountPreview(ids.adAccount, { creative_id: ids.creative }, 'INSTAGRAM_STORY'),
}
