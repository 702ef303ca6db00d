import type { NodeName } from '@adwright/meta-schema'
import { hasScope, requireAdsRead, requireScope } from '../auth/scopes.ts'
import { sharedAssets } from '../auth/granular.ts'
import { dataAccessOver } from '../auth/token-state.ts'
import { audienceSize, peopleByCountry } from '../delivery/audience.ts'
import { answerInsights, answerRun } from '../insights/answer-insights.ts'
import { currencies } from '../money/currency.ts'
import { minimumBudget } from '../money/minimum-budgets.ts'
import { generatePreviews, previewOf, specOf } from '../previews/answer-preview.ts'
import type { Account, Ad, AdSet, AnyRecord, Creative, Json, Kind, RecordOf } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { listParam, objectParam, text } from '../wire/pick.ts'
import { marketingReads } from './marketing-tables.ts'
import { instagramReads } from '../publishing/instagram/instagram-edges.ts'
import { pageReads } from '../publishing/page-edges.ts'
import { videoReads } from '../videos/video-edges.ts'
import { adObjects } from './ad-object-list.ts'

/** Records to page and project, rows that are complete as they are, or a whole body. */
export type EdgeAnswer =
  | { records: readonly AnyRecord[] }
  | { rows: readonly Json[]; node: NodeName }
  | { body: Json }

export type ReadEdge<K extends Kind> = (record: RecordOf<K>, raw: Json, call: Call) => EdgeAnswer

const one = <K extends Kind>(kind: K, id: string, call: Call): EdgeAnswer => ({
  records: [call.twin.objects.get(kind, id)],
})

const list = <K extends Kind>(kind: K, call: Call): RecordOf<K>[] =>
  call.twin.objects.list(call.world.id, kind)

const shared = (kind: 'account' | 'page' | 'ig', call: Call): EdgeAnswer => ({
  records: sharedAssets(kind, call),
})

const campaigns = (parent: AnyRecord, raw: Json, call: Call): EdgeAnswer => ({
  records: adObjects(list('campaign', call), parent, raw, call),
})
const adSets = (parent: AnyRecord, raw: Json, call: Call): EdgeAnswer => ({
  records: adObjects(list('adset', call), parent, raw, call),
})
const ads = (parent: AnyRecord, raw: Json, call: Call): EdgeAnswer => ({
  records: adObjects(list('ad', call), parent, raw, call),
})

const insights = (node: AnyRecord, raw: Json, call: Call): EdgeAnswer => ({
  body: answerInsights(node, raw, call),
})

const creativesOf = (used: readonly Ad[], call: Call): Creative[] =>
  list('creative', call).filter((creative) => used.some((ad) => ad.creative === creative.id))

const images = (account: Account, raw: Json, call: Call): EdgeAnswer => {
  const hashes = listParam(raw['hashes']).map(String)
  const name = text(raw, 'name')
  return {
    records: list('image', call).filter(
      (image) =>
        image.status === 'ACTIVE' &&
        image.account === account.id &&
        (hashes.length === 0 || hashes.includes(image.hash)) &&
        (name === undefined || image.name === name),
    ),
  }
}

function permissions(_: AnyRecord, raw: Json, call: Call): EdgeAnswer {
  const expired = dataAccessOver(call.twin, call.token)
  const rows = [...call.twin.auth.grants(call.world.id, call.token.app)].map(([permission, status]) => ({
    permission,
    status: expired && status === 'granted' ? 'expired' : status,
  }))
  const only = text(raw, 'permission')
  return { node: 'Permission', rows: rows.filter((row) => only === undefined || row.permission === only) }
}

/** Of the targeting that was sent, or of an ad set's own. */
function deliveryEstimate(of: Account | AdSet, raw: Json): EdgeAnswer {
  const targeting = of.kind === 'adset' ? of.targeting : (objectParam(raw['targeting_spec']) ?? {})
  const people = audienceSize({ targeting })
  return {
    node: 'AdAccountDeliveryEstimate',
    rows: [
      {
        estimate_ready: peopleByCountry(targeting).size > 0,
        estimate_mau_lower_bound: tidy(people * 0.85),
        estimate_mau_upper_bound: tidy(people),
      },
    ],
  }
}

