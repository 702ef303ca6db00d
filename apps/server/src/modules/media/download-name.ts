import { extensions, type MediaFile } from './media-file.ts'

const known = Object.values(extensions).concat('jpeg', 'm4v').join('|')
const ending = new RegExp(`\\.(?:${known})$`, 'i')

/** What a file is called where it is saved: its own name, with the ending of what it is. */
export const downloadName = (name: string, contentType: MediaFile['contentType']): string =>
  `${name.replace(ending, '').trim() || 'picture'}.${extensions[contentType]}`

/** The same name a second time is `cake (2).jpg`: in a folder each name stands once, in whatever case. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const [, stem = name, dotted = ''] = /^(.*?)(\.[a-z0-9]+)?$/is.exec(name) ?? []
    let distinct = name
    for (let number = 2; taken.has(distinct.toLowerCase()); number++)
      distinct = `${stem} (${number})${dotted}`
    taken.add(distinct.toLowerCase())
    return distinct
  })
}
