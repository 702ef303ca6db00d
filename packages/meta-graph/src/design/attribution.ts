import type { ObjectiveKind } from './objectives.ts'

export type AttributionWindow = {
  readonly event_type: 'CLICK_THROUGH' | 'VIEW_THROUGH' | 'ENGAGED_VIDEO_VIEW'
  readonly window_days: 1 | 7
}

const click = (days: 1 | 7): AttributionWindow => ({ event_type: 'CLICK_THROUGH', window_days: days })
const VIEW: AttributionWindow = { event_type: 'VIEW_THROUGH', window_days: 1 }
const WATCHED: AttributionWindow = { event_type: 'ENGAGED_VIDEO_VIEW', window_days: 1 }

/** Sales and catalogues off Meta. The first is what we ask for; a longer view window no longer exists. */
const SALES: readonly (readonly AttributionWindow[])[] = [
  [click(7), VIEW],
  [click(7)],
  [click(1), VIEW],
  [click(1)],
]
const APP_EVENTS: readonly (readonly AttributionWindow[])[] = [[click(7)], [click(1)]]
const INSTALLS: readonly (readonly AttributionWindow[])[] = [
  [click(1)],
  [click(1), VIEW],
  [click(1), WATCHED],
  [click(1), WATCHED, VIEW],
]
const ONE_DAY: readonly (readonly AttributionWindow[])[] = [[click(1)]]

/** Every `attribution_spec` Meta takes for a goal, the usual one first. */
export function attributionSpecs(
  kind: ObjectiveKind,
  goal: string,
): readonly (readonly AttributionWindow[])[] {
  if (goal === 'APP_INSTALLS') return INSTALLS
  if (goal !== 'OFFSITE_CONVERSIONS' && goal !== 'VALUE') return ONE_DAY
  return kind === 'appPromotion' ? APP_EVENTS : SALES
}

/** What to send unasked: only where there is a choice, for elsewhere Meta's own default is the only value. */
export function attributionDefault(
  kind: ObjectiveKind,
  goal: string,
): readonly AttributionWindow[] | undefined {
  const specs = attributionSpecs(kind, goal)
  return specs.length > 1 ? specs[0] : undefined
}

/** Whether a spec, in any order, is one of those Meta takes for the goal. */
export const attributionFits = (
  kind: ObjectiveKind,
  goal: string,
  spec: readonly { event_type: string; window_days: number }[],
): boolean => attributionSpecs(kind, goal).some((allowed) => fingerprint(allowed) === fingerprint(spec))

const fingerprint = (spec: readonly { event_type: string; window_days: number }[]) =>
  spec
    .map(({ event_type, window_days }) => `${event_type}:${window_days}`)
    .toSorted()
    .join()
