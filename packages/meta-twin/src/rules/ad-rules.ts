import { badParam, refused } from '../errors/invalid.ts'
import { contentOf } from '../review/creative-texts.ts'
import type { Ad, AdSet, Campaign, Creative, Json } from '../store/records.ts'
import { list, objects, text } from '../wire/pick.ts'
import type { Call } from '../wire/call.ts'
import { checkPromotedPageForAd } from './promoted-object-rules.ts'

const websiteGoals = new Set(['LANDING_PAGE_VIEWS', 'OFFSITE_CONVERSIONS', 'VALUE'])

/** Whether this creative may run in this ad set. `others` are the ads already there. */
export function checkAd(
  adSet: AdSet,
  campaign: Campaign,
  creative: Creative,
  others: readonly Ad[],
  call: Call,
): void {
  checkPromotedPageForAd(adSet, campaign)
  const content = contentOf(creative)
  const promotedPage = text(adSet.promoted_object, 'page_id')
  if (promotedPage !== undefined && content.pageId !== undefined && content.pageId !== promotedPage) {
    throw refused(
      1885029,
      'The Page does not match',
      'The creative speaks for another Page than the one the ad set promotes.',
      'creative',
    )
  }
  const website = content.links.some((link) => /^https?:/.test(link))
  if (websiteGoals.has(adSet.optimization_goal) && !website) {
    throw refused(
      2446383,
      'A website is required',
      'The objective needs a creative with a website address.',
      'creative',
    )
  }
  if (
    adSet.optimization_goal === 'LEAD_GENERATION' &&
    !content.leadForm &&
    adSet.destination_type === 'ON_AD'
  ) {
    throw badParam('A lead ad needs call_to_action.value.lead_gen_form_id.', 'creative')
  }
  if (content.leadForm !== undefined) checkLeadForm(content.leadForm, promotedPage ?? content.pageId, call)
  checkDynamic(adSet, creative, others)
}

/** The form must belong to the Page that advertises and still be in use. */
function checkLeadForm(id: string, page: string | undefined, call: Call): void {
  const form = call.twin.objects.findOf('leadform', id)
  if (form?.world === call.world.id && form.page === page && form.status === 'ACTIVE') return
  throw badParam(`The lead form ${id} is not an active form of this Page.`, 'creative')
}

function checkDynamic(adSet: AdSet, creative: Creative, others: readonly Ad[]): void {
  const feed = creative.asset_feed_spec
  const living = others.filter((ad) => ad.status === 'ACTIVE' || ad.status === 'PAUSED')
  if (adSet.is_dynamic_creative) {
    if (!feed) throw badParam('A dynamic creative ad set needs a creative with asset_feed_spec.', 'creative')
    if (living.length > 0) throw badParam('A dynamic creative ad set holds one ad only.', 'adset_id')
    return
  }
  const customised = objects(feed, 'asset_customization_rules').length > 0
  const flexible = text(feed, 'optimization_type') === 'DEGREES_OF_FREEDOM'
  if (feed && !customised && !flexible && severalAssets(feed)) {
    throw badParam(
      'An asset feed without placement rules needs an ad set with is_dynamic_creative.',
      'creative',
    )
  }
}

const severalAssets = (feed: Json): boolean =>
  ['images', 'videos', 'bodies', 'titles'].some((kind) => (list(feed, kind)?.length ?? 0) > 1)

export function checkNoAdBid(input: Json): void {
  if (input['bid_amount'] !== undefined)
    throw badParam('bid_amount is set on the ad set, not on the ad.', 'bid_amount')
}
