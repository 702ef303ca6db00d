import { Placement, type CreativeId, type Finding, type MediaId, type Preflight } from '@adwright/contract'
import type { z } from 'zod'
import type { LaunchTarget } from '#modules/connections'
import type { StoredCampaign } from './campaign.ts'
import type { LaunchCreative, Material } from './material.ts'
import { money } from './money-words.ts'
import { mostSpend, weekdayIn } from './most-spend.ts'
import { summary } from './preflight-summary.ts'
import { specialSubjects } from './special-categories.ts'
import { videoAdsOf, videoFindings } from './video-findings.ts'

type Found = z.infer<typeof Finding>
const ok = (code: string, message: string): Found => ({ level: 'ok', code, message })
const warning = (code: string, message: string, field?: string): Found => ({
  level: 'warning',
  code,
  message,
  ...(field && { field }),
})
const problem = (code: string, message: string, field?: string): Found => ({
  level: 'problem',
  code,
  message,
  ...(field && { field }),
})

/**
 * What would happen if it were launched now. `step` is the smallest amount Meta can count in this currency, in minor
 * units; `now` the connection's own; `broken` are videos that a look at every picture found damaged.
 */
export function preflight(
  material: Material,
  target: LaunchTarget | undefined,
  { now, step, broken = new Set() }: { now: Date; step: number; broken?: ReadonlySet<MediaId> },
): Omit<Preflight, 'waitsFor'> {
  const { campaign, brief, creatives } = material
  const withInstagram = !target || target.page.instagram !== null
  const findings = [
    ...accountFindings(target),
    ...moneyFindings(campaign, target, step),
    ...addressFindings(campaign.url),
    ...creativeFindings(creatives, new Set(videoAdsOf(material).map(({ id }) => id))),
    ...videoFindings(material, { withInstagram, broken }),
    ...goalFindings(campaign, target),
    ...subjectFindings([
      brief.product,
      brief.offer,
      ...creatives.flatMap(({ words }) => Object.values(words)),
    ]),
  ]
  const weekday = weekdayIn(target?.adAccount.timeZone ?? 'UTC', now)
  const most = mostSpend(campaign.dailyBudgetMinor, campaign.days, weekday)
  return {
    ok: findings.every((finding) => finding.level !== 'problem'),
    findings,
    summary: summary(material, target, most),
    mostSpend: { ...most, currency: campaign.currency },
  }
}

function accountFindings(target: LaunchTarget | undefined): Found[] {
  if (!target)
    return [
      problem(
        'not_connected',
        'No ad account is connected. Connect Meta, or choose an ad account and a Page.',
      ),
    ]
  const { adAccount, page } = target
  const found: Found[] = []
  if (!target.connected)
    found.push(
      problem('needs_reconnect', 'Meta no longer accepts our access. Connect again before you launch.'),
    )
  if (adAccount.canDeliver)
    found.push(ok('account_delivers', `The ad account ${adAccount.name} can run ads.`))
  else found.push(problem('account_cannot_deliver', adAccount.problem ?? 'This ad account cannot run ads.'))
  if (page.canAdvertise)
    found.push(ok('page_advertises', `Ads may run in the name of the Page ${page.name}.`))
  else
    found.push(
      problem(
        'page_cannot_advertise',
        `You may not advertise for the Page ${page.name}. Ask its owner for the task "Ads", or choose another Page.`,
      ),
    )
  if (!page.instagram)
    found.push(
      warning(
        'no_instagram',
        `The Page ${page.name} has no Instagram account, so the ads run on Facebook only. Link one in the Page's settings, then refresh the connection.`,
      ),
    )
  return found
}

function moneyFindings(campaign: StoredCampaign, target: LaunchTarget | undefined, step: number): Found[] {
  const { dailyBudgetMinor, currency, days } = campaign
  const found: Found[] = []
  if (target && target.adAccount.currency !== currency)
    return [
      problem(
        'currency_differs',
        `Your ad account bills in ${target.adAccount.currency}, the campaign is in ${currency}. Plan it in ${target.adAccount.currency}, or choose another ad account.`,
        'currency',
      ),
    ]
  const least = target?.adAccount.minDailyBudgetMinor ?? 0
  if (dailyBudgetMinor < least)
    found.push(
      problem(
        'budget_below_minimum',
        `This ad account takes at least ${money(least, currency)} a day. Raise the daily budget.`,
        'dailyBudgetMinor',
      ),
    )
  if (dailyBudgetMinor % step !== 0)
    found.push(
      problem(
        'budget_not_whole',
        `Meta counts ${currency} in whole units. Choose a daily budget without fractions, such as ${money(Math.ceil(dailyBudgetMinor / step) * step, currency)}.`,
        'dailyBudgetMinor',
      ),
    )
  if (found.length === 0)
    found.push(ok('budget', `${money(dailyBudgetMinor, currency)} a day is enough to run.`))
  if (days === null)
    found.push(warning('no_end', 'There is no end: it runs, and spends, until you pause it.', 'days'))
  return found
}

