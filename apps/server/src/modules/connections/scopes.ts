type Scope = { name: string; reason: string; required: boolean }

/** Every permission we ask for, with the reason we would give in App Review. We ask for nothing we do not use. */
const scopes: readonly Scope[] = [
  { name: 'ads_management', reason: 'makes, pauses and deletes your campaigns', required: true },
  { name: 'ads_read', reason: 'reads how your ads are doing', required: true },
  { name: 'pages_show_list', reason: 'finds the Page your ads speak for', required: true },
  { name: 'pages_read_engagement', reason: 'reads the name and picture of that Page', required: true },
  { name: 'pages_manage_ads', reason: 'makes ads in the name of that Page', required: true },
  { name: 'instagram_basic', reason: 'finds the Instagram account of that Page', required: false },
  {
    name: 'business_management',
    reason: 'finds ad accounts that belong to a business portfolio',
    required: false,
  },
]

export const scopeNames: readonly string[] = scopes.map((scope) => scope.name)

export const missingScopes = (granted: readonly string[]): string[] =>
  scopeNames.filter((name) => !granted.includes(name))

/** Those without which a connection would be of no use. */
export const missingRequired = (granted: readonly string[]): string[] =>
  scopes.filter((scope) => scope.required && !granted.includes(scope.name)).map((scope) => scope.name)
