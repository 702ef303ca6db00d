/**
 * Says yes on the rehearsal's consent page, as a person would in the browser: posts its form, then follows the way
 * back to our callback with our own token, because the sign-in belongs to whoever began it.
 * @throws when the page or the callback refuses; the message names the reason the callback gave.
 */
export async function consent(options: {
  authorizeUrl: string
  accessToken: string
  business: string
  currency: string
  country: string
  timeZone: string
}): Promise<void> {
  const dialog = new URL(options.authorizeUrl)
  const form = new URLSearchParams(dialog.search)
  form.set('decision', 'allow')
  form.set('business_name', options.business)
  form.set('currency', options.currency)
  form.set('country', options.country)
  form.set('timezone', options.timeZone)
  for (const scope of (dialog.searchParams.get('scope') ?? '').split(',')) form.append('grant[]', scope)
  const allowed = await fetch(`${dialog.origin}${dialog.pathname}`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  })
  const back = allowed.headers.get('location')
  if (!back)
    throw new Error(
      `The consent page did not lead back (${allowed.status}): ${(await allowed.text()).slice(0, 300)}`,
    )
  const callback = await fetch(back, {
    redirect: 'manual',
    headers: { authorization: `Bearer ${options.accessToken}` },
  })
  const landed = new URL(callback.headers.get('location') ?? '/?connection_error=no_redirect', back)
  const problem = landed.searchParams.get('connection_error')
  if (problem) throw new Error(`The connection was refused: ${problem}`)
}
