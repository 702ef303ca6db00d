/**
 * Every number the delivery model rests on, each with its unit and where it comes from. All are rounded. "benchmarks" means public yearly averages of US agency accounts (WordStream/LocaliQ 2017 to 2025,
 * Triple Whale 2025, Lebesgue 2025): they differ by a factor of two to three among themselves, so none is more than a
 * level. "ours" is a choice of this model that no source gives. docs/guides/twin-delivery.md has the formulas.
 */
export interface Parameter {
  value: number
  unit: string
  /** Where it comes from. */
  why: string
  /** Year and month in which it was chosen. */
  dated: string
}

const of = (value: number, unit: string, why: string, dated = '2026-11'): Parameter => ({
  value,
  unit,
  why,
  dated,
})

export const parameters = {
  // Budgets
  dayOverrun: of(1.75, 'daily budgets', 'Meta: up to 75 % over on one day since Marketing API v24'),
  weekBudgets: of(7, 'daily budgets', 'Meta: a calendar week, Sunday to Saturday, never exceeds seven'),
  sharedBudget: of(
    0.2,
    'of a daily budget',
    'Meta: ad sets with budget sharing lend each other at most 20 %',
  ),
  dayLuck: of(0.1, 'log-sd', 'ours: how much days differ around the budget'),
  hourLuck: of(0.12, 'log-sd', 'ours'),

  // Price
  auctionNoise: of(0.08, 'log-sd a day', 'ours: innovations of the market price'),
  auctionMemory: of(0.8, 'per day', 'ours: what is left of a day’s deviation on the next'),
  bidSpread: of(0.45, 'log-sd', 'ours: how auctions of one hour differ in price'),
  bidReach: of(
    1.25,
    'times the auctions won',
    'ours: a capped ad set still spends fully while it wins four in five',
  ),
  bidDiscount: of(0.25, 'of the price', 'ours: how much cheaper the few auctions under a low cap are'),
  costFloor: of(0.5, 'of the market’s cost', 'ours: a cost cap or return floor beyond this buys nothing'),
  saturation: of(
    0.25,
    'impressions per reachable person and day',
    'ours: where a doubled budget buys ln 3 / ln 2 times as much',
  ),
  keenest: of(
    2_500_000,
    'people',
    'ours: delivery keeps to those likeliest to respond, however wide the targeting',
  ),
  relevanceDiscount: of(
    0.35,
    'exponent',
    'ours: Meta ranks by total value, so a liked ad pays less for a place',
  ),
  specialPrice: of(1.08, 'times', 'ours: special ad categories choose among fewer signals'),
  specialClicks: of(0.94, 'times', 'ours: see specialPrice'),

  // Learning
  enoughResults: of(50, 'results', 'Meta: about fifty results in a week end the learning phase'),
  learningPrice: of(0.12, 'dearer at first', 'ours'),
  learningRates: of(0.1, 'lower at first', 'ours: clicks and conversions'),
  learningNoise: of(0.25, 'log-sd an hour', 'ours: on the click rate, gone when learnt'),

  // Creatives
  lookNoise: of(0.13, 'log-sd', 'ours: what no measure of a picture foresees'),
  wordsNoise: of(0.09, 'log-sd', 'ours: the same of words'),
  siteNoise: of(0.16, 'log-sd', 'ours: how well a landing page sells'),
  affinity: of(0.1, 'log-sd', 'ours: how a creative suits one audience more than another'),
  contrast: of(0.08, 'log units', 'ours: flat or blown-out pictures against well-lit ones'),
  textShare: of(0.08, 'log units', 'ours, after Meta’s old advice of at most 20 % text'),
  sharpness: of(0.05, 'log units', 'ours'),
  liveliness: of(0.07, 'log units', 'ours: an empty picture against a rich one'),
  copyLength: of(0.04, 'log units', 'ours: feeds cut a text at about 125 characters, a headline at about 40'),
  copyClarity: of(0.04, 'log units', 'ours: short sentences, no shouting'),
  offer: of(0.05, 'log units', 'ours: a price, a percentage or a gift is named'),
  button: of(0.04, 'log units', 'ours: a call to action that fits the objective'),
  ratioFit: of(0.72, 'times', 'ours: a square picture in a full-screen placement, or the reverse'),
  hook: of(0.1, 'log units', 'ours: a video that moves in its first three seconds'),
  videoLength: of(0.08, 'log units', 'ours: 6 to 15 seconds against longer'),

  // On the ad itself
  reactions: of(0.0045, 'per impression', 'ours'),
  comments: of(0.00035, 'per impression', 'ours'),
  shares: of(0.0003, 'per impression', 'ours'),
  otherClicks: of(0.0024, 'per impression', 'ours: on the name, the picture, "more"'),

  // Fatigue
  fatigue: of(0.43, 'exponent', 'ours: clicks fall with (1 + exposure) to this power'),
  fatigueSpread: of(0.12, 'sd', 'ours: between creatives'),
  fatiguePrice: of(0.1, 'exponent', 'ours: tired people are dearer to reach'),
  forgetting: of(14, 'days', 'ours: half-life of an exposure'),

  // After the click
  landing: of(0.79, 'of link clicks', 'ours: the rest leave before the page is there'),
  content: of(0.7, 'of landings', 'ours'),
  browsingCarts: of(2.6, 'carts left for one sale', 'public cart studies: about seven in ten carts are left'),
  browsingCheckouts: of(0.33, 'of carts left', 'ours: left in the checkout'),
  viewThrough: of(0.16, 'per sale after a click', 'ours: bought within a day of seeing, without a click'),
  viewHours: of(7, 'hours', 'ours: mean from view to sale'),
  saleSameVisit: of(0.42, 'of buyers', 'ours: with the two below 65 % within a day, 94 % within seven'),
  saleDelay: of(34, 'hours', 'ours: median of those who come back'),
  saleDelaySpread: of(1.3, 'log-sd', 'ours'),
  leadSameVisit: of(0.8, 'of leads', 'ours'),
  leadDelay: of(10, 'hours', 'ours: median'),
  leadDelaySpread: of(1.2, 'log-sd', 'ours'),
  basketSpread: of(0.5, 'log-sd', 'ours'),
  valueBidding: of(1.22, 'times', 'ours: baskets of ad sets that optimise for value'),
  shoppingElsewhere: of(0.35, 'times', 'ours: sales of campaigns that are not after sales'),

  // Who sees a conversion
  seenByBoth: of(0.74, 'of conversions', 'ours, after public estimates of blockers and iOS consent'),
  seenByPixelOnly: of(
    0.08,
    'of conversions',
    'ours: the buyer changed device or lost cookies, Meta knows the login',
  ),
  seenBySiteOnly: of(0.12, 'of conversions', 'ours: the pixel was blocked or refused'),
  invalidClicks: of(0.006, 'of link clicks', 'ours: given back with their spend'),
  refundSoonest: of(2, 'days', 'ours'),
  refundLatest: of(9, 'days', 'ours'),
} as const satisfies Record<string, Parameter>

export type ParameterName = keyof typeof parameters

/** The value of a parameter; hot paths read it once. */
export const valueOf = (name: ParameterName): number => parameters[name].value

/** Figures settle: nothing about a day changes once it is this many days old. */
export const settledAfterDays = 28
