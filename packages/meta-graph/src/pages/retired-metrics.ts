type Retired = { since: string; instead?: string }

// https://developers.facebook.com/documentation/pages-api/platforminsights/page/deprecated-metrics and the v26
// changelog, seen 2026-11. One retired name spoils a whole call, so none is sent.
const families: readonly (Retired & { prefix: string })[] = [
  {
    prefix: 'page_impressions',
    since: '2025-11-15',
    instead: 'page_media_view, page_total_media_view_unique',
  },
  { prefix: 'page_posts_impressions', since: '2025-06-15', instead: 'page_media_view' },
  { prefix: 'page_posts_served_impressions', since: '2025-06-15' },
  {
    prefix: 'post_impressions',
    since: '2025-11-15',
    instead: 'post_media_view, post_total_media_view_unique',
  },
  { prefix: 'page_consumptions', since: '2024-03-14' },
  { prefix: 'page_content_activity', since: '2024-03-14' },
  { prefix: 'page_fans_by_', since: '2024-03-14' },
  { prefix: 'post_negative_feedback', since: '2024-03-14' },
]

const names: Readonly<Record<string, Retired>> = {
  page_engaged_users: { since: '2024-03-14', instead: 'page_post_engagements' },
  page_fans: { since: '2025-11-15', instead: 'page_follows' },
  page_fans_locale: { since: '2025-11-15' },
  page_fans_city: { since: '2025-11-15', instead: 'page_follows_city' },
  page_fans_country: { since: '2025-11-15', instead: 'page_follows_country' },
  page_fans_gender_age: { since: '2024-03-14' },
  page_fan_adds: { since: '2025-11-15', instead: 'page_daily_follows' },
  page_fan_adds_unique: { since: '2025-11-15', instead: 'page_daily_follows_unique' },
  page_fan_removes: { since: '2025-11-15', instead: 'page_daily_unfollows_unique' },
  page_fan_removes_unique: { since: '2025-11-15', instead: 'page_daily_unfollows_unique' },
  post_engaged_users: { since: '2024-03-14', instead: 'post_activity_by_action_type_unique' },
  post_engaged_fan: { since: '2024-03-14' },
}

/** Since when a Page metric is gone, and what took its place; `undefined` for one that is not known to be gone. */
export const retiredMetric = (metric: string): Retired | undefined =>
  (Object.hasOwn(names, metric) ? names[metric] : undefined) ??
  families.find(({ prefix }) => metric === prefix || metric.startsWith(prefix))
