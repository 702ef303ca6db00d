/** Passkeys belong to the site that they were made on: its name and the origin of its pages. */
export function relyingParty(publicUrl: string): { rpId: string; origin: string } {
  const { hostname, origin } = new URL(publicUrl)
  return { rpId: hostname, origin }
}
