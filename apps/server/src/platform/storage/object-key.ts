/** Keys are paths of plain words: nothing that a file system or a URL would read as something else. */
export function checkedKey(key: string): string {
  const plain = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/
  if (key.length > 300 || !plain.test(key))
    throw new Error(`Not an object key: ${JSON.stringify(key.slice(0, 80))}`)
  return key
}

const hour = 3600

/** Rounded up to the full hour, so that the same picture has the same URL for a while and browsers may keep it. */
export const expiryAfter = (now: Date, secondsValid: number): number =>
  Math.ceil((now.getTime() / 1000 + secondsValid) / hour) * hour
