/**
 * What v26.0 changed since the v25.0 spec files, written by hand, plus names that Meta documents and the
 * specs leave out. The next spec release replaces this file.
 */
export interface NodeDelta {
  fields?: Record<string, string>
  removed?: readonly string[]
  /** Keyed `METHOD edge`; the edge is empty for the node itself. */
  params?: Record<string, Record<string, string>>
}

const campaignSettings = {
  frequency_control_specs: 'list<AdCampaignFrequencyControlSpecs>',
  is_meta_moment_maker_enabled: 'bool',
  is_reels_trending_ads_enabled: 'bool',
}
const adSetSettings = {
  cost_bidding_mode: 'AdSet_cost_bidding_mode',
  relative_value: 'Object',
  ad_set_goal: 'Object',
  live_video_ad_campaign_config: 'Object',
  is_sequenced_conversion_creation: 'bool',
  is_organic_ad_joint_optimized: 'bool',
  meta_moment_maker_spec: 'Object',
}
const adSettings = { creative_automation_spec: 'Object' }
const creativeSettings = {
  generative_asset_spec: 'AdCreativeGenerativeAssetSpec',
  wamo_whatsapp_identity_spec: 'AdCreativeWAMOWhatsAppIdentitySpec',
}

export const nodeDeltas: Record<string, NodeDelta> = {
  Campaign: { fields: campaignSettings, params: { 'POST ': campaignSettings } },
  AdSet: { fields: adSetSettings, params: { 'POST ': adSetSettings } },
  Ad: { fields: adSettings, params: { 'POST ': adSettings } },
  AdCreative: { fields: creativeSettings },
  AdAccount: {
    params: {
      'POST campaigns': campaignSettings,
      'POST adsets': adSetSettings,
      'POST ads': adSettings,
      'POST adcreatives': creativeSettings,
    },
  },
  AdsInsights: {
    fields: {
      video_6_sec_watched_actions: 'list<AdsActionStats>',
      cost_per_6_sec_video_view: 'list<AdsActionStats>',
      creative_fatigue_summary: 'Object',
      creative_fatigued_ads: 'list<Object>',
      instagram_profile_follow: 'string',
    },
    removed: [
      'marketing_messages_website_add_to_cart',
      'marketing_messages_website_initiate_checkout',
      'marketing_messages_website_purchase',
      'marketing_messages_website_purchase_values',
    ],
  },
  AdAccountDeliveryEstimate: { removed: ['daily_outcomes_curve', 'estimate_dau'] },
  IGMedia: {
    fields: {
      is_ai_generated: 'bool',
      audio_id: 'string',
      media_audio_type: 'string',
      reposts_count: 'int',
      saved_count: 'int',
      shares_count: 'int',
    },
    params: { 'DELETE ': {} },
  },
  CustomAudience: { fields: { audience_labels: 'list<string>' } },
  Targeting: {
    fields: {
      connected_tv_positions: 'list<string>',
      effective_connected_tv_positions: 'list<string>',
      effective_brand_safety_content_filter_levels: 'list<string>',
    },
  },
  Placement: { fields: { connected_tv_positions: 'list<string>' } },
  // Documented, absent from the specs.
  Page: { fields: { tasks: 'list<string>', picture: 'ProfilePictureSource' } },
  AdImage: { fields: { url_256: 'string' } },
  IGUser: {
    params: {
      'POST media': {
        is_ai_generated: 'bool',
        branded_content_sponsor_ids: 'list<string>',
        is_paid_partnership: 'bool',
      },
    },
  },
  VideoStatusUploadingPhase: { fields: { bytes_transfered: 'unsigned int' } },
}

/**
 * Operations at the root of the graph and the shapes they answer with: documented, absent from the specs.
 * `Root` stands for `graph.facebook.com/{version}/` itself.
 */
export const newNodes: Record<string, NodeDelta> = {
  Root: {
    params: {
      'GET search': {
        type: 'string',
        q: 'string',
        location_types: 'list<string>',
        class: 'string',
        interest_list: 'list<string>',
        region_id: 'string',
        country_code: 'string',
        limit: 'int',
      },
      'GET ads_archive': {
        ad_reached_countries: 'list<string>',
        search_terms: 'string',
        search_page_ids: 'list<string>',
        search_type: 'string',
        ad_type: 'string',
        ad_active_status: 'string',
        ad_delivery_date_min: 'string',
        ad_delivery_date_max: 'string',
        media_type: 'string',
        languages: 'list<string>',
        publisher_platforms: 'list<string>',
        bylines: 'list<string>',
        unmask_removed_content: 'bool',
        limit: 'int',
      },
      'GET debug_token': { input_token: 'string' },
      'GET oauth/access_token': {
        client_id: 'string',
        client_secret: 'string',
        redirect_uri: 'string',
        code: 'string',
        grant_type: 'string',
        fb_exchange_token: 'string',
      },
    },
  },
  ArchivedAd: {
    fields: {
      id: 'string',
      ad_creation_time: 'string',
      ad_creative_bodies: 'list<string>',
      ad_creative_link_titles: 'list<string>',
      ad_creative_link_captions: 'list<string>',
      ad_creative_link_descriptions: 'list<string>',
      ad_delivery_start_time: 'string',
      ad_delivery_stop_time: 'string',
      ad_snapshot_url: 'string',
      page_id: 'string',
      page_name: 'string',
      publisher_platforms: 'list<string>',
      languages: 'list<string>',
      eu_total_reach: 'int',
      age_country_gender_reach_breakdown: 'list<Object>',
      beneficiary_payers: 'list<Object>',
      target_ages: 'list<string>',
      target_gender: 'string',
      target_locations: 'list<Object>',
      currency: 'string',
      spend: 'Object',
      impressions: 'Object',
      demographic_distribution: 'list<Object>',
      bylines: 'string',
    },
  },
}

export const newEnums: Record<string, string[]> = {
  AdSet_cost_bidding_mode: ['BALANCED', 'COST_FOCUSED', 'VOLUME_FOCUSED'],
}

export interface EnumDelta {
  name: RegExp
  add?: readonly string[]
  remove?: readonly string[]
}

export const enumDeltas: readonly EnumDelta[] = [
  { name: /optimization_goal(_enum_param)?$/, add: ['MESSAGING_DEEP_CONVERSATION_AND_FOLLOW'] },
  { name: /call_to_action_types?(_enum_param)?$|CallToAction_type$/, add: ['JOIN_LIVE_VIDEO'] },
  { name: /insights_breakdowns_enum_param$/, add: ['existing_post_id', 'zip'] },
  {
    name: /insights_action_attribution_windows_enum_param$/,
    add: ['1d_sequenced', '7d_sequenced', '28d_sequenced', 'custom', 'incrementality'],
  },
  {
    name: /regional_regulated_categories(_enum_param)?$/,
    add: Array.from({ length: 23 }, (_, category) => String(category)),
  },
  {
    name: /^(adaccountad_studies|businessad_studies|userad_studies|adstudy).*type(_enum_param)?$/,
    add: ['SPLIT_TEST_V2'],
  },
  {
    name: /^(shadowiguser|shadowigmedia)insights_metric_enum_param$/,
    add: ['link_clicks'],
    remove: [
      'plays',
      'clips_replays_count',
      'ig_reels_aggregated_all_plays_count',
      'video_views',
      'content_views',
    ],
  },
]
