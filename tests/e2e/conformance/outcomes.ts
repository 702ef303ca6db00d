/** Methods that are answered with nothing, each with the reason. */
export const nothing: Readonly<Record<string, string>> = {
  'campaigns.validate': 'there is nothing to say where nothing is wrong',
  'adSets.validate': 'there is nothing to say where nothing is wrong',
  'ads.validate': 'there is nothing to say where nothing is wrong',
  'adCreatives.validate': 'there is nothing to say where nothing is wrong',
  'onPage.reels.send': 'the upload host only says that it has the bytes',
  'onPage.reels.sendFromUrl': 'the upload host only says that it has the bytes',
  'onPage.reels.finish': 'a reel has no post before it is ready',
  'onPage.stories.video.send': 'the upload host only says that it has the bytes',
  'onPage.stories.video.sendFromUrl': 'the upload host only says that it has the bytes',
  'onInstagram.containers.send': 'the upload host only says that it has the bytes',
  'onInstagram.containers.sendFromUrl': 'the upload host only says that it has the bytes',
  'businesses.clientAdAccounts': 'nobody shares anything with the business of a new world',
  'businesses.clientPages': 'nobody shares anything with the business of a new world',
  'businesses.clientPixels': 'nobody shares anything with the business of a new world',
}

/** Fields that samples ask for and that none of the sample objects has, each with the reason. */
export const absentFields: Readonly<Record<string, string>> = {
  'Ad: ad_review_feedback': 'no ad was disapproved',
  'Ad: issues_info': 'no ad was disapproved',
  'AdCreative: asset_feed_spec': 'the one that is cloned is no asset feed',
  'AdCreative: object_id': 'the one that is cloned is of a link',
  'AdCreative: object_story_id': 'the one that is cloned is of a link',
  'AdCreative: product_set_id': 'the one that is cloned is of a link',
  'AdCreative: source_instagram_media_id': 'the one that is cloned is of a link',
  'AdSet: adset_schedule': 'hours of the day need a lifetime budget',
  'AdSet: issues_info': 'no ad set has issues',
  'AdStudy: canceled_time': 'it is running',
  'AdStudyCell: ad_ids': 'its cells hold campaigns',
  'Application: icon_url': 'the app has no picture',
  'Application: object_store_urls': 'the app is a website’s',
  'Campaign: special_ad_category_country': 'the one that is read is in no special category',
  'Object: demographic_distribution': 'only of political ads',
}
