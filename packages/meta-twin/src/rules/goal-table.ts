/** Which goals Meta accepts for an objective at a destination. `''` is a destination left out. */
type Goals = Readonly<Record<string, readonly string[]>>

const views = ['LANDING_PAGE_VIEWS', 'LINK_CLICKS', 'REACH', 'IMPRESSIONS']
const conversions = ['OFFSITE_CONVERSIONS', 'VALUE', ...views]
const chats = ['CONVERSATIONS', 'LINK_CLICKS', 'REACH', 'IMPRESSIONS']
const inChats = (goals: readonly string[]): Goals =>
  Object.fromEntries(
    [
      'MESSENGER',
      'WHATSAPP',
      'INSTAGRAM_DIRECT',
      'MESSAGING_INSTAGRAM_DIRECT_MESSENGER',
      'MESSAGING_INSTAGRAM_DIRECT_MESSENGER_WHATSAPP',
      'MESSAGING_INSTAGRAM_DIRECT_WHATSAPP',
      'MESSAGING_MESSENGER_WHATSAPP',
    ].map((destination) => [destination, goals]),
  )

const goalsByObjective: Readonly<Record<string, Goals>> = {
  OUTCOME_AWARENESS: { '': ['REACH', 'IMPRESSIONS', 'AD_RECALL_LIFT', 'THRUPLAY'] },
  OUTCOME_TRAFFIC: {
    '': views,
    WEBSITE: views,
    APP: ['LINK_CLICKS', 'REACH', 'IMPRESSIONS'],
    INSTAGRAM_PROFILE: ['VISIT_INSTAGRAM_PROFILE', 'PROFILE_VISIT'],
    ...inChats(chats),
  },
  OUTCOME_ENGAGEMENT: {
    '': ['POST_ENGAGEMENT', 'THRUPLAY', 'PAGE_LIKES', 'EVENT_RESPONSES', 'REACH', 'IMPRESSIONS'],
    ON_POST: ['POST_ENGAGEMENT', 'REACH', 'IMPRESSIONS'],
    ON_VIDEO: ['THRUPLAY'],
    ON_PAGE: ['PAGE_LIKES'],
    ON_EVENT: ['EVENT_RESPONSES', 'POST_ENGAGEMENT', 'REACH', 'IMPRESSIONS'],
    WEBSITE: ['OFFSITE_CONVERSIONS', ...views],
    APP: ['OFFSITE_CONVERSIONS', 'LINK_CLICKS', 'REACH', 'IMPRESSIONS'],
    ...inChats(chats),
  },
  OUTCOME_LEADS: {
    '': ['OFFSITE_CONVERSIONS', ...views],
    WEBSITE: ['OFFSITE_CONVERSIONS', ...views],
    ON_AD: ['LEAD_GENERATION', 'QUALITY_LEAD'],
    APP: ['OFFSITE_CONVERSIONS', 'LINK_CLICKS', 'REACH', 'IMPRESSIONS'],
    ...inChats(['LEAD_GENERATION', 'QUALITY_LEAD', 'CONVERSATIONS']),
  },
  OUTCOME_SALES: {
    '': conversions,
    WEBSITE: conversions,
    APP: ['OFFSITE_CONVERSIONS', 'LINK_CLICKS', 'VALUE', 'REACH', 'IMPRESSIONS'],
    SHOP_AUTOMATIC: conversions,
    ...inChats(['CONVERSATIONS', 'OFFSITE_CONVERSIONS', 'LINK_CLICKS', 'REACH', 'IMPRESSIONS']),
  },
  OUTCOME_APP_PROMOTION: {
    '': [
      'APP_INSTALLS',
      'OFFSITE_CONVERSIONS',
      'LINK_CLICKS',
      'VALUE',
      'APP_INSTALLS_AND_OFFSITE_CONVERSIONS',
    ],
    APP: [
      'APP_INSTALLS',
      'OFFSITE_CONVERSIONS',
      'LINK_CLICKS',
      'VALUE',
      'APP_INSTALLS_AND_OFFSITE_CONVERSIONS',
    ],
  },
}

export const outcomeObjectives: readonly string[] = Object.keys(goalsByObjective)

/** What is wrong with the combination, or undefined when Meta would take it. */
export function goalFault(
  objective: string,
  destination: string | undefined,
  goal: string,
): 'destination_type' | 'optimization_goal' | undefined {
  const goals = goalsByObjective[objective]?.[destination ?? '']
  if (!goals) return 'destination_type'
  return goals.includes(goal) ? undefined : 'optimization_goal'
}
