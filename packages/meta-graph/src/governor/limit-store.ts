/** `app:<appId>`, `account:<digits>:ads_management`, `page:<id>`, `instagram:<id>`, …: one of Meta's counters. */
export type LimitKey = string

export type LimitState = {
  /** Percent of the limit used, as of `toldAt`. */
  use: number
  toldAt: Date
  /** Until then nothing may be called; once it has passed, a single call tries whether the way is open. */
  closedUntil?: Date
}

export type LimitNews = {
  key: LimitKey
  use?: number
  /** `null` shows the way open. */
  closedUntil?: Date | null
  at: Date
}

/** Where the processes of an installation tell each other how much of Meta's limits is used. */
export type LimitStore = {
  /** Keys nothing is known of are left out. */
  read(keys: readonly LimitKey[]): Promise<ReadonlyMap<LimitKey, LimitState>>
  /**
   * Later news win. A closedUntil never moves earlier until it has passed or a newer answer shows the way open;
   * `limitAfter` is this rule for one key.
   */
  note(entries: readonly LimitNews[]): Promise<void>
}

/** What is known of a limit once news of it arrived, in whatever order. */
export function limitAfter(known: LimitState | undefined, news: LimitNews): LimitState {
  const isLater = !known || news.at >= known.toldAt
  const closedUntil = closedAfter(known, news, isLater)
  return {
    use: (isLater ? news.use : undefined) ?? known?.use ?? 0,
    toldAt: isLater ? news.at : known.toldAt,
    ...(closedUntil && { closedUntil }),
  }
}

function closedAfter(known: LimitState | undefined, news: LimitNews, isLater: boolean): Date | undefined {
  const before = known?.closedUntil
  if (news.closedUntil === undefined) return before
  if (news.closedUntil === null) return isLater ? undefined : before
  return before && before > news.closedUntil ? before : news.closedUntil
}
