import { badParam, refused } from '../errors/invalid.ts'
import type { AdSet, Campaign } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { text } from '../wire/pick.ts'

const pixelGoals = new Set(['OFFSITE_CONVERSIONS', 'VALUE'])
const pageGoals = new Set(['LEAD_GENERATION', 'QUALITY_LEAD'])

const missing = (what: string) =>
  refused(
    1885154,
    'Promoted object is missing',
    `The ad set needs a promoted_object with ${what} for this objective and goal.`,
    'promoted_object',
  )

/** Goals that cannot even be set up without knowing what is promoted. */
export function checkPromotedObject(adSet: AdSet, campaign: Campaign, call: Call): void {
  const promoted = adSet.promoted_object
  if (campaign.objective === 'OUTCOME_APP_PROMOTION' || adSet.destination_type === 'APP') {
    if (!text(promoted, 'application_id') || !text(promoted, 'object_store_url')) {
      throw missing('application_id and object_store_url')
    }
  } else if (pixelGoals.has(adSet.optimization_goal)) {
    const shop = text(promoted, 'product_set_id') ?? text(promoted, 'custom_conversion_id')
    if (!shop && (!text(promoted, 'pixel_id') || !text(promoted, 'custom_event_type'))) {
      throw missing('pixel_id and custom_event_type')
    }
  } else if (pageGoals.has(adSet.optimization_goal) && !text(promoted, 'page_id')) throw missing('page_id')
  checkOwned(adSet, call)
}

/** Awareness and engagement are only asked for their Page when the first ad arrives. */
export function checkPromotedPageForAd(adSet: AdSet, campaign: Campaign): void {
  const needsPage =
    campaign.objective === 'OUTCOME_AWARENESS' ||
    (campaign.objective === 'OUTCOME_ENGAGEMENT' &&
      !['WEBSITE', 'APP'].includes(adSet.destination_type ?? ''))
  if (needsPage && !text(adSet.promoted_object, 'page_id')) throw missing('page_id')
}

function checkOwned(adSet: AdSet, { twin, world }: Call): void {
  const page = text(adSet.promoted_object, 'page_id')
  const pixel = text(adSet.promoted_object, 'pixel_id')
  if (page !== undefined && twin.objects.findOf('page', page)?.world !== world.id) {
    throw badParam('The page_id of promoted_object is not a Page you can advertise for.', [
      'promoted_object',
      'page_id',
    ])
  }
  if (pixel !== undefined && pixel !== world.pixel) {
    throw badParam('The pixel_id of promoted_object does not belong to this ad account.', [
      'promoted_object',
      'pixel_id',
    ])
  }
}
