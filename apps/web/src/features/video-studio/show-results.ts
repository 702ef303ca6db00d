/** Px from the upper edge at which a thing is still in view from its beginning. */
const mostTop = 180

/** On phones the form lies above what it makes; elsewhere somebody may have gone far down in it. */
export function showResults(results: HTMLElement | null): void {
  const top = results?.getBoundingClientRect().top ?? 0
  if (top < 0 || top > mostTop) results?.scrollIntoView({ block: 'start' })
}
