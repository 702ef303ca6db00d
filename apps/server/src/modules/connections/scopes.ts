import type { ConnectionFeature, MetaPermission } from '@adwright/contract'

type Scope = MetaPermission & {
  /** In a sentence: "Adwright may not … ". */
  words: string
}

/**
 * Every permission this product has a use for, with the reason the person is given and the text for App Review. A
 * sign-in asks for what is used today; the others wait until somebody wants their feature.
 */
const scopes: readonly Scope[] = [
  {
    name: 'ads_management',
    required: true,
    asked: true,
    feature: 'ads',
    words: 'create and change ads',
    reason: 'makes, pauses and deletes your campaigns',
    useCase:
      'A shop owner describes an offer, approves the posters Adwright makes, and launches. Adwright then creates the campaign, ad set, images, creatives and ads in the ad account the person chose, paused at first, and switches them on when everything is in place. The same permission pauses, renames, re-budgets and deletes them on request. Only the chosen ad account is touched.',
  },
  {
    name: 'ads_read',
    required: true,
    asked: true,
    feature: 'ads',
    words: 'read ad figures',
    reason: 'reads how your ads are doing',
    useCase:
      'Adwright reads delivery, spend and results of the campaigns it launched and shows them on the dashboard of the person who launched them, with the source and the time of reading beside every figure.',
  },
  {
    name: 'pages_show_list',
    required: true,
    asked: true,
    feature: 'ads',
    words: 'see your Pages',
    reason: 'finds the Page your ads speak for',
    useCase:
      'Every ad speaks for a Facebook Page. After the sign-in Adwright lists the Pages the person shared, so that they choose the one their ads appear under.',
  },
  {
    name: 'pages_read_engagement',
    required: true,
    asked: true,
    feature: 'ads',
    words: 'read your Pages',
    reason: 'reads the name and picture of that Page',
    useCase:
      'Adwright shows the name and the picture of the chosen Page in the previews of posts and ads, so that the person sees what their customers will see before anything is published.',
  },
  {
    name: 'pages_manage_ads',
    required: true,
    asked: true,
    feature: 'ads',
    words: 'run ads for your Pages',
    reason: 'makes ads in the name of that Page',
    useCase:
      'The ads that Adwright creates carry the name of the chosen Page. The permission is used for exactly that, after the person pressed Launch.',
  },
  {
    name: 'instagram_basic',
    required: false,
    asked: true,
    feature: 'ads',
    words: 'see your Instagram account',
    reason: 'finds the Instagram account of that Page',
    useCase:
      'When the chosen Page is linked to an Instagram account, ads on Instagram appear under its own name. Adwright reads the id and the user name of that account for the ad and its preview.',
  },
  {
    name: 'business_management',
    required: false,
    asked: true,
    feature: 'ads',
    words: 'see your business',
    reason: 'finds ad accounts that belong to a business portfolio',
    useCase:
      'Many ad accounts belong to a business portfolio rather than to a person. Adwright uses this permission to list those the person may use, so that they can be chosen. Nothing in the portfolio is changed.',
  },
  {
    name: 'pages_manage_metadata',
    required: false,
    asked: false,
    feature: 'leads',
    words: 'hear of changes on your Pages',
    reason: 'lets Meta tell us at once about new leads and comments',
    useCase:
      'Adwright subscribes the chosen Page to webhooks, so that a new lead or comment appears within seconds instead of being asked for again and again.',
  },
  {
    name: 'leads_retrieval',
    required: false,
    asked: false,
    feature: 'leads',
    words: 'fetch the leads your forms collect',
    reason: 'brings the leads of your forms to you',
    useCase:
      'For campaigns after leads, Adwright fetches each submitted form and hands it to the shop owner whose ad collected it. Leads are shown to members of that workspace only and deleted on request.',
  },
  {
    name: 'pages_manage_posts',
    required: false,
    asked: false,
    feature: 'publishing',
    words: 'publish on your Page',
    reason: 'publishes the posts you approve on your Page',
    useCase:
      'The person approves a post and chooses its time; Adwright publishes it on the chosen Page at that time. Nothing is published that was not approved.',
  },
  {
    name: 'instagram_content_publish',
    required: false,
    asked: false,
    feature: 'publishing',
    words: 'publish on Instagram',
    reason: 'publishes the posts you approve on Instagram',
    useCase:
      'The person approves a post and chooses its time; Adwright publishes it on the Instagram account linked to the chosen Page at that time.',
  },
  {
    name: 'instagram_manage_contents',
    required: false,
    asked: false,
    feature: 'publishing',
    words: 'take posts down from Instagram',
    reason: 'takes down a post on Instagram when you say so',
    useCase:
      'The person decides that a post of theirs is to be taken down; Adwright deletes it on the Instagram account it was published on.',
  },
  {
    name: 'read_insights',
    required: false,
    asked: false,
    feature: 'insights',
    words: 'read the figures of your Page',
    reason: 'reads how the posts of your Page are doing',
    useCase:
      'Adwright reads reach and engagement of the Page’s own posts and shows them beside the figures of its ads, to the members of the workspace the Page belongs to.',
  },
  {
    name: 'instagram_manage_insights',
    required: false,
    asked: false,
    feature: 'insights',
    words: 'read Instagram figures',
    reason: 'reads how your posts on Instagram are doing',
    useCase:
      'Adwright reads reach and engagement of the account’s own media and shows them beside the figures of its ads, to the members of the workspace it belongs to.',
  },
  {
    name: 'pages_read_user_content',
    required: false,
    asked: false,
    feature: 'comments',
    words: 'read what people write on your Page',
    reason: 'brings the comments under your posts and ads to you',
    useCase:
      'Adwright shows the comments under the Page’s posts and ads in one place, so that the shop owner sees questions in time.',
  },
  {
    name: 'pages_manage_engagement',
    required: false,
    asked: false,
    feature: 'comments',
    words: 'answer comments on your Page',
    reason: 'answers and hides comments when you say so',
    useCase: 'The shop owner answers, likes or hides a comment in Adwright, and it happens on the Page.',
  },
  {
    name: 'instagram_manage_comments',
    required: false,
    asked: false,
    feature: 'comments',
    words: 'answer comments on Instagram',
    reason: 'shows, answers and hides comments on Instagram when you say so',
    useCase:
      'Adwright shows the comments under the account’s own media and lets the shop owner answer or hide them.',
  },
]

