import type {
  AdAccountPostAdcreativesParams,
  Enum_AdCreativeLinkDataCallToAction_type,
} from '@adwright/meta-schema'
import { createNode, deleteNode, findNodes, getNode, updateNode, validateNode } from './ad-objects.ts'
import { listOf, map, shape, text, type Node } from './answer.ts'
import { cloneParams, CLONED_FIELDS } from './clone-creative.ts'
import type { Enrolment, FeaturesSpec } from './design/creative-features.ts'
import type { Open } from './open-union.ts'
import type { ParamsOf } from './params-of.ts'
import {
  previewEverywhere,
  readPreviews,
  type AdFormat,
  type AdPreview,
  type FormatPreview,
} from './previews.ts'
import type { Call } from './graph-call.ts'
import { nodeId } from './wire-params.ts'

export type CallToAction = {
  readonly type: Enum_AdCreativeLinkDataCallToAction_type
  readonly value?: {
    readonly link?: string
    readonly lead_gen_form_id?: string
    readonly app_link?: string
    readonly application?: string
    readonly app_destination?: Open<'MESSENGER' | 'WHATSAPP' | 'INSTAGRAM_DIRECT'>
    readonly whatsapp_number?: string
    readonly page?: string
  }
}

export type CarouselCard = {
  readonly link: string
  readonly name?: string
  readonly description?: string
  readonly image_hash?: string
  readonly video_id?: string
  readonly call_to_action?: CallToAction
}

type LinkData = {
  readonly link: string
  /** The primary text. */
  readonly message?: string
  /** The headline. */
  readonly name?: string
  readonly description?: string
  readonly caption?: string
  readonly image_hash?: string
  readonly picture?: string
  readonly call_to_action?: CallToAction
  readonly child_attachments?: readonly CarouselCard[]
  /** Whether Meta may put the cards that do best first. */
  readonly multi_share_optimized?: boolean
  /** Whether a last card with the Page's picture is added. */
  readonly multi_share_end_card?: boolean
}

/** The post behind an ad: exactly one kind of data, or none beside an asset feed. */
export type ObjectStorySpec = {
  readonly page_id: string
  /** Whom the ad speaks for on Instagram; without it a stand-in of the Page, or no Instagram at all. */
  readonly instagram_user_id?: string
  readonly link_data?: LinkData
  readonly photo_data?: { readonly image_hash?: string; readonly url?: string; readonly caption?: string }
  /** Of a catalogue's products, with `{{product.name}}` and the like. */
  readonly template_data?: LinkData
  readonly video_data?: {
    readonly video_id: string
    readonly image_hash?: string
    readonly image_url?: string
    readonly message?: string
    readonly title?: string
    readonly link_description?: string
    readonly call_to_action?: CallToAction
  }
}

type Label = { readonly name: string }
type Labelled = { readonly adlabels?: readonly Label[] }

/** One ad in several shapes: assets with labels, and rules that say which placement shows which label. */
export type AssetFeedSpec = {
  readonly images?: readonly (Labelled & { readonly hash: string })[]
  readonly videos?: readonly (Labelled & {
    readonly video_id: string
    readonly thumbnail_hash?: string
    readonly thumbnail_url?: string
  })[]
  readonly bodies?: readonly (Labelled & { readonly text: string })[]
  readonly titles?: readonly (Labelled & { readonly text: string })[]
  readonly descriptions?: readonly { readonly text: string }[]
  readonly link_urls?: readonly (Labelled & { readonly website_url: string; readonly display_url?: string })[]
  readonly call_to_action_types?: readonly string[]
  readonly call_to_actions?: readonly CallToAction[]
  readonly ad_formats?: readonly Open<'SINGLE_IMAGE' | 'SINGLE_VIDEO' | 'CAROUSEL' | 'AUTOMATIC_FORMAT'>[]
  readonly optimization_type?: Open<'PLACEMENT' | 'DEGREES_OF_FREEDOM'>
  readonly asset_customization_rules?: readonly {
    readonly customization_spec: { readonly [field: string]: unknown }
    readonly image_label?: Label
    readonly video_label?: Label
    readonly body_label?: Label
    readonly title_label?: Label
    readonly description_label?: Label
    readonly link_url_label?: Label
    readonly is_default?: boolean
    readonly priority?: number
  }[]
}

