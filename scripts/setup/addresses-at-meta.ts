/** Where Meta must be told to send people and events, and the page of its App Dashboard that asks for it. */
export function addressesAtMeta(publicUrl: string): string {
  const rows: [where: string, address: string][] = [
    ['Facebook Login → Settings → Valid OAuth Redirect URIs', '/api/connections/meta/callback'],
    ['Facebook Login → Settings → Deauthorize callback URL', '/api/meta/deauthorize'],
    ['App settings → Basic → Data deletion request URL', '/api/meta/data-deletion'],
    ['App settings → Basic → Privacy policy URL', '/privacy'],
    ['Webhooks → Callback URL', '/api/webhooks/meta'],
  ]
  const lines = rows.map(([where, address]) => `${where}\n  ${publicUrl}${address}`)
  return [...lines, 'The verify token of the webhook is under Settings → Meta app, once it runs.'].join('\n')
}
