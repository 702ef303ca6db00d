import type { Answers } from './questions.ts'

const secrets = ['META_APP_SECRET', 'ENCRYPTION_KEYS', 'AUTH_SECRET', 'S3_SECRET_ACCESS_KEY', 'SMTP_URL']

/** What will be written, a line each; secrets are named and not shown. */
export function summaryOf({ before, changes }: Answers): string {
  const lines = Object.entries(changes).map(([key, value]) => {
    const state = before[key] === undefined ? 'new' : before[key] === value ? 'as it was' : 'changed'
    return `${key} = ${shown(key, value)}  (${state})`
  })
  return lines.join('\n')
}

function shown(key: string, value: string): string {
  if (value === '') return '(none)'
  if (secrets.includes(key)) return '(secret)'
  return key === 'DATABASE_URL' ? value.replace(/:[^:@/]+@/, ':…@') : value
}
