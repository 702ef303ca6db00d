import { createHash } from 'node:crypto'
import type { LaunchTarget } from '#modules/connections'
import type { Material } from './material.ts'

/**
 * Stands for everything that a launch would put at Meta: money, times, people, words, pictures, videos, links, and whose
 * account and Page they go out from. A yes is to this and to nothing else. The time of the launch is no part of it.
 */
export function launchDigest({ campaign, brief, creatives, videos }: Material, target: LaunchTarget): string {
  const { name, objective, country, language, url, dailyBudgetMinor, currency, days } = campaign
  const content = [
    [name, objective, country, language, url, dailyBudgetMinor, currency, days],
    // Shown as the advertiser where the law wants it.
    brief.business,
    creatives.map(({ id, words, renditions }) => [
      id,
      [words.headline, words.primaryText, words.description, words.cta],
      renditions.map(({ placement, media }) => `${placement}:${media.sha256}`).toSorted(),
    ]),
    videos
      .map(({ creativeId, nth, media, shownIn }) =>
        [creativeId, nth, media?.sha256 ?? null, ...shownIn].join(),
      )
      .toSorted(),
    [target.mode, target.adAccount.externalId, target.adAccount.pixelId],
    [target.page.externalId, target.page.instagram?.externalId ?? null],
  ]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