/** The list as it is shown to whoever sets up the Meta app. */
export const metaPermissions: MetaPermission[] = scopes.map((scope) => {
  const { words: _, ...permission } = scope
  return permission
})

const byName = new Map(scopes.map((scope) => [scope.name, scope]))

/** What every sign-in asks for. */
export const usualScopes: readonly string[] = scopes.flatMap(({ name, asked }) => (asked ? [name] : []))

/** What a sign-in asks for: the usual ones and those of the wanted features, or exactly the given ones that we know. */
export function scopesFor({
  features = [],
  exactly,
}: {
  features?: readonly ConnectionFeature[] | undefined
  exactly?: readonly string[] | undefined
}): string[] {
  const known = exactly?.filter((name) => byName.has(name)) ?? []
  if (known.length > 0) return [...new Set(known)]
  return scopes.flatMap(({ name, asked, feature }) => (asked || features.includes(feature) ? [name] : []))
}

/** Those asked for, the usual ones among them, that were not granted; in the order of the list. */
export function missingScopes(granted: readonly string[], asked: readonly string[] = []): string[] {
  const wanted = new Set([...usualScopes, ...asked])
  return scopes.flatMap(({ name }) => (wanted.has(name) && !granted.includes(name) ? [name] : []))
}

/** Those without which a connection would be of no use. */
export const missingRequired = (granted: readonly string[]): string[] =>
  scopes.filter((scope) => scope.required && !granted.includes(scope.name)).map((scope) => scope.name)

/** "create and change ads, see your Pages and publish on Instagram" */
export function inWords(names: readonly string[]): string {
  const words = names.map((name) => byName.get(name)?.words ?? name.replaceAll('_', ' '))
  const last = words.pop() ?? ''
  return words.length > 0 ? `${words.join(', ')} and ${last}` : last
}
