import type { Placement, VideoPlacement } from '@adwright/contract'
import type { AssetFeedSpec, CreativeParams, ObjectStorySpec } from '@adwright/meta-graph'
import type { AdObject, ShownVideo } from './launch-plan.ts'
import { placementOrder } from './launch-steps.ts'
import { noChanges } from './meta-features.ts'

type Creative = Extract<AdObject, { kind: 'creative' }>
type Rules = NonNullable<AssetFeedSpec['asset_customization_rules']>

/**
 * One creative that shows in every placement the picture, or the video, that was made for its shape. Meta wants two
 * rules or more for that, so an ad of one video is a plain video ad.
 */
export function creativeParams(creative: Creative): CreativeParams {
  const { name, page, videos } = creative
  const speaker = {
    page_id: page.externalId,
    ...(page.instagramExternalId !== null && { instagram_user_id: page.instagramExternalId }),
  }
  const [first, ...others] = videos
  const shown: Pick<CreativeParams, 'object_story_spec' | 'asset_feed_spec'> =
    first && others.length === 0
      ? { object_story_spec: { ...speaker, video_data: videoData(first, creative) } }
      : {
          object_story_spec: speaker,
          asset_feed_spec: { ...(first ? videoFeed(creative) : pictureFeed(creative)), ...said(creative) },
        }
  return {
    name,
    ...shown,
    url_tags: urlTags,
    degrees_of_freedom_spec: { creative_features_spec: noChanges(videos.length > 0 ? 'video' : 'pictures') },
    contextual_multi_ads: { enroll_status: 'OPT_OUT' },
  }
}

const urlTags =
  'utm_source={{site_source_name}}&utm_medium=paid_social&utm_campaign={{campaign.id}}&utm_content={{ad.id}}&utm_term={{placement}}'

const said = ({ words, url }: Creative): AssetFeedSpec => ({
  optimization_type: 'PLACEMENT',
  bodies: [{ text: words.primaryText }],
  titles: [{ text: words.headline }],
  ...(words.description !== '' && { descriptions: [{ text: words.description }] }),
  link_urls: [{ website_url: url }],
  call_to_action_types: [words.cta],
})

function videoData(
  { videoId, cover }: ShownVideo,
  { words, url }: Creative,
): NonNullable<ObjectStorySpec['video_data']> {
  return {
    video_id: videoId,
    ...('hash' in cover ? { image_hash: cover.hash } : { image_url: cover.url }),
    message: words.primaryText,
    title: words.headline,
    ...(words.description !== '' && { link_description: words.description }),
    call_to_action: { type: words.cta, value: { link: url } },
  }
}

const pictureLabel = (placement: Placement) => ({ name: `picture_${placement.replaceAll('.', '_')}` })
const videoLabel = (placement: VideoPlacement) => ({ name: `video_${placement}` })

const pictureFeed = ({ imageHashes, page }: Creative): AssetFeedSpec => ({
  ad_formats: ['SINGLE_IMAGE'],
  images: placementOrder.flatMap((placement) => {
    const hash = imageHashes[placement]
    return hash === undefined ? [] : [{ hash, adlabels: [pictureLabel(placement)] }]
  }),
  asset_customization_rules: [
    { ...places('story_9x16', page), image_label: pictureLabel('story_9x16') },
    { ...places('feed_4x5', page), image_label: pictureLabel('feed_4x5') },
    {
      customization_spec: { publisher_platforms: ['facebook'], facebook_positions: ['right_hand_column'] },
      image_label: pictureLabel('link_1.91x1'),
    },
    { customization_spec: {}, image_label: pictureLabel('square_1x1') }, // everywhere else
  ],
})

// The right column takes no video: Meta leaves it out by itself.
const videoFeed = ({ videos, page }: Creative): AssetFeedSpec => ({
  ad_formats: ['SINGLE_VIDEO'],
  videos: videos.map(({ videoId, cover, shownIn }) => ({
    video_id: videoId,
    ...('hash' in cover ? { thumbnail_hash: cover.hash } : { thumbnail_url: cover.url }),
    adlabels: shownIn.map(videoLabel),
  })),
  // The rule for everything else comes last: the first that fits counts.
  asset_customization_rules: (['story_9x16', 'feed_4x5', 'elsewhere'] as const).flatMap((placement) =>
    videos.some(({ shownIn }) => shownIn.includes(placement))
      ? [{ ...places(placement, page), video_label: videoLabel(placement) }]
      : [],
  ),
})

function places(
  placement: VideoPlacement,
  page: Creative['page'],
): Pick<Rules[number], 'customization_spec'> {
  if (placement === 'elsewhere') return { customization_spec: {} }
  const withInstagram = page.instagramExternalId !== null
  const { facebook, instagram } = positions[placement]
  return {
    customization_spec: {
      publisher_platforms: withInstagram ? ['facebook', 'instagram'] : ['facebook'],
      facebook_positions: facebook,
      ...(withInstagram && { instagram_positions: instagram }),
    },
  }
}
const positions = {
  story_9x16: { facebook: ['story', 'facebook_reels'], instagram: ['story', 'reels'] },
  feed_4x5: { facebook: ['feed'], instagram: ['stream'] },
}
