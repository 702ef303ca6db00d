import type { Twin } from '../wire/call.ts'

/** As the account fields tell them; what a Page and its Instagram account reach follows from these. */
export const pageFollowers = 1342
export const instagramFollowers = 2210

export const followersOf = (twin: Pick<Twin, 'objects'>, id: string): number =>
  twin.objects.find(id)?.kind === 'ig' ? instagramFollowers : pageFollowers
