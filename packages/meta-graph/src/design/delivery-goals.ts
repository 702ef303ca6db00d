import { attributionDefault } from './attribution.ts'
import type { AdSetParams, DestinationType, PromotedObject } from '../ad-sets.ts'
import type { CampaignParams } from '../campaigns.ts'
import { billingEvents, objectiveRows, type ObjectiveKind } from './objectives.ts'

/** What a campaign and its ad set say about the aim: the two must agree, so they are made together. */
export type DeliveryGoal = {
  kind: ObjectiveKind
  campaign: Pick<CampaignParams, 'objective' | 'promoted_object'>
  adSet: Pick<
    AdSetParams,
    'optimization_goal' | 'billing_event' | 'destination_type' | 'promoted_object' | 'attribution_spec'
  >
}

type GoalOf<Kind extends ObjectiveKind> = (typeof objectiveRows)[Kind]['goals'][number]
type Goal<Kind extends ObjectiveKind> = { goal?: GoalOf<Kind> }
type App = { applicationId: string; objectStoreUrl: string }
type Conversion = { pixelId: string; customEventType: string }

/** Shown to as many people as possible, in the name of a Page. */
export const awareness = ({ pageId, goal }: { pageId: string } & Goal<'awareness'>) =>
  deliver('awareness', goal, { page_id: pageId })

/** Visits of a website; landing page views unless told otherwise. */
export const websiteTraffic = ({ goal }: Goal<'websiteTraffic'> = {}) => deliver('websiteTraffic', goal)

/** Opens of an installed app. */
export const appTraffic = ({ goal, ...app }: App & Goal<'appTraffic'>) =>
  deliver('appTraffic', goal, promotedApp(app))

/** Reactions, comments and shares of a post. */
export const postEngagement = ({ pageId, goal }: { pageId: string } & Goal<'postEngagement'>) =>
  deliver('postEngagement', goal, { page_id: pageId })

/** A video watched to its end, or for 15 seconds. */
export const videoViews = ({ pageId }: { pageId: string }) =>
  deliver('videoViews', undefined, { page_id: pageId })

/** Followers of a Page. */
export const pageLikes = ({ pageId }: { pageId: string }) =>
  deliver('pageLikes', undefined, { page_id: pageId })

/** Conversations; WhatsApp needs the Page's business number where it has more than one. */
export const messages = (to: {
  pageId: string
  destination?: DestinationType
  whatsappPhoneNumber?: string
}) =>
  deliver(
    'messages',
    undefined,
    { page_id: to.pageId, whatsapp_phone_number: to.whatsappPhoneNumber },
    to.destination,
  )

/** Leads from a form that opens on the ad. */
export const instantFormLeads = ({ pageId, goal }: { pageId: string } & Goal<'instantFormLeads'>) =>
  deliver('instantFormLeads', goal, { page_id: pageId })

/** Leads on a website, counted by a pixel's event (`LEAD`, `COMPLETE_REGISTRATION`, …). */
export const websiteLeads = ({ pixelId, customEventType, goal }: Conversion & Goal<'websiteLeads'>) =>
  deliver('websiteLeads', goal, { pixel_id: pixelId, custom_event_type: customEventType })

/** Sales on a website, counted by a pixel's event (`PURCHASE`, `ADD_TO_CART`, …). */
export const websiteSales = ({ pixelId, customEventType, goal }: Conversion & Goal<'websiteSales'>) =>
  deliver('websiteSales', goal, { pixel_id: pixelId, custom_event_type: customEventType })

/** Sales of a catalogue's products: the campaign promotes the catalogue, the ad set one of its product sets. */
export function catalogueSales(
  of: { productCatalogId: string; productSetId: string } & Partial<Conversion> & Goal<'catalogueSales'>,
): DeliveryGoal {
  const delivery = deliver('catalogueSales', of.goal, {
    product_set_id: of.productSetId,
    pixel_id: of.pixelId,
    custom_event_type: of.customEventType,
  })
  return {
    ...delivery,
    campaign: { ...delivery.campaign, promoted_object: { product_catalog_id: of.productCatalogId } },
  }
}

/** Installs of an app, or what people do in it (then with the event to count). */
export const appPromotion = ({
  goal,
  customEventType,
  ...app
}: App & { customEventType?: string } & Goal<'appPromotion'>) =>
  deliver('appPromotion', goal, { ...promotedApp(app), custom_event_type: customEventType })

const promotedApp = ({ applicationId, objectStoreUrl }: App): PromotedObject => ({
  application_id: applicationId,
  object_store_url: objectStoreUrl,
})

function deliver(
  kind: ObjectiveKind,
  goal: string | undefined,
  promoted: PromotedObject = {},
  destination?: DestinationType,
): DeliveryGoal {
  const row = objectiveRows[kind]
  const optimizationGoal = goal ?? row.goals[0]
  const destinationType = destination ?? row.destinations[0]
  const said = Object.fromEntries(Object.entries(promoted).filter(([, value]) => value !== undefined))
  const attribution = attributionDefault(kind, optimizationGoal)
  return {
    kind,
    campaign: { objective: row.outcome },
    adSet: {
      optimization_goal: optimizationGoal,
      billing_event: billingEvents(optimizationGoal)[0] ?? 'IMPRESSIONS',
      ...(destinationType && { destination_type: destinationType }),
      ...(Object.keys(said).length > 0 && { promoted_object: said }),
      ...(attribution && { attribution_spec: attribution }),
    },
  }
}
