import type { Media } from '@adwright/contract'

/** Saves a file of ours as the browser saves a link, from where no link can stand. */
export function saveFile({ url, name }: Pick<Media, 'url' | 'name'>): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
