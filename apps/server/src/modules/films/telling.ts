/** Tells the newest of many at most so often, one after the other; the last is told in any case. */
export function tellingAtMost<News>(tell: (news: News) => Promise<unknown>, everyMs = 1000) {
  let newest: News | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let telling: Promise<unknown> = Promise.resolve()
  const now = () => {
    timer = undefined
    const news = newest
    newest = undefined
    if (news !== undefined) telling = telling.then(() => tell(news))
  }
  return {
    tell: (news: News): void => {
      newest = news
      timer ??= setTimeout(now, everyMs)
    },
    /** Resolves when nothing is being told any more. */
    settled: async (): Promise<void> => {
      clearTimeout(timer)
      now()
      await telling
    },
  }
}
