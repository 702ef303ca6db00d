export const campaignTarget = '/api/campaigns?limit=50'
export const dashboardTarget = (days: number) => `/api/analytics/dashboard?days=${days}`

/** More questions than a process remembers answers to, so that nearly every one is worked out anew. */
const thirty = Array.from({ length: 30 }, (_, i) => i)
export const freshLists = thirty.map((i) => `/api/campaigns?limit=${50 + i}`)
export const freshDashboards = thirty.map((i) => dashboardTarget(61 + i))
