import type { PostComment, PostId } from '@adwright/contract'
import { CornerDownRight, Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cls.ts'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import { sinceThen } from './post-time.ts'
import { ReplyForm } from './reply-form.tsx'
import { useHideComment } from './use-comments.ts'
import { postWords } from './words.ts'

const t = postWords.comments

type Props = { postId: PostId; comment: PostComment; zone: string; now: string; mayWrite: boolean }

/** One comment: who, when, what, and the answer to it. */
export function CommentRow({ postId, comment, zone, now, mayWrite }: Props) {
  const { author, ours, text, likes, hidden, canHide, at, network, publicationId, id } = comment
  const [replying, setReplying] = useState(false)
  const hide = useHideComment(postId)
  const about = <span className="sr-only">{t.by(author)}</span>
  return (
    <div className="flex min-w-0 gap-3">
      <span className="relative h-fit shrink-0">
        <Avatar name={author} />
        <span className="absolute -right-1 -bottom-1 rounded-full bg-card p-px">
          <PlatformMark platform={network} size={14} />
        </span>
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <b className="min-w-0 truncate font-[600]">{author}</b>
          {ours && <Badge tone="accent">{t.ours}</Badge>}
          {hidden && <Badge tone="warn">{t.hidden}</Badge>}
          <span className="num text-sm text-ink-3">{sinceThen(zone, at, now)}</span>
        </p>
        <p
          dir="auto"
          className={cx('mt-0.5 break-words whitespace-pre-line', hidden ? 'text-ink-3' : 'text-ink')}
        >
          {text}
        </p>
        <div className="mt-0.5 -ml-2.5 flex flex-wrap items-center gap-1">
          {mayWrite && (
            <Button
              size="sm"
              kind="ghost"
              className="max-sm:h-10"
              aria-expanded={replying}
              onClick={() => setReplying(!replying)}
            >
              <CornerDownRight aria-hidden />
              {t.reply}
              {about}
            </Button>
          )}
          {mayWrite && canHide && (
            <Button
              size="sm"
              kind="ghost"
              className="max-sm:h-10"
              busy={hide.isPending}
              onClick={() => hide.mutate({ comment, hidden: !hidden })}
            >
              {hidden ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
              {hidden ? t.show : t.hide}
              {about}
            </Button>
          )}
          {likes !== null && likes > 0 && (
            <span className="num ml-2.5 text-sm text-ink-3">{t.likes(likes)}</span>
          )}
        </div>
        {replying && (
          <div className="mt-1.5">
            <ReplyForm
              postId={postId}
              publicationId={publicationId}
              commentId={id}
              label={t.replyTo(author)}
              autoFocus
              onDone={() => setReplying(false)}
            />
          </div>
        )}
      </div>
    </div>
  )
}
