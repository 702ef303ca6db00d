// Meta's own changes to pictures, videos and words, each by its key in AdCreativeFeaturesSpec (v25 specification, seen
// 2026-11). The bundle key standard_enhancements is refused on writing. An ad is shown as it was approved.
const always = [
  'adapt_to_placement',
  'add_text_overlay',
  'description_automation',
  'enhance_cta',
  'image_animation',
  'image_auto_crop',
  'image_background_gen',
  'image_brightness_and_contrast',
  'image_enhancement',
  'image_templates',
  'image_text_translation',
  'image_touchups',
  'image_uncrop',
  'inline_comment',
  'media_type_automation',
  'music_generation',
  'pac_relaxation',
  'product_extensions',
  'replace_media_text',
  'show_destination_blurbs',
  'show_summary',
  'site_extensions',
  'text_generation',
  'text_optimizations',
  'text_overlay_translation',
  'text_translation',
]
/** What can only happen to a video: crops, filters, cuts, other voices, words burnt in, a picture in its place. */
const ofVideos = [
  'audio',
  'creative_stickers',
  'ig_video_native_subtitle',
  'translate_voiceover',
  'video_auto_crop',
  'video_filtering',
  'video_highlight',
  'video_highlights',
  'video_to_image',
  'video_uncrop',
]

export const noChanges = (shown: 'pictures' | 'video') =>
  Object.fromEntries(
    [...always, ...(shown === 'video' ? ofVideos : [])].map((feature) => [
      feature,
      { enroll_status: 'OPT_OUT' as const },
    ]),
  )
