const EDGE = 64
const FASTEST = 18

/** Pixels a frame: the nearer to the edge, the faster; 0 away from it. */
const speedAt = (at: number, from: number, to: number): number => {
  if (at < from + EDGE) return -Math.min(1, (from + EDGE - at) / EDGE) * FASTEST
  if (at > to - EDGE) return Math.min(1, (at - to + EDGE) / EDGE) * FASTEST
  return 0
}

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY)

/** Scrolls what lies under the point when it is near an edge of it, else the page. True when something moved. */
export function scrollAtEdge(x: number, y: number): boolean {
  for (let element = document.elementFromPoint(x, y); element; element = element.parentElement) {
    if (element === document.documentElement || element === document.body || !scrolls(element)) continue
    const { top, bottom } = element.getBoundingClientRect()
    if (moves(element, speedAt(y, Math.max(0, top), Math.min(innerHeight, bottom)))) return true
  }
  const page = document.scrollingElement
  return page !== null && moves(page, speedAt(y, 0, innerHeight))
}

function moves(element: Element, by: number): boolean {
  const before = element.scrollTop
  if (by !== 0) element.scrollTop = before + by
  return element.scrollTop !== before
}
