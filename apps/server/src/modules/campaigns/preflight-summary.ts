import type { Preflight } from '@adwright/contract'
import type { LaunchTarget } from '#modules/connections'
import { adultAge, needsAdvertiserNamed } from './countries.ts'
import { goalOf, type Goal } from './launch-plan.ts'
import type { Material } from './material.ts'
import { money } from './money-words.ts'
import type { mostSpend } from './most-spend.ts'
import { videoLines } from './video-findings.ts'

const goals: Readonly<Record<Goal['optimiseFor'], string>> = {
  reach: 'As many people as possible see it',
  link_clicks: 'As many clicks to your website as possible',
  page_views: 'As many visits to your website as possible',
  post_engagement: 'As many reactions, comments and shares as possible',
  purchases: 'As many purchases on your website as possible',
  leads: 'As many enquiries on your website as possible',
}

/** `1 video and 2 posters in four shapes each`. */
function adsInWords(posters: number, videos: number): string {
  const shown = [
    ...(videos > 0 ? [videos === 1 ? '1 video' : `${videos} videos`] : []),
    ...(posters > 0
      ? [posters === 1 ? '1 poster in four shapes' : `${posters} posters in four shapes each`]
      : []),
  ]
  return shown.join(' and ')
}

/** Every setting that spends money or decides who sees what, a line each. */
export function summary(
  material: Material,
  target: LaunchTarget | undefined,
  most: ReturnType<typeof mostSpend>,
): Preflight['summary'] {
  const { campaign, brief, creatives } = material
  const { currency, days, country } = campaign
  const videos = videoLines(material)
  const posters = creatives.length - videos.length
  const line = (label: string, value: string) => ({ label, value })
  const pixelId = target?.adAccount.pixelId ?? null
  return [
    line('Daily budget', money(campaign.dailyBudgetMinor, currency)),
    line('At most on one day', money(most.perDayMinor, currency)),
    line('At most in a week', money(most.perWeekMinor, currency)),
    line(
      'At most in total',
      most.totalMinor === null ? 'No limit: until you pause it' : money(most.totalMinor, currency),
    ),
    line(
      'Runs',
      days === null
        ? 'From the launch until you pause it'
        : `${days} ${days === 1 ? 'day' : 'days'} from the launch`,
    ),
    line('Goal', goals[goalOf(campaign.objective, pixelId).optimiseFor]),
    line('You pay for', 'Views, at the lowest price Meta finds (no bid limit)'),
    line(
      'People',
      `${adultAge(country)} and older in ${countryName(country)}; Meta picks who is likely to be interested`,
    ),
    line('Places', target && !target.page.instagram ? 'Facebook' : 'Facebook and Instagram'),
    line('Ads', adsInWords(posters, videos.length)),
    ...videos,
    line('Landing page', campaign.url),
    line(
      `Meta's own changes to your ${[...(posters > 0 ? ['posters'] : []), ...(videos.length > 0 ? ['videos'] : [])].join(' and ')}`,
      'Switched off',
    ),
    ...(needsAdvertiserNamed(country) ? [line('Shown as advertiser', brief.business)] : []),
    ...(target
      ? [
          line('Ad account', `${target.adAccount.name} (${target.adAccount.currency})`),
          line('Page', target.page.name),
          ...(target.page.instagram ? [line('Instagram', `@${target.page.instagram.username}`)] : []),
        ]
      : []),
  ]
}

const countryName = (code: string) => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code