function reachEstimate(_: AnyRecord, raw: Json): EdgeAnswer {
  const people = audienceSize({ targeting: objectParam(raw['targeting_spec']) ?? {} })
  const bounds = {
    users_lower_bound: tidy(people * 0.85),
    users_upper_bound: tidy(people),
    estimate_ready: true,
  }
  return { body: { data: bounds } }
}

const tidy = (people: number): number => Math.round(people / 100) * 100

/** By kind of node, then by edge. */
export type ReadTable = { [K in Kind]?: Readonly<Record<string, ReadEdge<K>>> }

/** Edges of `me`, a person or a system user, who see what was granted. */
const myReads = {
  permissions,
  accounts: (_: AnyRecord, __: Json, call: Call) =>
    hasScope(call, 'pages_show_list') ? shared('page', call) : { records: [] },
  adaccounts: (_: AnyRecord, __: Json, call: Call) => {
    requireAdsRead(call)
    return shared('account', call)
  },
  businesses: (_: AnyRecord, __: Json, call: Call) => {
    requireScope(call, 'business_management')
    return one('business', call.world.business, call)
  },
}

const adsReads: ReadTable = {
  user: myReads,
  system_user: myReads,
  business: {
    owned_ad_accounts: (_, __, call) => shared('account', call),
    client_ad_accounts: () => ({ records: [] }),
    owned_pages: (_, __, call) => shared('page', call),
    client_pages: () => ({ records: [] }),
    adspixels: (_, __, call) => one('pixel', call.world.pixel, call),
    owned_pixels: (_, __, call) => one('pixel', call.world.pixel, call),
    instagram_accounts: (_, __, call) => shared('ig', call),
  },
  account: {
    campaigns,
    adsets: adSets,
    ads,
    insights,
    adimages: images,
    adcreatives: (account, __, call) => ({
      records: list('creative', call).filter(
        (creative) => creative.status === 'ACTIVE' && creative.account === account.id,
      ),
    }),
    adspixels: (_, __, call) => one('pixel', call.world.pixel, call),
    instagram_accounts: (_, __, call) => shared('ig', call),
    promote_pages: (_, __, call) => shared('page', call),
    minimum_budgets: () => ({
      node: 'MinimumBudget',
      rows: currencies.map((currency) => ({ ...minimumBudget(currency) })),
    }),
    generatepreviews: (_, raw, call) => ({ node: 'AdPreview', rows: generatePreviews(raw, call) }),
    delivery_estimate: deliveryEstimate,
    reachestimate: reachEstimate,
    dsa_recommendations: (_, __, call) => ({
      node: 'AdAccountDsaRecommendations',
      rows: [{ recommendations: [call.twin.objects.get('business', call.world.business).name] }],
    }),
  },
  page: {
    instagram_accounts: (page, _, call) =>
      page.instagram === '' ? { records: [] } : one('ig', page.instagram, call),
  },
  campaign: { adsets: adSets, ads, insights },
  adset: {
    ads,
    insights,
    adcreatives: (adSet, _, call) => ({
      records: creativesOf(
        list('ad', call).filter((ad) => ad.adset === adSet.id),
        call,
      ),
    }),
    delivery_estimate: deliveryEstimate,
  },
  ad: {
    insights,
    adcreatives: (ad, _, call) => ({ records: creativesOf([ad], call) }),
    previews: (ad, raw, call) => ({
      node: 'AdPreview',
      rows: previewOf(specOf(call.twin.objects.get('creative', ad.creative)), raw, call),
    }),
  },
  creative: {
    previews: (creative, raw, call) => ({ node: 'AdPreview', rows: previewOf(specOf(creative), raw, call) }),
  },
  run: { insights: (run, _, call) => ({ body: answerRun(run, call) }) },
}

/** Every GET edge the twin answers; each area of Meta brings its own table. */
export const readTables: readonly ReadTable[] = [
  adsReads,
  ...marketingReads,
  videoReads,
  pageReads,
  instagramReads,
]
