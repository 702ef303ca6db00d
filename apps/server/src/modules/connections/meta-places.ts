/** Pages of Meta's own where a person mends something. Undocumented as addresses; tried by integrators, 2026-11. */
export const metaPlaces = {
  facebook: 'https://www.facebook.com/',
  instagram: 'https://www.instagram.com/',
  accountQuality: 'https://www.facebook.com/accountquality/',
  billing: (adAccountExternalId: string) =>
    `https://business.facebook.com/billing_hub/accounts/details/?asset_id=${adAccountExternalId.replace(/^act_/, '')}`,
  apps: 'https://developers.facebook.com/apps/',
} as const
