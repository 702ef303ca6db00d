/** How bidding for a goal changes price, clicks and what follows, relative to an average website campaign. */
export interface GoalMix {
  price: number
  clicks: number
  conversions: number
  engagement: number
  /** Leads per link click on an instant form. */
  formLeads: number
}

const mix = (price: number, clicks: number, conversions: number, engagement: number, formLeads = 0): GoalMix => ({
  price, clicks, conversions, engagement, formLeads,
}) // prettier-ignore

const mixes: Readonly<Record<string, GoalMix>> = {
  REACH: mix(0.52, 0.34, 0.3, 0.7),
  IMPRESSIONS: mix(0.55, 0.38, 0.3, 0.7),
  AD_RECALL_LIFT: mix(0.6, 0.35, 0.3, 0.8),
  THRUPLAY: mix(0.62, 0.4, 0.3, 1.2),
  LINK_CLICKS: mix(0.93, 1.5, 0.5, 0.8),
  LANDING_PAGE_VIEWS: mix(1, 1.36, 0.66, 0.8),
  OFFSITE_CONVERSIONS: mix(1.2, 1.02, 1, 0.8),
  VALUE: mix(1.3, 0.97, 0.98, 0.8),
  LEAD_GENERATION: mix(1.24, 1.05, 0.3, 0.8, 0.115),
  QUALITY_LEAD: mix(1.4, 0.92, 0.3, 0.8, 0.085),
  POST_ENGAGEMENT: mix(0.66, 0.55, 0.3, 4.2),
  PAGE_LIKES: mix(0.7, 0.4, 0.2, 3.2),
}

export const goalMix = (goal: string): GoalMix => mixes[goal] ?? mix(1, 0.9, 0.6, 1)

/** What Meta counts as the result of a goal, for learning and ranking. */
export function resultsOf(
  goal: string,
  event: string | undefined,
  row: {
    impressions: number
    link_clicks: number
    landing_views: number
    carts: number
    purchases: number
    leads: number
    reactions: number
  },
): number {
  switch (goal) {
    case 'OFFSITE_CONVERSIONS':
    case 'VALUE':
      if (event === 'LEAD' || event === 'COMPLETE_REGISTRATION') return row.leads
      return event === 'ADD_TO_CART' ? row.carts : row.purchases
    case 'LEAD_GENERATION':
    case 'QUALITY_LEAD':
      return row.leads
    case 'LANDING_PAGE_VIEWS':
      return row.landing_views
    case 'LINK_CLICKS':
      return row.link_clicks
    case 'POST_ENGAGEMENT':
      return row.reactions + row.link_clicks
    default:
      return row.impressions
  }
}
