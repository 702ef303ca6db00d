/** The columns of a CSV file of posts, in the order of the template. */
export const importColumns = [
  'date',
  'time',
  'text',
  'hashtags',
  'link',
  'first_comment',
  'media',
  'networks',
  'format',
] as const
export type ImportColumn = (typeof importColumns)[number]