function addressFindings(url: string): Found[] {
  const parsed = URL.parse(url)
  if (!parsed) return [problem('url_invalid', 'The landing page is not a web address.', 'url')]
  const local = /^(localhost|127\.|10\.|192\.168\.|169\.254\.|\[?::1)|\.(local|internal|test|invalid)$/i
  if (local.test(parsed.hostname) || !parsed.hostname.includes('.'))
    return [
      problem('url_not_public', `Nobody else can open ${parsed.host}. Use your public web address.`, 'url'),
    ]
  if (parsed.protocol !== 'https:')
    return [
      warning(
        'url_not_https',
        'The landing page is not encrypted (http). Browsers warn visitors; use https if your site has it.',
        'url',
      ),
    ]
  return [ok('url', `People who click come to ${parsed.host}.`)]
}

const plainPart: Record<string, string> = {
  headline: 'the headline',
  primaryText: 'the text',
  description: 'the description',
}

/** `withVideo`: the ads whose pictures nobody sees. */
function creativeFindings(creatives: readonly LaunchCreative[], withVideo: ReadonlySet<CreativeId>): Found[] {
  if (creatives.length === 0) return [problem('no_creatives', 'Choose at least one poster.', 'creativeIds')]
  const found: Found[] = []
  // the studio draws more shapes than an ad shows
  const isOfAd = ({ placement }: LaunchCreative['renditions'][number]) =>
    Placement.options.some((one) => one === placement)
  const hasPosters = creatives.some(({ id }) => !withVideo.has(id))
  for (const [index, { id, renditions: all, words }] of creatives.entries()) {
    const name = creatives.length === 1 ? 'The poster' : `Poster ${index + 1}`
    if (words.headline.length > 255 || words.primaryText.length > 2200)
      found.push(problem('words_too_long', `${name} has more text than Meta takes. Shorten it.`))
    if (withVideo.has(id)) continue
    const renditions = all.filter(isOfAd)
    const has = new Set<string>(renditions.map((rendition) => rendition.placement))
    const missing = Placement.options.filter((placement) => !has.has(placement))
    if (missing.length > 0)
      found.push(
        problem(
          'creative_incomplete',
          `${name} is not finished: ${missing.length} of its shapes are missing.`,
        ),
      )
    const wrong = new Set(
      renditions.flatMap((one) => one.findings.filter((f) => f.level === 'problem').map((f) => f.message)),
    )
    for (const message of wrong) found.push(problem('creative_problem', `${name}: ${message}`))
  }
  const cut = new Set(
    creatives.flatMap((one) => one.renditions.filter(isOfAd).flatMap((rendition) => rendition.fitted.cut)),
  )
  if (cut.size > 0) {
    const parts = [...cut].map((part) => plainPart[part] ?? part).join(' and ')
    found.push(
      ok('words_cut', `In narrow places people read the beginning of ${parts} and tap for the rest.`),
    )
  }
  if (hasPosters && found.every((finding) => finding.level !== 'problem'))
    found.unshift(ok('creatives', 'Every poster is there in all four shapes.'))
  return found
}

function goalFindings({ objective }: StoredCampaign, target: LaunchTarget | undefined): Found[] {
  if (!target || target.adAccount.pixelId !== null) return []
  if (objective !== 'sales' && objective !== 'leads') return []
  const wanted = objective === 'sales' ? 'purchases' : 'enquiries'
  return [
    warning(
      'no_pixel',
      `This ad account has no Meta pixel, so Meta cannot see ${wanted} on your website. The ads will be shown to people likely to click instead, and ${wanted} cannot be counted. Put a pixel on your site, then refresh the connection.`,
      'objective',
    ),
  ]
}

const subjectFindings = (texts: readonly string[]): Found[] =>
  specialSubjects(texts).map((subject) =>
    warning(
      'special_category',
      `Your words sound like ${subject}. Meta has special rules for such ads, and this launch does not declare any: it may be rejected. Launch ads of this kind in Ads Manager.`,
    ),
  )
