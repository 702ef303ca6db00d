import type { Brief, Creative, Page, Placement, Words } from '@adwright/contract'
import type { PlacedVideo } from './video-placement.ts'

type Picture = { id: string; url: string }
/** All that a frame draws. A picture that is still being made is absent. */
export type PreviewAd = {
  pageName: string
  /** Null when the Page has no Instagram account: Instagram then shows the Page's name. */
  instagramUsername: string | null
  avatarUrl: string | null
  pictures: Partial<Record<Placement, Picture>>
  /** Shown in place of the pictures; null: this ad is made of pictures. */
  video: PlacedVideo | null
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
  video?: PlacedVideo | null | undefined
}

/** A creative as its readers will see it. */
export function previewOf({
  creative,
  brief,
  page,
  avatarUrl = null,
  words,
  ctaLabel,
  video = null,
}: Parts): PreviewAd {
  const shown = { ...creative.words, ...words }
  return {
    pageName: page?.name ?? brief.business,
    instagramUsername: page?.instagram?.username ?? null,
    avatarUrl,
    pictures: Object.fromEntries(
      creative.renditions.map(({ placement, media }) => [placement, { id: media.id, url: media.url }]),
    ),
    video,
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
