/** Size in CSS pixels of the frame each kind of preview is shown in. */
export function previewSize(format: string): { width: number; height: number; tall: boolean } {
  if (/STORY|REELS|IMMERSIVE|INTERSTITIAL|STATUS/.test(format)) return { width: 320, height: 568, tall: true }
  if (format.startsWith('DESKTOP')) return { width: 502, height: 720, tall: false }
  if (format.startsWith('RIGHT_COLUMN')) return { width: 254, height: 320, tall: false }
  return { width: 320, height: 600, tall: false }
}

/** Platform and position a preview format stands for, to choose the matching asset. */
export function previewPlace(format: string): { platform: string; position: string } {
  const platform = format.startsWith('INSTAGRAM') ? 'instagram' : 'facebook'
  if (/STORY/.test(format)) return { platform, position: 'story' }
  if (/REELS/.test(format))
    return { platform, position: platform === 'instagram' ? 'reels' : 'facebook_reels' }
  return { platform, position: platform === 'instagram' ? 'stream' : 'feed' }
}
