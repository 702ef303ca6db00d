import { importColumns } from '@adwright/posting'

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A file to begin with: the heading, a post on this day, and a draft. */
export function csvTemplate(day: string): string {
  const lines = [
    [...importColumns],
    [
      day,
      '09:30',
      'Fresh from the oven, until noon.',
      'bakery breakfast',
      '',
      '',
      '',
      'facebook instagram',
      'feed',
    ],
    ['', '', 'Without a day and a time this becomes a draft.', '', '', '', '', 'facebook', 'feed'],
  ]
  // The mark at the beginning tells Excel that it is UTF-8.
  return `\uFEFF${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}
