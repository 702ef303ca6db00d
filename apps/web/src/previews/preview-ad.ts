import type { Brief, Creative, Page, Placement, Words } from '@adwright/contract'

type Picture = { id: string; url: string }
/** All that a frame draws. A picture that is still being made is absent. */
export type PreviewAd = {
  pageName: string
  /** Null when the Page has no Instagram account: Instagram then shows the Page's name. */
  instagramUsername: string | null
  avatarUrl: string | null
  pictures: Partial<Record<Placement, Picture>>
  primaryText: string
  headline: string
  description: string
  ctaLabel: string
  domain: string
}

type Parts = {
  creative: Creative
  brief: Pick<Brief, 'business' | 'url'>
  page?: Page | undefined
  avatarUrl?: string | null
  /** Words being typed, ahead of the saved ones. */
  words?: Partial<Words> | undefined
  ctaLabel?: string | undefined
}

/** A creative as its readers will see it. */
export function previewOf({ creative, brief, page, avatarUrl = null, words, ctaLabel }: Parts): PreviewAd {
  const shown = { ...creative.words, ...words }
  return {
    pageName: page?.name ?? brief.business,
    instagramUsername: page?.instagram?.username ?? null,
    avatarUrl,
    pictures: Object.fromEntries(
      creative.renditions.map(({ placement, media }) => [placement, { id: media.id, url: media.url }]),
    ),
    primaryText: shown.primaryText,
    headline: shown.headline,
    description: shown.description,
    ctaLabel: ctaLabel ?? creative.ctaLabel,
    domain: domainOf(brief.url),
  }
}

/** `https://www.example.com/offer?x=1` → `example.com`, as the link bar prints it. */
export function domainOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
