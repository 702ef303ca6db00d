import type { Campaign, Creative } from '@adwright/contract'
import type { ReactNode } from 'react'

/** How the app shows a poster in its places; the campaign page itself knows no frames. */
export type RenderPreview = (creative: Creative, campaign: Campaign) => ReactNode
