import { z } from 'zod'

/** The words of a poster as a post of its own takes them. */
export const PostWords = z.object({
  text: z.string(),
  /** Without `#`, as many as each network takes well. */
  hashtags: z.object({ facebook: z.array(z.string()), instagram: z.array(z.string()) }),
  /** For people who do not see the picture. */
  altText: z.string(),
})
export type PostWords = z.infer<typeof PostWords>
