import type { Json } from '../store/records.ts'

export interface FaultPreset {
  title: string
  /** As `POST /_twin/faults` takes it. */
  plan: { match?: Json; times?: number; fault: Json }
}

const error = (
  title: string,
  status: number,
  code: number,
  message: string,
  more: Json = {},
): FaultPreset => ({
  title,
  plan: { fault: { kind: 'error', status, error: { message, type: 'OAuthException', code, ...more } } },
})
const token = (title: string, subcode: number, message: string): FaultPreset =>
  error(title, 401, 190, `Error validating access token: ${message}`, { error_subcode: subcode })

/** What goes wrong with Meta often enough to be worth a button. */
export const faultPresets: Readonly<Record<string, FaultPreset>> = {
  service_unavailable: error('Service unavailable', 500, 2, 'Service temporarily unavailable', {
    is_transient: true,
  }),
  unknown_error: error('Unknown error', 500, 1, 'An unknown error occurred', { is_transient: true }),
  app_limit: error('App limit reached', 403, 4, '(#4) Application request limit reached', {
    is_transient: true,
  }),
  account_limit: error('Ad account limit reached', 400, 17, '(#17) User request limit reached', {
    error_subcode: 2_446_079,
    is_transient: true,
  }),
  ads_management_limit: error(
    'Ads management limit reached',
    400,
    80_004,
    '(#80004) There have been too many calls to this ad-account. Wait a bit and try again.',
    { error_subcode: 2_446_079, is_transient: true },
  ),
  mutation_limit: error(
    'Too many changes a second',
    400,
    613,
    '(#613) Calls to this api have exceeded the rate limit.',
    {
      error_subcode: 5_044_001,
    },
  ),
  policy_block: error(
    'Blocked for abuse',
    400,
    368,
    '(#368) The action attempted has been deemed abusive or is otherwise disallowed',
  ),
  permission_missing: error(
    'Permission missing',
    403,
    10,
    '(#10) Application does not have permission for this action',
  ),
  token_expired: token('Token expired', 463, 'Session has expired.'),
  token_revoked: token('App removed by the person', 458, 'The user has not authorized application.'),
  password_changed: token(
    'Password changed',
    460,
    'The session has been invalidated because the user changed their password.',
  ),
  checkpoint: token(
    'Checkpoint',
    459,
    'You cannot access the app till you log in to www.facebook.com and follow the instructions given.',
  ),
  page_role_lost: token(
    'Page role lost',
    492,
    'The session has been invalidated because the user no longer has a role on the Page.',
  ),
  html_502: { title: 'A gateway answers with HTML', plan: { fault: { kind: 'html', status: 502 } } },
  slow: { title: 'Five seconds late', plan: { fault: { kind: 'delay', ms: 5000 } } },
  slow_body: { title: 'The body trickles in', plan: { fault: { kind: 'slow_body', ms: 5000 } } },
  lost_before: { title: 'Connection broken, nothing done', plan: { fault: { kind: 'drop_before' } } },
  lost_after: {
    title: 'Done, but the answer is lost',
    plan: { match: { method: 'POST' }, fault: { kind: 'drop_after_commit' } },
  },
  batch_slot_lost: { title: 'A slot of a batch stays null', plan: { fault: { kind: 'batch_null' } } },
  webhook_twice: { title: 'A webhook comes twice', plan: { fault: { kind: 'webhook_duplicate' } } },
  webhook_late: {
    title: 'A webhook ten minutes late',
    plan: { fault: { kind: 'webhook_delay', seconds: 600 } },
  },
  webhook_lost: { title: 'A webhook lost at first', plan: { fault: { kind: 'webhook_lose' } } },
}