export type CreativeParams = ParamsOf<AdAccountPostAdcreativesParams, Create>

type Create = {
  name: string
  object_story_spec?: ObjectStorySpec
  asset_feed_spec?: AssetFeedSpec
  object_story_id?: string
  source_instagram_media_id?: string
  /** The Page, and whom it speaks for, beside `source_instagram_media_id`. */
  object_id?: string
  instagram_user_id?: string
  url_tags?: string
  degrees_of_freedom_spec?: { readonly creative_features_spec: FeaturesSpec }
  contextual_multi_ads?: Enrolment
  /** Where clicks go when the advertiser has a shop besides a website. */
  destination_spec?: { readonly destination_type: Open<'WEBSITE_AND_SHOP' | 'WEBSITE_AND_SHOP_OPT_OUT'> }
  product_set_id?: string
  adlabels?: readonly { readonly id: string }[]
}

const creativeFields = {
  name: text,
  status: text,
  account_id: text,
  object_story_id: text,
  object_id: text,
  instagram_user_id: text,
  source_instagram_media_id: text,
  effective_instagram_media_id: text,
  instagram_permalink_url: text,
  degrees_of_freedom_spec: map,
  contextual_multi_ads: map,
  destination_spec: map,
  product_set_id: text,
  video_id: text,
  adlabels: listOf(shape({ id: text, name: text })),
  object_story_spec: map,
  asset_feed_spec: map,
  effective_object_story_id: text,
  image_hash: text,
  image_url: text,
  thumbnail_url: text,
  url_tags: text,
}

export type Creative = Node<typeof creativeFields>

export type Creatives = {
  create(adAccountId: string, params: CreativeParams): Promise<{ id: string }>
  validate(adAccountId: string, params: CreativeParams): Promise<void>
  get(id: string, fields: readonly string[]): Promise<Creative>
  /** All that can be changed about a creative is its name; see `ads.replaceCreative`. */
  rename(id: string, name: string): Promise<{ success: true }>
  delete(id: string): Promise<{ success: true }>
  /**
   * Reads a creative and makes another with the changes. Left out is what Meta answers but refuses to be sent
   * (`standard_enhancements`, the address of a picture that has a hash).
   */
  clone(
    adAccountId: string,
    sourceId: string,
    changes: Partial<CreativeParams> & { name: string },
  ): Promise<{ id: string }>
  previews(id: string, format: AdFormat): Promise<AdPreview[]>
  /** In every given format; a format that does not suit the creative comes without a preview. */
  previewsIn(id: string, formats: readonly AdFormat[]): Promise<FormatPreview[]>
  /** Creatives whose name contains the text. The edge knows no status: deleted ones never show. */
  findByName(adAccountId: string, nameContains: string): Promise<Creative[]>
  findByMark(adAccountId: string, mark: string): Promise<Creative[]>
}

const edge = { name: 'adcreatives', readers: creativeFields, findFields: ['status'] }

export const createCreatives = (call: Call): Creatives => {
  const previews: Creatives['previews'] = async (id, format) =>
    call({ method: 'GET', path: `${nodeId(id)}/previews`, params: { ad_format: format } }, readPreviews)
  return {
    create: (adAccountId, params) => createNode(call, edge.name, adAccountId, params),
    validate: (adAccountId, params) => validateNode(call, edge.name, adAccountId, params),
    get: (id, fields) => getNode(call, id, fields, creativeFields),
    rename: (id, name) => updateNode(call, id, { name }),
    delete: (id) => deleteNode(call, id),
    clone: async (adAccountId, sourceId, changes) => {
      const source = await getNode(call, sourceId, CLONED_FIELDS, creativeFields)
      return createNode(call, edge.name, adAccountId, { ...cloneParams(source), ...changes })
    },
    previews,
    previewsIn: (id, formats) => previewEverywhere(formats, (format) => previews(id, format)),
    findByName: (adAccountId, nameContains) => findNodes(call, edge, adAccountId, { nameContains }),
    findByMark: (adAccountId, mark) => findNodes(call, edge, adAccountId, { nameContains: mark }),
  }
}
