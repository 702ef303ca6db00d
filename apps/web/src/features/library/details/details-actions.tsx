import type { MediaDetails } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { CalendarPlus, Megaphone, Pencil, Trash2, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../../ui/button.tsx'
import { buttonClass, type ButtonKind } from '../../../ui/cls.ts'
import { kindOf } from '../media-name.ts'
import { placeOfPoster, type Place } from '../media-links.ts'
import { libraryWords } from '../words.ts'
import { DeleteFileDialog } from './delete-file-dialog.tsx'
import { DownloadMenu } from './download-menu.tsx'

const t = libraryWords.details
type Props = { details: MediaDetails; mayWrite: boolean; onDeleted: () => void }

/** What one does with a file, the most likely first. */
export function DetailsActions({ details, mayWrite, onDeleted }: Props) {
  const [deleting, setDeleting] = useState(false)
  // what is damaged is not offered to anybody
  const ways = mayWrite && details.check?.verdict !== 'broken' ? waysOn(details) : []
  return (
    <>
      {ways.map((way, index) => (
        <WayLink key={way.label} {...way} kind={index === 0 ? 'solid' : 'soft'} />
      ))}
      <DownloadMenu media={details.media} />
      {mayWrite && (
        <IconButton label={libraryWords.bulk.delete} className="ml-auto" onClick={() => setDeleting(true)}>
          <Trash2 aria-hidden />
        </IconButton>
      )}
      {deleting && (
        <DeleteFileDialog details={details} onClose={() => setDeleting(false)} onDeleted={onDeleted} />
      )}
    </>
  )
}

/** What is shown is short; what is said names the file too. */
type Way = { icon: LucideIcon; label: string; said: string; to: Place }

/** The editor opens a poster as it is now; an older picture of it can only be used as a picture. */
function waysOn({ media, origin, versions }: MediaDetails): Way[] {
  const post = {
    icon: CalendarPlus,
    label: t.post,
    said: t.postLong,
    to: {
      to: '/posts/new',
      search: {
        mediaId: media.id,
        ...(origin.kind === 'poster' && { creative: origin.creativeId }),
      },
    },
  }
  const isNow = versions.some((one) => one.isCurrent && one.media.id === media.id)
  if (origin.kind === 'poster' && isNow)
    return [
      { icon: Pencil, label: t.edit, said: t.edit, to: placeOfPoster(origin.creativeId) },
      {
        icon: Megaphone,
        label: t.campaign,
        said: t.campaignLong,
        to: { to: '/new', search: { brief: origin.briefId, step: 'creative', ads: origin.creativeId } },
      },
      post,
    ]
  if (kindOf(media) === 'photo')
    return [
      {
        icon: Megaphone,
        label: t.campaign,
        said: t.campaignLong,
        to: { to: '/new', search: { photo: media.id } },
      },
      post,
    ]
  return kindOf(media) === 'logo' ? [] : [post]
}

const WayLink = ({ icon: Icon, label, said, to, kind }: Way & { kind: ButtonKind }) => (
  <Link
    {
      ...(to as object as { to: '/' }) /* made of this router's own addresses */
    }
    aria-label={said}
    className={buttonClass(kind, 'md', 'max-sm:flex-1')}
  >
    <Icon aria-hidden />
    {label}
  </Link>
)
