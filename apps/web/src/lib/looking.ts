const key = 'adwright.looking'

type Looking = { userId: string; endsAt: string }

/** Staff who look through somebody's eyes: until when this browser may. The server ends it, whatever stands here. */
export function rememberLooking(looking: Looking): void {
  try {
    localStorage.setItem(key, JSON.stringify(looking))
  } catch {
    // Private windows refuse to store: the banner says "an hour at most" then.
  }
}

/** When looking through the eyes of this person ends; null where this browser did not begin it. */
export function lookingUntil(userId: string): string | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Looking | null // only written above
    return kept?.userId === userId && Date.parse(kept.endsAt) > Date.now() ? kept.endsAt : null
  } catch {
    return null
  }
}
