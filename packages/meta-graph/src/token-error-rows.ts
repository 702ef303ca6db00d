import type { ErrorRow } from './error-table.ts'

const bySubcode: Readonly<Record<number, Pick<ErrorRow, 'reason' | 'meaning'>>> = {
  458: { reason: 'app_removed', meaning: 'app removed by the person' },
  459: { reason: 'checkpoint', meaning: 'checkpoint: logging in on facebook.com revives the token' },
  460: { reason: 'password_changed', meaning: 'password changed' },
  463: { reason: 'expired', meaning: 'expired' },
  464: { reason: 'unconfirmed', meaning: 'unconfirmed user' },
  467: { reason: 'revoked', meaning: 'revoked' },
  492: { reason: 'page_role_lost', meaning: 'Page role lost' },
}

/** Meta reports the state of a token under 190 and, from older edges, under 102. */
export const tokenErrorRows: Readonly<Record<string, ErrorRow>> = Object.fromEntries(
  [190, 102].flatMap((code) =>
    Object.entries(bySubcode).map(([subcode, row]) => [`${code}/${subcode}`, { kind: 'auth', ...row }]),
  ),
)
