/** Saves a text of ours as a file. */
export function saveText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** `latte 9x16.mp4` → `latte 9x16`. */
export const stemOf = (name: string): string => name.replace(/\.[a-z0-9]{2,4}$/i, '') || 'film'
