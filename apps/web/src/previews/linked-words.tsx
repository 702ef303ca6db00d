import { linkedParts } from './preview-post.ts'

/** Words with their hashtags, mentions and addresses in the app's colour for links. */
export const LinkedWords = ({ text, className }: { text: string; className: string | undefined }) =>
  linkedParts(text).map((part, index) =>
    part.linked ? (
      <span key={index} className={className}>
        {part.text}
      </span>
    ) : (
      part.text
    ),
  )
