import type { Speaker, Words } from './creative-designs.ts'
import { unchanged } from './creative-features.ts'
import type { AssetFeedSpec, CallToAction, CreativeParams } from '../creatives.ts'
import { refuseAny, type Problem } from './problem.ts'

/** One shape of an ad: a picture or a video. */
export type Asset = { imageHash: string } | { videoId: string; thumbnailHash?: string; thumbnailUrl?: string }

/** Where a shape is shown, by Meta's position fields; `'elsewhere'` is the rule for all that is left. */
export type Shown = { readonly [positions: `${string}_positions`]: readonly string[] } | 'elsewhere'

export type PlacementDesign = Speaker & {
  link: string
  displayUrl?: string
  cta: CallToAction['type']
  words: Words
  /** Pictures or videos, not both; in each placement the first that fits. */
  shapes: readonly { label: string; asset: Asset; shown: Shown }[]
}

/** One ad that shows in every placement the picture, or the video, made for its shape. */
export function placementCreative(design: PlacementDesign): CreativeParams {
  const { words, shapes } = design
  const videos = shapes.some(({ asset }) => 'videoId' in asset)
  const feed: AssetFeedSpec = {
    ad_formats: [videos ? 'SINGLE_VIDEO' : 'SINGLE_IMAGE'],
    optimization_type: 'PLACEMENT',
    ...assets(shapes),
    ...(words.text !== undefined && { bodies: [{ text: words.text }] }),
    ...(words.headline !== undefined && { titles: [{ text: words.headline }] }),
    ...(words.description !== undefined && { descriptions: [{ text: words.description }] }),
    link_urls: [{ website_url: design.link, ...(design.displayUrl && { display_url: design.displayUrl }) }],
    call_to_action_types: [design.cta],
    asset_customization_rules: shapes.map(({ label, shown }) => ({
      customization_spec: shown === 'elsewhere' ? {} : { publisher_platforms: platformsOf(shown), ...shown },
      [videos ? 'video_label' : 'image_label']: { name: label },
    })),
  }
  refuseAny(assetFeedProblems(feed), 'the creative')
  return withFeed(design, feed)
}

export type DynamicDesign = Speaker & {
  link: string
  assets: readonly Asset[]
  texts: readonly string[]
  headlines: readonly string[]
  descriptions?: readonly string[]
  ctas: readonly CallToAction['type'][]
}

/** Assets and words that Meta combines; the one ad of an ad set with `is_dynamic_creative`. */
export function dynamicCreative(design: DynamicDesign): CreativeParams {
  const videos = design.assets.some((asset) => 'videoId' in asset)
  const lines = (texts: readonly string[]) => texts.map((text) => ({ text }))
  const feed: AssetFeedSpec = {
    ad_formats: [videos ? 'SINGLE_VIDEO' : 'SINGLE_IMAGE'],
    ...assets(design.assets.map((asset) => ({ asset }))),
    bodies: lines(design.texts),
    titles: lines(design.headlines),
    ...(design.descriptions?.length && { descriptions: lines(design.descriptions) }),
    link_urls: [{ website_url: design.link }],
    call_to_action_types: design.ctas,
  }
  refuseAny(assetFeedProblems(feed), 'the creative')
  return withFeed(design, feed)
}

const MOST_ASSETS = 10
const MOST_TEXTS = 5

/** What Meta would refuse about an asset feed. */
export function assetFeedProblems(feed: AssetFeedSpec): Problem[] {
  const at = (field: string, message: string, subcode?: number): Problem => ({
    field: ['asset_feed_spec', field],
    message,
    subcode,
  })
  const { images = [], videos = [], asset_customization_rules: rules } = feed
  const ids = [...images.map(({ hash }) => hash), ...videos.map(({ video_id }) => video_id)]
  const labels = new Set(
    [...images, ...videos, ...(feed.bodies ?? []), ...(feed.titles ?? [])].flatMap(({ adlabels = [] }) =>
      adlabels.map(({ name }) => name),
    ),
  )
  const asked = (rules ?? []).flatMap((rule) =>
    [rule.image_label, rule.video_label, rule.body_label, rule.title_label].flatMap((label) =>
      label ? [label.name] : [],
    ),
  )
  const texts = (['bodies', 'titles', 'descriptions'] as const).map((kind) => ({
    kind,
    count: feed[kind]?.length ?? 0,
  }))
  return [
    ...(ids.length === 0 ? [at('images', 'an asset feed needs a picture or a video')] : []),
    ...(images.length > 0 && videos.length > 0
      ? [at('videos', 'an asset feed has pictures or videos, not both')]
      : []),
    ...(new Set(ids).size < ids.length ? [at('images', 'an asset stands in a feed once', 1815629)] : []),
    ...(rules && rules.length < 2
      ? [at('asset_customization_rules', 'placements need two rules or more')]
      : []),
    ...asked
      .filter((label) => !labels.has(label))
      .map((label) => at('asset_customization_rules', `no asset has the label ${label}`, 2446173)),
    ...(rules && (feed.descriptions?.length ?? 0) > 1
      ? [at('descriptions', 'with placement rules there is one description')]
      : []),
    ...(!rules && ids.length > MOST_ASSETS ? [at('images', `at most ${MOST_ASSETS} assets`)] : []),
    ...texts
      .filter(({ count }) => !rules && count > MOST_TEXTS)
      .map(({ kind }) => at(kind, `at most ${MOST_TEXTS} of these`)),
  ]
}

function assets(
  shapes: readonly { label?: string; asset: Asset }[],
): Pick<AssetFeedSpec, 'images' | 'videos'> {
  const images = shapes.flatMap(({ label, asset }) =>
    'imageHash' in asset ? [{ hash: asset.imageHash, ...labelled(label) }] : [],
  )
  const videos = shapes.flatMap(({ label, asset }) =>
    'videoId' in asset
      ? [
          {
            video_id: asset.videoId,
            ...(asset.thumbnailHash && { thumbnail_hash: asset.thumbnailHash }),
            ...(asset.thumbnailUrl && { thumbnail_url: asset.thumbnailUrl }),
            ...labelled(label),
          },
        ]
      : [],
  )
  return { ...(images.length > 0 && { images }), ...(videos.length > 0 && { videos }) }
}

const labelled = (label?: string) => (label === undefined ? {} : { adlabels: [{ name: label }] })

// `facebook_positions` speaks of facebook; Meta wants the platform said beside its positions.
const platformsOf = (shown: Exclude<Shown, 'elsewhere'>) =>
  Object.keys(shown).map((field) => field.replace(/_positions$/, ''))

const withFeed = (speaker: Speaker, feed: AssetFeedSpec): CreativeParams => ({
  name: speaker.name,
  // Bare: with a feed, link or video data here is refused (1443048).
  object_story_spec: {
    page_id: speaker.pageId,
    ...(speaker.instagramUserId && { instagram_user_id: speaker.instagramUserId }),
  },
  asset_feed_spec: feed,
  ...(speaker.urlTags && { url_tags: speaker.urlTags }),
  ...unchanged(),
})
