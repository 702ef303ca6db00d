/** One thing that happened, from the audit trail, the events of the last day, or the studio. */
export type Happening = { action: string; campaignName: string | null; count: number }

const ofCampaign: Record<string, (name: string) => string> = {
  // What people did: the audit trail keeps it.
  'campaign.planned': (name) => `“${name}” was planned.`,
  'campaign.approval_asked': (name) => `“${name}” was sent for approval.`,
  'campaign.approved': (name) => `“${name}” was approved.`,
  'campaign.sent_back': (name) => `“${name}” was sent back.`,
  'campaign.launched': (name) => `“${name}” was sent to Meta.`,
  'campaign.renamed': (name) => `“${name}” got its name.`,
  'campaign.budget_changed': (name) => `The budget of “${name}” was changed.`,
  'campaign.paused': (name) => `“${name}” was paused.`,
  'campaign.resumed': (name) => `“${name}” was resumed.`,
  'campaign.archived': (name) => `“${name}” was archived.`,
  'campaign.deleted': (name) => `“${name}” was deleted.`,
  // What Meta did: states that nobody here asked for.
  'state.in_review': (name) => `“${name}” is with Meta for review.`,
  'state.active': (name) => `“${name}” went live.`,
  'state.rejected': (name) => `Meta rejected “${name}”.`,
  'state.with_issues': (name) => `“${name}” has issues at Meta.`,
  'state.launch_failed': (name) => `“${name}” could not be launched.`,
}
const others: Record<string, string> = {
  'connection.connected': 'Meta was connected.',
  'connection.disconnected': 'A connection to Meta was removed.',
  'connection.accounts_chosen': 'The ad account and Page were chosen.',
  'rehearsal.fast_forwarded': 'The rehearsal was fast-forwarded.',
  'workspace.changed': 'The workspace was changed.',
}

/** What the database is asked for; everything else is nothing to tell on a dashboard. */
export const toldActions: readonly string[] = [...Object.keys(ofCampaign), ...Object.keys(others)]

/** What happened as a sentence; undefined for what cannot be told. */
export function happeningWords({ action, campaignName, count }: Happening): string | undefined {
  if (action === 'generation.done') return count === 1 ? 'A poster was made.' : `${count} posters were made.`
  return campaignName === null ? others[action] : (ofCampaign[action]?.(campaignName) ?? others[action])
}
