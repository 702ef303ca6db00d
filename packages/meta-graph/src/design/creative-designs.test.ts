import { expect, test } from 'vitest'
import { MetaError } from '../errors.ts'
import { cloneParams } from '../clone-creative.ts'
import { dynamicCreative, placementCreative, type PlacementDesign } from './asset-feeds.ts'
import {
  carouselCreative,
  catalogueCreative,
  instagramPostCreative,
  leadCreative,
  linkCreative,
  photoCreative,
  postCreative,
  videoCreative,
} from './creative-designs.ts'
import { creativeFeatures } from './creative-features.ts'

const speaker = { name: 'ad', pageId: '1', instagramUserId: '17841' }
const link = 'https://bakery.example'

test('every design keeps Meta from changing it', () => {
  const made = [
    linkCreative({ ...speaker, link, imageHash: 'a', cta: 'LEARN_MORE' }),
    photoCreative({ ...speaker, imageHash: 'a' }),
    videoCreative({ ...speaker, videoId: '2', imageHash: 'a', link, cta: 'SHOP_NOW' }),
    carouselCreative({
      ...speaker,
      link,
      cards: [
        { link, imageHash: 'a' },
        { link, videoId: '2', imageUrl: 'x' },
      ],
    }),
    leadCreative({ ...speaker, formId: '3', cta: 'SIGN_UP', imageHash: 'a' }),
    catalogueCreative({ ...speaker, productSetId: '6', link, cta: 'SHOP_NOW' }),
    postCreative({ name: 'ad', postId: '1_2' }),
    instagramPostCreative({ ...speaker, mediaId: '8' }),
  ]
  for (const params of made) {
    const features = params.degrees_of_freedom_spec?.creative_features_spec ?? {}
    expect(Object.keys(features)).toEqual(creativeFeatures)
    expect(features).not.toHaveProperty('standard_enhancements')
    expect(params.contextual_multi_ads).toEqual({ enroll_status: 'OPT_OUT' })
    expect(params.destination_spec).toEqual({ destination_type: 'WEBSITE_AND_SHOP_OPT_OUT' })
  }
})

test('what was not said is not sent', () => {
  const { object_story_spec: story } = linkCreative({ ...speaker, link, imageHash: 'a', cta: 'LEARN_MORE' })
  expect(story?.link_data).toEqual({
    link,
    image_hash: 'a',
    call_to_action: { type: 'LEARN_MORE', value: { link } },
  })
})

test('a lead ad opens a form from a picture or a video', () => {
  const of = { ...speaker, formId: '3', cta: 'SIGN_UP' } as const
  expect(leadCreative({ ...of, imageHash: 'a' }).object_story_spec?.link_data).toMatchObject({
    link: 'http://fb.me/',
    call_to_action: { value: { lead_gen_form_id: '3' } },
  })
  expect(
    leadCreative({ ...of, video: { id: '2', imageHash: 'a' } }).object_story_spec?.video_data,
  ).toMatchObject({
    video_id: '2',
    call_to_action: { value: { lead_gen_form_id: '3' } },
  })
})

const design = (more: Partial<PlacementDesign> = {}): PlacementDesign => ({
  ...speaker,
  link,
  cta: 'SHOP_NOW',
  words: { text: 't', headline: 'h', description: 'd' },
  shapes: [
    { label: 'tall', asset: { videoId: '2', thumbnailHash: 'a' }, shown: { instagram_positions: ['story'] } },
    { label: 'square', asset: { videoId: '3' }, shown: 'elsewhere' },
  ],
  ...more,
})

test('placements show videos like pictures, each by its label', () => {
  const { asset_feed_spec: feed, object_story_spec: story } = placementCreative(design())
  expect(story).toEqual({ page_id: '1', instagram_user_id: '17841' })
  expect(feed).toMatchObject({
    ad_formats: ['SINGLE_VIDEO'],
    videos: [{ video_id: '2', thumbnail_hash: 'a', adlabels: [{ name: 'tall' }] }, { video_id: '3' }],
    asset_customization_rules: [
      {
        customization_spec: { publisher_platforms: ['instagram'], instagram_positions: ['story'] },
        video_label: { name: 'tall' },
      },
      { customization_spec: {}, video_label: { name: 'square' } },
    ],
  })
})

test('an asset feed Meta would refuse is not made', () => {
  const subcode = (shapes: PlacementDesign['shapes']) => {
    try {
      placementCreative(design({ shapes }))
      return undefined
    } catch (error) {
      return error instanceof MetaError ? (error.subcode ?? error.blame) : error
    }
  }
  const square = { label: 'a', asset: { imageHash: 'x' }, shown: 'elsewhere' } as const
  expect(subcode([square])).toEqual([['asset_feed_spec', 'asset_customization_rules']])
  expect(subcode([square, { ...square, label: 'b' }])).toBe(1815629)
  expect(subcode([square, { ...square, label: 'b', asset: { videoId: '1' } }])).toBeDefined()
})

test('a dynamic creative has at most five of each text', () => {
  const of = { ...speaker, link, assets: [{ imageHash: 'a' }], headlines: ['h'], ctas: ['SHOP_NOW'] } as const
  expect(dynamicCreative({ ...of, texts: ['1', '2'] }).asset_feed_spec?.bodies).toHaveLength(2)
  expect(() => dynamicCreative({ ...of, texts: ['1', '2', '3', '4', '5', '6'] })).toThrow('at most 5')
})

test('a clone leaves out what Meta answers and refuses', () => {
  const read = {
    id: '1',
    name: 'old',
    object_story_spec: {
      page_id: '1',
      video_data: { video_id: '2', image_hash: 'a', image_url: 'https://x' },
    },
    degrees_of_freedom_spec: {
      creative_features_spec: {
        standard_enhancements: { enroll_status: 'OPT_IN' },
        image_touchups: { enroll_status: 'OPT_OUT' },
        product_extensions: {},
      },
    },
    contextual_multi_ads: {},
  }
  expect(cloneParams(read)).toEqual({
    name: 'old',
    object_story_spec: { page_id: '1', video_data: { video_id: '2', image_hash: 'a' } },
    degrees_of_freedom_spec: { creative_features_spec: { image_touchups: { enroll_status: 'OPT_OUT' } } },
  })
})
