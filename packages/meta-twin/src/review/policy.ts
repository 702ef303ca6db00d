/** What the reviewer refuses, so that a rehearsal teaches before real money is spent. */
export interface PolicyBreak {
  policy: string
  explanation: string
}
interface Rule extends PolicyBreak {
  pattern: RegExp
}

const rules: readonly Rule[] = [
  {
    policy: 'Personal health',
    explanation:
      'Ads must not promise unlikely results or make people feel bad about their body, such as guaranteed weight loss.',
    pattern:
      /guarantee[ds]?\s+(\w+\s+)?(weight|fat|results?)|lose\s+\d+\s*(kg|kilos?|pounds?|lbs?)|miracle\s+(cure|pill|diet)/i,
  },
  {
    policy: 'Personal health',
    explanation: 'Ads must not show before-and-after comparisons of a body or a condition.',
    pattern: /before[\s-]*(and|&|\/|-)[\s-]*after/i,
  },
  {
    policy: 'Personal attributes',
    explanation: 'Ads must not say or imply that you know something personal about the reader.',
    pattern:
      /are you (fat|overweight|depressed|bankrupt|divorced|diabetic|gay|muslim|christian|jewish)|your (debt|depression|disability)/i,
  },
  {
    policy: 'Unacceptable business practices',
    explanation: 'Ads must not promise income or returns that cannot be promised.',
    pattern:
      /get rich quick|guaranteed (income|profit|returns?)|double your money|risk[- ]free (profit|investment)/i,
  },
  {
    policy: 'Profanity',
    explanation: 'Ads must not contain profanity, even where letters are replaced by symbols.',
    pattern: /\b(f+[u*@]+c+k\w*|sh[i*!1]t\w*|b[i*!]tch\w*|a[s$*]{2}hole\w*)/i,
  },
  {
    policy: 'Tobacco and related products',
    explanation: 'Ads must not promote tobacco, vapes or similar products.',
    pattern: /\b(cigarettes?|vapes?|e-?cig(arette)?s?|nicotine pouches)\b/i,
  },
  {
    policy: 'Weapons, ammunition or explosives',
    explanation: 'Ads must not promote the sale or use of weapons, ammunition or explosives.',
    pattern: /\b(handguns?|rifles? for sale|ammunition|silencers?)\b/i,
  },
]

/** Each policy broken by the texts of an ad, once. */
export function policyBreaks(texts: readonly string[]): PolicyBreak[] {
  const all = texts.join('\n')
  const found = new Map<string, PolicyBreak>()
  for (const { policy, explanation, pattern } of rules) {
    if (pattern.test(all) && !found.has(policy)) found.set(policy, { policy, explanation })
  }
  return [...found.values()]
}
